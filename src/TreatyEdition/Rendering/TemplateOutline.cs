using System.Text.RegularExpressions;
using TreatyEdition.Diagnostics;
using TreatyEdition.Model;
using TreatyEdition.Reading;

namespace TreatyEdition.Rendering;

/// <summary>Reads the tags of a template before the library does, which says of a slip neither where it is nor what was meant.</summary>
internal sealed partial class TemplateOutline(SourceFile file, IReadOnlyCollection<string> partials, DiagnosticBag problems)
{
    private readonly string _text = file.Text;
    private readonly Stack<Block> _open = new();
    private bool _isRight = true;

    /// <summary>A name that stands in the wrong block, if the blocks are right.</summary>
    private (int At, string Problem)? _misplaced;

    private sealed record Block(string Name, int At)
    {
        public bool HasElse { get; set; }
    }

    /// <returns>False, with a diagnostic for what is wrong.</returns>
    public bool Check()
    {
        for (var at = Next(0); at >= 0 && _isRight;)
        {
            var end = EndOf(at);
            if (end < 0) return false;
            if (at == 0 || _text[at - 1] != '\\') See(at, _text[(at + 2)..(end - 2)]);
            at = Next(end);
        }
        if (_isRight && _open.TryPop(out var block)) Wrong(block.At, $"the block '{block.Name}' is not closed. Write {{{{/{block.Name}}}}} where it ends.");
        if (_isRight && _misplaced is var (place, problem)) Wrong(place, Codes.TemplateName, problem);
        return _isRight;
    }

    private int Next(int from) => _text.IndexOf("{{", from, StringComparison.Ordinal);

    /// <summary>Behind the tag; -1, with a diagnostic, where it has no end.</summary>
    private int EndOf(int at)
    {
        var (close, skip) = _text.AsSpan(at).StartsWith("{{!--") ? ("--}}", 5) : ("}}", 2);
        var end = _text.IndexOf(close, at + skip, StringComparison.Ordinal);
        var next = close.Length == 2 ? Next(at + 2) : -1;
        if (end >= 0 && (next < 0 || next > end)) return end + close.Length;
        Wrong(at, "the tag that begins here has no end. Write }} behind it.");
        return -1;
    }

    private void See(int at, string tag)
    {
        if (tag.StartsWith('{') || tag.TrimStart('~').StartsWith('&'))
        {
            Wrong(at, "this would set text without escaping it. Write two braces; prose is set as it is with two as well.");
            return;
        }
        tag = tag.Trim('~', ' ', '\t', '\n', '\r');
        if (tag.StartsWith('!') || tag.Length == 0) return;
        if (_open.FirstOrDefault(b => b.Name is "each" or "with") is { } item && OfPage().Match(tag) is { Success: true } word)
            _misplaced ??= (at, $"'{word}' belongs to the page, and within {{{{#{item.Name} …}}}} of {Where(item.At)} names are those of the item. Write @root.{word}.");
        var name = tag.TrimStart('#', '^', '/', '>', '*', ' ').Split([' ', '\t', '\n', '\r'], 2)[0].Trim('\'', '"', '[', ']');
        if ((tag[0] == '^' && name.Length > 0) || tag[0] == '#')
        {
            _open.Push(new Block(name, at));
        }
        else if (tag[0] == '/')
        {
            if (!_open.TryPop(out var block)) Wrong(at, $"no block is open here that {{{{/{name}}}}} could close. Remove it, or write {{{{#{name} …}}}} before.");
            else if (block.Name != name) Wrong(at, $"{{{{/{name}}}}} stands where the block '{block.Name}' of {Where(block.At)} is open. Write {{{{/{block.Name}}}}}, or close the blocks in turn.");
        }
        else if (tag[0] == '>')
        {
            if (!name.StartsWith('(') && !partials.Contains(name))
                Wrong(at, Codes.TemplateName, $"the theme has no partial '{name}'. {(DidYouMean.Suggest(name, partials.Order(StringComparer.Ordinal)) is { } near ? $"Did you mean '{near}'?" : $"Create partials/{name}.hbs, or correct the name.")}");
        }
        else if (tag == "else" || tag[0] == '^')
        {
            if (!_open.TryPeek(out var block)) Wrong(at, "no block is open here that could have an else. Remove it.");
            else if (block.HasElse) Wrong(at, $"the block '{block.Name}' of {Where(block.At)} has an else already. Remove one.");
            else block.HasElse = true;
        }
    }

    /// <summary>What every template has and no view, where it is not asked of the page.</summary>
    [GeneratedRegex(@"(?<![\w@./\[-])(strings|shell|root)(?=[.\s]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex OfPage();

    private string Where(int offset) => $"line {Span(offset).Line}";

    private void Wrong(int offset, string message) => Wrong(offset, Codes.TemplateSyntax, message);

    private void Wrong(int offset, Code code, string message)
    {
        _isRight = false;
        problems.Add(code, Span(offset), message);
    }

    private SourceSpan Span(int offset) => new(file.Path, _text.AsSpan(0, offset).Count('\n') + 1, offset - _text.AsSpan(0, offset).LastIndexOf('\n'));
}
