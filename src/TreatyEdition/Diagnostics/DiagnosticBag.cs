namespace TreatyEdition.Diagnostics;

/// <summary>Collects diagnostics, from several threads if need be; reads back sorted by file, position, code and message.</summary>
public sealed class DiagnosticBag
{
    private readonly Lock _lock = new();
    private readonly List<Diagnostic> _items = [];

    public void Add(Code code, SourceSpan span, string message)
    {
        lock (_lock) _items.Add(new Diagnostic(code, span, OneLine(message)));
    }

    /// <summary>Takes over all of another bag's diagnostics.</summary>
    public void AddRange(IEnumerable<Diagnostic> diagnostics)
    {
        lock (_lock) _items.AddRange(diagnostics);
    }

    /// <summary>How many have been added so far.</summary>
    public int Count
    {
        get { lock (_lock) return _items.Count; }
    }

    public bool HasErrors
    {
        get { lock (_lock) return _items.Exists(d => d.Severity == Severity.Error); }
    }

    /// <summary>All diagnostics, each once, in a fixed order.</summary>
    public IReadOnlyList<Diagnostic> Sorted()
    {
        lock (_lock)
        {
            return [.. _items.Distinct()
                .OrderBy(d => d.Span)
                .ThenBy(d => d.Code.Id, StringComparer.Ordinal)
                .ThenBy(d => d.Message, StringComparer.Ordinal)];
        }
    }

    private static string OneLine(string message) =>
        message.AsSpan().IndexOfAny('\r', '\n') < 0 ? message : string.Join(' ', message.Split((char[])['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
