using System.Runtime.InteropServices;
using TreatyEdition.Diagnostics;

namespace TreatyEdition.Checking;

/// <summary>
/// The references to notes on a page and the links back: every reference leads to a note, the note has a link back to that very
/// reference, and every link back leads to a reference.
/// </summary>
internal sealed class NotePairs(PageLines lines)
{
    private readonly record struct Reference(Anchor? Id, Anchor? Target, Place Place);

    /// <param name="Around">The ids of the elements around it: from there to <paramref name="End"/> in the list of all.</param>
    private readonly record struct Backlink(Anchor? Target, Place Place, int Around, int End);

    private readonly List<Reference> _references = [];
    private readonly List<Backlink> _backlinks = [];
    private readonly List<Anchor> _around = [];

    /// <summary>From the id of a reference to the number of its last link back.</summary>
    private readonly Dictionary<Anchor, int> _back = [];

    private readonly HashSet<Anchor> _ids = [];

    public void Clear()
    {
        if (_references.Count + _backlinks.Count == 0) return;
        _references.Clear();
        _backlinks.Clear();
        _around.Clear();
        _back.Clear();
        _ids.Clear();
    }

    public void AddReference(Anchor? id, Anchor? target, Place place)
    {
        _references.Add(new Reference(id, target, place));
        if (id is not null) _ids.Add(id);
    }

    /// <param name="open">The elements around the link, and itself.</param>
    public void AddBacklink(Anchor? target, OpenElements open, Place place)
    {
        if (target is not null) _back[target] = _backlinks.Count;
        var around = _around.Count;
        open.AddIdsTo(_around);
        _backlinks.Add(new Backlink(target, place, around, _around.Count));
    }

    public void Check(string file, DiagnosticBag problems)
    {
        foreach (var reference in _references)
            if (ProblemOf(reference) is { } problem) Report(problem, reference.Place);
        foreach (var back in _backlinks)
            if (back.Target is null || !_ids.Contains(back.Target))
                Report($"this link back leads to '{back.Target?.Name ?? "nothing"}', which is no reference to a note. Point it to the id of an element with role=\"doc-noteref\".", back.Place);

        void Report(string message, Place place)
        {
            var (line, column) = lines.Of(place);
            problems.Add(Codes.OneWayNote, new SourceSpan(file, line, column), message);
        }
    }

    private string? ProblemOf(in Reference reference)
    {
        if (reference.Target is not { } note) return "this reference leads to no note of the page. Give it href=\"#note-…\".";
        if (reference.Id is not { } id) return $"this reference to '{note}' has no id, so the note cannot lead back to it. Give it one.";
        if (!_back.TryGetValue(id, out var number)) return $"no link leads back to the reference '{id}'. Add one, with role=\"doc-backlink\", to the note '{note}'.";
        var back = _backlinks[number];
        return CollectionsMarshal.AsSpan(_around)[back.Around..back.End].Contains(note) ? null
            : $"the link back to '{id}' does not stand in the note '{note}' that it refers to. Move it there.";
    }
}
