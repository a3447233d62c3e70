using System.Collections.Immutable;
using Markdig.Renderers.Html;
using TreatyEdition.Citing;
using TreatyEdition.Diagnostics;
using TreatyEdition.Model;
using TreatyEdition.Model.Text;
using M = Markdig.Syntax.Inlines;

namespace TreatyEdition.Parsing.Markup;

/// <summary>Turns Markdig's inlines into the model's.</summary>
internal sealed class InlineConverter(PositionMap positions, DiagnosticBag problems, bool inTextVersion)
{
    private const int DeepestNesting = 100;

    [ThreadStatic] private static InlineList? _list;

    /// <summary>No text is converted while another is.</summary>
    private readonly InlineList _output = _list ??= new InlineList();

    private bool _inLink;

    private HashSet<string> OpenTags => field ??= new(StringComparer.OrdinalIgnoreCase);

    /// <param name="toBePacked">Whether the inlines are packed before another text is converted; they are of no use afterwards.</param>
    public ImmutableArray<Inline> Convert(M.ContainerInline? container, bool toBePacked = false)
    {
        _output.Clear(toBePacked);
        return Convert(container, 0);
    }

    private ImmutableArray<Inline> Convert(M.ContainerInline? container, int depth)
    {
        if (container is null) return [];
        var outer = _output.Open();
        Append(container, depth);
        return _output.Close(outer);
    }

    private void Append(M.ContainerInline container, int depth)
    {
        if (depth > DeepestNesting)
        {
            problems.Add(Codes.TooDeep, positions.At(container.Span.Start), "brackets or emphasis are nested too deeply here. Make the text flatter.");
            return;
        }
        foreach (var child in container) Append(child, depth);
    }

    private void Append(M.Inline node, int depth)
    {
        var offset = node.Span.Start;
        switch (node)
        {
            case M.LiteralInline literal:
                _output.AddText(literal.Content.AsSpan(), offset);
                break;
            case M.HtmlEntityInline entity:
                var text = entity.Transcoded.ToString();
                if (ControlCharacters.IndexIn(text) is >= 0 and var control) problems.Add(Codes.ControlCharacter, positions.At(offset), ControlCharacters.Message(text[control]));
                _output.AddText(text, offset);
                break;
            case M.LineBreakInline { IsHard: false }:
                _output.AddText("\n", offset);
                break;
            case M.LineBreakInline:
                _output.Add(new LineBreak(Hard: true, offset));
                break;
            case M.EmphasisInline emphasis:
                _output.Add(new Emphasis(emphasis.DelimiterCount == 2 ? EmphasisKind.Strong : EmphasisKind.Emphasis, Convert(emphasis, depth + 1), offset));
                break;
            case M.CodeInline code:
                _output.Add(new CodeSpan(code.Content, offset));
                break;
            case M.LinkInline link:
                _output.Add(Link(link, depth));
                break;
            case M.AutolinkInline auto:
                RefuseInLink(offset, "an address");
                _output.Add(auto.IsEmail ? new TextRun(auto.Url, offset) : CheckedLink(auto.Url, [new TextRun(auto.Url, offset)], offset));
                break;
            case NoteReferenceNode note:
                RefuseInLink(offset, "the reference to a note");
                _output.Add(new NoteReference(note.Id, offset));
                break;
            case CitationNode citation:
                RefuseInLink(offset, "a citation");
                _output.Add(Citation(citation));
                break;
            case EmendationNode emendation:
                AppendEmendation(emendation);
                break;
            case SpanNode span:
                _output.Add(Span(span, depth));
                break;
            case MarkupProblemNode problem:
                problems.Add(problem.Code, positions.At(offset), problem.Message);
                _output.AddText(problem.Text, offset);
                break;
            case M.HtmlInline html when !Closes(html.Tag):
                problems.Add(Codes.RawHtml, positions.At(offset), $"raw HTML ({Shorten(html.Tag)}) is not allowed. Write it in Markdown; write &lt; for a < that is meant as text.");
                break;
            case M.DelimiterInline delimiter:
                _output.AddText(delimiter.ToLiteral(), offset);
                Append(delimiter, depth + 1);
                break;
            case M.ContainerInline container:
                Append(container, depth + 1);
                break;
        }
        if (node is not SpanNode && node.TryGetAttributes() is { } attributes) ReportAttributes(attributes, offset);
    }

    private Inline Link(M.LinkInline link, int depth)
    {
        var offset = link.Span.Start;
        _inLink = true;
        var children = Convert(link, depth + 1);
        _inLink = false;
        if (link.IsImage)
        {
            problems.Add(Codes.Image, positions.At(offset), "images are not part of the dialect. Describe the picture, or link to it.");
            return new TextRun("", offset);
        }
        if (!string.IsNullOrEmpty(link.Title))
            problems.Add(Codes.UnsupportedMarkup, positions.At(offset), $"the title of this link, '{Shorten(link.Title)}', is shown nowhere. Say it in the text, or remove it.");
        return CheckedLink(link.Url ?? "", children, offset);
    }

    /// <summary>Notes and citations are links themselves.</summary>
    private void RefuseInLink(int offset, string what)
    {
        if (_inLink) problems.Add(Codes.LinkInLink, positions.At(offset), $"{what} cannot stand within the words of a link. Put it behind the link.");
    }

