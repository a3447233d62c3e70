using System.Numerics;
using System.Runtime.InteropServices;

namespace TreatyEdition.Checking;

/// <summary>
/// What is known by words in UTF-8, as they stand in pages: a dictionary of strings would need them decoded, and takes twice as long. Safe for
/// several threads while none adds.
/// </summary>
internal sealed class WordTable<T> where T : class
{
    /// <param name="Start">Where its letters begin.</param>
    private readonly record struct Entry(T? Value, uint Hash, int Start, int Length);

    /// <summary>At least half of them free; a power of two.</summary>
    private Entry[] _entries = new Entry[64];

    /// <summary>The words, one after another.</summary>
    private byte[] _letters = new byte[1024];

    private int _count, _used;

    /// <summary>Null where the word is not in the table.</summary>
    public T? Find(ReadOnlySpan<byte> word) => _entries[PlaceOf(word, HashOf(word))].Value;

    /// <param name="word">That is not in the table.</param>
    public void Add(ReadOnlySpan<byte> word, T value)
    {
        if (2 * ++_count > _entries.Length) Grow();
        if (_used + word.Length > _letters.Length) Array.Resize(ref _letters, Math.Max(_used + word.Length, 2 * _letters.Length));
        word.CopyTo(_letters.AsSpan(_used));
        var hash = HashOf(word);
        _entries[PlaceOf(word, hash)] = new Entry(value, hash, _used, word.Length);
        _used += word.Length;
    }

    /// <summary>The place that has a word, or where it belongs.</summary>
    private int PlaceOf(ReadOnlySpan<byte> word, uint hash)
    {
        var entries = _entries;
        for (var place = (int)hash & (entries.Length - 1); ; place = (place + 1) & (entries.Length - 1))
        {
            ref readonly var entry = ref entries[place];
            if (entry.Value is null || (entry.Hash == hash && word.SequenceEqual(_letters.AsSpan(entry.Start, entry.Length)))) return place;
        }
    }

    private void Grow()
    {
        var before = _entries;
        _entries = new Entry[2 * before.Length];
        foreach (ref readonly var entry in before.AsSpan())
        {
            if (entry.Value is null) continue;
            var place = (int)entry.Hash & (_entries.Length - 1);
            while (_entries[place].Value is not null) place = (place + 1) & (_entries.Length - 1);
            _entries[place] = entry;
        }
    }

    /// <summary>Of eight letters at a time, the last eight of which may be some of those before.</summary>
    private static uint HashOf(ReadOnlySpan<byte> word)
    {
        var hash = (uint)word.Length;
        if (word.Length < 8)
        {
            foreach (var letter in word) hash = BitOperations.Crc32C(hash, letter);
            return hash;
        }
        for (var at = 0; at < word.Length - 8; at += 8) hash = BitOperations.Crc32C(hash, MemoryMarshal.Read<ulong>(word[at..]));
        return BitOperations.Crc32C(hash, MemoryMarshal.Read<ulong>(word[^8..]));
    }
}
