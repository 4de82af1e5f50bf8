using Ardalis.GuardClauses;

using TodanVan.Domain.Units;

namespace TodanVan.Domain.Rollups;

/// <summary>What is asked of a roll-up.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed class RollupRequest
{
    /// <summary>The period: flows of its days, stocks of its closing day. The tree is that of the closing day.</summary>
    public required ReportingPeriod Period { get; init; }

    /// <summary>The levels whose figures are listed; province, district and commune unless said otherwise. The list given is copied.</summary>
    /// <exception cref="ArgumentNullException">The list given is null.</exception>
    public IReadOnlyList<UnitLevel> Levels
    {
        get;
        init => field = [.. Guard.Against.Null(value)];
    } = [UnitLevel.Province, UnitLevel.District, UnitLevel.Commune];
}
