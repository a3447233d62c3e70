using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace TreatyEdition.Searching.Indexing;

/// <summary>A file of the index: a call that hands its data over, so that it loads from disk as from a server.</summary>
/// <param name="Name">What the browser asks for: <c>t3</c> is <c>search/t3.js</c>.</param>
/// <param name="Payload">
/// Makes a JavaScript expression, UTF-8, valid until the same thread makes another. Asked for twice, for the stamp and to be written:
/// together, the files of a large index would take more than what they are made of.
/// </param>
internal sealed record ShardScript(string Name, Func<ReadOnlyMemory<byte>> Payload)
{
    private ShardScript(string name, ReadOnlyMemory<byte> payload) : this(name, () => payload) { }

    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>A script with what is written as JSON.</summary>
    public static ShardScript Of(string name, Action<Utf8JsonWriter> write) => new(name, Json(new ArrayBufferWriter<byte>(8 * 1024), write));

    /// <summary>What is written as JSON.</summary>
    /// <param name="buffer">Used while writing, and for the next one again.</param>
    public static ReadOnlyMemory<byte> Json(ArrayBufferWriter<byte> buffer, Action<Utf8JsonWriter> write)
    {
        buffer.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(buffer, Plain)) write(json);
        return buffer.WrittenMemory;
    }

    public static ShardScript Packed(string name, Packer text) => new(name, Packed(text));

    /// <summary>Packed strings; they hold no quotation mark and no backslash.</summary>
    public static ReadOnlyMemory<byte> Packed(params ReadOnlySpan<Packer> strings)
    {
        var length = 1;
        foreach (var packer in strings) length += packer.Length + 3;
        var payload = new byte[length];
        var at = 0;
        foreach (var packer in strings)
        {
            payload[at++] = (byte)(at == 1 ? '[' : ',');
            payload[at++] = (byte)'"';
            packer.Bytes.CopyTo(payload.AsSpan(at));
            at += packer.Length;
            payload[at++] = (byte)'"';
        }
        payload[at] = (byte)']';
        return payload;
    }

    /// <summary>A mark of this very index, so that a browser never mixes shards of two releases.</summary>
    public static string Stamp(IReadOnlyList<ShardScript> scripts)
    {
        var digests = new byte[scripts.Count][];
        Parallel.For(0, digests.Length, i => digests[i] = SHA256.HashData(scripts[i].Payload().Span));
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (var i = 0; i < digests.Length; i++)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(scripts[i].Name));
            hash.AppendData(digests[i]);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..8];
    }

    public SearchFile ToFile(string stamp) =>
        new($"search/{Name}.js", [.. Encoding.UTF8.GetBytes($"TreatyEdition.search.receive(\"{Name}\",\"{stamp}\","), .. Payload().Span, .. ");\n"u8]);
}
