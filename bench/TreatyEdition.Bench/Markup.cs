using System.Globalization;
using System.Text;

namespace TreatyEdition.Bench;

/// <summary>Writes the corpus's text as Markdown; only the address of a link differs between the two sites.</summary>
internal sealed class Markup(Func<Link, string> address)
{
    public string Paragraph(IReadOnlyList<Piece> pieces)
    {
        var text = new StringBuilder();
        foreach (var piece in pieces)
        {
            if (text.Length > 0 && piece.Words is not ['.', ..]) text.Append(' ');
            text.Append(piece.Words);
            if (piece.Link is { } link) text.Append(CultureInfo.InvariantCulture, $"[{link.Words}]({address(link)})");
            if (piece.Note is { } note) text.Append("[^").Append(NoteId(note)).Append(']');
        }
        return text.ToString();
    }

    public string Parts(IReadOnlyList<Part> parts)
    {
        var text = new StringBuilder();
        foreach (var part in parts)
        {
            if (part.Heading is { } heading) text.Append(CultureInfo.InvariantCulture, $"## {heading} {{#{part.Id}}}\n\n");
            foreach (var paragraph in part.Paragraphs) text.Append(Paragraph(paragraph)).Append("\n\n");
        }
        return text.ToString();
    }

    public static string Notes(IReadOnlyList<string> notes)
    {
        var text = new StringBuilder();
        for (var i = 0; i < notes.Count; i++) text.Append(CultureInfo.InvariantCulture, $"[^{NoteId(i)}]: {notes[i]}\n\n");
        return text.ToString();
    }

    private static string NoteId(int note) => string.Create(CultureInfo.InvariantCulture, $"note{note + 1}");
}
