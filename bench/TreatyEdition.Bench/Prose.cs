using System.Globalization;
using System.Text;

namespace TreatyEdition.Bench;

/// <summary>Words, sentences, names and dates.</summary>
internal static class Prose
{
    public static readonly string[] Nouns =
        ["railway", "frontier", "government", "treaty", "interest", "province", "concession", "minister", "question", "protocol", "tariff", "garrison", "harbour", "telegraph", "fishery", "consul"];

    private static readonly string[] Verbs = ["recognises", "extends", "defers", "protects", "confirms", "reserves", "limits", "denies", "maintains", "transfers"];
    private static readonly string[] Others =
        ["the", "of", "in", "with", "and", "special", "political", "common", "their", "respective", "under", "without", "between", "future", "present", "every", "natural", "toward", "all", "by", "for", "its", "whole", "secret", "said"];

    private static readonly string[] GivenNames = ["Sergei", "Ivan", "Pavel", "Roman", "Boris", "Anton", "Viktor", "Mikhail", "Georgi", "Lev"];
    private static readonly string[] Syllables = ["ba", "ke", "li", "mo", "nu", "ra", "se", "ti", "vo", "zu", "da", "fe", "gi", "ho", "pu"];
    private const int FirstYear = 1855;
    private const int Years = 85;

    public static string GivenName(Chance chance) => chance.Of(GivenNames);

    /// <summary>A name of its own for every number: its digits to the base of the syllables.</summary>
    public static string Name(int number)
    {
        var name = new StringBuilder();
        for (var rest = number + (Syllables.Length * Syllables.Length); rest > 0; rest /= Syllables.Length) name.Append(Syllables[rest % Syllables.Length]);
        name[0] = char.ToUpperInvariant(name[0]);
        return name.ToString();
    }

    public static string Sentence(Chance chance, int words)
    {
        var sentence = new StringBuilder("The ").Append(chance.Of(Nouns));
        for (var i = 2; i < words; i++)
        {
            sentence.Append(' ').Append((i % 7) switch { 2 => chance.Of(Verbs), 5 => chance.Of(Nouns), _ => chance.Of(Others) });
            if (i % 17 == 16 && i < words - 1) sentence.Append(',');
        }
        return sentence.Append('.').ToString();
    }

    public static DateOnly Day(Chance chance) => new(FirstYear + chance.Next(Years), 1 + chance.Next(12), 1 + chance.Next(28));

    /// <summary><c>3 July 1916</c>, as running text has it.</summary>
    public static string Written(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
