using System.Buffers;
using TreatyEdition.Model;

namespace TreatyEdition.Linking;

/// <summary>Finds what was meant as markup and is printed as it was typed, for a space or a sign too many or too few.</summary>
/// <param name="isSource">Whether a source has this key.</param>
/// <param name="isNote">Whether a note at hand has this id.</param>
internal sealed class MistypedMarkup(Func<string, bool> isSource, Func<string, bool> isNote)
{
    /// <summary>How far from its beginning markup is looked for its end, so that the cost stays linear.</summary>
    private const int Farthest = 300;

    private static readonly SearchValues<char> Beginnings = SearchValues.Create("[]{@");

    /// <summary>The first in the text: where it begins, and how it is written rightly; null where there is none.</summary>
    public (int Start, string Problem)? In(ReadOnlySpan<char> text)
    {
        for (var i = 0; text[i..].IndexOfAny(Beginnings) is >= 0 and var step; i++)
        {
            i += step;
            if (At(text, i) is { } problem) return (i, problem);
        }
        return null;
    }

    private string? At(ReadOnlySpan<char> text, int start)
    {
        var rest = text.Slice(start, Math.Min(Farthest, text.Length - start));
        return rest[0] switch
        {
            '{' => Emendation(rest),
            '@' => Citation(rest[1..]),
            ']' => EndOfLink(rest[1..]),
            _ => Reference(rest) ?? Citation(rest[1..].TrimStart(" @")) ?? Note(text[..start], rest),
        };
    }

    private static string? Emendation(ReadOnlySpan<char> rest)
    {
        // Doubled signs have been read, or reported.
        if (rest.Length < 3 || rest[1] == rest[2]) return null;
        var (closing, example) = rest[1] switch
        {
            '~' => ("~}", "{~~as printed~>corrected~~}"),
            '+' => ("+}", "{++supplied++}"),
            '-' => ("-}", "{--taken out--}"),
            '>' => ("<}", "{>>a remark<<}"),
            _ => ("", ""),
        };
        return closing.Length > 0 && rest[2..].IndexOf(closing) >= 0 ? $"this is not read as an emendation, and is printed as it stands. Write it with its signs doubled: {example}." : null;
    }

    private static string? Reference(ReadOnlySpan<char> rest)
    {
        if (rest.IndexOf(']') is not (>= 0 and var close)) return null;
        var behind = rest[(close + 1)..];
        var target = behind.TrimStart();
        if (target is not ['(', ..] || target.IndexOf(':') is not (>= 0 and var colon)) return null;
        var scheme = target[1..colon].Trim().ToString();
        if (!EntryKinds.Schemes.Contains(scheme)) return null;
        // One space too many is a slip; with two, "[1916] (note: all)", it may be a sentence.
        var id = target[(colon + 1)..];
        if (target.Length == behind.Length) id = id.TrimStart();
        var length = Id(id).Length;
        return length > 0 && id[length..].TrimStart() is [')' or '#', ..] ? $"this is not read as a link, and is printed as it stands. Write it without spaces: [words]({scheme}:{id[..length]})." : null;
    }

    /// <summary>What is left of a link around another: Markdown reads the inner one only.</summary>
    private static string? EndOfLink(ReadOnlySpan<char> rest)
    {
        if (rest is not ['(', ..] || rest.IndexOf(')') is not (>= 0 and var close) || rest.IndexOf(':') is not (>= 0 and var colon) || colon > close) return null;
        var scheme = rest[1..colon].ToString();
        return EntryKinds.Schemes.Contains(scheme) || scheme is "http" or "https"
            ? "this ends a link around another, of which only the inner one is read, so that it is printed as it stands. Close the first link before the second begins." : null;
    }

    private string? Citation(ReadOnlySpan<char> rest)
    {
        var key = Id(rest);
        return key.Length > 0 && (key.Length == rest.Length || rest[key.Length] is ',' or ';' or ']' or ')' or ' ' or '.' or '\n') && isSource(key)
            ? $"this is not read as a citation, and is printed as it stands. Write [@{key}, p. 1]." : null;
    }

    private string? Note(ReadOnlySpan<char> before, ReadOnlySpan<char> rest)
    {
        var caret = rest.StartsWith("[^");
        var id = Id(rest[(caret ? 2 : 1)..].TrimStart());
        if (id.Length == 0 || !isNote(id) || rest.IndexOf(']') < 0) return null;
        return caret || (before is [.., var last] && !char.IsWhiteSpace(last) && rest[1..].StartsWith(id) && rest[(1 + id.Length)..] is [']', ..])
            ? $"this is not read as a note, and is printed as it stands. Write [^{id}]." : null;
    }

    private static string Id(ReadOnlySpan<char> text)
    {
        var end = 0;
        while (end < text.Length && (text[end] is >= 'a' and <= 'z' or '-' || char.IsAsciiDigit(text[end]))) end++;
        return end <= 100 ? text[..end].ToString() : "";
    }
}
