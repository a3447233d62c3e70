using System.Buffers;
using TreatyEdition.Diagnostics;
using TreatyEdition.Model;

namespace TreatyEdition.Checking;

/// <summary>Works out what a start tag says from its attributes as they come. For one thread.</summary>
internal sealed class TagReader(LinkResolver links)
{
    private readonly Dictionary<string, ElementName>.AlternateLookup<ReadOnlySpan<char>> _names = LetterComparer.Table<ElementName>();
    private readonly WordPool _words = new();
    private readonly List<Anchor> _needs = [];
    private readonly List<LinkTarget> _links = [];
    private readonly List<TagProblem> _problems = [];
    private readonly Anchor[] _need = new Anchor[1];
    private readonly LinkTarget[] _link = new LinkTarget[1];
    private readonly Element _element = new(new ElementName(""));

    /// <summary>A tag that is not kept.</summary>
    private readonly Tag _passing = new(new ElementName(""));

    /// <summary>The names of the attributes seen of the element, so far.</summary>
    private readonly List<string> _attributes = [];

    /// <summary>Its attribute of that name: of a <c>meta</c>, seldom asked for.</summary>
    private readonly ArrayBufferWriter<char> _content = new();

    /// <summary>A start tag; its attributes follow.</summary>
    public void Begin(ReadOnlySpan<char> name)
    {
        if (!_names.TryGetValue(name, out var known)) _names.Dictionary.Add(name.ToString(), known = new ElementName(name.ToString()));
        _element.Begin(known);
        _attributes.Clear();
        _content.ResetWrittenCount();
        _needs.Clear();
        _links.Clear();
        _problems.Clear();
    }

    /// <returns>False, and nothing is done, where the element has had such an attribute.</returns>
    public bool TrySee(ReadOnlySpan<char> attribute, ReadOnlySpan<char> value)
    {
        var name = _words.Get(attribute);
        foreach (var seen in _attributes)
            if ((object)seen == name) return false;
        _attributes.Add(name);
        See(_element, name, value);
        return true;
    }

    /// <summary>The tag ends.</summary>
    /// <param name="keep">Whether what it says is wanted for longer than until the next: most tags stand in one place only.</param>
    public Tag End(bool selfClosing, bool keep)
    {
        Finish(_element);
        var name = _element.Name;
        if (!_element.SaysSomething && _needs.Count == 0 && _links.Count == 0 && _problems.Count == 0) return selfClosing ? name.PlainAndClosed : name.Plain;
        var tag = keep ? new Tag(name) : _passing;
        tag.Name = name;
        tag.IsSelfClosing = selfClosing;
        tag.Id = _element.Id;
        tag.Role = _element.Role;
        tag.Href = _element.Role == NoteRole.None ? default : _element.Href;
        tag.IsTransient = _element.IsTransient;
        tag.SetsLanguage = _element.SetsLanguage;
        tag.SetsPolicy = _element.SetsPolicy;
        tag.LoadsCode = _element.LoadsCode;
        tag.Needs = Items(_needs, keep ? null : _need);
        tag.Links = Items(_links, keep ? null : _link);
        tag.Problems = [.. _problems];
        return tag;
    }

    /// <param name="one">To be used where there is one; null for an array of its own.</param>
    private static T[] Items<T>(List<T> items, T[]? one)
    {
        if (items.Count == 0) return [];
        if (items.Count > 1 || one is null) return [.. items];
        one[0] = items[0];
        return one;
    }

    private void See(Element element, ReadOnlySpan<char> name, ReadOnlySpan<char> value)
    {
        switch (name)
        {
            case "class" or "title" or "datetime": return;
            case "id": SeeId(element, value); return;
            case "role": element.Role = value switch { "doc-noteref" => NoteRole.Reference, "doc-backlink" => NoteRole.Back, _ => NoteRole.None }; return;
            case "lang": if (element.Name.Text == "html") element.SetsLanguage = LanguageTag.IsValid(value.ToString()); return;
            case "style" or "srcdoc": Report(Codes.InlineCode, $"the attribute {name}=\"…\" is inline code, which the policy forbids. Use a class, or a file of its own."); return;
            case "type": element.IsData = value is "application/ld+json"; return;
            case "rel": element.Fetches = LinkKinds.Fetches(value); return;
            case "data-transient": element.IsTransient = true; return;
            case "alt": element.HasAlternative = true; return;
            case "http-equiv": element.HttpEquivalent = _words.Get(value); return;
            case "content": _content.Write(value); return;
            case "for" or "aria-labelledby" or "aria-describedby" or "aria-details": SeeIds(value); return;
            case "srcset" or "imagesrcset": SeeSources(value); return;
        }
        if (name.StartsWith("on")) Report(Codes.InlineCode, $"the attribute {name}=\"…\" is inline code, which the policy forbids. Listen for the event in a script file.");
        else if (LinkKinds.Of(element.Name.Text, name) is { } kind) SeeLink(element, kind, name, value);
        else if (value.StartsWith("url(#")) _needs.Add(links.Anchors.Get(value[5..].TrimEnd(')')));
    }

