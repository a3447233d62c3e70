using System.Buffers;
using TreatyEdition.Diagnostics;

namespace TreatyEdition.Checking;

/// <summary>Checks the elements of a page as they come. For one thread.</summary>
internal sealed class ElementChecker(LinkResolver links, string folder)
{
    private readonly WordPool _words = new();
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly List<string> _transient = [];
    private readonly List<PendingLink> _pending = [];
    private readonly List<(string Id, int Line, int Column)> _own = [];
    private readonly NotePairs _notes = new();
    private HeadingOutline _headings;
    private PageRequirements _requirements;
    private string _file = "";
    private string _page = "";
    private bool _inTitle;

    private Element _element;

    /// <summary>The names of the attributes seen of the element, so far.</summary>
    private readonly List<string> _attributes = [];

    /// <summary>Its attribute of that name: of a <c>meta</c>, seldom asked for.</summary>
    private readonly ArrayBufferWriter<char> _content = new();

    public OpenElements Open { get; } = new();

    /// <summary>Of the page at hand.</summary>
    public DiagnosticBag Problems { get; private set; } = new();

    public ref PageRequirements Requirements => ref _requirements;

    public void Enter(string page)
    {
        if (Problems.Count > 0) Problems = new DiagnosticBag();
        links.Enter(page);
        (_page, _file) = (page, folder + page);
        _ids.Clear();
        _transient.Clear();
        _pending.Clear();
        _own.Clear();
        _notes.Clear();
        Open.Clear();
        (_headings, _requirements, _inTitle) = (default, default, false);
    }

    /// <summary>A start tag; its attributes follow.</summary>
    /// <returns>The element's name.</returns>
    public string Begin(ReadOnlySpan<char> name, int line, int column)
    {
        _element = new Element(_words.Get(name), line, column);
        _attributes.Clear();
        _content.ResetWrittenCount();
        return _element.Name;
    }

    /// <returns>False, and nothing is done, where the element has had such an attribute.</returns>
    public bool TrySee(ReadOnlySpan<char> attribute, ReadOnlySpan<char> value)
    {
        var name = _words.Get(attribute);
        foreach (var seen in _attributes)
            if ((object)seen == name) return false;
        _attributes.Add(name);
        See(ref _element, name, value);
        return true;
    }

    public void EndOfAttributes(bool selfClosing)
    {
        if (Open.Open(_element.Name, _element.Id, selfClosing, _element.Line, _element.Column) is { } misplaced) Report(Codes.MalformedHtml, _element, misplaced);
        Finish(_element);
    }

    public void End(ReadOnlySpan<char> name, int line, int column)
    {
        _inTitle = false;
        if (Open.Close(name) is { } problem) Problems.Add(Codes.MalformedHtml, new SourceSpan(_file, line, column), problem);
    }

    public void Text(ReadOnlySpan<char> text)
    {
        if (_inTitle) _requirements.SeeTitle(text);
    }

    public PageFacts Leave()
    {
        if (Open.LeftOpen() is var (name, line, column))
            Problems.Add(Codes.MalformedHtml, new SourceSpan(_file, line, column), $"<{name}> is never closed. Write </{name}>.");
        _requirements.Check(_file, _headings.HasTitle, Problems);
        _notes.Check(_file, Problems);
        foreach (var (id, l, c) in _own)
            if (!_ids.Contains(id)) Problems.Add(Codes.DeadAnchor, new SourceSpan(_file, l, c), DeadAnchor(_page, id, _ids));
        var ids = _ids.ToArray();
        Array.Sort(ids, StringComparer.Ordinal);
        return new PageFacts(new PageAddresses(_page, ids, [.. _transient]), [.. _pending]);
    }

    public static string DeadAnchor(string page, string id, IEnumerable<string> ids) =>
        $"'{page}' has no element with the id '{id}'{(DidYouMean.Suggest(id, ids) is { } near ? $"; did you mean '{near}'?" : ".")} Correct the link, or what makes it.";

    private void See(ref Element element, ReadOnlySpan<char> name, ReadOnlySpan<char> value)
    {
        switch (name)
        {
            case "class" or "title" or "datetime": return;
            case "id": SeeId(ref element, value); return;
            case "role": element.Role = value switch { "doc-noteref" => NoteRole.Reference, "doc-backlink" => NoteRole.Back, _ => NoteRole.None }; return;
            case "lang": if (element.Name == "html") _requirements.SeeLanguage(value); return;
            case "style" or "srcdoc": Report(Codes.InlineCode, element, $"the attribute {name}=\"…\" is inline code, which the policy forbids. Use a class, or a file of its own."); return;
            case "type": element.IsData = value is "application/ld+json"; return;
            case "rel": element.Fetches = LinkKinds.Fetches(value); return;
            case "data-transient": element.IsTransient = true; return;
            case "alt": element.HasAlternative = true; return;
            case "http-equiv": element.HttpEquivalent = _words.Get(value); return;
            case "content": _content.Write(value); return;
            case "for" or "aria-labelledby" or "aria-describedby" or "aria-details": SeeIds(element, value); return;
            case "srcset" or "imagesrcset": SeeSources(element, value); return;
        }
        if (name.StartsWith("on")) Report(Codes.InlineCode, element, $"the attribute {name}=\"…\" is inline code, which the policy forbids. Listen for the event in a script file.");
        else if (LinkKinds.Of(element.Name, name) is { } kind) SeeLink(ref element, kind, name, value);
        else if (value.StartsWith("url(#")) Need(element, _words.Get(value[5..].TrimEnd(')')));
    }

