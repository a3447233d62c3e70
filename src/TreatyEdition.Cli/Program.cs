using TreatyEdition.Cli;

using var signals = new StopSignals();
return Application.Run(args, Terminal.OfProcess(signals.Stop));
