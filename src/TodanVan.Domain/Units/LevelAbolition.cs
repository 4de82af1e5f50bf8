using Ardalis.GuardClauses;

using NodaTime;

using TodanVan.Domain.Guards;

namespace TodanVan.Domain.Units;

/// <summary>A whole level ends, as that of the districts did on 2025-07-01 (Law 72/2025/QH15).</summary>
/// <remarks>
/// All units of the level that are in force on the eve end, those that a <see cref="Reorganization"/> of the day gives a successor
/// included. What stands below them goes to the nearest ancestor that is left (semantics A5).
/// </remarks>
/// <threadsafety>Immutable.</threadsafety>
public sealed class LevelAbolition : UnitChange
{
    /// <summary>Says that a level ends.</summary>
    /// <param name="date">The first day on which it is no more.</param>
    /// <param name="level">The level; neither the country nor the villages.</param>
    /// <param name="basis">The act.</param>
    /// <exception cref="ArgumentException">The level is not one that can end.</exception>
    public LevelAbolition(LocalDate date, UnitLevel level, LegalBasis? basis = null)
        : base(date, basis)
    {
        Guard.Against.UndefinedEnum(level, nameof(level));
        if (level is UnitLevel.Country or UnitLevel.Village)
        {
            throw new ArgumentException($"The level {level} has units above or below everything and cannot end.", nameof(level));
        }

        Level = level;
    }

    /// <summary>The level.</summary>
    public UnitLevel Level { get; }

    internal override UnitChange Resolved(ReferenceResolver resolve) => this;

    private protected override string Describe() => $"{Level}";
}
