namespace TreatyEdition.Searching.Words;

internal enum WordKind : byte { Word, Joined, Pair, Single }

/// <summary>A word as it stands in a text.</summary>
/// <param name="Start">First code unit.</param>
/// <param name="End">One past the last code unit.</param>
/// <param name="Position">Place in the sequence of words; a joined compound has that of its first part.</param>
internal readonly record struct WordToken(int Start, int End, int Position, WordKind Kind);

/// <summary>Cuts a text into words; Chinese and Japanese into overlapping pairs, with the last character of a run on its own.</summary>
/// <remarks>The browser's twin is <c>tokens</c> in <c>search-text.js</c>.</remarks>
internal sealed class WordReader
{
    private readonly List<int> _clusters = [];

    /// <summary>At hand, as it is looked into for every letter.</summary>
    private readonly CharClass[] _classes = CharClasses.Basic;

    /// <summary>Appends the words of <paramref name="text"/> to <paramref name="into"/>, counting from <paramref name="position"/>; returns the next free position.</summary>
    public int Read(ReadOnlySpan<char> text, int position, List<WordToken> into)
    {
        var i = 0;
        while (i < text.Length)
        {
            var kind = _classes[text[i]];
            var length = 1;
            if (kind == CharClass.Surrogate) kind = CharClasses.At(text, i, out length);
            switch (kind)
            {
                case CharClass.Word: i = ReadCompound(text, i, ref position, into); break;
                case CharClass.Paired: i = ReadPairs(text, i, ref position, into); break;
                default: i += length; break;
            }
        }
        return position;
    }

    private int ReadCompound(ReadOnlySpan<char> text, int i, ref int position, List<WordToken> into)
    {
        var (first, parts) = (into.Count, 0);
        var firstPosition = position;
        while (true)
        {
            i = ReadWord(text, i, position++, into);
            parts++;
            if (i + 1 >= text.Length || _classes[text[i]] != CharClass.Hyphen
                || CharClasses.At(text, i + 1, out _) != CharClass.Word) break;
            i++;
        }
        if (parts is 2 or 3 && !char.IsAsciiDigit(text[into[first].Start]))
        {
            into.Add(new WordToken(into[first].Start, into[^1].End, firstPosition, WordKind.Joined));
        }
        return i;
    }

    /// <summary>One word with its inner apostrophes, without an elided article before it and without a possessive s behind.</summary>
    private int ReadWord(ReadOnlySpan<char> text, int start, int position, List<WordToken> into)
    {
        var (classes, i) = (_classes, start);
        while (i < text.Length && classes[text[i]] == CharClass.Word) i++;
        if (i == text.Length || classes[text[i]] == CharClass.Other)
        {
            // As most words end.
            into.Add(new WordToken(start, i, position, WordKind.Word));
            return i;
        }
        return ReadFurther(text, start, i, position, into);
    }

    /// <summary>From where something else than a letter stands, which may be part of the word.</summary>
    private static int ReadFurther(ReadOnlySpan<char> text, int start, int i, int position, List<WordToken> into)
    {
        var (firstApostrophe, lastApostrophe) = (-1, -1);
        while (i < text.Length)
        {
            var kind = CharClasses.At(text, i, out var length);
            if (kind == CharClass.Apostrophe && i + 1 < text.Length && CharClasses.At(text, i + 1, out _) == CharClass.Word)
            {
                lastApostrophe = i;
                if (firstApostrophe < 0) firstApostrophe = i;
            }
            else if (kind is not (CharClass.Word or CharClass.Ignorable)) break;
            i += length;
        }
        var end = i;
        if (lastApostrophe >= 0 && end == lastApostrophe + 2 && text[end - 1] is 's' or 'S') end = lastApostrophe;
        if (firstApostrophe >= 0 && firstApostrophe < end && IsElision(text[start..firstApostrophe])) start = firstApostrophe + 1;
        into.Add(new WordToken(start, end, position, WordKind.Word));
        return i;
    }

    private static bool IsElision(ReadOnlySpan<char> word)
    {
        foreach (var elision in WordRules.Elisions)
        {
            if (word.Equals(elision, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    private int ReadPairs(ReadOnlySpan<char> text, int i, ref int position, List<WordToken> into)
    {
        _clusters.Clear();
        while (i < text.Length)
        {
            var kind = CharClasses.At(text, i, out var length);
            if (kind == CharClass.Paired && !IsVoicing(text[i])) _clusters.Add(i);
            else if (kind is not (CharClass.Ignorable or CharClass.Paired)) break;
            i += length;
        }
        for (var n = 0; n < _clusters.Count; n++)
        {
            var last = n == _clusters.Count - 1;
            var end = n + 2 < _clusters.Count ? _clusters[n + 2] : i;
            into.Add(new WordToken(_clusters[n], end, position++, last ? WordKind.Single : WordKind.Pair));
        }
        return i;
    }

    /// <summary>Half-width voicing marks belong to the katakana before them.</summary>
    private static bool IsVoicing(char c) => c is '\uFF9E' or '\uFF9F';
}
