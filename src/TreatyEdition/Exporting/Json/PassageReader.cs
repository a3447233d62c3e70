using TreatyEdition.Model;
using TreatyEdition.Model.Text;

namespace TreatyEdition.Exporting.Json;

/// <summary>The addresses and texts of the passages of one document or page.</summary>
internal sealed class PassageReader(EntryId owner)
{
    private readonly string _page = Addresses.Of(owner);

    /// <summary>The address of an element of the page.</summary>
    public string Address(string? anchor) => anchor is null ? _page : _page + "#" + anchor;

    public static string AsPrinted(Block block)
    {
        var writer = new PlainTextWriter { AsPrinted = true };
        writer.Write(block);
        return writer.ToString();
    }
}
