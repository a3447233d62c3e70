using System.Buffers;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using TreatyEdition.Calendars;
using TreatyEdition.Model;
using TreatyEdition.Model.Text;

namespace TreatyEdition.Exporting.Json;

/// <summary>How the edition's JSON files are written; a value that the edition does not have is left out, never null.</summary>
internal static class JsonText
{
    // The files are data, not part of a page: letters of all scripts stay legible.
    private static readonly JsonWriterOptions IndentedLayout =
        new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonWriterOptions LineLayout = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>How many pieces are made at a time.</summary>
    public const int AtATime = 32;

    private const int UsualPiece = 128 * 1024;

    public static byte[] Indented(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, IndentedLayout)) write(json);
        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>
    /// The items of a list, one a line with a comma between, in the order given; a piece for many items, some pieces made at a time, in parallel;
    /// each is valid until the next is asked for.
    /// </summary>
    /// <param name="buffers"><see cref="AtATime"/> places for what pieces are made in; lists that are read one after the other may share them.</param>
    public static IEnumerable<ReadOnlyMemory<byte>> Lines<T>(IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write, ArrayBufferWriter<byte>?[] buffers)
    {
        const int PieceLength = 16;
        var count = (items.Count + PieceLength - 1) / PieceLength;
        for (var first = 0; first < count; first += AtATime)
        {
            var pieces = Math.Min(AtATime, count - first);
            Parallel.For(0, pieces, i => Write(buffers[i] ??= new ArrayBufferWriter<byte>(UsualPiece), (first + i) * PieceLength));
            for (var i = 0; i < pieces; i++) yield return buffers[i]!.WrittenMemory;
        }

        void Write(ArrayBufferWriter<byte> buffer, int start)
        {
            buffer.ResetWrittenCount();
            using var json = new Utf8JsonWriter(buffer, LineLayout);
            for (var i = start; i < Math.Min(items.Count, start + PieceLength); i++)
            {
                if (i > 0) buffer.Write(",\n"u8);
                json.Reset();
                write(json, items[i]);
                json.Flush();
            }
        }
    }

    public static void WriteText(this Utf8JsonWriter json, ReadOnlySpan<byte> name, string? text)
    {
        if (!string.IsNullOrEmpty(text)) json.WriteString(name, text);
    }

    public static void WriteText(this Utf8JsonWriter json, ReadOnlySpan<byte> name, RichText? text)
    {
        if (text is { IsEmpty: false } told && PlainText.Letters(told.Blocks.AsSpan()) is { IsEmpty: false } words) json.WriteString(name, words);
    }

    public static void WriteDate(this Utf8JsonWriter json, ReadOnlySpan<byte> name, EdtfDate? date) => json.WriteText(name, date?.ToString());

    /// <summary>Nothing where the list is empty.</summary>
    public static void WriteList<T>(this Utf8JsonWriter json, ReadOnlySpan<byte> name, ImmutableArray<T> items, Action<T> write)
    {
        if (items.IsEmpty) return;
        json.WriteStartArray(name);
        foreach (var item in items) write(item);
        json.WriteEndArray();
    }

    public static void WriteTexts(this Utf8JsonWriter json, ReadOnlySpan<byte> name, ImmutableArray<string> texts) =>
        json.WriteList(name, texts, json.WriteStringValue);

    public static void WriteIds(this Utf8JsonWriter json, ReadOnlySpan<byte> name, ImmutableArray<Located<EntryId>> ids) =>
        json.WriteList(name, ids, id => json.WriteStringValue(id.Value.Value));

    public static void WriteSources(this Utf8JsonWriter json, ImmutableArray<SourceReference> sources) =>
        json.WriteList("sources"u8, sources, source =>
        {
            json.WriteStartObject();
            json.WriteString("source"u8, source.Key);
            json.WriteText("locator"u8, source.Locator);
            json.WriteEndObject();
        });
}
