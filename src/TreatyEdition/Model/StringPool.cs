using System.Runtime.CompilerServices;

namespace TreatyEdition.Model;

/// <summary>
/// One string for what is written again and again: ids of sections and notes, anchors, languages. In an edition of ten thousand documents
/// these were two thirds of all strings. Each thread remembers some thousands, and the later of two in one place; none is ever mistaken.
/// </summary>
internal static class StringPool
{
    private const int Places = 4096;

    [ThreadStatic] private static string?[]? _strings;

    /// <summary>A string of these letters, the same object as before where it is remembered.</summary>
    public static string Get(ReadOnlySpan<char> letters)
    {
        ref var known = ref (_strings ??= new string?[Places])[string.GetHashCode(letters) & (Places - 1)];
        return known is not null && letters.SequenceEqual(known) ? known : known = letters.ToString();
    }

    /// <summary>The same of an interpolated string, which is not made where it is remembered.</summary>
    public static string Get(ref DefaultInterpolatedStringHandler letters)
    {
        var text = Get(letters.Text);
        letters.Clear();
        return text;
    }
}
