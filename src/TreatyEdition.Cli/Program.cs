using TreatyEdition.Cli;

return Application.Run(args, Terminal.OfProcess());
