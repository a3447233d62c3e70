using System.CommandLine;
using TreatyEdition.Cli.Reporting;
using TreatyEdition.Cli.Skeletons;
using TreatyEdition.Model;

namespace TreatyEdition.Cli.Commands;

/// <summary><c>new</c>: a skeleton to fill in.</summary>
internal static class NewCommand
{
    public static Command Make(Terminal terminal)
    {
        var kind = new Argument<string>("kind") { Description = "document, person, place, organisation, event, source, page or term." };
        kind.AcceptOnlyFromAmong([.. Skeleton.Kinds.Keys]);
        var id = new Argument<string>("id") { Description = "Lower-case letters a to z, digits, and single hyphens between them; frozen once released." };
        var command = new Command("new", "Adds a skeleton to fill in: a document or page in files of its own, the others to their register.") { kind, id, Folders.InputOption };
        command.SetAction(parsed => Run(Folders.Of(parsed, terminal), Skeleton.Kinds[parsed.GetValue(kind)!], parsed.GetValue(id)!, terminal));
        return command;
    }

    private static int Run(Folders folders, EntryKind kind, string id, Terminal terminal)
    {
        if (!EntryId.IsValid(id))
        {
            terminal.Error.WriteLine($"'{id}' is not an id. {EntryId.Rule}");
            return ExitStatus.WrongUsage;
        }
        var addition = Addition.Plan(folders.Input, new EntryId(kind, id));
        if (addition.Problems.Count > 0)
        {
            new DiagnosticWriter(terminal, folders.Prefix, DiagnosticFormat.Text).Write(addition.Problems);
            terminal.Error.WriteLine("Nothing was added: correct this first.");
            return ExitStatus.InputHasErrors;
        }
        if (addition.Refusal is { } refusal)
        {
            terminal.Error.WriteLine(refusal);
            return ExitStatus.WrongUsage;
        }
        foreach (var file in addition.Write(folders.Input))
            terminal.Out.WriteLine($"{folders.Prefix}{Path.GetFileName(folders.Input)}/{file}");
        return ExitStatus.Done;
    }
}
