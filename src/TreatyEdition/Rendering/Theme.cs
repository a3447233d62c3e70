using TreatyEdition.Composing;
using TreatyEdition.Diagnostics;
using TreatyEdition.Reading;
using TreatyEdition.Rendering.Templates;

namespace TreatyEdition.Rendering;

/// <summary>
/// The theme's templates, read: the one place that the rest of the program asks for them. A misspelt name fails; text is escaped; only
/// prose set by the text renderer is not. Safe for several threads.
/// </summary>
internal sealed class Theme
{
    private readonly string _root;
    private readonly Dictionary<string, TemplateBody> _templates = new(StringComparer.Ordinal);

    private Theme(string root) => _root = root;

    public static Theme Of(ThemeTree tree, DiagnosticBag problems)
    {
        var theme = new Theme(tree.Root);
        var members = new TemplateMembers();
        var partials = tree.Partials.Keys.ToDictionary(name => name, _ => new TemplateBody(), StringComparer.Ordinal);
        foreach (var (name, file) in tree.Partials) Read(file, partials[name]);
        foreach (var (name, file) in tree.Templates) Read(file, theme._templates[name] = new TemplateBody());
        return theme;

        void Read(SourceFile file, TemplateBody body) => Guard(problems, () => body.Nodes = new TemplateParser(file, partials, members).Parse());
    }

    /// <summary>Writes the page.</summary>
    /// <returns>False, with a diagnostic, where the template is missing or wrong.</returns>
    public bool Render(string template, PageModel model, TemplateRun run, DiagnosticBag problems)
    {
        if (!_templates.TryGetValue(template, out var body))
        {
            problems.Add(Codes.MissingTemplate, SourceSpan.Whole($"{_root}/templates/{template}.hbs"), "the theme has no such template. Create it, or take it from the program's own theme.");
            return false;
        }
        run.Begin(model);
        return Guard(problems, () => body.Write(run));
    }

    private static bool Guard(DiagnosticBag problems, Action act)
    {
        try
        {
            act();
            return true;
        }
        catch (TemplateException e)
        {
            problems.Add(e.Code, e.Span, e.Message);
            return false;
        }
    }
}
