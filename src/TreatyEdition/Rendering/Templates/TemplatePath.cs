using TreatyEdition.Diagnostics;

namespace TreatyEdition.Rendering.Templates;

/// <summary>Where a path begins.</summary>
internal enum PathStart { Here, Page, Index, First, Last }

/// <summary>A name in a template: <c>title</c>, <c>place.href</c>, <c>@root.strings.notes</c>, <c>this</c>, <c>@index</c>, <c>../title</c>.</summary>
/// <param name="up">How many blocks that enter a view it goes out first.</param>
/// <param name="span">Where it stands.</param>
internal sealed class TemplatePath(string written, PathStart start, int up, IReadOnlyList<string> names, SourceSpan span, TemplateMembers members)
{
    private readonly Step[] _steps = [.. names.Select(name => new Step(name, members))];

    public SourceSpan Span => span;

    /// <summary>What it names; null where that is nothing.</summary>
    /// <exception cref="TemplateException">There is no such name, or it is asked of nothing.</exception>
    public object? Of(TemplateRun run)
    {
        var value = start switch
        {
            PathStart.Here => run.ViewAt(up) ?? throw Unknown(null, run),
            PathStart.Page => run.Page,
            _ when !run.IsInList => throw new TemplateException(Codes.TemplateName, span, $"the template uses '{written}' where no list is gone through. It belongs within {{{{#each …}}}}."),
            PathStart.Index => run.Index,
            PathStart.First => run.Index == 0,
            _ => run.Index == run.Count - 1,
        };
        for (var i = 0; i < _steps.Length; i++)
        {
            if (value is null) throw new TemplateException(Codes.TemplateName, span, $"the template uses '{written}', but '{string.Join('.', names.Take(i))}' is nothing on some page. Ask first with {{{{#if …}}}}; docs/theming.md lists what each template gets.");
            var member = _steps[i].Of(value);
            if (ReferenceEquals(member, TemplateMembers.Unknown)) throw Unknown(value, run, names[i]);
            value = member;
        }
        return value;
    }

    private TemplateException Unknown(object? view, TemplateRun run, string name = "..")
    {
        var isWord = view is IReadOnlyDictionary<string, string> && names is ["strings", ..];
        var near = view is null ? null : DidYouMean.Suggest(name, TemplateMembers.NamesOf(view));
        return new TemplateException(Codes.TemplateName, span, (isWord ? $"the words of the interface have no '{name}'. " : $"the template uses '{written}', which does not exist. ")
            + (near is null ? "" : $"Did you mean '{near}'? ")
            + (isWord ? $"Correct it, or add it to strings/{run.Page.Lang}.yml." : "docs/theming.md lists what each template gets."));
    }

    /// <summary>A name after a view or a point, with how the last view was asked for it: most are all of one type.</summary>
    private sealed class Step(string name, TemplateMembers members)
    {
        private Known? _last;

        public object? Of(object view)
        {
            var type = view.GetType();
            var last = _last;
            if (last?.Type != type) _last = last = new Known(type, members.Of(type, name));
            return last!.Get(view);
        }

        private sealed record Known(Type Type, Func<object, object?> Get);
    }
}
