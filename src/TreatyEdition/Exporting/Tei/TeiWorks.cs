using System.Collections.Immutable;
using TreatyEdition.Citing;
using TreatyEdition.Model;

namespace TreatyEdition.Exporting.Tei;

/// <summary>How every source is cited: once for all documents, since thousands of citations are of a few works.</summary>
internal sealed class TeiWorks(ImmutableArray<Source> sources)
{
    private readonly Dictionary<string, (string Short, string Full)> _works =
        sources.ToDictionary(s => s.Id.Value, s => (WithoutStop(Text(ChicagoStyle.ShortNote(s.Item))), Text(ChicagoStyle.Bibliography(s.Item))), StringComparer.Ordinal);

    public bool Has(string key) => _works.ContainsKey(key);

    /// <summary>As in a later note, without the full stop; the key itself where there is no such source.</summary>
    public string Short(string key) => _works.TryGetValue(key, out var work) ? work.Short : key;

    public string Full(string key) => _works[key].Full;

    /// <summary>A locator may follow, so the full stop goes, also the one inside a closing quotation mark.</summary>
    private static string WithoutStop(string text) =>
        text.EndsWith(".”", StringComparison.Ordinal) ? text[..^2] + "”" : text.EndsWith('.') ? text[..^1] : text;

    private static string Text(IEnumerable<CitationRun> runs) => string.Concat(runs.Select(r => r.Text));
}

/// <summary>The citations of one document, and the list of the works they cite.</summary>
internal sealed class TeiBibliography(TeiXml xml, TeiWorks works)
{
    private readonly SortedSet<string> _cited = new(StringComparer.Ordinal);

    /// <summary><c>bibl</c> in running text: short title and locator, linked to the list at the end of the file.</summary>
    public void WriteCitation(string key, string? prefix, string? locator)
    {
        xml.Start("bibl");
        WriteParts(key, prefix, locator);
        xml.End();
    }

    /// <summary>What stands inside a <c>bibl</c>.</summary>
    public void WriteParts(string key, string? prefix, string? locator)
    {
        if (!string.IsNullOrEmpty(prefix)) xml.Text(prefix + " ");
        xml.Start("ref");
        if (works.Has(key)) xml.Attribute("target", "#" + IdOf(key));
        xml.Text(works.Short(key));
        xml.End();
        if (works.Has(key)) _cited.Add(key);
        if (string.IsNullOrEmpty(locator)) return;
        xml.Text(", ");
        xml.Element("citedRange", locator);
    }

    /// <summary>The list, by key; nothing where nothing was cited.</summary>
    public void WriteList()
    {
        if (_cited.Count == 0) return;
        xml.StartLine("div");
        xml.Attribute("type", "bibliography");
        xml.StartLine("listBibl");
        foreach (var key in _cited)
        {
            xml.StartLine("bibl");
            xml.Id(IdOf(key));
            xml.Attribute("corresp", TeiLinks.To(new EntryId(EntryKind.Source, key)));
            xml.Text(works.Full(key));
            xml.End();
        }
        xml.EndLine();
        xml.EndLine();
    }

    private static string IdOf(string key) => "source-" + key;
}
