using System.Runtime.CompilerServices;
using TreatyEdition.Diagnostics;
using TreatyEdition.Linking;
using TreatyEdition.Parsing;
using TreatyEdition.Reading;

namespace TreatyEdition.Tests.Linking;

public sealed class RetentionTests : IDisposable
{
    private readonly EditionFixture _edition = new();

    public void Dispose() => _edition.Dispose();

    /// <summary>A large edition would need twice the memory.</summary>
    [Fact]
    public void Documents_as_they_were_parsed_are_let_go_once_they_are_linked()
    {
        var (parsed, linked) = Link();

        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        Assert.False(parsed.IsAlive);
        Assert.Single(linked.Edition.Documents);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private (WeakReference Parsed, LinkedEdition Linked) Link()
    {
        var problems = new DiagnosticBag();
        var edition = EditionParser.Parse(SourceTreeReader.Read(_edition.Input, problems), problems);
        return (new WeakReference(edition.Documents[0]), Linker.Link(edition, problems));
    }
}
