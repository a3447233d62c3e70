namespace TreatyEdition.Bench;

/// <summary>Numbers that look random and are the same on every machine and in every year: a 64-bit linear congruential generator.</summary>
internal sealed class Chance(ulong seed)
{
    private ulong _state = (seed * 0x9E3779B97F4A7C15) + 1;

    /// <returns>0 up to <paramref name="below"/>, which is left out.</returns>
    public int Next(int below)
    {
        _state = (_state * 6364136223846793005) + 1442695040888963407;
        return (int)((_state >> 33) % (ulong)below);
    }

    public T Of<T>(IReadOnlyList<T> items) => items[Next(items.Count)];
}
