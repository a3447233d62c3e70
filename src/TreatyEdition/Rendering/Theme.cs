using System.Text;
using System.Text.RegularExpressions;
using HandlebarsDotNet;
using HandlebarsDotNet.Compiler;
using HandlebarsDotNet.IO;
using TreatyEdition.Composing;
using TreatyEdition.Diagnostics;
using TreatyEdition.Model;
using TreatyEdition.Reading;

namespace TreatyEdition.Rendering;

/// <summary>
/// The theme's templates, compiled: the one place that knows the template language. A misspelt name fails; text is escaped; only
/// prose set by the text renderer is not. Members of view models are written in camel case, as is usual in templates: the library
/// finds them in any case. Safe for several threads.
/// </summary>
internal sealed partial class Theme
{
    /// <summary>What this thread writes into, for prose: the writer that the library gives a formatter takes no less than strings.</summary>
    [ThreadStatic] private static StringBuilder? _page;

    private readonly ThemeTree _tree;
    private readonly IHandlebars _handlebars;
    private readonly Dictionary<string, Lazy<HandlebarsTemplate<TextWriter, object, object>>> _templates;

    private Theme(ThemeTree tree, IHandlebars handlebars)
    {
        _tree = tree;
        _handlebars = handlebars;
        _templates = tree.Templates.ToDictionary(
            t => t.Key,
            t => new Lazy<HandlebarsTemplate<TextWriter, object, object>>(() => Compile(t.Value)),
            StringComparer.Ordinal);
    }

    public static Theme Of(ThemeTree tree, DiagnosticBag problems)
    {
        var handlebars = Handlebars.Create(new HandlebarsConfiguration
        {
            ThrowOnUnresolvedBindingExpression = true,
            TextEncoder = new HtmlEncoder(),
        });
        handlebars.Configuration.FormatterProviders.Add(new ProseFormatter());
        handlebars.Configuration.FormatterProviders.Add(new NoText());
        var theme = new Theme(tree, handlebars);
        var partials = tree.Partials.Keys.ToHashSet(StringComparer.Ordinal);
        foreach (var (name, file) in tree.Partials) Ready(file, () => handlebars.RegisterTemplate(name, TextOf(file)));
        foreach (var (name, file) in tree.Templates) Ready(file, () => _ = theme._templates[name].Value);
        return theme;

        void Ready(SourceFile file, Action make)
        {
            if (new TemplateOutline(file, partials, problems).Check()) theme.Guard(file, problems, make, compiling: true);
        }
    }

    private HandlebarsTemplate<TextWriter, object, object> Compile(SourceFile file)
    {
        using var reader = new StringReader(TextOf(file));
        return _handlebars.Compile(reader);
    }

    /// <summary>Without the indents of partials: where one stands on a line of its own, the library would indent what they write, unescaped and not in the page.</summary>
    private static string TextOf(SourceFile file) => Indent().Replace(file.Text, "");

    [GeneratedRegex(@"^[ \t]+(?=\{\{[~#\s]*>)", RegexOptions.Multiline)]
    private static partial Regex Indent();

    /// <summary>Writes the page into the buffer.</summary>
    /// <returns>False, with a diagnostic, where the template is missing or wrong.</returns>
    public bool Render(string template, PageModel model, PageBuffer buffer, DiagnosticBag problems)
    {
        if (!_templates.TryGetValue(template, out var compiled))
        {
            problems.Add(Codes.MissingTemplate, SourceSpan.Whole($"{_tree.Root}/templates/{template}.hbs"), "the theme has no such template. Create it, or take it from the program's own theme.");
            return false;
        }
        buffer.Text.Clear();
        _page = buffer.Text;
        return Guard(_tree.Templates[template], problems, () => compiled.Value(buffer, model, null!), model: model);
    }

    /// <param name="compiling">Whether the library alone is at work, which fails in many ways on templates that are none.</param>
    private bool Guard(SourceFile file, DiagnosticBag problems, Action act, bool compiling = false, PageModel? model = null)
    {
        try
        {
            act();
            return true;
        }
        catch (Exception e) when (compiling || e is HandlebarsException or HandlebarsUndefinedBindingException)
        {
            Report(file, problems, e, model);
        }
        return false;
    }