    private void SeeId(ref Element element, ReadOnlySpan<char> value)
    {
        var id = _words.Get(value);
        element.Id = id;
        if (id.Length == 0 || value.ContainsAny(" \t\n")) Report(Codes.MalformedHtml, element, "an id must be one word. Correct it.");
        else if (!_ids.Add(id)) Report(Codes.DuplicateHtmlId, element, $"the id '{id}' stands twice on this page. Give one of the two another.");
    }

    private void SeeIds(in Element element, ReadOnlySpan<char> value)
    {
        foreach (var range in value.Split(' '))
            if (!value[range].IsEmpty) Need(element, _words.Get(value[range]));
    }

    private void SeeSources(in Element element, ReadOnlySpan<char> value)
    {
        foreach (var range in value.Split(','))
        {
            var source = value[range].Trim();
            var space = source.IndexOf(' ');
            Follow(element, LinkKind.Request, space < 0 ? source : source[..space]);
        }
    }

    private void SeeLink(ref Element element, LinkKind kind, ReadOnlySpan<char> name, ReadOnlySpan<char> value)
    {
        if (name is "src" && element.Name == "script") element.HasSource = true;
        if (element.Name == "link") element.Address = value.ToString();
        else
        {
            var target = Follow(element, kind, value.Trim());
            if (name is "href") element.Fragment = IsHere(target.File) ? target.Fragment : null;
        }
    }

    private bool IsHere(LinkedFile file) => !file.IsExternal && (file.Page is null || file.Page == _page);

    private LinkTarget Follow(in Element element, LinkKind kind, ReadOnlySpan<char> address)
    {
        var target = links.Resolve(address);
        var (file, fragment) = target;
        if (file.Problem is { } problem) Report(problem.Code, element, problem.Message(address.ToString()));
        else if (file.IsExternal && kind == LinkKind.Request)
            Report(Codes.ThirdParty, element, $"'{address}' would be asked of another host. Put the file into the site.");
        else if (fragment is { Length: > 0 } && IsHere(file)) Need(element, fragment);
        else if (!file.IsKnown || fragment is { Length: > 0 }) _pending.Add(new PendingLink(target, element.Line, element.Column));
        return target;
    }

    private void Need(in Element element, string id) => _own.Add((id, element.Line, element.Column));

    /// <summary>Checks what depends on several attributes of an element.</summary>
    private void Finish(in Element element)
    {
        if (element.IsTransient && element.Id is { } id) _transient.Add(id);
        if (element.Role == NoteRole.Reference) _notes.AddReference(element.Id, element.Fragment, element.Line, element.Column);
        else if (element.Role == NoteRole.Back) _notes.AddBacklink(element.Fragment, Open.Ids, element.Line, element.Column);
        switch (element.Name)
        {
            case ['h', >= '1' and <= '6' and var level]:
                if (_headings.Add(level - '0') is { } problem) Report(Codes.HeadingOrder, element, problem);
                break;
            case "title": _inTitle = !Open.IsForeign; break;
            case "img" when !element.HasAlternative: Report(Codes.MissingAlternative, element, "an image without alt=\"…\". Say in a few words what it shows; write alt=\"\" where it only adorns."); break;
            case "style": Report(Codes.InlineCode, element, "<style> is inline code, which the policy forbids. Put the rules into a style sheet."); break;
            case "script": FinishScript(element); break;
            case "link": FinishLink(element); break;
            case "meta": FinishMeta(element); break;
            case "base": Report(Codes.AbsoluteLink, element, "<base> moves every link of the page. Remove it; links are relative to the page."); break;
        }
    }

    private void FinishScript(in Element element)
    {
        if (element.IsData) return;
        if (!element.HasSource) Report(Codes.InlineCode, element, "an inline script, which the policy forbids. Put it into a script file.");
        if (_requirements.SeeCode() is { } early) Report(Codes.MissingPolicy, element, early);
    }

    private void FinishLink(in Element element)
    {
        if (element.Fetches && _requirements.SeeCode() is { } early) Report(Codes.MissingPolicy, element, early);
        if (element.Address is not { } address) return;
        // A canonical address is absolute by its nature, and leads to the site's own host.
        if (!element.Fetches && address.Contains("://", StringComparison.Ordinal)) return;
        Follow(element, element.Fetches ? LinkKind.Request : LinkKind.Statement, address);
    }

    private void FinishMeta(in Element element)
    {
        var content = _content.WrittenSpan;
        if (content.IsEmpty || element.HttpEquivalent is not { } equivalent) return;
        if (equivalent.Equals("content-security-policy", StringComparison.OrdinalIgnoreCase))
        {
            if (_requirements.SeePolicy(content) is { } problem) Report(Codes.MissingPolicy, element, problem);
        }
        else if (equivalent.Equals("refresh", StringComparison.OrdinalIgnoreCase) && content.IndexOf("url=", StringComparison.OrdinalIgnoreCase) is >= 0 and var url)
            Follow(element, LinkKind.Navigation, content[(url + 4)..].Trim());
    }

    private void Report(Code code, in Element element, string message) =>
        Problems.Add(code, new SourceSpan(_file, element.Line, element.Column), message);
}
