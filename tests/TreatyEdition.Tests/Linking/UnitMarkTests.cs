using TreatyEdition.Linking;
using TreatyEdition.Model;
using TreatyEdition.Model.Text;

namespace TreatyEdition.Tests.Linking;

/// <summary>What a passage points to is read from packed paragraphs and from the inlines of headings; both tell the same.</summary>
public sealed class UnitMarkTests
{
    [EditionFact]
    public void The_marks_of_a_paragraph_are_those_of_its_inlines()
    {
        var units = new[] { "input", "tests/editions/every-key/input" }
            .SelectMany(input => EditionBuilder.Build(new BuildOptions(Path.Combine(Repository.Root, input), Repository.Theme), new NoOutput()).Edition!.Units)
            .Where(u => u.Blocks.Span is [Paragraph]).ToArray();
        foreach (var unit in units)
        {
            var heading = new Heading(2, ((Paragraph)unit.Blocks.Span[0]).Inlines, 0);
            var ofInlines = UnitCollector.Unit(new Block[] { heading }, unit.Owner, unit.Part, unit.Anchor, unit.Section, unit.Heading, unit.Language);
            Assert.Equal(ofInlines.Marks.AsEnumerable(), unit.Marks);
            Assert.Equal(ofInlines.Text, unit.Text);
        }
        Assert.Equal(Enum.GetValues<MarkKind>(), units.SelectMany(u => u.Marks).Select(m => m.Kind).Distinct().Order());
        Assert.Contains(units, u => u.Marks.Any(m => m is { Kind: MarkKind.Entry, Detail: not null }));
    }
}