    private void SeeId(Element element, ReadOnlySpan<char> value)
    {
        element.Id = links.Anchors.Get(value);
        if (!element.Id.IsOneWord) Report(Codes.MalformedHtml, "an id must be one word. Correct it.");
    }

    private void SeeIds(ReadOnlySpan<char> value)
    {
        foreach (var range in value.Split(' '))
            if (!value[range].IsEmpty) _needs.Add(links.Anchors.Get(value[range]));
    }

    private void SeeSources(ReadOnlySpan<char> value)
    {
        foreach (var range in value.Split(','))
        {
            var source = value[range].Trim();
            var space = source.IndexOf(' ');
            Follow(LinkKind.Request, space < 0 ? source : source[..space]);
        }
    }

    private void SeeLink(Element element, LinkKind kind, ReadOnlySpan<char> name, ReadOnlySpan<char> value)
    {
        if (name is "src" && element.Name.Text == "script") element.HasSource = true;
        if (element.Name.Text == "link") element.Address = value.ToString();
        else
        {
            var target = Follow(kind, value.Trim());
            if (name is "href") element.Href = target;
        }
    }

    private LinkTarget Follow(LinkKind kind, ReadOnlySpan<char> address)
    {
        var target = links.Resolve(address);
        var file = target.File;
        if (file.Problem is { } problem) Report(problem.Code, problem.Message(address.ToString()));
        else if (file.IsExternal && kind == LinkKind.Request)
            Report(Codes.ThirdParty, $"'{address}' would be asked of another host. Put the file into the site.");
        else if (!file.IsKnown || target.HasAnchor) _links.Add(target);
        return target;
    }

    /// <summary>Sees what depends on several attributes of an element.</summary>
    private void Finish(Element element)
    {
        switch (element.Name.Text)
        {
            case "img" when !element.HasAlternative: Report(Codes.MissingAlternative, "an image without alt=\"…\". Say in a few words what it shows; write alt=\"\" where it only adorns."); break;
            case "style": Report(Codes.InlineCode, "<style> is inline code, which the policy forbids. Put the rules into a style sheet."); break;
            case "script": FinishScript(element); break;
            case "link": FinishLink(element); break;
            case "meta": FinishMeta(element); break;
            case "base": Report(Codes.AbsoluteLink, "<base> moves every link of the page. Remove it; links are relative to the page."); break;
        }
    }

    private void FinishScript(Element element)
    {
        if (element.IsData) return;
        if (!element.HasSource) Report(Codes.InlineCode, "an inline script, which the policy forbids. Put it into a script file.");
        element.LoadsCode = true;
    }

    private void FinishLink(Element element)
    {
        element.LoadsCode = element.Fetches;
        if (element.Address is not { } address) return;
        // A canonical address is absolute by its nature, and leads to the site's own host.
        if (!element.Fetches && address.Contains("://", StringComparison.Ordinal)) return;
        Follow(element.Fetches ? LinkKind.Request : LinkKind.Statement, address);
    }

    private void FinishMeta(Element element)
    {
        var content = _content.WrittenSpan;
        if (content.IsEmpty || element.HttpEquivalent is not { } equivalent) return;
        if (equivalent.Equals("content-security-policy", StringComparison.OrdinalIgnoreCase))
        {
            element.SetsPolicy = true;
            if (PageRequirements.ProblemOf(content) is { } problem) Report(Codes.MissingPolicy, problem);
        }
        else if (equivalent.Equals("refresh", StringComparison.OrdinalIgnoreCase) && content.IndexOf("url=", StringComparison.OrdinalIgnoreCase) is >= 0 and var url)
            Follow(LinkKind.Navigation, content[(url + 4)..].Trim());
    }

    private void Report(Code code, string message) => _problems.Add(new TagProblem(code, message));
}
