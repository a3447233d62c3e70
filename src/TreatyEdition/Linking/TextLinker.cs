using System.Collections.Immutable;
using System.Runtime.InteropServices;
using TreatyEdition.Calendars;
using TreatyEdition.Diagnostics;
using TreatyEdition.Model;
using TreatyEdition.Model.Text;

namespace TreatyEdition.Linking;

/// <summary>Resolves the references of one document, page or register entry. Not for use by several threads.</summary>
internal sealed class TextLinker(LinkContext context, EntryId owner, NoteNumbers notes, EdtfDate? ownDate = null)
{
    private readonly HashSet<string> _cited = new(StringComparer.Ordinal);

    /// <summary>Names already linked in the block at hand; each is linked once.</summary>
    private readonly HashSet<EntryId> _linkedNames = [];

    private readonly DateContext _dates = new(DocumentDate: ownDate);

    /// <summary>In the run at hand.</summary>
    private readonly List<FoundInText> _found = [];

    /// <summary>What was linked of the text at hand; behind it what was linked of the link or emphasis at hand, and so on inwards.</summary>
    private readonly List<Inline> _linked = [];

    private readonly MistypedMarkup _mistyped = new(context.Sources.ContainsKey, notes.Has);

    private PositionMap _positions = PositionMap.Done;
    private string _language = "";
    private int _emendations;

    /// <summary>Whether notes are being linked: there the first citation of a work is given in full.</summary>
    public bool InNotes { get; set; }

    public RichText Link(RichText text, string? anchors = null) => new(Link(text.Blocks, text.Positions, text.Language, anchors), text.Language, PositionMap.Done);

    /// <param name="anchors">What the addresses of the blocks begin with, <c>art-2-fr</c>, which get one each, <c>art-2-fr-p1</c>; null for no addresses.</param>
    public ImmutableArray<Block> Link(ImmutableArray<Block> blocks, PositionMap positions, string language, string? anchors = null)
    {
        (_positions, _language) = (positions, language);
        return LinkBlocks(blocks, anchors);
    }

    public ImmutableArray<Inline> LinkHeading(ImmutableArray<Inline> heading, PositionMap positions, string language)
    {
        (_positions, _language) = (positions, language);
        return LinkInlines(heading, inLink: true);
    }

    private ImmutableArray<Block> LinkBlocks(ImmutableArray<Block> blocks, string? anchors = null)
    {
        if (blocks.IsEmpty) return [];
        var linked = new Block[blocks.Length];
        for (var i = 0; i < linked.Length; i++)
            linked[i] = LinkBlock(blocks[i], anchors is null ? blocks[i].Anchor : StringPool.Get($"{anchors}-p{i + 1}"));
        return ImmutableCollectionsMarshal.AsImmutableArray(linked);
    }

    private Block LinkBlock(Block block, string? anchor)
    {
        _linkedNames.Clear();
        var outer = _language;
        _language = block.Language ?? outer;
        var linked = block switch
        {
            Paragraph p => LinkParagraph(p, anchor),
            Heading h => h with { Inlines = LinkInlines(h.Inlines, inLink: true) },
            Quotation q => LinkQuotation(q),
            ListBlock l => l with { Items = [.. l.Items.Select(item => LinkBlocks(item))] },
            Table t => t with { Header = LinkCells(t.Header), Rows = [.. t.Rows.Select(LinkCells)] },
            _ => block,
        };
        _language = outer;
        return linked.Anchor == anchor ? linked : linked with { Anchor = anchor };
    }

    /// <summary>A paragraph in which nothing was found need not be packed again.</summary>
    private Paragraph LinkParagraph(Paragraph paragraph, string? anchor)
    {
        var inlines = paragraph.Inlines;
        var linked = LinkInlines(inlines);
        return linked != inlines ? paragraph with { Inlines = linked, Anchor = anchor } : paragraph.Moved(anchor);
    }

    private ImmutableArray<ImmutableArray<Inline>> LinkCells(ImmutableArray<ImmutableArray<Inline>> cells) => [.. cells.Select(c => LinkInlines(c))];

    private Quotation LinkQuotation(Quotation quotation)
    {
        var blocks = LinkBlocks(quotation.Blocks);
        if (quotation.Source is not CitationGroup group)
        {
            context.Problems.Add(Codes.QuotationWithoutSource, _positions.At(quotation.Offset), "this quotation has no citation. End it with a line '> [@source, p. 1]'.");
            return quotation with { Blocks = blocks };
        }
        var citation = Cite(group);
        var text = string.Join('\n', quotation.Blocks.Select(b => PlainText.Of(new RichText([b], _language, _positions))));
        context.Quotations.Check(text, group, _positions.At(quotation.Offset));
        return quotation with { Blocks = blocks, Source = citation };
    }

    /// <returns>What was given, where nothing was found in it.</returns>
    private ImmutableArray<Inline> LinkInlines(ImmutableArray<Inline> inlines, bool inLink = false)
    {
        var start = _linked.Count;
        for (var i = 0; i < inlines.Length; i++)
        {
            if (inlines[i] is CitationGroup group && InlineQuotation.Before(inlines, i) is { } quoted)
                context.Quotations.Check(quoted, group, _positions.At(group.Offset));
            Link(inlines[i], inLink);
        }
        var found = CollectionsMarshal.AsSpan(_linked)[start..];
        var linked = found.SequenceEqual(inlines.AsSpan()) ? inlines : [.. found];
        _linked.RemoveRange(start, _linked.Count - start);
        return linked;
    }

