using TreatyEdition.Diagnostics;

namespace TreatyEdition.Parsing.Yaml;

/// <summary>A YAML value with its place; aliases and tags never occur.</summary>
internal abstract record YamlValue(SourceSpan Span);

/// <param name="IsPlain">Whether it stands without quotation marks, so that <c>true</c> and <c>12</c> may be more than text.</param>
/// <param name="Positions">Where the text's lines stand; null for a text on one line.</param>
internal sealed record YamlScalar(string Text, bool IsPlain, Model.Text.PositionMap? Positions, SourceSpan Span) : YamlValue(Span);

internal sealed record YamlList(IReadOnlyList<YamlValue> Items, SourceSpan Span) : YamlValue(Span);

internal sealed record YamlMap(OrderedDictionary<string, (YamlScalar Key, YamlValue Value)> ByKey, SourceSpan Span) : YamlValue(Span)
{
    public IReadOnlyList<(YamlScalar Key, YamlValue Value)> Entries => ByKey.Values;

    public YamlValue? Find(string key) => ByKey.TryGetValue(key, out var entry) ? entry.Value : null;
}
