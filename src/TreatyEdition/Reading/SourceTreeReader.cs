using System.Collections.Immutable;
using System.Text;
using System.Text.Unicode;
using TreatyEdition.Diagnostics;

namespace TreatyEdition.Reading;

/// <summary>Reads the input folder: every file once, in parallel, in a fixed order, with guards against what no edition holds.</summary>
public static class SourceTreeReader
{
    /// <summary>The largest file that is read: 8 MiB, some two thousand printed pages.</summary>
    public const int LargestFile = 8 * 1024 * 1024;

    private static readonly string[] TextExtensions = [".md", ".yml", ".yaml", ".txt"];

    /// <param name="input">The input folder.</param>
    /// <param name="documentsLater">Whether the files of documents are found now, and each read by <see cref="SourceFile.Read"/>: in a large edition, all of them would be held until the last is parsed.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static SourceTree Read(string input, DiagnosticBag problems, bool documentsLater = false)
    {
        var root = new DirectoryInfo(Path.GetFullPath(input));
        if (!root.Exists) throw new DirectoryNotFoundException($"There is no folder '{input}'. Name the edition's with --input.");

        var found = new List<string>();
        var unread = new List<string>();
        Walk(root, root, "", found, unread, root.Name, problems);
        found.Sort(StringComparer.Ordinal);

        var files = new SourceFile?[found.Count];
        Parallel.For(0, found.Count, i =>
        {
            SourceFile? ReadNow(DiagnosticBag problems) => ReadFile(Path.Combine(root.FullName, found[i]), found[i], root.Name, problems);
            files[i] = documentsLater && SourceTree.DocumentOf(found[i]) is not null ? new SourceFile($"{root.Name}/{found[i]}", found[i], ReadNow) : ReadNow(problems);
        });
        unread.AddRange(found.Where((_, i) => files[i] is null));
        return new SourceTree(root.Name, [.. files.OfType<SourceFile>()], [.. unread.Order(StringComparer.Ordinal)], ReadSeeds(root, problems));
    }

    private static void Walk(
        DirectoryInfo folder, DirectoryInfo root, string prefix, List<string> found, List<string> unread, string name, DiagnosticBag problems)
    {
        var (entries, links) = FolderListing.Of(folder);
        foreach (var (entry, isFolder) in entries)
        {
            if (IsLeftOut(entry)) continue;
            if (isFolder) Walk(new DirectoryInfo(Path.Combine(folder.FullName, entry)), root, prefix + entry + "/", found, unread, name, problems);
            else Take(prefix + entry, found, name, problems);
        }
        foreach (var link in links)
        {
            if (IsLeftOut(link.Name)) continue;
            if (link.LinkTarget is { } target && WhyNotFollowed(link, target, root) is { } reason)
            {
                unread.Add(prefix + link.Name);
                problems.Add(Codes.LinkLeavesInput, SourceSpan.Whole($"{name}/{prefix}{link.Name}"), reason);
            }
            else if (link is DirectoryInfo sub) Walk(sub, root, prefix + link.Name + "/", found, unread, name, problems);
            else Take(prefix + link.Name, found, name, problems);
        }
    }

    private static bool IsLeftOut(string name) => name.StartsWith('.') || name.EndsWith('~');

    private static void Take(string relative, List<string> found, string name, DiagnosticBag problems)
    {
        if (TextExtensions.Contains(Path.GetExtension(relative), StringComparer.Ordinal))
            found.Add(relative);
        else
            problems.Add(Codes.UnknownFile, SourceSpan.Whole($"{name}/{relative}"),
                "this kind of file is not read; an edition is .md, .yml and .txt files. Remove it, or rename it.");
    }

    /// <summary>Null for a link to a file in the input folder.</summary>
    private static string? WhyNotFollowed(FileSystemInfo link, string target, DirectoryInfo root)
    {
        try
        {
            if (!StaysInside(link.ResolveLinkTarget(returnFinalTarget: true), root))
                return $"this symbolic link leads to '{target}', outside the input folder. Copy the {(link is DirectoryInfo ? "folder" : "file")} into the input folder instead.";
            return link is DirectoryInfo ? "a symbolic link to a folder is not followed. Put the folder itself here." : null;
        }
        catch (IOException)
        {
            return $"this symbolic link leads to '{target}', which cannot be followed to its end. Put the file itself here.";
        }
    }

    private static bool StaysInside(FileSystemInfo? target, DirectoryInfo root)
    {
        if (target is null) return false;
        if (target.FullName == root.FullName) return true;
        if (!target.FullName.StartsWith(root.FullName + Path.DirectorySeparatorChar, StringComparison.Ordinal)) return false;
        // The way to the target may itself lead through a link.
        for (var folder = Directory.GetParent(target.FullName); folder is not null && folder.FullName != root.FullName; folder = folder.Parent)
            if (folder.LinkTarget is not null) return false;
        return true;
    }