    private void Report(SourceFile file, DiagnosticBag problems, Exception e, PageModel? model)
    {
        for (var inner = e; inner is not null; inner = inner.InnerException)
        {
            if (inner is not NoTextException noText) continue;
            problems.Add(Codes.TemplateName, SourceSpan.Whole(file.Path), noText.Message);
            return;
        }
        // The library keeps the kinds of its exceptions to itself, so their messages must do; a partial wraps what went wrong in it.
        var message = e.Message;
        for (var inner = e.InnerException; inner is not null; inner = inner.InnerException) message = inner.Message;
        var reason = e is HandlebarsException ? message.Split('\n')[0].TrimEnd('.', '\r') : "its blocks do not fit together";
        if (Undefined().Match(message) is { Success: true } undefined)
        {
            var name = undefined.Groups[1].Value;
            var last = name.Split('.')[^1];
            var (found, isWord) = Find(file, last);
            var near = DidYouMean.Suggest(last, isWord && model is not null ? model.Strings.Keys : Members.Value);
            if (!isWord && Members.Value.Contains(last))
            {
                problems.Add(Codes.TemplateName, found, $"the template uses '{name}', which is nothing on some page, or not among the names here. Ask first with {{{{#if …}}}}; docs/theming.md lists what each template gets.");
                return;
            }
            problems.Add(Codes.TemplateName, found, (isWord ? $"the words of the interface have no '{last}'. " : $"the template uses '{name}', which does not exist. ")
                + (near is null ? "" : $"Did you mean '{near}'? ") + (isWord ? $"Correct it, or add it to strings/{model?.Lang}.yml." : "docs/theming.md lists what each template gets."));
            return;
        }
        var place = Place().Match(message);
        var span = place.Success ? new SourceSpan(file.Path, int.Parse(place.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture), 1) : SourceSpan.Whole(file.Path);
        problems.Add(Codes.TemplateSyntax, span, $"the template cannot be read: {reason}. Check its braces, blocks and partials.");
    }

    /// <summary>Every name that some template gets.</summary>
    private static readonly Lazy<string[]> Members = new(() =>
        [.. typeof(PageModel).Assembly.GetTypes().Where(t => t.Namespace == typeof(PageModel).Namespace && t.IsPublic)
            .SelectMany(t => t.GetProperties()).Select(p => char.ToLowerInvariant(p.Name[0]) + p.Name[1..]).Distinct().Order(StringComparer.Ordinal)]);

    [GeneratedRegex(@"(\S+) is undefined")]
    private static partial Regex Undefined();

    /// <summary>Where a name stands, in the template itself or in one of the partials, and whether it is one of the words of the interface.</summary>
    private (SourceSpan Span, bool IsWord) Find(SourceFile file, string name)
    {
        foreach (var candidate in _tree.Partials.Values.Prepend(file))
        {
            var match = Regex.Match(candidate.Text, @"\{\{[^}]*?(?<![\w-])(" + Regex.Escape(name) + @")(?![\w-])", RegexOptions.None, TimeSpan.FromSeconds(1));
            if (!match.Success) continue;
            var before = candidate.Text.AsSpan(0, match.Groups[1].Index);
            return (new SourceSpan(candidate.Path, before.Count('\n') + 1, before.Length - before.LastIndexOf('\n')), before.EndsWith("strings."));
        }
        return (new SourceSpan(file.Path, 1, 1), false);
    }

    [GeneratedRegex(@"Occured at:\s*(\d+):(\d+)")]
    private static partial Regex Place();

    /// <summary>Sets prose without escaping it again.</summary>
    private sealed class ProseFormatter : IFormatterProvider, IFormatter
    {
        public bool TryCreateFormatter(Type type, out IFormatter formatter)
        {
            formatter = this;
            return typeof(Prose).IsAssignableFrom(type) || type == typeof(JsonText);
        }

        public void Format<T>(T value, in EncodedTextWriter writer)
        {
            if (value is JsonText json) _page!.Append(json.Json);
            else if (value is Prose prose) new TextRenderer(_page!, prose.Style).Write(prose);
        }
    }

    /// <summary>Refuses what would be written as it is called in the program: views, yes and no.</summary>
    private sealed class NoText : IFormatterProvider, IFormatter
    {
        public bool TryCreateFormatter(Type type, out IFormatter formatter)
        {
            formatter = this;
            return type == typeof(bool) || (type.Namespace == typeof(PageModel).Namespace && !typeof(Prose).IsAssignableFrom(type) && type != typeof(JsonText));
        }

        public void Format<T>(T value, in EncodedTextWriter writer) => throw new NoTextException(value!.GetType());
    }

    private sealed class NoTextException(Type type) : HandlebarsException(type == typeof(bool)
        ? "a value in braces is yes or no. Ask about it with {{#if}}."
        : $"a value in braces is no text but a {type.Name}. Name one of its members; docs/theming.md lists them.");
}
