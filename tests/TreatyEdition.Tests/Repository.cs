namespace TreatyEdition.Tests;

/// <summary>The project's own files, found from where the tests run.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string Theme => Path.Combine(Root, "theme");

    /// <summary>Null where the edition is that of the project: who keeps it and breaks it is told so.</summary>
    public static string? WhyNotItsEdition { get; } =
        File.Exists(Path.Combine(Root, "input", "edition.yml")) && File.ReadAllText(Path.Combine(Root, "input", "edition.yml")).Contains("The Secret Treaties of Russia and Japan", StringComparison.Ordinal)
            ? null
            : "This repository holds another edition.";

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "TreatyEdition.sln")) ? folder : Find(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("The tests do not run in the repository."));
}
