using System.Collections;
using System.Collections.Immutable;
using TreatyEdition.Calendars;
using TreatyEdition.Citing;
using TreatyEdition.Model;
using TreatyEdition.Model.Text;

namespace TreatyEdition.Tests.Linking;

/// <summary>A paragraph packs its inlines; what comes out is what went in.</summary>
public class ParagraphTests
{
    private static readonly CslItem Work = new("amur", CslType.Book);
    private static readonly EntryId Sazonov = new(EntryKind.Person, "sazonov");
    private static readonly EdtfDate Day = EdtfDate.OfDay(new DateOnly(1916, 7, 3));

    private static ImmutableArray<Inline> Words(string text, int offset) => [new TextRun(text, offset)];

    /// <summary>Every kind of inline, each field with a value of its own, and without what it may lack.</summary>
    private static readonly Inline[] All =
    [
        new TextRun("Les peurs", 1), new TextRun("", 2), new TextRun("日露協約 — Извольский \U0001F4DC", 8_388_607),
        new Emphasis(EmphasisKind.Emphasis, Words("a", 3), 4), new Emphasis(EmphasisKind.Strong, [], 5),
        new CodeSpan("code", 6), new LineBreak(Hard: true, 7), new LineBreak(Hard: false, 8),
        new ExternalLink("https://example.org/?a=b", Words("site", 9), 10),
        new Span("ja", NoDate: false, Words("本野", 11), 12), new Span(null, NoDate: true, Words("1916", 13), 14),
        new Emendation(EmendationKind.Correction, "peurs", "leurs", null, 15) { Number = 3 },
        new Emendation(EmendationKind.Supplied, "", "de", "lost", 16), new Emendation(EmendationKind.Deleted, "de", "", "twice", 17) { Number = 300 },
        new Remark("left as it is", 18) { Number = 4 }, new Remark("", 19),
        new Reference("doc", "1916-secret", "art-1", Words("Article I", 20), 21), new Reference("date", "1916-07", null, [], 22),
        new NoteReference("munitions", 23),
        new CitationGroup([new CitedWork("see ", "amur", "p. 3", 24), new CitedWork(null, "price", null, 25)], 26), new CitationGroup([], 27),
        new EntryLink(Sazonov, null, Automatic: true, Words("Sazonov", 28), 29), new EntryLink(Sazonov, "life", Automatic: false, [], 30),
        new DateMark(Day, [new Emphasis(EmphasisKind.Strong, [new DateMark(Day, Words("3 July", 31), 32), new TextRun(" 1916", 33)], 34)], 35),
        new NoteMark("munitions", 127, 128, 16_384), new NoteLink("munitions", Words("that note", 36), 37),
        new SourceCitation([new CitedSource(Work, "see ", "p. 3", First: true), new CitedSource(Work, null, null, First: false)], 38),
        new SourceCitation([], 39) { InParentheses = false },
    ];

