using TreatyEdition.Diagnostics;

namespace TreatyEdition.Tests;

/// <summary>Asserts what a broken edition is told.</summary>
internal static class BadInput
{
    /// <summary>
    /// The edition gets this diagnostic, with that message, at that place, and no error elsewhere but where <paramref name="alsoCodes"/> say; a build
    /// ends with status 1, writes the diagnostic in one line and leaves the last good site as it was.
    /// </summary>
    public static void Expect(EditionFixture edition, string code, string place, string message, params string[] alsoCodes)
    {
        Directory.CreateDirectory(edition.Output);
        File.WriteAllText(Path.Combine(edition.Output, ".treatyedition"), "");
        File.WriteAllText(Path.Combine(edition.Output, "index.html"), "the last good site");

        var (status, _, error) = edition.Run("build");

        var lines = error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var found = Assert.Single(lines, l => l.Contains($" {code}: ", StringComparison.Ordinal));
        Assert.StartsWith($"{place}: error {code}: ", found, StringComparison.Ordinal);
        Assert.Contains(message, found, StringComparison.Ordinal);
        Assert.Equal(1, status);
        Assert.All(edition.Problems().Where(p => p.Severity == Severity.Error), p => Assert.Contains(p.Code.Id, alsoCodes.Append(code)));
        Assert.Equal("the last good site", File.ReadAllText(Path.Combine(edition.Output, "index.html")));
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }
}
