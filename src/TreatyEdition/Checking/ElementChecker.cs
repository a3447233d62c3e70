using TreatyEdition.Diagnostics;

namespace TreatyEdition.Checking;

/// <summary>Checks the elements of a page as they come. For one thread.</summary>
internal sealed class ElementChecker(LinkResolver links, string folder, PageLines lines)
{
    private readonly NotePairs _notes = new(lines);
    private readonly List<Anchor> _ids = [];
    private readonly List<string> _transient = [];
    private readonly List<(LinkTarget Target, Place Place)> _pending = [];
    private readonly List<(Anchor Id, Place Place)> _own = [];
    private HeadingOutline _headings;
    private PageRequirements _requirements;
    private string _file = "";
    private string _page = "";
    private bool _inTitle;

    /// <summary>Counts the pages, so that their ids can be marked.</summary>
    private int _number;

    public OpenElements Open { get; } = new(lines);

    /// <summary>Of the page at hand.</summary>
    public DiagnosticBag Problems { get; private set; } = new();

    public ref PageRequirements Requirements => ref _requirements;

    /// <param name="page">Its path.</param>
    /// <param name="content">In UTF-8; needed until the page is left, where places are told by the byte.</param>
    public void Enter(string page, ReadOnlyMemory<byte> content)
    {
        if (Problems.Count > 0) Problems = new DiagnosticBag();
        links.Enter(page);
        lines.Enter(content);
        (_page, _file) = (page, folder + page);
        _number++;
        _ids.Clear();
        _transient.Clear();
        _pending.Clear();
        _own.Clear();
        _notes.Clear();
        Open.Clear();
        (_headings, _requirements, _inTitle) = (default, default, false);
    }

    /// <summary>Checks what a start tag says in its place.</summary>
    public void Start(Tag tag, Place place)
    {
        if (Open.Add(tag, place) is { } misplaced) Report(Codes.MalformedHtml, place, misplaced);
        if (tag.Name.HeadingLevel is > 0 and var level && _headings.Add(level) is { } problem) Report(Codes.HeadingOrder, place, problem);
        if (tag.Name.IsTitle) _inTitle = !Open.IsForeign;
        if (!tag.IsPlain) See(tag, place);
    }

    /// <summary>Sees an end tag, if it ends the last element.</summary>
    /// <inheritdoc cref="OpenElements.TryClose"/>
    public int TryEnd(ReadOnlySpan<byte> rest)
    {
        _inTitle = false;
        return Open.TryClose(rest);
    }

    public void End(ReadOnlySpan<char> name, Place place)
    {
        _inTitle = false;
        if (Open.Close(name) is { } problem) Report(Codes.MalformedHtml, place, problem);
    }

    public void Text(ReadOnlySpan<char> text)
    {
        if (_inTitle) _requirements.SeeTitle(text);
    }

    public PageFacts Leave()
    {
        if (Open.LeftOpen() is var (name, place)) Report(Codes.MalformedHtml, place, $"<{name}> is never closed. Write </{name}>.");
        _requirements.Check(_file, _headings.HasTitle, Problems);
        _notes.Check(_file, Problems);
        foreach (var (id, needed) in _own)
            if (id.Page != _number) Report(Codes.DeadAnchor, needed, DeadAnchor(_page, id.Name, _ids.Select(i => i.Name)));
        var pending = new PendingLink[_pending.Count];
        for (var i = 0; i < pending.Length; i++)
        {
            var (line, column) = lines.Of(_pending[i].Place);
            pending[i] = new PendingLink(_pending[i].Target, line, column);
        }
        lines.Enter(default);
        return new PageFacts(new PageAddresses(_page, Names(_ids), [.. _transient]), pending);
    }

    private static string[] Names(List<Anchor> anchors)
    {
        var names = new string[anchors.Count];
        for (var i = 0; i < names.Length; i++) names[i] = anchors[i].Name;
        return names;
    }

    public static string DeadAnchor(string page, string id, IEnumerable<string> ids) =>
        $"'{page}' has no element with the id '{id}'{(DidYouMean.Suggest(id, ids) is { } near ? $"; did you mean '{near}'?" : ".")} Correct the link, or what makes it.";

    private void See(Tag tag, Place place)
    {
        foreach (var problem in tag.Problems) Report(problem.Code, place, problem.Message);
        if (tag.Id is { } id) SeeId(tag, id, place);
        foreach (var needed in tag.Needs) _own.Add((needed, place));
        foreach (ref readonly var target in tag.Links.AsSpan())
        {
            if (target.Fragment is { } fragment && target.HasAnchor && IsHere(target.File)) _own.Add((fragment, place));
            else _pending.Add((target, place));
        }
        if (tag.SetsLanguage) _requirements.SeeLanguage();
        if (tag.SetsPolicy) _requirements.SeePolicy();
        if (tag.LoadsCode && _requirements.SeeCode() is { } early) Report(Codes.MissingPolicy, place, early);
        if (tag.Role == NoteRole.Reference) _notes.AddReference(tag.Id, NoteOf(tag), place);
        else if (tag.Role == NoteRole.Back) _notes.AddBacklink(NoteOf(tag), Open, place);
    }

    private void SeeId(Tag tag, Anchor id, Place place)
    {
        if (tag.IsTransient) _transient.Add(id.Name);
        if (!id.IsOneWord) return;
        if (id.Page == _number) Report(Codes.DuplicateHtmlId, place, $"the id '{id}' stands twice on this page. Give one of the two another.");
        else
        {
            id.Page = _number;
            _ids.Add(id);
        }
    }

    /// <summary>The anchor on its own page that a link of notes leads to.</summary>
    private Anchor? NoteOf(Tag tag) => tag.Href.File is { } file && IsHere(file) ? tag.Href.Fragment : null;

    private bool IsHere(LinkedFile file) => !file.IsExternal && (file.Page is null || file.Page == _page);

    private void Report(Code code, Place place, string message)
    {
        var (line, column) = lines.Of(place);
        Problems.Add(code, new SourceSpan(_file, line, column), message);
    }
}
