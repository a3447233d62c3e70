using System.Globalization;
using System.Text;

namespace TreatyEdition.Rendering;

/// <summary>Where one thread writes its pages, one after the other, into memory that grows to the longest.</summary>
internal sealed class PageBuffer : StringWriter
{
    private const int UsualLength = 64 * 1024;

    private readonly Encoder _encoder = Encoding.UTF8.GetEncoder();
    private byte[] _bytes = new byte[UsualLength];

    public PageBuffer() : base(new StringBuilder(UsualLength), CultureInfo.InvariantCulture) => NewLine = "\n";

    public StringBuilder Text => GetStringBuilder();

    /// <summary>What was written, as UTF-8; good until it is asked for again.</summary>
    public ReadOnlyMemory<byte> ToUtf8()
    {
        // No less than it will be: a pair that two chunks share counts as two characters.
        var most = 0;
        foreach (var chunk in Text.GetChunks()) most += Encoding.UTF8.GetByteCount(chunk.Span);
        if (_bytes.Length < most) _bytes = new byte[most];
        var length = 0;
        foreach (var chunk in Text.GetChunks()) length += _encoder.GetBytes(chunk.Span, _bytes.AsSpan(length), flush: false);
        length += _encoder.GetBytes([], _bytes.AsSpan(length), flush: true);
        return _bytes.AsMemory(0, length);
    }
}
