namespace TreatyEdition.Tests;

/// <summary>A copy of the project's theme, for a test to change; gone when disposed.</summary>
internal sealed class ThemeCopy : IDisposable
{
    public ThemeCopy()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.Theme, "*", SearchOption.AllDirectories))
        {
            var copy = PathOf(Path.GetRelativePath(Repository.Theme, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("treatyedition-theme-").FullName;

    public string PathOf(string path) => Path.Combine(Root, path);

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
