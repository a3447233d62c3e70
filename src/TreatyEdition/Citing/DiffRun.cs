namespace TreatyEdition.Citing;

/// <summary>Where a stretch of a comparison stands: in both texts, only in the first, only in the second.</summary>
public enum DiffKind { Same, Missing, Added }

/// <summary>A stretch of a comparison. <c>Same</c> and <c>Added</c> stretches together are the second text.</summary>
/// <param name="Text">Never empty.</param>
public sealed record DiffRun(string Text, DiffKind Kind);
