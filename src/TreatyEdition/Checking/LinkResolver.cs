using System.Buffers;
using System.Text;
using TreatyEdition.Diagnostics;

namespace TreatyEdition.Checking;

/// <summary>Works out where addresses lead; of those that do not plainly name a known file, each once a folder. For one thread.</summary>
/// <param name="files">Those that the site is known to have.</param>
/// <param name="baseUrl">Where the site will stand; null where that is not known.</param>
internal sealed class LinkResolver(KnownFiles files, Uri? baseUrl)
{
    /// <summary>What makes an address more than a path.</summary>
    private static readonly SearchValues<byte> Signs = SearchValues.Create(":?%"u8);

    private static readonly LinkedFile Here = new("", null, IsExternal: false, IsKnown: true, null);
    private static readonly LinkedFile Nowhere = Wrong("#", Codes.DeadAnchor, _ => "'#' leads to no anchor. Name one, or use a button.");

    private readonly Dictionary<string, (int Number, WordTable<LinkedFile> Known)> _folders = new(StringComparer.Ordinal);
    private WordTable<LinkedFile> _known = new();
    private string _folder = "";
    private byte[] _folderBytes = [];
    private bool _mayUseBaseUrl;
    private readonly StringBuilder _path = new();
    private readonly byte[] _plain = new byte[512];
    private readonly byte[] _lastAddress = new byte[256];
    private int _lastLength;
    private LinkedFile? _lastFile;
    private readonly List<Range> _parts = [];

    /// <summary>The fragments of the links; ids are to come from here too, so that both can be compared as they are.</summary>
    public AnchorPool Anchors { get; } = new();

    /// <summary>The number of the folder of the page: on all pages that have the same, an address leads to the same place.</summary>
    public int Folder { get; private set; }

    /// <summary>From here on, addresses stand in this page.</summary>
    public void Enter(string page)
    {
        // 404.html is served under any address, so only it may name the site's own.
        _mayUseBaseUrl = page == "404.html";
        _folder = page[..(page.LastIndexOf('/') + 1)];
        var key = _mayUseBaseUrl ? "404" : _folder;
        if (!_folders.TryGetValue(key, out var folder))
            _folders[key] = folder = (_folders.Count, new WordTable<LinkedFile>());
        (Folder, _known, _folderBytes, _lastFile) = (folder.Number, folder.Known, Encoding.UTF8.GetBytes(_folder), null);
    }

    public LinkTarget Resolve(string address) => Resolve(Encoding.UTF8.GetBytes(address));

    /// <param name="address">UTF-8.</param>
    public LinkTarget Resolve(ReadOnlySpan<byte> address)
    {
        var hash = address.IndexOf((byte)'#');
        if (hash < 0) return new LinkTarget(FileOf(address), null);
        if (hash == 0) return address.Length == 1 ? new LinkTarget(Nowhere, null) : new LinkTarget(Here, Fragment(address[1..]));
        var file = FileOf(address[..hash]);
        return new LinkTarget(file, file.Page is null ? null : Fragment(address[(hash + 1)..]));
    }

    private Anchor Fragment(ReadOnlySpan<byte> written) =>
        Anchors.Get(written.Contains((byte)'%') ? Encoding.UTF8.GetBytes(Uri.UnescapeDataString(Encoding.UTF8.GetString(written))) : written);

    private LinkedFile FileOf(ReadOnlySpan<byte> address)
    {
        // One link after another often leads to the same file, to different anchors of it.
        if (_lastFile is { } last && address.SequenceEqual(_lastAddress.AsSpan(0, _lastLength))) return last;
        var file = KnownFile(address) ?? _known.Find(address);
        if (file is null) _known.Add(address, file = Work(Encoding.UTF8.GetString(address)));
        if (address.Length > _lastAddress.Length) return file;
        address.CopyTo(_lastAddress);
        (_lastLength, _lastFile) = (address.Length, file);
        return file;
    }

    /// <summary>The known file of an address that is a plain path from the folder of the page, as nearly all are; null for any other.</summary>
    private LinkedFile? KnownFile(ReadOnlySpan<byte> address)
    {
        var folder = _folderBytes.AsSpan();
        while (address.StartsWith("../"u8) && !folder.IsEmpty)
        {
            folder = folder[..(folder[..^1].LastIndexOf((byte)'/') + 1)];
            address = address[3..];
        }
        var length = folder.Length + address.Length;
        if (length > _plain.Length || address.ContainsAny(Signs)) return null;
        folder.CopyTo(_plain);
        address.CopyTo(_plain.AsSpan(folder.Length));
        return files.Find(_plain.AsSpan(0, length));
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
        return new LinkedFile(address, full, IsExternal: false, files.Find(Encoding.UTF8.GetBytes(full)) is not null, null);
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
