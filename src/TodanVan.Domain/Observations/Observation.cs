using Ardalis.GuardClauses;

using TodanVan.Domain.Guards;
using TodanVan.Domain.Indicators;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Observations;

/// <summary>One cell: what a unit reported of an indicator for a period.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed class Observation
{
    /// <summary>Reports a number.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="indicator">The indicator.</param>
    /// <param name="period">The period; for a stock, its last day is the day of the fact.</param>
    /// <param name="value">The number, at most as many decimals as the definition's scale.</param>
    /// <param name="qualifier">The qualifier beside the number.</param>
    /// <param name="source">Where it comes from, if known.</param>
    /// <exception cref="ArgumentException">An argument is null or the qualifier undefined.</exception>
    public Observation(
        UnitId unit,
        IndicatorCode indicator,
        ReportingPeriod period,
        Rational value,
        Qualifier qualifier = Qualifier.Exact,
        SourceReference? source = null)
        : this(unit, indicator, period, ObservationState.Value, value, qualifier, source)
    {
    }

    private Observation(
        UnitId unit,
        IndicatorCode indicator,
        ReportingPeriod period,
        ObservationState state,
        Rational? value,
        Qualifier qualifier,
        SourceReference? source)
    {
        Unit = Guard.Against.Null(unit);
        Indicator = Guard.Against.Null(indicator);
        Period = Guard.Against.Null(period);
        State = state;
        Value = value;
        Qualifier = Guard.Against.UndefinedEnum(qualifier, nameof(qualifier));
        Source = source;
    }

    /// <summary>The unit that reported.</summary>
    public UnitId Unit { get; }

    /// <summary>The indicator.</summary>
    public IndicatorCode Indicator { get; }

    /// <summary>The part of a breakdown that the observation is about; null for the indicator as a whole.</summary>
    public BreakdownCode? Breakdown { get; init; }

    /// <summary>The period; for a stock, its last day is the day of the fact.</summary>
    public ReportingPeriod Period { get; }

    /// <summary>What the cell says.</summary>
    public ObservationState State { get; }

    /// <summary>The number; null unless <see cref="State"/> is <see cref="ObservationState.Value"/>.</summary>
    public Rational? Value { get; }

    /// <summary>The qualifier beside the number.</summary>
    public Qualifier Qualifier { get; }

    /// <summary>Where it comes from; null when that is not tracked.</summary>
    public SourceReference? Source { get; }

    /// <summary>Reports that there is no number, and why.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="indicator">The indicator.</param>
    /// <param name="period">The period.</param>
    /// <param name="state">Missing, not applicable or withheld.</param>
    /// <param name="source">Where it comes from, if known.</param>
    /// <param name="breakdown">The part of a breakdown that it is about; null for the indicator as a whole.</param>
    /// <returns>The observation.</returns>
    /// <exception cref="ArgumentException">An argument is null, or the state is undefined or <see cref="ObservationState.Value"/>.</exception>
    public static Observation WithoutValue(
        UnitId unit,
        IndicatorCode indicator,
        ReportingPeriod period,
        ObservationState state,
        SourceReference? source = null,
        BreakdownCode? breakdown = null)
    {
        Guard.Against.UndefinedEnum(state, nameof(state));
        if (state == ObservationState.Value)
        {
            throw new ArgumentException("A value needs a number.", nameof(state));
        }

        return new Observation(unit, indicator, period, state, null, Qualifier.Exact, source) { Breakdown = breakdown };
    }

    /// <summary>Whether another observation says the same of a cell: value, qualifier and state (semantics I1).</summary>
    internal bool SaysTheSameAs(Observation other) => State == other.State && Value == other.Value && Qualifier == other.Qualifier;

    /// <inheritdoc/>
    public override string ToString() => $"{Unit} {Indicator}{(Breakdown is null ? "" : $" {Breakdown}")} {Period}: {(Value is { } value ? value.ToString() : State.ToString())}";
}
