using System.Globalization;
using TreatyEdition.Bench;

switch (args)
{
    case ["generate", var count, var folder] when int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var documents) && documents > 0:
        var corpus = new Corpus(documents);
        EditionWriter.Write(corpus, Path.Combine(folder, "edition", "input"));
        HugoWriter.Write(corpus, Path.Combine(folder, "hugo"));
        return 0;
    case ["stages", var input, var theme]:
        StageReport.Build(input, theme);
        return 0;
    default:
        Console.Error.WriteLine("""
            generate <documents> <folder>   writes <folder>/edition/input and <folder>/hugo, the same text in both
            stages <input> <theme>          builds an edition in memory and says what each stage cost
            """);
        return 2;
}
