using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;

namespace TreatyEdition.Tests;

/// <summary>The same input gives the same bytes, whatever the machine's culture, time zone and number of processors.</summary>
public sealed class DeterminismTests
{
    /// <summary>Small letters without a dot (Turkish), another calendar and other figures (Saudi Arabia), era years (Japan).</summary>
    public static TheoryData<string> Cultures => ["tr-TR", "ar-SA", "ja-JP"];

    [Theory]
    [MemberData(nameof(Cultures))]
    public void A_small_edition_is_the_same_in_every_culture(string culture)
    {
        using var edition = new EditionFixture();

        Assert.Equal(In("", () => Digests(edition.Build())), In(culture, () => Digests(edition.Build())));
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public void The_edition_itself_is_the_same_in_every_culture(string culture) =>
        Assert.Equal(InvariantEdition.Value, In(culture, () => Digests(BuildEdition())));

    [Theory]
    [InlineData("tr_TR.UTF-8", "Pacific/Kiritimati", 1)]
    [InlineData("ar_SA.UTF-8", "America/St_Johns", 2)]
    [InlineData("ja_JP.UTF-8", "Asia/Tokyo", 16)]
    public void The_edition_itself_is_the_same_in_every_process(string locale, string timeZone, int processors) =>
        Assert.Equal(InvariantEdition.Value, BuiltByProcess(locale, timeZone, processors));

    private static readonly Lazy<string[]> InvariantEdition = new(() => In("", () => Digests(BuildEdition())));

    private static BuildResult BuildEdition() => EditionBuilder.Build(new BuildOptions(Path.Combine(Repository.Root, "input"), Repository.Theme));

    private static T In<T>(string culture, Func<T> build)
    {
        var (outer, outerUi) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            return build();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (outer, outerUi);
        }
    }

    /// <summary>A line a file, and a line a diagnostic.</summary>
    private static string[] Digests(BuildResult result)
    {
        Assert.NotNull(result.Site);
        return [.. result.Site.Files.Select(f => Digest(f.Path, f.Content.Span)), .. result.Problems.Select(p => p.ToString())];
    }

    private static string Digest(string path, ReadOnlySpan<byte> content) => $"{path} {Convert.ToHexString(SHA256.HashData(content))}";

    /// <summary>Runs <c>build</c> as a program of its own, since time zone and processors are the process's.</summary>
    private static string[] BuiltByProcess(string locale, string timeZone, int processors)
    {
        var output = Directory.CreateTempSubdirectory("treatyedition-").FullName;
        try
        {
            var site = Path.Combine(output, "site");
            var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "TreatyEdition.Cli.dll"), "build", "--output", site])
            {
                WorkingDirectory = Repository.Root,
                RedirectStandardError = true,
                RedirectStandardOutput = true,
                Environment =
                {
                    ["LC_ALL"] = locale, ["TZ"] = timeZone,
                    ["DOTNET_PROCESSOR_COUNT"] = processors.ToString("X", CultureInfo.InvariantCulture),
                },
            };
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            var said = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.True(process.ExitCode == 0, said + errors.Result);
            return [.. Directory.EnumerateFiles(site, "*", SearchOption.AllDirectories)
                .Select(f => (Path: System.IO.Path.GetRelativePath(site, f).Replace('\\', '/'), File: f))
                .Where(f => f.Path != Marker)
                .OrderBy(f => f.Path, StringComparer.Ordinal)
                .Select(f => Digest(f.Path, File.ReadAllBytes(f.File)))];
        }
        finally
        {
            Directory.Delete(output, recursive: true);
        }
    }

    /// <summary>The writer's own file, by which it knows its folders.</summary>
    private const string Marker = TreatyEdition.Writing.OutputFolder.Marker;
}
