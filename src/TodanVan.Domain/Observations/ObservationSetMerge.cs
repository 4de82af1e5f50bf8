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
    private readonly Interned<(IndicatorCode Indicator, BreakdownCode? Breakdown)> coordinates = new();
    private readonly Interned<ReportingPeriod> periods = new();
    private readonly List<CellSeries> series = [];
    private readonly List<StoredCell> cells = new(set.Count);
    private readonly List<BigInteger> big = [];
    private readonly SourceTable sources = set.Sources.Copy();

    private readonly Dictionary<(int Unit, int Series, (LocalDate First, LocalDate Last) Days), Observation> joining = [];
    private readonly HashSet<int> touched = [];
    private readonly Dictionary<(int Unit, int Series), List<ReportingPeriod>> flows = [];

    public ObservationSet With(IEnumerable<Observation> others)
    {
        foreach (var observation in others)
        {
            Guard.Against.Null(observation, nameof(others));
            var (unit, place) = (units.PlaceOf(observation.Unit), PlaceOf(observation));
            var key = Key(unit, place, observation.Period);
            if (!joining.TryAdd(key, observation) && !joining[key].SaysTheSameAs(observation))
            {
                throw new ArgumentException($"{joining[key]} and {observation} are of one cell, and differ.", nameof(others));
            }

            touched.Add(place);
            if (series[place].Measure.Time == TimeAggregation.Sum)
            {
                flows.TryAdd((unit, place), []);
            }
        }

        foreach (var column in set.Columns)
        {
            Keep(column);
        }

        foreach (var (key, observation) in joining)
        {
            Store(observation, key.Unit, key.Series);
        }

        if (Overlap() is { } overlap)
        {
            throw new ArgumentException(overlap, nameof(others));
        }

        return ObservationSet.Assemble(
            units.Items, series, periods.Items, catalogue.Calendar, cells, big, sources, [.. set.ControlTotals]);
    }

    private (int Unit, int Series, (LocalDate First, LocalDate Last) Days) Key(int unit, int place, ReportingPeriod period) =>
        (unit, place, series[place].Measure.DaysOf(period));

    private void Keep(ObservationColumn column)
    {
        // A measure that the other observations did not name comes from the set itself, whatever the catalogue says now.
        var place = coordinates.PlaceOf((column.Measure.Code, column.Breakdown));
        if (place == series.Count)
        {
            series.Add(new CellSeries(column.Measure, column.Breakdown));
        }
        else if (DefinitionComparison.OfMeaning(column.Measure, series[place].Measure).ToList() is { Count: > 0 } differences)
        {
            // What is stored of the set would be read as something else, such as tenths for ones.
            throw new ArgumentException(
                $"The catalogue defines «{column.Measure.Code}» otherwise than the set: {string.Join(", ", differences)}.", nameof(column));
        }

        for (var slot = 0; slot < column.PeriodAxis.Length; slot++)
        {
            var period = periods.PlaceOf(column.PeriodAxis[slot]);
            for (var unit = 0; unit < column.UnitCount; unit++)
            {
                if (column.StateAt(unit, slot) is not { } state
                    || (touched.Contains(place) && joining.ContainsKey(Key(unit, place, column.PeriodAxis[slot]))))
                {
                    continue;
                }

                column.TryGetMantissa(unit, slot, out var mantissa);
                Add(unit, place, period, state, column.QualifierAt(unit, slot), mantissa, column.SourceAt(unit, slot));
            }
        }
    }

    /// <summary>Which flows of one cell meet; null when none do.</summary>
    private string? Overlap()
    {
        foreach (var ((unit, place), reported) in flows)
        {
            reported.Sort();
            for (var i = 1; i < reported.Count; i++)
            {
                if (reported[i].Overlaps(reported[i - 1]))
                {
                    return $"{units[unit]} {series[place].Measure} {series[place].Breakdown}: {reported[i - 1]} and {reported[i]} overlap.";
                }
            }
        }

        return null;
    }

    private int PlaceOf(Observation observation)
    {
        var place = coordinates.PlaceOf((observation.Indicator, observation.Breakdown));
        if (place == series.Count)
        {
            if (!catalogue.TryGet(observation.Indicator.Value, out var definition) || definition is not MeasureDefinition measure)
            {
                throw new ArgumentException($"«{observation.Indicator}» is not a measure of the catalogue.", nameof(observation));
            }

            if (observation.Breakdown is { } part && !catalogue.HasPart(measure.Code, part))
            {
                throw new ArgumentException($"«{observation.Indicator}» has no part «{part}».", nameof(observation));
            }

            series.Add(new CellSeries(measure, observation.Breakdown));
        }

        return place;
    }

    private void Store(Observation observation, int unit, int place)
    {
        var mantissa = BigInteger.Zero;
        if (observation.Value is { } value && !value.TryToScaled(series[place].Measure.Scale, out mantissa))
        {
            throw new ArgumentException($"{observation} has more than {series[place].Measure.Scale} decimals.", nameof(observation));
        }

        var source = sources.Pack(observation.Source, SourceTracking.Row);
        Add(unit, place, periods.PlaceOf(observation.Period), observation.State, observation.Qualifier, mantissa, source);
    }

    private void Add(int unit, int place, int period, ObservationState state, Qualifier qualifier, BigInteger mantissa, long source)
    {
        cells.Add(StoredCell.Of(unit, place, period, state, qualifier, mantissa, source, big));
        if (flows.TryGetValue((unit, place), out var reported))
        {
            reported.Add(periods[period]);
        }
    }
}
