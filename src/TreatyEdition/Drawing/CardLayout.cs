using System.Text;
using TreatyEdition.Diagnostics;
using TreatyEdition.Model;

namespace TreatyEdition.Drawing;

/// <summary>Sets the words of an edition as the design of a card says, and draws them.</summary>
internal sealed class CardLayout(CardDesign design, EditionMetadata metadata, DiagnosticBag problems)
{
    private const int Hundred = 100, SmallerBy = 4, Smallest = 20, SmallerBelow = 80;

    /// <summary>Something to be set, once its words and its font are known.</summary>
    private sealed record Part(CardItem Item, string Words, FontFile? Font);

    public Canvas Draw()
    {
        var canvas = new Canvas(SocialCard.Width, SocialCard.Height, design.Paper);
        foreach (var frame in design.Frames) Draw(canvas, frame);
        var foot = Place(Settable(design.Foot), Hundred);
        var footTop = SocialCard.Height - design.Margin - HeightOf(foot);
        var room = footTop - design.Margin - (foot.Count > 0 ? foot[0].Of.Space : 0);
        var stack = Fit(Settable(design.Stack), room);
        Draw(canvas, stack, design.Margin + Math.Max(0, (room - HeightOf(stack)) / 2));
        Draw(canvas, foot, footTop);
        return canvas;
    }

    /// <summary>What is to stand there: without words that the edition or the fonts do not have, and without a rule that parts nothing.</summary>
    private List<Part> Settable(IEnumerable<CardItem> items)
    {
        var found = new List<Part>();
        foreach (var item in items)
        {
            if (item is not CardText text) found.Add(new Part(item, "", null));
            else if (WordsFor(text) is var (words, font)) found.Add(new Part(item, words, font));
        }
        while (found.Count > 0 && found[^1].Item is CardRule) found.RemoveAt(found.Count - 1);
        while (found.Count > 0 && found[0].Item is CardRule) found.RemoveAt(0);
        return found;
    }

    private (string Words, FontFile Font)? WordsFor(CardText item)
    {
        string?[] candidates = item.Words switch
        {
            CardWords.Title => [metadata.Title, metadata.ShortTitle],
            CardWords.Subtitle => [metadata.Subtitle],
            CardWords.Editors => [string.Join(" · ", metadata.Editors.Select(e => e.Name))],
            CardWords.Ornament => [item.Ornament],
            _ => [metadata.BaseUrl?[(metadata.BaseUrl.IndexOf("//", StringComparison.Ordinal) + 2)..].TrimEnd('/')],
        };
        Rune? lacking = null;
        foreach (var candidate in candidates)
        {
            if (string.IsNullOrWhiteSpace(candidate)) continue;
            var words = candidate.Normalize().Replace('\u00A0', ' ').Replace('\u202F', ' ');
            if (item.Capitals) words = words.ToUpperInvariant();
            if (TypeBlock.FontFor(words, item.Fonts, out var missing) is { } font) return (words, font);
            lacking ??= missing;
        }
        if (lacking is { } character)
            problems.Add(Codes.CardCharacter, item.Span, $"the {Name(item.Words)} has '{character}' (U+{character.Value:X4}), which the fonts of the card cannot set; the card is without it. Add a font that has it to 'fonts', or take this line out.");
        return null;
    }

    private static string Name(CardWords words) => words switch { CardWords.Title => "title", CardWords.Subtitle => "subtitle", CardWords.Editors => "line of editors", CardWords.Address => "address", _ => "ornament" };

    /// <summary>All of it, smaller where it would be too high.</summary>
    private List<PlacedItem> Fit(List<Part> items, int room)
    {
        for (var percent = Hundred; ; percent -= SmallerBy)
        {
            var placed = Place(items, percent);
            if (HeightOf(placed) <= room || percent <= Smallest) return placed;
        }
    }

    /// <summary>Where words above had to become small, those below do not outdo them.</summary>
    private List<PlacedItem> Place(List<Part> items, int percent)
    {
        var placed = new List<PlacedItem>();
        var largest = int.MaxValue;
        foreach (var (item, words, font) in items)
        {
            if (item is CardText text)
            {
                var block = TypeBlock.Set(text, words, font!, SocialCard.Width - 2 * design.Margin, Math.Min(text.Size * percent / Hundred, largest));
                if (text.Words != CardWords.Ornament) largest = block.Size * SmallerBelow / Hundred;
                placed.Add(block);
            }
            else placed.Add(new PlacedRule((CardRule)item));
        }
        return placed;
    }

    private static int HeightOf(List<PlacedItem> items) => items.Sum(i => i.Height) + items.Skip(1).Sum(i => i.Of.Space);

    private static void Draw(Canvas canvas, List<PlacedItem> items, int top)
    {
        foreach (var item in items)
        {
            if (item != items[0]) top += item.Of.Space;
            item.Draw(canvas, top);
            top += item.Height;
        }
    }

    private static void Draw(Canvas canvas, CardFrame frame)
    {
        var (wide, high) = (canvas.Width - 2 * frame.Inset, canvas.Height - 2 * frame.Inset);
        canvas.Fill(frame.Inset, frame.Inset, wide, frame.Width, frame.Colour);
        canvas.Fill(frame.Inset, frame.Inset + high - frame.Width, wide, frame.Width, frame.Colour);
        canvas.Fill(frame.Inset, frame.Inset, frame.Width, high, frame.Colour);
        canvas.Fill(frame.Inset + wide - frame.Width, frame.Inset, frame.Width, high, frame.Colour);
    }
}
