using System.Text;
using System.Text.RegularExpressions;
using TreatyEdition.Diagnostics;
using TreatyEdition.Reading;

namespace TreatyEdition.Rendering.Templates;

/// <summary>Reads templates: the small part of Handlebars that <c>docs/theming.md</c> describes.</summary>
/// <param name="partials">What they are to be filled with, by name.</param>
internal sealed partial class TemplateParser(SourceFile file, IReadOnlyDictionary<string, TemplateBody> partials, TemplateMembers members)
{
    private static readonly string[] Blocks = ["each", "if", "unless", "with"];

    private readonly TemplateSource _source = new(file);
    private readonly Stack<Block> _open = new();

    /// <summary>A name that stands in the wrong block, if the blocks are right.</summary>
    private TemplateException? _misplaced;

    /// <summary>A block that is being read.</summary>
    /// <param name="Path">What it is about; null for that of a partial.</param>
    /// <param name="IsElse">Whether it is the <c>else if</c> of the block around it, and is closed with it.</param>
    private sealed record Block(string Name, int At, TemplatePath? Path, bool IsElse = false)
    {
        public List<TemplateNode> Nodes { get; } = [];
        public List<TemplateNode>? Otherwise { get; set; }
        public List<TemplateNode> Open => Otherwise ?? Nodes;
    }

    /// <exception cref="TemplateException">It is not right.</exception>
    public TemplateNode[] Parse()
    {
        var whole = new Block("", 0, null);
        _open.Push(whole);
        foreach (var (text, at, tag) in new TemplateTags(_source).Read())
        {
            if (text.Length > 0) _open.Peek().Open.Add(new TemplateText(Encoding.UTF8.GetBytes(text)));
            if (tag is not null) Read(tag, at);
        }
        if (_open.Pop() is { At: var from, Name: { Length: > 0 } name }) throw _source.Wrong(from, $"the block '{name}' is not closed. Write {{{{/{name}}}}} where it ends.");
        return _misplaced is null ? [.. whole.Nodes] : throw _misplaced;
    }

    private void Read(string tag, int at)
    {
        if (tag.StartsWith('{') || tag.StartsWith('&'))
            throw _source.Wrong(at, "this would set text without escaping it. Write two braces; prose is set as it is with two as well.");
        if (tag.StartsWith('!')) return;
        if (tag.Length == 0) throw _source.Wrong(at, "the braces have nothing in them. Write a name, or remove them.");
        CheckPlace(tag, at);
        var words = tag.TrimStart('#', '^', '/', '>', '*', ' ').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var name = words.Length > 0 ? words[0].Trim('\'', '"', '[', ']') : "";
        if (tag.StartsWith("#>", StringComparison.Ordinal)) _open.Push(new Block(name, at, null));
        else if (tag[0] == '#') Begin(name, tag, at, words);
        else if (tag[0] == '/') End(name, at);
        else if (tag[0] == '>') Partial(name, tag, at, words);
        else if (tag is "else" or "^") Else(at);
        else if (tag[0] == '^') throw _source.Wrong(at, $"there is no block '^{name}'. Write {{{{#unless {name}}}}} … {{{{/unless}}}}.");
        else if (words is ["else", "if", _]) ElseIf(words[2], tag, at);
        else _open.Peek().Open.Add(new TemplateValue(Path(tag, tag, at)));
    }

    /// <summary>Within a block that enters a view, what belongs to the page has to be asked of the page.</summary>
    private void CheckPlace(string tag, int at)
    {
        if (_misplaced is null && _open.FirstOrDefault(b => b.Name is "each" or "with") is { } item && OfPage().Match(tag) is { Success: true } word)
            _misplaced = new TemplateException(Codes.TemplateName, _source.SpanOf(at), $"'{word}' belongs to the page, and within {{{{#{item.Name} …}}}} of {Where(item)} names are those of the item. Write @root.{word}.");
    }

