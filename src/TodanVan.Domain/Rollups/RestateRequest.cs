using Ardalis.GuardClauses;

using NodaTime;

using TodanVan.Domain.Units;

namespace TodanVan.Domain.Rollups;

/// <summary>What is asked of a restatement.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed class RestateRequest
{
    /// <summary>The day on whose boundaries observations are restated; it may be before or after they were made.</summary>
    public required LocalDate To { get; init; }

    /// <summary>The units that the request is about, with all that is below them; null for the whole register. The list given is copied.</summary>
    public IReadOnlyList<UnitId>? Scope
    {
        get;
        init => field = value is null ? null : [.. value];
    }

    /// <summary>The only measure by which shares of parts are used, recorded or the caller's, for example <c>population</c>; null for any one measure.</summary>
    public string? Measure { get; init; }

    /// <summary>
    /// How large parts are by the caller's own knowledge. They stand in for all that is recorded of the same division. Empty unless said
    /// otherwise. The list given is copied.
    /// </summary>
    /// <exception cref="ArgumentNullException">The list given is null.</exception>
    public IReadOnlyList<PartShare> Shares
    {
        get;
        init => field = [.. Guard.Against.Null(value)];
    } = [];

    /// <summary>Whether shares of different measures may be multiplied and added; not unless said otherwise (semantics B1).</summary>
    public bool MixMeasures { get; init; }

    /// <summary>
    /// Whether what is apportioned is rounded to the measure's scale: by largest remainder, each source over its targets, so that they add
    /// up to the source still (semantics B4). Not unless said otherwise: shares are then exact fractions.
    /// </summary>
    public bool RoundToScale { get; init; }
}
