var result = TreatyEdition.EditionBuilder.Build(new("input", "theme"));
foreach (var problem in result.Problems) Console.Error.WriteLine(problem);
Console.WriteLine($"{result.Problems.Count} problems, {result.Elapsed.TotalMilliseconds:0} ms; {result.Edition?.Units.Length} units, {result.Edition?.Quotations.Length} quotations");
foreach (var file in result.Site?.Files ?? [])
{
    var path = Path.Combine("output", file.Path);
    Directory.CreateDirectory(Path.GetDirectoryName(path)!);
    File.WriteAllBytes(path, file.Content.ToArray());
}
return result.HasErrors ? 1 : 0;
