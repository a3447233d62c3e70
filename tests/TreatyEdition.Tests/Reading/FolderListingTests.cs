using TreatyEdition.Reading;

namespace TreatyEdition.Tests.Reading;

public sealed class FolderListingTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("treatyedition-");

    public void Dispose() => _folder.Delete(recursive: true);

    private string PathOf(string name) => Path.Combine(_folder.FullName, name);

    [Fact]
    public void Links_of_every_kind_stand_apart_from_files_and_folders()
    {
        foreach (var name in (string[])["a.md", ".hidden", "CON~", "é.md"]) File.WriteAllText(PathOf(name), "text");
        foreach (var name in (string[])["folder", ".git", "folder.md"]) Directory.CreateDirectory(PathOf(name));
        File.WriteAllText(Path.Combine(PathOf("folder"), "deeper.md"), "");
        File.CreateSymbolicLink(PathOf("to-file.md"), "a.md");
        File.CreateSymbolicLink(PathOf("to-nothing.md"), "none.md");
        File.CreateSymbolicLink(PathOf("to-itself.md"), "to-itself.md");
        Directory.CreateSymbolicLink(PathOf("to-folder"), "folder");
        Directory.CreateSymbolicLink(PathOf(".up"), "..");

        var (entries, links) = FolderListing.Of(_folder);

        var expected = _folder.EnumerateFileSystemInfos().Where(e => e.LinkTarget is null).Select(e => (e.Name, e is DirectoryInfo));
        Assert.Equal(expected.Order(), entries.Select(e => (e.Name, e.IsFolder)).Order());
        Assert.Equal([".up", "to-file.md", "to-folder", "to-itself.md", "to-nothing.md"], links.Select(l => l.Name).Order(StringComparer.Ordinal));
        Assert.All(links, link => Assert.Equal(link.Name is ".up" or "to-folder", link is DirectoryInfo));
    }

    [Fact]
    public void A_link_to_a_file_of_the_input_is_read_like_a_file()
    {
        File.WriteAllText(PathOf("a.md"), "text");
        File.CreateSymbolicLink(PathOf("b.md"), "a.md");

        var tree = SourceTreeReader.Read(_folder.FullName, new());

        Assert.Equal(["a.md text", "b.md text"], tree.Files.Select(f => $"{f.Relative} {f.Text}"));
        Assert.Empty(tree.Unread);
    }
}
