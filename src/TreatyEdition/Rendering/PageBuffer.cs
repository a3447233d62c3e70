using System.Globalization;
using System.Text;

namespace TreatyEdition.Rendering;

/// <summary>Where one thread writes its pages, one after the other, into one piece of memory that grows to the longest.</summary>
internal sealed class PageBuffer : TextWriter
{
    private const int UsualLength = 64 * 1024;

    private char[] _text = new char[UsualLength];
    private int _length;

    public PageBuffer() : base(CultureInfo.InvariantCulture) => NewLine = "\n";

    public override Encoding Encoding => Encoding.UTF8;

    public void Clear() => _length = 0;

    public override void Write(char value)
    {
        if (_length == _text.Length) Grow(1);
        _text[_length++] = value;
    }

    public override void Write(ReadOnlySpan<char> buffer)
    {
        if (buffer.Length > _text.Length - _length) Grow(buffer.Length);
        buffer.CopyTo(_text.AsSpan(_length));
        _length += buffer.Length;
    }

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    /// <summary>What was written, as UTF-8.</summary>
    public byte[] ToUtf8() => Encoding.UTF8.GetBytes(_text, 0, _length);

    private void Grow(int needed) => Array.Resize(ref _text, Math.Max(2 * _text.Length, _length + needed));
}
