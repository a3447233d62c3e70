using System.Globalization;
using System.Text.RegularExpressions;
using TreatyEdition.Diagnostics;
using TreatyEdition.Drawing;
using TreatyEdition.Model;
using TreatyEdition.Reading;

namespace TreatyEdition.Tests.Drawing;

public sealed partial class SocialCardTests
{
    private const string Paper = "#fdfbf6", Frame = "#8b1e12";

    /// <summary>Within the inner frame.</summary>
    private const int Inset = 42;

    private readonly DiagnosticBag _problems = new();

    private static EditionMetadata Edition(string title, string? shortTitle = null) => new()
    {
        Title = title,
        ShortTitle = shortTitle ?? title,
        Subtitle = "A correspondence",
        Version = "1",
        Language = "en",
        BaseUrl = "https://example.org/",
        Editors = [new Editor("Nobody in Particular", null)],
        Span = SourceSpan.Whole("edition.yml"),
    };

    private byte[] Draw(EditionMetadata edition, Func<string, string>? change = null)
    {
        var theme = ThemeTree.Read(Repository.Theme, _problems);
        var folder = theme.Card!;
        if (change is not null) folder = folder with { Design = new SourceFile(folder.Design.Path, folder.Design.Relative, change(folder.Design.Text)) };
        return SocialCard.Draw(theme with { Card = folder }, edition, _problems)?.Content.ToArray() ?? [];
    }

    [Fact]
    public void The_card_is_1200_by_630_on_paper_within_a_frame()
    {
        var card = new DecodedPng(Draw(Edition("Three Letters")));

        Assert.Equal((1200, 630), (card.Width, card.Height));
        Assert.Equal((Paper, Frame, Paper), (card.At(2, 2), card.At(30, 300), card.At(60, 60)));
        Assert.Empty(_problems.Sorted());
    }

    [Fact]
    public void It_ends_as_every_PNG_does_and_is_small()
    {
        // The last chunk is the same in every file, its sum included; that of the pixels is checked by whoever unpacks them.
        var file = Draw(Edition("Three Letters"));

        Assert.Equal("49454E44AE426082", Convert.ToHexString(file.AsSpan(^8)));
        Assert.True(file.Length < 100_000, $"{file.Length} bytes are too many for a card.");
    }

    [Fact]
    public void The_words_stand_in_the_middle()
    {
        var (left, _, right, _) = new DecodedPng(Draw(Edition("Three Letters"))).BoxOfInk(Paper, Inset, Inset, 1200 - Inset, 630 - Inset);

        Assert.InRange(left + right, 1200 - 16, 1200 + 16);
    }

    [Fact]
    public void Another_title_gives_another_card() => Assert.NotEqual(Draw(Edition("Three Letters")), Draw(Edition("Four Letters")));

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void It_is_the_same_in_every_culture(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        var card = Draw(Edition("Initial titles: fifi, iii"));
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(card, Draw(Edition("Initial titles: fifi, iii")));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("A very long title indeed, that goes on and on, with one clause after another, and a list of all that it holds: letters, drafts, notes, minutes and telegrams; the papers of the clerks, the clerks of the papers, and whatever else was found in the drawers of the office when the building was sold, the whole newly edited")]
    [InlineData("Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftsarchivverzeichnisse")]
    [InlineData("W W W W W W W W W W W W W W W W W W W W W W W W W W W W W W W W W W W W W W W W W W W W W W W W W W W W W W W W W W W W W W W W W W")]
    public void A_title_of_any_length_stays_within_the_frame_and_clear_of_the_foot(string title)
    {
        var card = new DecodedPng(Draw(Edition(title) with { Subtitle = title }));
        var (left, top, right, bottom) = card.BoxOfInk(Paper, Inset, Inset, 1200 - Inset, 630 - Inset);

        Assert.True(left >= 80 && right <= 1120 && top >= 80 && bottom <= 560, $"{left} {top} {right} {bottom}");
        Assert.Equal(default, card.BoxOfInk(Paper, Inset, 502, 1200 - Inset, 524));
    }

    [Fact]
    public void Where_the_fonts_lack_the_title_the_short_title_stands_in_its_place()
    {
        Assert.Equal(Draw(Edition("Letters")), Draw(Edition("秘密条約", "Letters")));
        Assert.Empty(_problems.Sorted());
    }

