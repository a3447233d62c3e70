using System.Globalization;
using TreatyEdition.Bench;

if (args is not [var count, var folder] || !int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var documents) || documents < 1)
{
    Console.Error.WriteLine("usage: TreatyEdition.Bench <documents> <folder>   writes <folder>/edition/input and <folder>/hugo, the same text in both");
    return 2;
}
var corpus = new Corpus(documents);
EditionWriter.Write(corpus, Path.Combine(folder, "edition", "input"));
HugoWriter.Write(corpus, Path.Combine(folder, "hugo"));
return 0;
