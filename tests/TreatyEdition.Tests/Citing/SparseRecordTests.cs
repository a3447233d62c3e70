using TreatyEdition.Citing;
using static TreatyEdition.Tests.Citing.Citations;

namespace TreatyEdition.Tests.Citing;

public class SparseRecordTests
{
    public static TheoryData<string> AllTypes => [.. CslTypes.Names];

    [Theory]
    [MemberData(nameof(AllTypes))]
    public void Every_type_can_be_cited_with_nothing_known(string type)
    {
        Assert.True(CslTypes.TryParse(type, out var parsed));
        var item = new CslItem("x", parsed);
        string[] all = [Marked(ChicagoStyle.FullNote(item, "p. 3")), Marked(ChicagoStyle.ShortNote(item)), Marked(ChicagoStyle.Bibliography(item)), Marked(MlaStyle.WorksCited(item))];
        Assert.All(all, AssertTidy);
        Assert.All(all, text => Assert.Contains("[untitled]", text, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(AllTypes))]
    public void Every_type_can_be_cited_with_everything_known(string type)
    {
        Assert.True(CslTypes.TryParse(type, out var parsed));
        var item = Full(parsed);
        string[] all = [Marked(ChicagoStyle.FullNote(item, "art. V")), Marked(ChicagoStyle.ShortNote(item, "p. 3")), Marked(ChicagoStyle.Bibliography(item)), Marked(MlaStyle.WorksCited(item))];
        Assert.All(all, AssertTidy);
        Assert.All(all, text => Assert.Contains("Wh", text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("book", "*T* (n.d.).", "*T*. n.d.")]
    [InlineData("article-journal", "“T,” n.d.", "“T.” n.d.")]
    [InlineData("chapter", "“T,” n.d.", "“T.” n.d.")]
    [InlineData("manuscript", "“T,” n.d.", "“T.” n.d.")]
    [InlineData("treaty", "T, n.d.", "T. n.d.")]
    [InlineData("thesis", "“T” (thesis, n.d.).", "“T.” Thesis, n.d.")]
    [InlineData("speech", "“T” (speech, n.d.).", "“T.” Speech, n.d.")]
    public void What_is_not_known_leaves_no_trace_but_the_date(string type, string note, string entry)
    {
        Assert.True(CslTypes.TryParse(type, out var parsed));
        var item = new CslItem("x", parsed) { Title = "T" };
        Assert.Equal(note, Marked(ChicagoStyle.FullNote(item)));
        Assert.Equal(entry, Marked(ChicagoStyle.Bibliography(item)));
    }

    [Theory]
    [InlineData("Baltimore", null, "1933", "*T* (Baltimore, 1933).")]
    [InlineData(null, "Johns Hopkins Press", "1933", "*T* (Johns Hopkins Press, 1933).")]
    [InlineData("Baltimore", "Johns Hopkins Press", null, "*T* (Baltimore: Johns Hopkins Press, n.d.).")]
    [InlineData("Baltimore", "Johns Hopkins Press", "1930/1933", "*T* (Baltimore: Johns Hopkins Press, 1930–1933).")]
    [InlineData("Baltimore", "Johns Hopkins Press", "1933?", "*T* (Baltimore: Johns Hopkins Press, ca. 1933).")]
    public void An_imprint_may_be_incomplete(string? place, string? publisher, string? year, string expected)
    {
        var item = new CslItem("x", CslType.Book) { Title = "T", PublisherPlace = place, Publisher = publisher, Issued = year is null ? null : Date(year) };
        Assert.Equal(expected, Marked(ChicagoStyle.FullNote(item)));
    }

    [Theory]
    [InlineData("What Now?", "“What Now?,” 3.", "“What Now?”")]
    [InlineData("The End.", "“End,” 3.", "“End.”")]
    [InlineData("Recognition of the U.S.S.R.", "“Recognition of the U.S.S.R.,” 3.", "“Recognition of the U.S.S.R.”")]
    [InlineData("On the \"Line\"", "“On the ‘Line,’” 3.", "“On the ‘Line.’”")]
    [InlineData("The Tsars’", "“Tsars’,” 3.", "“Tsars’.”")]
    [InlineData("Waar? [Where?]", "“Waar?,” 3.", "“Waar?”")]
    public void Marks_are_never_doubled_and_stand_inside_the_quotation_marks(string title, string located, string whole)
    {
        var item = new CslItem("x", CslType.ArticleJournal) { Title = title, ContainerTitle = "J" };
        Assert.Equal(located, Marked(ChicagoStyle.ShortNote(item, "p. 3")));
        Assert.Equal(whole, Marked(ChicagoStyle.ShortNote(item)));
    }

    [Fact]
    public void Lone_surrogates_and_control_characters_do_not_reach_the_page()
    {
        var item = Full(CslType.Book) with { Title = "a\uD800b\u0000c\r\nd", Author = [new CslName("x\uDC00", "\uD800")] };
        Assert.DoesNotContain(Marked(ChicagoStyle.Bibliography(item)), char.IsSurrogate);
        Assert.Contains("*a\uFFFDbc d*", Marked(ChicagoStyle.FullNote(item)), StringComparison.Ordinal);
        Assert.NotEmpty(ChicagoStyle.SortKey(item));
    }

    private static CslItem Full(CslType type) => new("full", type)
    {
        Title = "“What” of St. Petersburg? Who. [Why]",
        TitleShort = "What?",
        Author = [Body("Acme Inc.")],
        Editor = [Person("E.", "Ed")],
        Translator = [Person("T.", "Tr")],
        Interviewer = [Person("I.", "In")],
        ContainerTitle = "Journal of the U.S.S.R.",
        CollectionTitle = "Series.",
        Volume = "1-2",
        Issue = "3",
        Number = "4",
        Page = "5-6",
        Edition = "3",
        Publisher = "Pub Co.",
        PublisherPlace = "N.Y.",
        Genre = "telegram",
        Issued = Date("1916-07-03"),
        Archive = "Arch.",
        ArchiveLocation = "Box 1.",
        EventTitle = "Congress.",
        EventPlace = "Paris",
        Url = "https://example.org/?a=1",
        Language = "en",
    };

    private static void AssertTidy(string text)
    {
        Assert.Matches(@"[.?!…][”’*]*\z", text);
        Assert.DoesNotMatch(@" [,.:;]|\.\.|,,|,\.|[?!]\.|  |\( |\(\)|\(,| \)|^[ ,.]|:\s*\.", text.Replace("<https://example.org/?a=1>", "link", StringComparison.Ordinal));
    }
}
