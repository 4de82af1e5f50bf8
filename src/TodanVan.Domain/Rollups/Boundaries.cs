using NodaTime;
using NodaTime.Text;

namespace TodanVan.Domain.Rollups;

/// <summary>On which map figures stand: that of one day, or the one of each observation's own time (semantics B5).</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed class Boundaries : IEquatable<Boundaries>
{
    private Boundaries(LocalDate? date)
    {
        Date = date;
    }

    /// <summary>As reported: every observation counts under the units above it on the closing day of its own period.</summary>
    public static Boundaries AsReported { get; } = new(null);

    /// <summary>The day of the map; null for <see cref="AsReported"/>.</summary>
    public LocalDate? Date { get; }

    /// <summary>Whether two say the same.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">Another.</param>
    /// <returns>Whether they are equal.</returns>
    public static bool operator ==(Boundaries? left, Boundaries? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether two say different things.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">Another.</param>
    /// <returns>Whether they differ.</returns>
    public static bool operator !=(Boundaries? left, Boundaries? right) => !(left == right);

    /// <summary>The map of a day: every observation is placed through the lineage of its unit, from its own period to that day.</summary>
    /// <param name="date">The day.</param>
    /// <returns>The boundaries.</returns>
    public static Boundaries On(LocalDate date) => new(date);

    /// <inheritdoc/>
    public bool Equals(Boundaries? other) => other is not null && Date == other.Date;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Boundaries);

    /// <inheritdoc/>
    public override int GetHashCode() => Date.GetHashCode();

    /// <summary>The ISO day, or <c>reported</c>.</summary>
    /// <returns>The text that documents and the tool use.</returns>
    public override string ToString() => Date is { } day ? LocalDatePattern.Iso.Format(day) : "reported";
}
