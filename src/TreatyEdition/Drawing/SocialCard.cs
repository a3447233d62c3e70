using TreatyEdition.Diagnostics;
using TreatyEdition.Model;
using TreatyEdition.Reading;

namespace TreatyEdition.Drawing;

/// <summary>The picture that other sites show where someone links to the edition: its title page, in small. One for all pages.</summary>
/// <param name="Content">A PNG of <see cref="Width"/> by <see cref="Height"/> pixels.</param>
public sealed record SocialCard(ReadOnlyMemory<byte> Content)
{
    /// <summary>The size that sites ask for; smaller ones they enlarge, others they cut.</summary>
    public const int Width = 1200, Height = 630;

    /// <summary>Beside <c>robots.txt</c> and <c>feed.xml</c>, and as lasting: who has the address keeps the picture when the title changes.</summary>
    public const string Address = "card.png";

    public SiteFile File => new(Address, Content);

    /// <returns>Null where the theme has no card, or the edition does not know where it will stand: its address must be whole.</returns>
    public static SocialCard? Draw(ThemeTree theme, EditionMetadata metadata, DiagnosticBag problems)
    {
        ArgumentNullException.ThrowIfNull(theme);
        ArgumentNullException.ThrowIfNull(metadata);
        if (theme.Card is not { } folder || metadata.BaseUrl is null || CardDesignParser.Parse(folder, problems) is not { } design) return null;
        try
        {
            return new SocialCard(Png.Write(new CardLayout(design, metadata, problems).Draw()));
        }
        catch (Exception e) when (e is InvalidDataException or ArgumentException or IndexOutOfRangeException or OverflowException)
        {
            problems.Add(Codes.CardDesign, SourceSpan.Whole(folder.Design.Path), $"a font of the card cannot be read: {FontFile.WhyUnreadable(e)}. Take another copy of it.");
            return null;
        }
    }
}
