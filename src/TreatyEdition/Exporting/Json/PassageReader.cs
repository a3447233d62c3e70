using TreatyEdition.Model;
using TreatyEdition.Model.Text;

namespace TreatyEdition.Exporting.Json;

/// <summary>The addresses and texts of the passages of one document or page.</summary>
internal sealed class PassageReader
{
    /// <summary>The length of the page's address.</summary>
    private readonly int _page;

    /// <summary>The address of the page with <c>#</c>; then, the anchor that was asked for last.</summary>
    private char[] _address;

    public PassageReader(EntryId owner)
    {
        var page = Addresses.Of(owner);
        _page = page.Length;
        _address = [.. page, '#', .. new char[64]];
    }

    /// <summary>The address of an element of the page, until the next is asked for.</summary>
    public ReadOnlySpan<char> Address(string? anchor) => anchor is null ? _address.AsSpan(0, _page) : AddressOf(anchor);

    /// <param name="parts">The anchor, in parts.</param>
    public ReadOnlySpan<char> AddressOf(params ReadOnlySpan<string> parts)
    {
        var length = _page + 1;
        foreach (var part in parts)
        {
            if (length + part.Length > _address.Length) Array.Resize(ref _address, 2 * (length + part.Length));
            part.CopyTo(_address.AsSpan(length));
            length += part.Length;
        }
        return _address.AsSpan(0, length);
    }

    public static string AsPrinted(Block block)
    {
        var writer = new PlainTextWriter { AsPrinted = true };
        writer.Write(block);
        return writer.ToString();
    }
}