    [Fact]
    public void Every_kind_of_inline_is_tried() =>
        Assert.Equal(
            typeof(Inline).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Inline)) && !t.IsAbstract).Select(t => t.Name).Order(StringComparer.Ordinal),
            All.Select(i => i.GetType().Name).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Inlines_come_out_as_they_went_in()
    {
        foreach (var inline in All) Assert.Equal([Show(inline)], new Paragraph([inline], 0).Inlines.Select(Show));
        Assert.Equal(All.Select(Show), new Paragraph([.. All], 0).Inlines.Select(Show));
        Assert.Equal(All.Reverse().Select(Show), (new Paragraph([], 0) with { Inlines = [.. All.Reverse()] }).Inlines.Select(Show));
    }

    [EditionTheory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_plain_text_is_that_of_the_inlines(bool asPrinted)
    {
        Inline[] spaced = [new TextRun(" one  ", 0), new LineBreak(false, 0), new TextRun("\n", 0), new SourceCitation([], 0), new TextRun(", two", 0), new TextRun(" ", 0), new TextRun("", 0)];
        var paragraphs = All.Select(i => new Paragraph([i], 0))
            .Append(new Paragraph([.. All], 0)).Append(new Paragraph([.. All.Reverse()], 0)).Append(new Paragraph([.. spaced], 0)).Append(new Paragraph([.. spaced, .. All, .. spaced], 0))
            .Concat(Exporting.SmallEdition.Real.Units.SelectMany(u => u.Blocks.ToArray()).OfType<Paragraph>()).ToArray();

        Assert.True(paragraphs.Length > 1_000);
        foreach (var paragraph in paragraphs)
        {
            var (packed, made) = (new PlainTextWriter { AsPrinted = asPrinted }, new PlainTextWriter { AsPrinted = asPrinted });
            packed.Write(paragraph);
            made.Write(paragraph.Inlines);
            Assert.Equal(made.ToString(), packed.ToString());
        }
    }

    [Fact]
    public void Entries_dates_and_works_are_the_same_objects()
    {
        var inlines = new Paragraph([new EntryLink(Sazonov, null, true, [], 0), new DateMark(Day, [], 0), new SourceCitation([new CitedSource(Work, null, null, false)], 0)], 0).Inlines;
        Assert.Same(Sazonov, ((EntryLink)inlines[0]).Target);
        Assert.Same(Day, ((DateMark)inlines[1]).Date);
        Assert.Same(Work, ((SourceCitation)inlines[2]).Works[0].Item);
    }

    [Fact]
    public void A_paragraph_keeps_offset_anchor_and_language_when_its_inlines_change()
    {
        var paragraph = new Paragraph(Words("a", 0), 7) { Anchor = "p1", Language = "fr" } with { Inlines = Words("b", 1) };
        Assert.Equal((7, "p1", "fr", "b"), (paragraph.Offset, paragraph.Anchor, paragraph.Language, PlainText.Of(paragraph.Inlines)));
    }

    [Fact]
    public void Long_text_and_many_inlines_fit()
    {
        var text = string.Concat(Enumerable.Repeat("тайный договор ", 20_000));
        Assert.Equal(text, ((TextRun)new Paragraph(Words(text, 0), 0).Inlines[0]).Text);
        ImmutableArray<Inline> many = [.. Enumerable.Range(0, 70_000).Select(n => new TextRun($"{n} ", n))];
        Assert.Equal(many.ToArray(), new Paragraph(many, 0).Inlines.ToArray());
        Assert.Empty(new Paragraph([], 0).Inlines);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(200)]
    public void Each_mention_has_the_words_around_it_however_many_there_are(int people)
    {
        var names = Enumerable.Range(0, people).Select(n => $"p-{n}").ToArray();
        var linked = Exporting.SmallEdition.Of(
            ("edition.yml", "title: T\nversion: 1.0.0\nlanguage: en\n"),
            ("registers/people.yml", string.Concat(names.Select(n => $"- {{id: {n}, name: Name of {n}}}\n"))),
            ("pages/index.md", "---\ntitle: T\n---\n" + string.Join(" and ", names.Select(n => $"[the one called {n}](person:{n})")) + "\n"));

        Assert.All(names, name => Assert.Equal($"the one called {name}", Assert.Single(linked.MentionsOf(new EntryId(EntryKind.Person, name))).Context().Words));
        var passage = Assert.Single(linked.Units, u => u.Part == TreatyEdition.Linking.UnitPart.Page);
        Assert.Equal(PlainText.Of([.. passage.Blocks.Span]), passage.Text);
        if (people > 100) Assert.Same(passage.Text, passage.Text);
    }

    [Fact]
    public void Half_a_surrogate_pair_becomes_the_sign_for_what_cannot_be_written() =>
        Assert.Equal("a\uFFFDb", ((TextRun)new Paragraph(Words("a\uD83Db", 0), 0).Inlines[0]).Text);

    [Fact]
    public void Paragraphs_made_on_several_threads_do_not_mix()
    {
        var made = new Paragraph[2_000];
        Parallel.For(0, made.Length, n => made[n] = new Paragraph([new TextRun($"{n} ", n), .. All], n));
        Assert.All(made, (paragraph, n) => Assert.Equal($"{n} ", ((TextRun)paragraph.Inlines[0]).Text));
    }

    /// <summary>All properties, and theirs.</summary>
    private static string Show(object? value) => value switch
    {
        null => "null",
        string or bool or int or Enum or EntryId or EdtfDate => value.ToString()!,
        CslItem item => item.Id,
        IEnumerable list => "[" + string.Join(", ", list.Cast<object>().Select(Show)) + "]",
        _ => $"{value.GetType().Name}({string.Join(", ", value.GetType().GetProperties().OrderBy(p => p.Name, StringComparer.Ordinal).Select(p => $"{p.Name}={Show(p.GetValue(value))}"))})",
    };
}
