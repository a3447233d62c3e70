using System.Collections.Immutable;
using TreatyEdition.Citing;
using TreatyEdition.Model;

namespace TreatyEdition.Exporting.Tei;

/// <summary>How every source is cited: once for all documents, since thousands of citations are of a few works.</summary>
internal sealed class TeiWorks(ImmutableArray<Source> sources)
{
    private readonly Dictionary<string, TeiWork> _works = sources.ToDictionary(
        s => s.Id.Value, s => new TeiWork(s.Id, WithoutStop(Text(ChicagoStyle.ShortNote(s.Item))), Text(ChicagoStyle.Bibliography(s.Item))), StringComparer.Ordinal);

    public TeiWork? Find(string key) => _works.GetValueOrDefault(key);

    /// <summary>A locator may follow, so the full stop goes, also the one inside a closing quotation mark.</summary>
    private static string WithoutStop(string text) =>
        text.EndsWith(".”", StringComparison.Ordinal) ? text[..^2] + "”" : text.EndsWith('.') ? text[..^1] : text;

    private static string Text(IEnumerable<CitationRun> runs) => string.Concat(runs.Select(r => r.Text));
}

/// <param name="Short">As in a later note, without the full stop.</param>
/// <param name="Full">As in a bibliography.</param>
internal sealed record TeiWork(EntryId Id, string Short, string Full);

/// <summary>The citations of one document, and the list of the works they cite.</summary>
internal sealed class TeiBibliography(TeiXml xml, TeiWorks works)
{
    private readonly SortedDictionary<string, TeiWork> _cited = new(StringComparer.Ordinal);

    public void Clear() => _cited.Clear();

    /// <summary><c>bibl</c> in running text: short title and locator, linked to the list at the end of the file.</summary>
    public void WriteCitation(string key, string? prefix, string? locator)
    {
        xml.Start("bibl"u8);
        WriteParts(key, prefix, locator);
        xml.End();
    }

    /// <summary>What stands inside a <c>bibl</c>.</summary>
    public void WriteParts(string key, string? prefix, string? locator)
    {
        if (!string.IsNullOrEmpty(prefix)) xml.Text(prefix + " ");
        xml.Start("ref"u8);
        var work = works.Find(key);
        if (work is not null)
        {
            xml.Attribute("target"u8, "#source-", key);
            _cited.TryAdd(key, work);
        }
        xml.Text(work?.Short ?? key);
        xml.End();
        if (string.IsNullOrEmpty(locator)) return;
        xml.Text(", ");
        xml.Element("citedRange"u8, locator);
    }

    /// <summary>The list, by key; nothing where nothing was cited.</summary>
    public void WriteList()
    {
        if (_cited.Count == 0) return;
        xml.StartLine("div"u8);
        xml.Attribute("type"u8, "bibliography"u8);
        xml.StartLine("listBibl"u8);
        foreach (var (key, work) in _cited)
        {
            xml.StartLine("bibl"u8);
            xml.Id("source-" + key);
            xml.Attribute("corresp"u8, TeiLinks.To(work.Id));
            xml.Text(work.Full);
            xml.End();
        }
        xml.EndLine();
        xml.EndLine();
    }
}
