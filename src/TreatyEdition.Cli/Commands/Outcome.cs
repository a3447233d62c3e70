namespace TreatyEdition.Cli.Commands;

/// <summary>Whether a build was good enough.</summary>
internal static class Outcome
{
    /// <param name="strict">Whether warnings fail it too.</param>
    public static bool Fails(BuildResult result, bool strict) => result.HasErrors || (strict && result.Problems.Count > 0);
}
