using TreatyEdition.Citing;
using static TreatyEdition.Tests.Citing.Citations;

namespace TreatyEdition.Tests.Citing;

public class ChicagoNoteTests
{
    [Theory]
    [InlineData("smith", "pp. 315-16", "Zadie Smith, *Swing Time* (New York: Penguin Press, 2016), 315–16.")]
    [InlineData("grazer", "p. 12", "Brian Grazer and Charles Fishman, *A Curious Mind: The Secret to a Bigger Life* (New York: Simon & Schuster, 2015), 12.")]
    [InlineData("edited", "pp. 177–78", "John D’Agata, ed., *The Making of the American Essay* (Minneapolis: Graywolf Press, 2016), 177–78.")]
    [InlineData("translated", "p. 146", "Jhumpa Lahiri, *In Other Words*, trans. Ann Goldstein (New York: Alfred A. Knopf, 2016), 146.")]
    [InlineData("reprint", "p. 5", "F. Scott Fitzgerald, *The Great Gatsby* (1925; repr., New York: Scribner, 2004), 5.")]
    [InlineData("volume", "p. 12", "Jane Degras, *Soviet Documents on Foreign Policy*, 2nd ed., vol. 2, Documents 7 (London: Oxford University Press, 1952), 12.")]
    [InlineData("chapter", "pp. 177–78", "Henry David Thoreau, “Walking,” in *The Making of the American Essay*, ed. John D’Agata (Minneapolis: Graywolf Press, 2016), 177–78.")]
    [InlineData("chapter", null, "Henry David Thoreau, “Walking,” in *The Making of the American Essay*, ed. John D’Agata (Minneapolis: Graywolf Press, 2016), 167–95.")]
    [InlineData("journal", "pp. 9–10", "Shao-Hsun Keng, Chun-Hung Lin, and Peter F. Orazem, “Expanding College Access in Taiwan, 1978–2014: Effects on Graduate Quality and Income Inequality,” *Journal of Human Capital* 11, no. 1 (Spring 2017): 9–10, <https://doi.org/10.1086/690235>.")]
    [InlineData("magazine", "p. 43", "Rebecca Mead, “The Prophet of Dystopia,” *New Yorker*, April 17, 2017, 43.")]
    [InlineData("newspaper", null, "“In Texas, Ad Heats Up Race for Governor,” *New York Times*, July 30, 2002.")]
    [InlineData("report", null, "Foreign Policy Association, *Rivalry in Manchuria*, Information Service 11 (New York: The Association, 1929).")]
    [InlineData("dean", "p. 137", "Vera Micheles Dean, “The Soviet Union and Japan in the Far East,” *Foreign Policy Reports* 8, no. 12 (August 17, 1932): 137.")]
    [InlineData("dean", "n. 2", "Vera Micheles Dean, “The Soviet Union and Japan in the Far East,” *Foreign Policy Reports* 8, no. 12 (August 17, 1932), n. 2.")]
    [InlineData("letter", null, "George Creel to Colonel House, September 25, 1918, Edward M. House Papers, Yale University Library.")]
    [InlineData("draft", null, "外務省, [Soviet draft, 15 May 1924], n.d., 2.5.1–106–5.4, Gaimushō Gaikō Shiryōkan, Tokyo.")]
    [InlineData("page", null, "“Privacy Policy,” Privacy & Terms, Google, April 17, 2017, <https://www.google.com/policies/privacy/>.")]
    [InlineData("undated-page", null, "“About Yale: Yale Facts,” Yale University, accessed May 1, 2017, <https://www.yale.edu/about-yale/yale-facts>.")]
    [InlineData("blog", null, "William Germano, “Futurist Shock,” *Lingua Franca* (blog), Chronicle of Higher Education, February 15, 2017, <http://www.chronicle.com/blogs/linguafranca/>.")]
    [InlineData("entry", null, "*Encyclopaedia Britannica*, s.v. “Sibelius, Jean,” accessed July 19, 2017, <https://www.britannica.com/biography/Jean-Sibelius>.")]
    [InlineData("wikipedia", "lead", "Wikipedia, s.v. “Stevie Nicks,” July 19, 2017, lead, <https://en.wikipedia.org/wiki/Stevie_Nicks>.")]
    [InlineData("thesis", "pp. 99–100", "Cynthia Lillian Rutz, “King Lear and Its Folktale Analogues” (PhD diss., University of Chicago, 2013), 99–100.")]
    [InlineData("treaty", null, "Treaty Banning Nuclear Weapon Tests in the Atmosphere, in Outer Space, and Under Water, US-UK-USSR, August 5, 1963, 14 U.S.T. 1313.")]
    [InlineData("convention", "art. V", "Convention Embodying Basic Rules, January 20, 1925, *League of Nations Treaty Series* 34: 32–53, art. V.")]
    [InlineData("paper", null, "Rachel Adelman, “‘Such Stuff as Dreams Are Made On’: God’s Footstool” (paper presented at the annual meeting for the Society of Biblical Literature, New Orleans, LA, November 21–24, 2009).")]
    [InlineData("interview", null, "McGeorge Bundy, [interview], interview by Robert MacNeil, *MacNeil/Lehrer NewsHour*, PBS, February 7, 1990.")]
    [InlineData("document", null, "State Department, “List of Treaties,” memorandum, ca. 1951.")]
    [InlineData("kato", "p. 3", "加藤陽子, それでも、日本人は「戦争」を選んだ (朝日出版社, 2009), 3.")]
    [InlineData("romanised", null, "Katō Yōko and Hara Takashi, *Soredemo* [Even So] (Asahi, 2009).")]
    [InlineData("question", "p. 19", "Thomas Ewing, *Between the Hammer and the Anvil?* (Bloomington: Indiana University Press, 1980), 19.")]
    public void The_first_note_follows_the_manual(string id, string? locator, string expected) =>
        Assert.Equal(expected, Marked(ChicagoStyle.FullNote(Examples.All[id], locator)));

