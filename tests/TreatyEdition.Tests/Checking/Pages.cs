using System.Text;
using TreatyEdition.Checking;
using TreatyEdition.Diagnostics;
using TreatyEdition.Model;

namespace TreatyEdition.Tests.Checking;

/// <summary>Small sites made for a test.</summary>
internal static class Pages
{
    public const string Policy = """<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self'">""";

    /// <summary>A good page with this body; what stands before the body takes four lines.</summary>
    public static string Good(string body, string head = "") =>
        $"<!doctype html>\n<html lang=\"en\">\n<head>{Policy}<title>Treaty</title>{head}</head>\n<body><h1>Treaty</h1>\n{body}\n</body></html>\n";

    public static SiteFile File(string path, string content) => new(path, Encoding.UTF8.GetBytes(content));

    public static Site Site(params (string Path, string Content)[] files) => Model.Site.Combine(files.Select(f => File(f.Path, f.Content)));

    public static IReadOnlyList<Diagnostic> Check(params (string Path, string Content)[] files) => Check(null, files);

    public static IReadOnlyList<Diagnostic> Check(string? baseUrl, params (string Path, string Content)[] files)
    {
        var problems = new DiagnosticBag();
        Check(Site(files), problems, baseUrl);
        return problems.Sorted();
    }

    public static SiteAddresses Check(Site site, DiagnosticBag problems, string? baseUrl = null)
    {
        var checker = new SiteChecker(site.Files.Where(f => f.IsHtml).Select(f => f.Path).ToHashSet(), problems, baseUrl: baseUrl);
        foreach (var file in site.Files) checker.Add(file);
        return checker.Finish();
    }

    public static SiteAddresses Addresses(Site site) => Check(site, new DiagnosticBag());

    /// <summary>The one diagnostic that a page with this body gets.</summary>
    public static Diagnostic CheckBody(string body, string head = "") => Assert.Single(Check(("index.html", Good(body, head))));
}
