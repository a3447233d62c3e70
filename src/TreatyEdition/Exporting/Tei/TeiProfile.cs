using TreatyEdition.Exporting.Json;
using TreatyEdition.Linking;
using TreatyEdition.Model;

namespace TreatyEdition.Exporting.Tei;

/// <summary>When and where the document was made, in what languages, by whom, from whom to whom, and of what kind it is.</summary>
internal sealed class TeiProfile(TeiXml xml, LinkedEdition edition)
{
    private string Language => edition.Edition.Metadata.Language;

    public void Write(Document document)
    {
        xml.StartLine("profileDesc");
        WriteCreation(document.Metadata);
        WriteLanguages(document);
        WriteParticipants(document.Metadata);
        WriteKeywords(document.Metadata);
        WriteCorrespondence(document.Metadata);
        xml.EndLine();
    }

    private void WriteCreation(DocumentMetadata document)
    {
        if (document.Date is null && document.Place is null) return;
        xml.StartLine("creation");
        if (document.Date is { } date) TeiDates.WriteElement(xml, date, Language);
        if (document.Place is { } place) WriteName(place.Value);
        xml.End();
    }

    private void WriteLanguages(Document document)
    {
        xml.StartLine("langUsage");
        foreach (var tag in document.Versions.Select(v => v.Language).Append(Language).Distinct())
        {
            xml.StartLine("language");
            xml.Attribute("ident", tag);
            xml.Text(tag);
            xml.End();
        }
        xml.EndLine();
    }

    private void WriteParticipants(DocumentMetadata document)
    {
        if (document.Parties.IsEmpty && document.Signatories.IsEmpty) return;
        xml.StartLine("particDesc");
        if (!document.Parties.IsEmpty)
        {
            xml.StartLine("listOrg");
            foreach (var party in document.Parties) WriteParty(party);
            xml.EndLine();
        }
        if (!document.Signatories.IsEmpty)
        {
            xml.StartLine("listPerson");
            foreach (var signatory in document.Signatories) WriteSignatory(signatory);
            xml.EndLine();
        }
        xml.EndLine();
    }

    private void WriteParty(string party)
    {
        xml.StartLine("org");
        xml.Attribute("role", "party");
        xml.Start("orgName");
        xml.Text(party);
        xml.End();
        xml.End();
    }

    private void WriteSignatory(Signatory signatory)
    {
        xml.StartLine("person");
        xml.Attribute("role", "signatory");
        WriteName(signatory.Person.Value);
        xml.Element("affiliation", signatory.For);
        xml.End();
    }

    private void WriteKeywords(DocumentMetadata document)
    {
        xml.StartLine("textClass");
        xml.StartLine("keywords");
        xml.Line("term", DataWords.Of(document.Kind), "type", "kind");
        if (document.Secrecy is { } secrecy) xml.Line("term", DataWords.Of(secrecy), "type", "secrecy");
        foreach (var keyword in document.Keywords) xml.Line("term", keyword);
        xml.EndLine();
        xml.EndLine();
    }

    /// <summary>Of letters and telegrams, and of reports and notes that have a writer or someone they were sent to.</summary>
    private void WriteCorrespondence(DocumentMetadata document)
    {
        if (document.Kind is not (DocumentKind.Letter or DocumentKind.Telegram) && document.Writers.IsEmpty && document.Recipients.IsEmpty) return;
        var hasPlaceOrDate = document.Place is not null || document.Date is not null;
        if (document.Writers.IsEmpty && document.Recipients.IsEmpty && !hasPlaceOrDate) return;
        xml.StartLine("correspDesc");
        if (!document.Writers.IsEmpty || hasPlaceOrDate)
        {
            OpenAction("sent");
            foreach (var writer in document.Writers) WriteName(writer.Value);
            if (document.Place is { } place) WriteName(place.Value);
            if (document.Date is { } date) TeiDates.WriteElement(xml, date, Language);
            xml.End();
        }
        if (!document.Recipients.IsEmpty)
        {
            OpenAction("received");
            foreach (var recipient in document.Recipients) WriteName(recipient.Value);
            xml.End();
        }
        xml.EndLine();
    }

    private void OpenAction(string type)
    {
        xml.StartLine("correspAction");
        xml.Attribute("type", type);
    }

    private void WriteName(EntryId id)
    {
        var (element, attribute) = TeiLinks.ElementOf(id.Kind);
        xml.Start(element);
        xml.Attribute(attribute, TeiLinks.To(id));
        xml.Text(edition.Catalogue.Find(id)?.Name ?? id.Value);
        xml.End();
    }
}
