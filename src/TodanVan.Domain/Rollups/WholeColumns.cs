using System.Numerics;

using TodanVan.Domain.Indicators;
using TodanVan.Domain.Observations;

namespace TodanVan.Domain.Rollups;

/// <summary>
/// The columns that totals are taken from: what was reported of the whole and, where a unit reported only its parts, their sums, if all
/// parts of a breakdown are there (semantics E7). A part that is not applicable is there, and adds nothing.
/// </summary>
internal sealed class WholeColumns
{
    private readonly MeasureDefinition measure;
    private readonly RollupInput input;
    private readonly ReportingPeriod period;
    private readonly List<ObservationColumn> whole;
    private readonly List<BigInteger> big = [];
    private readonly SortedDictionary<ReportingPeriod, List<(int Unit, Outcome Sum)>> sums = [];

    private WholeColumns(MeasureDefinition measure, RollupInput input, ReportingPeriod period, List<ObservationColumn> whole)
    {
        this.measure = measure;
        this.input = input;
        this.period = period;
        this.whole = whole;
    }

    /// <summary>The columns of one part, or of the whole.</summary>
    public static List<ObservationColumn> Of(
        MeasureDefinition measure, BreakdownCode? part, RollupInput input, ReportingPeriod period, List<Finding> findings)
    {
        var (found, hasParts) = (new List<ObservationColumn>(), false);
        foreach (var column in input.Observations.Columns)
        {
            if (column.Measure.Code == measure.Code)
            {
                hasParts |= column.Breakdown is not null;
                if (column.Breakdown == part)
                {
                    found.Add(column);
                }
            }
        }

        // People of several parts may be the same: their numbers do not add up.
        if (part is null && hasParts && measure.Space != SpaceAggregation.Distinct)
        {
            found.AddRange(new WholeColumns(measure, input, period, [.. found]).SumsOfParts(findings));
        }

        return found;
    }

    private IEnumerable<ObservationColumn> SumsOfParts(List<Finding> findings)
    {
        var breakdowns = measure.Breakdowns.Select(CellsOf).ToList();
        for (var unit = 0; unit < input.Observations.Units.Count; unit++)
        {
            AddSums(unit, breakdowns, findings);
        }

        foreach (var kind in sums.Keys.GroupBy(input.CalendarOf(measure).KindOf))
        {
            var column = new ObservationColumn(new CellSeries(measure, null), kind.Key, [.. kind], input.Observations.Units.Count);
            foreach (var days in kind)
            {
                column.TryGetSlot(days, out var slot);
                foreach (var (unit, sum) in sums[days])
                {
                    column.Set(unit, slot, Stored(unit, sum), big);
                }
            }

            yield return column;
        }
    }

    /// <summary>For each time, the cells of each part of a breakdown; only times of which every part has some cell.</summary>
    private SortedDictionary<ReportingPeriod, List<(ObservationColumn Column, int Slot)>[]> CellsOf(Breakdown breakdown)
    {
        var cells = new SortedDictionary<ReportingPeriod, List<(ObservationColumn, int)>[]>();
        for (var item = 0; item < breakdown.Items.Count; item++)
        {
            foreach (var column in input.Observations.Columns)
            {
                if (column.Measure.Code != measure.Code || column.Breakdown != breakdown.Items[item].Code)
                {
                    continue;
                }

                for (var slot = 0; slot < column.PeriodAxis.Length; slot++)
                {
                    // What of a flow or of exact days reaches outside is not counted, in parts or as a whole.
                    var days = column.PeriodAxis[slot];
                    if (measure.Time == TimeAggregation.Latest || period.Encloses(days))
                    {
                        var (first, last) = measure.DaysOf(days);
                        var time = new ReportingPeriod(first, last);
                        if (!cells.TryGetValue(time, out var parts))
                        {
                            cells.Add(time, parts = [.. breakdown.Items.Select(static _ => new List<(ObservationColumn, int)>(1))]);
                        }

                        parts[item].Add((column, slot));
                    }
                }
            }
        }

        foreach (var (time, _) in cells.Where(static pair => pair.Value.Any(static part => part.Count == 0)).ToList())
        {
            cells.Remove(time);
        }

        return cells;
    }

