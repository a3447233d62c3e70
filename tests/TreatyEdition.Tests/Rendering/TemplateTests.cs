using System.Text;
using System.Text.RegularExpressions;
using HandlebarsDotNet;
using TreatyEdition.Composing;
using TreatyEdition.Reading;
using TreatyEdition.Rendering.Templates;

namespace TreatyEdition.Tests.Rendering;

/// <summary>Templates are the small part of Handlebars that <c>docs/theming.md</c> describes: what they make is compared with what Handlebars.Net makes of them.</summary>
public sealed partial class TemplateTests
{
    private static readonly SamplePage Page = new()
    {
        Title = "Ito & <Motono>",
        HeadTitle = "",
        Kind = "sample",
        Items = [new SampleItem("one", 1, true, ["a", "b"]), new SampleItem("it’s “two” = 2", 0, false, []), new SampleItem("", -3, true, ["沙"])],
        None = [],
        Place = new SampleItem("Peking", 7, false, ["x"]),
        Words = new Dictionary<string, string> { ["notes"] = "Notes", ["img/a b.svg"] = "seal" },
    };

    private static readonly Dictionary<string, string> Partials = new()
    {
        ["name"] = "<b>{{text}}</b>",
        ["lines"] = "{{#each parts}}\n  {{this}}\n{{else}}\n  none\n{{/each}}\n",
        ["page"] = "{{@root.title}}{{> name}}",
    };

    [Theory]
    [InlineData("plain { text } \\ }} &amp;")]
    [InlineData("{{title}} {{place.text}} {{words.notes}} {{words.[img/a b.svg]}} {{place.number}} {{TITLE}}")]
    [InlineData("{{nothing}}|{{place.nothing}}")]
    [InlineData("{{#if title}}a{{else}}b{{/if}}{{#if none}}a{{else}}b{{/if}}{{#if nothing}}a{{/if}}{{#if place.flag}}a{{else}}b{{/if}}{{#unless none}}c{{/unless}}")]
    [InlineData("{{#each items}}{{@index}}{{#if @first}}first{{/if}}{{text}}{{number}}{{#unless @last}}, {{/unless}}{{else}}none{{/each}}{{#each none}}x{{else}}none{{/each}}{{#each nothing}}x{{/each}}")]
    [InlineData("{{#each items}}{{#each parts}}{{this}}{{@index}}{{#if @first}}first{{/if}}{{#unless @last}}, {{/unless}}{{@root.title}}{{../text}}{{/each}};{{/each}}")]
    [InlineData("{{#with place}}{{text}}{{#with parts}}{{#each this}}{{this}}{{/each}}{{/with}}{{else}}x{{/with}}{{#with nothing}}x{{else}}y{{/with}}{{#with none}}x{{else}}y{{/with}}")]
    [InlineData("{{#if nothing}}a{{else if title}}b{{else}}c{{/if}}{{#if nothing}}a{{else if none}}b{{else if place.flag}}c{{else}}d{{/if}}{{#if title}}a{{else if title}}b{{/if}}")]
    [InlineData("a {{~title~}} b {{~#if title~}} \n c \n {{~else~}} d {{~/if~}} e {{~! note }} f")]
    [InlineData("a\n  {{! alone }}\nb {{! within }} c\n{{!-- {{title}} --}}\nd")]
    [InlineData("<ul>\n  {{#each items}}\n  <li>{{text}}</li>\n  {{/each}}\n</ul>\n")]
    [InlineData("{{#if title}}\na\n{{else}}\nb\n{{/if}}\nc{{#if title}}\nd\n{{/if}} \n\n  {{#if title}} \n{{/if}}\n\ne")]
    [InlineData("{{#with place}}{{> name}}{{/with}}\n{{> lines place}}\n{{#each items}}\n{{> lines}}\n{{/each}}\nend {{> name place}}{{#with place}}{{> page}}{{/with}}")]
    [InlineData("{{#with place}}{{#> name}}x{{/name}}{{/with}}{{#> nowhere}}kept {{title}}{{/nowhere}}")]
    public void A_template_makes_what_Handlebars_makes_of_it(string template) => Assert.Equal(Expected(template), Written(template));

