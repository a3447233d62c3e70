namespace TreatyEdition.Checking;

/// <summary>What a browser does with an address.</summary>
internal enum LinkKind
{
    /// <summary>Goes there when a reader asks for it; another host is fine.</summary>
    Navigation,

    /// <summary>Fetches it by itself; another host would learn of the reader.</summary>
    Request,

    /// <summary>Says something about the page, such as its canonical address; never fetched.</summary>
    Statement,
}

/// <summary>Which attributes hold addresses.</summary>
internal static class LinkKinds
{
    /// <summary>Null where the attribute of that element is no address.</summary>
    public static LinkKind? Of(ReadOnlySpan<char> element, ReadOnlySpan<char> attribute) => attribute switch
    {
        "href" => element switch
        {
            "a" or "area" => LinkKind.Navigation,
            "link" => LinkKind.Statement,
            "base" => null,
            _ => LinkKind.Request,
        },
        "xlink:href" => element is "a" ? LinkKind.Navigation : LinkKind.Request,
        "src" or "poster" or "background" or "data" => LinkKind.Request,
        "action" or "formaction" or "cite" => LinkKind.Navigation,
        "ping" or "manifest" => LinkKind.Request,
        _ => null,
    };

    /// <summary>Whether a browser fetches what a <c>link</c> of this <c>rel</c> names.</summary>
    public static bool Fetches(ReadOnlySpan<char> rel)
    {
        foreach (var range in rel.Split(' '))
        {
            if (rel[range] is "stylesheet" or "icon" or "shortcut" or "apple-touch-icon" or "mask-icon" or "manifest" or "preload" or "modulepreload"
                or "prefetch" or "prerender" or "preconnect" or "dns-prefetch") return true;
        }
        return false;
    }
}
