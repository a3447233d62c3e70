using TreatyEdition.Diagnostics;

namespace TreatyEdition.Parsing.Yaml;

/// <summary>A YAML value with its place; aliases and tags never occur.</summary>
internal abstract record YamlValue(SourceSpan Span);

/// <param name="IsPlain">Whether it stands without quotation marks, so that <c>true</c> and <c>12</c> may be more than text.</param>
/// <param name="Positions">Where the text's lines stand; null for a text on one line.</param>
internal sealed record YamlScalar(string Text, bool IsPlain, Model.Text.PositionMap? Positions, SourceSpan Span) : YamlValue(Span);

internal sealed record YamlList(IReadOnlyList<YamlValue> Items, SourceSpan Span) : YamlValue(Span);

internal sealed record YamlMap(YamlEntries Entries, SourceSpan Span) : YamlValue(Span)
{
    public YamlValue? Find(string key) => Entries.Find(key)?.Value;
}

internal sealed record YamlEntry(YamlScalar Key, YamlValue Value);

/// <summary>The entries of a map in the order of the file. Most maps have a few, which are looked through; those of larger ones are kept by their keys.</summary>
internal sealed class YamlEntries : List<YamlEntry>
{
    private const int Few = 24;

    private Dictionary<string, YamlEntry>? _byKey;

    public YamlEntry? Find(string key)
    {
        if (_byKey is not null) return _byKey.GetValueOrDefault(key);
        foreach (var entry in this)
            if (entry.Key.Text == key) return entry;
        return null;
    }

    /// <returns>Whether there was no such key yet.</returns>
    public bool TryAdd(YamlEntry entry)
    {
        if (Find(entry.Key.Text) is not null) return false;
        Add(entry);
        if (_byKey is not null) _byKey.Add(entry.Key.Text, entry);
        else if (Count > Few) _byKey = this.ToDictionary(e => e.Key.Text, StringComparer.Ordinal);
        return true;
    }
}
