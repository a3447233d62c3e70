namespace TreatyEdition.Rendering.Templates;

/// <summary>A tag with the text before it.</summary>
/// <param name="Text">As far as it goes into the page.</param>
/// <param name="At">Where the tag begins, in the template.</param>
/// <param name="Tag">What stands between its braces; null behind the last tag.</param>
internal readonly record struct TemplateTag(string Text, int At, string? Tag);

/// <summary>
/// Divides a template into text and tags. White space goes with tags as it does in Handlebars: what <c>~</c> takes away, and the whole line
/// where a block, a partial or a comment stands alone on it.
/// </summary>
internal sealed class TemplateTags(TemplateSource source)
{
    private readonly string _text = source.Text;

    /// <summary>A tag, and its text from the braces' outside.</summary>
    private sealed record Found(int At, int End, string Tag, bool TrimBefore, bool TrimAfter);

    /// <exception cref="TemplateException">A tag has no end.</exception>
    public List<TemplateTag> Read()
    {
        var found = new List<Found>();
        for (var at = Next(0); at >= 0; at = Next(found.Count > 0 ? Math.Max(at + 2, found[^1].End) : at + 2))
            if (at == 0 || _text[at - 1] != '\\') found.Add(TagAt(at));

        var tags = new List<TemplateTag>(found.Count + 1);
        for (var i = 0; i <= found.Count; i++)
        {
            var (before, after) = (i > 0 ? found[i - 1] : null, i < found.Count ? found[i] : null);
            var text = TextBetween(found, i, before, after);
            tags.Add(new TemplateTag(text.Replace("\\{{", "{{", StringComparison.Ordinal), after?.At ?? _text.Length, after?.Tag));
        }
        return tags;
    }

    private int Next(int from) => _text.IndexOf("{{", from, StringComparison.Ordinal);

    private Found TagAt(int at)
    {
        var (close, skip) = _text.AsSpan(at).StartsWith("{{!--") ? ("--}}", 5) : ("}}", 2);
        var end = _text.IndexOf(close, at + skip, StringComparison.Ordinal);
        var next = close.Length == 2 ? Next(at + 2) : -1;
        if (end < 0 || (next >= 0 && next < end)) throw source.Wrong(at, "the tag that begins here has no end. Write }} behind it.");
        // A third brace belongs to the tag, so that it can be refused.
        var inner = _text[(at + 2)..end];
        return new Found(at, end + close.Length, inner.Trim('~', ' ', '\t', '\n', '\r'), inner.StartsWith('~'), inner.EndsWith('~'));
    }

    private string TextBetween(List<Found> found, int i, Found? before, Found? after)
    {
        var text = _text[(before?.End ?? 0)..(after?.At ?? _text.Length)];
        if (before is { TrimAfter: true }) text = text.TrimStart();
        else if (before is not null && IsAlone(found, i - 1)) text = AfterLine(text);
        if (after is null) return text;
        if (after.TrimBefore) return text.TrimEnd();
        return IsAlone(found, i) || IsIndentedPartial(after) ? text.TrimEnd(' ', '\t') : text;
    }

    /// <summary>Whether nothing but white space stands on the lines of a tag that sets nothing itself.</summary>
    private bool IsAlone(List<Found> found, int i)
    {
        var tag = found[i].Tag;
        if (!(tag.Length > 0 && "#/^>!".Contains(tag[0])) && tag != "else" && !tag.StartsWith("else ", StringComparison.Ordinal)) return false;
        var before = _text.AsSpan(i > 0 ? found[i - 1].End : 0, found[i].At - (i > 0 ? found[i - 1].End : 0));
        var after = _text.AsSpan(found[i].End, (i + 1 < found.Count ? found[i + 1].At : _text.Length) - found[i].End);
        var white = before[before.TrimEnd().Length..];
        if (!white.Contains('\n') && (i > 0 || white.Length < before.Length)) return false;
        var rest = after.TrimStart(" \t");
        return rest.StartsWith("\n") || (i + 1 == found.Count && rest.IsEmpty);
    }

    /// <summary>The indent of a partial is never the page's: its lines have their own.</summary>
    private bool IsIndentedPartial(Found tag)
    {
        if (!tag.Tag.StartsWith('>') && !tag.Tag.StartsWith("#>", StringComparison.Ordinal)) return false;
        var line = _text.AsSpan(0, tag.At).TrimEnd(" \t");
        return line.IsEmpty || line[^1] == '\n';
    }

    /// <summary>Without the rest of a line that has only white space.</summary>
    private static string AfterLine(string text)
    {
        var rest = text.AsSpan().TrimStart(" \t");
        return (rest.StartsWith("\n") ? rest[1..] : rest).ToString();
    }
}
