using System.Collections.Immutable;
using TreatyEdition.Citing;
using TreatyEdition.Model;

namespace TreatyEdition.Exporting;

/// <summary>The bibliography, whole and record by record, as CSL-JSON, BibTeX and RIS.</summary>
internal static class BibliographyFiles
{
    public static IEnumerable<SiteFile> Write(ImmutableArray<Source> sources)
    {
        var bibTex = sources.Select(s => BibTex.Write(s.Item)).ToArray();
        var ris = sources.Select(s => Ris.Write(s.Item)).ToArray();
        yield return Exports.Text(DataAddresses.BibliographyJson, CslJson.Write(sources.Select(s => s.Item)));
        yield return Exports.Text(DataAddresses.BibliographyBibTex, string.Join('\n', bibTex));
        // RIS ends its lines with CR LF; an empty line may stand between records.
        yield return Exports.Text(DataAddresses.BibliographyRis, string.Join("\r\n", ris));
        for (var i = 0; i < sources.Length; i++)
        {
            yield return Exports.Text(DataAddresses.SourceJson(sources[i].Id), CslJson.Write([sources[i].Item]));
            yield return Exports.Text(DataAddresses.SourceBibTex(sources[i].Id), bibTex[i]);
            yield return Exports.Text(DataAddresses.SourceRis(sources[i].Id), ris[i]);
        }
    }
}
