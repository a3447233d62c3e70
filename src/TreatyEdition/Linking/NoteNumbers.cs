using System.Collections.Immutable;
using TreatyEdition.Diagnostics;
using TreatyEdition.Model;
using TreatyEdition.Model.Text;

namespace TreatyEdition.Linking;

/// <summary>Numbers the notes of one document or page in the order in which a reader meets their references.</summary>
internal sealed class NoteNumbers
{
    private readonly Dictionary<string, Note> _defined = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _references = new(StringComparer.Ordinal);
    private readonly List<Note> _order = [];
    private readonly DiagnosticBag _problems;

    public NoteNumbers(IEnumerable<Note> notes, DiagnosticBag problems)
    {
        _problems = problems;
        foreach (var note in notes)
        {
            if (!_defined.TryAdd(note.Id, note))
                problems.Add(Codes.DuplicateNote, note.Span, $"the note '{note.Id}' is defined twice, first at line {_defined[note.Id].Span.Line}. Give one another id, or remove it.");
        }
    }

    public bool Has(string id) => _defined.ContainsKey(id);

    /// <returns>Null, with a diagnostic, where no such note is defined.</returns>
    public NoteMark? Refer(NoteReference reference, SourceSpan span)
    {
        if (!_defined.TryGetValue(reference.Id, out var note))
        {
            ReportUndefined(reference.Id, span);
            return null;
        }
        if (!_numbers.TryGetValue(reference.Id, out var number))
        {
            _order.Add(note);
            _numbers[reference.Id] = number = _order.Count;
        }
        var ordinal = _references[reference.Id] = _references.GetValueOrDefault(reference.Id) + 1;
        return new NoteMark(note.Id, number, ordinal, reference.Offset);
    }

    public void ReportUndefined(string id, SourceSpan span)
    {
        var near = DidYouMean.Suggest(id, _defined.Keys);
        _problems.Add(Codes.UndefinedNote, span, $"the note '{id}' is not defined{(near is null ? "." : $"; did you mean '{near}'?")} Write '[^{id}]: …' in notes.md beside the document, or at the end of the page.");
    }

    public void ReportUnused()
    {
        foreach (var note in _defined.Values)
            if (!_numbers.ContainsKey(note.Id))
                _problems.Add(Codes.UnusedNote, note.Span, $"the note '{note.Id}' is never used. Refer to it with '[^{note.Id}]', or remove it.");
    }

    /// <summary>The note that has the number; more may be numbered while notes are being linked, since notes refer to notes.</summary>
    public Note? this[int number] => number <= _order.Count ? _order[number - 1] : null;

    public ImmutableArray<string> ReferencesTo(string id) =>
        [.. Enumerable.Range(1, _references.GetValueOrDefault(id)).Select(ordinal => ReferenceAnchor(id, ordinal))];

    public static string ReferenceAnchor(string id, int ordinal) => $"ref-{id}-{ordinal}";
}
