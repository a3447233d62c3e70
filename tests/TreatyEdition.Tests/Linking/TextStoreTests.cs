using System.Collections.Immutable;
using TreatyEdition.Calendars;
using TreatyEdition.Model.Text;

namespace TreatyEdition.Tests.Linking;

/// <summary>Paragraphs of a document are packed into one store, which is memory of the thread until it is closed.</summary>
public sealed class TextStoreTests
{
    private static readonly EdtfDate Day = EdtfDate.Parse("1916-07-03");

    private static Paragraph Of(string words) => new([new TextRun(words, 0), new DateMark(Day, [new TextRun("3 July 1916", 7)], 7)], 0);

    private static string Text(Paragraph paragraph) => PlainText.Of([paragraph]);

    [Fact]
    public void Paragraphs_say_the_same_while_their_store_is_open_and_after()
    {
        Paragraph first, second;
        using (TextStore.Begin())
        {
            (first, second) = (Of("First, "), Of(new string('x', 40_000)));
            Assert.Equal("First, 3 July 1916", Text(first));
            Assert.Equal(40_011, Text(second).Length);
        }
        using (TextStore.Begin()) Of("Another document in the same memory, ");

        Assert.Equal("First, 3 July 1916", Text(first));
        Assert.Equal(new string('x', 40_000) + "3 July 1916", Text(second));
        Assert.Same(Day, ((DateMark)second.Inlines[1]).Date);
    }

    [Fact]
    public void Words_that_were_taken_out_of_an_open_store_stay_as_they_are()
    {
        ImmutableArray<Inline> inlines;
        using (TextStore.Begin()) inlines = Of("First, ").Inlines;
        using (TextStore.Begin()) Of("Other, ");

        Assert.Equal("First, ", ((TextRun)inlines[0]).Text);
    }

    [Fact]
    public void What_is_moved_says_the_same_and_does_not_keep_the_store_it_was_in()
    {
        var (moved, left) = Move();

        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        Assert.Equal("Moved, 3 July 1916", Text(moved));
        Assert.Equal("p1", moved.Anchor);
        Assert.False(left.IsAlive);
    }

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static (Paragraph Moved, WeakReference Left) Move()
    {
        Paragraph parsed;
        WeakReference left;
        using (var store = TextStore.Begin()) (parsed, left) = (Of("Moved, "), new WeakReference(store));
        using (TextStore.Begin()) return (parsed.Moved("p1"), left);
    }

    [Fact]
    public void A_thread_has_one_open_store()
    {
        using (TextStore.Begin()) Assert.Throws<InvalidOperationException>(TextStore.Begin);
        TextStore.Begin().Dispose();
    }
}
