using System.Buffers;
using System.Text;

namespace TreatyEdition.Diagnostics;

/// <summary>Characters that no text has and no HTML or XML may have: controls but for tab and the ends of lines, and two that are none at all.</summary>
internal static class ControlCharacters
{
    private static readonly SearchValues<char> Characters = SearchValues.Create([.. Controls(0xA0), '\uFFFE', '\uFFFF']);

    private static readonly SearchValues<byte> Bytes = SearchValues.Create(Encoding.ASCII.GetBytes(Controls(0x80)));

    private static char[] Controls(int end)
    {
        var controls = new List<char>();
        for (var c = '\0'; c < end; c++)
            if (c is (< ' ' and not ('\t' or '\n' or '\r')) or >= '\x7F') controls.Add(c);
        return [.. controls];
    }

    /// <summary>The first in a file; −1 where there is none. Those that take several bytes in UTF-8 are looked for where text is read.</summary>
    public static int IndexIn(ReadOnlySpan<byte> file) => file.IndexOfAny(Bytes);

    /// <summary>The first in a text; −1 where there is none.</summary>
    public static int IndexIn(ReadOnlySpan<char> text) => text.IndexOfAny(Characters);

    /// <summary>What is said of one.</summary>
    public static string Message(char character) => $"the control character U+{(int)character:X4} stands here, which no text has. Remove it.";
}
