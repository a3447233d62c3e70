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
        xml.StartLine("profileDesc"u8);
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
        xml.StartLine("creation"u8);
        if (document.Date is { } date) TeiDates.WriteElement(xml, date, Language);
        if (document.Place is { } place) WriteName(place.Value);
        xml.End();
    }

    private void WriteLanguages(Document document)
    {
        xml.StartLine("langUsage"u8);
        foreach (var tag in document.Versions.Select(v => v.Language).Append(Language).Distinct())
        {
            xml.StartLine("language"u8);
            xml.Attribute("ident"u8, tag);
            xml.Text(tag);
            xml.End();
        }
        xml.EndLine();
    }

    private void WriteParticipants(DocumentMetadata document)
    {
        if (document.Parties.IsEmpty && document.Signatories.IsEmpty) return;
        xml.StartLine("particDesc"u8);
        if (!document.Parties.IsEmpty)
        {
            xml.StartLine("listOrg"u8);
            foreach (var party in document.Parties) WriteParty(party);
            xml.EndLine();
        }
        if (!document.Signatories.IsEmpty)
        {
            xml.StartLine("listPerson"u8);
            foreach (var signatory in document.Signatories) WriteSignatory(signatory);
            xml.EndLine();
        }
        xml.EndLine();
    }

    private void WriteParty(string party)
    {
        xml.StartLine("org"u8);
        xml.Attribute("role"u8, "party"u8);
        xml.Start("orgName"u8);
        xml.Text(party);
        xml.End();
        xml.End();
    }

    private void WriteSignatory(Signatory signatory)
    {
        xml.StartLine("person"u8);
        xml.Attribute("role"u8, "signatory"u8);
        WriteName(signatory.Person.Value);
        xml.Element("affiliation"u8, signatory.For);
        xml.End();
    }

    private void WriteKeywords(DocumentMetadata document)
    {
        xml.StartLine("textClass"u8);
        xml.StartLine("keywords"u8);
        xml.Line("term"u8, DataWords.Of(document.Kind), "kind"u8);
        if (document.Secrecy is { } secrecy) xml.Line("term"u8, DataWords.Of(secrecy), "secrecy"u8);
        foreach (var keyword in document.Keywords) xml.Line("term"u8, keyword);
        xml.EndLine();
        xml.EndLine();
    }

    /// <summary>Of letters and telegrams, and of reports and notes that have a writer or someone they were sent to.</summary>
    private void WriteCorrespondence(DocumentMetadata document)
    {
        if (document.Kind is not (DocumentKind.Letter or DocumentKind.Telegram) && document.Writers.IsEmpty && document.Recipients.IsEmpty) return;
        var hasPlaceOrDate = document.Place is not null || document.Date is not null;
        if (document.Writers.IsEmpty && document.Recipients.IsEmpty && !hasPlaceOrDate) return;
        xml.StartLine("correspDesc"u8);
        if (!document.Writers.IsEmpty || hasPlaceOrDate)
        {
            OpenAction("sent"u8);
            foreach (var writer in document.Writers) WriteName(writer.Value);
            if (document.Place is { } place) WriteName(place.Value);
            if (document.Date is { } date) TeiDates.WriteElement(xml, date, Language);
            xml.End();
        }
        if (!document.Recipients.IsEmpty)
        {
            OpenAction("received"u8);
            foreach (var recipient in document.Recipients) WriteName(recipient.Value);
            xml.End();
        }
        xml.EndLine();
    }

    private void OpenAction(ReadOnlySpan<byte> type)
    {
        xml.StartLine("correspAction"u8);
        xml.Attribute("type"u8, type);
    }

    private void WriteName(EntryId id)
    {
        xml.Start(TeiLinks.ElementOf(id.Kind));
        TeiLinks.WriteTarget(xml, id, fragment: null);
        xml.Text(edition.Catalogue.Find(id)?.Name ?? id.Value);
        xml.End();
    }
}
