using System.Xml.Linq;
using TreatyEdition.Exporting;
using TreatyEdition.Linking;
using TreatyEdition.Model.Text;

namespace TreatyEdition.Tests.Exporting;

/// <summary>Structure; validity against TEI All is checked by hand with jing, see docs/data.md.</summary>
public class TeiTests
{
    private static readonly XNamespace Tei = "http://www.tei-c.org/ns/1.0";
    private static readonly XName XmlId = XNamespace.Xml + "id";
    private static readonly XName XmlLang = XNamespace.Xml + "lang";

    private static Dictionary<string, XDocument> Read(LinkedEdition edition) => Written.Exports(edition)
        .Where(f => f.Path.StartsWith("data/tei/", StringComparison.Ordinal))
        .ToDictionary(f => f.Path["data/tei/".Length..], f => XDocument.Load(new MemoryStream(f.Content.ToArray()), LoadOptions.PreserveWhitespace));

    private static readonly Dictionary<string, XDocument> Small = Read(SmallEdition.Of(SmallEdition.Files));

    private static XElement ById(XDocument file, string id) => file.Descendants().Single(e => (string?)e.Attribute(XmlId) == id);

    [Fact]
    public void A_correction_keeps_both_readings_and_a_remark_its_place()
    {
        var paragraph = ById(Small["1916-secret.xml"], "preamble-fr-p1");
        Assert.Equal(
            "Les relations établies par <choice n=\"1\"><sic>peurs</sic><corr>leurs</corr></choice><note type=\"apparatus\" n=\"1\">p for l</note> conventions"
            + "<supplied n=\"2\">, et</supplied> la <surplus n=\"3\">la</surplus> paix<note type=\"apparatus\" n=\"4\">so in the copy</note> :",
            Inner(paragraph));
    }

    [Fact]
    public void Names_dates_notes_languages_and_quotations_have_elements_of_their_own()
    {
        var file = Small["1916-secret.xml"];
        Assert.Equal(
            "Fait à <placeName ref=\"../../places/petrograd.html\">Petrograd</placeName> <date when=\"1916-07-03\">le 3 juillet</date>, "
            + "<foreign xml:lang=\"ja\">原敬</foreign><ptr xml:id=\"ref-why-2\" type=\"note\" n=\"1\" target=\"#note-why\" />.",
            Inner(ById(file, "art-1-fr-p1")));
        Assert.Equal("Mots cités.", ById(file, "art-1-fr-p2").Element(Tei + "quote")!.Value.Trim());
        Assert.Equal("p. 3", ById(file, "art-1-fr-p2").Element(Tei + "bibl")!.Element(Tei + "citedRange")!.Value);
        Assert.Contains("<date from=\"1916-06\" to=\"1916-08\">that summer</date>", Inner(ById(file, "art-1-en-p1")), StringComparison.Ordinal);
        Assert.Equal("1", (string?)ById(file, "note-why").Attribute("n"));
    }

    /// <summary>Not in English under <c>xml:lang="de"</c>.</summary>
    [Theory]
    [InlineData("fr-CA", "3 juillet 1916")]
    [InlineData("de", "1916-07-03")]
    public void A_date_is_in_the_language_of_the_edition_or_in_none(string language, string expected) =>
        Assert.Equal(expected, TreatyEdition.Exporting.Tei.TeiDates.InWords(TreatyEdition.Calendars.EdtfDate.Parse("1916-07-03"), language));

    [Fact]
    public void Versions_stand_side_by_side_in_a_group_and_correspond()
    {
        var group = Small["1916-secret.xml"].Descendants(Tei + "group").Single();
        Assert.Equal(["fr", "en"], group.Elements(Tei + "text").Select(t => (string?)t.Attribute(XmlLang)));
        Assert.Equal(["original", "translation"], group.Elements(Tei + "text").Select(t => (string?)t.Attribute("type")));
        Assert.Equal("#art-1-en", (string?)ById(Small["1916-secret.xml"], "art-1-fr").Attribute("corresp"));
        Assert.Equal("#art-1-en-p1", (string?)ById(Small["1916-secret.xml"], "art-1-fr-p1").Attribute("corresp"));
        Assert.Equal("anchor", ById(Small["1916-secret.xml"], "art-1").Name.LocalName);
    }

    [Fact]
    public void A_letter_has_its_correspondence_and_says_of_what_it_is_a_stage()
    {
        var header = Small["letter.xml"].Root!.Element(Tei + "teiHeader")!;
        var sent = header.Descendants(Tei + "correspAction").Single();
        Assert.Equal("../../people/sazonov.html", (string?)sent.Element(Tei + "persName")!.Attribute("ref"));
        Assert.Equal("1917", (string?)sent.Element(Tei + "date")!.Attribute("when"));
        Assert.Equal("medium", (string?)sent.Element(Tei + "date")!.Attribute("cert"));
        Assert.Equal("1916-secret.xml#art-1", (string?)header.Descendants(Tei + "relatedItem").Single().Attribute("target"));
    }

