using System.Text;
using System.Text.RegularExpressions;
using TreatyEdition.Diagnostics;
using TreatyEdition.Model;

namespace TreatyEdition.Checking;

/// <summary>Checks the addresses in style sheets: fonts, images and imports lie in the site.</summary>
internal static partial class StylesheetChecker
{
    public static void Check(SiteFile sheet, LinkResolver links, Func<LinkTarget, string> missing, string folder, DiagnosticBag problems)
    {
        links.Enter(sheet.Path);
        var text = Encoding.UTF8.GetString(sheet.Content.Span);
        foreach (Match match in Addresses().Matches(text))
        {
            var address = match.Groups["address"].Value;
            if (address.Length == 0 || address.StartsWith('#')) continue;
            var target = links.Resolve(address);
            var file = target.File;
            if (file.IsExternal)
                problems.Add(Codes.ThirdParty, At(text, match.Index, folder + sheet.Path), $"'{address}' would be asked of another host. Put the file into the site.");
            else if (!file.IsKnown)
                problems.Add(Codes.DeadLink, At(text, match.Index, folder + sheet.Path), missing(target));
            else if (file.Problem is { } problem)
                problems.Add(problem.Code, At(text, match.Index, folder + sheet.Path), problem.Message(address));
        }
    }

    private static SourceSpan At(string text, int offset, string file) =>
        new(file, text.AsSpan(0, offset).Count('\n') + 1, offset - text.LastIndexOf('\n', Math.Max(0, offset - 1)));

    // Comments first, so that what they quote is passed over.
    [GeneratedRegex("""/\*.*?\*/|(?:url\(\s*["']?|@import\s+["'])(?<address>[^"')\s]+)""", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Addresses();
}
