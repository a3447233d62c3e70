using TreatyEdition.Model;

namespace TreatyEdition.Exporting.Tei;

/// <summary>How the document stands to others, and how it became known.</summary>
internal sealed class TeiRelations(TeiXml xml, TeiInlines inlines, string language)
{
    private readonly TeiBlocks _blocks = new(xml, inlines);

    /// <summary>Nothing where there is nothing to say: TEI allows no empty list.</summary>
    public void Write(DocumentMetadata document)
    {
        if (!IsRelated(document) && document.Disclosed.IsEmpty) return;
        xml.StartLine("notesStmt"u8);
        foreach (var disclosure in document.Disclosed) WriteDisclosure(disclosure);
        foreach (var (type, target) in Items(document))
        {
            xml.StartLine("relatedItem"u8);
            xml.Attribute("type"u8, type);
            xml.Attribute("target"u8, target);
            xml.End();
        }
        xml.EndLine();
    }

    private static bool IsRelated(DocumentMetadata document) =>
        document.Counterpart is not null || !document.Completes.IsEmpty || !document.CompletedBy.IsEmpty || document.StageOf is not null;

    private static IEnumerable<(string Type, string Target)> Items(DocumentMetadata document)
    {
        if (document.Counterpart is { } counterpart) yield return ("counterpart", TeiLinks.To(counterpart.Value));
        foreach (var completed in document.Completes) yield return ("completes", TeiLinks.To(completed.Value));
        foreach (var completing in document.CompletedBy) yield return ("completed-by", TeiLinks.To(completing.Value));
        if (document.StageOf is { } stage) yield return ("stage-of", TeiLinks.To(stage.Document.Value, stage.Section));
    }

    private void WriteDisclosure(Disclosure disclosure)
    {
        xml.StartLine("note"u8);
        xml.Attribute("type"u8, "disclosure"u8);
        if (disclosure.Date is { } date)
        {
            xml.StartLine("p"u8);
            TeiDates.WriteElement(xml, date, language);
            xml.End();
        }
        _blocks.Write(disclosure.Where.Blocks);
        foreach (var source in disclosure.Sources)
        {
            xml.StartLine("bibl"u8);
            inlines.Bibliography.WriteParts(source.Key, null, source.Locator);
            xml.End();
        }
        xml.EndLine();
    }
}