    [Fact]
    public void The_header_names_licence_source_and_address()
    {
        var header = Small["1916-secret.xml"].Root!.Element(Tei + "teiHeader")!;
        Assert.Equal("https://creativecommons.org/licenses/by/4.0/", (string?)header.Descendants(Tei + "licence").Single().Attribute("target"));
        Assert.Equal("https://example.org/treaties/documents/1916-secret.html", header.Descendants(Tei + "idno").Single().Value);
        Assert.Equal(["fr", "en"], header.Descendants(Tei + "language").Select(l => (string?)l.Attribute("ident")));
        Assert.Contains("Amur & co", ById(Small["1916-secret.xml"], "source-amur").Value, StringComparison.Ordinal);
    }

    [Fact]
    public void An_anchor_that_begins_with_a_digit_and_text_that_XML_cannot_hold_are_made_fit()
    {
        var files = Read(SmallEdition.Of(
            ("edition.yml", "title: \"T\\u0001\\uFFFF\"\nversion: 1\nlanguage: en\n"),
            ("documents/a/index.md", "---\ntitle: \"A \\u0007 \\uFFFE B\"\nkind: note\n---\n"),
            ("documents/a/text.en.md", "---\nlanguage: en\nrole: original\n---\n## One {#1-bis}\n\nA \u0001 \U0001F600 b, [here](doc:a#1-bis).\n")));
        Assert.Contains("😀", ById(files["a.xml"], "_1-bis-en-p1").Value, StringComparison.Ordinal);
        Assert.Equal("#_1-bis", (string?)files["a.xml"].Descendants(Tei + "ref").Single().Attribute("target"));
    }

    [EditionFact]
    public void Every_emendation_and_remark_of_the_real_edition_is_there()
    {
        var files = Read(SmallEdition.Real);
        var french = SmallEdition.Real.Edition.Documents.Single(d => d.Id.Value == "1916-secret").Versions.Single(v => v.Language == "fr");
        var inlines = french.Sections.SelectMany(s => s.Blocks).OfType<Paragraph>().SelectMany(p => p.Inlines).ToArray();
        var text = files["1916-secret.xml"].Descendants(Tei + "text").Single(t => (string?)t.Attribute(XmlLang) == "fr");
        Assert.Equal(
            inlines.OfType<Emendation>().Select(e => (e.AsPrinted, e.Corrected)),
            text.Descendants().Where(e => e.Name.LocalName is "choice" or "supplied" or "surplus").Select(Readings));
        Assert.Equal(32, text.Descendants(Tei + "note").Count(n => (string?)n.Attribute("type") == "apparatus"));
    }

    [Fact]
    public void Every_link_inside_and_between_the_files_of_the_real_edition_leads_somewhere()
    {
        var files = Read(SmallEdition.Real);
        var ids = files.ToDictionary(f => f.Key, f => f.Value.Descendants().Attributes(XmlId).Select(a => a.Value).ToArray());
        Assert.All(ids, file => Assert.Equal(file.Value.Distinct().Count(), file.Value.Length));
        foreach (var (name, file) in files)
            foreach (var target in file.Descendants().Attributes().Where(a => a.Name.LocalName is "target" or "corresp" or "ref").SelectMany(a => a.Value.Split(' ')))
                if (!target.StartsWith("../../", StringComparison.Ordinal) && !target.StartsWith("http", StringComparison.Ordinal))
                    Assert.True(Resolves(target, name, ids), $"{name}: {target}");
    }

    private static bool Resolves(string target, string from, Dictionary<string, string[]> ids)
    {
        var parts = target.Split('#');
        var file = parts[0].Length == 0 ? from : parts[0];
        return ids.TryGetValue(file, out var known) && (parts.Length == 1 || known.Contains(parts[1]));
    }

    private static (string, string) Readings(XElement element) => element.Name.LocalName switch
    {
        "supplied" => ("", element.Value),
        "surplus" => (element.Value, ""),
        _ => (element.Element(Tei + "sic")!.Value, element.Element(Tei + "corr")!.Value),
    };

    private static string Inner(XElement element) => string.Concat(element.Nodes().Select(n => n.ToString(SaveOptions.DisableFormatting)))
        .Replace($" xmlns=\"{Tei.NamespaceName}\"", "", StringComparison.Ordinal);
}
