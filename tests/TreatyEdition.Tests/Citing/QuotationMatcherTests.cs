using TreatyEdition.Citing;
using static TreatyEdition.Tests.Citing.Citations;

namespace TreatyEdition.Tests.Citing;

public class QuotationMatcherTests
{
    private const string Source = """
        The “Old” Treaties

        The two governments agreed,¹⁾ after long talks, that the old treaties should stay in force until a
        conference met. No such conference was ever held; it’s said that *neither* party asked for
        one [as the papers show]. In 1925 the Trans-
        Siberian line was divided . . . between them. The third party looked on.

        A footnote adds: the convention of 1907 re-

        spected all rights, and the com¬
        pany kept its land. Mr. Itō signed; Ka-
        rakhan did not.
        """;

    private static readonly QuotationMatcher Matcher = new(Source, NormalisationProfile.BrokenPages);

    [Theory]
    [InlineData("the old treaties should stay in force", 3)]
    [InlineData("the old treaties should stay in force until a conference met", 3)]
    [InlineData("The 'Old' Treaties", 1)]
    [InlineData("‘Old’ Treaties", 1)]
    [InlineData("agreed, after long talks,", 3)]
    [InlineData("it's said that neither party asked for one", 4)]
    [InlineData("the\u00A0 Trans-Siberian\n line", 5)]
    [InlineData("the convention of 1907 respected all rights", 8)]
    [InlineData("the company kept", 10)]
    [InlineData("Mr. It\u006F\u0304 signed", 11)]
    [InlineData("Karakhan did not", 11)]
    [InlineData("Ka-rakhan did not", 11)]
    [InlineData("Ka- rakhan did not.", 11)]
    [InlineData("asked for one [as the papers show].", 4)]
    [InlineData("was divided . . . between them", 6)]
    public void The_very_words_are_found_with_their_line(string quotation, int line) => AssertFound(quotation, line);

    [Theory]
    [InlineData("the old treaties should stay.")]
    [InlineData("the old treaties should stay,")]
    [InlineData("a conference met,")]
    [InlineData("a conference met")]
    [InlineData("the old treaties should stay in force.’")]
    public void The_final_comma_or_full_stop_may_differ(string quotation) => AssertFound(quotation);

    [Theory]
    [InlineData("The two governments agreed … that the old treaties should stay")]
    [InlineData("The two governments ... should stay in force")]
    [InlineData("The two governments . . . should stay in force")]
    [InlineData("The two governments […] should stay in force")]
    [InlineData("The two governments [...] should stay in force")]
    [InlineData("The two governments agreed. … [T]he old treaties […] met. … No such conference")]
    [InlineData("… the old treaties should stay in force …")]
    [InlineData("The two governments …, after long talks")]
    [InlineData("the old treaties …. No such conference was ever held")]
    [InlineData("was divided … between them")]
    [InlineData("The two governments […by which the Powers are meant…] should stay in force")]
    public void Omissions_leave_out_what_stands_between(string quotation) => AssertFound(quotation);

    [Theory]
    [InlineData("[T]he old treaties should stay")]
    [InlineData("[t]he two governments agreed")]
    [InlineData("agreed, after long talks, [T]hat the old treaties")]
    [InlineData("the old treaties [of 1907 and 1910] should stay in force")]
    [InlineData("[the] two governments agreed")]
    [InlineData("The two governments [agreed], after long talks")]
    [InlineData("[Japan and Russia] agreed, after long talks")]
    [InlineData("The [Powers] agreed, after long talks")]
    [InlineData("the old treaties should stay[ed] in force")]
    [InlineData("the old treat[y] should stay in force")]
    [InlineData("No such conference [sic] was ever held")]
    [InlineData("asked for one [as the papers show]. In 1925 [sic] the Trans-Siberian line")]
    public void Brackets_are_the_editors_or_the_sources(string quotation) => AssertFound(quotation);

