using System.Buffers;
using System.Text;

namespace TreatyEdition.Searching.Indexing;

/// <summary>Writes numbers and words as printable text, for a JavaScript string in double quotes, among other bytes.</summary>
/// <remarks>
/// 93 signs serve as digits: U+0020 to U+007E without <c>"</c> and <c>\</c>. A number below 62 is one sign, below 2,852 two, others five.
/// The reader is <c>Unpacker</c> in <c>search-load.js</c>.
/// </remarks>
internal sealed class Packer : IBufferWriter<byte>
{
    public const int Base = 93, OneSign = 62, TwoSigns = OneSign + 30 * Base;
    private const int FiveSigns = 92;
    public const char TextEnd = '|';

    private static ReadOnlySpan<byte> Digits => " !#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~"u8;

    private byte[] _bytes = new byte[32];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Bytes => Written.Span;

    /// <summary>Valid until more is written.</summary>
    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, Length);

    public void Clear() => Length = 0;

    /// <summary>A number from 0 to 74,805,200 + 2,851.</summary>
    public void Number(int value)
    {
        if ((uint)value < OneSign && Length < _bytes.Length) _bytes[Length++] = Digits[value];
        else LongerNumber(value);
    }

    private void LongerNumber(int value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        Reserve(5);
        if (value < OneSign)
        {
            Sign(value);
        }
        else if (value < TwoSigns)
        {
            var rest = value - OneSign;
            Sign(OneSign + rest / Base);
            Sign(rest % Base);
        }
        else
        {
            var rest = value - TwoSigns;
            Sign(FiveSigns);
            Sign(rest / (Base * Base * Base));
            Sign(rest / (Base * Base) % Base);
            Sign(rest / Base % Base);
            Sign(rest % Base);
        }
    }

    /// <summary>A number that may be negative: 0, -1, 1, -2, … become 0, 1, 2, 3, ….</summary>
    public void Signed(int value) => Number(value < 0 ? -2 * value - 1 : 2 * value);

    /// <summary>Letters and digits, ended by <see cref="TextEnd"/>.</summary>
    public void Text(ReadOnlySpan<char> text)
    {
        var needed = Encoding.UTF8.GetByteCount(text);
        Reserve(needed + 1);
        Length += Encoding.UTF8.GetBytes(text, _bytes.AsSpan(Length));
        _bytes[Length++] = (byte)TextEnd;
    }

    public void Append(ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        bytes.CopyTo(_bytes.AsSpan(Length));
        Length += bytes.Length;
    }

    public void Advance(int count) => Length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(Math.Max(1, sizeHint));
        return _bytes.AsMemory(Length);
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    public override string ToString() => Encoding.UTF8.GetString(Bytes);

    private void Sign(int digit) => _bytes[Length++] = Digits[digit];

    private void Reserve(int count)
    {
        if (Length + count > _bytes.Length) Array.Resize(ref _bytes, Math.Max(2 * _bytes.Length, Length + count));
    }
}