    /// <param name="path">How the file is called in diagnostics.</param>
    /// <returns>Null, with a diagnostic, where it can't be read.</returns>
    internal static byte[]? ReadBytes(string file, string path, DiagnosticBag problems, long largest = long.MaxValue)
    {
        try
        {
            using var handle = File.OpenHandle(file);
            var length = RandomAccess.GetLength(handle);
            if (length > largest)
            {
                problems.Add(Codes.FileTooLarge, SourceSpan.Whole(path),
                    $"the file has {length / 1048576.0:0.#} MB; the most that is read is {largest / 1048576} MB. Divide it into several.");
                return null;
            }
            var bytes = GC.AllocateUninitializedArray<byte>(checked((int)length));
            for (var read = 0; read < bytes.Length;)
            {
                var more = RandomAccess.Read(handle, bytes.AsSpan(read), read);
                if (more == 0) throw new EndOfStreamException();
                read += more;
            }
            return bytes;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Add(Codes.UnreadableFile, SourceSpan.Whole(path), $"the file could not be read: {e.Message} Check that it exists and may be read.");
            return null;
        }
    }

    /// <param name="relative">Path below the folder called <paramref name="name"/> in diagnostics.</param>
    internal static SourceFile? ReadFile(string file, string relative, string name, DiagnosticBag problems)
    {
        var path = $"{name}/{relative}";
        return ReadBytes(file, path, problems, LargestFile) is { } bytes ? Check(bytes, path, relative, problems) : null;
    }

    private static SourceFile? Check(ReadOnlyMemory<byte> content, string path, string relative, DiagnosticBag problems)
    {
        if (content.Span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) content = content[3..];
        var bytes = content.Span;
        var control = ControlCharacters.IndexIn(bytes);
        if (control >= 0 && bytes[control] == 0)
        {
            problems.Add(Codes.ControlCharacter, At(bytes[..control], path), "the file has a NUL byte here, so it is not a text file, or is UTF-16. Save it as UTF-8.");
            return null;
        }
        // The text of a source may have them, such as the feeds between its pages: it is compared, and not published.
        if (control >= 0 && !relative.EndsWith(".txt", StringComparison.Ordinal))
        {
            problems.Add(Codes.ControlCharacter, At(bytes[..control], path), ControlCharacters.Message((char)bytes[control]));
            return null;
        }
        if (bytes.Trim(" \t\r\n"u8).IsEmpty)
        {
            // An empty list of redirects is an honest one.
            if (relative.EndsWith(".txt", StringComparison.Ordinal)) return new SourceFile(path, relative, "");
            problems.Add(Codes.EmptyFile, SourceSpan.Whole(path), "the file is empty. Fill it, or delete it.");
            return null;
        }
        try
        {
            if (bytes.Contains((byte)'\r')) return new SourceFile(path, relative, ComposedLetters.Of(Strict.GetString(bytes).ReplaceLineEndings("\n")));
            if (ComposedLetters.AreWanted(bytes)) return new SourceFile(path, relative, ComposedLetters.Of(Strict.GetString(bytes)));
            if (!Utf8.IsValid(bytes)) Strict.GetCharCount(bytes);
            return new SourceFile(path, relative, content);
        }
        catch (DecoderFallbackException e)
        {
            problems.Add(Codes.NotUtf8, At(bytes[..Math.Clamp(e.Index, 0, bytes.Length)], path),
                $"the file is not UTF-8: the byte 0x{e.BytesUnknown?.FirstOrDefault() ?? 0:X2} cannot stand here. Save it as UTF-8.");
            return null;
        }
    }

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static SourceSpan At(ReadOnlySpan<byte> before, string path)
    {
        var line = before.Count((byte)'\n') + 1;
        var start = before.LastIndexOf((byte)'\n') + 1;
        return new SourceSpan(path, line, Encoding.UTF8.GetCharCount(before[start..]) + 1);
    }

    /// <summary>The sources' own texts stand in <c>seeds</c> beside the input, one file a source, named after its key.</summary>
    private static ImmutableDictionary<string, string> ReadSeeds(DirectoryInfo input, DiagnosticBag problems)
    {
        var folder = new DirectoryInfo(Path.Combine(input.Parent?.FullName ?? input.FullName, "seeds"));
        if (!folder.Exists) return ImmutableDictionary<string, string>.Empty;
        return folder.EnumerateFiles("*.txt")
            .Where(f => !f.Name.StartsWith('.'))
            .Select(f => ReadFile(f.FullName, f.Name, folder.Name, problems))
            .OfType<SourceFile>()
            .ToImmutableDictionary(f => Path.GetFileNameWithoutExtension(f.Relative), f => f.Text, StringComparer.Ordinal);
    }
}
