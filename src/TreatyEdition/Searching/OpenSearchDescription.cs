using System.Text;
using System.Xml.Linq;

namespace TreatyEdition.Searching;

/// <summary>Writes the OpenSearch description, by which a browser adds the edition as a search engine.</summary>
public static class OpenSearchDescription
{
    private const int LongestShortName = 16, LongestDescription = 1024;

    private static readonly XNamespace OpenSearch = "http://a9.com/-/spec/opensearch/1.1/";

    /// <param name="shortName">Cut to the 16 characters the format allows.</param>
    /// <param name="baseUrl">Absolute URL of the site root.</param>
    /// <param name="language">BCP 47 tag of the site.</param>
    public static byte[] Write(string shortName, string description, Uri baseUrl, string language)
    {
        var root = baseUrl.AbsoluteUri.TrimEnd('/');
        var document = new XDocument(
            new XElement(OpenSearch + "OpenSearchDescription",
                new XElement(OpenSearch + "ShortName", Cut(shortName, LongestShortName)),
                new XElement(OpenSearch + "Description", Cut(description, LongestDescription)),
                new XElement(OpenSearch + "Url",
                    new XAttribute("type", "text/html"), new XAttribute("method", "get"),
                    new XAttribute("template", $"{root}/search.html#q={{searchTerms}}")),
                new XElement(OpenSearch + "Language", language),
                new XElement(OpenSearch + "InputEncoding", "UTF-8"),
                new XElement(OpenSearch + "OutputEncoding", "UTF-8")));
        return Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + document.ToString().ReplaceLineEndings("\n") + "\n");
    }

    private static string Cut(string text, int length) =>
        text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)].TrimEnd();
}