    private Inline CheckedLink(string url, ImmutableArray<Inline> children, int offset)
    {
        var colon = url.IndexOf(':', StringComparison.Ordinal);
        var scheme = colon < 0 ? "" : StringPool.Get(url.AsSpan(0, colon)).ToLowerInvariant();
        if (scheme is "http" or "https")
        {
            if (Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Host.Length > 0)
            {
                if (children.IsEmpty) problems.Add(Codes.EmptyLink, positions.At(offset), "this link has no text. Write some between the brackets.");
                return new ExternalLink(uri.AbsoluteUri, children, offset);
            }
            problems.Add(Codes.UnsafeLink, positions.At(offset), $"'{Shorten(url)}' is not an address. Correct it.");
        }
        else if (EntryKinds.Schemes.Contains(scheme))
            return Reference(scheme, url[(colon + 1)..], children, offset);
        else if (scheme is "javascript" or "data" or "vbscript" or "file")
            problems.Add(Codes.UnsafeLink, positions.At(offset), $"a link may not begin with '{scheme}:'. Use https:, or a reference such as doc:.");
        else if (colon > 0 && scheme.All(char.IsAsciiLetter))
        {
            var near = DidYouMean.Suggest(scheme, EntryKinds.Schemes);
            problems.Add(Codes.UnknownScheme, positions.At(offset),
                $"there are no references of the kind '{scheme}:'{(near is null ? "." : $"; did you mean '{near}:'?")} The kinds are {string.Join(", ", EntryKinds.Schemes)}.");
        }
        else
            problems.Add(Codes.UnsafeLink, positions.At(offset), $"'{Shorten(url)}' is neither a web address nor a reference. Write [text](doc:id), [text](page:id) or the like.");
        return new Span(null, false, children, offset);
    }

    private static Reference Reference(string scheme, string rest, ImmutableArray<Inline> children, int offset)
    {
        var hash = rest.IndexOf('#', StringComparison.Ordinal);
        return hash < 0
            ? new Reference(scheme, rest, null, children, offset)
            : new Reference(scheme, rest[..hash], rest[(hash + 1)..], children, offset);
    }

    private CitationGroup Citation(CitationNode node)
    {
        var offset = node.Span.Start;
        var works = ImmutableArray.CreateBuilder<CitedWork>();
        var parsed = CitationSyntax.Parse(node.Content);
        foreach (var item in parsed.Items)
            works.Add(new CitedWork(item.Prefix, item.Key, item.Locator, offset + 1 + item.KeyOffset));
        foreach (var error in parsed.Errors)
            problems.Add(Codes.BadCitation, positions.At(offset + 1 + error.Offset), error.Message);
        return new CitationGroup(works.ToImmutable(), offset);
    }

    private void AppendEmendation(EmendationNode node)
    {
        var offset = node.Span.Start;
        if (!inTextVersion)
        {
            problems.Add(Codes.EmendationOutsideText, positions.At(offset), "emendations belong in a text version (text.<language>.md), where they correct a witness. Write plain text here.");
            return;
        }
        switch (node.Kind)
        {
            case '~': _output.Add(new Emendation(EmendationKind.Correction, node.First, node.Second ?? "", null, offset)); break;
            case '+': _output.Add(new Emendation(EmendationKind.Supplied, "", node.First, null, offset)); break;
            case '-': _output.Add(new Emendation(EmendationKind.Deleted, node.First, "", null, offset)); break;
            default: _output.AddRemark(node.First.Trim(), offset); break;
        }
    }

    private Span Span(SpanNode node, int depth)
    {
        string? language = null;
        var noDate = false;
        foreach (var word in node.Attributes.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (word == ".no-date") noDate = true;
            else if (!word.StartsWith("lang=", StringComparison.Ordinal)) ReportAttribute(word, node.Span.Start);
            else if (word[5..].Trim('"') is var tag && LanguageTag.IsValid(tag)) language = tag;
            else problems.Add(Codes.UnknownValue, positions.At(node.Span.Start), LanguageTag.Refusal(tag));
        }
        return new Span(language, noDate, Convert(node, depth + 1), node.Span.Start);
    }

    private void ReportAttributes(HtmlAttributes attributes, int offset)
    {
        if (attributes.Id is { } id) ReportAttribute("#" + id, offset);
        foreach (var name in attributes.Classes ?? []) ReportAttribute("." + name, offset);
        foreach (var (name, _) in attributes.Properties ?? []) ReportAttribute(name, offset);
    }

    public void ReportAttribute(string name, int offset) =>
        problems.Add(Codes.UnknownAttribute, positions.At(offset),
            $"the attribute '{Shorten(name)}' is not allowed here. Allowed are {{#id}} on headings, {{lang=…}}, and [text]{{.no-date}}.");

    /// <summary>Whether an end tag belongs to a start tag that has been reported.</summary>
    private bool Closes(string tag)
    {
        if (tag.StartsWith("</", StringComparison.Ordinal)) return OpenTags.Remove(TagName(tag[2..]));
        OpenTags.Add(TagName(tag[1..]));
        return false;
    }

    private static string TagName(string tag) => new([.. tag.TakeWhile(char.IsAsciiLetterOrDigit)]);

    private static string Shorten(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