    /// <summary>Blocks and white space in every order.</summary>
    [Fact]
    public void Templates_at_random_make_what_Handlebars_makes_of_them()
    {
        var chance = new Random(20261130);
        for (var i = 0; i < 200; i++)
        {
            var template = Sample(chance, i % 3);
            if (Misread().IsMatch(Indent().Replace(template, ""))) continue;
            Assert.True(Expected(template) == Written(template), template + "\n=== expected\n" + Expected(template) + "\n=== actual\n" + Written(template));
        }
    }

    private static string Sample(Random chance, int depth)
    {
        string[] spaces = ["", "", " ", "\n", "\n", "  \n", "\n  ", " x ", "x\n", "\n\n"];
        string Space() => spaces[chance.Next(spaces.Length)];
        string Tag(string tag) => "{{" + (chance.Next(12) == 0 ? "~" : "") + tag + (chance.Next(12) == 0 ? "~" : "") + "}}";
        string Within() => depth == 0 ? Space() : Sample(chance, depth - 1);
        string Otherwise() => chance.Next(2) == 0 ? "" : Tag("else") + Within();
        var text = new StringBuilder();
        for (var left = chance.Next(1, 5); left > 0; left--)
        {
            text.Append(Space()).Append(chance.Next(8) switch
            {
                0 => Tag("title"),
                1 => "{{! note }}",
                2 => Tag("#if none") + Within() + Otherwise() + Tag("/if"),
                3 => Tag("#if title") + Within() + Otherwise() + Tag("/if"),
                4 => Tag("#unless place.flag") + Within() + Otherwise() + Tag("/unless"),
                5 => Tag("#each items") + Space() + Tag("text") + Space() + Otherwise() + Tag("/each"),
                6 => Tag("#with place") + Space() + Tag("> name") + Space() + Tag("/with"),
                _ => Tag("> lines place"),
            }).Append(Space());
        }
        return text.ToString();
    }

