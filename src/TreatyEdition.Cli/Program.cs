var result = TreatyEdition.EditionBuilder.Build(new("input", "theme"));
foreach (var problem in result.Problems) Console.Error.WriteLine(problem);
Console.WriteLine($"{result.Problems.Count} problems, {result.Elapsed.TotalMilliseconds:0} ms; {result.Edition?.Units.Length} units, {result.Edition?.Quotations.Length} quotations");
return result.HasErrors ? 1 : 0;
