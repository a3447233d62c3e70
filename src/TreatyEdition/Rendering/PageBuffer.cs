using System.Globalization;
using System.Text;

namespace TreatyEdition.Rendering;

/// <summary>Where one thread writes its pages, one after the other: pages are alike in size, so that none makes room anew.</summary>
internal sealed class PageBuffer
{
    private const int UsualLength = 32 * 1024;

    private readonly StringBuilder _text = new(UsualLength);

    /// <summary>A writer on the emptied buffer; good until the next is asked for.</summary>
    public StringWriter Open()
    {
        _text.Clear();
        return new StringWriter(_text, CultureInfo.InvariantCulture) { NewLine = "\n" };
    }

    /// <summary>What was written, as UTF-8.</summary>
    public byte[] ToUtf8()
    {
        var length = 0;
        foreach (var chunk in _text.GetChunks()) length += Encoding.UTF8.GetByteCount(chunk.Span);
        var bytes = GC.AllocateUninitializedArray<byte>(length);
        var encoder = Encoding.UTF8.GetEncoder();
        var at = 0;
        foreach (var chunk in _text.GetChunks()) at += encoder.GetBytes(chunk.Span, bytes.AsSpan(at), flush: false);
        return bytes;
    }
}
