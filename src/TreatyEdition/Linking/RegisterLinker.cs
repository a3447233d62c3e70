using System.Collections.Immutable;
using TreatyEdition.Model;
using TreatyEdition.Model.Text;

namespace TreatyEdition.Linking;

/// <summary>Links the texts of the registers.</summary>
internal static class RegisterLinker
{
    public static (Edition Edition, ImmutableArray<TextUnit> Units) Link(Edition edition, LinkContext context)
    {
        using var store = TextStore.Begin();
        var units = ImmutableArray.CreateBuilder<TextUnit>();
        var linked = edition with
        {
            People = [.. edition.People.Select(e => e with { About = About(e, context, units) })],
            Places = [.. edition.Places.Select(e => e with { About = About(e, context, units) })],
            Organisations = [.. edition.Organisations.Select(e => e with { About = About(e, context, units) })],
            Terms = [.. edition.Terms.Select(e => e with { About = About(e, context, units) })],
            Events = [.. edition.Events.Select(e => Event(e, context, units))],
            Discrepancies = [.. edition.Discrepancies.Select(d => Discrepancy(d, context, units))],
            Concordances = [.. edition.Concordances.Select(c => Concordance(c, context, units))],
        };
        return (linked, units.ToImmutable());
    }

    private static TextLinker Linker(EntryId owner, LinkContext context) => new(context, owner, new NoteNumbers([], context.Problems));

    private static RichText About(RegisterEntry entry, LinkContext context, ImmutableArray<TextUnit>.Builder units)
    {
        var linked = Linker(entry.Id, context).Link(entry.About);
        if (!linked.IsEmpty) units.Add(UnitCollector.Unit(linked, entry.Id, UnitPart.About, null, null, null));
        return linked;
    }

    private static HistoricalEvent Event(HistoricalEvent entry, LinkContext context, ImmutableArray<TextUnit>.Builder units)
    {
        var linker = Linker(entry.Id, context);
        var linked = entry with { Text = linker.Link(entry.Text), Note = linker.Link(entry.Note) };
        units.Add(Unit(linked.Id, UnitPart.Event, linked.Title, [linked.Text, linked.Note]));
        return linked;
    }

    private static Discrepancy Discrepancy(Discrepancy entry, LinkContext context, ImmutableArray<TextUnit>.Builder units)
    {
        var linker = Linker(entry.Id, context);
        var linked = entry with
        {
            Claims = [.. entry.Claims.Select(c => c with { Text = linker.Link(c.Text) })],
            Comment = linker.Link(entry.Comment),
            Follows = linker.Link(entry.Follows),
        };
        units.Add(Unit(linked.Id, UnitPart.Discrepancy, linked.Title, [.. linked.Claims.Select(c => c.Text), linked.Comment, linked.Follows]));
        return linked;
    }

    private static Concordance Concordance(Concordance entry, LinkContext context, ImmutableArray<TextUnit>.Builder units)
    {
        var linker = Linker(entry.Id, context);
        var linked = entry with
        {
            Intro = linker.Link(entry.Intro),
            Rows = [.. entry.Rows.Select(row => row with
            {
                Cells = [.. row.Cells.Select(c => c with { Text = linker.Link(c.Text) })],
                Remark = linker.Link(row.Remark),
            })],
        };
        if (!linked.Intro.IsEmpty) units.Add(UnitCollector.Unit(linked.Intro, linked.Id, UnitPart.Concordance, null, null, linked.Title));
        units.AddRange(linked.Rows.Select(row => Unit(linked.Id, UnitPart.Concordance, row.Title, [.. row.Cells.Select(c => c.Text), row.Remark]) with { Anchor = row.Id }));
        return linked;
    }

    private static TextUnit Unit(EntryId owner, UnitPart part, string heading, ImmutableArray<RichText> texts) =>
        UnitCollector.Unit(texts.SelectMany(t => t.Blocks).ToArray(), owner, part, null, null, heading, texts[0].Language);
}
