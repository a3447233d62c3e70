namespace TreatyEdition.Diagnostics;

/// <summary>The stable name of a kind of mistake.</summary>
/// <param name="Id"><c>TE</c> and four digits; never reused for another meaning.</param>
/// <param name="Title">What is wrong, in a few words; the heading in <c>docs/diagnostics.md</c>.</param>
public sealed record Code(string Id, Severity Severity, string Title)
{
    public override string ToString() => Id;
}