    private void Link(Inline inline, bool inLink)
    {
        switch (inline)
        {
            case TextRun run when !inLink: LinkRun(run); break;
            case Emphasis e: _linked.Add(e with { Children = LinkInlines(e.Children, inLink) }); break;
            case Span s: LinkSpan(s, inLink); break;
            case ExternalLink l: _linked.Add(l with { Children = LinkInlines(l.Children, inLink: true) }); break;
            case Reference r: _linked.Add(Resolve(r)); break;
            case CitationGroup g: _linked.Add(Cite(g)); break;
            case NoteReference n:
                if (notes.Refer(n, _positions.At(n.Offset)) is { } mark) _linked.Add(mark);
                break;
            case Emendation e: _linked.Add(e with { Number = ++_emendations }); break;
            case Remark r: _linked.Add(r with { Number = ++_emendations }); break;
            default: _linked.Add(inline); break;
        }
    }

    private void LinkSpan(Span span, bool inLink)
    {
        var outer = _language;
        _language = span.Language ?? outer;
        _linked.Add(span with { Children = LinkInlines(span.Children, inLink || span.NoDate) });
        _language = outer;
    }

    private Inline Resolve(Reference reference)
    {
        var span = _positions.At(reference.Offset);
        var children = LinkInlines(reference.Children, inLink: true);
        if (reference.Scheme == "date") return ResolveDate(reference, children, span);
        if (reference.Scheme == "note")
        {
            if (notes.Has(reference.Target)) return new NoteLink(reference.Target, children, reference.Offset);
            notes.ReportUndefined(reference.Target, span);
            return new Span(null, false, children, reference.Offset);
        }
        var target = new EntryId(EntryKinds.FromScheme(reference.Scheme)!.Value, reference.Target);
        if (!context.Catalogue.Check(target, span, context.Problems)) return new Span(null, false, children, reference.Offset);
        if (reference.Fragment is { } fragment) context.Fragments.Check(target, fragment, span, context.Problems);
        var entry = context.Catalogue[target];
        if (children.IsEmpty) children = [new TextRun(entry.ShortName, reference.Offset)];
        return new EntryLink(entry.Id, reference.Fragment, Automatic: false, children, reference.Offset);
    }

    private Inline ResolveDate(Reference reference, ImmutableArray<Inline> children, SourceSpan span)
    {
        if (EdtfDate.TryParse(reference.Target, out var date, out var error)) return new DateMark(context.Shared(date), children, reference.Offset);
        context.Problems.Add(Codes.BadEdtf, span, EdtfAdvice.Of(reference.Target, error));
        return new Span(null, false, children, reference.Offset);
    }

    private SourceCitation Cite(CitationGroup group)
    {
        var works = ImmutableArray.CreateBuilder<CitedSource>(group.Works.Length);
        foreach (var work in group.Works)
        {
            if (context.Sources.TryGetValue(work.Key, out var item))
                works.Add(new CitedSource(item, work.Prefix, work.Locator, First: InNotes && _cited.Add(work.Key)));
            else
                context.Catalogue.Check(new EntryId(EntryKind.Source, work.Key), _positions.At(work.Offset), context.Problems);
        }
        return new SourceCitation(works.ToImmutable(), group.Offset);
    }

    /// <summary>Finds dates and names in running text and puts links in their place.</summary>
    private void LinkRun(TextRun run)
    {
        _found.Clear();
        var letters = run.Letters;
        if (_mistyped.In(letters) is { } mistyped)
            context.Problems.Add(Codes.MistypedMarkup, _positions.At(run.Offset + mistyped.Start), mistyped.Problem);
        FindDates(run, letters);
        FindNames(run, letters);
        if (_found.Count == 0)
        {
            _linked.Add(run);
            return;
        }
        if (_found.Count > 1) _found.Sort(FoundInText.Compare);
        var words = new RunCutter(run, letters);
        foreach (var found in _found)
        {
            if (found.Start < words.At) continue;
            if (found.Start > words.At) _linked.Add(words.To(found.Start));
            _linked.Add(found.Make(words.To(found.Start + found.Length)));
        }
        if (letters.Length > words.At) _linked.Add(words.To(letters.Length));
    }

    private void FindDates(TextRun run, ReadOnlySpan<char> letters)
    {
        var matches = DateRecogniser.Find(letters, _language, _dates);
        for (var i = 0; i < matches.Count; i++)
        {
            var match = matches[i];
            foreach (var problem in match.Problems) context.Problems.Add(DateProblems.CodeOf(problem), _positions.At(run.Offset + match.Start), problem.Message.TrimEnd('.') + ".");
            _found.Add(new FoundInText(match.Start, match.Length, context.Shared(match.Date), null));
        }
    }

    private void FindNames(TextRun run, ReadOnlySpan<char> letters)
    {
        var names = context.Names.Find(letters, _language);
        for (var i = 0; i < names.Count; i++)
        {
            var name = names[i];
            if (name.Target is not { } target)
                context.Problems.Add(Codes.AmbiguousName, _positions.At(run.Offset + name.Start),
                    $"'{name.Form}' may be more than one entry. Say which: [{name.Form}](person:…), or set 'auto: false'.");
            else if (target != owner && _linkedNames.Add(target))
                _found.Add(new FoundInText(name.Start, name.Length, null, target));
        }
    }
}
