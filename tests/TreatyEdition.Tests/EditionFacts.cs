namespace TreatyEdition.Tests;

/// <summary>A test of the edition that this repository holds; skipped in a copy that holds another.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class EditionFactAttribute : FactAttribute
{
    public override string? Skip { get => base.Skip ?? Repository.WhyNotItsEdition; set => base.Skip = value; }
}

/// <summary>A table of such tests.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class EditionTheoryAttribute : TheoryAttribute
{
    public override string? Skip { get => base.Skip ?? Repository.WhyNotItsEdition; set => base.Skip = value; }
}
