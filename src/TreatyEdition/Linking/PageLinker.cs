using System.Collections.Immutable;
using TreatyEdition.Diagnostics;
using TreatyEdition.Model;
using TreatyEdition.Model.Text;

namespace TreatyEdition.Linking;

internal sealed record LinkedPage(EditionPage Page, ImmutableArray<LinkedNote> Notes, ImmutableArray<TextUnit> Units);

/// <summary>Links a page, and gives every heading and paragraph an address.</summary>
internal static class PageLinker
{
    public static LinkedPage Link(EditionPage page, LinkContext context)
    {
        using var store = TextStore.Begin();
        var numbers = new NoteNumbers(page.Notes, context.Problems);
        var linker = new TextLinker(context, page.Id, numbers);
        var units = ImmutableArray.CreateBuilder<TextUnit>();
        var text = Anchored(linker.Link(page.Text), page.Text.Positions, page.Id, units, context.Problems);
        var notes = DocumentLinker.LinkNotes(numbers, linker);
        numbers.ReportUnused();
        units.AddRange(notes.Select(n => UnitCollector.Unit(n.Note.Text, page.Id, UnitPart.Note, n.Anchor, n.Note.Id, null)));
        return new LinkedPage(page with { Text = text, Notes = [] }, notes, units.ToImmutable());
    }

    private static RichText Anchored(RichText text, PositionMap positions, EntryId page, ImmutableArray<TextUnit>.Builder units, DiagnosticBag problems)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>(text.Blocks.Length);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var (section, heading, paragraph) = ("intro", (string?)null, 0);
        foreach (var block in text.Blocks)
        {
            if (block is Heading h)
            {
                heading = PlainText.Of(h.Inlines);
                section = h.Anchor ?? AnchorOf(heading, taken);
                paragraph = 0;
                if (ReservedAnchors.Contains(section))
                    problems.Add(Codes.DuplicateAnchor, positions.At(h.Offset), $"the id '{section}' is the program's own. Give this heading another: '## Heading {{#id}}'.");
                if (!taken.Add(section))
                    problems.Add(Codes.DuplicateAnchor, positions.At(h.Offset), $"another heading of this page has the id '{section}'. Give this one its own: '## Heading {{#id}}'.");
                blocks.Add(h with { Anchor = section });
                if (UnitCollector.Unit(h, page, section, section, heading, text.Language) is { } mentioning) units.Add(mentioning);
                continue;
            }
            var anchored = block with { Anchor = $"{section}-p{++paragraph}" };
            blocks.Add(anchored);
            units.Add(UnitCollector.Unit([anchored], 0, page, UnitPart.Page, section, heading, text.Language));
        }
        return text with { Blocks = blocks.ToImmutable() };
    }

    /// <summary>An id made of a heading's words, for headings without one.</summary>
    private static string AnchorOf(string heading, HashSet<string> taken)
    {
        var words = string.Concat(heading.Normalize(System.Text.NormalizationForm.FormD).ToLowerInvariant()
            .Select(c => c is >= 'a' and <= 'z' or >= '0' and <= '9' ? c : c is ' ' or '-' ? '-' : '\0')).Replace("\0", "", StringComparison.Ordinal);
        var id = string.Join('-', words.Split('-', StringSplitOptions.RemoveEmptyEntries).Take(6));
        if (id.Length == 0) id = "section";
        if (ReservedAnchors.Contains(id)) id = "section-" + id;
        var unique = id;
        for (var n = 2; taken.Contains(unique); n++) unique = $"{id}-{n}";
        return unique;
    }
}
