using System.Collections.ObjectModel;

using TodanVan.Domain.Indicators;
using TodanVan.Domain.Observations;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Rollups;

/// <summary>What was reported of a measure for a period, on the boundaries of another day.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed class RestatedCell
{
    internal RestatedCell(
        AdministrativeUnit unit,
        UnitVersion version,
        MeasureDefinition measure,
        BreakdownCode? breakdown,
        ReportingPeriod period,
        bool isControlTotal,
        FigureState state,
        IReadOnlyList<string> measures,
        RestatedPart[] parts)
    {
        Unit = unit;
        Version = version;
        Indicator = measure;
        Breakdown = breakdown;
        Period = period;
        IsControlTotal = isControlTotal;
        State = state;
        Measures = measures;
        Parts = new ReadOnlyCollection<RestatedPart>(parts);
        if (state == FigureState.Value)
        {
            foreach (var part in parts)
            {
                if (part.Value is { } value)
                {
                    Quantity = Quantity is null ? value : Quantity + value;
                    Quality = part.Extent == CrosswalkExtent.Whole && Quality != FigureQuality.Estimated ? FigureQuality.Exact : FigureQuality.Estimated;
                }
            }
        }
    }

    /// <summary>The unit, in force on the day asked for.</summary>
    public AdministrativeUnit Unit { get; }

    /// <summary>What the unit is on that day.</summary>
    public UnitVersion Version { get; }

    /// <summary>The measure.</summary>
    public MeasureDefinition Indicator { get; }

    /// <summary>The part of a breakdown; null for the measure as a whole.</summary>
    public BreakdownCode? Breakdown { get; }

    /// <summary>The period.</summary>
    public ReportingPeriod Period { get; }

    /// <summary>Whether it is made of control totals: rows above the measure's reporting level, which are compared and never added.</summary>
    public bool IsControlTotal { get; }

    /// <summary>What the cell is.</summary>
    public FigureState State { get; }

    /// <summary>How well the value is known; null without a value.</summary>
    public FigureQuality? Quality { get; }

    /// <summary>The exact value, a fraction where parts were apportioned and not rounded; null without one.</summary>
    public Rational? Value => Quantity?.Value;

    /// <summary>The qualifier of the value.</summary>
    public Qualifier Qualifier => Quantity?.Qualifier ?? Qualifier.Exact;

    /// <summary>What the shares are measured by that an estimate rests on, sorted; empty for an exact value.</summary>
    public IReadOnlyList<string> Measures { get; }

    /// <summary>The units of the period's own time of which something is in the unit, by id.</summary>
    public IReadOnlyList<RestatedPart> Parts { get; }

    /// <summary>How many of them owe a report.</summary>
    public int Expected => Count(static state => state != ObservationState.NotApplicable);

    /// <summary>How many of them gave a value.</summary>
    public int Reported => Count(static state => state == ObservationState.Value);

    /// <summary>How many of them withhold it.</summary>
    public int WithheldUnits => Count(static state => state == ObservationState.Withheld);

    /// <summary>Whether all that owe a report gave a value.</summary>
    public bool IsComplete => Reported == Expected;

    private Quantity? Quantity { get; }

    /// <summary>The value as a Vietnamese report writes it, or the state.</summary>
    /// <returns>For example <c>2.477.180 m²</c>, <c>10/3</c>, <c>chưa xác định được</c>.</returns>
    public string ToText() => FigureText.Of(State, Indicator, Value, Qualifier);

    /// <inheritdoc/>
    public override string ToString() => $"{Version.Code} {Indicator}{(Breakdown is null ? "" : $" {Breakdown}")} {Period}: {ToText()}";

    private int Count(Func<ObservationState?, bool> state)
    {
        var count = 0;
        foreach (var part in Parts)
        {
            count += state(part.State) ? 1 : 0;
        }

        return count;
    }
}
