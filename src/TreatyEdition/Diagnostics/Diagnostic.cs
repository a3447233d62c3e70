namespace TreatyEdition.Diagnostics;

public enum Severity { Warning, Error }

/// <summary>One mistake of an editor, with where it is and what to do about it.</summary>
/// <param name="Code">Stable code, <c>TE</c> and four digits, explained in <c>docs/diagnostics.md</c>.</param>
/// <param name="Message">One line: what is wrong and the remedy.</param>
public sealed record Diagnostic(Code Code, SourceSpan Span, string Message)
{
    public Severity Severity => Code.Severity;

    public override string ToString() =>
        $"{Span}: {(Severity == Severity.Error ? "error" : "warning")} {Code.Id}: {Message}";
}