    [Theory]
    [InlineData("the old treaties should remain in force", "the old treaties should [-stay -]{+remain +}in force")]
    [InlineData("the new treaties should stay in force", "the [-old -]{+new +}treaties should stay in force")]
    [InlineData("old treaties should stay in use", "old treaties should stay in [-force -]{+use+}")]
    [InlineData("ancient treaties should stay in force", "[-old -]{+ancient +}treaties should stay in force")]
    [InlineData("the treaties should stay in force", "the [-old -]treaties should stay in force")]
    [InlineData("the old treaties should always stay in force", "the old treaties should {+always +}stay in force")]
    [InlineData("The old treaties should stay in force", "[-the -]{+The +}old treaties should stay in force")]
    [InlineData("conference was ever held, it's said", "conference was ever held[-; -]{+, +}it's said")]
    public void One_word_different_is_not_found_and_the_difference_is_shown(string quotation, string diff)
    {
        var match = Matcher.Match(quotation);
        Assert.Equal(QuotationFailure.Different, match.Failure);
        Assert.Equal(diff, Marked(match.Diff));
        Assert.InRange(match.Line, 3, 4);
    }

    [Theory]
    [InlineData("he old treaties should stay")]
    [InlineData("the old treat")]
    [InlineData("[S]he old treaties should stay")]
    [InlineData("the convention of 190")]
    [InlineData("the old treaties [and nothing more] should not stay")]
    public void Halves_of_words_and_other_letters_are_not_found(string quotation) => Assert.False(Matcher.Match(quotation).Found);

    [Fact]
    public void Of_a_quotation_with_omissions_the_part_that_fails_is_named()
    {
        var match = Matcher.Match("The two governments … should stay in power … a conference met");
        Assert.Equal(QuotationFailure.Different, match.Failure);
        Assert.Equal("should stay in power", match.Part);
        Assert.Equal("should stay in [-force -]{+power+}", Marked(match.Diff));
    }

    [Fact]
    public void Parts_must_follow_one_another()
    {
        var match = Matcher.Match("No such conference was ever held … The two governments agreed");
        Assert.Equal((QuotationFailure.OutOfOrder, 3, "The two governments agreed"), (match.Failure, match.Line, match.Part));
    }

    [Fact]
    public void An_omission_of_a_whole_chapter_is_too_long()
    {
        var far = new QuotationMatcher("first words " + string.Concat(Enumerable.Repeat("filler ", 2000)) + "last words", NormalisationProfile.Plain);
        Assert.Equal(QuotationFailure.OutOfOrder, far.Match("first words … last words").Failure);
    }

    [Fact]
    public void A_part_that_stands_twice_is_taken_where_the_others_are_near()
    {
        var source = "alpha one " + string.Concat(Enumerable.Repeat("filler ", 2000)) + "\nalpha one and beta two";
        Assert.Equal(2, new QuotationMatcher(source, NormalisationProfile.Plain).Match("alpha one … beta two").Line);
    }

    [Fact]
    public void A_word_broken_by_a_page_is_whole_where_the_profile_says_so()
    {
        const string Broken = "they re-\n\nspected Ka-\nrakhan";
        Assert.True(new QuotationMatcher(Broken, NormalisationProfile.BrokenPages).Match("they respected Ka- rakhan").Found);
        Assert.False(new QuotationMatcher(Broken, NormalisationProfile.Ocr).Match("they respected Ka- rakhan").Found);
    }

    [Fact]
    public void Chinese_is_found_within_its_sentence()
    {
        var matcher = new QuotationMatcher("日本国現行条約一覽表。", NormalisationProfile.Plain);
        Assert.True(matcher.Match("現行条約").Found);
        Assert.False(matcher.Match("現行法律").Found);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" … ")]
    [InlineData("“.”")]
    [InlineData("[…]")]
    public void A_quotation_without_words_is_empty(string quotation) => Assert.Equal(QuotationFailure.Empty, Matcher.Match(quotation).Failure);

    [Fact]
    public void Nothing_near_is_said_plainly()
    {
        var match = Matcher.Match("zzz yyy xxx");
        Assert.Equal((QuotationFailure.Different, 0, null), (match.Failure, match.Line, match.Nearest));
        Assert.Empty(match.Diff);
    }

    private static void AssertFound(string quotation, int? line = null)
    {
        var match = Matcher.Match(quotation);
        Assert.True(match.Found, $"{match.Failure} {match.Line}: {Marked(match.Diff)}");
        Assert.Equal(line ?? match.Line, match.Line);
    }
}
