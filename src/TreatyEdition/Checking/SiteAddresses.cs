namespace TreatyEdition.Checking;

/// <summary>Every page of a site and the ids on it.</summary>
public sealed class SiteAddresses
{
    private readonly Dictionary<string, PageAddresses> _pages;

    internal SiteAddresses(IEnumerable<PageAddresses> pages) => _pages = pages.ToDictionary(p => p.Path, StringComparer.Ordinal);

    /// <summary>The page and its ids; null where there is no such page.</summary>
    internal PageAddresses? Find(string path) => _pages.GetValueOrDefault(path);

    /// <summary>The paths of all pages, in no order.</summary>
    internal IEnumerable<string> Pages => _pages.Keys;

    public bool HasPage(string path) => _pages.ContainsKey(path);

    /// <param name="id">Without <c>#</c>.</param>
    public bool HasAnchor(string path, string id) => _pages.TryGetValue(path, out var page) && page.Has(id);

    /// <summary>The ids of a page, for suggestions.</summary>
    public IReadOnlyList<string> AnchorsOf(string path) => _pages.TryGetValue(path, out var page) ? page.Ids : [];

    /// <summary>
    /// The addresses that others may rely on: every page but <c>404.html</c>, and every id on it, but for those that begin
    /// with a prefix of the interface (<c>ref-</c>, <c>page-</c>…) and those whose element is marked <c>data-transient</c>; a mark on <c>main</c> holds for the page.
    /// In ordinal order.
    /// </summary>
    public IEnumerable<string> Public =>
        _pages.Values.Where(p => p.Path != "404.html").SelectMany(p => p.Public).Order(StringComparer.Ordinal);
}

/// <summary>A page and its ids. For one thread.</summary>
/// <param name="ids">All ids, in any order.</param>
/// <param name="transient">Those that may change.</param>
internal sealed class PageAddresses(string path, string[] ids, string[] transient)
{
    /// <summary>References to notes, parts of pages, choices, places in the apparatus, groups, letters and decades: their order and number may change.</summary>
    private static readonly string[] InterfacePrefixes = ["ref-", "page-", "show-", "read-", "em-", "app-", "group-", "letter-", "decade-", "search-", "timeline-", "period-"];

    private const int Few = 64;

    private bool _isSorted;

    public string Path => path;

    public IReadOnlyList<string> Transient => transient;

    /// <summary>All ids, in ordinal order: brought into it when they are first asked for, since nothing asks for those of most pages.</summary>
    public string[] Ids
    {
        get
        {
            if (!_isSorted) Array.Sort(ids, StringComparer.Ordinal);
            _isSorted = true;
            return ids;
        }
    }

    /// <summary>Few ids are not worth sorting for the few links that lead to one of them.</summary>
    public bool Has(string id) => ids.Length > Few ? Array.BinarySearch(Ids, id, StringComparer.Ordinal) >= 0 : Array.IndexOf(ids, id) >= 0;

    /// <summary>Nothing where the page's <c>main</c> is transient: such a page goes when the edition grows.</summary>
    public IEnumerable<string> Public => transient.Contains("main") ? [] :
        Ids.Where(id => id != "main" && !InterfacePrefixes.Any(p => id.StartsWith(p, StringComparison.Ordinal)) && !transient.Contains(id)).Select(id => $"{path}#{id}").Prepend(path);
}
