using System.Text;
using TreatyEdition.Diagnostics;

namespace TreatyEdition.Checking;

/// <summary>
/// Works out where addresses lead, each file once a folder, since most pages share most of their links. For one thread.
/// </summary>
/// <param name="files">Paths that the site is known to have.</param>
/// <param name="baseUrl">Where the site will stand; null where that is not known.</param>
internal sealed class LinkResolver(IReadOnlySet<string> files, Uri? baseUrl)
{
    private static readonly LinkedFile Here = new("", null, IsExternal: false, IsKnown: true, null);
    private static readonly LinkedFile Nowhere = Wrong("#", Codes.DeadAnchor, _ => "'#' leads to no anchor. Name one, or use a button.");

    private readonly Dictionary<string, Dictionary<string, LinkedFile>.AlternateLookup<ReadOnlySpan<char>>> _folders = new(StringComparer.Ordinal);
    private readonly WordPool _fragments = new();
    private Dictionary<string, LinkedFile>.AlternateLookup<ReadOnlySpan<char>> _known;
    private string _folder = "";
    private bool _mayUseBaseUrl;
    private readonly StringBuilder _path = new();
    private readonly List<Range> _parts = [];

    /// <summary>From here on, addresses stand in this page.</summary>
    public void Enter(string page)
    {
        // 404.html is served under any address, so only it may name the site's own.
        _mayUseBaseUrl = page == "404.html";
        _folder = page[..(page.LastIndexOf('/') + 1)];
        var key = _mayUseBaseUrl ? "404" : _folder;
        if (!_folders.TryGetValue(key, out _known))
            _folders[key] = _known = new Dictionary<string, LinkedFile>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public LinkTarget Resolve(ReadOnlySpan<char> address)
    {
        var hash = address.IndexOf('#');
        if (hash < 0) return new LinkTarget(FileOf(address), null);
        if (hash == 0) return address.Length == 1 ? new LinkTarget(Nowhere, null) : new LinkTarget(Here, Fragment(address[1..]));
        var file = FileOf(address[..hash]);
        return new LinkTarget(file, file.Page is null ? null : Fragment(address[(hash + 1)..]));
    }

    private string Fragment(ReadOnlySpan<char> written) => _fragments.Get(written.Contains('%') ? Uri.UnescapeDataString(written) : written);

    private LinkedFile FileOf(ReadOnlySpan<char> address)
    {
        if (_known.TryGetValue(address, out var file)) return file;
        file = Work(address.ToString());
        _known.Dictionary.Add(file.Address, file);
        return file;
    }

    private LinkedFile Work(string address)
    {
        if (IsInternalUrl(address) is { } path)
            return _mayUseBaseUrl ? InSite("", path, address)
                : Wrong(address, Codes.AbsoluteLink, written => $"'{written}' names the site's own host. Write a relative link, so that the site also works elsewhere and from disk.");
        var scheme = Scheme(address);
        if (scheme is "javascript" or "vbscript") return Wrong(address, Codes.InlineCode, _ => $"'{scheme}:' is code in a link. Put it into a script file.");
        if (scheme is "data") return new LinkedFile(address, null, IsExternal: false, IsKnown: true, null);
        if (scheme is "file") return Wrong(address, Codes.AbsoluteLink, written => $"'{written}' leads to somebody's own disk. Write a relative link.");
        if (scheme.Length > 0 || address.StartsWith("//", StringComparison.Ordinal)) return new LinkedFile(address, null, IsExternal: true, IsKnown: true, null);
        if (address.StartsWith('/')) return Wrong(address, Codes.AbsoluteLink, written => $"'{written}' begins at the root of the host. Write a relative link, so that the site works in any folder and from disk.");
        return InSite(_folder, address, address);
    }

    /// <summary>The path below the base URL, or null where the address does not lead there.</summary>
    private string? IsInternalUrl(string address)
    {
        if (baseUrl is null) return null;
        if (address.StartsWith(baseUrl.AbsoluteUri, StringComparison.OrdinalIgnoreCase)) return address[baseUrl.AbsoluteUri.Length..];
        return _mayUseBaseUrl && address.StartsWith(baseUrl.AbsolutePath, StringComparison.Ordinal) && !address.StartsWith("//", StringComparison.Ordinal)
            ? address[baseUrl.AbsolutePath.Length..]
            : null;
    }

    private LinkedFile InSite(string folder, string path, string address)
    {
        if (path.Contains('?', StringComparison.Ordinal)) return Wrong(address, Codes.DeadLink, written => $"'{written}' has a query, which no file answers. Remove what follows the '?'.");
        if (Normalise(folder, Uri.UnescapeDataString(path)) is not { } full) return Wrong(address, Codes.DeadLink, written => $"'{written}' leads out of the site. Take away '../'.");
        // Only the front page's own address, in 404.html, may name a folder: the host gives it index.html.
        if (_mayUseBaseUrl && (full.Length == 0 || full.EndsWith('/'))) full += "index.html";
        return new LinkedFile(address, full, IsExternal: false, files.Contains(full), null);
    }

    private static LinkedFile Wrong(string address, Code code, Func<string, string> message) => new(address, null, IsExternal: false, IsKnown: true, new LinkProblem(code, message));

    /// <summary>The path from the site's root; null where it leads out of the site.</summary>
    private string? Normalise(string folder, string relative)
    {
        var path = folder + relative;
        if (!relative.Contains("./", StringComparison.Ordinal)) return path;
        _parts.Clear();
        foreach (var part in path.AsSpan().Split('/'))
        {
            if (path.AsSpan()[part] is ".") continue;
            if (path.AsSpan()[part] is not "..") _parts.Add(part);
            else if (_parts.Count > 0) _parts.RemoveAt(_parts.Count - 1);
            else return null;
        }
        _path.Clear();
        for (var i = 0; i < _parts.Count; i++) _path.Append(i > 0 ? "/" : "").Append(path.AsSpan()[_parts[i]]);
        return _path.ToString();
    }

    /// <summary>The scheme in lower case; empty for a relative address.</summary>
    private static string Scheme(string address)
    {
        var colon = address.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || !char.IsAsciiLetter(address[0])) return "";
        for (var i = 1; i < colon; i++)
            if (!char.IsAsciiLetterOrDigit(address[i]) && address[i] is not ('+' or '-' or '.')) return "";
        return address[..colon].ToLowerInvariant();
    }
}
