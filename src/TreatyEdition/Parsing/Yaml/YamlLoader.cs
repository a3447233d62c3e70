using TreatyEdition.Diagnostics;
using TreatyEdition.Model.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace TreatyEdition.Parsing.Yaml;

/// <summary>Reads YAML into <see cref="YamlValue"/>s, with the line and column of everything.</summary>
internal sealed class YamlLoader
{
    private const int DeepestNesting = 32;

    private readonly string _file;
    private readonly int _lineOffset;
    private readonly string _yaml;
    private readonly DiagnosticBag _problems;

    /// <summary>Where the value begins that was read last.</summary>
    private Mark _last = new(0, 1, 1);

    /// <summary>Asked for only where there are tabs or texts of several lines.</summary>
    private string[] Lines => field ??= _yaml.Split('\n');

    private YamlLoader(string yaml, string file, int lineOffset, DiagnosticBag problems)
    {
        _file = file;
        _lineOffset = lineOffset;
        _yaml = yaml;
        _problems = problems;
    }

    /// <param name="lineOffset">How many lines of the file stand before the first of <paramref name="yaml"/>.</param>
    /// <returns>Null, with a diagnostic, where the YAML cannot be read; null alone where it is empty.</returns>
    public static YamlValue? Load(string yaml, string file, int lineOffset, DiagnosticBag problems)
    {
        TryLoad(yaml, file, lineOffset, problems, out var value);
        return value;
    }

    /// <param name="value">What could be read; null where the YAML is empty or cannot be read.</param>
    /// <returns>False, with a diagnostic, where not all of the YAML can be read.</returns>
    public static bool TryLoad(string yaml, string file, int lineOffset, DiagnosticBag problems, out YamlValue? value)
    {
        value = null;
        var loader = new YamlLoader(yaml, file, lineOffset, problems);
        if (loader.FindTab() is { } tab)
        {
            problems.Add(Codes.YamlSyntax, tab, "a tab cannot indent YAML. Indent with spaces.");
            return false;
        }
        try
        {
            var parser = new Parser(new Scanner(new StringReader(yaml), skipComments: true));
            parser.Consume<StreamStart>();
            if (!parser.TryConsume<DocumentStart>(out _)) return true;
            var read = loader.Read(parser, 0);
            parser.Consume<DocumentEnd>();
            value = read;
            if (parser.TryConsume<StreamEnd>(out _)) return true;
            problems.Add(Codes.YamlSyntax, loader.At(parser.Current!.Start), "a second YAML document begins here. Keep one in a file.");
            return false;
        }
        catch (YamlException e)
        {
            problems.Add(Codes.YamlSyntax, loader.At(e.Start), $"the YAML cannot be read here: {Reason(e)} Check the indentation, colons and quotation marks.");
            return false;
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or IndexOutOfRangeException or NullReferenceException)
        {
            // YamlDotNet's scanner fails so on some text that is no YAML, e.g. a plain value that begins with '---'.
            problems.Add(Codes.YamlSyntax, loader.At(loader._last), "the YAML cannot be read after this place. Check the indentation, colons and quotation marks that follow.");
            return false;
        }
        catch (GuardException e)
        {
            problems.Add(e.Code, e.Span, e.Message);
            return false;
        }
    }

    private static string Reason(YamlException e)
    {
        var reason = e.Message;
        var end = reason.LastIndexOf("): ", StringComparison.Ordinal);
        if (end >= 0) reason = reason[(end + 3)..];
        return reason.TrimEnd('.') + ".";
    }

    private SourceSpan? FindTab()
    {
        if (!_yaml.Contains('\t')) return null;
        for (var i = 0; i < Lines.Length; i++)
        {
            var indent = Lines[i].AsSpan().IndexOfAnyExcept(' ', '\t');
            var tab = Lines[i].AsSpan(0, Math.Max(indent, 0)).IndexOf('\t');
            if (tab >= 0) return new SourceSpan(_file, i + 1 + _lineOffset, tab + 1);
        }
        return null;
    }

