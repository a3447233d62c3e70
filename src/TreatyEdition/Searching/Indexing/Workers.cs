using System.Collections.Concurrent;

namespace TreatyEdition.Searching.Indexing;

/// <summary>
/// What each thread needs for itself in a loop, such as a buffer, used again from loop to loop. Not a parallel loop's own local state, which is
/// made anew every tenth of a second, and would have to grow again.
/// </summary>
internal sealed class Workers<T>(Func<T> make) where T : class
{
    private readonly ConcurrentBag<T> _idle = [];

    /// <summary>All that were made; to be asked for between loops.</summary>
    public IEnumerable<T> All => _idle;

    /// <summary>Acts on every number below <paramref name="count"/>, in parallel.</summary>
    public void For(int count, Action<int, T> act) => Parallel.For(0, count, i =>
    {
        if (!_idle.TryTake(out var worker)) worker = make();
        act(i, worker);
        _idle.Add(worker);
    });
}
