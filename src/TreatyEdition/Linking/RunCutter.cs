using System.Text;
using TreatyEdition.Model.Text;

namespace TreatyEdition.Linking;

/// <summary>Cuts a run into runs, from left to right. Packed words stay packed, and none of them becomes a string.</summary>
/// <param name="letters">Those of the run.</param>
internal ref struct RunCutter(TextRun run, ReadOnlySpan<char> letters)
{
    private readonly ReadOnlySpan<char> _letters = letters;
    private int _packedAt;

    /// <summary>The letter to go on at.</summary>
    public int At { get; private set; }

    /// <summary>The words up to a letter.</summary>
    public TextRun To(int end)
    {
        var packedLength = run.Packed.IsEmpty ? 0 : Encoding.UTF8.GetByteCount(_letters[At..end]);
        var part = run.Part(At, end - At, _packedAt, packedLength);
        _packedAt += packedLength;
        At = end;
        return part;
    }
}