    private SourceSpan At(Mark mark) => new(_file, (int)mark.Line + _lineOffset, (int)mark.Column);

    private YamlValue Read(Parser parser, int depth)
    {
        var next = parser.Current!;
        _last = next.Start;
        if (depth > DeepestNesting)
            throw new GuardException(Codes.TooDeep, At(next.Start), $"the YAML is nested more than {DeepestNesting} levels deep. Make it flatter.");
        if (next is AnchorAlias || next is NodeEvent { Anchor.IsEmpty: false })
            throw new GuardException(Codes.AliasNotAllowed, At(next.Start), "anchors (&) and aliases (*) are not allowed. Write the value out, or put it in quotation marks.");
        return next switch
        {
            Scalar => ReadScalar(parser.Consume<Scalar>()),
            SequenceStart => List(parser, depth),
            MappingStart => Map(parser, depth),
            _ => throw new GuardException(Codes.YamlSyntax, At(next.Start), "a value is expected here."),
        };
    }

    private YamlList List(Parser parser, int depth)
    {
        var span = At(parser.Consume<SequenceStart>().Start);
        var items = new List<YamlValue>();
        while (!parser.TryConsume<SequenceEnd>(out _)) items.Add(Read(parser, depth + 1));
        return new YamlList(items, span);
    }

    private YamlMap Map(Parser parser, int depth)
    {
        var span = At(parser.Consume<MappingStart>().Start);
        var entries = new YamlEntries();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = Read(parser, depth + 1) as YamlScalar
                ?? throw new GuardException(Codes.YamlSyntax, At(parser.Current!.Start), "a key must be plain text. Put a value that begins with [ or { in quotation marks.");
            var value = Read(parser, depth + 1);
            if (!entries.TryAdd(new YamlEntry(key, value)))
                _problems.Add(Codes.DuplicateKey, key.Span, $"the key '{key.Text}' stands twice; first at line {entries.Find(key.Text)!.Key.Span.Line}. Keep one.");
        }
        return new YamlMap(entries, span);
    }

    private YamlScalar ReadScalar(Scalar scalar)
    {
        var span = At(scalar.Start);
        if (ControlCharacters.IndexIn(scalar.Value) is >= 0 and var control) _problems.Add(Codes.ControlCharacter, span, ControlCharacters.Message(scalar.Value[control]));
        var positions = scalar.Style is ScalarStyle.Folded or ScalarStyle.Literal ? BlockPositions(scalar) : null;
        if (positions is null && scalar.Style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted) span = span with { Column = span.Column + 1 };
        return new YamlScalar(scalar.Value, scalar.Style == ScalarStyle.Plain, positions, span);
    }

    /// <summary>Walks the raw lines of a block scalar, so that an offset in its value finds its line again.</summary>
    private PositionMap? BlockPositions(Scalar scalar)
    {
        List<int> starts = [], lines = [], columns = [];
        var offset = 0;
        var last = Math.Min((int)scalar.End.Line, Lines.Length);
        for (var i = (int)scalar.Start.Line; i < last && offset < scalar.Value.Length; i++)
        {
            var content = Lines[i].Trim(' ');
            if (content.Length == 0)
            {
                if (offset > 0 && scalar.Style == ScalarStyle.Literal) offset++;
                continue;
            }
            var indent = Lines[i].Length - Lines[i].TrimStart(' ').Length;
            var found = scalar.Value.IndexOf(content, offset, StringComparison.Ordinal);
            if (found < 0) break;
            starts.Add(starts.Count == 0 ? 0 : found);
            lines.Add(i + 1 + _lineOffset);
            columns.Add(indent + 1);
            offset = found + content.Length;
        }
        return starts.Count == 0 ? null : new PositionMap(_file, [.. starts], [.. lines], [.. columns]);
    }

    /// <summary>Ends the reading of one YAML text; caught where it began.</summary>
    private sealed class GuardException(Code code, SourceSpan span, string message) : Exception(message)
    {
        public Code Code { get; } = code;
        public SourceSpan Span { get; } = span;
    }
}
