using System.Numerics;

using NodaTime;

using TodanVan.Domain.Indicators;
using TodanVan.Domain.Observations;

namespace TodanVan.Domain.Rollups;

/// <summary>The reporting cells in which every input of an expression is present, and the inputs' sums over them (semantics E4).</summary>
/// <remarks>
/// <para>
/// Where all inputs are flows a cell is a unit and a period, and the inputs match period by period. Else a cell is a unit with what it has
/// of each input in all.
/// </para>
/// <para>
/// A missing cell of an input with a substitute (<c>ifMissing</c>) is present with that. Which cells there are, the other inputs
/// tell: those in which all inputs without a substitute have a value. Where all have one, cells are those in which any of them has a value, and
/// the days that a unit owes and none of them speaks of are one more. A cell is not missing where the same input has something for other
/// days that overlap it, such as the quarter of a month.
/// </para>
/// </remarks>
internal sealed class MatchedCells
{
    private readonly MeasureTotals[] totals;
    private readonly BigInteger?[] substitutes;
    private readonly CellSums[] sums;
    private readonly ExactSums?[] imputed;
    private readonly UnitStatus[] statuses;
    private readonly ReportingUnits units;
    private readonly ReportingPeriod period;

    private MatchedCells(MeasureTotals[] totals, IReadOnlyList<DerivedInput> inputs, ReportingPeriod period)
    {
        this.totals = totals;
        this.period = period;
        units = totals[0].Units;
        statuses = new UnitStatus[units.Count];
        sums = Array.ConvertAll(totals, _ => new CellSums(units.Count));
        substitutes = new BigInteger?[totals.Length];
        imputed = new ExactSums?[totals.Length];
        for (var k = 0; k < totals.Length; k++)
        {
            if (inputs[k].IfMissing is { } substitute && substitute.TryToScaled(totals[k].Measure.Scale, out var mantissa))
            {
                substitutes[k] = mantissa;
                imputed[k] = new ExactSums(units.Count);
            }
        }
    }

    /// <summary>How each unit stands to the expression.</summary>
    public UnitStatus[] Statuses => statuses;

    public static MatchedCells Of(
        MeasureTotals[] totals, IReadOnlyList<DerivedInput> inputs, ObservationSet observations, ReportingPeriod period)
    {
        var cells = new MatchedCells(totals, inputs, period);
        if (Array.TrueForAll(totals, static input => input.Measure is { Time: TimeAggregation.Sum, Source: not MeasureSource.Register }))
        {
            cells.MatchPeriods(Array.ConvertAll(cells.units.Units, unit => observations.OrdinalOf(unit.Id)));
        }
        else
        {
            cells.MatchUnits();
        }

        foreach (var sum in cells.sums)
        {
            sum.Summed();
        }

        foreach (var count in cells.imputed)
        {
            count?.Summed();
        }

        return cells;
    }

    public BigInteger Mantissa(int input, UnitRanges ranges) => sums[input].Between(ranges);

    public Qualifier QualifierOf(int input, UnitRanges ranges) => sums[input].QualifierOf(ranges);

    /// <summary>How many cells of an input have its substitute.</summary>
    public int Imputed(int input, UnitRanges ranges)
    {
        var count = BigInteger.Zero;
        for (var i = 0; imputed[input] is { } counts && i < ranges.Count; i++)
        {
            count += counts.Between(ranges[i].Start, ranges[i].End);
        }

        return (int)count;
    }

    /// <summary>What the substitutes add to the sum of an input.</summary>
    public BigInteger ImputedMantissa(int input, UnitRanges ranges) => (substitutes[input] ?? 0) * Imputed(input, ranges);

    private void MatchUnits()
    {
        for (var i = 0; i < statuses.Length; i++)
        {
            statuses[i] = Joint(i);
            for (var k = 0; statuses[i] >= UnitStatus.Partial && k < totals.Length; k++)
            {
                if (totals[k].Counts.Statuses[i] >= UnitStatus.Partial)
                {
                    sums[k].Add(i, totals[k].Mantissa(i, i + 1), totals[k].QualifierOf(i, i + 1));
                }
                else if (units.Takes(i, period))
                {
                    Substitute(k, i);
                }
            }
        }
    }

    /// <summary>What a unit is to the expression, from what it is to the inputs: as far as the weakest of them.</summary>
    private UnitStatus Joint(int unit)
    {
        var joint = UnitStatus.Reported;
        for (var k = 0; k < totals.Length; k++)
        {
            var status = totals[k].Counts.Statuses[unit];
            joint = status < joint && (status != UnitStatus.Silent || substitutes[k] is null) ? status : joint;
        }

        return joint;
    }

    private void Substitute(int input, int unit)
    {
        sums[input].Add(unit, substitutes[input]!.Value, Qualifier.Exact);
        imputed[input]!.Add(unit, 1);
    }

