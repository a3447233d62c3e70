using System.Collections.Immutable;
using System.Text;
using TreatyEdition.Calendars;
using TreatyEdition.Citing;

namespace TreatyEdition.Model.Text;

/// <summary>A piece of running text.</summary>
/// <param name="Offset">0-based offset in the Markdown it was read from; <see cref="RichText.Positions"/> turns it into line and column.</param>
public abstract record Inline(int Offset);

/// <summary>Words. Out of a paragraph they come as the bytes they are packed in, and become a string only when they are asked for as one.</summary>
public sealed record TextRun : Inline
{
    [ThreadStatic] private static char[]? _letters;

    private readonly ReadOnlyMemory<byte> _packed;
    private string? _text;

    public TextRun(string text, int offset) : base(offset) => _text = text;

    /// <param name="packed">UTF-8.</param>
    internal TextRun(ReadOnlyMemory<byte> packed, int offset) : base(offset) => _packed = packed;

    public string Text
    {
        get => _text ??= Encoding.UTF8.GetString(_packed.Span);
        init => (_text, _packed) = (value, default);
    }

    /// <summary>In UTF-8, where they came out of a paragraph; else empty.</summary>
    internal ReadOnlySpan<byte> Packed => _packed.Span;

    /// <summary>A run of some of its words.</summary>
    /// <param name="start">Of the words, in letters.</param>
    /// <param name="packedStart">The same in bytes, where they came out of a paragraph.</param>
    internal TextRun Part(int start, int length, int packedStart, int packedLength) =>
        _packed.IsEmpty ? new TextRun(Text.Substring(start, length), Offset + start) : new TextRun(_packed.Slice(packedStart, packedLength), Offset + start);

    /// <summary>The words without a string of them, for who only writes them on; to be used before those of another run are asked for.</summary>
    internal ReadOnlySpan<char> Letters => _text is not null ? _text : Decoded(_packed.Span);

    /// <summary>In memory of the thread, until it asks again.</summary>
    internal static ReadOnlySpan<char> Decoded(ReadOnlySpan<byte> packed)
    {
        // Memory of the thread is dear to ask for.
        var letters = _letters;
        if (letters is null || letters.Length < packed.Length) _letters = letters = new char[Math.Max(1024, 2 * packed.Length)];
        return letters.AsSpan(0, Encoding.UTF8.GetChars(packed, letters));
    }

    public bool Equals(TextRun? other) => ReferenceEquals(this, other) || (other is not null && Offset == other.Offset && Text == other.Text);

    public override int GetHashCode() => HashCode.Combine(Text, Offset);
}

public enum EmphasisKind { Emphasis, Strong }

public sealed record Emphasis(EmphasisKind Kind, ImmutableArray<Inline> Children, int Offset) : Inline(Offset);

public sealed record CodeSpan(string Text, int Offset) : Inline(Offset);

/// <summary>The end of a source line; a hard one is kept, a soft one is white space.</summary>
public sealed record LineBreak(bool Hard, int Offset) : Inline(Offset);

/// <summary>A link to another host.</summary>
public sealed record ExternalLink(string Url, ImmutableArray<Inline> Children, int Offset) : Inline(Offset);

/// <summary><c>[text]{lang=ja .no-date}</c>: a language, a class, or both.</summary>
public sealed record Span(string? Language, bool NoDate, ImmutableArray<Inline> Children, int Offset) : Inline(Offset);

public enum EmendationKind { Correction, Supplied, Deleted }

/// <summary>A place where the edition departs from its witness. Plain text on both sides; either may be empty.</summary>
/// <param name="Remark">The editor's reason, if one follows.</param>
public sealed record Emendation(EmendationKind Kind, string AsPrinted, string Corrected, string? Remark, int Offset) : Inline(Offset)
{
    /// <summary>Its place in the apparatus of its document, from 1; 0 before linking.</summary>
    public int Number { get; init; }
}

/// <summary>A remark of the editor on a place that was left as it is.</summary>
public sealed record Remark(string Text, int Offset) : Inline(Offset)
{
    /// <summary>Its place in the apparatus of its document, from 1; 0 before linking.</summary>
    public int Number { get; init; }
}

// As written by the editor, before linking.

/// <summary><c>[text](scheme:id#fragment)</c> as written.</summary>
public sealed record Reference(string Scheme, string Target, string? Fragment, ImmutableArray<Inline> Children, int Offset) : Inline(Offset);

public sealed record NoteReference(string Id, int Offset) : Inline(Offset);

/// <summary>One work in a citation, as written.</summary>
public sealed record CitedWork(string? Prefix, string Key, string? Locator, int Offset);

public sealed record CitationGroup(ImmutableArray<CitedWork> Works, int Offset) : Inline(Offset);

// As resolved by linking.

/// <summary>A link inside the edition. An automatic one was found by name in running text.</summary>
public sealed record EntryLink(EntryId Target, string? Fragment, bool Automatic, ImmutableArray<Inline> Children, int Offset) : Inline(Offset);

/// <summary>A date, recognised or written by hand, with the Gregorian date it stands for.</summary>
public sealed record DateMark(EdtfDate Date, ImmutableArray<Inline> Children, int Offset) : Inline(Offset);

/// <summary>The reference to a note: the note's number and which of its references this is (from 1).</summary>
public sealed record NoteMark(string Id, int Number, int Ordinal, int Offset) : Inline(Offset);

/// <summary>A link to a note of the same document, with words of its own.</summary>
public sealed record NoteLink(string Id, ImmutableArray<Inline> Children, int Offset) : Inline(Offset);

/// <summary>A citation whose works are in the bibliography.</summary>
public sealed record SourceCitation(ImmutableArray<CitedSource> Works, int Offset) : Inline(Offset)
{
    /// <summary>False where it stands alone rather than in a sentence.</summary>
    public bool InParentheses { get; init; } = true;
}

/// <param name="First">Whether this is the first citation of the work in the notes of its document, to be given in full.</param>
public sealed record CitedSource(CslItem Item, string? Prefix, string? Locator, bool First);