    [Theory]
    [InlineData("a\n {{titel}}", "2:4", "the template uses 'titel', which does not exist. Did you mean 'title'? docs/theming.md lists what each template gets.")]
    [InlineData("{{#if place.texd}}{{/if}}", "1:7", "the template uses 'place.texd', which does not exist. Did you mean 'text'? docs/theming.md lists what each template gets.")]
    [InlineData("{{empty.text}}", "1:3", "the template uses 'empty.text', but 'empty' is nothing on some page. Ask first with {{#if …}}; docs/theming.md lists what each template gets.")]
    [InlineData("{{words.notez}}", "1:3", "the template uses 'words.notez', which does not exist. Did you mean 'notes'? docs/theming.md lists what each template gets.")]
    [InlineData("{{@index}}", "1:3", "the template uses '@index' where no list is gone through. It belongs within {{#each …}}.")]
    [InlineData("{{../title}}", "1:3", "the template uses '../title', which does not exist. docs/theming.md lists what each template gets.")]
    [InlineData("{{place}}", "1:3", "a value in braces is no text but a SampleItem. Name one of its members; docs/theming.md lists them.")]
    [InlineData("{{items}}", "1:3", "a value in braces is a list. Go through it with {{#each}}.")]
    [InlineData("{{place.flag}}", "1:3", "a value in braces is yes or no. Ask about it with {{#if}}.")]
    [InlineData("{{#each title}}{{/each}}", "1:9", "only a list can be gone through with {{#each}}; docs/theming.md lists what each template gets.")]
    [InlineData("{{> name empty}}", "1:10", "the view that the partial 'name' should get is nothing on some page. Ask first with {{#if …}}; docs/theming.md lists what each template gets.")]
    [InlineData("{{#iff title}}{{/iff}}", "1:1", "there is no block 'iff'. Did you mean 'if'?")]
    [InlineData("{{#parts}}{{/parts}}", "1:1", "there is no block 'parts'. Write {{#each parts}} to go through a list, {{#with parts}} or {{#if parts}}.")]
    [InlineData("{{^parts}}{{/parts}}", "1:1", "there is no block '^parts'. Write {{#unless parts}} … {{/unless}}.")]
    [InlineData("{{#if}}{{/if}}", "1:1", "the block 'if' is about one name. Write {{#if …}} with it.")]
    [InlineData("{{#if (eq title 1)}}{{/if}}", "1:1", "the block 'if' is about one name. Write {{#if …}} with it.")]
    [InlineData("{{lookup items 0}}", "1:1", "{{lookup items 0}} is no name, such as title, place.href or @root.strings.notes. Templates place values and decide nothing; docs/theming.md says what there is.")]
    [InlineData("{{}}", "1:1", "the braces have nothing in them. Write a name, or remove them.")]
    [InlineData("{{> name place title}}", "1:1", "{{> name place title}} is more than the name of a partial and of the view that it gets. Write one name behind 'name', or none.")]
    [InlineData("{{> itself}}", "1:1", "the partial 'itself' calls itself without end, or others that call it. Remove one of the calls.")]
    public void A_template_that_is_wrong_is_told_where_and_what_to_write(string template, string place, string message)
    {
        var error = Assert.Throws<TemplateException>(() => Written(template));

        Assert.Equal(message, error.Message);
        Assert.EndsWith(".hbs:" + place, error.Span.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_is_written_after_one_that_failed()
    {
        var run = new TemplateRun();
        run.Begin(Page);
        Assert.Throws<TemplateException>(() => Read("x{{#each items}}{{> name}}{{nowhere}}{{/each}}").Write(run));

        run.Begin(Page);
        Read("{{title}}").Write(run);

        Assert.Equal("Ito &amp; &lt;Motono&gt;", Encoding.UTF8.GetString(run.Output.Written.Span));
    }

    private static string Written(string template)
    {
        var run = new TemplateRun();
        run.Begin(Page);
        Read(template).Write(run);
        return Encoding.UTF8.GetString(run.Output.Written.Span);
    }

    private static TemplateBody Read(string template)
    {
        var members = new TemplateMembers();
        var all = new Dictionary<string, string>(Partials) { ["itself"] = "{{> itself}}" };
        var partials = all.ToDictionary(p => p.Key, _ => new TemplateBody());
        foreach (var (name, text) in all) partials[name].Nodes = Parse($"partials/{name}.hbs", text);
        return new TemplateBody { Nodes = Parse("templates/sample.hbs", template) };

        TemplateNode[] Parse(string path, string text) => new TemplateParser(new SourceFile(path, path, text), partials, members).Parse();
    }

    private static string Expected(string template)
    {
        var handlebars = Handlebars.Create(new HandlebarsConfiguration { ThrowOnUnresolvedBindingExpression = true, TextEncoder = new HtmlEncoder() });
        foreach (var (name, text) in Partials) handlebars.RegisterTemplate(name, text);
        // The library indents what a partial writes as the partial is indented.
        var html = handlebars.Compile(Indent().Replace(template, ""))(Page);
        return html.Replace("&#x27;", "&#39;", StringComparison.Ordinal).Replace("&#x3D;", "=", StringComparison.Ordinal).Replace("&#x60;", "`", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^[ \t]+(?=\{\{[~#\s]*>)", RegexOptions.Multiline)]
    private static partial Regex Indent();

    /// <summary>The library takes the white space at the end of the line before a partial for the indent of the partial.</summary>
    [GeneratedRegex(@"[ \t]\n\{\{~?>")]
    private static partial Regex Misread();

    private sealed record SamplePage : PageModel
    {
        public required IReadOnlyList<SampleItem> Items { get; init; }
        public required IReadOnlyList<SampleItem> None { get; init; }
        public required SampleItem Place { get; init; }
        public required IReadOnlyDictionary<string, string> Words { get; init; }
        public string? Nothing { get; }
        public SampleItem? Empty { get; }
    }

    private sealed record SampleItem(string Text, int Number, bool Flag, string[] Parts)
    {
        public string? Nothing { get; }
    }
}
