using System.Text;

namespace TreatyEdition.Checking;

/// <summary>What an attribute means to the checks.</summary>
internal enum AttributeKind
{
    /// <summary>It may hold an address, or name an element in <c>url(#…)</c>.</summary>
    Other,

    /// <summary>Nothing.</summary>
    Plain,
    Id,
    Role,
    Language,

    /// <summary>It is code, as <c>style</c> is.</summary>
    Code,

    /// <summary>It is code that waits for an event.</summary>
    Handler,
    Type,
    Relation,
    Transient,
    Alternative,
    HttpEquivalent,
    Content,

    /// <summary>It names elements of the page.</summary>
    Ids,

    /// <summary>It names pictures to choose from.</summary>
    Sources,
}

/// <summary>The name of attributes, in small letters. One object of each name for a reader of pages.</summary>
internal sealed class AttributeName(string text)
{
    public string Text => text;

    public AttributeKind Kind { get; } = text switch
    {
        "class" or "title" or "datetime" => AttributeKind.Plain,
        "id" => AttributeKind.Id,
        "role" => AttributeKind.Role,
        "lang" => AttributeKind.Language,
        "style" or "srcdoc" => AttributeKind.Code,
        "type" => AttributeKind.Type,
        "rel" => AttributeKind.Relation,
        "data-transient" => AttributeKind.Transient,
        "alt" => AttributeKind.Alternative,
        "http-equiv" => AttributeKind.HttpEquivalent,
        "content" => AttributeKind.Content,
        "for" or "aria-labelledby" or "aria-describedby" or "aria-details" => AttributeKind.Ids,
        "srcset" or "imagesrcset" => AttributeKind.Sources,
        ['o', 'n', ..] => AttributeKind.Handler,
        _ => AttributeKind.Other,
    };

    public bool IsHref { get; } = text is "href";

    public override string ToString() => text;
}

/// <summary>Keeps the names of attributes. For one thread.</summary>
internal sealed class AttributeNames
{
    private readonly WordTable<AttributeName> _names = new();
    private readonly Dictionary<string, AttributeName> _small = new(StringComparer.Ordinal);

    /// <summary>The same object for the same name, however it is written.</summary>
    public AttributeName Get(ReadOnlySpan<byte> written)
    {
        if (_names.Find(written) is { } known) return known;
        var text = Small(Encoding.UTF8.GetString(written));
        if (!_small.TryGetValue(text, out var name)) _small.Add(text, name = new AttributeName(text));
        _names.Add(written, name);
        return name;
    }

    /// <summary>With small letters for the capitals of ASCII, which alone are the same to HTML.</summary>
    private static string Small(string name) => string.Create(name.Length, name, static (small, written) =>
    {
        for (var i = 0; i < small.Length; i++) small[i] = char.IsAsciiLetterUpper(written[i]) ? (char)(written[i] | 0x20) : written[i];
    });
}
