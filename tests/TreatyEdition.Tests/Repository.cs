namespace TreatyEdition.Tests;

/// <summary>The project's own files, found from where the tests run.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string Theme => Path.Combine(Root, "theme");

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "TreatyEdition.sln")) ? folder : Find(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("The tests do not run in the repository."));
}
