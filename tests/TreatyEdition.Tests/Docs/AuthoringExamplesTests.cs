using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using TreatyEdition.Model;
using TreatyEdition.Tests.Editions;

namespace TreatyEdition.Tests.Docs;

/// <summary>
/// Everything <c>docs/authoring.md</c> shows is true: each example is put into the edition of three letters and built.
/// With <c>UPDATE_EXAMPLES=1</c> in the environment the HTML in the file is written anew instead; read what changed.
/// </summary>
public sealed partial class AuthoringExamplesTests(AuthoringExamplesTests.BuiltExamples built) : IClassFixture<AuthoringExamplesTests.BuiltExamples>
{
    private static readonly string File = Path.Combine(Repository.Root, "docs", "authoring.md");
    private static readonly IReadOnlyList<AuthoringExample> Examples = AuthoringExample.All(System.IO.File.ReadAllText(File));

    public static TheoryData<int, string> Shown => Rows(e => e.Code is null && e.Kind is ExampleKind.Page or ExampleKind.Text);

    public static TheoryData<int, string> Mistakes => Rows(e => e.Code is not null);

    [Theory]
    [MemberData(nameof(Shown))]
    public void An_example_becomes_the_HTML_that_stands_after_it(int line, string first)
    {
        var example = Of(line, first);
        var actual = built.Fragment(example);

        if (Environment.GetEnvironmentVariable("UPDATE_EXAMPLES") == "1") Update(example, actual);
        else Assert.Equal(Normal(Parse(example.Expected ?? "(no html block follows)").Body!), actual);
    }

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_wrong_example_gives_the_diagnostic_that_it_names(int line, string first)
    {
        var example = Of(line, first);
        using var edition = new TemporaryEdition("letters-de-it");
        Put(example, edition);

        var problem = Assert.Single(edition.Build().Problems);

        Assert.Equal(example.Code, problem.Code.Id);
        var text = problem.ToString()[(problem.Span.ToString().Length + 2)..];
        if (Environment.GetEnvironmentVariable("UPDATE_EXAMPLES") == "1") Update(example, text);
        else if (example.Expected is not null) Assert.Equal(example.Expected.Trim(), text);
    }

    [Fact]
    public void The_files_and_entries_shown_can_be_put_into_an_edition() => Assert.NotNull(built.Site);

    private static TheoryData<int, string> Rows(Func<AuthoringExample, bool> choose)
    {
        var rows = new TheoryData<int, string>();
        foreach (var example in Examples.Where(choose)) rows.Add(example.Line, example.Markdown.Split('\n')[0]);
        return rows;
    }

    private static AuthoringExample Of(int line, string first)
    {
        var example = Examples.Single(e => e.Line == line);
        Assert.StartsWith(first, example.Markdown, StringComparison.Ordinal);
        return example;
    }

    private static void Put(AuthoringExample example, TemporaryEdition edition)
    {
        switch (example.Kind)
        {
            case ExampleKind.Register: edition.Append(example.Path, "\n" + example.Markdown); break;
            case ExampleKind.File: edition.Write(example.Path, example.Markdown); break;
            case ExampleKind.Page: edition.Write($"pages/{example.Id}.md", $"---\ntitle: An example\n---\n{example.Markdown}"); break;
            default:
                edition.Write($"documents/{example.Id}/index.md", "---\ntitle: An example\nkind: letter\n---\n");
                edition.Write($"documents/{example.Id}/text.fr.md", $"---\nlanguage: fr\nrole: original\n---\n{example.Markdown}");
                break;
        }
    }

    private static IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(html);

    /// <summary>Without what every paragraph has: its own id and the link to itself. White space as single spaces.</summary>
    private static string Normal(IElement element)
    {
        foreach (var link in element.QuerySelectorAll("a.permalink").ToList()) link.Remove();
        foreach (var block in element.QuerySelectorAll("[id]").Where(e => ParagraphId().IsMatch(e.Id!))) block.RemoveAttribute("id");
        return Ends().Replace(Spaces().Replace(element.InnerHtml, " "), "$1").Replace("> <", ">\n<", StringComparison.Ordinal).Trim();
    }

    [GeneratedRegex("-p[0-9]+$")]
    private static partial Regex ParagraphId();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@" (</(p|h[2-6])>)")]
    private static partial Regex Ends();

    private static void Update(AuthoringExample example, string result)
    {
        var text = System.IO.File.ReadAllText(File);
        var fence = $"```\n\n```{(example.Code is null ? "html" : "text")}\n";
        var old = $"\n{example.Markdown}{fence}{example.Expected}```\n";
        Assert.Contains(old, text, StringComparison.Ordinal);
        System.IO.File.WriteAllText(File, text.Replace(old, $"\n{example.Markdown}{fence}{result}\n```\n", StringComparison.Ordinal));
    }

    /// <summary>One edition with all examples that are right.</summary>
    public sealed class BuiltExamples
    {
        public BuiltExamples()
        {
            using var edition = new TemporaryEdition("letters-de-it");
            foreach (var example in Examples.Where(e => e.Code is null)) Put(example, edition);
            Site = edition.BuildCleanly().Site!;
        }

        public Site Site { get; }

        /// <summary>The page's text, or the cells of the document's text.</summary>
        public string Fragment(AuthoringExample example)
        {
            var page = Parse(Encoding.UTF8.GetString(Site.Find(example.Kind == ExampleKind.Page ? $"{example.Id}.html" : $"documents/{example.Id}.html")!.Content.Span));
            return string.Join('\n', page.QuerySelectorAll(example.Kind == ExampleKind.Page ? "main .prose" : "main .section .cell").Select(Normal));
        }
    }
}
