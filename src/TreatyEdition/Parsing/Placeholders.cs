namespace TreatyEdition.Parsing;

/// <summary>What the command <c>new</c> writes where an editor has yet to.</summary>
public static class Placeholders
{
    public const string About = "To be written.";
    public const string Headnote = "Headnote to be written.";
    public const string Preamble = "Preamble to be written.";
    public const string Text = "Text to be written.";

    /// <summary>No placeholder is longer, in letters or bytes.</summary>
    internal const int Longest = 32;

    /// <summary>Whether a paragraph is still as <c>new</c> wrote it.</summary>
    internal static bool Has(ReadOnlySpan<char> paragraph) => paragraph is About or Headnote or Preamble or Text;
}
