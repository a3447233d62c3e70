using TreatyEdition.Model;

namespace TreatyEdition.Exporting.Tei;

/// <summary>How the document stands to others, and how it became known.</summary>
internal sealed class TeiRelations(TeiXml xml, TeiInlines inlines, string language)
{
    /// <summary>Nothing where there is nothing to say: TEI allows no empty list.</summary>
    public void Write(DocumentMetadata document)
    {
        var items = Items(document).ToArray();
        if (items.Length == 0 && document.Disclosed.IsEmpty) return;
        xml.StartLine("notesStmt");
        foreach (var disclosure in document.Disclosed) WriteDisclosure(disclosure);
        foreach (var (type, target) in items)
        {
            xml.StartLine("relatedItem");
            xml.Attribute("type", type);
            xml.Attribute("target", target);
            xml.End();
        }
        xml.EndLine();
    }

    private static IEnumerable<(string Type, string Target)> Items(DocumentMetadata document)
    {
        if (document.Counterpart is { } counterpart) yield return ("counterpart", TeiLinks.To(counterpart.Value));
        foreach (var completed in document.Completes) yield return ("completes", TeiLinks.To(completed.Value));
        foreach (var completing in document.CompletedBy) yield return ("completed-by", TeiLinks.To(completing.Value));
        if (document.StageOf is { } stage) yield return ("stage-of", TeiLinks.To(stage.Document.Value, stage.Section));
    }

    private void WriteDisclosure(Disclosure disclosure)
    {
        xml.StartLine("note");
        xml.Attribute("type", "disclosure");
        if (disclosure.Date is { } date)
        {
            xml.StartLine("p");
            TeiDates.WriteElement(xml, date, language);
            xml.End();
        }
        new TeiBlocks(xml, inlines).Write(disclosure.Where.Blocks);
        foreach (var source in disclosure.Sources)
        {
            xml.StartLine("bibl");
            inlines.Bibliography.WriteParts(source.Key, null, source.Locator);
            xml.End();
        }
        xml.EndLine();
    }
}
