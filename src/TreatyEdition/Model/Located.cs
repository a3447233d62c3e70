using TreatyEdition.Diagnostics;

namespace TreatyEdition.Model;

/// <summary>A value and where its editor wrote it.</summary>
public sealed record Located<T>(T Value, SourceSpan Span);

/// <summary>A reference to a source in YAML: <c>key, locator</c>.</summary>
/// <param name="Locator">Free text, e.g. <c>p. 36</c>; null where the whole work is meant.</param>
public sealed record SourceReference(string Key, string? Locator, SourceSpan Span);
