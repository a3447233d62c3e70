namespace TreatyEdition.Model.Text;

/// <summary>
/// Holds the packed texts of a document in two arrays: two for each paragraph would be as many objects again for the collector to go through.
/// Filled by one thread as long as it is open, then read by many.
/// </summary>
internal sealed class TextStore : IDisposable
{
    [ThreadStatic] private static TextStore? _open;
    [ThreadStatic] private static byte[]? _spareBytes;
    [ThreadStatic] private static object[]? _spareShared;

    private int _length;
    private int _sharedCount;

    private TextStore(byte[] bytes, object[] shared) => (Bytes, Shared) = (bytes, shared);

    /// <summary>Memory of the thread as long as the store is open: what is read then must be copied to be kept.</summary>
    public byte[] Bytes { get; private set; }

    /// <summary>What is only pointed to: entries, dates, works, ids of notes.</summary>
    public object[] Shared { get; private set; }

    /// <summary>Whether the thread that began it packs into it.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>What this thread packs goes into a new store until that is disposed of.</summary>
    /// <exception cref="InvalidOperationException">One is open.</exception>
    public static TextStore Begin()
    {
        if (_open is not null) throw new InvalidOperationException("A store is open.");
        return _open = new TextStore(_spareBytes ?? new byte[16384], _spareShared ?? new object[64]) { IsOpen = true };
    }

    /// <summary>One text, in the open store or by itself.</summary>
    public static PackedInlines Add(ReadOnlySpan<byte> bytes, ReadOnlySpan<object> shared) =>
        _open is { } open ? open.Append(bytes, shared) : OfOne(bytes, shared);

    public static PackedInlines OfOne(ReadOnlySpan<byte> bytes, ReadOnlySpan<object> shared) =>
        new(new TextStore(bytes.ToArray(), shared.ToArray()), 0, bytes.Length, 0, shared.Length);

    private PackedInlines Append(ReadOnlySpan<byte> bytes, ReadOnlySpan<object> shared)
    {
        var added = new PackedInlines(this, _length, bytes.Length, _sharedCount, shared.Length);
        Bytes = Append(Bytes, ref _length, bytes);
        Shared = Append(Shared, ref _sharedCount, shared);
        return added;
    }

    private static T[] Append<T>(T[] array, ref int length, ReadOnlySpan<T> more)
    {
        var start = length;
        length += more.Length;
        if (length > array.Length) Array.Resize(ref array, Math.Max(length, 2 * array.Length));
        more.CopyTo(array.AsSpan(start));
        return array;
    }

    /// <summary>Nothing is added any more.</summary>
    public void Dispose()
    {
        (_open, IsOpen, _spareBytes, _spareShared) = (null, false, Bytes, Shared);
        Bytes = Bytes.AsSpan(0, _length).ToArray();
        Shared = Shared.AsSpan(0, _sharedCount).ToArray();
        Array.Clear(_spareShared, 0, _sharedCount);
    }
}
