using System.Buffers;
using TreatyEdition.Diagnostics;
using TreatyEdition.Model;

namespace TreatyEdition.Parsing.Yaml;

/// <summary>
/// Reads the YAML that most front matter is: maps and lists of values that stand on one line each, without comments. It makes of it what
/// <see cref="YamlLoader"/> makes, in a fraction of the time and of the memory; what it is not sure of, mistakes above all, it leaves to that.
/// </summary>
internal ref struct PlainYaml
{
    private const int Deepest = 8, LongestLine = 1000, LongestPooled = 24;

    /// <summary>Letters that end lines, or are none, or are written in two parts.</summary>
    private static readonly SearchValues<char> Unsure = SearchValues.Create(
        [.. Enumerable.Range(0, 0xA0).Where(c => c is (< ' ' and not '\n') or >= 0x7F).Select(c => (char)c),
         '\u2028', '\u2029', '\uFEFF', '\uFFFE', '\uFFFF', .. Enumerable.Range(0xD800, 0x800).Select(c => (char)c)]);

    private readonly ReadOnlySpan<char> _yaml;
    private readonly string _file;
    private int _line;

    /// <summary>Where the line at hand begins and ends in the text, and where in the line there is anything.</summary>
    private int _start;
    private int _end;
    private int _indent;

    private PlainYaml(ReadOnlySpan<char> yaml, string file, int lineOffset)
    {
        _yaml = yaml;
        _file = file;
        _line = lineOffset;
        _end = -1;
    }

    private readonly ReadOnlySpan<char> Line => _yaml[_start.._end];

    private readonly bool AtEnd => _start == _yaml.Length;

    /// <param name="lineOffset">How many lines of the file stand before the first of <paramref name="yaml"/>.</param>
    /// <returns>Null where it is not sure.</returns>
    public static YamlMap? TryRead(ReadOnlySpan<char> yaml, string file, int lineOffset)
    {
        if (yaml is not [.., '\n'] || yaml.ContainsAny(Unsure)) return null;
        var reader = new PlainYaml(yaml, file, lineOffset);
        return reader.Next() && reader._indent == 0 && reader.Map(0, Deepest) is { } map && reader.AtEnd ? map : null;
    }

    /// <summary>Goes to the next line; true also behind the last.</summary>
    private bool Next()
    {
        (_start, _line) = (_end + 1, _line + 1);
        if (AtEnd)
        {
            (_end, _indent) = (_start, -1);
            return true;
        }
        _end = _start + _yaml[_start..].IndexOf('\n');
        _indent = Line.IndexOfAnyExcept(' ');
        return _indent >= 0 && Line.Length <= LongestLine && Line[^1] != ' ';
    }

    private readonly SourceSpan At(int column) => new(_file, _line, column + 1);

    /// <summary>From the line at hand, in which the map's first key stands at the column, behind a hyphen perhaps.</summary>
    private YamlMap? Map(int column, int depth)
    {
        if (depth == 0) return null;
        var span = At(column);
        var entries = new YamlEntries();
        do
        {
            var length = Key(Line[column..]);
            if (length == 0) return null;
            var key = new YamlScalar(StringPool.Get(Line.Slice(column, length)), IsPlain: true, null, At(column));
            var value = column + length + 1 < Line.Length ? OnLine(column + length + 2) : Next() ? Below(column, depth - 1) : null;
            if (value is null || !entries.TryAdd(new YamlEntry(key, value))) return null;
        }
        while (_indent == column);
        return _indent < column ? new YamlMap(entries, span) : null;
    }

    /// <summary>What stands below the key of a map.</summary>
    private YamlValue? Below(int column, int depth) =>
        _indent >= column && IsItem ? List(_indent, column, depth) : _indent > column ? Map(_indent, depth) : null;

    private readonly bool IsItem => _indent >= 0 && Line[_indent..] is ['-', ' ', not ' ', ..];

    private YamlList? List(int column, int ofMap, int depth)
    {
        if (depth == 0) return null;
        var span = At(column);
        var items = new List<YamlValue>();
        do
        {
            var item = Key(Line[(column + 2)..]) > 0 ? Map(column + 2, depth - 1) : OnLine(column + 2);
            if (item is null) return null;
            items.Add(item);
        }
        while (_indent == column && IsItem);
        return _indent < column || (_indent == column && column == ofMap) ? new YamlList(items, span) : null;
    }

    /// <summary>How long the key is at the beginning of the rest of a line; 0 where there is none.</summary>
    private static int Key(ReadOnlySpan<char> rest)
    {
        var length = 0;
        while (length < rest.Length && (rest[length] is >= 'a' and <= 'z' || (length > 0 && rest[length] is '-'))) length++;
        return length > 0 && length < rest.Length && rest[length] == ':' && (length + 1 == rest.Length || rest[length + 1] == ' ') ? length : 0;
    }

    /// <summary>A value that ends with its line.</summary>
    private YamlValue? OnLine(int column)
    {
        while (Line[column] == ' ') column++;
        YamlValue? value = Line[column] == '[' ? Items(column) : Scalar(Line[column..], column);
        return Next() ? value : null;
    }

    private readonly YamlScalar? Scalar(ReadOnlySpan<char> text, int column)
    {
        if (text[0] is '\'' or '"') return Quoted(text, column);
        if (!(char.IsAsciiLetterOrDigit(text[0]) || text[0] >= '\u00A0') || text[^1] == ':' || text.Contains(": ", StringComparison.Ordinal) || text.Contains(" #", StringComparison.Ordinal)) return null;
        return new YamlScalar(Text(text), IsPlain: true, null, At(column));
    }

    /// <summary>What a quotation says stands behind its mark.</summary>
    private readonly YamlScalar? Quoted(ReadOnlySpan<char> text, int column)
    {
        var words = text.Length > 1 && text[^1] == text[0] ? text[1..^1] : default;
        return words.IsEmpty || words.ContainsAny(text[0], '\\') ? null : new YamlScalar(Text(words), IsPlain: false, null, At(column + 1));
    }

    /// <summary>A list between brackets, of quotations and of words without a sign.</summary>
    private readonly YamlList? Items(int column)
    {
        var items = new List<YamlValue>();
        for (var at = column + 1; ;)
        {
            while (at < Line.Length && Line[at] == ' ') at++;
            var rest = Line[at..];
            if (rest.IsEmpty) return null;
            var length = rest[0] is '\'' or '"' ? rest[1..].IndexOf(rest[0]) + 2 : LengthOfWords(rest);
            if (length == 0 || Scalar(rest[..length], at) is not { } item) return null;
            items.Add(item);
            at += length;
            if (Line[at..] is [']']) return new YamlList(items, At(column));
            if (Line[at..] is not [',', ' ', ..]) return null;
            at += 2;
        }
    }

    private static int LengthOfWords(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && (char.IsLetterOrDigit(text[length]) || text[length] is '-' or ' ')) length++;
        return length > 0 && text[length - 1] == ' ' ? 0 : length;
    }

    /// <summary>Ids and words of a choice stand in many files.</summary>
    private static string Text(ReadOnlySpan<char> text) => text.Length <= LongestPooled ? StringPool.Get(text) : text.ToString();
}
