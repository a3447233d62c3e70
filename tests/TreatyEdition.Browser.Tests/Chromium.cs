using TreatyEdition.Tests;

namespace TreatyEdition.Browser.Tests;

/// <summary>The browser of the machine: Debian's Chromium, or what CHROMIUM names.</summary>
internal static class Chromium
{
    public static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    /// <summary>Null where there is none.</summary>
    public static string? Path { get; } = new[]
    {
        Environment.GetEnvironmentVariable("CHROMIUM"), "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", @"C:\Program Files\Google\Chrome\Application\chrome.exe",
    }.FirstOrDefault(File.Exists);

    /// <summary>In a copy that holds another edition, and on a developer's machine without a browser, these tests are skipped; a continuous build without one fails.</summary>
    public static string? WhySkipped { get; } = Repository.WhyNotItsEdition ?? (Path is null && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI"))
        ? "Chromium is not installed: install it (Debian: apt install chromium) or name it in CHROMIUM."
        : null);
}

/// <summary>A test that needs a browser.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public override string? Skip { get => base.Skip ?? Chromium.WhySkipped; set => base.Skip = value; }
}

/// <summary>A table of tests that need a browser.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public override string? Skip { get => base.Skip ?? Chromium.WhySkipped; set => base.Skip = value; }
}
