using TreatyEdition.Diagnostics;
using TreatyEdition.Model;

namespace TreatyEdition.Cli.Serving;

/// <summary>What the browser sees at a moment.</summary>
/// <param name="Prepared">Newer than the last good site, its pages made as they are asked for; null once the whole is made.</param>
/// <param name="Built">The last good site, whole; null until the first build without errors.</param>
/// <param name="Version">Changes whenever the site does, and is another in every run; empty while there is no site.</param>
/// <param name="Problems">Of the last build, good or not.</param>
internal sealed record Preview(PreparedSite? Prepared, BuildResult? Built, string Version, IReadOnlyList<Diagnostic> Problems)
{
    /// <summary>The address that 404.html is made for.</summary>
    public string? BaseUrl => (Prepared?.Edition ?? Built?.Edition)?.Edition.Metadata.BaseUrl;

    /// <summary>The file at an address; a folder's is its index.html.</summary>
    public SiteFile? Find(string path)
    {
        var relative = path.TrimStart('/');
        if (relative.Length == 0 || relative.EndsWith('/')) relative += "index.html";
        return Prepared?.File(relative) ?? Built?.Site?.Find(relative);
    }
}
