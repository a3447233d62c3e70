using System.Collections.Immutable;
using System.Globalization;
using TreatyEdition.Diagnostics;
using TreatyEdition.Parsing.Markup;
using TreatyEdition.Parsing.Yaml;
using TreatyEdition.Reading;

namespace TreatyEdition.Drawing;

/// <summary>Reads <c>card/card.yml</c> of the theme, and the fonts it names.</summary>
internal sealed class CardDesignParser
{
    private static readonly (string Word, CardWords Value)[] Words =
        [("title", CardWords.Title), ("subtitle", CardWords.Subtitle), ("editors", CardWords.Editors), ("address", CardWords.Address)];

    private readonly CardFolder _folder;
    private readonly DiagnosticBag _problems;
    private readonly HashSet<Colour> _inks = [];

    private CardDesignParser(CardFolder folder, DiagnosticBag problems) => (_folder, _problems) = (folder, problems);

    /// <returns>Null, with a diagnostic, where the file is wrong.</returns>
    public static CardDesign? Parse(CardFolder folder, DiagnosticBag problems)
    {
        var mistakes = new DiagnosticBag();
        var design = YamlLoader.Load(folder.Design.Text, folder.Design.Path, 0, mistakes) is YamlMap map
            ? new CardDesignParser(folder, mistakes).Read(new MapReader(map, new MarkdownReader("en", mistakes), mistakes))
            : null;
        if (design is null && !mistakes.HasErrors) mistakes.Add(Codes.WrongType, SourceSpan.Whole(folder.Design.Path), "this file must be keys and values, such as 'margin: 100'.");
        problems.AddRange(mistakes.Sorted());
        return mistakes.HasErrors ? null : design;
    }

    private CardDesign Read(MapReader map)
    {
        var fonts = Fonts(map);
        var design = new CardDesign(
            Colour(map, "paper"), Pixels(map, "margin", 100, SocialCard.Height / 3),
            [.. map.Maps("frames").Select(Frame)], fonts, [.. map.Maps("stack").Select(m => Item(m, fonts))], [.. map.Maps("foot").Select(m => Item(m, fonts))]);
        if (_inks.Count > Canvas.MostInks + 1)
            Report(map.Span, $"a card has a paper and at most {Canvas.MostInks} other colours. Use fewer.");
        map.Done();
        return design;
    }

    private ImmutableSortedDictionary<string, CardFonts> Fonts(MapReader map)
    {
        var fonts = ImmutableSortedDictionary.CreateBuilder<string, CardFonts>(StringComparer.Ordinal);
        foreach (var (name, files) in (map.Raw("fonts") as YamlMap)?.Entries ?? [])
        {
            var scalars = files is YamlList list ? list.Items.OfType<YamlScalar>() : files is YamlScalar one ? [one] : [];
            fonts[name.Text] = new CardFonts([.. scalars.Select(Font).OfType<FontFile>()]);
        }
        return fonts.ToImmutable();
    }

    private FontFile? Font(YamlScalar name)
    {
        if (!_folder.Fonts.TryGetValue(name.Text, out var content))
        {
            Report(name.Span, $"the theme has no font '{name.Text}' in card.{(DidYouMean.Suggest(name.Text, _folder.Fonts.Keys) is { } near ? $" Did you mean '{near}'?" : " Put it there, with its licence.")}");
            return null;
        }
        try
        {
            return new FontFile(content);
        }
        catch (Exception e) when (e is InvalidDataException or ArgumentException or IndexOutOfRangeException)
        {
            Report(name.Span, $"the font '{name.Text}' cannot be read: {FontFile.WhyUnreadable(e)}. Take a TrueType font (.ttf), neither packed (.woff) nor with cubic outlines (.otf).");
            return null;
        }
    }

    private CardFrame Frame(MapReader map)
    {
        var width = Pixels(map, "width", 1, 50);
        var frame = new CardFrame(Pixels(map, "inset", 30, SocialCard.Height / 2 - width), width, Colour(map, "colour"));
        map.Done();
        return frame;
    }

    private CardItem Item(MapReader map, ImmutableSortedDictionary<string, CardFonts> fonts)
    {
        var (colour, space) = (Colour(map, "colour"), Pixels(map, "space", 0, SocialCard.Height));
        CardItem item = map.Has("rule")
            ? new CardRule(Pixels(map, "rule", 0, SocialCard.Width), Pixels(map, "width", 1, 50), colour, space)
            : Text(map, fonts, colour, space);
        map.Done();
        return item;
    }

    private CardText Text(MapReader map, ImmutableSortedDictionary<string, CardFonts> fonts, Colour colour, int space)
    {
        var ornament = map.Text("ornament");
        if (!map.Has("text") && ornament is null) _problems.Add(Codes.MissingKey, map.Span, "what stands on the card has the key 'text', 'rule' or 'ornament'. Add one.");
        var size = Pixels(map, "size", 48, 300, least: 8);
        return new CardText(
            map.Choice("text", Words) ?? CardWords.Ornament, ornament, Named(map, fonts), size, Pixels(map, "least", size, size, least: 8), Pixels(map, "lines", 1, 12, least: 1),
            Ems(map, "leading", 1.2), Ems(map, "tracking", 0), map.Flag("capitals"), map.Span, colour, space);
    }

    private CardFonts Named(MapReader map, ImmutableSortedDictionary<string, CardFonts> fonts)
    {
        var name = map.RequiredText("font");
        if (fonts.TryGetValue(name, out var found)) return found;
        if (name.Length > 0) Report(map.Raw("font")!.Span, $"'fonts' has no '{name}'; it has {string.Join(", ", fonts.Keys)}.");
        return new CardFonts([]);
    }

    private Colour Colour(MapReader map, string key)
    {
        var text = map.RequiredText(key);
        if (text.Length == 7 && text[0] == '#' && int.TryParse(text.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number))
        {
            var colour = new Colour((byte)(number >> 16), (byte)(number >> 8), (byte)number);
            _inks.Add(colour);
            return colour;
        }
        if (text.Length > 0) Report(map.Raw(key)!.Span, $"'{text}' is not a colour. Write it like '#8b1e12', in quotation marks.");
        return new Colour(0, 0, 0);
    }

    private int Pixels(MapReader map, string key, int usual, int most, int least = 0)
    {
        if (map.Number(key) is not { } number) return usual;
        if (number >= least && number <= most && number == Math.Floor(number)) return (int)number;
        Report(map.Raw(key)!.Span, string.Create(CultureInfo.InvariantCulture, $"'{key}' is a whole number from {least} to {most}."));
        return usual;
    }

    private double Ems(MapReader map, string key, double usual)
    {
        if (map.Number(key) is not { } number) return usual;
        if (number is >= 0 and <= 4) return number;
        Report(map.Raw(key)!.Span, $"'{key}' is a number of ems, from 0 to 4.");
        return usual;
    }

    private void Report(SourceSpan span, string message) => _problems.Add(Codes.CardDesign, span, message);
}
