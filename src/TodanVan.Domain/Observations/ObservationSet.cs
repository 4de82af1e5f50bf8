using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;

using Ardalis.GuardClauses;

using TodanVan.Domain.Indicators;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Observations;

/// <summary>Observations, one a cell, in columns.</summary>
/// <remarks>
/// They are enumerated in one canonical order, whatever the order in which they came: by indicator, part of a breakdown
/// (the whole first, then by code), kind of period, period, unit. Rows
/// above an indicator's reporting level are <see cref="ControlTotals"/>: kept to be compared with, never added and never counted.
/// </remarks>
/// <threadsafety>Immutable.</threadsafety>
public sealed class ObservationSet : IReadOnlyCollection<Observation>
{
    private readonly ObservationColumn[] columns;
    private readonly Dictionary<UnitId, int> ordinals;
    private readonly UnitId[] units;
    private readonly SourceTable sources;

    private ObservationSet(UnitId[] units, ObservationColumn[] columns, Observation[] controlTotals, SourceTable sources)
    {
        this.units = units;
        this.columns = columns;
        this.sources = sources;
        ControlTotals = Array.AsReadOnly(controlTotals);
        ordinals = new Dictionary<UnitId, int>(units.Length);
        for (var i = 0; i < units.Length; i++)
        {
            ordinals.Add(units[i], i);
        }

        Count = columns.Sum(column => column.Count);
    }

    /// <summary>No observations.</summary>
    public static ObservationSet Empty { get; } = new([], [], [], new SourceTable());

    /// <summary>How many observations there are, whatever their state; control totals apart.</summary>
    public int Count { get; }

    /// <summary>The units that have an observation, by id: a unit's ordinal is its place here.</summary>
    public IReadOnlyList<UnitId> Units => Array.AsReadOnly(units);

    /// <summary>The columns, by indicator, part of a breakdown and kind of period, for bulk work.</summary>
    public IReadOnlyList<ObservationColumn> Columns => Array.AsReadOnly(columns);

    /// <summary>Observations of units above the indicator's reporting level.</summary>
    public IReadOnlyList<Observation> ControlTotals { get; }

    /// <summary>The observation of an indicator as a whole.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="indicator">The indicator.</param>
    /// <param name="period">The period, exactly these days.</param>
    /// <param name="observation">The observation.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryGet(UnitId unit, IndicatorCode indicator, ReportingPeriod period, [NotNullWhen(true)] out Observation? observation) =>
        TryGet(unit, indicator, null, period, out observation);

