namespace TreatyEdition.Citing;

/// <summary>How a stretch of a citation is set.</summary>
public enum RunStyle { Plain, Italic, Small }

/// <summary>A stretch of a citation set in one style; the renderer escapes it.</summary>
/// <param name="Text">Plain text, never empty, without line ends or lone surrogates.</param>
/// <param name="Url">Absolute address when the stretch is a link, else null.</param>
public sealed record CitationRun(string Text, RunStyle Style = RunStyle.Plain, string? Url = null);
