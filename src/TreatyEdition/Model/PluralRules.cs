namespace TreatyEdition.Model;

/// <summary>The forms in which languages count, by the names of the Unicode CLDR.</summary>
public enum PluralForm
{
    Zero,
    One,
    Two,
    Few,
    Many,

    /// <summary>Every language has it, and it is used where no other is.</summary>
    Other,
}

/// <summary>Which form of a word goes with a number: the cardinal rules of the Unicode CLDR, for whole numbers below a million.</summary>
public static class PluralRules
{
    /// <param name="language">BCP 47; a language that is not known counts as English does.</param>
    /// <param name="n">Not negative.</param>
    public static PluralForm Of(string language, int n)
    {
        var (last, lastTwo) = (n % 10, n % 100);
        return language.Split('-')[0] switch
        {
            "bo" or "dz" or "id" or "ig" or "ii" or "ja" or "jv" or "km" or "ko" or "lo" or "ms" or "my" or "su" or "th" or "to" or "vi" or "wo" or "yo" or "yue" or "zh" => PluralForm.Other,
            "ak" or "am" or "as" or "bn" or "fa" or "ff" or "fr" or "gu" or "hi" or "hy" or "kn" or "ln" or "mg" or "pa" or "pt" or "si" or "ti" or "zu" => n <= 1 ? PluralForm.One : PluralForm.Other,
            "be" or "ru" or "uk" => Slavic(PluralForm.Many),
            "bs" or "hr" or "sr" => Slavic(PluralForm.Other),
            "pl" => n == 1 ? PluralForm.One : Slavic(PluralForm.Many) is PluralForm.Few ? PluralForm.Few : PluralForm.Many,
            "cs" or "sk" => n switch { 1 => PluralForm.One, 2 or 3 or 4 => PluralForm.Few, _ => PluralForm.Other },
            "dsb" or "hsb" or "sl" => lastTwo switch { 1 => PluralForm.One, 2 => PluralForm.Two, 3 or 4 => PluralForm.Few, _ => PluralForm.Other },
            "is" or "mk" => last == 1 && lastTwo != 11 ? PluralForm.One : PluralForm.Other,
            "lt" => lastTwo is >= 11 and <= 19 || last == 0 ? PluralForm.Other : last == 1 ? PluralForm.One : PluralForm.Few,
            "lv" => lastTwo is >= 11 and <= 19 || last == 0 ? PluralForm.Zero : last == 1 ? PluralForm.One : PluralForm.Other,
            "ro" => n == 1 ? PluralForm.One : n == 0 || lastTwo is >= 1 and <= 19 ? PluralForm.Few : PluralForm.Other,
            "ar" => n switch { 0 => PluralForm.Zero, 1 => PluralForm.One, 2 => PluralForm.Two, _ => lastTwo switch { >= 3 and <= 10 => PluralForm.Few, >= 11 => PluralForm.Many, _ => PluralForm.Other } },
            "cy" => n switch { 0 => PluralForm.Zero, 1 => PluralForm.One, 2 => PluralForm.Two, 3 => PluralForm.Few, 6 => PluralForm.Many, _ => PluralForm.Other },
            "ga" => n switch { 1 => PluralForm.One, 2 => PluralForm.Two, >= 3 and <= 6 => PluralForm.Few, >= 7 and <= 10 => PluralForm.Many, _ => PluralForm.Other },
            "gd" => n switch { 1 or 11 => PluralForm.One, 2 or 12 => PluralForm.Two, >= 3 and <= 19 => PluralForm.Few, _ => PluralForm.Other },
            "he" => n switch { 1 => PluralForm.One, 2 => PluralForm.Two, _ => PluralForm.Other },
            "mt" => n switch { 1 => PluralForm.One, 2 => PluralForm.Two, _ => n == 0 || lastTwo is >= 3 and <= 10 ? PluralForm.Few : lastTwo is >= 11 and <= 19 ? PluralForm.Many : PluralForm.Other },
            _ => n == 1 ? PluralForm.One : PluralForm.Other,
        };

        PluralForm Slavic(PluralForm others) =>
            last == 1 && lastTwo != 11 ? PluralForm.One
            : last is >= 2 and <= 4 && lastTwo is < 12 or > 14 ? PluralForm.Few
            : others;
    }

    /// <summary>The forms that a language has, in the order of <see cref="PluralForm"/>.</summary>
    public static IReadOnlyList<PluralForm> FormsOf(string language) =>
        [.. Enumerable.Range(0, 200).Select(n => Of(language, n)).Append(PluralForm.Other).Distinct().Order()];
}
