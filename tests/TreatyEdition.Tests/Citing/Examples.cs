using TreatyEdition.Citing;
using static TreatyEdition.Tests.Citing.Citations;

namespace TreatyEdition.Tests.Citing;

/// <summary>Records of works that the Chicago Manual (17th ed.) and its public Citation Quick Guide cite as examples, and a few like those of the edition.</summary>
internal static class Examples
{
    public static readonly IReadOnlyDictionary<string, CslItem> All = new[]
    {
        new CslItem("smith", CslType.Book) { Author = [Person("Zadie", "Smith")], Title = "Swing Time", PublisherPlace = "New York", Publisher = "Penguin Press", Issued = Date("2016") },
        new CslItem("grazer", CslType.Book)
        {
            Author = [Person("Brian", "Grazer"), Person("Charles", "Fishman")], Title = "A Curious Mind: The Secret to a Bigger Life",
            PublisherPlace = "New York", Publisher = "Simon & Schuster", Issued = Date("2015"),
        },
        new CslItem("edited", CslType.Book)
        {
            Editor = [Person("John", "D’Agata")], Title = "The Making of the American Essay", TitleShort = "American Essay",
            PublisherPlace = "Minneapolis", Publisher = "Graywolf Press", Issued = Date("2016"),
        },
        new CslItem("translated", CslType.Book)
        {
            Author = [Person("Jhumpa", "Lahiri")], Translator = [Person("Ann", "Goldstein")], Title = "In Other Words",
            PublisherPlace = "New York", Publisher = "Alfred A. Knopf", Issued = Date("2016"),
        },
        new CslItem("reprint", CslType.Book)
        {
            Author = [Person("F. Scott", "Fitzgerald")], Title = "The Great Gatsby", OriginalDate = Date("1925"),
            PublisherPlace = "New York", Publisher = "Scribner", Issued = Date("2004"),
        },
        new CslItem("volume", CslType.Book)
        {
            Author = [Person("Jane", "Degras")], Title = "Soviet Documents on Foreign Policy", Volume = "2", Edition = "2", CollectionTitle = "Documents", CollectionNumber = "7",
            PublisherPlace = "London", Publisher = "Oxford University Press", Issued = Date("1952"),
        },
        new CslItem("chapter", CslType.Chapter)
        {
            Author = [Person("Henry David", "Thoreau")], Title = "Walking", ContainerTitle = "The Making of the American Essay", Editor = [Person("John", "D’Agata")],
            PublisherPlace = "Minneapolis", Publisher = "Graywolf Press", Issued = Date("2016"), Page = "167-95",
        },
        new CslItem("journal", CslType.ArticleJournal)
        {
            Author = [Person("Shao-Hsun", "Keng"), Person("Chun-Hung", "Lin"), Person("Peter F.", "Orazem")],
            Title = "Expanding College Access in Taiwan, 1978–2014: Effects on Graduate Quality and Income Inequality", TitleShort = "Expanding College Access",
            ContainerTitle = "Journal of Human Capital", Volume = "11", Issue = "1", Issued = Date("2017-21"), Page = "1–34", Doi = "10.1086/690235",
        },
        new CslItem("magazine", CslType.ArticleMagazine)
        {
            Author = [Person("Rebecca", "Mead")], Title = "The Prophet of Dystopia", ContainerTitle = "The New Yorker", Issued = Date("2017-04-17"),
        },
        new CslItem("newspaper", CslType.ArticleNewspaper)
        {
            Title = "In Texas, Ad Heats Up Race for Governor", ContainerTitle = "The New York Times", Issued = Date("2002-07-30"),
        },
        new CslItem("report", CslType.Report)
        {
            Author = [Body("Foreign Policy Association")], Title = "Rivalry in Manchuria", Genre = "Information Service", Number = "11",
            PublisherPlace = "New York", Publisher = "The Association", Issued = Date("1929"),
        },
        new CslItem("dean", CslType.Report)
        {
            Author = [Person("Vera Micheles", "Dean")], Title = "The Soviet Union and Japan in the Far East", ContainerTitle = "Foreign Policy Reports",
            Volume = "8", Issue = "12", Issued = Date("1932-08-17"), Page = "136-146",
        },
        new CslItem("letter", CslType.PersonalCommunication)
        {
            Title = "George Creel to Colonel House", Issued = Date("1918-09-25"), ArchiveCollection = "Edward M. House Papers", Archive = "Yale University Library",
        },
        new CslItem("draft", CslType.Manuscript)
        {
            Author = [Body("外務省")], Title = "[Soviet draft, 15 May 1924]", ArchiveLocation = "2.5.1–106–5.4", Archive = "Gaimushō Gaikō Shiryōkan", ArchivePlace = "Tokyo", Language = "ja",
        },
        new CslItem("page", CslType.Webpage)
        {
            Title = "Privacy Policy", ContainerTitle = "Privacy & Terms", Publisher = "Google", Issued = Date("2017-04-17"), Url = "https://www.google.com/policies/privacy/",
        },
        new CslItem("undated-page", CslType.Webpage)
        {
            Title = "About Yale: Yale Facts", Publisher = "Yale University", Accessed = Date("2017-05-01"), Url = "https://www.yale.edu/about-yale/yale-facts",
        },
        new CslItem("blog", CslType.PostWeblog)
        {
            Author = [Person("William", "Germano")], Title = "Futurist Shock", ContainerTitle = "Lingua Franca", Publisher = "Chronicle of Higher Education",
            Issued = Date("2017-02-15"), Url = "http://www.chronicle.com/blogs/linguafranca/",
        },
        new CslItem("entry", CslType.EntryEncyclopedia)
        {
            Title = "Sibelius, Jean", ContainerTitle = "Encyclopaedia Britannica", Accessed = Date("2017-07-19"), Url = "https://www.britannica.com/biography/Jean-Sibelius",
        },
        new CslItem("wikipedia", CslType.EntryEncyclopedia)
        {
            Author = [Body("Wikipedia contributors")], Title = "Stevie Nicks", ContainerTitle = "Wikipedia", Issued = Date("2017-07-19"), Url = "https://en.wikipedia.org/wiki/Stevie_Nicks",
        },
        new CslItem("thesis", CslType.Thesis)
        {
            Author = [Person("Cynthia Lillian", "Rutz")], Title = "King Lear and Its Folktale Analogues", Genre = "PhD diss.", Publisher = "University of Chicago", Issued = Date("2013"),
        },
        new CslItem("treaty", CslType.Treaty)
        {
            Title = "Treaty Banning Nuclear Weapon Tests in the Atmosphere, in Outer Space, and Under Water, US-UK-USSR", TitleShort = "Treaty Banning Nuclear Weapon Tests",
            Issued = Date("1963-08-05"), Volume = "14", ContainerTitle = "U.S.T.", Page = "1313",
        },
        new CslItem("convention", CslType.Treaty)
        {
            Title = "Convention Embodying Basic Rules", Issued = Date("1925-01-20"), Volume = "34", ContainerTitle = "League of Nations Treaty Series", Page = "32-53",
        },
        new CslItem("paper", CslType.Speech)
        {
            Author = [Person("Rachel", "Adelman")], Title = "“Such Stuff as Dreams Are Made On”: God’s Footstool", Genre = "paper",
            EventTitle = "the annual meeting for the Society of Biblical Literature", EventPlace = "New Orleans, LA", Issued = Date("2009-11-21/2009-11-24"),
        },
        new CslItem("interview", CslType.Interview)
        {
            Author = [Person("McGeorge", "Bundy")], Title = "[interview]", Interviewer = [Person("Robert", "MacNeil")],
            ContainerTitle = "MacNeil/Lehrer NewsHour", Publisher = "PBS", Issued = Date("1990-02-07"),
        },
        new CslItem("document", CslType.Document) { Author = [Body("State Department")], Title = "List of Treaties", Genre = "memorandum", Issued = Date("1951~") },
        new CslItem("kato", CslType.Book)
        {
            Author = [new CslName("加藤", "陽子")], Title = "それでも、日本人は「戦争」を選んだ", Publisher = "朝日出版社", Issued = Date("2009"), Language = "ja",
        },
        new CslItem("romanised", CslType.Book)
        {
            Author = [new CslName("Katō", "Yōko"), new CslName("Hara", "Takashi")], Title = "Soredemo [Even So]", Publisher = "Asahi", Issued = Date("2009"), Language = "ja-Latn",
        },
        new CslItem("question", CslType.Book)
        {
            Author = [Person("Thomas", "Ewing")], Title = "Between the Hammer and the Anvil?", PublisherPlace = "Bloomington", Publisher = "Indiana University Press", Issued = Date("1980"),
        },
    }.ToDictionary(item => item.Id);
}