    private void MatchPeriods(int[] ordinals)
    {
        var (covered, matched) = (new int[units.Count], new bool[units.Count]);
        foreach (var (days, cells) in Slots())
        {
            var others = OverlappingSlots(days);
            for (var i = 0; i < ordinals.Length; i++)
            {
                if (ordinals[i] < 0 || !IsMatched(ordinals[i], cells, others))
                {
                    continue;
                }

                var owed = units.DaysOwed(i, days);
                if (units.Takes(i, days))
                {
                    Take(i, ordinals[i], cells);
                    matched[i] = true;
                }

                matched[i] |= owed > 0;
                covered[i] += owed;
            }
        }

        var allHaveSubstitutes = Array.TrueForAll(substitutes, static substitute => substitute is not null);
        for (var i = 0; i < statuses.Length; i++)
        {
            var notOwed = new List<ReportingPeriod>();
            foreach (var input in totals)
            {
                notOwed.AddRange(input.NotApplicablePeriods(i));
            }

            var owed = units.OwedDays[i] - DaysOf(i, notOwed);
            if (allHaveSubstitutes && units.OwedDays[i] - DaysOf(i, [.. notOwed, .. SpokenOf(ordinals[i])]) is > 0 and var rest)
            {
                covered[i] += rest;
                matched[i] = true;
                for (var k = 0; k < totals.Length && units.Takes(i, period); k++)
                {
                    Substitute(k, i);
                }
            }

            var joint = Joint(i);
            statuses[i] = owed == 0 ? UnitStatus.NotApplicable
                : matched[i] && covered[i] >= owed ? UnitStatus.Reported
                : matched[i] ? UnitStatus.Partial
                : joint >= UnitStatus.Partial ? UnitStatus.Silent
                : joint;
        }
    }

    /// <summary>The periods inside the asked one in which cells can match, and for each input where they are in its columns.</summary>
    private SortedDictionary<ReportingPeriod, List<Cell>[]> Slots()
    {
        var found = new SortedDictionary<ReportingPeriod, List<Cell>[]>();
        for (var k = 0; k < totals.Length; k++)
        {
            foreach (var column in totals[k].Columns)
            {
                for (var slot = 0; slot < column.PeriodAxis.Length; slot++)
                {
                    var days = column.PeriodAxis[slot];
                    if (period.Encloses(days))
                    {
                        if (!found.TryGetValue(days, out var cells))
                        {
                            found.Add(days, cells = Array.ConvertAll(totals, static _ => new List<Cell>(1)));
                        }

                        cells[k].Add(new Cell(column, slot));
                    }
                }
            }
        }

        foreach (var (days, cells) in found.ToArray())
        {
            for (var k = 0; k < cells.Length; k++)
            {
                if (cells[k].Count == 0 && substitutes[k] is null)
                {
                    found.Remove(days);
                }
            }
        }

        return found;
    }

    /// <summary>For each input with a substitute, where it has something for other days that overlap some.</summary>
    private List<Cell>[] OverlappingSlots(ReportingPeriod days)
    {
        var others = Array.ConvertAll(totals, static _ => new List<Cell>());
        for (var k = 0; k < totals.Length; k++)
        {
            foreach (var column in substitutes[k] is null ? [] : totals[k].Columns)
            {
                for (var slot = 0; slot < column.PeriodAxis.Length; slot++)
                {
                    if (column.PeriodAxis[slot] is var other && other.Overlaps(days) && !other.Equals(days))
                    {
                        others[k].Add(new Cell(column, slot));
                    }
                }
            }
        }

        return others;
    }

    /// <summary>The cell of a unit, in whichever column of an input it is: a total may be reported, or the sum of parts. None where nothing is said.</summary>
    private static Cell Of(int ordinal, List<Cell> cells)
    {
        foreach (var cell in cells)
        {
            if (cell.IsSaid(ordinal))
            {
                return cell;
            }
        }

        return default;
    }

    private bool IsMatched(int ordinal, List<Cell>[] cells, List<Cell>[] others)
    {
        var hasValue = false;
        for (var k = 0; k < cells.Length; k++)
        {
            var state = Of(ordinal, cells[k]).StateAt(ordinal);
            if (state == ObservationState.Value)
            {
                hasValue = true;
            }
            else if (substitutes[k] is null || state is not null || others[k].Exists(other => other.IsSaid(ordinal)))
            {
                return false;
            }
        }

        return hasValue;
    }

    private void Take(int unit, int ordinal, List<Cell>[] cells)
    {
        for (var k = 0; k < cells.Length; k++)
        {
            var cell = Of(ordinal, cells[k]);
            if (cell.Column is { } column && column.TryGetMantissa(ordinal, cell.Slot, out var mantissa))
            {
                sums[k].Add(unit, mantissa, column.QualifierAt(ordinal, cell.Slot));
            }
            else
            {
                Substitute(k, unit);
            }
        }
    }

    /// <summary>The days of the asked period of which a unit has said anything to any input but an explicit null.</summary>
    private IEnumerable<ReportingPeriod> SpokenOf(int ordinal)
    {
        foreach (var column in ordinal < 0 ? [] : totals.SelectMany(static input => input.Columns))
        {
            for (var slot = 0; slot < column.PeriodAxis.Length; slot++)
            {
                var days = column.PeriodAxis[slot];
                if (days.Overlaps(period) && new Cell(column, slot).IsSaid(ordinal))
                {
                    yield return new ReportingPeriod(LocalDate.Max(days.FirstDay, period.FirstDay), LocalDate.Min(days.LastDay, period.LastDay));
                }
            }
        }
    }

    /// <summary>How many days of some periods a unit owes, a day of several of them once.</summary>
    private int DaysOf(int unit, List<ReportingPeriod> periods)
    {
        periods.Sort();
        var (days, next) = (0, LocalDate.MinIsoValue);
        foreach (var part in periods)
        {
            var first = LocalDate.Max(part.FirstDay, next);
            if (first <= part.LastDay)
            {
                days += units.DaysOwed(unit, new ReportingPeriod(first, part.LastDay));
                next = part.LastDay.PlusDays(1);
            }
        }

        return days;
    }

    /// <summary>A place in a column; none where the input has no such period.</summary>
    private readonly record struct Cell(ObservationColumn? Column, int Slot)
    {
        public ObservationState? StateAt(int ordinal) => Column?.StateAt(ordinal, Slot);

        public bool IsSaid(int ordinal) => StateAt(ordinal) is not (null or ObservationState.Missing);
    }
}
