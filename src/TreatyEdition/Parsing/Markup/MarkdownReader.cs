using System.Collections.Immutable;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using TreatyEdition.Diagnostics;
using TreatyEdition.Model;
using TreatyEdition.Model.Text;

namespace TreatyEdition.Parsing.Markup;

/// <summary>Reads Markdown of the edition's dialect into the model's blocks, and reports what the dialect does not have.</summary>
/// <param name="language">BCP 47: the language of what is read.</param>
/// <param name="inTextVersion">Whether emendations may occur.</param>
/// <param name="isPage">Whether it is the text of a page, whose headings may have ids.</param>
internal sealed class MarkdownReader(string language, DiagnosticBag problems, bool inTextVersion = false, bool isPage = false)
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePreciseSourceLocation()
        .UsePipeTables()
        .UseGenericAttributes()
        .Use<DialectExtension>()
        .Build();

    /// <summary>For a text without a stroke, which can have no tables: to look for them costs something in each paragraph.</summary>
    private static readonly MarkdownPipeline WithoutTables = new MarkdownPipelineBuilder()
        .UsePreciseSourceLocation()
        .UseGenericAttributes()
        .Use<DialectExtension>()
        .Build();

    public RichText Empty { get; } = new([], language, PositionMap.Done);

    /// <summary>Reads Markdown in which no notes may be defined.</summary>
    public RichText Read(string markdown, PositionMap positions)
    {
        var (text, notes) = Parse(markdown, positions);
        foreach (var note in notes)
            problems.Add(Codes.UnsupportedMarkup, note.Span, $"the note '{note.Id}' is defined where no notes are printed. Say it in the text itself, or, for a document, in its notes.md.");
        return text;
    }

    /// <summary>Reads the Markdown of a file, in which notes may be defined.</summary>
    public (RichText Text, ImmutableArray<Note> Notes) ReadWithNotes(string markdown, PositionMap positions)
    {
        if (ControlCharacters.IndexIn(markdown) is >= 0 and var control) problems.Add(Codes.ControlCharacter, positions.At(control), ControlCharacters.Message(markdown[control]));
        return Parse(markdown, positions);
    }

    private (RichText Text, ImmutableArray<Note> Notes) Parse(string markdown, PositionMap positions)
    {
        MarkdownDocument document;
        try
        {
            document = Markdown.Parse(markdown, markdown.Contains('|', StringComparison.Ordinal) ? Pipeline : WithoutTables);
        }
        catch (ArgumentException)
        {
            // Markdig's guard against nesting: the only exception it throws on purpose.
            problems.Add(Codes.TooDeep, positions.At(0), "quotations, lists or brackets are nested too deeply here. Make the text flatter.");
            return (new RichText([], language, positions), []);
        }

        var blocks = new BlockConverter(language, positions, problems, inTextVersion, hasHeadingIds: inTextVersion || isPage);
        var notes = ImmutableArray.CreateBuilder<Note>(Definitions(document));
        foreach (var child in document)
        {
            if (child is not NoteDefinitionNode definition) continue;
            var text = new RichText(blocks.Convert(definition), language, positions);
            var span = positions.At(definition.Span.Start);
            if (text.IsEmpty) problems.Add(Codes.UnsupportedMarkup, span, $"the note '{definition.Id}' says nothing. Write its text after the colon, or remove it.");
            if (!EntryId.IsValid(definition.Id))
                problems.Add(Codes.BadId, span, $"'{definition.Id}' is not an id. {EntryId.Rule}");
            notes.Add(new Note(definition.Id, text, span));
        }
        ReportUnusedTargets(document, positions);
        return (new RichText(blocks.Convert(document), language, positions), notes.MoveToImmutable());
    }

    private static int Definitions(MarkdownDocument document)
    {
        var count = 0;
        foreach (var block in document)
            if (block is NoteDefinitionNode) count++;
        return count;
    }

    /// <summary>A line <c>[word]: words</c> is the target of links that name it. Where none does, it was meant as text, and Markdown would print nothing.</summary>
    private void ReportUnusedTargets(MarkdownDocument document, PositionMap positions)
    {
        if (!HasTargets(document)) return;
        var targets = document.OfType<LinkReferenceDefinitionGroup>().SelectMany(group => group).OfType<LinkReferenceDefinition>().ToArray();
        var used = document.Descendants<LinkInline>().Select(link => link.Reference).ToHashSet();
        foreach (var target in targets)
            if (!used.Contains(target))
                problems.Add(Codes.UnsupportedMarkup, positions.At(target.Span.Start), $"Markdown takes '[{target.Label}]: …' for the target of a link, and no link names it, so it would not be printed. Write '\\[{target.Label}]: …' where it is text, or remove it.");
    }

    private static bool HasTargets(MarkdownDocument document)
    {
        foreach (var block in document)
            if (block is LinkReferenceDefinitionGroup) return true;
        return false;
    }
}
