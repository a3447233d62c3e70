using System.Text.Json;
using TreatyEdition.Citing;
using static TreatyEdition.Tests.Citing.Citations;

namespace TreatyEdition.Tests.Citing;

public class ExportTests
{
    private static readonly CslItem Awkward = new("awk ward", CslType.Report)
    {
        Title = "50% & {more} \\ $1 #2 a_b ~ ^ 外務省",
        Author = [new CslName("Sun and Moon", "A. B.", Suffix: "Jr."), Body("Ministry of War and Peace")],
        Publisher = "M. E.\r\nSharpe",
        Issued = Date("1916-07-03"),
        Accessed = Date("2026-11"),
        Page = "1-5",
        Url = "https://example.org/a_b%20{c}#d",
        Genre = "Cable",
        Custom = new Dictionary<string, string> { ["seed"] = "true" },
    };

    [Fact]
    public void BibTeX_escapes_what_TeX_would_read_as_commands()
    {
        const string Expected = """
            @techreport{awk-ward,
              author = {Sun {and} Moon, Jr., A. B. and {Ministry of War and Peace}},
              title = {{50\% \& \textbraceleft{}more\textbraceright{} \textbackslash{} \$1 \#2 a\_b \textasciitilde{} \textasciicircum{} 外務省}},
              pages = {1--5},
              institution = {M. E. Sharpe},
              type = {Cable},
              year = {1916},
              month = jul,
              day = {3},
              url = {https://example.org/a_b%20%7Bc%7D#d},
              urldate = {2026-11}
            }

            """;
        Assert.Equal(Expected.ReplaceLineEndings("\n"), BibTex.Write(Awkward));
    }

    [Fact]
    public void Ris_has_a_field_a_line()
    {
        const string Expected = """
            TY  - RPRT
            ID  - awk ward
            AU  - Sun and Moon, A. B., Jr.
            AU  - Ministry of War and Peace
            TI  - 50% & {more} \ $1 #2 a_b ~ ^ 外務省
            PY  - 1916
            DA  - 1916/07/03/
            PB  - M. E. Sharpe
            SP  - 1
            EP  - 5
            M3  - Cable
            UR  - https://example.org/a_b%20{c}#d
            Y2  - 2026/11//
            ER  - 

            """;
        Assert.Equal(Expected.ReplaceLineEndings("\r\n"), Ris.Write(Awkward));
    }

    [Fact]
    public void Csl_json_is_an_array_of_records_with_their_dates_in_parts()
    {
        var json = CslJson.Write([Awkward, new CslItem("x\uD800", CslType.LegalCase) { Title = "\uDC00", Issued = Date("1907/1916") }]);
        var records = JsonDocument.Parse(json).RootElement.EnumerateArray().ToList();
        Assert.Equal("report", records[0].GetProperty("type").GetString());
        Assert.Equal("50% & {more} \\ $1 #2 a_b ~ ^ 外務省", records[0].GetProperty("title").GetString());
        Assert.Contains("外務省", json, StringComparison.Ordinal);
        Assert.Equal("[[1916,7,3]]", JsonSerializer.Serialize(records[0].GetProperty("issued").GetProperty("date-parts")));
        Assert.Equal("Jr.", records[0].GetProperty("author")[0].GetProperty("suffix").GetString());
        Assert.Equal("true", records[0].GetProperty("custom").GetProperty("seed").GetString());
        Assert.Equal("legal_case", records[1].GetProperty("type").GetString());
        Assert.Equal("x\uFFFD", records[1].GetProperty("id").GetString());
        Assert.Equal("[[1907],[1916]]", JsonSerializer.Serialize(records[1].GetProperty("issued").GetProperty("date-parts")));
    }

    public static TheoryData<string> AllTypes => [.. CslTypes.Names];

    [Theory]
    [MemberData(nameof(AllTypes))]
    public void Every_type_has_its_entry_in_every_format(string type)
    {
        Assert.True(CslTypes.TryParse(type, out var parsed));
        var item = new CslItem("x", parsed) { Title = "T" };
        Assert.Matches(@"\A@[a-z]+\{x,\n  title = \{\{T\}\}\n\}\n\z", BibTex.Write(item));
        Assert.Matches(@"\ATY  - [A-Z]+\r\nID  - x\r\nTI  - T\r\nER  - \r\n\z", Ris.Write(item));
        Assert.Contains($"\"type\": \"{type}\"", CslJson.Write([item]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1932", true)]
    [InlineData("1932-08-17", true)]
    [InlineData("1932-22", true)]
    [InlineData("1932~", true)]
    [InlineData("1907-07-30/1916-07-03", true)]
    [InlineData("2000-02-29", true)]
    [InlineData("-0044-03-15", true)]
    [InlineData("1900-02-29", false)]
    [InlineData("1932-13", false)]
    [InlineData("1932-08-32", false)]
    [InlineData("1932-22-01", false)]
    [InlineData("n.d.", false)]
    [InlineData("", false)]
    [InlineData("1932/1933/1934", false)]
    public void Dates_are_read_as_far_as_csl_knows_them(string text, bool expected) => Assert.Equal(expected, CslDate.TryParse(text, out _));

    [Fact]
    public void All_types_of_csl_are_known_by_their_names()
    {
        Assert.Equal(45, CslTypes.Names.Count);
        Assert.True(CslTypes.TryParse("entry-encyclopedia", out _));
        Assert.True(CslTypes.TryParse("personal_communication", out _));
        Assert.False(CslTypes.TryParse("Book", out _));
        Assert.False(CslTypes.TryParse("articlejournal", out _));
    }
}