    [Theory]
    [InlineData("smith", "p. 320", "Smith, *Swing Time*, 320.")]
    [InlineData("grazer", "p. 37", "Grazer and Fishman, *Curious Mind*, 37.")]
    [InlineData("edited", "p. 182", "D’Agata, *American Essay*, 182.")]
    [InlineData("chapter", "p. 182", "Thoreau, “Walking,” 182.")]
    [InlineData("journal", "p. 23", "Keng, Lin, and Orazem, “Expanding College Access,” 23.")]
    [InlineData("magazine", "p. 47", "Mead, “Prophet of Dystopia,” 47.")]
    [InlineData("newspaper", null, "“In Texas, Ad Heats Up Race for Governor.”")]
    [InlineData("page", null, "“Privacy Policy.”")]
    [InlineData("undated-page", null, "“About Yale.”")]
    [InlineData("entry", null, "*Encyclopaedia Britannica*, s.v. “Sibelius, Jean.”")]
    [InlineData("thesis", "p. 158", "Rutz, “King Lear and Its Folktale Analogues,” 158.")]
    [InlineData("letter", null, "George Creel to Colonel House.")]
    [InlineData("kato", "introduction", "加藤, それでも、日本人は「戦争」を選んだ, introduction.")]
    [InlineData("romanised", null, "Katō and Hara, *Soredemo*.")]
    [InlineData("question", null, "Ewing, *Between the Hammer and the Anvil?*")]
    [InlineData("question", "p. 19", "Ewing, *Between the Hammer and the Anvil?*, 19.")]
    [InlineData("treaty", "art. I", "Treaty Banning Nuclear Weapon Tests, art. I.")]
    public void Later_notes_are_short(string id, string? locator, string expected) =>
        Assert.Equal(expected, Marked(ChicagoStyle.ShortNote(Examples.All[id], locator)));

    [Theory]
    [InlineData("p. 36", "36")]
    [InlineData("pp. 137–138", "137–138")]
    [InlineData("pp. 137-138", "137–138")]
    [InlineData("pp. xi-xii", "xi–xii")]
    [InlineData("p. [136]", "[136]")]
    [InlineData("36", "36")]
    [InlineData("n. 14", "n. 14")]
    [InlineData("art. V", "art. V")]
    [InlineData("§Historical Background, n. 14", "§Historical Background, n. 14")]
    [InlineData("introduction", "introduction")]
    [InlineData("p. 36, n. 14", "36, n. 14")]
    [InlineData("preamble", "preamble")]
    [InlineData("part p", "part p")]
    public void Pages_lose_their_label_and_other_locators_stand(string locator, string expected) =>
        Assert.Equal($"Smith, *Swing Time*, {expected}.", Marked(ChicagoStyle.ShortNote(Examples.All["smith"], locator)));

    [Fact]
    public void A_fourth_author_becomes_et_al_in_notes_only()
    {
        var item = Examples.All["smith"] with { Author = [Person("A.", "One"), Person("B.", "Two"), Person("C.", "Three"), Person("D.", "Four")] };
        Assert.StartsWith("A. One et al., *Swing", Marked(ChicagoStyle.FullNote(item)), StringComparison.Ordinal);
        Assert.Equal("One et al., *Swing Time*.", Marked(ChicagoStyle.ShortNote(item)));
        Assert.StartsWith("One, A., B. Two, C. Three, and D. Four. *Swing", Marked(ChicagoStyle.Bibliography(item)), StringComparison.Ordinal);
    }
}
