using System.Buffers;
using System.Text;

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
/// references that escaping makes. Several times as fast as a tokenizer for all HTML, which reads what this calls unusual.
/// </summary>
/// <param name="page">In UTF-8; all that means something to the scanner is ASCII.</param>
internal ref struct TagScanner(ReadOnlySpan<byte> page)
{
    private static readonly SearchValues<byte> NameCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-"u8);
    private static readonly SearchValues<byte> AttributeCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-ABCDEFGHIJKLMNOPQRSTUVWXYZ_:."u8);

    private readonly ReadOnlySpan<byte> _page = page;
    private int _at;

    /// <summary>Of the last tag; known once <see cref="ReadStart"/> or <see cref="ReadEnd"/> has returned true.</summary>
    public ReadOnlySpan<byte> Name { get; private set; }

    /// <summary>The number of bytes before the &lt; of the last tag.</summary>
    public int Tag { get; private set; }

    /// <summary>The number of bytes read.</summary>
    public readonly int At => _at;

    /// <summary>What has not been read yet.</summary>
    public readonly ReadOnlySpan<byte> Rest => _page[_at..];

    /// <summary>Whether a start tag ended in <c>/&gt;</c>; known once <see cref="NextAttribute"/> has returned false.</summary>
    public bool IsSelfClosing { get; private set; }

    /// <summary>Whether the last tag turned out to be unusual in its attributes.</summary>
    public bool IsUnusual { get; private set; }

    /// <summary>Goes behind the <c>&lt;</c> of the next start tag, or the <c>&lt;/</c> of the next end tag. The tag is to be read or skipped before that.</summary>
    public TagKind Next()
    {
        while (true)
        {
            var rest = Rest;
            // One tag often follows another at once.
            var open = rest.StartsWith((byte)'<') ? 0 : rest.IndexOf((byte)'<');
            if (open < 0) return TagKind.EndOfPage;
            Tag = _at + open;
            _at = Tag + 1;
            if (_at == _page.Length) return TagKind.Unusual;
            switch (_page[_at])
            {
                case (byte)'/': _at++; return TagKind.End;
                case not (byte)'!': return TagKind.Start;
            }
            rest = Rest;
            if (!rest.StartsWith("!--"u8)) return ReadDoctype(rest);
            var end = rest[3..].IndexOf("-->"u8);
            if (end <= 0 || rest[3] is (byte)'>' or (byte)'-' || rest.Slice(3, end).IndexOf("--!>"u8) >= 0) return TagKind.Unusual;
            _at += 3 + end + 3;
        }
    }

    public void Skip(int bytes) => _at += bytes;

    /// <summary>Reads the name of a start tag.</summary>
    /// <returns>False where the tag is unusual.</returns>
    public bool ReadStart() => ReadName();

    /// <summary>Reads an end tag.</summary>
    /// <inheritdoc cref="ReadStart"/>
    public bool ReadEnd()
    {
        if (!ReadName() || _page[_at] != '>') return false;
        _at++;
        return true;
    }

    /// <summary>Reads the next attribute of a start tag; name and value are as written, with capitals and references.</summary>
    public bool NextAttribute(out ReadOnlySpan<byte> name, out ReadOnlySpan<byte> value)
    {
        name = value = default;
        var start = _at;
        while (_at < _page.Length && _page[_at] is (byte)' ' or (byte)'\n' or (byte)'\t') _at++;
        if (_at == _page.Length) return Unusual();
        if (_page[_at] == '>' || Rest.StartsWith("/>"u8))
        {
            IsSelfClosing = _page[_at] == '/';
            _at += IsSelfClosing ? 2 : 1;
            return false;
        }
        var rest = Rest;
        var length = rest.IndexOfAnyExcept(AttributeCharacters);
        if (start == _at || length <= 0) return Unusual();
        name = rest[..length];
        if (rest[length] is (byte)' ' or (byte)'\n' or (byte)'\t' or (byte)'>' or (byte)'/')
        {
            _at += length;
            return true;
        }
        if (rest[length] != '=' || rest.Length < length + 2 || rest[length + 1] != '"') return Unusual();
        var text = rest[(length + 2)..];
        var end = text.IndexOf((byte)'"');
        if (end < 0) return Unusual();
        value = text[..end];
        _at += length + 2 + end + 1;
        return true;
    }

    /// <summary>Steps over what stands in an element that holds only text, up to its end tag.</summary>
    public ReadOnlySpan<byte> SkipText(ReadOnlySpan<byte> element)
    {
        var rest = Rest;
        for (var from = 0; from < rest.Length;)
        {
            var end = rest[from..].IndexOf("</"u8);
            if (end < 0) break;
            from += end;
            var after = from + 2 + element.Length;
            if (after <= rest.Length && Ascii.EqualsIgnoreCase(rest[(from + 2)..after], element)
                && (after == rest.Length || rest[after] is (byte)'>' or (byte)'/' or (byte)' ' or (byte)'\n' or (byte)'\t' or (byte)'\f' or (byte)'\r'))
            {
                _at += from;
                return rest[..from];
            }
            from += 2;
        }
        _at = _page.Length;
        return rest;
    }

    private TagKind ReadDoctype(ReadOnlySpan<byte> rest)
    {
        var doctype = "!doctype html>"u8;
        if (rest.Length < doctype.Length || !Ascii.EqualsIgnoreCase(rest[..doctype.Length], doctype)) return TagKind.Unusual;
        _at += doctype.Length;
        return TagKind.Doctype;
    }

    private bool ReadName()
    {
        var rest = Rest;
        var length = rest.IndexOfAnyExcept(NameCharacters);
        if (length <= 0 || !char.IsAsciiLetterLower((char)rest[0]) || rest[length] is not ((byte)' ' or (byte)'>' or (byte)'\n' or (byte)'\t' or (byte)'/')) return false;
        Name = rest[..length];
        _at += length;
        return true;
    }

    private bool Unusual()
    {
        IsUnusual = true;
        return false;
    }
}
