using TreatyEdition.Diagnostics;

namespace TreatyEdition.Tests.Editions;

/// <summary>A copy of one of <c>tests/editions</c> in a folder of its own, to be changed and built; gone when disposed of.</summary>
internal sealed class TemporaryEdition : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("treaty-edition-").FullName;

    public TemporaryEdition(string name) => Copy(Path.Combine(Repository.Root, "tests", "editions", name), _folder);

    private string Input => Path.Combine(_folder, "input");

    /// <summary>The paths of its files, below the input folder, forward slashes.</summary>
    public IEnumerable<string> Files() => Directory.EnumerateFiles(Input, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Input, f).Replace('\\', '/'));

    public string Read(string path) => File.ReadAllText(Path.Combine(Input, path));

    /// <param name="path">Below the input folder, forward slashes.</param>
    public void Write(string path, string text)
    {
        var file = Path.Combine(Input, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    public void Append(string path, string text) => File.AppendAllText(Path.Combine(Input, path), text);

    public void Replace(string path, string old, string by)
    {
        var text = File.ReadAllText(Path.Combine(Input, path));
        Assert.Contains(old, text, StringComparison.Ordinal);
        Write(path, text.Replace(old, by, StringComparison.Ordinal));
    }

    public BuildResult Build() => EditionBuilder.Build(new BuildOptions(Input, Path.Combine(Repository.Root, "theme")));

    /// <summary>Builds, and fails with the diagnostics where there are any.</summary>
    public BuildResult BuildCleanly()
    {
        var result = Build();
        Assert.True(result.Problems.Count == 0, string.Join('\n', result.Problems.Select<Diagnostic, string>(p => p.ToString())));
        return result;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
