using TreatyEdition.Citing;
using static TreatyEdition.Tests.Citing.Citations;

namespace TreatyEdition.Tests.Citing;

public class MlaStyleTests
{
    [Theory]
    [InlineData("smith", "Smith, Zadie. *Swing Time*. Penguin Press, 2016.")]
    [InlineData("grazer", "Grazer, Brian, and Charles Fishman. *A Curious Mind: The Secret to a Bigger Life*. Simon & Schuster, 2015.")]
    [InlineData("edited", "D’Agata, John, editor. *The Making of the American Essay*. Graywolf Press, 2016.")]
    [InlineData("translated", "Lahiri, Jhumpa. *In Other Words*. Translated by Ann Goldstein, Alfred A. Knopf, 2016.")]
    [InlineData("chapter", "Thoreau, Henry David. “Walking.” *The Making of the American Essay*, edited by John D’Agata, Graywolf Press, 2016, pp. 167–95.")]
    [InlineData("journal", "Keng, Shao-Hsun, et al. “Expanding College Access in Taiwan, 1978–2014: Effects on Graduate Quality and Income Inequality.” *Journal of Human Capital*, vol. 11, no. 1, Spring 2017, pp. 1–34, <https://doi.org/10.1086/690235>.")]
    [InlineData("magazine", "Mead, Rebecca. “The Prophet of Dystopia.” *The New Yorker*, 17 Apr. 2017.")]
    [InlineData("entry", "“Sibelius, Jean.” *Encyclopaedia Britannica*, <https://www.britannica.com/biography/Jean-Sibelius>. Accessed 19 July 2017.")]
    [InlineData("letter", "George Creel to Colonel House. 25 Sept. 1918, Edward M. House Papers, Yale University Library.")]
    [InlineData("paper", "Adelman, Rachel. “‘Such Stuff as Dreams Are Made On’: God’s Footstool.” Paper presented at the annual meeting for the Society of Biblical Literature, New Orleans, LA, 21 Nov. 2009.")]
    [InlineData("kato", "加藤陽子. それでも、日本人は「戦争」を選んだ. 朝日出版社, 2009.")]
    [InlineData("romanised", "Katō Yōko and Hara Takashi. *Soredemo* [Even So]. Asahi, 2009.")]
    public void Works_cited_follow_the_template_of_core_elements(string id, string expected) =>
        Assert.Equal(expected, Marked(MlaStyle.WorksCited(Examples.All[id])));

    [Fact]
    public void An_article_of_the_edition_is_cited_with_version_and_address()
    {
        var article = new CslItem("1916-secret-art-2", CslType.Chapter)
        {
            Title = "Secret Convention of 1916, Article II",
            ContainerTitle = "The Secret Treaties",
            Editor = [Person("A.", "Editor")],
            Version = "1.2",
            Issued = Date("2026-11-22"),
            Url = "https://example.org/documents/1916-secret.html#art-2",
        };
        Assert.Equal(
            "“Secret Convention of 1916, Article II.” *The Secret Treaties*, edited by A. Editor, version 1.2, 22 Nov. 2026, <https://example.org/documents/1916-secret.html#art-2>.",
            Marked(MlaStyle.WorksCited(article)));
    }
}
