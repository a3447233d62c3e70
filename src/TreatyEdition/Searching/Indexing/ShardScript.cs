using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using TreatyEdition.Model;

namespace TreatyEdition.Searching.Indexing;

/// <summary>A file of the index: a call that hands its data over, so that it loads from disk as from a server.</summary>
/// <param name="Name">What the browser asks for: <c>t3</c> is <c>search/t3.js</c>.</param>
/// <param name="Write">
/// Writes a JavaScript expression, UTF-8. Most are asked for twice, for the stamp and for the file: together, the files of a large index would
/// take more than what they are made of.
/// </param>
internal sealed record ShardScript(string Name, Action<Packer> Write)
{
    internal static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>A script with what is written as JSON.</summary>
    public static ShardScript Of(string name, Action<Utf8JsonWriter> write) => new(name, into =>
    {
        using var json = new Utf8JsonWriter(into, Plain);
        write(json);
    });

    /// <summary>A script with packed strings; they hold no quotation mark and no backslash.</summary>
    public static ShardScript Packed(string name, params Action<Packer>[] strings) => new(name, into =>
    {
        for (var i = 0; i < strings.Length; i++)
        {
            into.Append(i == 0 ? "[\""u8 : ",\""u8);
            strings[i](into);
            into.Append("\""u8);
        }
        into.Append("]"u8);
    });

    /// <summary>A mark of this very index, so that a browser never mixes shards of two releases.</summary>
    /// <param name="texts">A mark of the shards of texts, which are too large to be written twice.</param>
    /// <param name="buffers">For the scripts.</param>
    public static string Stamp(IReadOnlyList<ShardScript> scripts, byte[] texts, Workers<Packer> buffers)
    {
        var digests = new byte[scripts.Count][];
        buffers.For(digests.Length, (i, buffer) =>
        {
            buffer.Clear();
            scripts[i].Write(buffer);
            digests[i] = SHA256.HashData(buffer.Bytes);
        });
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (var i = 0; i < digests.Length; i++)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(scripts[i].Name));
            hash.AppendData(digests[i]);
        }
        hash.AppendData(texts);
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..8];
    }

    /// <param name="buffer">Holds the file until it is used again.</param>
    public SiteFile ToFile(string stamp, Packer buffer)
    {
        buffer.Clear();
        buffer.Append(Encoding.UTF8.GetBytes($"TreatyEdition.search.receive(\"{Name}\",\"{stamp}\","));
        Write(buffer);
        buffer.Append(");\n"u8);
        return new SiteFile($"search/{Name}.js", buffer.Written);
    }
}
