using System.Buffers;

namespace TreatyEdition.Checking;

/// <summary>What a scanner has come to.</summary>
internal enum TagKind
{
    EndOfPage,
    Doctype,
    Start,
    End,

    /// <summary>HTML that may be right, but is not written as this program and its theme write it.</summary>
    Unusual,
}

/// <summary>
/// Finds the tags of a page in its plainest form: elements in small letters, digits and hyphens, attributes once each and in double quotes, the
/// references that escaping makes. Between two and three times as fast as a tokenizer for all HTML, which reads what this calls unusual.
/// </summary>
internal ref struct TagScanner(ReadOnlySpan<char> page)
{
    private const string Names = "abcdefghijklmnopqrstuvwxyz0123456789-";
    private static readonly SearchValues<char> NameCharacters = SearchValues.Create(Names);
    private static readonly SearchValues<char> AttributeCharacters = SearchValues.Create(Names + "ABCDEFGHIJKLMNOPQRSTUVWXYZ_:.");

    private readonly ReadOnlySpan<char> _page = page;
    private int _at;
    private int _line = 1;
    private int _lineStart;
    private int _counted;

    public ReadOnlySpan<char> Name { get; private set; }

    /// <summary>Counted from 1, of the &lt; of the tag.</summary>
    public readonly int Line => _line;

    /// <summary>Counted from 1, in UTF-16 units.</summary>
    public readonly int Column => _counted - _lineStart + 1;

    /// <summary>Whether a start tag ended in <c>/&gt;</c>; known once <see cref="NextAttribute"/> has returned false.</summary>
    public bool IsSelfClosing { get; private set; }

    /// <summary>Whether the last tag turned out to be unusual in its attributes.</summary>
    public bool IsUnusual { get; private set; }

    /// <summary>Goes to the next tag. The attributes of a start tag are to be read to the end before that.</summary>
    public TagKind Next()
    {
        while (true)
        {
            var open = _page[_at..].IndexOf('<');
            if (open < 0) return TagKind.EndOfPage;
            MoveTo(_at + open);
            var rest = _page[(_at + 1)..];
            if (rest.IsEmpty) return TagKind.Unusual;
            if (rest[0] == '!')
            {
                if (!rest.StartsWith("!--")) return ReadDoctype(rest);
                var end = rest[3..].IndexOf("-->");
                if (end <= 0 || rest[3] is '>' or '-' || rest.Slice(3, end).Contains("--!>", StringComparison.Ordinal)) return TagKind.Unusual;
                _at += 1 + 3 + end + 3;
                continue;
            }
            return rest[0] == '/' ? ReadEnd(rest[1..]) : ReadName(rest, 1) ? TagKind.Start : TagKind.Unusual;
        }
    }

    /// <summary>Reads the next attribute of a start tag; name and value are as written, with capitals and references.</summary>
    public bool NextAttribute(out ReadOnlySpan<char> name, out ReadOnlySpan<char> value)
    {
        name = value = default;
        var start = _at;
        while (_at < _page.Length && _page[_at] is ' ' or '\n' or '\t') _at++;
        if (_at == _page.Length) return Unusual();
        if (_page[_at] == '>' || _page[_at..].StartsWith("/>"))
        {
            IsSelfClosing = _page[_at] == '/';
            _at += IsSelfClosing ? 2 : 1;
            return false;
        }
        var rest = _page[_at..];
        var length = rest.IndexOfAnyExcept(AttributeCharacters);
        if (start == _at || length <= 0) return Unusual();
        name = rest[..length];
        if (rest[length] is ' ' or '\n' or '\t' or '>' or '/')
        {
            _at += length;
            return true;
        }
        if (rest[length] != '=' || rest.Length < length + 2 || rest[length + 1] != '"') return Unusual();
        var text = rest[(length + 2)..];
        var end = text.IndexOf('"');
        if (end < 0) return Unusual();
        value = text[..end];
        _at += length + 2 + end + 1;
        return true;
    }

    /// <summary>Steps over what stands in an element that holds only text, up to its end tag.</summary>
    public ReadOnlySpan<char> SkipText(ReadOnlySpan<char> element)
    {
        var rest = _page[_at..];
        for (var from = 0; from < rest.Length;)
        {
            var end = rest[from..].IndexOf("</");
            if (end < 0) break;
            from += end;
            var after = from + 2 + element.Length;
            if (rest[(from + 2)..].StartsWith(element, StringComparison.OrdinalIgnoreCase) && (after == rest.Length || rest[after] is '>' or '/' or ' ' or '\n' or '\t' or '\f' or '\r'))
            {
                _at += from;
                return rest[..from];
            }
            from += 2;
        }
        _at = _page.Length;
        return rest;
    }

    private TagKind ReadDoctype(ReadOnlySpan<char> rest)
    {
        if (!rest.StartsWith("!doctype html>", StringComparison.OrdinalIgnoreCase)) return TagKind.Unusual;
        _at += 1 + "!doctype html>".Length;
        return TagKind.Doctype;
    }

    private TagKind ReadEnd(ReadOnlySpan<char> rest)
    {
        if (!ReadName(rest, 2) || _at == _page.Length || _page[_at] != '>') return TagKind.Unusual;
        _at++;
        return TagKind.End;
    }

    private bool ReadName(ReadOnlySpan<char> rest, int before)
    {
        var length = rest.IndexOfAny(" >\n\t/");
        if (length <= 0 || !char.IsAsciiLetterLower(rest[0]) || rest[..length].ContainsAnyExcept(NameCharacters)) return false;
        Name = rest[..length];
        _at += before + length;
        return true;
    }

    private bool Unusual()
    {
        IsUnusual = true;
        return false;
    }

    private void MoveTo(int at)
    {
        var passed = _page[_counted..at];
        if (passed.Count('\n') is > 0 and var lines)
        {
            _line += lines;
            _lineStart = _counted + passed.LastIndexOf('\n') + 1;
        }
        _at = _counted = at;
    }
}
