using TreatyEdition.Diagnostics;

namespace TreatyEdition.Checking;

/// <summary>
/// The references to notes on a page and the links back: every reference leads to a note, the note has a link back to that very
/// reference, and every link back leads to a reference.
/// </summary>
internal sealed class NotePairs
{
    private readonly record struct Mark(string? Id, string? Target, int Line, int Column);

    private readonly List<Mark> _references = [];
    private readonly List<Mark> _backlinks = [];

    /// <summary>From the id of a reference to the ids of the elements around its link back.</summary>
    private readonly Dictionary<string, string[]> _back = new(StringComparer.Ordinal);

    public void Clear()
    {
        _references.Clear();
        _backlinks.Clear();
        _back.Clear();
    }

    public void AddReference(string? id, string? target, int line, int column) => _references.Add(new Mark(id, target, line, column));

    public void AddBacklink(string? target, IEnumerable<string> around, int line, int column)
    {
        _backlinks.Add(new Mark(null, target, line, column));
        if (target is not null) _back[target] = [.. around];
    }

    public void Check(string file, DiagnosticBag problems)
    {
        foreach (var reference in _references) CheckReference(reference, file, problems);
        if (_backlinks.Count == 0) return;
        var ids = _references.Select(r => r.Id).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var back in _backlinks)
            if (back.Target is null || !ids.Contains(back.Target))
                problems.Add(Codes.OneWayNote, new SourceSpan(file, back.Line, back.Column),
                    $"this link back leads to '{back.Target ?? "nothing"}', which is no reference to a note. Point it to the id of an element with role=\"doc-noteref\".");
    }

    private void CheckReference(Mark reference, string file, DiagnosticBag problems)
    {
        var span = new SourceSpan(file, reference.Line, reference.Column);
        if (reference.Target is not { } note)
            problems.Add(Codes.OneWayNote, span, "this reference leads to no note of the page. Give it href=\"#note-…\".");
        else if (reference.Id is not { } id)
            problems.Add(Codes.OneWayNote, span, $"this reference to '{note}' has no id, so the note cannot lead back to it. Give it one.");
        else if (!_back.TryGetValue(id, out var around))
            problems.Add(Codes.OneWayNote, span, $"no link leads back to the reference '{id}'. Add one, with role=\"doc-backlink\", to the note '{note}'.");
        else if (!around.Contains(note))
            problems.Add(Codes.OneWayNote, span, $"the link back to '{id}' does not stand in the note '{note}' that it refers to. Move it there.");
    }
}
