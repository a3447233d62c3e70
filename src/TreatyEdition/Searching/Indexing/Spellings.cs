using System.Numerics;
using System.Runtime.InteropServices;

namespace TreatyEdition.Searching.Indexing;

/// <summary>A number for each word as it is written. Every word of every text is looked up here, which a dictionary of strings takes twice as long for.</summary>
internal sealed class Spellings
{
    /// <summary>At least a third of them free; a power of two.</summary>
    private Entry[] _entries = new Entry[1 << 12];

    /// <summary>The words, one after another.</summary>
    private char[] _letters = new char[1 << 14];

    private int _count, _length;

    /// <summary>Where the number of a word is kept, until another is looked up. One that was not known is from now on, as 0.</summary>
    public ref int Find(ReadOnlySpan<char> word, out bool known)
    {
        var hash = HashOf(word);
        var place = PlaceOf(word, hash);
        known = _entries[place].End > 0;
        if (known) return ref _entries[place].Number;
        if (3 * ++_count > 2 * _entries.Length)
        {
            Grow();
            place = PlaceOf(word, hash);
        }
        if (_length + word.Length > _letters.Length) Array.Resize(ref _letters, Math.Max(_length + word.Length, 2 * _letters.Length));
        word.CopyTo(_letters.AsSpan(_length));
        _entries[place] = new Entry { Hash = hash, Start = _length, End = _length += word.Length };
        return ref _entries[place].Number;
    }

    /// <summary>The place that has a word, or where it belongs.</summary>
    private int PlaceOf(ReadOnlySpan<char> word, uint hash)
    {
        var entries = _entries;
        for (var place = (int)hash & (entries.Length - 1); ; place = (place + 1) & (entries.Length - 1))
        {
            ref var entry = ref entries[place];
            if (entry.End == 0 || (entry.Hash == hash && word.SequenceEqual(_letters.AsSpan(entry.Start, entry.End - entry.Start)))) return place;
        }
    }

    private void Grow()
    {
        var before = _entries;
        _entries = new Entry[2 * before.Length];
        foreach (var entry in before)
        {
            if (entry.End == 0) continue;
            var place = (int)entry.Hash & (_entries.Length - 1);
            while (_entries[place].End > 0) place = (place + 1) & (_entries.Length - 1);
            _entries[place] = entry;
        }
    }

    /// <summary>Of four letters at a time, the last four of which may be some of those before.</summary>
    private static uint HashOf(ReadOnlySpan<char> word)
    {
        var hash = (ulong)word.Length;
        if (word.Length < 4)
        {
            foreach (var letter in word) hash = Mix(hash ^ letter);
            return (uint)(hash >> 32);
        }
        var bytes = MemoryMarshal.AsBytes(word);
        for (var at = 0; at < bytes.Length - 8; at += 8) hash = Mix(hash ^ MemoryMarshal.Read<ulong>(bytes[at..]));
        return (uint)(Mix(hash ^ MemoryMarshal.Read<ulong>(bytes[^8..])) >> 32);
    }

    private static ulong Mix(ulong bits) => BitOperations.RotateLeft(bits, 29) * 0x9E37_79B9_7F4A_7C15;

    private struct Entry
    {
        public uint Hash;
        public int Start, End, Number;
    }
}
