namespace TreatyEdition.Cli;

/// <summary>What the commands tell the shell.</summary>
internal static class ExitStatus
{
    public const int Done = 0;

    /// <summary>There are errors in the input; nothing was written.</summary>
    public const int InputHasErrors = 1;

    public const int WrongUsage = 2;

    /// <summary>Something could not be read or written, or the program itself failed.</summary>
    public const int Failed = 3;

    /// <summary>Called off by Ctrl-C or the system; nothing was written. What shells give for Ctrl-C.</summary>
    public const int Stopped = 130;
}
