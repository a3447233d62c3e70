using System.Collections.Immutable;
using TreatyEdition.Diagnostics;
using TreatyEdition.Model;
using TreatyEdition.Model.Text;

namespace TreatyEdition.Linking;

/// <summary>Numbers the notes of one document or page in the order in which a reader meets their references.</summary>
internal sealed class NoteNumbers
{
    private readonly Dictionary<string, Numbered> _defined;
    private readonly List<Note> _order;
    private readonly DiagnosticBag _problems;

    /// <summary>A note, its number, 0 as long as nothing refers to it, and how many references it has.</summary>
    private sealed class Numbered(Note note)
    {
        public Note Note { get; } = note;
        public int Number { get; set; }
        public int References { get; set; }
    }

    public NoteNumbers(ImmutableArray<Note> notes, DiagnosticBag problems)
    {
        _problems = problems;
        _order = new List<Note>(notes.Length);
        _defined = new Dictionary<string, Numbered>(notes.Length, StringComparer.Ordinal);
        foreach (var note in notes)
        {
            if (_defined.TryAdd(note.Id, new Numbered(note))) continue;
            var first = _defined[note.Id].Note.Span;
            problems.Add(Codes.DuplicateNote, note.Span,
                $"the note '{note.Id}' is defined twice, first at line {first.Line}{(first.File == note.Span.File ? "" : $" of {first.File}")}. Give one another id, or remove it.");
        }
    }

    /// <summary>How many notes are defined.</summary>
    public int Count => _defined.Count;

    public bool Has(string id) => _defined.ContainsKey(id);

    /// <returns>Null, with a diagnostic, where no such note is defined.</returns>
    public NoteMark? Refer(NoteReference reference, SourceSpan span)
    {
        if (!_defined.TryGetValue(reference.Id, out var numbered))
        {
            ReportUndefined(reference.Id, span);
            return null;
        }
        if (numbered.Number == 0)
        {
            _order.Add(numbered.Note);
            numbered.Number = _order.Count;
        }
        return new NoteMark(numbered.Note.Id, numbered.Number, ++numbered.References, reference.Offset);
    }

    public void ReportUndefined(string id, SourceSpan span)
    {
        var near = DidYouMean.Suggest(id, _defined.Keys);
        _problems.Add(Codes.UndefinedNote, span, $"the note '{id}' is not defined{(near is null ? "." : $"; did you mean '{near}'?")} Write '[^{id}]: …' in notes.md beside the document, or at the end of the page.");
    }

    public void ReportUnused()
    {
        foreach (var numbered in _defined.Values)
            if (numbered is { Number: 0, Note: var note })
                _problems.Add(Codes.UnusedNote, note.Span, $"the note '{note.Id}' is never used. Refer to it with '[^{note.Id}]', or remove it.");
    }

    /// <summary>The note that has the number; more may be numbered while notes are being linked, since notes refer to notes.</summary>
    public Note? this[int number] => number <= _order.Count ? _order[number - 1] : null;

    /// <summary>The notes as they were linked, with their numbers and how many references they have.</summary>
    public ImmutableArray<LinkedNote> Linked(ImmutableArray<Note> notes)
    {
        var linked = ImmutableArray.CreateBuilder<LinkedNote>(notes.Length);
        foreach (var note in notes) linked.Add(new LinkedNote(note, linked.Count + 1, _defined[note.Id].References));
        return linked.MoveToImmutable();
    }

    public static string ReferenceAnchor(string id, int ordinal) => $"ref-{id}-{ordinal}";
}
