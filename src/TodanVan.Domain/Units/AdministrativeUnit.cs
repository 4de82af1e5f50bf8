using Ardalis.GuardClauses;

using NodaTime;

namespace TodanVan.Domain.Units;

/// <summary>A unit over time: one identity, one level, and what it was called, coded and placed on which days.</summary>
/// <remarks>Two units are equal when their ids are, so compare units of one register only.</remarks>
/// <threadsafety>Immutable.</threadsafety>
public sealed class AdministrativeUnit : IEquatable<AdministrativeUnit>
{
    internal AdministrativeUnit(UnitId id, UnitLevel level, UnitVersion[] versions)
    {
        Id = Guard.Against.Null(id);
        Level = level;
        History = new UnitHistory(versions);
    }

    /// <summary>The identity.</summary>
    public UnitId Id { get; }

    /// <summary>The level, which never changes.</summary>
    public UnitLevel Level { get; }

    /// <summary>All versions, earliest first.</summary>
    public UnitHistory History { get; }

    /// <summary>Whether two units are the same.</summary>
    /// <param name="left">One unit.</param>
    /// <param name="right">Another.</param>
    /// <returns>Whether their ids are equal.</returns>
    public static bool operator ==(AdministrativeUnit? left, AdministrativeUnit? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether two units are not the same.</summary>
    /// <param name="left">One unit.</param>
    /// <param name="right">Another.</param>
    /// <returns>Whether their ids differ.</returns>
    public static bool operator !=(AdministrativeUnit? left, AdministrativeUnit? right) => !(left == right);

    /// <summary>What the unit was on a day.</summary>
    /// <param name="date">The day.</param>
    /// <returns>The version, or null when the unit was not in force.</returns>
    public UnitVersion? On(LocalDate date) => History.On(date);

    /// <summary>Whether the unit was in force on any day of a period.</summary>
    /// <param name="period">The period, both ends included.</param>
    /// <returns>Whether a version touches the period.</returns>
    public bool InForceDuring(ReportingPeriod period)
    {
        Guard.Against.Null(period);
        foreach (var version in History)
        {
            if (period.Overlaps(version.Validity))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The version of a day, or else the last one before it; null when the unit began later.</summary>
    internal UnitVersion? LastUntil(LocalDate date) =>
        History.LastOrDefault(version => version.Validity.Start is not { } start || start <= date);

    /// <inheritdoc/>
    public bool Equals(AdministrativeUnit? other) => other is not null && Id == other.Id;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as AdministrativeUnit);

    /// <inheritdoc/>
    public override int GetHashCode() => Id.GetHashCode();

    /// <inheritdoc/>
    public override string ToString() => $"{Id}: {History}";
}