    [Theory]
    [InlineData("秘密条約", "U+79D8")]
    [InlineData("Letters \U0001F600", "U+1F600")]
    [InlineData("مكاتيب", "U+0645")]
    [InlineData("Letters q\u0323", "U+0323")]
    public void A_line_with_a_character_that_the_fonts_lack_is_left_out_and_said_so(string title, string character)
    {
        var card = new DecodedPng(Draw(Edition(title)));

        var warning = Assert.Single(_problems.Sorted());
        Assert.Equal(("TE0707", Severity.Warning), (warning.Code.Id, warning.Severity));
        Assert.Contains(character, warning.Message, StringComparison.Ordinal);
        Assert.True(warning.Span.Line > 1);
        Assert.Equal((1200, 630), (card.Width, card.Height));
    }

    [Fact]
    public void An_edition_with_no_words_that_can_be_set_still_has_a_card() =>
        Assert.NotEmpty(Draw(Edition("秘密") with { Subtitle = null, Editors = [] }));

    [Fact]
    public void Without_a_base_url_there_is_no_card() => Assert.Empty(Draw(Edition("Three Letters") with { BaseUrl = null }));

    [Fact]
    public void A_theme_without_a_design_has_no_card() =>
        Assert.Null(SocialCard.Draw(ThemeTree.Read(Repository.Theme, _problems) with { Card = null }, Edition("Three Letters"), _problems));

    [Theory]
    [InlineData("EBGaramond-Regular.ttf", "EBGaramond-Regulr.ttf", "TE0706", "Did you mean 'EBGaramond-Regular.ttf'?")]
    [InlineData("paper: '#fdfbf6'", "paper: 'cream'", "TE0706", "'cream' is not a colour")]
    [InlineData("margin: 88", "margin: -1", "TE0706", "from 0 to 210")]
    [InlineData("font: italic", "font: bold", "TE0706", "'fonts' has no 'bold'; it has italic, roman")]
    [InlineData("text: subtitle", "text: subtitel", "TE0211", "Did you mean 'subtitle'?")]
    [InlineData("capitals: true", "capitols: true", "TE0205", "Did you mean 'capitals'?")]
    [InlineData("text: subtitle, ", "", "TE0208", "'text', 'rule' or 'ornament'")]
    public void A_wrong_design_is_an_error_with_its_line(string right, string wrong, string code, string message)
    {
        var card = Draw(Edition("Three Letters"), text => text.Replace(right, wrong, StringComparison.Ordinal));

        Assert.Empty(card);
        var error = Assert.Single(_problems.Sorted());
        Assert.Equal(code, error.Code.Id);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.True(error.Span.Line >= 1);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(11)]
    [InlineData(300)]
    [InlineData(20_000)]
    public void A_font_that_is_cut_short_is_an_error_not_a_crash(int length)
    {
        var theme = ThemeTree.Read(Repository.Theme, _problems);
        var fonts = theme.Card!.Fonts.SetItem("EBGaramond-Regular.ttf", theme.Card.Fonts["EBGaramond-Regular.ttf"][..length]);

        Assert.Null(SocialCard.Draw(theme with { Card = theme.Card with { Fonts = fonts } }, Edition("Three Letters"), _problems));
        Assert.Equal("TE0706", Assert.Single(_problems.Sorted()).Code.Id);
    }

    [Fact]
    public void The_colours_of_the_card_are_those_of_the_style_sheet()
    {
        var tokens = File.ReadAllText(Path.Combine(Repository.Theme, "assets", "css", "tokens.css"));

        Assert.All(Colours().Matches(File.ReadAllText(Path.Combine(Repository.Theme, "card", "card.yml"))).Select(m => m.Value),
            colour => Assert.Contains($"light-dark({colour},", tokens, StringComparison.Ordinal));
    }

    [Fact]
    public void The_licence_of_the_fonts_lies_beside_them() =>
        Assert.Contains("SIL Open Font License, Version 1.1", File.ReadAllText(Path.Combine(Repository.Theme, "card", "OFL.txt")), StringComparison.Ordinal);

    [GeneratedRegex("#[0-9a-f]{6}")]
    private static partial Regex Colours();
}
