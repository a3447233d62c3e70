using TreatyEdition.Composing;

namespace TreatyEdition.Rendering.Templates;

/// <summary>A page that is being written: what goes where, and the views that blocks have entered. For one thread; used again for the next page.</summary>
internal sealed class TemplateRun
{
    private Place[] _places = new Place[16];
    private int _depth;

    public PageBuffer Output { get; } = new();

    /// <summary>How many partials within one another are being written.</summary>
    public int Partials { get; set; }

    public PageModel Page { get; private set; } = null!;

    public bool IsInList => Count >= 0;

    /// <summary>0-based, within the list.</summary>
    public int Index => _places[_depth - 1].Index;

    /// <summary>How many items the list has; -1 where there is none.</summary>
    public int Count => _places[_depth - 1].Count;

    public void Begin(PageModel page)
    {
        Output.Clear();
        (Page, Partials, _depth) = (page, 0, 0);
        Enter(page);
    }

    /// <summary>The view whose names are meant, or that so many blocks further out; null where there is none.</summary>
    public object? ViewAt(int up) => up < _depth ? _places[_depth - 1 - up].View : null;

    public void Enter(object view, int index = 0, int count = -1)
    {
        if (_depth == _places.Length) Array.Resize(ref _places, 2 * _depth);
        _places[_depth++] = new Place(view, index, count);
    }

    public void Leave() => _depth--;

    private readonly record struct Place(object View, int Index, int Count);
}
