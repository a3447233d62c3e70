using TreatyEdition.Model;

namespace TreatyEdition.Cli.Commands;

/// <summary>Whether a build was good enough.</summary>
internal static class Outcome
{
    /// <param name="strict">Whether warnings fail it too.</param>
    public static bool Fails(BuildResult result, bool strict) => result.HasErrors || (strict && result.Problems.Count > 0);

    /// <exception cref="InvalidOperationException">No errors, and yet no site: a mistake of the program.</exception>
    public static Site SiteOf(BuildResult result) => result.Site ?? throw new InvalidOperationException("The build reported no error and made no site.");
}
