using System.Collections;

using NodaTime;

namespace TodanVan.Domain.Units;

/// <summary>All versions of one unit, earliest first. They do not overlap.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed class UnitHistory : IReadOnlyList<UnitVersion>
{
    private readonly UnitVersion[] versions;

    internal UnitHistory(UnitVersion[] versions)
    {
        this.versions = versions;
    }

    /// <summary>How many versions there are; at least one.</summary>
    public int Count => versions.Length;

    /// <summary>A version by its place in time.</summary>
    /// <param name="index">From 0, the earliest.</param>
    public UnitVersion this[int index] => versions[index];

    /// <summary>The version of a day.</summary>
    /// <param name="date">The day.</param>
    /// <returns>The version, or null when the unit was not in force.</returns>
    public UnitVersion? On(LocalDate date) => Array.Find(versions, version => version.Validity.Contains(date));

    /// <inheritdoc/>
    public IEnumerator<UnitVersion> GetEnumerator() => ((IEnumerable<UnitVersion>)versions).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public override string ToString() => string.Join("; ", versions.Select(version => version.ToString()));
}
