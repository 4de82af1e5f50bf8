using System.Numerics;

using Ardalis.GuardClauses;

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

    public ObservationSet With(IEnumerable<Observation> others)
    {
        var replaced = new Dictionary<(int Unit, int Measure, int Period), Observation>();
        foreach (var observation in others)
        {
            Guard.Against.Null(observation);
            var key = (units.PlaceOf(observation.Unit), PlaceOf(observation.Indicator), periods.PlaceOf(observation.Period));
            replaced[key] = observation;
        }

        foreach (var column in set.Columns)
        {
            Keep(column, replaced);
        }

        foreach (var (key, observation) in replaced)
        {
            cells.Add(Store(observation, key.Unit, key.Measure, key.Period));
        }

        return ObservationSet.Assemble(
            units.Items, measures, periods.Items, catalogue.Calendar, cells, big, sources, [.. set.ControlTotals]);
    }

    private void Keep(ObservationColumn column, Dictionary<(int Unit, int Measure, int Period), Observation> replaced)
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
                if (column.StateAt(unit, slot) is not { } state || replaced.ContainsKey((unit, measure, period)))
                {
                    continue;
                }

                column.TryGetMantissa(unit, slot, out var mantissa);
                cells.Add(Cell(unit, measure, period, state, column.QualifierAt(unit, slot), mantissa, column.SourceAt(unit, slot)));
            }
        }
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

    private StoredCell Store(Observation observation, int unit, int measure, int period)
    {
        var mantissa = BigInteger.Zero;
        if (observation.Value is { } value && !value.TryToScaled(measures[measure].Scale, out mantissa))
        {
            throw new ArgumentException($"{observation} has more than {measures[measure].Scale} decimals.", nameof(observation));
        }

        var source = sources.Pack(observation.Source, SourceTracking.Row);
        return Cell(unit, measure, period, observation.State, observation.Qualifier, mantissa, source);
    }

    private StoredCell Cell(
        int unit, int measure, int period, ObservationState state, Qualifier qualifier, BigInteger mantissa, long source)
    {
        var isBig = mantissa < long.MinValue || mantissa > long.MaxValue;
        if (isBig)
        {
            big.Add(mantissa);
        }

        return new StoredCell(unit, measure, period, state, qualifier, isBig ? big.Count - 1 : (long)mantissa, isBig, source);
    }
}
