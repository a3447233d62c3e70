using System.Collections.Immutable;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using TreatyEdition.Calendars;
using TreatyEdition.Citing;

namespace TreatyEdition.Model.Text;

/// <summary>
/// Running text in a few bytes more than its letters have in UTF-8, half of what it takes as inlines, and in no object of its own. The inlines are
/// made anew when they are asked for and die young; held as long as a build takes, those of ten thousand documents were millions of objects,
/// which the collector had to go through again and again.
/// </summary>
/// <param name="Store">Where they are kept, with those of the same document.</param>
/// <param name="Start">Of their bytes: what there is among them, then the inlines one after another: a letter for the kind, then its fields; children with their number before them.</param>
/// <param name="FirstShared">Of what they point to.</param>
internal readonly record struct PackedInlines(TextStore Store, int Start, int Length, int FirstShared, int SharedCount)
{
    private const byte Marked = 1;

    [ThreadStatic] private static Writer? _writer;

    public static PackedInlines None { get; } = TextStore.OfOne([0, 0], []);

    public static PackedInlines Of(ImmutableArray<Inline> inlines) => (_writer ??= new Writer()).Pack(inlines);

    /// <summary>Whether there are emendations or remarks.</summary>
    public bool HasMarks => Store.Bytes[Start] == Marked;

    /// <summary>Whether there are no inlines: their number follows the first letter.</summary>
    public bool IsEmpty => Store.Bytes[Start + 1] == 0;

    /// <summary>Whether they may point to an entry, a date, a work or a note.</summary>
    public bool MayPoint => SharedCount > 0;

    public ImmutableArray<Inline> Unpack() => new Reader(this).Inlines();

    /// <summary>The same in the store that is open now, so that the one they are in need not be kept.</summary>
    public PackedInlines Moved() => TextStore.Add(Store.Bytes.AsSpan(Start, Length), Store.Shared.AsSpan(FirstShared, SharedCount));

    /// <summary>What <see cref="PlainTextWriter.Write(ImmutableArray{Inline})"/> would write of the inlines, without making them.</summary>
    public void WriteText(PlainTextWriter writer) => new Reader(this).WriteTexts(writer);

    private sealed class Writer
    {
        private readonly List<object> _shared = [];
        private byte[] _bytes = new byte[1024];
        private int _length;

        public PackedInlines Pack(ImmutableArray<Inline> inlines)
        {
            (_bytes[0], _length) = (0, 1);
            _shared.Clear();
            Write(inlines);
            return TextStore.Add(_bytes.AsSpan(0, _length), CollectionsMarshal.AsSpan(_shared));
        }

        private void Write(ImmutableArray<Inline> inlines)
        {
            Number(inlines.Length);
            foreach (var inline in inlines)
            {
                Write(inline);
                Number(inline.Offset);
            }
        }

        private void Write(Inline inline)
        {
            switch (inline)
            {
                case TextRun run: Kind('t'); Text(run); break;
                case Emphasis e: Kind('e'); Number((int)e.Kind); Write(e.Children); break;
                case CodeSpan c: Kind('c'); Text(c.Text); break;
                case LineBreak b: Kind(b.Hard ? 'B' : 'b'); break;
                case ExternalLink l: Kind('x'); Text(l.Url); Write(l.Children); break;
                case Span s: Kind(s.NoDate ? 'S' : 's'); Optional(s.Language); Write(s.Children); break;
                case Emendation e: Mark('m'); Number((int)e.Kind); Text(e.AsPrinted); Text(e.Corrected); Optional(e.Remark); Number(e.Number); break;
                case Remark r: Mark('r'); Text(r.Text); Number(r.Number); break;
                case Reference r: Kind('R'); Text(r.Scheme); Text(r.Target); Optional(r.Fragment); Write(r.Children); break;
                case NoteReference n: Kind('N'); Text(n.Id); break;
                case CitationGroup g: Kind('C'); Works(g); break;
                case EntryLink l: Kind(l.Automatic ? 'A' : 'l'); Share(l.Target); Optional(l.Fragment); Write(l.Children); break;
                case DateMark d: Kind('d'); Share(d.Date); Write(d.Children); break;
                case NoteMark n: Kind('n'); Share(n.Id); Number(n.Number); Number(n.Ordinal); break;
                case NoteLink l: Kind('k'); Text(l.Id); Write(l.Children); break;
                case SourceCitation c: Kind(c.InParentheses ? 'q' : 'Q'); Works(c); break;
                default: throw new ArgumentException($"{inline.GetType().Name} cannot be packed.");
            }
        }

        private void Works(CitationGroup group)
        {
            Number(group.Works.Length);
            foreach (var work in group.Works)
            {
                Optional(work.Prefix);
                Text(work.Key);
                Optional(work.Locator);
                Number(work.Offset);
            }
        }

        private void Works(SourceCitation citation)
        {
            Number(citation.Works.Length);
            foreach (var work in citation.Works)
            {
                Share(work.Item);
                Optional(work.Prefix);
                Optional(work.Locator);
                Number(work.First ? 1 : 0);
            }
        }

        private void Kind(char kind)
        {
            Reserve(1);
            _bytes[_length++] = (byte)kind;
        }

        private void Mark(char kind)
        {
            _bytes[0] = Marked;
            Kind(kind);
        }

        /// <summary>Seven bits a byte, the last ones first; a number has five bytes at most.</summary>
        private void Number(int number)
        {
            Reserve(5);
            var rest = (uint)number;
            for (; rest >= 0x80; rest >>= 7) _bytes[_length++] = (byte)(rest | 0x80);
            _bytes[_length++] = (byte)rest;
        }

        /// <summary>Half a surrogate pair, which UTF-8 cannot hold, comes back as U+FFFD, as it would be written to any file.</summary>
        private void Text(string text)
        {
            var count = Encoding.UTF8.GetByteCount(text);
            Number(count);
            Reserve(count);
            _length += Encoding.UTF8.GetBytes(text, _bytes.AsSpan(_length));
        }

        /// <summary>Words that came out of a paragraph go into the next as they are.</summary>
        private void Text(TextRun run)
        {
            var packed = run.Packed;
            if (packed.IsEmpty)
            {
                Text(run.Text);
                return;
            }
            Number(packed.Length);
            Reserve(packed.Length);
            packed.CopyTo(_bytes.AsSpan(_length));
            _length += packed.Length;
        }

        private void Optional(string? text)
        {
            Number(text is null ? 0 : 1);
            if (text is not null) Text(text);
        }

        private void Share(object thing) => _shared.Add(thing);

        private void Reserve(int count)
        {
            if (_length + count > _bytes.Length) Array.Resize(ref _bytes, Math.Max(_length + count, 2 * _bytes.Length));
        }
    }

    private ref struct Reader(PackedInlines packed)
    {
        private readonly byte[] _bytes = packed.Store.Bytes;
        private int _next = packed.Start + 1;
        private int _nextShared = packed.FirstShared;

        public ImmutableArray<Inline> Inlines()
        {
            var inlines = new Inline[Number()];
            for (var i = 0; i < inlines.Length; i++) inlines[i] = Inline();
            return ImmutableCollectionsMarshal.AsImmutableArray(inlines);
        }

        private Inline Inline() => (char)_bytes[_next++] switch
        {
            't' => new TextRun(Kept(), Number()),
            'e' => new Emphasis((EmphasisKind)Number(), Inlines(), Number()),
            'c' => new CodeSpan(Text(), Number()),
            'b' => new LineBreak(false, Number()),
            'B' => new LineBreak(true, Number()),
            'x' => new ExternalLink(Text(), Inlines(), Number()),
            's' => new Span(Optional(), false, Inlines(), Number()),
            'S' => new Span(Optional(), true, Inlines(), Number()),
            'm' => Emendation(),
            'r' => Remark(),
            'R' => new Reference(Pooled(), Text(), Optional(), Inlines(), Number()),
            'N' => new NoteReference(Pooled(), Number()),
            'C' => new CitationGroup(CitedWorks(), Number()),
            'l' => new EntryLink(Shared<EntryId>(), Optional(), false, Inlines(), Number()),
            'A' => new EntryLink(Shared<EntryId>(), Optional(), true, Inlines(), Number()),
            'd' => new DateMark(Shared<EdtfDate>(), Inlines(), Number()),
            'n' => new NoteMark(Shared<string>(), Number(), Number(), Number()),
            'k' => new NoteLink(Text(), Inlines(), Number()),
            'q' => new SourceCitation(CitedSources(), Number()),
            'Q' => new SourceCitation(CitedSources(), Number()) { InParentheses = false },
            var kind => throw new InvalidOperationException($"'{kind}' is no kind of inline."),
        };

        private Emendation Emendation()
        {
            var (kind, asPrinted, corrected, remark, number) = ((EmendationKind)Number(), Text(), Text(), Optional(), Number());
            return new Emendation(kind, asPrinted, corrected, remark, Number()) { Number = number };
        }

        private Remark Remark()
        {
            var (text, number) = (Text(), Number());
            return new Remark(text, Number()) { Number = number };
        }

        private ImmutableArray<CitedWork> CitedWorks()
        {
            var works = ImmutableArray.CreateBuilder<CitedWork>(Number());
            for (var left = works.Capacity; left > 0; left--) works.Add(new CitedWork(Optional(), Text(), Optional(), Number()));
            return works.MoveToImmutable();
        }

        private ImmutableArray<CitedSource> CitedSources()
        {
            var works = ImmutableArray.CreateBuilder<CitedSource>(Number());
            for (var left = works.Capacity; left > 0; left--) works.Add(new CitedSource(Shared<CslItem>(), Optional(), Optional(), Number() == 1));
            return works.MoveToImmutable();
        }

        public void WriteTexts(PlainTextWriter writer)
        {
            for (var left = Number(); left > 0; left--)
            {
                WriteText(writer);
                Number();
            }
        }

        private void WriteText(PlainTextWriter writer)
        {
            switch ((char)_bytes[_next++])
            {
                case 't' or 'c': Append(writer); break;
                case 'b' or 'B': writer.Space(); break;
                case 'e': Number(); WriteTexts(writer); break;
                case 'x' or 'k': Skip(); WriteTexts(writer); break;
                case 's' or 'S': SkipOptional(); WriteTexts(writer); break;
                case 'l': WriteEntry(writer, automatic: false); break;
                case 'A': WriteEntry(writer, automatic: true); break;
                case 'R': Skip(); Skip(); SkipOptional(); WriteTexts(writer); break;
                case 'd': WriteDate(writer); break;
                case 'm':
                    Number();
                    if (writer.AsPrinted) Append(writer); else Skip();
                    if (writer.AsPrinted) Skip(); else Append(writer);
                    SkipOptional();
                    Number();
                    break;
                case 'r': Skip(); Number(); break;
                case 'N': Skip(); break;
                case 'n':
                    writer.Note(writer.Place, Shared<string>());
                    Number();
                    Number();
                    break;
                case 'C':
                    for (var left = Number(); left > 0; left--) { SkipOptional(); Skip(); SkipOptional(); Number(); }
                    writer.LeaveOut();
                    break;
                case 'q' or 'Q':
                    for (var left = Number(); left > 0; left--) WriteSource(writer);
                    writer.LeaveOut();
                    break;
                case var kind: throw new InvalidOperationException($"'{kind}' is no kind of inline.");
            }
        }

        private void WriteEntry(PlainTextWriter writer, bool automatic)
        {
            var (start, target) = (writer.Place, Shared<EntryId>());
            var fragment = OptionalFor(writer);
            WriteTexts(writer);
            writer.Entry(start, target, fragment, automatic);
        }

        private void WriteDate(PlainTextWriter writer)
        {
            var (start, date) = (writer.Place, Shared<EdtfDate>());
            WriteTexts(writer);
            writer.Date(start, date);
        }

        private void WriteSource(PlainTextWriter writer)
        {
            var work = Shared<CslItem>();
            SkipOptional();
            writer.Source(writer.Place, work, OptionalFor(writer));
            Number();
        }

        /// <summary>A string only for who looks at what the text points to.</summary>
        private string? OptionalFor(PlainTextWriter writer)
        {
            if (writer.SeesPointers) return Optional();
            SkipOptional();
            return null;
        }

        private void Append(PlainTextWriter writer) => writer.Append(Packed());

        private int Number()
        {
            var first = _bytes[_next++];
            return first < 0x80 ? first : Further(first & 0x7Fu);
        }

        private int Further(uint number)
        {
            for (var shift = 7; ; shift += 7)
            {
                var next = _bytes[_next++];
                number |= (uint)(next & 0x7F) << shift;
                if (next < 0x80) return (int)number;
            }
        }

        private ReadOnlySpan<byte> Packed()
        {
            var length = Number();
            _next += length;
            return _bytes.AsSpan(_next - length, length);
        }

        private ReadOnlyMemory<byte> Kept()
        {
            var text = Packed();
            return packed.Store.IsOpen ? text.ToArray() : _bytes.AsMemory(_next - text.Length, text.Length);
        }

        private string Text() => Encoding.UTF8.GetString(Packed());

        private string Pooled() => StringPool.Get(TextRun.Decoded(Packed()));

        private void Skip() => Packed();

        private void SkipOptional()
        {
            if (Number() == 1) Skip();
        }

        private string? Optional() => Number() == 0 ? null : Text();

        /// <summary>The kind of inline says what it is: it is not asked, as it would have to be fetched from memory for that.</summary>
        private T Shared<T>() where T : class
        {
            var shared = packed.Store.Shared[_nextShared++];
            Debug.Assert(shared is T);
            return Unsafe.As<T>(shared);
        }
    }
}