    /// <summary>The observation of a cell.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="indicator">The indicator.</param>
    /// <param name="breakdown">The part of a breakdown; null for the indicator as a whole.</param>
    /// <param name="period">The period, exactly these days.</param>
    /// <param name="observation">The observation.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryGet(
        UnitId unit, IndicatorCode indicator, BreakdownCode? breakdown, ReportingPeriod period, [NotNullWhen(true)] out Observation? observation)
    {
        Guard.Against.Null(unit);
        Guard.Against.Null(indicator);
        Guard.Against.Null(period);
        observation = null;
        if (!ordinals.TryGetValue(unit, out var ordinal))
        {
            return false;
        }

        foreach (var column in columns)
        {
            if (column.Measure.Code == indicator && column.Breakdown == breakdown && column.TryGetSlot(period, out var slot))
            {
                observation = ObservationAt(column, ordinal, slot);
                return observation is not null;
            }
        }

        return false;
    }

    /// <summary>A new set in which other observations join these and replace those of the same cells.</summary>
    /// <remarks>
    /// <para>A stock is a fact of a day: periods with one closing day are one cell, whatever they are called. Of observations of one cell that
    /// say the same the first is kept.</para>
    /// <para>A set does not know at what level a unit is. It takes what joins it for cells at the reporting levels of the indicators, and never for
    /// <see cref="ControlTotals"/>, which only <see cref="ObservationSetBuilder"/> tells apart; a <c>RollupInput</c> refuses a
    /// set with observations at another level.</para>
    /// </remarks>
    /// <param name="others">The other observations, of cells at the reporting level of indicators of a catalogue.</param>
    /// <param name="catalogue">The catalogue that defines their indicators.</param>
    /// <returns>The new set; this one stays as it is.</returns>
    /// <exception cref="ArgumentException">
    /// An observation is null, of an indicator that is not a measure of the catalogue or of a part that the measure does not have, has more decimals than its scale, or is a flow
    /// whose days meet those of another period of the same cell, so that it would be counted twice (semantics I0); or two of them are of one cell
    /// and differ in value, qualifier or state: nothing tells which of them is right (semantics I1). Or the catalogue defines an
    /// indicator of an observation otherwise than this set has it: with another scale, unit of measure, aggregation, level or source.
    /// </exception>
    public ObservationSet With(IEnumerable<Observation> others, IndicatorCatalogue catalogue)
    {
        Guard.Against.Null(others);
        Guard.Against.Null(catalogue);
        return new ObservationSetMerge(this, catalogue).With(others);
    }

    /// <inheritdoc/>
    public IEnumerator<Observation> GetEnumerator()
    {
        foreach (var column in columns)
        {
            for (var slot = 0; slot < column.Periods.Count; slot++)
            {
                for (var unit = 0; unit < units.Length; unit++)
                {
                    if (ObservationAt(column, unit, slot) is { } observation)
                    {
                        yield return observation;
                    }
                }
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public override string ToString() => $"{Count} observations of {units.Length} units";

    internal SourceTable Sources => sources;

    internal int OrdinalOf(UnitId unit) => ordinals.GetValueOrDefault(unit, -1);

    /// <summary>Lays cells out in columns. Cells are of distinct coordinates.</summary>
    internal static ObservationSet Assemble(
        IReadOnlyList<UnitId> unitTable,
        IReadOnlyList<CellSeries> seriesTable,
        IReadOnlyList<ReportingPeriod> periodTable,
        ReportingCalendar calendar,
        List<StoredCell> cells,
        IReadOnlyList<BigInteger> big,
        SourceTable sources,
        Observation[] controlTotals)
    {
        var used = new bool[unitTable.Count];
        var axes = new Dictionary<(int Series, PeriodKind Kind), SortedSet<ReportingPeriod>>();
        var kinds = periodTable.Select(calendar.KindOf).ToArray();
        foreach (var cell in cells)
        {
            used[cell.Unit] = true;
            var key = (cell.Series, kinds[cell.Period]);
            if (!axes.TryGetValue(key, out var axis))
            {
                axes.Add(key, axis = []);
            }

            axis.Add(periodTable[cell.Period]);
        }

        var units = unitTable.Where((_, index) => used[index]).Distinct().Order().ToArray();
        var places = new Dictionary<UnitId, int>(units.Length);
        for (var i = 0; i < units.Length; i++)
        {
            places.Add(units[i], i);
        }

        var ordinals = new int[unitTable.Count];
        for (var i = 0; i < ordinals.Length; i++)
        {
            ordinals[i] = places.GetValueOrDefault(unitTable[i], -1);
        }

        var columns = new Dictionary<(int, PeriodKind), ObservationColumn>();
        foreach (var (key, axis) in axes)
        {
            columns.Add(key, new ObservationColumn(seriesTable[key.Series], key.Kind, [.. axis], units.Length));
        }

        foreach (var cell in cells)
        {
            var column = columns[(cell.Series, kinds[cell.Period])];
            column.TryGetSlot(periodTable[cell.Period], out var slot);
            column.Set(ordinals[cell.Unit], slot, cell, big);
        }

        var sorted = columns.Values
            .OrderBy(column => column.Measure.Code)
            .ThenBy(column => column.Breakdown)
            .ThenBy(column => column.Kind)
            .ToArray();
        return new ObservationSet(units, sorted, controlTotals, sources);
    }

    private Observation? ObservationAt(ObservationColumn column, int unit, int slot)
    {
        if (column.StateAt(unit, slot) is not { } state)
        {
            return null;
        }

        var source = sources.Unpack(column.SourceAt(unit, slot));
        return column.TryGetMantissa(unit, slot, out var mantissa)
            ? new Observation(
                units[unit],
                column.Measure.Code,
                column.PeriodAxis[slot],
                Rational.FromScaled(mantissa, column.Measure.Scale),
                column.QualifierAt(unit, slot),
                source)
            {
                Breakdown = column.Breakdown,
            }
            : Observation.WithoutValue(units[unit], column.Measure.Code, column.PeriodAxis[slot], state, source, column.Breakdown);
    }
}
