namespace TreatyEdition.Citing;

/// <summary>A person or a body as CSL gives it. Null means that the record is silent.</summary>
/// <param name="Family">Family name without particles.</param>
/// <param name="Given">Given names or initials.</param>
/// <param name="Literal">The whole name, printed as it stands: bodies, and persons whose name is not to be turned round.</param>
/// <param name="DroppingParticle">A particle left behind when the name is inverted: <c>de</c> in "Beauvoir, Simone de".</param>
/// <param name="NonDroppingParticle">A particle that stays with the family name: <c>de</c> in "de Gaulle, Charles".</param>
/// <param name="Suffix"><c>Jr.</c>, <c>III</c>.</param>
public sealed record CslName(
    string? Family = null,
    string? Given = null,
    string? Literal = null,
    string? DroppingParticle = null,
    string? NonDroppingParticle = null,
    string? Suffix = null)
{
    /// <summary>True when nothing can be printed.</summary>
    public bool IsEmpty => string.IsNullOrWhiteSpace(Literal) && string.IsNullOrWhiteSpace(Family) && string.IsNullOrWhiteSpace(Given);
}
