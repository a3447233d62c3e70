using System.Diagnostics;
using System.Globalization;

namespace TreatyEdition.Bench;

/// <summary>Builds an edition in memory and says what each stage cost: CPU of all threads, allocations, pauses of the collector, live memory.</summary>
internal sealed class StageReport : IProgress<string>
{
    private string? _stage;
    private (TimeSpan Cpu, long Allocated, TimeSpan Pause, int Collections, int Whole) _begun;

    public static void Build(string edition, string theme)
    {
        var report = new StageReport();
        Console.WriteLine("stage            CPU ms   allocated MB   collector ms   collections (whole)   live MB after");
        var result = EditionBuilder.Build(new BuildOptions(edition, theme), report);
        report.Report("done");
        foreach (var problem in result.Problems.Take(10)) Console.WriteLine(problem);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{result.Site?.Files.Length} files, {result.Site?.Files.Sum(f => (long)f.Content.Length) / 1e6:0.0} MB"));
    }

    public void Report(string value)
    {
        var now = Now();
        if (_stage is not null)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{_stage,-12} {(now.Cpu - _begun.Cpu).TotalMilliseconds,10:0} {(now.Allocated - _begun.Allocated) / 1e6,14:0} {(now.Pause - _begun.Pause).TotalMilliseconds,14:0} {now.Collections - _begun.Collections,13} {now.Whole - _begun.Whole,7} {Live(),15:0}"));
        (_stage, _begun) = (value, Now());
    }

    private static (TimeSpan Cpu, long Allocated, TimeSpan Pause, int Collections, int Whole) Now()
    {
        using var process = Process.GetCurrentProcess();
        return (process.TotalProcessorTime, GC.GetTotalAllocatedBytes(), GC.GetTotalPauseDuration(), GC.CollectionCount(0), GC.CollectionCount(2));
    }

    private static double Live() => GC.GetTotalMemory(forceFullCollection: true) / 1e6;
}
