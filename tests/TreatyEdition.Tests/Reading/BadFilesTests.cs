using System.Text;
using TreatyEdition.Reading;

namespace TreatyEdition.Tests.Reading;

public sealed class BadFilesTests : IDisposable
{
    private const string French = "documents/1916-secret/text.fr.md";

    private readonly EditionFixture _edition = new();

    public void Dispose() => _edition.Dispose();

    [Fact]
    public void A_good_edition_gets_no_error() =>
        Assert.DoesNotContain(_edition.Problems(), p => p.Severity == TreatyEdition.Diagnostics.Severity.Error);

    [Fact]
    public void A_file_that_is_not_utf8_is_reported_at_the_byte()
    {
        _edition.WriteBytes(French, [.. "---\nlanguage: fr\nrole: original\n---\nCaf"u8, 0xE9, .. " noir.\n"u8]);
        BadInput.Expect(_edition, "TE0101", $"input/{French}:5:4", "the byte 0xE9 cannot stand here. Save it as UTF-8.");
    }

    [Fact]
    public void A_file_with_a_nul_byte_is_reported_at_the_byte()
    {
        _edition.WriteBytes("registers/places.yml", "- id: petrograd\n  name: Pet\0rograd\n"u8.ToArray());
        BadInput.Expect(_edition, "TE0102", "input/registers/places.yml:2:12", "NUL byte here");
    }

    [Fact]
    public void A_file_in_utf16_is_told_to_be_utf8()
    {
        _edition.WriteBytes("registers/places.yml", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("- id: petrograd\n")]);
        BadInput.Expect(_edition, "TE0102", "input/registers/places.yml:1:4", "Save it as UTF-8");
    }

    [Fact]
    public void A_file_of_50_megabytes_is_not_read()
    {
        using (var file = new FileStream(_edition.PathOf("pages/long.md"), FileMode.Create)) file.SetLength(50 * 1024 * 1024);
        BadInput.Expect(_edition, "TE0103", "input/pages/long.md", "the file has 50 MB; the most that is read is 8 MB");
    }

    [Theory]
    [InlineData("pages/index.md", "What this is.", "What \u000B this is.", "4:6", "U+000B")]
    [InlineData("pages/index.md", "What this is.", "What \u0085 this is.", "4:6", "U+0085")]
    [InlineData("pages/index.md", "What this is.", "What `\uFFFF` this is.", "4:7", "U+FFFF")]
    [InlineData("pages/index.md", "What this is.", "What &#1; this is.", "4:6", "U+0001")]
    [InlineData("pages/index.md", "title: A small edition", "title: \"A \\0 edition\"", "2:8", "U+0000")]
    [InlineData("registers/people.yml", "Minister.", "Minister\u009D.", "6:10", "U+009D")]
    [InlineData("registers/people.yml", "Minister.", "Minister\u007F.", "7:13", "U+007F")]
    public void A_control_character_is_reported_where_it_stands(string file, string right, string wrong, string place, string character)
    {
        _edition.Replace(file, right, wrong);
        BadInput.Expect(_edition, "TE0102", $"input/{file}:{place}", $"the control character {character} stands here");
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\n")]
    public void An_empty_file_is_reported(string text)
    {
        _edition.Write("pages/empty.md", text);
        BadInput.Expect(_edition, "TE0104", "input/pages/empty.md", "Fill it, or delete it");
    }

    [Fact]
    public void A_symbolic_link_that_leaves_the_input_is_not_followed()
    {
        File.WriteAllText(Path.Combine(_edition.Root, "secret.md"), "---\ntitle: Secret\n---\nSecret.\n");
        File.CreateSymbolicLink(_edition.PathOf("pages/link.md"), Path.Combine(_edition.Root, "secret.md"));
        BadInput.Expect(_edition, "TE0105", "input/pages/link.md", "outside the input folder. Copy the file");
    }

    [Fact]
    public void A_symbolic_link_through_a_second_one_is_not_followed_out_either()
    {
        File.WriteAllText(Path.Combine(_edition.Root, "secret.md"), "---\ntitle: Secret\n---\nSecret.\n");
        File.CreateSymbolicLink(_edition.PathOf("pages/.hop.md"), Path.Combine(_edition.Root, "secret.md"));
        File.CreateSymbolicLink(_edition.PathOf("pages/link.md"), _edition.PathOf("pages/.hop.md"));
        BadInput.Expect(_edition, "TE0105", "input/pages/link.md", "outside the input folder");
    }

    [Fact]
    public void A_symbolic_link_through_a_linked_folder_is_not_followed_out_either()
    {
        Directory.CreateDirectory(Path.Combine(_edition.Root, "elsewhere"));
        File.WriteAllText(Path.Combine(_edition.Root, "elsewhere", "secret.md"), "---\ntitle: Secret\n---\nSecret.\n");
        Directory.CreateSymbolicLink(_edition.PathOf("pages/.folder"), Path.Combine(_edition.Root, "elsewhere"));
        File.CreateSymbolicLink(_edition.PathOf("pages/link.md"), Path.Combine(_edition.PathOf("pages/.folder"), "secret.md"));
        BadInput.Expect(_edition, "TE0105", "input/pages/link.md", "outside the input folder");
    }

    [Fact]
    public void A_symbolic_link_to_itself_is_reported()
    {
        File.CreateSymbolicLink(_edition.PathOf("pages/loop.md"), _edition.PathOf("pages/loop.md"));
        BadInput.Expect(_edition, "TE0105", "input/pages/loop.md", "symbolic link");
    }

    [Fact]
    public void A_symbolic_link_in_a_circle_is_not_said_to_lead_outside()
    {
        File.CreateSymbolicLink(_edition.PathOf("pages/a.md"), _edition.PathOf("pages/b.md"));
        File.CreateSymbolicLink(_edition.PathOf("pages/b.md"), _edition.PathOf("pages/a.md"));
        var messages = _edition.Problems().Select(p => $"{p.Span} {p.Code.Id} {p.Message}");
        Assert.Equal(["input/pages/a.md", "input/pages/b.md"], messages.Where(m => m.Contains("TE0105 this symbolic link leads to", StringComparison.Ordinal)
            && m.Contains("cannot be followed to its end", StringComparison.Ordinal)).Select(m => m.Split(' ')[0]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("pages")]
    public void A_symbolic_link_to_a_folder_of_the_input_is_not_said_to_lead_outside(string folder)
    {
        Directory.CreateSymbolicLink(_edition.PathOf("loop"), _edition.PathOf(folder));
        BadInput.Expect(_edition, "TE0105", "input/loop", "a symbolic link to a folder is not followed");
    }

    [Fact]
    public void A_missing_file_that_every_edition_needs_is_reported()
    {
        File.Delete(_edition.PathOf("edition.yml"));
        BadInput.Expect(_edition, "TE0106", "input/edition.yml", "every edition needs this file");
    }

    [Fact]
    public void Line_ends_and_a_byte_order_mark_do_not_move_positions()
    {
        var text = _edition.Read(French).Replace("munitions[^munitions]", "munitions[^munition]", StringComparison.Ordinal).ReplaceLineEndings("\r\n");
        _edition.WriteBytes(French, [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)]);
        BadInput.Expect(_edition, "TE0305", $"input/{French}:10:33", "'munition' is not defined; did you mean 'munitions'?");
    }

    [Fact]
    public void A_folder_that_does_not_exist_is_an_error_of_reading() =>
        Assert.Throws<DirectoryNotFoundException>(() => SourceTreeReader.Read(Path.Combine(_edition.Root, "none"), new()));
}
