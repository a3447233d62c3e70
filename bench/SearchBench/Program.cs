using System.Diagnostics;
using System.Globalization;
using Microsoft.Playwright;
using TreatyEdition.Model;
using TreatyEdition.SearchBench;
using TreatyEdition.Searching;

// Usage: SearchBench [documents …]; writes a table for docs/search.md. CHROMIUM names the browser (default /usr/bin/chromium; "none": build only).
var sizes = args.Length > 0 ? args.Select(a => int.Parse(a, CultureInfo.InvariantCulture)).ToArray() : [100, 1_000, 10_000];
var chromium = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium";
var root = FindRoot(AppContext.BaseDirectory);
_ = SearchIndex.Build(GeneratedCorpus.Units(20)).Count;

using var playwright = chromium == "none" ? null : await Playwright.CreateAsync();
await using var browser = playwright is null ? null : await BrowserRun.Launch(playwright, chromium);
foreach (var size in sizes)
{
    var files = Build(size);
    if (browser is not null) await Measure(browser, size, files);
}

static IReadOnlyList<SiteFile> Build(int size)
{
    var units = GeneratedCorpus.Units(size);
    var textBytes = units.Sum(u => (long)System.Text.Encoding.UTF8.GetByteCount(u.Text));
    var cold = Timed(units).CpuMs;
    GC.Collect();
    var (files, cpuMs, clockMs, peak) = Timed(units);
    Console.WriteLine($"## {size} documents, {units.Count} units, {textBytes / 1024} KB of text");
    Console.WriteLine($"build: {cpuMs:0} ms CPU, {cpuMs / size:0.000} ms a document ({cold / size:0.000} the first time), {clockMs} ms on the clock, peak {peak >> 20} MB");
    var kinds = files.GroupBy(f => Path.GetFileName(f.Path)[0]).ToDictionary(g => g.Key, g => g.Sum(f => f.Content.Length) / 1024);
    Console.WriteLine($"index: {files.Count} files, {files.Sum(f => (long)f.Content.Length) / 1024} KB (terms {kinds['t']}, positions {kinds.GetValueOrDefault('p')}, texts {kinds['u']}); start.js {files.First(f => f.Path == "search/start.js").Content.Length} B");
    return files;
}

static (IReadOnlyList<SiteFile> Files, double CpuMs, long ClockMs, long Peak) Timed(IReadOnlyList<SearchUnit> units)
{
    var process = Process.GetCurrentProcess();
    var (cpu, clock) = (process.TotalProcessorTime, Stopwatch.StartNew());
    var files = SearchIndex.Build(units).ToList();
    clock.Stop();
    process.Refresh();
    return (files, (process.TotalProcessorTime - cpu).TotalMilliseconds, clock.ElapsedMilliseconds, process.PeakWorkingSet64);
}

async Task Measure(IBrowser browser, int size, IReadOnlyList<SiteFile> files)
{
    var folder = Path.Combine(Path.GetTempPath(), $"search-bench-{size}-{Environment.ProcessId}");
    BenchSite.Write(folder, root, files);
    await using var app = await BenchSite.Serve(folder);
    var run = new BrowserRun(browser);
    foreach (var (name, site) in new[] { ("http", app.Urls.First() + "/"), ("file", new Uri(folder + "/").AbsoluteUri) })
    {
        foreach (var query in new[] { "treaty", GeneratedCorpus.OwnWord(size / 2), "条約", "échéance", "secret convention", "15 March 1916" })
        {
            var cost = await run.First(site, query);
            Console.WriteLine($"{name,-5} {query,-18} {cost.Count,-24} {cost.Milliseconds,6:0} ms {cost.Requests,3} requests {cost.Bytes,8} B");
        }
        var times = (await run.Times(site, Queries(size))).Order().ToArray();
        Console.WriteLine($"{name,-5} {times.Length} queries: p50 {times[times.Length / 2]:0} ms, p95 {times[times.Length * 95 / 100]:0} ms");
    }
    await app.StopAsync();
    Directory.Delete(folder, recursive: true);
}

static IEnumerable<string> Queries(int size) =>
    GeneratedCorpus.Units(Math.Min(size, 60)).Where(u => u.Kind == SearchKind.Text).Take(60)
        .Select((u, i) => u.Language == "ja" ? u.Text[(i % 20)..(i % 20 + 2)] : string.Join(' ', u.Text.Split(' ').Skip(i % 20).Take(1 + i % 2)));

static string FindRoot(string folder) =>
    File.Exists(Path.Combine(folder, "TreatyEdition.sln")) ? folder : FindRoot(Path.GetDirectoryName(folder.TrimEnd(Path.DirectorySeparatorChar))!);
