using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace TreatyEdition.Searching.Indexing;

/// <summary>A file of the index: a call that hands its data over, so that it loads from disk as from a server.</summary>
/// <param name="Name">What the browser asks for: <c>t3</c> is <c>search/t3.js</c>.</param>
/// <param name="Payload">A JavaScript expression.</param>
internal sealed record ShardScript(string Name, string Payload)
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A script with a value as JSON.</summary>
    public static ShardScript Of(string name, object value) => new(name, JsonSerializer.Serialize(value, Json));

    /// <summary>A script with packed strings; they hold no quotation mark and no backslash.</summary>
    public static ShardScript Packed(string name, params string[] strings) =>
        new(name, $"[{string.Join(',', strings.Select(s => $"\"{s}\""))}]");

    /// <summary>A mark of this very index, so that a browser never mixes shards of two releases.</summary>
    public static string Stamp(IEnumerable<ShardScript> scripts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var script in scripts)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(script.Name));
            hash.AppendData(Encoding.UTF8.GetBytes(script.Payload));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..8];
    }

    public SearchFile ToFile(string stamp) =>
        new($"search/{Name}.js", Encoding.UTF8.GetBytes($"TreatyEdition.search.receive(\"{Name}\",\"{stamp}\",{Payload});\n"));
}
