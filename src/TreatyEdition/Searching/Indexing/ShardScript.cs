using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace TreatyEdition.Searching.Indexing;

/// <summary>A file of the index: a call that hands its data over, so that it loads from disk as from a server.</summary>
/// <param name="Name">What the browser asks for: <c>t3</c> is <c>search/t3.js</c>.</param>
/// <param name="Payload">A JavaScript expression, UTF-8.</param>
internal sealed record ShardScript(string Name, ReadOnlyMemory<byte> Payload)
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>A script with what is written as JSON.</summary>
    public static ShardScript Of(string name, Action<Utf8JsonWriter> write) => Of(name, new ArrayBufferWriter<byte>(8 * 1024), write);

    /// <param name="buffer">Used while writing, and then free for the next script.</param>
    public static ShardScript Of(string name, ArrayBufferWriter<byte> buffer, Action<Utf8JsonWriter> write)
    {
        buffer.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(buffer, Plain)) write(json);
        return new ShardScript(name, buffer.WrittenSpan.ToArray());
    }

    /// <summary>A script with packed strings; they hold no quotation mark and no backslash.</summary>
    public static ShardScript Packed(string name, params ReadOnlySpan<Packer> strings)
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
        return new ShardScript(name, payload);
    }

    /// <summary>A mark of this very index, so that a browser never mixes shards of two releases.</summary>
    public static string Stamp(IEnumerable<ShardScript> scripts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var script in scripts)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(script.Name));
            hash.AppendData(script.Payload.Span);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..8];
    }

    public SearchFile ToFile(string stamp) =>
        new($"search/{Name}.js", [.. Encoding.UTF8.GetBytes($"TreatyEdition.search.receive(\"{Name}\",\"{stamp}\","), .. Payload.Span, .. ");\n"u8]);
}
