using System.Collections.Immutable;
using TreatyEdition.Calendars;
using TreatyEdition.Model;
using TreatyEdition.Model.Text;

namespace TreatyEdition.Linking;

/// <summary>A date or a name in running text.</summary>
internal readonly record struct FoundInText(int Start, int Length, EdtfDate? Date, EntryId? Target)
{
    /// <summary>A date and a name may overlap; the first to begin counts, of two the longer, of equals the date.</summary>
    public static int Compare(FoundInText a, FoundInText b) =>
        a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.Length != b.Length ? b.Length.CompareTo(a.Length) : (a.Date is null).CompareTo(b.Date is null);

    /// <param name="words">What was found.</param>
    public Inline Make(TextRun words)
    {
        ImmutableArray<Inline> children = [words];
        return Date is not null ? new DateMark(Date, children, words.Offset) : new EntryLink(Target!, null, Automatic: true, children, words.Offset);
    }
}
