using System.Collections.Immutable;
using TreatyEdition.Linking;
using TreatyEdition.Model;
using TreatyEdition.Model.Text;

namespace TreatyEdition.Exporting.Tei;

/// <summary>Running text as TEI.</summary>
internal sealed class TeiInlines(TeiXml xml, TeiBibliography bibliography)
{
    private EntryId? _owner;

    public TeiBibliography Bibliography => bibliography;

    /// <summary>Begins the text of a document.</summary>
    public void Begin(EntryId owner)
    {
        _owner = owner;
        bibliography.Clear();
    }

    public void Write(ImmutableArray<Inline> inlines)
    {
        foreach (var inline in inlines) Write(inline);
    }

    public void Write(Inline inline)
    {
        switch (inline)
        {
            case TextRun run: xml.Text(run); break;
            case Emphasis e: WriteWrapped("hi"u8, "rend"u8, "", e.Kind == EmphasisKind.Strong ? "bold" : "italic", e.Children); break;
            case CodeSpan c: xml.Element("code"u8, c.Text); break;
            case LineBreak { Hard: false }: xml.Text("\n"u8); break;
            case LineBreak: WriteEmpty("lb"u8); break;
            case ExternalLink l: WriteWrapped("ref"u8, "target"u8, "", l.Url, l.Children); break;
            case Span s: WriteSpan(s); break;
            case Emendation e: WriteEmendation(e); break;
            case Remark r: WriteRemark(r.Text, r.Number); break;
            case EntryLink l: WriteEntry(l); break;
            case DateMark d: WriteDate(d); break;
            case NoteMark n: WriteNoteMark(n); break;
            case NoteLink n: WriteWrapped("ref"u8, "target"u8, "#note-", n.Id, n.Children); break;
            case SourceCitation c: WriteCitation(c); break;
        }
    }

    private void WriteEmpty(ReadOnlySpan<byte> name)
    {
        xml.Start(name);
        xml.End();
    }

    private void WriteWrapped(ReadOnlySpan<byte> element, ReadOnlySpan<byte> attribute, string before, string value, ImmutableArray<Inline> children)
    {
        xml.Start(element);
        xml.Attribute(attribute, before, value);
        Write(children);
        xml.End();
    }

    private void WriteSpan(Span span)
    {
        if (span.Language is not { } language)
        {
            Write(span.Children);
            return;
        }
        xml.Start("foreign"u8);
        xml.Language(language);
        Write(span.Children);
        xml.End();
    }

    private void WriteEmendation(Emendation emendation)
    {
        xml.Start(emendation.Kind switch { EmendationKind.Supplied => "supplied"u8, EmendationKind.Deleted => "surplus"u8, _ => "choice"u8 });
        xml.Attribute("n"u8, emendation.Number);
        switch (emendation.Kind)
        {
            case EmendationKind.Supplied: xml.Text(emendation.Corrected); break;
            case EmendationKind.Deleted: xml.Text(emendation.AsPrinted); break;
            default:
                WriteReading("sic"u8, emendation.AsPrinted);
                WriteReading("corr"u8, emendation.Corrected);
                break;
        }
        xml.End();
        if (emendation.Remark is { } remark) WriteRemark(remark, emendation.Number);
    }

    /// <summary>A reading may be empty, and then stands as an empty element.</summary>
    private void WriteReading(ReadOnlySpan<byte> element, string text)
    {
        xml.Start(element);
        xml.Text(text);
        xml.End();
    }

    private void WriteRemark(string text, int number)
    {
        xml.Start("note"u8);
        xml.Attribute("type"u8, "apparatus"u8);
        xml.Attribute("n"u8, number);
        xml.Text(text);
        xml.End();
    }

    private void WriteEntry(EntryLink link)
    {
        xml.Start(TeiLinks.ElementOf(link.Target.Kind));
        if (link.Automatic) xml.Attribute("type"u8, "automatic"u8);
        else if (TeiLinks.IsReference(link.Target.Kind)) xml.Attribute("type"u8, EntryKinds.Noun(link.Target.Kind));
        if (link.Target == _owner && link.Fragment is { } own) xml.Attribute(TeiLinks.IsReference(link.Target.Kind) ? "target"u8 : "ref"u8, "#", TeiXml.NameOf(own));
        else TeiLinks.WriteTarget(xml, link.Target, link.Fragment);
        Write(link.Children);
        xml.End();
    }

    private void WriteDate(DateMark mark)
    {
        xml.Start("date"u8);
        TeiDates.Write(xml, mark.Date);
        Write(mark.Children);
        xml.End();
    }

    private void WriteNoteMark(NoteMark mark)
    {
        xml.Start("ptr"u8);
        xml.Id(NoteNumbers.ReferenceAnchor(mark.Id, mark.Ordinal));
        xml.Attribute("type"u8, "note"u8);
        xml.Attribute("n"u8, mark.Number);
        xml.Attribute("target"u8, "#note-", mark.Id);
        xml.End();
    }

    private void WriteCitation(SourceCitation citation)
    {
        for (var i = 0; i < citation.Works.Length; i++)
        {
            if (i > 0) xml.Text("; ");
            bibliography.WriteCitation(citation.Works[i].Item.Id, citation.Works[i].Prefix, citation.Works[i].Locator);
        }
    }
}