    private void AddSums(
        int unit, List<SortedDictionary<ReportingPeriod, List<(ObservationColumn Column, int Slot)>[]>> breakdowns, List<Finding> findings)
    {
        // Breakdowns of one time say the same or are disputed; of times that overlap, those of the breakdown that is defined first count.
        var outcomes = new List<(ReportingPeriod Days, List<(int Breakdown, Outcome Sum)> Sums)>();
        for (var breakdown = 0; breakdown < breakdowns.Count; breakdown++)
        {
            foreach (var (days, parts) in breakdowns[breakdown])
            {
                if (SumOf(unit, parts) is not { } sum || IsReported(unit, days))
                {
                    continue;
                }

                var place = outcomes.FindIndex(outcome => outcome.Days == days);
                if (place >= 0)
                {
                    outcomes[place].Sums.Add((breakdown, sum));
                }
                else if (!outcomes.Exists(outcome => outcome.Days.Overlaps(days)))
                {
                    outcomes.Add((days, [(breakdown, sum)]));
                }
            }
        }

        foreach (var (days, found) in outcomes)
        {
            var values = found.FindAll(static item => item.Sum.State == ObservationState.Value);
            var chosen = values.Count > 0 ? values[0].Sum : found[0].Sum;
            if (values.Exists(item => item.Sum != chosen))
            {
                Dispute(unit, days, values, findings);
                continue;
            }

            if (!sums.TryGetValue(days, out var list))
            {
                sums.Add(days, list = []);
            }

            list.Add((unit, chosen));
        }
    }

    /// <summary>What the parts of one breakdown come to; null when one of them is not there.</summary>
    private static Outcome? SumOf(int unit, List<(ObservationColumn Column, int Slot)>[] parts)
    {
        var (state, sum, qualifier) = (ObservationState.NotApplicable, BigInteger.Zero, Qualifier.Exact);
        foreach (var part in parts)
        {
            var own = ObservationState.Missing;
            foreach (var (column, slot) in part)
            {
                if (column.StateAt(unit, slot) is { } found and not ObservationState.Missing)
                {
                    own = found;
                    if (column.TryGetMantissa(unit, slot, out var mantissa))
                    {
                        sum += mantissa;
                        qualifier = Qualifiers.Add(qualifier, column.QualifierAt(unit, slot));
                    }
                }
            }

            if (own == ObservationState.Missing)
            {
                return null;
            }

            state = own == ObservationState.Withheld || state == ObservationState.Withheld ? ObservationState.Withheld
                : own == ObservationState.Value ? own
                : state;
        }

        return state == ObservationState.Value ? new Outcome(state, sum, qualifier) : new Outcome(state, BigInteger.Zero, Qualifier.Exact);
    }

    /// <summary>Whether the unit reported the whole itself for the time: of a flow, for any of its days.</summary>
    private bool IsReported(int unit, ReportingPeriod days)
    {
        foreach (var column in whole)
        {
            for (var slot = 0; slot < column.PeriodAxis.Length; slot++)
            {
                var own = column.PeriodAxis[slot];
                var meets = measure.Time == TimeAggregation.Latest ? own.ClosingDay == days.ClosingDay : own.Overlaps(days) && period.Encloses(own);
                if (meets && column.StateAt(unit, slot) is not null and not ObservationState.Missing)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private StoredCell Stored(int unit, Outcome sum) =>
        StoredCell.Of(unit, 0, 0, sum.State, sum.Qualifier, sum.Mantissa, StoredCell.NoSource, big);

    private void Dispute(int unit, ReportingPeriod days, List<(int Breakdown, Outcome Sum)> values, List<Finding> findings)
    {
        if (days.ClosingDay > period.ClosingDay || !input.Register.TryGet(input.Observations.Units[unit], out var reporter))
        {
            return;
        }

        var code = (reporter.LastUntil(days.LastDay) ?? reporter.History[0]).Code.Value;
        var text = input.CalendarOf(measure).Format(days);
        findings.Add(FindingCatalogue.BreakdownsDisagree.About(
            null,
            new FindingSubject { Unit = code, Indicator = measure.Code.Value, Period = text },
            ("indicator", measure.Code.Value),
            ("unit", code),
            ("period", text),
            ("sums", string.Join("; ", values.Select(item => $"{measure.Breakdowns[item.Breakdown]} {Figure.Decimal(Rational.FromScaled(item.Sum.Mantissa, measure.Scale))}")))));
    }

    private readonly record struct Outcome(ObservationState State, BigInteger Mantissa, Qualifier Qualifier);
}
