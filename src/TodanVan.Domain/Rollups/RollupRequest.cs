using Ardalis.GuardClauses;

using TodanVan.Domain.Guards;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Rollups;

/// <summary>What is asked of a roll-up.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed class RollupRequest
{
    /// <summary>The period: flows of its days, stocks of its closing day.</summary>
    public required ReportingPeriod Period { get; init; }

    /// <summary>The map on which the figures stand; null for that of the period's closing day.</summary>
    public Boundaries? Boundaries { get; init; }

    /// <summary>
    /// The units that the request is about: listed are they, what is below and above them, and what became of all these on the boundaries
    /// asked for. Null for the whole register. The list given is copied.
    /// </summary>
    public IReadOnlyList<UnitId>? Scope
    {
        get;
        init => field = value is null ? null : [.. value];
    }

    /// <summary>The levels whose figures are listed; province, district and commune unless said otherwise. The list given is copied.</summary>
    /// <exception cref="ArgumentNullException">The list given is null.</exception>
    public IReadOnlyList<UnitLevel> Levels
    {
        get;
        init => field = [.. Guard.Against.Null(value)];
    } = [UnitLevel.Province, UnitLevel.District, UnitLevel.Commune];

    /// <summary>What figures say while something is missing.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The policy given is undefined.</exception>
    public MissingPolicy Missing
    {
        get;
        init => field = Guard.Against.UndefinedEnum(value, nameof(value));
    }
}
