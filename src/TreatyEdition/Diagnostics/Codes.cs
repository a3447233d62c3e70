using static TreatyEdition.Diagnostics.Severity;

namespace TreatyEdition.Diagnostics;

/// <summary>Every kind of mistake the program reports. <c>docs/diagnostics.md</c> explains each; a test keeps the two in step.</summary>
public static class Codes
{
    // 01xx: files
    public static readonly Code NotUtf8 = new("TE0101", Error, "A file is not UTF-8");
    public static readonly Code ControlCharacter = new("TE0102", Error, "A control character");
    public static readonly Code FileTooLarge = new("TE0103", Error, "A file is too large");
    public static readonly Code EmptyFile = new("TE0104", Error, "A file is empty");
    public static readonly Code LinkLeavesInput = new("TE0105", Error, "A symbolic link leaves the input folder");
    public static readonly Code MissingFile = new("TE0106", Error, "A file that every edition needs is missing");
    public static readonly Code UnknownFile = new("TE0107", Warning, "A file the program does not read");
    public static readonly Code UnreadableFile = new("TE0108", Error, "A file could not be read");

    // 02xx: YAML
    public static readonly Code NoFrontMatter = new("TE0201", Error, "Front matter is missing");
    public static readonly Code UnclosedFrontMatter = new("TE0202", Error, "Front matter is not closed");
    public static readonly Code YamlSyntax = new("TE0203", Error, "YAML that cannot be read");
    public static readonly Code DuplicateKey = new("TE0204", Error, "A key stands twice");
    public static readonly Code UnknownKey = new("TE0205", Error, "A key the program does not know");
    public static readonly Code WrongType = new("TE0206", Error, "A value of the wrong type");
    public static readonly Code AliasNotAllowed = new("TE0207", Error, "YAML anchors and aliases are not allowed");
    public static readonly Code MissingKey = new("TE0208", Error, "A required key is missing");
    public static readonly Code BadId = new("TE0209", Error, "An id has a form that is not allowed");
    public static readonly Code DuplicateId = new("TE0210", Error, "Two entries have one id");
    public static readonly Code UnknownValue = new("TE0211", Error, "A value is not one of those allowed");
    public static readonly Code TooDeep = new("TE0212", Error, "Input is nested too deeply");

    // 03xx: references
    public static readonly Code UnknownEntry = new("TE0301", Error, "A reference leads to no entry");
    public static readonly Code UnknownSection = new("TE0302", Error, "A reference leads to no section");
    public static readonly Code UnknownScheme = new("TE0303", Error, "A reference has an unknown scheme");
    public static readonly Code UnknownSource = new("TE0304", Error, "A citation has an unknown key");
    public static readonly Code UndefinedNote = new("TE0305", Error, "A note is used but not defined");
    public static readonly Code UnusedNote = new("TE0306", Error, "A note is defined but not used");
    public static readonly Code DuplicateNote = new("TE0307", Error, "A note is defined twice");
    public static readonly Code UnsafeLink = new("TE0308", Error, "A link has an address that is not allowed");
    public static readonly Code EmptyLink = new("TE0309", Error, "A link has no text");
    public static readonly Code AmbiguousName = new("TE0310", Warning, "A name that belongs to two entries");
    public static readonly Code SelfCounterpart = new("TE0311", Error, "A document refers to itself");

    // 04xx: text
    public static readonly Code RawHtml = new("TE0401", Error, "Raw HTML in Markdown");
    public static readonly Code UnclosedEmendation = new("TE0402", Error, "An emendation is not closed");
    public static readonly Code NestedEmendation = new("TE0403", Error, "An emendation inside another");
    public static readonly Code EmendationOutsideText = new("TE0404", Error, "An emendation outside a text version");
    public static readonly Code MissingSectionId = new("TE0405", Error, "A section has no id");
    public static readonly Code DuplicateSection = new("TE0406", Error, "Two sections have one id");
    public static readonly Code UnalignedSection = new("TE0407", Error, "A section stands in one version and not in another");
    public static readonly Code UnalignedParagraphs = new("TE0408", Warning, "A section has more paragraphs in one version than in another");
    public static readonly Code BadCitation = new("TE0409", Error, "A citation that cannot be read");
    public static readonly Code UnknownAttribute = new("TE0410", Error, "An attribute that is not allowed");
    public static readonly Code Image = new("TE0411", Error, "An image in Markdown");
    public static readonly Code UnsupportedMarkup = new("TE0412", Error, "Markup that is not part of the dialect");
    public static readonly Code DuplicateAnchor = new("TE0413", Error, "A heading has an id that is taken");
    public static readonly Code DuplicateVersion = new("TE0414", Error, "A text version stands twice");
    public static readonly Code QuotationWithoutSource = new("TE0415", Warning, "A block quotation without a citation");
    public static readonly Code MisplacedHeading = new("TE0416", Error, "A heading where none can stand");
    public static readonly Code MistypedMarkup = new("TE0417", Warning, "Markup that is not read");
    public static readonly Code Placeholder = new("TE0418", Warning, "Words of a skeleton are left");
    public static readonly Code LinkInLink = new("TE0419", Error, "A note, citation or address within a link");

