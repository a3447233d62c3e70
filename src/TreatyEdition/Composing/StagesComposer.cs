using System.Collections.Immutable;
using TreatyEdition.Citing;
using TreatyEdition.Model;
using TreatyEdition.Model.Text;

namespace TreatyEdition.Composing;

/// <summary>How a text was made: its stages, one after the other, with what each changed.</summary>
public sealed record StagesModel : PageModel
{
    public required LinkView Final { get; init; }
    public required string Section { get; init; }
    public required IReadOnlyList<StageStepView> Steps { get; init; }
    public required IReadOnlyList<CitedView> Cited { get; init; }
}

/// <param name="Text">The stage's wording as the edition prints it.</param>
/// <param name="Changes">What changed since the stage before; empty for the first.</param>
public sealed record StageStepView(
    string Anchor, LinkView Document, DateView? Date, string? By, string? Role, string Lang, BlockProse? Text, IReadOnlyList<DiffView> Changes, bool Same, bool IsRegest, IReadOnlyList<LineProse> Sources);

/// <param name="Kind">same, added, deleted.</param>
public sealed record DiffView(string Kind, string Text)
{
    public bool Added => Kind == "added";
    public bool Deleted => Kind == "deleted";
}

/// <summary>Composes, for every section that other documents are stages of, a page that shows them.</summary>
internal sealed class StagesComposer(Composer composer)
{
    public static string AddressOf(EntryId document) => $"stages/{document.Value}.html";

    public IEnumerable<Page> Pages()
    {
        var stages = composer.Edition.Documents.Where(d => d.Metadata.StageOf is not null)
            .GroupBy(d => d.Metadata.StageOf!.Document.Value)
            .Where(g => composer.Linked.Catalogue.Contains(g.Key));
        foreach (var group in stages)
        {
            var final = composer.Edition.Documents.First(d => d.Id == group.Key);
            var section = group.First().Metadata.StageOf!.Section;
            var all = group.Where(d => d.Metadata.StageOf!.Section == section).Append(final).ToImmutableArray();
            yield return new Page(AddressOf(group.Key), "stages", () => Compose(final, section, all));
        }
    }

    private StagesModel Compose(Document final, string section, ImmutableArray<Document> stages)
    {
        var address = AddressOf(final.Id);
        var steps = new List<StageStepView>();
        var named = new List<SourceReference>();
        string? before = null;
        foreach (var stage in stages)
        {
            var (step, sources, words) = Step(stage, section, before, address);
            steps.Add(step);
            named.AddRange(sources);
            if (words is not null) before = words;
        }
        var title = composer.Words.Format("stages-title", final.Metadata.ShortTitle);
        var units = composer.Linked.Units.Where(u => u.Section == section && stages.Any(s => s.Id == u.Owner)).ToArray();
        return new StagesModel
        {
            Frame = composer.FrameOf(address),
            Title = title,
            HeadTitle = composer.HeadTitle(title),
            Kind = "stages",
            Final = composer.Link(final.Id, address, section),
            Section = section,
            Steps = steps,
            Cited = composer.SourcesOf(units, named, address),
        };
    }

    private (StageStepView Step, ImmutableArray<SourceReference> Sources, string? Words) Step(Document stage, string section, string? before, string address)
    {
        var version = stage.Versions.FirstOrDefault(v => v.Sections.Any(s => s.Id == section));
        var found = version?.Sections.First(s => s.Id == section);
        var isQuoted = found?.Blocks.OfType<Quotation>().Any() == true;
        var isRegest = version?.Role == TextRole.Regest && !isQuoted;
        // Words quoted in a regest are none: what they are and where they come from stands with them.
        var says = isQuoted && version?.Role == TextRole.Regest ? null : version;
        var words = found is null || isRegest ? null : Wording(found);
        var changes = words is null || before is null ? [] : TextDiff.ForReading(TextDiff.Words(before, words)).Select(View).ToArray();
        var style = composer.Style(address, anchors: false);
        return (new StageStepView(
            stage.Id.Value, composer.Link(stage.Id, address, section), composer.Date(stage.Metadata.Date, address), stage.Metadata.StageOf?.By,
            says is null ? null : composer.Words["role-" + says.Role.ToString().ToLowerInvariant()], version?.Language ?? composer.Language,
            found is { Blocks.IsEmpty: false } ? new BlockProse(found.Blocks, version!.Language, style) : null,
            changes, before is not null && words is not null && changes.All(c => c.Kind == "same"), isRegest,
            says is null ? [] : composer.Sources(says.Sources, style)), says?.Sources ?? [], words);
    }

    /// <summary>The words of a section as the sources give them: its quotations where it has any, else its paragraphs.</summary>
    private static string Wording(Section section)
    {
        var quoted = section.Blocks.OfType<Quotation>().SelectMany(q => q.Blocks).ToArray();
        var writer = new PlainTextWriter();
        foreach (var block in quoted.Length > 0 ? quoted : [.. section.Blocks]) writer.Write(block);
        return writer.ToString();
    }

    private static DiffView View(DiffRun run) => new(run.Kind switch { DiffKind.Added => "added", DiffKind.Missing => "deleted", _ => "same" }, run.Text);
}
