using System.Collections;
using System.Runtime.CompilerServices;
using TreatyEdition.Composing;
using TreatyEdition.Diagnostics;

namespace TreatyEdition.Rendering.Templates;

/// <summary>A piece of a template.</summary>
internal abstract class TemplateNode
{
    /// <exception cref="TemplateException">The page lacks something that the piece asks for.</exception>
    public abstract void Write(TemplateRun run);

    internal static void Write(TemplateNode[] nodes, TemplateRun run)
    {
        foreach (var node in nodes) node.Write(run);
    }

    /// <summary>Whether a value is nothing: null, no, zero, empty text, an empty list.</summary>
    protected static bool IsNothing(object? value) => value switch
    {
        null => true,
        // Most are one of these two, and "is" would be a call in code compiled beforehand.
        _ when value.GetType() == typeof(string) => Unsafe.As<string>(value).Length == 0,
        _ when value.GetType() == typeof(bool) => !(bool)value,
        int number => number == 0,
        ICollection list => list.Count == 0,
        _ => false,
    };
}

/// <param name="html">UTF-8.</param>
internal sealed class TemplateText(byte[] html) : TemplateNode
{
    public override void Write(TemplateRun run) => run.Output.Append(html);
}

/// <summary><c>{{name}}</c>: text, escaped; prose as it is set.</summary>
internal sealed class TemplateValue(TemplatePath path) : TemplateNode
{
    public override void Write(TemplateRun run)
    {
        var value = path.Of(run);
        if (value is null) return;
        // Nearly always.
        if (value.GetType() == typeof(string))
        {
            run.Output.AppendEscaped(Unsafe.As<string>(value));
            return;
        }
        switch (value)
        {
            case int number: run.Output.Append(number); break;
            case Prose prose: new TextRenderer(run.Output, prose.Style).Write(prose); break;
            case JsonText json: run.Output.Append(json.Json); break;
            case bool: throw new TemplateException(Codes.TemplateName, path.Span, "a value in braces is yes or no. Ask about it with {{#if}}.");
            case IEnumerable: throw new TemplateException(Codes.TemplateName, path.Span, "a value in braces is a list. Go through it with {{#each}}.");
            case var view: throw new TemplateException(Codes.TemplateName, path.Span, $"a value in braces is no text but a {view.GetType().Name}. Name one of its members; docs/theming.md lists them.");
        }
    }
}

/// <summary><c>{{#if name}}</c>, <c>{{#unless name}}</c>.</summary>
internal sealed class TemplateCondition(TemplatePath path, bool wanted, TemplateNode[] then, TemplateNode[] otherwise) : TemplateNode
{
    public override void Write(TemplateRun run) => Write(IsNothing(path.Of(run)) == wanted ? otherwise : then, run);
}

/// <summary><c>{{#with name}}</c>: names within are those of the view.</summary>
internal sealed class TemplateView(TemplatePath path, TemplateNode[] within, TemplateNode[] otherwise) : TemplateNode
{
    public override void Write(TemplateRun run)
    {
        var view = path.Of(run);
        if (IsNothing(view))
        {
            Write(otherwise, run);
            return;
        }
        run.Enter(view!);
        Write(within, run);
        run.Leave();
    }
}

/// <summary><c>{{#each name}}</c>: once for each item, whose names are meant within.</summary>
internal sealed class TemplateList(TemplatePath path, TemplateNode[] item, TemplateNode[] otherwise) : TemplateNode
{
    public override void Write(TemplateRun run)
    {
        var value = path.Of(run);
        if (IsNothing(value))
        {
            Write(otherwise, run);
            return;
        }
        if (value is object[] items)
        {
            for (var i = 0; i < items.Length; i++) WriteItem(items[i], i, items.Length, run);
            return;
        }
        if (value is not IList list) throw new TemplateException(Codes.TemplateName, path.Span, "only a list can be gone through with {{#each}}; docs/theming.md lists what each template gets.");
        for (var i = 0; i < list.Count; i++) WriteItem(list[i]!, i, list.Count, run);
    }

    private void WriteItem(object view, int index, int count, TemplateRun run)
    {
        run.Enter(view, index, count);
        Write(item, run);
        run.Leave();
    }
}

/// <summary>A template or partial that has been read; empty before.</summary>
internal sealed class TemplateBody
{
    public TemplateNode[] Nodes { get; set; } = [];

    /// <inheritdoc cref="TemplateNode.Write(TemplateRun)"/>
    public void Write(TemplateRun run) => TemplateNode.Write(Nodes, run);
}

/// <summary><c>{{> name}}</c>, <c>{{> name view}}</c>.</summary>
/// <param name="path">The view it gets; null for that of the place where it stands.</param>
internal sealed class TemplatePartial(string name, TemplateBody partial, TemplatePath? path, SourceSpan span) : TemplateNode
{
    /// <summary>Partials within one another, beyond which they are taken to call each other without end.</summary>
    private const int Deepest = 100;

    public override void Write(TemplateRun run)
    {
        if (++run.Partials > Deepest) throw new TemplateException(Codes.TemplateName, span, $"the partial '{name}' calls itself without end, or others that call it. Remove one of the calls.");
        if (path is not null)
            run.Enter(path.Of(run) ?? throw new TemplateException(Codes.TemplateName, path.Span, $"the view that the partial '{name}' should get is nothing on some page. Ask first with {{{{#if …}}}}; docs/theming.md lists what each template gets."));
        partial.Write(run);
        if (path is not null) run.Leave();
        run.Partials--;
    }
}