    // 05xx: dates
    public static readonly Code BadEdtf = new("TE0501", Error, "A date that is not EDTF level 1");
    public static readonly Code DualDateMismatch = new("TE0502", Error, "The two halves of a dual date are not the same day");
    public static readonly Code WrongWeekday = new("TE0503", Error, "A weekday is wrong");
    public static readonly Code EraYearOutOfRange = new("TE0504", Error, "An era year is out of range");
    public static readonly Code NoSuchDay = new("TE0505", Error, "A day does not exist in its calendar");
    public static readonly Code ContradictsMetadata = new("TE0506", Warning, "A date contradicts the document's own date");

    public static readonly Code PeriodBackToFront = new("TE0507", Error, "A period ends before it begins");

    // 06xx: registers, bibliography, quotations
    public static readonly Code SharedVariant = new("TE0601", Error, "A form found automatically belongs to two entries");
    public static readonly Code CoordinateOutOfRange = new("TE0602", Error, "A coordinate is out of range");
    public static readonly Code BadSource = new("TE0603", Error, "A bibliography record is incomplete or of an unknown type");
    public static readonly Code QuotationMismatch = new("TE0604", Error, "A quotation differs from its source");
    public static readonly Code UnknownTheme = new("TE0605", Error, "An event has an unknown theme");
    public static readonly Code SeedMismatch = new("TE0606", Warning, "A source's text is held and not said to be, or the reverse");
    public static readonly Code ListedTwice = new("TE0607", Warning, "The contents list something twice");
    public static readonly Code CitedAlike = new("TE0608", Warning, "Two works are cited in the same words");

    // 07xx: theme
    public static readonly Code TemplateSyntax = new("TE0701", Error, "A template cannot be read");
    public static readonly Code TemplateName = new("TE0702", Error, "A template uses a name that does not exist");
    public static readonly Code MissingTemplate = new("TE0703", Error, "A template is missing");
    public static readonly Code MissingString = new("TE0704", Error, "A word of the interface is missing");

    public static readonly Code UnknownScript = new("TE0705", Error, "The theme names a script that it does not have");
    public static readonly Code CardDesign = new("TE0706", Error, "The theme's card cannot be drawn");
    public static readonly Code CardCharacter = new("TE0707", Warning, "The card's fonts lack a character");
    public static readonly Code WordPlace = new("TE0708", Error, "A word of the interface has a place for no value, or none for a value");
    public static readonly Code ForeignDates = new("TE0709", Warning, "Dates are in another language than the interface");
    public static readonly Code StyleSheetBlocks = new("TE0710", Error, "The blocks of a style sheet do not fit together");
    public static readonly Code UnusedScript = new("TE0711", Warning, "A script of the theme goes to no page");

    // 08xx: the finished site
    public static readonly Code DeadLink = new("TE0801", Error, "A link leads to no page");
    public static readonly Code DeadAnchor = new("TE0802", Error, "A link leads to no anchor");
    public static readonly Code DuplicateHtmlId = new("TE0803", Error, "An id stands twice in a page");
    public static readonly Code HeadingOrder = new("TE0804", Error, "Headings skip a level");
    public static readonly Code MissingLanguage = new("TE0805", Error, "A page has no language");
    public static readonly Code MissingTitle = new("TE0806", Error, "A page has no title");
    public static readonly Code InlineCode = new("TE0807", Error, "Inline script or style");
    public static readonly Code ThirdParty = new("TE0808", Error, "A request to another host");
    public static readonly Code OneWayNote = new("TE0809", Error, "A note and its reference do not lead to each other");
    public static readonly Code AbsoluteLink = new("TE0810", Error, "A link is not relative");
    public static readonly Code MalformedHtml = new("TE0811", Error, "HTML that a browser reads otherwise than it is written");
    public static readonly Code MissingPolicy = new("TE0812", Error, "A page has no strict Content-Security-Policy");
    public static readonly Code MissingAlternative = new("TE0813", Error, "An image has no text alternative");

    // 09xx: permalinks and redirects
    public static readonly Code LostAddress = new("TE0901", Error, "A released address is gone");
    public static readonly Code RedirectLoop = new("TE0902", Error, "A redirect leads back to itself");
    public static readonly Code RedirectToNowhere = new("TE0903", Error, "A redirect leads to no page");
    public static readonly Code RedirectOverPage = new("TE0904", Error, "A redirect stands on an existing page");
    public static readonly Code BadRedirect = new("TE0905", Error, "A redirect that cannot be made");

    /// <summary>All codes, in the order of their ids.</summary>
    public static IReadOnlyList<Code> All { get; } =
        [.. typeof(Codes).GetFields().Select(f => f.GetValue(null)).OfType<Code>().OrderBy(c => c.Id, StringComparer.Ordinal)];
}
