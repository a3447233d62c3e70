namespace TreatyEdition.Browser.Tests;

/// <summary>Asserts that nothing was found, and else shows all of it.</summary>
internal static class Nothing
{
    public static void In(IEnumerable<string> found)
    {
        var lines = found.ToList();
        if (lines.Count > 0) Assert.Fail($"Found {lines.Count}:\n{string.Join('\n', lines)}");
    }
}
