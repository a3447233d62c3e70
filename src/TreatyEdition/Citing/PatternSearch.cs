using System.Text;

namespace TreatyEdition.Citing;

/// <summary>Where the pieces read so far may have ended, and where, for each, the first of them began.</summary>
internal readonly record struct Reached(int End, int Start);

/// <summary>Looks for the pieces of a quotation in a text, one after the other, keeping all places reached so far: no going back, so
/// that the cost is bounded by text times pieces, and in practice by a few scans of the text.</summary>
internal sealed class PatternSearch(string text)
{
    /// <summary>How much an omission may leave out, in characters: about 600 words.</summary>
    private const int LongestGap = 4000;

    /// <summary>How many words of the source a bracket may stand for.</summary>
    private const int MostWords = 5;

    /// <summary>An end to searches that quotations made of dots and single letters would draw out; far above what real ones need.</summary>
    private const int MostSteps = 1_000_000;

    private int _steps;

    /// <summary>The place of the pieces, or null and the piece (its index) that is not where it should be.</summary>
    public (int? Start, int Failed) Find(IReadOnlyList<Piece> pieces)
    {
        _steps = 0;
        List<Reached>? reached = null;
        var isOpen = true;
        for (var i = 0; i < pieces.Count; i++)
        {
            // Brackets next to an omission say nothing that the omission does not.
            if (pieces[i].Kind != PieceKind.Literal && isOpen) continue;
            isOpen |= pieces[i].Kind == PieceKind.Gap;
            if (pieces[i].Kind == PieceKind.Gap) continue;
            reached = Advance(reached, pieces[i], isOpen);
            isOpen = false;
            if (reached.Count == 0 || _steps > MostSteps) return (null, i);
        }
        return (reached is null ? null : reached[0].Start, 0);
    }

    private List<Reached> Advance(List<Reached>? reached, Piece piece, bool afterGap)
    {
        if (reached is null) return [.. Occurrences(piece, 0, text.Length)];
        if (afterGap) return AfterGap(reached, piece);
        return Distinct(reached.SelectMany(place => piece.Kind == PieceKind.Literal ? Directly(place, piece) : AfterInsertion(place, piece)));
    }

    /// <summary>All places of a literal that begin from <paramref name="from"/> up to <paramref name="to"/>.</summary>
    private IEnumerable<Reached> Occurrences(Piece piece, int from, int to)
    {
        var body = from;
        while ((body = IndexOf(piece.Text, body, to)) >= 0)
        {
            var start = piece.Lead is null ? body : BeforeLead(piece.Lead.Value, body);
            if (start >= from && IsWhole(piece, start, body + piece.Text.Length)) yield return new Reached(body + piece.Text.Length, start);
            body++;
            if (++_steps > MostSteps) yield break;
        }
    }

    private int IndexOf(string words, int from, int to)
    {
        var length = Math.Min(text.Length - from, to - from + words.Length);
        if (length < words.Length) return -1;
        var at = text.IndexOf(words, from, length, StringComparison.Ordinal);
        _steps += (at < 0 ? length : at - from) / 16;
        return at;
    }

    /// <summary>Where a word begins whose first letter stands before <paramref name="body"/> in either case, brackets or not; −1 when it does not.</summary>
    private int BeforeLead(char lead, int body)
    {
        if (body >= 1 && SameLetter(text[body - 1], lead)) return body - 1;
        return body >= 3 && text[body - 1] == ']' && SameLetter(text[body - 2], lead) && text[body - 3] == '[' ? body - 3 : -1;
    }

    private List<Reached> AfterGap(List<Reached> reached, Piece piece)
    {
        List<Reached> found = [];
        var last = 0;
        for (var i = 0; i < reached.Count && _steps <= MostSteps; i++)
        {
            // Windows overlap; each place is taken from the latest end before it, so that the passage is as short as can be.
            var to = Math.Min(reached[i].End + LongestGap, i + 1 < reached.Count ? reached[i + 1].End - 1 : int.MaxValue);
            last = Math.Max(last, reached[i].End);
            _steps++;
            foreach (var place in Occurrences(piece, last, Math.Min(to, text.Length))) found.Add(place with { Start = reached[i].Start });
        }
        return found;
    }

    private IEnumerable<Reached> Directly(Reached place, Piece piece)
    {
        _steps++;
        for (var start = place.End; start <= place.End + 1 && start <= text.Length; start++)
        {
            if (start > place.End && text[place.End] != ' ') yield break;
            foreach (var body in Bodies(piece, start))
            {
                if (string.CompareOrdinal(text, body, piece.Text, 0, piece.Text.Length) != 0) continue;
                if (EndsWhole(piece, body + piece.Text.Length)) yield return new Reached(body + piece.Text.Length, place.Start);
            }
        }
    }

    private IEnumerable<int> Bodies(Piece piece, int start)
    {
        if (piece.Lead is not { } lead) yield return start;
        else if (start < text.Length && SameLetter(text[start], lead)) yield return start + 1;
        else if (start + 2 < text.Length && text[start] == '[' && SameLetter(text[start + 1], lead) && text[start + 2] == ']') yield return start + 3;
    }

    /// <summary>An insertion matches nothing, itself (in brackets or not), the rest of a word when it is joined to one, or a few words.</summary>
    private IEnumerable<Reached> AfterInsertion(Reached place, Piece piece)
    {
        if ((_steps += 2 * MostWords) > MostSteps) yield break;
        yield return place;
        var end = place.End;
        foreach (var literal in (string[])[$"[{piece.Text}]", $" [{piece.Text}]"])
            if (string.CompareOrdinal(text, end, literal, 0, literal.Length) == 0) yield return place with { End = end + literal.Length };
        if (piece.OpenStart || piece.OpenEnd)
        {
            while (end < text.Length && char.IsLetter(text[end])) yield return place with { End = ++end };
            yield break;
        }
        for (var words = 0; words < MostWords && end < text.Length; words++)
        {
            while (end < text.Length && text[end] == ' ') end++;
            while (end < text.Length && text[end] != ' ') end++;
            yield return place with { End = end };
            if (end > 0 && char.IsPunctuation(text[end - 1])) yield return place with { End = end - 1 };
        }
    }

    private static List<Reached> Distinct(IEnumerable<Reached> reached) =>
        [.. reached.GroupBy(place => place.End).Select(group => group.MaxBy(place => place.Start)).OrderBy(place => place.End)];

    private bool IsWhole(Piece piece, int start, int end) => (piece.OpenStart || IsBoundary(start)) && EndsWhole(piece, end);

    private bool EndsWhole(Piece piece, int end) => piece.OpenEnd || IsBoundary(end);

    /// <summary>False within a word or a number; Chinese and Japanese have no boundaries to keep.</summary>
    private bool IsBoundary(int index)
    {
        if (index <= 0 || index >= text.Length) return true;
        var (before, after) = (text[index - 1], text[index]);
        if (char.IsDigit(before) && char.IsDigit(after)) return false;
        return !char.IsLetter(before) || !char.IsLetter(after) || (Rune.TryCreate(after, out var rune) && CitationText.IsEastAsian(rune));
    }

    private static bool SameLetter(char one, char other) => char.ToUpperInvariant(one) == char.ToUpperInvariant(other);
}
