namespace TreatyEdition.Calendars.Recognition;

/// <summary>The vocabulary of dates in French; for the form of a line see <see cref="EnglishWords"/>.</summary>
internal static class FrenchWords
{
    public const string Table =
        """
        month 1: janvier; janv.
        month 2: février; fevrier; févr.; fév.
        month 3: mars
        month 4: avril; avr.
        month 5: mai
        month 6: juin
        month 7: juillet; juill.; juil.
        month 8: août; aout
        month 9: septembre; sept.
        month 10: octobre; oct.
        month 11: novembre; nov.
        month 12: décembre; decembre; déc.
        weekday 0: dimanche
        weekday 1: lundi
        weekday 2: mardi
        weekday 3: mercredi
        weekday 4: jeudi
        weekday 5: vendredi
        weekday 6: samedi
        season 21: printemps
        season 22: été
        season 23: automne
        season 24: hiver
        in: en; au cours de; dans le courant de; depuis; dès; avant; après; pendant
        from: de; du; depuis; dès
        between: entre
        to: à; au; jusqu'; jusque
        and: et; ou
        of: de; du; d'; des
        the: le; la; l'; les
        about: environ
        circa: vers; circa; c.; ca.
        part: début; fin; mi
        day: jour
        monthword: mois
        year: année; an
        same: de la même année; même année; du même an
        corresponding: correspondant au; correspondant à; correspondant; soit; c'est-à-dire
        formula: ^Fait à; ^Fait en; ^Signé à; ^Donné à
        old: ancien style; vieux style; v. s.; v.s.; a. s.; a.s.; julien; du calendrier julien; calendrier julien
        new: nouveau style; n. s.; n.s.; grégorien; du calendrier grégorien; calendrier grégorien
        locator: no.; nº; n°; numéro; p.; pp.; page; pages; vol.; volume; tome; t.; art.; article; articles; note; notes
        locator: chapitre; chap.; carte; section; paragraphe; ligne; point; points; partie; série
        unit: hommes; pages; soldats; troupes; personnes; milles; tonnes; roubles; yens; yen; dollars; francs; pour cent; exemplaires; membres
        unit: kilomètres; mètres; verstes; heures; jours; semaines; mois; ans; années; fois; mots; millions; mille; degrés; prisonniers
        ordinal 1: premier; première
        ordinal 2: deuxième; second; seconde; deux
        ordinal 3: troisième; trois
        ordinal 4: quatrième; quatre
        ordinal 5: cinquième; cinq
        ordinal 6: sixième; six
        ordinal 7: septième; sept
        ordinal 8: huitième; huit
        ordinal 9: neuvième; neuf
        ordinal 10: dixième; dix
        ordinal 11: onzième; onze
        ordinal 12: douzième; douze
        ordinal 13: treizième; treize
        ordinal 14: quatorzième; quatorze
        ordinal 15: quinzième; quinze
        ordinal 16: seizième; seize
        ordinal 17: dix-septième; dix-sept
        ordinal 18: dix-huitième; dix-huit
        ordinal 19: dix-neuvième; dix-neuf
        ordinal 20: vingtième; vingt
        ordinal 21: vingt et unième; vingt et un
        ordinal 22: vingt-deux
        ordinal 23: vingt-trois
        ordinal 24: vingt-quatre
        ordinal 25: vingt-cinq
        ordinal 26: vingt-six
        ordinal 27: vingt-sept
        ordinal 28: vingt-huit
        ordinal 29: vingt-neuf
        ordinal 30: trentième; trente
        ordinal 31: trente et un
        ordinal 40: quarantième
        suffix: er; ier; ère; re; e; ème; eme; me; ième; nd; nde
        """;
}
