using System.Text;
using DiffPlex;

namespace TreatyEdition.Citing;

/// <summary>A word, a Chinese character or a mark, with the white space after it.</summary>
internal readonly record struct DiffToken(string Key, string Text, DiffKind Kind = DiffKind.Same)
{
    public bool IsWord => char.IsLetterOrDigit(Key, 0);
}

/// <summary>Compares two texts token by token.</summary>
internal static class DiffTokens
{
    /// <summary>Above this the middle, where two texts differ, is shown as replaced: comparing costs length times difference.</summary>
    private const int MostCompared = 6000;

    public static List<DiffToken> Split(string text)
    {
        List<DiffToken> tokens = [];
        for (var i = SkipSpace(text, 0); i < text.Length;)
        {
            var end = EndOfToken(text, i);
            var next = SkipSpace(text, end);
            tokens.Add(new DiffToken(text[i..end], text[(tokens.Count == 0 ? 0 : i)..next]));
            i = next;
        }
        return tokens;
    }

    /// <summary>In each changed stretch the missing tokens come before the added ones.</summary>
    public static List<DiffToken> Compare(string from, string to)
    {
        var (old, now) = (Split(from), Split(to));
        var head = 0;
        while (head < old.Count && head < now.Count && old[head].Key == now[head].Key) head++;
        var tail = 0;
        while (tail < old.Count - head && tail < now.Count - head && old[^(tail + 1)].Key == now[^(tail + 1)].Key) tail++;
        var middle = CompareMiddle(old[head..^tail], now[head..^tail]);
        return [.. now[..head], .. middle, .. now[^tail..]];
    }

    private static List<DiffToken> CompareMiddle(List<DiffToken> old, List<DiffToken> now)
    {
        List<DiffToken> compared = [];
        if (old.Count + now.Count > MostCompared || old.Count == 0 || now.Count == 0)
        {
            Replace(compared, old, 0, old.Count, now, 0, now.Count);
            return compared;
        }
        var at = 0;
        // DiffPlex splits texts itself: it is handed names for them, and what is already split.
        string[] Keys(string name) => [.. (name == "old" ? old : now).Select(token => token.Key)];
        foreach (var block in new Differ().CreateCustomDiffs("old", "new", false, Keys).DiffBlocks)
        {
            compared.AddRange(now[at..block.InsertStartB]);
            Replace(compared, old, block.DeleteStartA, block.DeleteCountA, now, block.InsertStartB, block.InsertCountB);
            at = block.InsertStartB + block.InsertCountB;
        }
        compared.AddRange(now[at..]);
        return compared;
    }

    private static void Replace(List<DiffToken> compared, List<DiffToken> old, int oldAt, int oldCount, List<DiffToken> now, int at, int count)
    {
        foreach (var token in old.GetRange(oldAt, oldCount)) compared.Add(token with { Kind = DiffKind.Missing });
        foreach (var token in now.GetRange(at, count)) compared.Add(token with { Kind = DiffKind.Added });
    }

    private static int SkipSpace(string text, int i)
    {
        while (i < text.Length && char.IsWhiteSpace(text[i])) i++;
        return i;
    }

    private static int EndOfToken(string text, int i)
    {
        if (!IsWordAt(text, i, out var length)) return i + length;
        while (true)
        {
            i += length;
            if (i < text.Length && IsWordAt(text, i, out length)) continue;
            // Hyphens and apostrophes within a word belong to it.
            if (i + 1 < text.Length && text[i] is '-' or '\'' or '’' && IsWordAt(text, i + 1, out length)) i++;
            else return i;
        }
    }

    /// <summary>True for letters, digits and combining marks of scripts that write words apart.</summary>
    private static bool IsWordAt(string text, int i, out int length)
    {
        Rune.DecodeFromUtf16(text.AsSpan(i), out var rune, out length);
        return (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) == System.Globalization.UnicodeCategory.NonSpacingMark) && !CitationText.IsEastAsian(rune);
    }
}
