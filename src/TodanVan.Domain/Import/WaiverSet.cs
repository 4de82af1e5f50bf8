using System.Collections;

using Ardalis.GuardClauses;

namespace TodanVan.Domain.Import;

/// <summary>The waivers that an import accepted, in the order in which they came.</summary>
/// <threadsafety>Immutable, and so safe to share between threads.</threadsafety>
public sealed class WaiverSet : IReadOnlyList<Waiver>
{
    private readonly Waiver[] waivers;

    internal WaiverSet(IEnumerable<Waiver> waivers)
    {
        this.waivers = [.. Guard.Against.Null(waivers)];
    }

    /// <summary>How many there are.</summary>
    public int Count => waivers.Length;

    /// <summary>The waiver at a place.</summary>
    /// <param name="index">From 0 to <see cref="Count"/> - 1.</param>
    public Waiver this[int index] => waivers[index];

    /// <inheritdoc/>
    public IEnumerator<Waiver> GetEnumerator() => ((IEnumerable<Waiver>)waivers).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public override string ToString() => $"{Count} waivers";
}
