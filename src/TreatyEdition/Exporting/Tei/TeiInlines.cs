using System.Collections.Immutable;
using System.Globalization;
using TreatyEdition.Linking;
using TreatyEdition.Model;
using TreatyEdition.Model.Text;

namespace TreatyEdition.Exporting.Tei;

/// <summary>Running text as TEI.</summary>
internal sealed class TeiInlines(TeiXml xml, EntryId owner, TeiBibliography bibliography)
{
    public TeiBibliography Bibliography => bibliography;

    public void Write(ImmutableArray<Inline> inlines)
    {
        foreach (var inline in inlines) Write(inline);
    }

    public void Write(Inline inline)
    {
        switch (inline)
        {
            case TextRun run: xml.Text(run.Text); break;
            case Emphasis e: WriteWrapped("hi", "rend", e.Kind == EmphasisKind.Strong ? "bold" : "italic", e.Children); break;
            case CodeSpan c: xml.Element("code", c.Text); break;
            case LineBreak { Hard: false }: xml.Text("\n"); break;
            case LineBreak: WriteEmpty("lb"); break;
            case ExternalLink l: WriteWrapped("ref", "target", l.Url, l.Children); break;
            case Span s: WriteSpan(s); break;
            case Emendation e: WriteEmendation(e); break;
            case Remark r: WriteRemark(r.Text, r.Number); break;
            case EntryLink l: WriteEntry(l); break;
            case DateMark d: WriteDate(d); break;
            case NoteMark n: WriteNoteMark(n); break;
            case NoteLink n: WriteWrapped("ref", "target", "#" + NoteId(n.Id), n.Children); break;
            case SourceCitation c: WriteCitation(c); break;
        }
    }

    public static string NoteId(string note) => "note-" + note;

    private void WriteEmpty(string name)
    {
        xml.Start(name);
        xml.End();
    }

    private void WriteWrapped(string element, string attribute, string value, ImmutableArray<Inline> children)
    {
        xml.Start(element);
        xml.Attribute(attribute, value);
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
        xml.Start("foreign");
        xml.Language(language);
        Write(span.Children);
        xml.End();
    }

    private void WriteEmendation(Emendation emendation)
    {
        var number = emendation.Number.ToString(CultureInfo.InvariantCulture);
        xml.Start(emendation.Kind switch { EmendationKind.Supplied => "supplied", EmendationKind.Deleted => "surplus", _ => "choice" });
        xml.Attribute("n", number);
        switch (emendation.Kind)
        {
            case EmendationKind.Supplied: xml.Text(emendation.Corrected); break;
            case EmendationKind.Deleted: xml.Text(emendation.AsPrinted); break;
            default:
                WriteReading("sic", emendation.AsPrinted);
                WriteReading("corr", emendation.Corrected);
                break;
        }
        xml.End();
        if (emendation.Remark is { } remark) WriteRemark(remark, emendation.Number);
    }

    /// <summary>A reading may be empty, and then stands as an empty element.</summary>
    private void WriteReading(string element, string text)
    {
        xml.Start(element);
        xml.Text(text);
        xml.End();
    }

    private void WriteRemark(string text, int number)
    {
        xml.Start("note");
        xml.Attribute("type", "apparatus");
        xml.Attribute("n", number.ToString(CultureInfo.InvariantCulture));
        xml.Text(text);
        xml.End();
    }

    private void WriteEntry(EntryLink link)
    {
        var (element, attribute) = TeiLinks.ElementOf(link.Target.Kind);
        xml.Start(element);
        if (link.Automatic) xml.Attribute("type", "automatic");
        else if (element == "ref") xml.Attribute("type", EntryKinds.Noun(link.Target.Kind));
        xml.Attribute(attribute, link.Target == owner && link.Fragment is { } own ? "#" + TeiXml.NameOf(own) : TeiLinks.To(link.Target, link.Fragment));
        Write(link.Children);
        xml.End();
    }

    private void WriteDate(DateMark mark)
    {
        xml.Start("date");
        TeiDates.Write(xml, mark.Date);
        Write(mark.Children);
        xml.End();
    }

    private void WriteNoteMark(NoteMark mark)
    {
        xml.Start("ptr");
        xml.Id(NoteNumbers.ReferenceAnchor(mark.Id, mark.Ordinal));
        xml.Attribute("type", "note");
        xml.Attribute("n", mark.Number.ToString(CultureInfo.InvariantCulture));
        xml.Attribute("target", "#" + NoteId(mark.Id));
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
