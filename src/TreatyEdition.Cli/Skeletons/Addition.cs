using System.Text;
using TreatyEdition.Diagnostics;
using TreatyEdition.Model;
using TreatyEdition.Parsing;
using TreatyEdition.Reading;

namespace TreatyEdition.Cli.Skeletons;

/// <summary>What <c>new</c> would write, tried out in memory before anything is touched.</summary>
/// <param name="Refusal">Why it must not be written; null where it may.</param>
/// <param name="Problems">Errors that stand in the way.</param>
internal sealed record Addition(IReadOnlyList<(string Path, string Text)> Texts, string? Refusal, IReadOnlyList<Diagnostic> Problems)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static Addition Plan(string input, EntryId id)
    {
        var before = new DiagnosticBag();
        var tree = SourceTreeReader.Read(input, before);
        var edition = EditionParser.Parse(tree, before);
        var relative = RegisterOf(id.Kind);
        if (Exists(edition, tree, id)) return Refuse($"There is a {EntryKinds.Noun(id.Kind)} '{id.Value}' already. Choose another id.");
        // A register that cannot be read may hold the id already, and can't be added to.
        var inTheWay = before.Sorted().Where(p => p.Severity == Severity.Error && relative is not null && p.Span.File == $"{tree.Root}/{relative}").ToList();
        if (inTheWay.Count > 0) return new Addition([], null, inTheWay);

        // It becomes part of a file's name.
        if (relative is null && !LanguageTag.IsValid(edition.Metadata.Language))
            return Refuse($"'{edition.Metadata.Language}' in edition.yml is not a language tag. Correct 'language' first.");

        var register = tree.Files.FirstOrDefault(f => f.Relative == relative);
        IReadOnlyList<(string Path, string Text)> texts;
        if (relative is null) texts = Skeleton.Files(id, edition.Metadata.Language);
        else if (RegisterAppender.Entry(register?.Text, id) is { } entry) texts = [(relative, entry)];
        else return Refuse($"{relative} is a list in brackets, to which nothing can be appended. Write each entry on lines of its own behind a hyphen, or, where the brackets are empty, delete them.");
        return WhyNot(id, tree, texts, before) is { } reason
            ? Refuse($"The {EntryKinds.Noun(id.Kind)} '{id.Value}' could not be added: {reason}{(relative is null ? "" : " Add it by hand.")}")
            : new Addition(texts, null, []);
    }

    /// <summary>Appends to what is there, in the file's own kind of lines, or creates it.</summary>
    /// <returns>The paths written, below the input folder.</returns>
    public IEnumerable<string> Write(string input)
    {
        foreach (var (relative, text) in Texts)
        {
            var path = Path.Combine(input, relative);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var windows = File.Exists(path) && File.ReadAllText(path).Contains("\r\n", StringComparison.Ordinal);
            File.AppendAllText(path, windows ? text.ReplaceLineEndings("\r\n") : text, Utf8);
            yield return relative;
        }
    }

    private static Addition Refuse(string reason) => new([], reason, []);

    private static bool Exists(Edition edition, SourceTree tree, EntryId id) => id.Kind switch
    {
        EntryKind.Document => edition.Unread.MayHold(id) || tree.Files.Any(f => f.Relative.StartsWith($"documents/{id.Value}/", StringComparison.Ordinal)),
        EntryKind.Page => edition.Unread.MayHold(id) || tree.Files.Any(f => f.Relative == $"pages/{id.Value}.md"),
        EntryKind.Event => edition.Events.Any(e => e.Id == id),
        EntryKind.Source => edition.Sources.Any(s => s.Id == id),
        _ => edition.NamedEntries.Any(e => e.Id == id),
    };

    private static string? RegisterOf(EntryKind kind) =>
        kind is EntryKind.Document or EntryKind.Page ? null : EntryKinds.Register(kind)["input/".Length..];

    /// <summary>Parses the input as it would be. Returns the first error that was not there before, or what else went wrong; null where all is well.</summary>
    private static string? WhyNot(EntryId id, SourceTree tree, IReadOnlyList<(string Path, string Text)> texts, DiagnosticBag before)
    {
        var files = tree.Files.ToDictionary(f => f.Relative, StringComparer.Ordinal);
        foreach (var (path, text) in texts)
            files[path] = new SourceFile($"{tree.Root}/{path}", path, (files.GetValueOrDefault(path)?.Text ?? "") + text);
        var after = new DiagnosticBag();
        var tried = tree with { Files = [.. files.Values.OrderBy(f => f.Relative, StringComparer.Ordinal)] };
        var edition = EditionParser.Parse(tried, after);
        var known = before.Sorted().ToHashSet();
        if (after.Sorted().FirstOrDefault(p => p.Severity == Severity.Error && !known.Contains(p)) is { } error) return error.Message;
        return Exists(edition, tried, id) ? null : "what would be appended would belong to the entry before it.";
    }
}
