using System.Collections.Immutable;
using TreatyEdition.Linking;
using TreatyEdition.Model;
using TreatyEdition.Model.Text;

namespace TreatyEdition.Exporting.Json;

/// <summary>The plain text of every passage: linking has written it already, so it need not be written again.</summary>
internal sealed class PassageTexts
{
    private readonly ImmutableArray<TextUnit> _units;
    private readonly Dictionary<EntryId, int> _starts = [];

    public PassageTexts(ImmutableArray<TextUnit> units)
    {
        _units = units;
        for (var i = 0; i < units.Length; i++) _starts.TryAdd(units[i].Owner, i);
    }

    public PassageReader Of(EntryId owner) => new(_units, _starts.GetValueOrDefault(owner, _units.Length), owner);
}

/// <summary>Reads the passages of one document or page in their order. Not for use by several threads.</summary>
internal sealed class PassageReader(ImmutableArray<TextUnit> units, int next, EntryId owner)
{
    private readonly string _page = Addresses.Of(owner);
    private int _next = next;

    /// <summary>The address of an element of the page.</summary>
    public string Address(string? anchor) => anchor is null ? _page : _page + "#" + anchor;

    /// <summary>The text of a block; what is no passage of its own, such as a heading, is written now.</summary>
    public string TextOf(Block block) => Take(block.Anchor) ?? Plain(block, asPrinted: false);

    public string TextOf(Note note) => Take("note-" + note.Id) ?? PlainText.Of(note.Text);

    public static string Plain(Block block, bool asPrinted)
    {
        var writer = new PlainTextWriter { AsPrinted = asPrinted };
        writer.Write(block);
        return writer.ToString();
    }

    private string? Take(string? anchor) =>
        _next < units.Length && units[_next].Owner == owner && units[_next].Anchor == anchor ? units[_next++].Text : null;
}
