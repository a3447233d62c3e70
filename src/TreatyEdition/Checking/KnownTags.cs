using System.Numerics;
using System.Runtime.InteropServices;

namespace TreatyEdition.Checking;

/// <summary>
/// Start tags that were read before, by how they are written: nearly all tags of a page stand like that on pages before it, mostly in the same
/// order, and what they say is the same on all pages of a folder. Keeps what it is shown twice, and forgets all when it is full, so that it
/// stays small enough for a processor's own memory. For one thread.
/// </summary>
internal sealed class KnownTags
{
    private const int Most = 1024;
    private const int Buckets = 2 * 1024;
    private const int Longest = 1024;

    /// <param name="Folder">The number of the folder; −1 of the first, which stands for all that are not known.</param>
    /// <param name="Start">Where its letters begin.</param>
    /// <param name="Other">The number of another with the same place in the buckets; 0 for none.</param>
    private record struct Known(Tag? Tag, int Folder, uint Hash, int Start, int Length, int Other)
    {
        /// <summary>The number of the tag that followed last time; 0 where it was none that is known.</summary>
        public int Next { get; set; }
    }

    private readonly Known[] _known = new Known[Most];
    private readonly byte[] _letters = new byte[Most * 48];
    private readonly ushort[] _buckets = new ushort[Buckets];
    private readonly uint[] _shown = new uint[Buckets];
    private int _count = 1;
    private int _used;
    private int _last;
    private uint _hash;

    /// <summary>Whether a tag that was not found was looked for before, so that it is to be kept.</summary>
    public bool WillKeep { get; private set; }

    public KnownTags() => _known[0].Folder = -1;

    /// <param name="folder">The number of the page's folder.</param>
    /// <param name="rest">What follows <c>&lt;</c>.</param>
    /// <param name="length">How much of it is the tag, up to and with the first <c>&gt;</c>; 0 where there is none.</param>
    public Tag? Find(int folder, ReadOnlySpan<byte> rest, out int length)
    {
        var number = _known[_last].Next;
        ref readonly var guess = ref _known[number];
        if (guess.Folder == folder && rest.StartsWith(_letters.AsSpan(guess.Start, guess.Length)))
        {
            (_last, length) = (number, guess.Length);
            return guess.Tag;
        }
        length = rest.IndexOf((byte)'>') + 1;
        var written = rest[..length];
        _hash = Hash(folder, written);
        for (number = _buckets[_hash % Buckets]; number > 0; number = _known[number].Other)
        {
            ref readonly var known = ref _known[number];
            if (known.Hash == _hash && known.Folder == folder && written.SequenceEqual(_letters.AsSpan(known.Start, known.Length))) break;
        }
        if (number == 0)
        {
            ref var shown = ref _shown[_hash % Buckets];
            WillKeep = shown == _hash;
            shown = _hash;
        }
        _known[_last].Next = number;
        _last = number;
        return _known[number].Tag;
    }

    /// <summary>Takes the tag that was looked for last, and not found.</summary>
    public void Add(int folder, ReadOnlySpan<byte> written, Tag tag)
    {
        if (written.Length > Longest) return;
        if (_count == Most || _used + written.Length > _letters.Length) Forget();
        written.CopyTo(_letters.AsSpan(_used));
        ref var bucket = ref _buckets[_hash % Buckets];
        _known[_count] = new Known(tag, folder, _hash, _used, written.Length, bucket);
        bucket = (ushort)_count++;
        _used += written.Length;
    }

    private void Forget()
    {
        Array.Clear(_known, 1, Most - 1);
        Array.Clear(_buckets);
        (_count, _used, _known[0].Next) = (1, 0, 0);
    }

    private static uint Hash(int folder, ReadOnlySpan<byte> written)
    {
        var hash = (uint)folder;
        var eights = MemoryMarshal.Cast<byte, ulong>(written);
        foreach (var eight in eights) hash = BitOperations.Crc32C(hash, eight);
        foreach (var letter in written[(eights.Length * 8)..]) hash = BitOperations.Crc32C(hash, letter);
        return hash;
    }
}
