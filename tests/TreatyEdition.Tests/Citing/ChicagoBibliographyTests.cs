using TreatyEdition.Citing;
using static TreatyEdition.Tests.Citing.Citations;

namespace TreatyEdition.Tests.Citing;

public class ChicagoBibliographyTests
{
    [Theory]
    [InlineData("smith", "Smith, Zadie. *Swing Time*. New York: Penguin Press, 2016.")]
    [InlineData("grazer", "Grazer, Brian, and Charles Fishman. *A Curious Mind: The Secret to a Bigger Life*. New York: Simon & Schuster, 2015.")]
    [InlineData("edited", "D’Agata, John, ed. *The Making of the American Essay*. Minneapolis: Graywolf Press, 2016.")]
    [InlineData("translated", "Lahiri, Jhumpa. *In Other Words*. Translated by Ann Goldstein. New York: Alfred A. Knopf, 2016.")]
    [InlineData("reprint", "Fitzgerald, F. Scott. *The Great Gatsby*. 1925. Reprint, New York: Scribner, 2004.")]
    [InlineData("volume", "Degras, Jane. *Soviet Documents on Foreign Policy*. 2nd ed. Vol. 2. Documents 7. London: Oxford University Press, 1952.")]
    [InlineData("chapter", "Thoreau, Henry David. “Walking.” In *The Making of the American Essay*, edited by John D’Agata, 167–95. Minneapolis: Graywolf Press, 2016.")]
    [InlineData("journal", "Keng, Shao-Hsun, Chun-Hung Lin, and Peter F. Orazem. “Expanding College Access in Taiwan, 1978–2014: Effects on Graduate Quality and Income Inequality.” *Journal of Human Capital* 11, no. 1 (Spring 2017): 1–34. <https://doi.org/10.1086/690235>.")]
    [InlineData("magazine", "Mead, Rebecca. “The Prophet of Dystopia.” *New Yorker*, April 17, 2017.")]
    [InlineData("newspaper", "*New York Times*. “In Texas, Ad Heats Up Race for Governor.” July 30, 2002.")]
    [InlineData("report", "Foreign Policy Association. *Rivalry in Manchuria*. Information Service 11. New York: The Association, 1929.")]
    [InlineData("dean", "Dean, Vera Micheles. “The Soviet Union and Japan in the Far East.” *Foreign Policy Reports* 8, no. 12 (August 17, 1932): 136–146.")]
    [InlineData("letter", "George Creel to Colonel House. September 25, 1918. Edward M. House Papers, Yale University Library.")]
    [InlineData("draft", "外務省. [Soviet draft, 15 May 1924]. n.d. 2.5.1–106–5.4, Gaimushō Gaikō Shiryōkan, Tokyo.")]
    [InlineData("page", "Google. “Privacy Policy.” Privacy & Terms. April 17, 2017. <https://www.google.com/policies/privacy/>.")]
    [InlineData("undated-page", "Yale University. “About Yale: Yale Facts.” Accessed May 1, 2017. <https://www.yale.edu/about-yale/yale-facts>.")]
    [InlineData("blog", "Germano, William. “Futurist Shock.” *Lingua Franca* (blog), Chronicle of Higher Education, February 15, 2017. <http://www.chronicle.com/blogs/linguafranca/>.")]
    [InlineData("entry", "*Encyclopaedia Britannica*. “Sibelius, Jean.” Accessed July 19, 2017. <https://www.britannica.com/biography/Jean-Sibelius>.")]
    [InlineData("wikipedia", "Wikipedia. “Stevie Nicks.” July 19, 2017. <https://en.wikipedia.org/wiki/Stevie_Nicks>.")]
    [InlineData("thesis", "Rutz, Cynthia Lillian. “King Lear and Its Folktale Analogues.” PhD diss., University of Chicago, 2013.")]
    [InlineData("treaty", "Treaty Banning Nuclear Weapon Tests in the Atmosphere, in Outer Space, and Under Water, US-UK-USSR. August 5, 1963. 14 U.S.T. 1313.")]
    [InlineData("convention", "Convention Embodying Basic Rules. January 20, 1925. *League of Nations Treaty Series* 34: 32–53.")]
    [InlineData("paper", "Adelman, Rachel. “‘Such Stuff as Dreams Are Made On’: God’s Footstool.” Paper presented at the annual meeting for the Society of Biblical Literature, New Orleans, LA, November 21–24, 2009.")]
    [InlineData("interview", "Bundy, McGeorge. [interview]. Interview by Robert MacNeil. *MacNeil/Lehrer NewsHour*, PBS, February 7, 1990.")]
    [InlineData("document", "State Department. “List of Treaties.” Memorandum. ca. 1951.")]
    [InlineData("kato", "加藤陽子. それでも、日本人は「戦争」を選んだ. 朝日出版社, 2009.")]
    [InlineData("romanised", "Katō Yōko and Hara Takashi. *Soredemo* [Even So]. Asahi, 2009.")]
    [InlineData("question", "Ewing, Thomas. *Between the Hammer and the Anvil?* Bloomington: Indiana University Press, 1980.")]
    public void The_entry_follows_the_manual(string id, string expected) =>
        Assert.Equal(expected, Marked(ChicagoStyle.Bibliography(Examples.All[id])));

    [Theory]
    [InlineData("smith", "*Swing Time*. Version 1.2. New York")]
    [InlineData("chapter", "167–95. Version 1.2. Minneapolis")]
    public void The_edition_begins_with_a_capital_after_the_full_stop(string id, string expected) =>
        Assert.Contains(expected, Marked(ChicagoStyle.Bibliography(Examples.All[id] with { Edition = "version 1.2" })), StringComparison.Ordinal);

    [Fact]
    public void Eleven_authors_are_seven_and_others()
    {
        var item = Examples.All["smith"] with { Author = [.. Enumerable.Range(1, 11).Select(i => Person($"G{i}", $"F{i}"))] };
        Assert.StartsWith("F1, G1, G2 F2, G3 F3, G4 F4, G5 F5, G6 F6, G7 F7, et al. *Swing", Marked(ChicagoStyle.Bibliography(item)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("de", null, null, "Beauvoir, Simone de. *T*. 1949.")]
    [InlineData(null, "de", null, "de Beauvoir, Simone. *T*. 1949.")]
    [InlineData(null, null, "Jr.", "Beauvoir, Simone, Jr. *T*. 1949.")]
    public void Particles_and_suffixes_find_their_place(string? dropping, string? staying, string? suffix, string expected)
    {
        var item = new CslItem("x", CslType.Book) { Author = [new CslName("Beauvoir", "Simone", null, dropping, staying, suffix)], Title = "T", Issued = Date("1949") };
        Assert.Equal(expected, Marked(ChicagoStyle.Bibliography(item)));
    }

    [Fact]
    public void Entries_sort_letter_by_letter_whatever_their_accents()
    {
        CslItem[] items =
        [
            new("5", CslType.Book) { Author = [Body("外務省")], Title = "A" },
            new("4", CslType.Book) { Author = [Person("A.", "Žukov")], Title = "A" },
            new("2", CslType.Book) { Author = [Person("A.", "Smith"), Person("B.", "Jones")], Title = "A" },
            new("1", CslType.Book) { Author = [Person("A.", "Smith")], Title = "The Zebra" },
            new("0", CslType.Book) { Title = "The Émigré" },
            new("3", CslType.Book) { Author = [Person("A.", "Smithson")], Title = "A" },
        ];
        Assert.Equal("012345", string.Concat(items.OrderBy(ChicagoStyle.SortKey, StringComparer.Ordinal).Select(item => item.Id)));
    }
}
