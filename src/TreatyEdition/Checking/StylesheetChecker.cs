using System.Text;
using System.Text.RegularExpressions;
using TreatyEdition.Composing;
using TreatyEdition.Diagnostics;
using TreatyEdition.Model;

namespace TreatyEdition.Checking;

/// <summary>Checks the addresses in style sheets: fonts, images and imports lie in the site.</summary>
internal static class StylesheetChecker
{
    /// <param name="missing">What is said of a link to a file that the site does not have; null where it has it.</param>
    public static void Check(SiteFile sheet, LinkResolver links, Func<LinkTarget, string?> missing, string folder, DiagnosticBag problems)
    {
        links.Enter(sheet.Path);
        var text = Encoding.UTF8.GetString(sheet.Content.Span);
        foreach (Match match in StyleSheets.Addresses().Matches(text))
        {
            var address = match.Groups["address"].Value;
            if (address.Length == 0 || address.StartsWith('#')) continue;
            var target = links.Resolve(address);
            var file = target.File;
            if (file.IsExternal)
                problems.Add(Codes.ThirdParty, StyleSheets.At(text, match.Index, folder + sheet.Path), $"'{address}' would be asked of another host. Put the file into the site.");
            else if (!file.IsKnown && missing(target) is { } dead)
                problems.Add(Codes.DeadLink, StyleSheets.At(text, match.Index, folder + sheet.Path), dead);
            else if (file.Problem is { } problem)
                problems.Add(problem.Code, StyleSheets.At(text, match.Index, folder + sheet.Path), problem.Message(address));
        }
    }
}