    private void Begin(string name, string tag, int at, string[] words)
    {
        if (!Blocks.Contains(name))
            throw _source.Wrong(at, $"there is no block '{name}'. {(DidYouMean.Suggest(name, Blocks) is { } near ? $"Did you mean '{near}'?" : $"Write {{{{#each {name}}}}} to go through a list, {{{{#with {name}}}}} or {{{{#if {name}}}}}.")}");
        if (words.Length != 2) throw _source.Wrong(at, $"the block '{name}' is about one name. Write {{{{#{name} …}}}} with it.");
        _open.Push(new Block(name, at, Path(words[1], tag, at)));
    }

    private void Else(int at)
    {
        var block = _open.Peek();
        if (block.Name.Length == 0) throw _source.Wrong(at, "no block is open here that could have an else. Remove it.");
        if (block.Otherwise is not null) throw _source.Wrong(at, $"the block '{block.Name}' of {Where(block)} has an else already. Remove one.");
        block.Otherwise = [];
    }

    private void ElseIf(string name, string tag, int at)
    {
        Else(at);
        _open.Push(new Block(_open.Peek().Name, at, Path(name, tag, at), IsElse: true));
    }

    private void End(string name, int at)
    {
        var block = _open.Peek();
        if (block.Name.Length == 0) throw _source.Wrong(at, $"no block is open here that {{{{/{name}}}}} could close. Remove it, or write {{{{#{name} …}}}} before.");
        if (block.Name != name) throw _source.Wrong(at, $"{{{{/{name}}}}} stands where the block '{block.Name}' of {Where(block)} is open. Write {{{{/{block.Name}}}}}, or close the blocks in turn.");
        bool hasOuter;
        do
        {
            block = _open.Pop();
            hasOuter = block.IsElse;
            _open.Peek().Open.AddRange(NodesOf(block));
        }
        while (hasOuter);
    }

    private IEnumerable<TemplateNode> NodesOf(Block block)
    {
        var (then, otherwise) = (block.Nodes.ToArray(), (block.Otherwise ?? []).ToArray());
        if (block.Path is not { } path) return partials.TryGetValue(block.Name, out var partial) ? [new TemplatePartial(block.Name, partial, null, _source.SpanOf(block.At))] : then;
        if (block.IsElse) return [new TemplateCondition(path, wanted: true, then, otherwise)];
        return block.Name switch
        {
            "each" => [new TemplateList(path, then, otherwise)],
            "with" => [new TemplateView(path, then, otherwise)],
            _ => [new TemplateCondition(path, block.Name == "if", then, otherwise)],
        };
    }

    private void Partial(string name, string tag, int at, string[] words)
    {
        if (words.Length > 2) throw _source.Wrong(at, $"{{{{{tag}}}}} is more than the name of a partial and of the view that it gets. Write one name behind '{name}', or none.");
        if (!partials.TryGetValue(name, out var partial))
            throw new TemplateException(Codes.TemplateName, _source.SpanOf(at), $"the theme has no partial '{name}'. {(DidYouMean.Suggest(name, partials.Keys.Order(StringComparer.Ordinal)) is { } near ? $"Did you mean '{near}'?" : $"Create partials/{name}.hbs, or correct the name.")}");
        _open.Peek().Open.Add(new TemplatePartial(name, partial, words.Length > 1 ? Path(words[1], tag, at) : null, _source.SpanOf(at)));
    }

    private TemplatePath Path(string written, string tag, int at)
    {
        var match = PathSyntax().Match(written);
        if (!match.Success) throw _source.Wrong(at, $"{{{{{tag}}}}} is no name, such as title, place.href or @root.strings.notes. Templates place values and decide nothing; docs/theming.md says what there is.");
        string[] names = [.. match.Groups["name"].Captures.Select(c => c.Value.Trim('[', ']'))];
        PathStart? start = names[0] switch
        {
            "this" => PathStart.Here,
            "@root" => PathStart.Page,
            "@index" => PathStart.Index,
            "@first" => PathStart.First,
            "@last" => PathStart.Last,
            _ => null,
        };
        // Where the name itself stands, behind the braces and the word of a block.
        var place = _source.SpanOf(_source.Text.IndexOf(written, at, StringComparison.Ordinal));
        return new TemplatePath(written, start ?? PathStart.Here, match.Groups["up"].Captures.Count, start is null ? names : names[1..], place, members);
    }

    private string Where(Block block) => $"line {_source.LineOf(block.At)}";

    /// <summary>Names with points between them, in brackets where they are not plain.</summary>
    [GeneratedRegex(@"^(?<up>\.\./)*(\./)?(?<name>@?[\w-]+|\[[^\]]+\])([./](?<name>[\w-]+|\[[^\]]+\]))*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex PathSyntax();

    /// <summary>What every template has and no view, where it is not asked of the page.</summary>
    [GeneratedRegex(@"(?<![\w@./\[-])(strings|shell|root)(?=[.\s]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex OfPage();
}
