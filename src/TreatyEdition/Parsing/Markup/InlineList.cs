using System.Collections.Immutable;
using TreatyEdition.Model.Text;

namespace TreatyEdition.Parsing.Markup;

/// <summary>Gathers inlines; text that stands together becomes one run, so that a name or date is never cut by the parser.</summary>
internal sealed class InlineList
{
    private readonly ImmutableArray<Inline>.Builder _items = ImmutableArray.CreateBuilder<Inline>();

    public void Add(Inline inline) => _items.Add(inline);

    public void AddText(string text, int offset)
    {
        if (_items.Count > 0 && _items[^1] is TextRun previous) _items[^1] = previous with { Text = previous.Text + text };
        else if (text.Length > 0) _items.Add(new TextRun(text, offset));
    }

    /// <summary>A remark directly after an emendation gives its reason; any other stands by itself.</summary>
    public void AddRemark(string text, int offset)
    {
        if (_items.Count > 0 && _items[^1] is Emendation { Remark: null } emendation) _items[^1] = emendation with { Remark = text };
        else _items.Add(new Remark(text, offset));
    }

    public ImmutableArray<Inline> ToImmutable() => _items.ToImmutable();
}
