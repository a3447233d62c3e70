using System.Collections.Concurrent;
using TreatyEdition.Diagnostics;

namespace TreatyEdition.Model;

/// <summary>
/// Remembers what was made of which files and what was found wrong with them, so that a build after a small change makes only what
/// changed. For builds one after another; within one, safe for several threads.
/// </summary>
public sealed class BuildMemory
{
    private sealed record Entry(object[] From, object? Made, IReadOnlyList<Diagnostic> Found);

    private readonly ConcurrentDictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    /// <summary>What was made the last time, with its diagnostics, if it was made from the same; made anew otherwise.</summary>
    /// <param name="what">Names the part; each is asked for once in a build.</param>
    /// <param name="from">All that the part depends on, compared as values.</param>
    public T Recall<T>(string what, IEnumerable<object?> from, DiagnosticBag problems, Func<DiagnosticBag, T> make)
    {
        var sources = from.OfType<object>().ToArray();
        if (!_entries.TryGetValue(what, out var entry) || !entry.From.SequenceEqual(sources))
        {
            var found = new DiagnosticBag();
            _entries[what] = entry = new Entry(sources, make(found), found.Sorted());
        }
        problems.AddRange(entry.Found);
        return (T)entry.Made!;
    }
}
