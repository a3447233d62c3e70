using System.Text;
using System.Text.RegularExpressions;
using TreatyEdition.Diagnostics;

namespace TreatyEdition.Composing;

/// <summary>
/// The addresses in the theme's style sheets. They name files of the theme, as they lie there; in the site these have other names.
/// </summary>
/// <param name="folder">Where the style sheet of the site will lie, below <c>assets</c>, with a slash at the end.</param>
/// <param name="find">The name in the site of an asset by its path in the theme, both below <c>assets</c>; null where there is none such.</param>
/// <param name="assets">The paths of all assets in the theme, for suggestions.</param>
internal sealed partial class StyleSheets(string folder, Func<string, string?> find, IEnumerable<string> assets, DiagnosticBag problems)
{
    /// <summary>A style sheet with the addresses it has in the site.</summary>
    /// <param name="path">Below <c>assets</c>.</param>
    /// <param name="file">As it is called in diagnostics.</param>
    public byte[] Read(ReadOnlySpan<byte> sheet, string path, string file)
    {
        var text = Encoding.UTF8.GetString(sheet);
        CheckBlocks(text, file);
        return Encoding.UTF8.GetBytes(Addresses().Replace(text, match =>
        {
            var address = match.Groups["address"];
            var start = address.Index - match.Index;
            return address.Length == 0 ? match.Value
                : match.Value[..start] + InSite(address.Value, path, () => At(text, address.Index, file)) + match.Value[(start + address.Length)..];
        }));
    }

    /// <summary>A brace too few would take the style sheets that follow with it, as all of them become one.</summary>
    private void CheckBlocks(string text, string file)
    {
        var open = new Stack<int>();
        foreach (Match token in Tokens().Matches(text))
        {
            if (token.Value == "{") open.Push(token.Index);
            else if (token.Groups["endless"].Success) problems.Add(Codes.StyleSheetBlocks, At(text, token.Index, file), "the comment that begins here has no end. Write */ behind it.");
            else if (token.Value == "}" && !open.TryPop(out _)) problems.Add(Codes.StyleSheetBlocks, At(text, token.Index, file), "no block is open here that this brace could close. Remove it.");
        }
        if (open.TryPop(out var last)) problems.Add(Codes.StyleSheetBlocks, At(text, last, file), "the block that begins here is not closed. Write } where it ends.");
    }

    // Comments and strings first, so that braces in them are passed over.
    [GeneratedRegex("""/\*.*?\*/|(?<endless>/\*.*)|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|\\.|[{}]""", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Tokens();

    private string InSite(string address, string path, Func<SourceSpan> at)
    {
        if (address.StartsWith('#') || address.StartsWith("data:", StringComparison.OrdinalIgnoreCase)) return address;
        if (address.StartsWith("//", StringComparison.Ordinal) || Scheme().IsMatch(address))
        {
            problems.Add(Codes.ThirdParty, at(), $"'{address}' would be asked of another host. Put the file into the theme's assets, and name it from here.");
            return address;
        }
        var hash = address.IndexOf('#');
        var asset = Below(path, Uri.UnescapeDataString(hash < 0 ? address : address[..hash]));
        if (asset is not null && find(asset) is { } name)
            return string.Concat(Enumerable.Repeat("../", folder.Count(c => c == '/'))) + string.Join('/', name.Split('/').Select(Uri.EscapeDataString)) + (hash < 0 ? "" : address[hash..]);
        var near = asset is null ? null : DidYouMean.Suggest(asset, assets);
        problems.Add(Codes.DeadLink, at(), $"'{address}' names no file of the theme's assets{(near is null ? "." : $"; did you mean '{near}'?")} Name one by its way from this style sheet; style sheets and scripts themselves are joined, and cannot be named.");
        return address;
    }

    /// <summary>The path below <c>assets</c> that an address in a file there leads to; null where it leads out.</summary>
    private static string? Below(string path, string address)
    {
        if (address.StartsWith('/')) return null;
        var parts = new List<string>(path.Split('/')[..^1]);
        foreach (var part in address.Split('/'))
        {
            if (part == ".") continue;
            if (part != "..") parts.Add(part);
            else if (parts.Count == 0) return null;
            else parts.RemoveAt(parts.Count - 1);
        }
        return string.Join('/', parts);
    }

    /// <summary>Where in a style sheet a match of <see cref="Addresses"/> stands.</summary>
    internal static SourceSpan At(string text, int offset, string file) =>
        new(file, text.AsSpan(0, offset).Count('\n') + 1, offset - text.AsSpan(0, offset).LastIndexOf('\n'));

    /// <summary>The addresses of a style sheet, each in the group <c>address</c>; nothing there for a comment.</summary>
    // Comments first, so that what they quote is passed over. What is in quotation marks may have spaces.
    [GeneratedRegex("""/\*.*?\*/|url\(\s*"(?<address>[^"]*)"|url\(\s*'(?<address>[^']*)'|url\(\s*(?<address>[^"'\s)][^\s)]*)|@import\s+"(?<address>[^"]*)"|@import\s+'(?<address>[^']*)'""", RegexOptions.Singleline | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    internal static partial Regex Addresses();

    [GeneratedRegex("^[a-z][a-z0-9+.-]*:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Scheme();
}
