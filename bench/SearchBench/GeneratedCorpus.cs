using System.Globalization;
using System.Text;
using TreatyEdition.Searching;

namespace TreatyEdition.SearchBench;

/// <summary>An edition of any size with words as frequent as in real ones (Zipf), in English, French, Russian and Japanese; the same every time.</summary>
public static class GeneratedCorpus
{
    private const int Paragraphs = 10, ParagraphBytes = 500, Vocabulary = 20_000;

    private static readonly (string Language, int Share, string[] Syllables, string[] Known)[] Languages =
    [
        ("en", 55, ["con", "ven", "tion", "trea", "ty", "se", "cret", "pow", "er", "al", "ly", "man", "chu", "ri", "a", "rail", "way", "ment", "gov", "ern", "par", "ties", "mon", "gol", "in", "ter", "est"],
            ["the", "of", "and", "treaty", "to", "in", "secret", "convention", "parties", "article", "Russia", "Japan", "treaties", "contracting", "signed", "government"]),
        ("fr", 20, ["con", "ven", "tion", "trai", "té", "se", "cret", "puis", "san", "ce", "al", "lié", "che", "min", "fer", "gou", "ver", "ne", "ment", "é", "tat", "par", "tie", "ré", "ga", "rd"],
            ["de", "la", "les", "traité", "et", "parties", "contractantes", "secret", "puissance", "convention", "article", "Russie", "Japon", "échéance"]),
        ("ru", 11, ["до", "го", "вор", "со", "гла", "ше", "ни", "е", "тай", "ный", "рос", "си", "я", "япо", "мань", "чжу", "рия", "сто", "ро", "на", "пра", "ви", "тель", "ство"],
            ["и", "в", "на", "договор", "соглашение", "Россия", "Япония", "тайный", "статья", "стороны"]),
        ("ja", 14, ["条", "約", "日", "露", "秘", "密", "協", "定", "満", "州", "鉄", "道", "政", "府", "両", "締", "結", "第", "国", "の", "に", "を", "は", "と", "する", "及", "び"],
            ["条約", "日本", "露西亜", "秘密", "協約", "政府"]),
    ];

    /// <summary>Documents of about 5 KB each, in paragraphs of about 500 bytes.</summary>
    public static IReadOnlyList<SearchUnit> Units(int documents)
    {
        var words = Languages.Select(l => Words(l.Syllables, l.Known)).ToArray();
        var units = new List<SearchUnit>();
        for (var number = 0; number < documents; number++)
        {
            var random = new Sequence((uint)(number + 1));
            var language = Choose(random.Next(100));
            var year = 1850 + number % 120;
            var group = new SearchGroup($"d{number}", $"{Capital(words[0][random.Zipf(Vocabulary)])} {Capital(words[0][random.Zipf(Vocabulary)])} of {year} ({number})");
            units.Add(Document(number, group, language, year, random, words[language]));
            for (var p = 1; p <= Paragraphs; p++) units.Add(Paragraph(number, p, group, language, year, random, words[language]));
        }
        return units;
    }

    /// <summary>The word that stands in document <paramref name="number"/> and nowhere else.</summary>
    public static string OwnWord(int number) => "unicum" + string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(d => (char)('a' + d - '0')));

    private static SearchUnit Document(int number, SearchGroup group, int language, int year, Sequence random, string[] words) => new()
    {
        Address = $"documents/d{number}.html",
        Kind = SearchKind.Document,
        Language = Languages[language].Language,
        Group = group,
        Title = group.Title,
        Text = Text(random, words, language, 120),
        FromYear = year,
        ToYear = year,
        Days = [new SearchDay($"{year:0000}-{1 + number % 12:00}-{1 + number % 28:00}")],
    };

    private static SearchUnit Paragraph(int number, int place, SearchGroup group, int language, int year, Sequence random, string[] words) => new()
    {
        Address = $"documents/d{number}.html#art-{place}-{Languages[language].Language}-p1",
        Kind = SearchKind.Text,
        Language = Languages[language].Language,
        Group = group,
        Heading = $"Article {place}",
        Text = Text(random, words, language, ParagraphBytes) + (place == 1 ? $" {OwnWord(number)}." : "."),
        FromYear = year,
        ToYear = year,
    };

    private static string Text(Sequence random, string[] words, int language, int bytes)
    {
        var text = new StringBuilder();
        for (var written = 0; written < bytes;)
        {
            var word = words[random.Zipf(words.Length)];
            var paired = Languages[language].Language == "ja";
            if (text.Length > 0) text.Append(paired ? random.Next(8) == 0 ? "、" : "" : random.Next(12) == 0 ? ", " : " ");
            text.Append(word);
            written += Encoding.UTF8.GetByteCount(word) + 1;
        }
        return text.ToString();
    }

    private static int Choose(int percent)
    {
        for (var i = 0; ; i++)
        {
            percent -= Languages[i].Share;
            if (percent < 0) return i;
        }
    }

    private static string[] Words(string[] syllables, string[] known)
    {
        var random = new Sequence(7);
        var words = new List<string>(known);
        var seen = new HashSet<string>(known, StringComparer.Ordinal);
        while (words.Count < Vocabulary)
        {
            var word = string.Concat(Enumerable.Range(0, 2 + random.Next(3)).Select(_ => syllables[random.Next(syllables.Length)]));
            if (seen.Add(word)) words.Add(word);
        }
        return [.. words];
    }

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    /// <summary>Pseudo-random numbers that are the same on every machine (xorshift).</summary>
    private sealed class Sequence(uint seed)
    {
        private uint _state = seed * 2654435761u + 1;

        public int Next(int below)
        {
            _state ^= _state << 13;
            _state ^= _state >> 17;
            _state ^= _state << 5;
            return (int)(_state % (uint)below);
        }

        /// <summary>A rank from 0, each about as likely as one over its place.</summary>
        public int Zipf(int count) => (int)(Math.Pow(count, Next(1 << 20) / (double)(1 << 20)) - 1);
    }
}
