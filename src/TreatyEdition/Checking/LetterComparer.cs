using System.Numerics;
using System.Runtime.InteropServices;

namespace TreatyEdition.Checking;

/// <summary>Compares words letter by letter, as the ordinal comparer does, but hashes four letters at once: pages have very many.</summary>
internal sealed class LetterComparer : IEqualityComparer<string>, IAlternateEqualityComparer<ReadOnlySpan<char>, string>
{
    public static LetterComparer Instance { get; } = new();

    public bool Equals(string? x, string? y) => string.Equals(x, y, StringComparison.Ordinal);

    public int GetHashCode(string word) => GetHashCode(word.AsSpan());

    public bool Equals(ReadOnlySpan<char> letters, string word) => letters.SequenceEqual(word);

    public int GetHashCode(ReadOnlySpan<char> letters)
    {
        var hash = (uint)letters.Length;
        var fours = MemoryMarshal.Cast<char, ulong>(letters);
        foreach (var four in fours) hash = BitOperations.Crc32C(hash, four);
        foreach (var letter in letters[(fours.Length * 4)..]) hash = BitOperations.Crc32C(hash, letter);
        return (int)hash;
    }

    public string Create(ReadOnlySpan<char> letters) => letters.ToString();

    /// <summary>An empty dictionary by such words.</summary>
    public static Dictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> Table<T>() => new Dictionary<string, T>(Instance).GetAlternateLookup<ReadOnlySpan<char>>();
}
