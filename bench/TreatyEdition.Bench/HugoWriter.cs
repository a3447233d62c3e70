
namespace TreatyEdition.Bench;

/// <summary>Writes the corpus as a site for Hugo: the same text and pages, footnotes, the registers as taxonomies, so
/// that an entry lists its documents; a plain layout. It links people by their ids: looking up their names (<c>.GetTerms</c>) is
/// quadratic in this version of Hugo, and would make the comparison too easy.</summary>
internal static class HugoWriter
{
    private static readonly Markup Markup = new(link => link.Kind switch
    {
        "person" => $"../people/{link.Target}.html",
        "place" => $"../places/{link.Target}.html",
        _ => $"{link.Target}.html",
    });

    private const string Head = """
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><title>{{ .Title }} – {{ .Site.Title }}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1">
        {{ with .Params.description }}<meta name="description" content="{{ . }}">{{ end }}
        <meta name="citation_title" content="{{ .Title }}"><meta name="citation_inbook_title" content="{{ .Site.Title }}">
        <meta name="DC.title" content="{{ .Title }}"><meta name="DC.identifier" content="{{ .Permalink }}">
        <link rel="stylesheet" href="{{ "edition.css" | relURL }}"></head>
        <body><header><p><a href="{{ "index.html" | relURL }}">{{ .Site.Title }}</a></p>
        <nav><ul>{{ range .Site.Menus.main }}<li><a href="{{ .URL | relURL }}">{{ .Name }}</a></li>{{ end }}</ul></nav></header>

        """;

    private const string Foot = """

        <footer><p>{{ .Site.Title }}</p></footer></body></html>

        """;

    private const string Single = """
        <main><article><h1>{{ .Title }}</h1>
        {{ with .Date }}{{ if not .IsZero }}<p><time datetime="{{ .Format "2006-01-02" }}">{{ .Format "2 January 2006" }}</time></p>{{ end }}{{ end }}
        <dl>{{ range .Params.places }}<dt>Place</dt><dd><a href="../places/{{ . }}.html">{{ . }}</a></dd>{{ end }}
        {{ range .Params.people }}<dt>Signed by</dt><dd><a href="../people/{{ . }}.html">{{ . }}</a></dd>{{ end }}
        {{ with .Params.secrecy }}<dt>Secrecy</dt><dd>{{ . }}</dd>{{ end }}</dl>
        {{ .Content }}
        <p>{{ .Title }}. In {{ .Site.Title }}. {{ .Permalink }}</p>
        </article>
        <nav>{{ with .PrevInSection }}<a rel="prev" href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }} {{ with .NextInSection }}<a rel="next" href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</nav></main>
        """;

    private const string List = """
        <main><h1>{{ .Title }}</h1>
        {{ .Content }}
        <ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>
        {{ end }}</ul></main>
        """;

    public static void Write(Corpus corpus, string site)
    {
        Save(site, "config.toml", """
            baseURL = "https://example.org/corpus/"
            title = "A corpus for measuring"
            languageCode = "en"
            uglyURLs = true
            disableKinds = ["404"]
            enableRobotsTXT = true
            [taxonomies]
            person = "people"
            place = "places"
            [[menu.main]]
            name = "Documents"
            url = "documents.html"
            [[menu.main]]
            name = "People"
            url = "people.html"
            [[menu.main]]
            name = "Places"
            url = "places.html"

            """);
        Save(site, "layouts/partials/head.html", Head);
        Save(site, "layouts/partials/foot.html", Foot);
        Save(site, "layouts/_default/single.html", "{{ partial \"head.html\" . }}" + Single + "{{ partial \"foot.html\" . }}");
        Save(site, "layouts/_default/list.html", "{{ partial \"head.html\" . }}" + List + "{{ partial \"foot.html\" . }}");
        Save(site, "layouts/index.html", "{{ partial \"head.html\" . }}<main>{{ .Content }}</main>{{ partial \"foot.html\" . }}");
        Save(site, "static/edition.css", "body { max-width: 40em }\n");
        Save(site, "content/_index.md", "---\ntitle: A corpus for measuring\n---\nMade by arithmetic.\n");
        foreach (var entry in corpus.People) Save(site, $"content/people/{entry.Id}/_index.md", $"---\ntitle: {entry.Name}\nrole: diplomat\n---\n{entry.About}\n");
        foreach (var entry in corpus.Places) Save(site, $"content/places/{entry.Id}/_index.md", $"---\ntitle: {entry.Name}\nkindOfPlace: city\n---\n{entry.About}\n");
        foreach (var document in corpus.Documents) Write(document, site);
    }

    private static void Write(BenchDocument document, string site) => Save(site, $"content/documents/{document.Id}.md", $"""
        ---
        title: {document.Title}
        date: {document.Date}
        places: [{document.Place.Id}]
        people: [{document.First.Id}, {document.Second.Id}]
        secrecy: secret
        ---
        {Markup.Paragraph(document.Headnote)}

        {Markup.Parts(document.Text)}{Markup.Notes(document.Notes)}
        """);

    private static void Save(string root, string path, string text)
    {
        var file = Path.Combine(root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
