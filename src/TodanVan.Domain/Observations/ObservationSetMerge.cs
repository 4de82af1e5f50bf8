using System.Numerics;

using Ardalis.GuardClauses;

using NodaTime;

using TodanVan.Domain.Indicators;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Observations;

/// <summary>Lays out a set anew with other observations in it; cells that stay are copied as they are stored.</summary>
internal sealed class ObservationSetMerge(ObservationSet set, IndicatorCatalogue catalogue)
{
    private readonly Interned<UnitId> units = new(set.Units);
    private readonly Interned<IndicatorCode> indicators = new();
    private readonly Interned<ReportingPeriod> periods = new();
    private readonly List<MeasureDefinition> measures = [];
    private readonly List<StoredCell> cells = new(set.Count);
    private readonly List<BigInteger> big = [];
    private readonly SourceTable sources = set.Sources.Copy();

    private readonly Dictionary<(int Unit, int Measure, LocalDate From, LocalDate To), Observation> joining = [];
    private readonly HashSet<int> touched = [];
    private readonly Dictionary<(int Unit, int Measure), List<ReportingPeriod>> flows = [];

    public ObservationSet With(IEnumerable<Observation> others)
    {
        foreach (var observation in others)
        {
            Guard.Against.Null(observation, nameof(others));
            var (unit, measure) = (units.PlaceOf(observation.Unit), PlaceOf(observation.Indicator));
            joining[Key(unit, measure, observation.Period)] = observation;
            touched.Add(measure);
            if (measures[measure].Time == TimeAggregation.Sum)
            {
                flows.TryAdd((unit, measure), []);
            }
        }

        foreach (var column in set.Columns)
        {
            Keep(column);
        }

        foreach (var (key, observation) in joining)
        {
            Store(observation, key.Unit, key.Measure);
        }

        if (Overlap() is { } overlap)
        {
            throw new ArgumentException(overlap, nameof(others));
        }

        return ObservationSet.Assemble(
            units.Items, measures, periods.Items, catalogue.Calendar, cells, big, sources, [.. set.ControlTotals]);
    }

    /// <summary>A cell: a stock is a fact of its closing day, whatever period names the day; anything else is of its days.</summary>
    private (int Unit, int Measure, LocalDate From, LocalDate To) Key(int unit, int measure, ReportingPeriod period) =>
        (unit, measure, measures[measure].Time == TimeAggregation.Latest ? period.ClosingDay : period.FirstDay, period.LastDay);

    private void Keep(ObservationColumn column)
    {
        // A measure that the other observations did not name comes from the set itself, whatever the catalogue says now.
        var measure = indicators.PlaceOf(column.Measure.Code);
        if (measure == measures.Count)
        {
            measures.Add(column.Measure);
        }

        for (var slot = 0; slot < column.PeriodAxis.Length; slot++)
        {
            var period = periods.PlaceOf(column.PeriodAxis[slot]);
            for (var unit = 0; unit < column.UnitCount; unit++)
            {
                if (column.StateAt(unit, slot) is not { } state
                    || (touched.Contains(measure) && joining.ContainsKey(Key(unit, measure, column.PeriodAxis[slot]))))
                {
                    continue;
                }

                column.TryGetMantissa(unit, slot, out var mantissa);
                Add(unit, measure, period, state, column.QualifierAt(unit, slot), mantissa, column.SourceAt(unit, slot));
            }
        }
    }

    /// <summary>Which flows of one cell meet; null when none do.</summary>
    private string? Overlap()
    {
        foreach (var ((unit, measure), series) in flows)
        {
            series.Sort();
            for (var i = 1; i < series.Count; i++)
            {
                if (series[i].Overlaps(series[i - 1]))
                {
                    return $"{units[unit]} {indicators[measure]}: {series[i - 1]} and {series[i]} overlap.";
                }
            }
        }

        return null;
    }

    private int PlaceOf(IndicatorCode code)
    {
        var place = indicators.PlaceOf(code);
        if (place == measures.Count)
        {
            measures.Add(catalogue.TryGet(code.Value, out var definition) && definition is MeasureDefinition measure
                ? measure
                : throw new ArgumentException($"«{code}» is not a measure of the catalogue.", nameof(code)));
        }

        return place;
    }

    private void Store(Observation observation, int unit, int measure)
    {
        var mantissa = BigInteger.Zero;
        if (observation.Value is { } value && !value.TryToScaled(measures[measure].Scale, out mantissa))
        {
            throw new ArgumentException($"{observation} has more than {measures[measure].Scale} decimals.", nameof(observation));
        }

        var source = sources.Pack(observation.Source, SourceTracking.Row);
        Add(unit, measure, periods.PlaceOf(observation.Period), observation.State, observation.Qualifier, mantissa, source);
    }

    private void Add(int unit, int measure, int period, ObservationState state, Qualifier qualifier, BigInteger mantissa, long source)
    {
        var isBig = mantissa < long.MinValue || mantissa > long.MaxValue;
        if (isBig)
        {
            big.Add(mantissa);
        }

        cells.Add(new StoredCell(unit, measure, period, state, qualifier, isBig ? big.Count - 1 : (long)mantissa, isBig, source));
        if (flows.TryGetValue((unit, measure), out var series))
        {
            series.Add(periods[period]);
        }
    }
}
