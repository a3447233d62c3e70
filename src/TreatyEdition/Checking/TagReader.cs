using System.Buffers;
using System.Text;
using TreatyEdition.Diagnostics;
using TreatyEdition.Model;

namespace TreatyEdition.Checking;

/// <summary>Works out what a start tag says from its attributes as they come, all of them in UTF-8. For one thread.</summary>
internal sealed class TagReader(LinkResolver links)
{
    private readonly WordTable<ElementName> _names = new();
    private readonly AttributeNames _attributeNames = new();
    private readonly List<Anchor> _needs = [];
    private readonly List<LinkTarget> _links = [];
    private readonly List<TagProblem> _problems = [];
    private readonly Anchor[] _need = new Anchor[1];
    private readonly LinkTarget[] _link = new LinkTarget[1];
    private readonly Element _element = new(new ElementName(""));

    /// <summary>A tag that is not kept.</summary>
    private readonly Tag _passing = new(new ElementName(""));

    /// <summary>The names of the attributes seen of the element, so far.</summary>
    private readonly List<AttributeName> _attributes = [];

    /// <summary>Its attribute of that name: of a <c>meta</c>, seldom asked for.</summary>
    private readonly ArrayBufferWriter<byte> _content = new();

    /// <summary>A start tag; its attributes follow.</summary>
    public void Begin(ReadOnlySpan<byte> name)
    {
        var known = _names.Find(name);
        if (known is null) _names.Add(name, known = new ElementName(Encoding.UTF8.GetString(name)));
        _element.Begin(known);
        _attributes.Clear();
        _content.ResetWrittenCount();
        _needs.Clear();
        _links.Clear();
        _problems.Clear();
    }

    /// <returns>False, and nothing is done, where the element has had such an attribute.</returns>
    public bool TrySee(ReadOnlySpan<byte> attribute, ReadOnlySpan<byte> value)
    {
        var name = _attributeNames.Get(attribute);
        foreach (var seen in _attributes)
            if (ReferenceEquals(seen, name)) return false;
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

    private void See(Element element, AttributeName name, ReadOnlySpan<byte> value)
    {
        switch (name.Kind)
        {
            case AttributeKind.Plain: break;
            case AttributeKind.Other: SeeOther(element, name, value); break;
            case AttributeKind.Id: SeeId(element, value); break;
            case AttributeKind.Role: element.Role = value.SequenceEqual("doc-noteref"u8) ? NoteRole.Reference : value.SequenceEqual("doc-backlink"u8) ? NoteRole.Back : NoteRole.None; break;
            case AttributeKind.Language: if (element.Name.Text == "html") element.SetsLanguage = LanguageTag.IsValid(Encoding.UTF8.GetString(value)); break;
            case AttributeKind.Code: Report(Codes.InlineCode, $"the attribute {name}=\"…\" is inline code, which the policy forbids. Use a class, or a file of its own."); break;
            case AttributeKind.Handler: Report(Codes.InlineCode, $"the attribute {name}=\"…\" is inline code, which the policy forbids. Listen for the event in a script file."); break;
            case AttributeKind.Type: element.IsData = value.SequenceEqual("application/ld+json"u8); break;
            case AttributeKind.Relation: if (element.Name.Text == "link") element.Fetches = LinkKinds.Fetches(Encoding.UTF8.GetString(value)); break;
            case AttributeKind.Transient: element.IsTransient = true; break;
            case AttributeKind.Alternative: element.HasAlternative = true; break;
            case AttributeKind.HttpEquivalent: element.HttpEquivalent = Encoding.UTF8.GetString(value); break;
            case AttributeKind.Content: _content.Write(value); break;
            case AttributeKind.Ids: SeeIds(value); break;
            case AttributeKind.Sources: SeeSources(value); break;
        }
    }

    private void SeeOther(Element element, AttributeName name, ReadOnlySpan<byte> value)
    {
        if ((name.IsHref ? element.Name.Href : LinkKinds.Of(element.Name.Text, name.Text)) is { } kind) SeeLink(element, kind, name, value);
        else if (value.StartsWith("url(#"u8)) _needs.Add(links.Anchors.Get(value[5..].TrimEnd((byte)')')));
    }

    private void SeeId(Element element, ReadOnlySpan<byte> value)
    {
        element.Id = links.Anchors.Get(value);
        if (!element.Id.IsOneWord) Report(Codes.MalformedHtml, "an id must be one word. Correct it.");
    }

    private void SeeIds(ReadOnlySpan<byte> value)
    {
        foreach (var range in value.Split((byte)' '))
            if (!value[range].IsEmpty) _needs.Add(links.Anchors.Get(value[range]));
    }

    private void SeeSources(ReadOnlySpan<byte> value)
    {
        foreach (var range in value.Split((byte)','))
        {
            var source = Trimmed(value[range]);
            var space = source.IndexOf((byte)' ');
            Follow(LinkKind.Request, space < 0 ? source : source[..space]);
        }
    }

    private void SeeLink(Element element, LinkKind kind, AttributeName name, ReadOnlySpan<byte> value)
    {
        if (name.Text == "src" && element.Name.Text == "script") element.HasSource = true;
        if (element.Name.Text == "link") element.Address = value.ToArray();
        else
        {
            var target = Follow(kind, Trimmed(value));
            if (name.IsHref) element.Href = target;
        }
    }

    private LinkTarget Follow(LinkKind kind, ReadOnlySpan<byte> address)
    {
        var target = links.Resolve(address);
        var file = target.File;
        if (file.Problem is { } problem) Report(problem.Code, problem.Message(Encoding.UTF8.GetString(address)));
        else if (file.IsExternal && kind == LinkKind.Request)
            Report(Codes.ThirdParty, $"'{Encoding.UTF8.GetString(address)}' would be asked of another host. Put the file into the site.");
        else if (!file.IsKnown || target.HasAnchor) _links.Add(target);
        return target;
    }

    private static ReadOnlySpan<byte> Trimmed(ReadOnlySpan<byte> value) => value[Ascii.Trim(value)];

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
        if (!element.Fetches && address.AsSpan().IndexOf("://"u8) >= 0) return;
        Follow(element.Fetches ? LinkKind.Request : LinkKind.Statement, address);
    }

    private void FinishMeta(Element element)
    {
        if (element.HttpEquivalent is not { } equivalent || _content.WrittenCount == 0) return;
        var content = Encoding.UTF8.GetString(_content.WrittenSpan);
        if (equivalent.Equals("content-security-policy", StringComparison.OrdinalIgnoreCase))
        {
            element.SetsPolicy = true;
            if (PageRequirements.ProblemOf(content) is { } problem) Report(Codes.MissingPolicy, problem);
        }
        else if (equivalent.Equals("refresh", StringComparison.OrdinalIgnoreCase) && content.IndexOf("url=", StringComparison.OrdinalIgnoreCase) is >= 0 and var url)
            Follow(LinkKind.Navigation, Encoding.UTF8.GetBytes(content[(url + 4)..].Trim()));
    }

    private void Report(Code code, string message) => _problems.Add(new TagProblem(code, message));
}
