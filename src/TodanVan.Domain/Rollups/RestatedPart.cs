using TodanVan.Domain.Observations;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Rollups;

/// <summary>What one unit that owes a report brings to a restated cell.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed class RestatedPart
{
    internal RestatedPart(AdministrativeUnit source, UnitVersion version, Arrival arrival, ObservationState? state, Quantity? value)
    {
        Source = source;
        Version = version;
        Extent = arrival.Extent;
        Share = arrival.Share;
        State = state;
        Value = value;
    }

    /// <summary>The unit that owes the report.</summary>
    public AdministrativeUnit Source { get; }

    /// <summary>What the unit was on the day that counts: the closing day of the period, or its own last day before.</summary>
    public UnitVersion Version { get; }

    /// <summary>How much of the unit is in the target.</summary>
    public CrosswalkExtent Extent { get; }

    /// <summary>The share of the unit; 1 for a whole, null where it is not known.</summary>
    public Rational? Share { get; }

    /// <summary>What the unit's cell says; null when there is none.</summary>
    public ObservationState? State { get; }

    /// <summary>What it brings, in the measure's unit; null without a value or a known share.</summary>
    public Quantity? Value { get; }

    /// <summary>For example <c>00688@2004-01-01 (Share 1/3): 10 m2</c>.</summary>
    /// <returns>Source, extent and value.</returns>
    public override string ToString() => Share is { } share && Extent != CrosswalkExtent.Whole
        ? $"{Source.Id} ({Extent} {share}): {Value?.ToString() ?? State?.ToString() ?? "-"}"
        : $"{Source.Id} ({Extent}): {Value?.ToString() ?? State?.ToString() ?? "-"}";
}
