using System.Numerics;

using NodaTime;

using TodanVan.Domain.Indicators;
using TodanVan.Domain.Observations;

namespace TodanVan.Domain.Rollups;

/// <summary>The totals of a measure: what each reporting unit has, and the sums of any range of them.</summary>
internal sealed class MeasureTotals : Totals
{
    private readonly CellSums sums;
    private readonly Dictionary<int, List<ReportingPeriod>> notApplicable;

    private MeasureTotals(ReportingUnits units, Work work)
        : base(work.Measure, units, new StatusCounts(work.Statuses))
    {
        Measure = work.Measure;
        OwedDays = work.OwedDays;
        sums = work.Sums.Summed();
        notApplicable = work.NotApplicable;
    }

    public MeasureDefinition Measure { get; }

    /// <summary>For each unit, the days of the period that it owes: in force, and not said to be not applicable.</summary>
    public int[] OwedDays { get; }

    public static MeasureTotals Compute(
        MeasureDefinition measure, ReportingUnits units, RollupInput input, ReportingPeriod period, List<Finding> findings)
    {
        var work = new Work(measure, units, input, period);
        switch (measure)
        {
            case { Source: MeasureSource.Register }:
                work.CountUnits();
                break;
            case { Time: TimeAggregation.Sum }:
                work.AddFlows(findings);
                break;
            case { Time: TimeAggregation.Latest }:
                work.TakeLatest();
                break;
            default:
                work.TakeExact();
                break;
        }

        return new MeasureTotals(units, work);
    }

    public override FigureNumber At(int place)
    {
        var (start, end) = Units.Under(place);
        if (Measure.Space == SpaceAggregation.None && Units.Snapshot.Units[place].Level != Measure.ReportingLevel)
        {
            return new FigureNumber(FigureState.NotApplicable, Rational.Zero, Qualifier.Exact);
        }

        // A count of the register is a number even where there is nothing to count.
        var state = Measure.Source == MeasureSource.Register ? FigureState.Value : Counts.StateOf(start, end);
        return state == FigureState.Value
            ? new FigureNumber(state, Total(start, end), QualifierOf(start, end))
            : new FigureNumber(state, Rational.Zero, Qualifier.Exact);
    }

    public BigInteger Mantissa(int start, int end) => sums.Between(start, end);

    public Rational Total(int start, int end) => Rational.FromScaled(sums.Between(start, end), Measure.Scale);

    public Qualifier QualifierOf(int start, int end) => sums.QualifierOf(start, end);

    /// <summary>The periods for which a unit has said that a flow does not apply to it.</summary>
    public IReadOnlyList<ReportingPeriod> NotApplicablePeriods(int unit) => notApplicable.TryGetValue(unit, out var periods) ? periods : [];

    /// <summary>The state of one computation, unit by unit.</summary>
    private sealed class Work(MeasureDefinition measure, ReportingUnits units, RollupInput input, ReportingPeriod period)
    {
        private readonly int[] ordinals = Array.ConvertAll(units.Units, unit => input.Observations.OrdinalOf(unit.Id));

        public MeasureDefinition Measure => measure;

        public int[] OwedDays { get; } = [.. units.OwedDays];

        public UnitStatus[] Statuses { get; } = new UnitStatus[units.Count];

        public CellSums Sums { get; } = new(units.Count);

        public Dictionary<int, List<ReportingPeriod>> NotApplicable { get; } = [];

        private IEnumerable<ObservationColumn> Columns => input.Observations.Columns.Where(column => column.Measure.Code == measure.Code);

        public void CountUnits()
        {
            for (var i = 0; i < units.Count; i++)
            {
                if (units.InForce[i])
                {
                    Statuses[i] = UnitStatus.Reported;
                    Sums.Add(i, BigInteger.One, Qualifier.Exact);
                }
            }
        }

        /// <summary>Flows: what lies inside the period is added; a unit has reported when that covers all the days it owes (D1, C2).</summary>
        public void AddFlows(List<Finding> findings)
        {
            var covered = new int[units.Count];
            var values = new bool[units.Count];
            var withheld = new bool[units.Count];
            foreach (var column in Columns)
            {
                for (var slot = 0; slot < column.PeriodAxis.Length; slot++)
                {
                    var days = column.PeriodAxis[slot];
                    if (!period.Encloses(days))
                    {
                        ReportStraddling(column, slot, days, findings);
                        continue;
                    }

                    for (var i = 0; i < ordinals.Length; i++)
                    {
                        if (ordinals[i] < 0 || column.StateAt(ordinals[i], slot) is not { } state)
                        {
                            continue;
                        }

                        switch (state)
                        {
                            case ObservationState.Value:
                                Take(column, i, slot);
                                values[i] = true;
                                covered[i] += units.DaysOwed(i, days);
                                break;
                            case ObservationState.NotApplicable:
                                LeaveOut(i, days);
                                break;
                            case ObservationState.Withheld:
                                withheld[i] = true;
                                break;
                        }
                    }
                }
            }

            for (var i = 0; i < units.Count; i++)
            {
                Statuses[i] = OwedDays[i] == 0 ? UnitStatus.NotApplicable
                    : values[i] && covered[i] >= OwedDays[i] ? UnitStatus.Reported
                    : values[i] ? UnitStatus.Partial
                    : withheld[i] ? UnitStatus.Withheld
                    : UnitStatus.Silent;
            }
        }

        /// <summary>Stocks: the latest fact of the period, of units in force on the closing day (D1, E2). An explicit null says nothing.</summary>
        public void TakeLatest()
        {
            var latest = new (LocalDate Day, ObservationColumn? Column, int Slot)[units.Count];
            foreach (var column in Columns)
            {
                for (var slot = 0; slot < column.PeriodAxis.Length; slot++)
                {
                    var day = column.PeriodAxis[slot].ClosingDay;
                    for (var i = 0; period.Contains(day) && i < ordinals.Length; i++)
                    {
                        if (ordinals[i] >= 0
                            && (latest[i].Column is null || latest[i].Day < day)
                            && column.StateAt(ordinals[i], slot) is { } state and not ObservationState.Missing)
                        {
                            latest[i] = (day, column, slot);
                        }
                    }
                }
            }

            for (var i = 0; i < units.Count; i++)
            {
                if (units.InForce[i])
                {
                    Settle(i, latest[i].Column, latest[i].Slot);
                }
            }
        }

        /// <summary>Neither flow nor stock: exactly the asked days (E1). It speaks of the period, so that units that ended inside owe it too.</summary>
        public void TakeExact()
        {
            for (var i = 0; i < units.Count; i++)
            {
                var (found, place) = ((ObservationColumn?)null, 0);
                foreach (var column in Columns)
                {
                    if (ordinals[i] >= 0 && column.TryGetSlot(period, out var slot) && column.StateAt(ordinals[i], slot) is not null)
                    {
                        (found, place) = (column, slot);
                    }
                }

                Settle(i, found, place);
            }
        }

        private void Settle(int unit, ObservationColumn? column, int slot)
        {
            Statuses[unit] = column?.StateAt(ordinals[unit], slot) switch
            {
                ObservationState.Value => UnitStatus.Reported,
                ObservationState.NotApplicable => UnitStatus.NotApplicable,
                ObservationState.Withheld => UnitStatus.Withheld,
                _ => UnitStatus.Silent,
            };
            if (Statuses[unit] == UnitStatus.Reported)
            {
                Take(column!, unit, slot);
            }
        }

        private void Take(ObservationColumn column, int unit, int slot)
        {
            var qualifier = column.QualifierAt(ordinals[unit], slot);
            if (column.HasBigMantissas && column.TryGetMantissa(ordinals[unit], slot, out var mantissa))
            {
                Sums.Add(unit, mantissa, qualifier);
            }
            else
            {
                Sums.Add(unit, column.SmallMantissaAt(ordinals[unit], slot), qualifier);
            }
        }

        private void LeaveOut(int unit, ReportingPeriod days)
        {
            OwedDays[unit] -= units.DaysOwed(unit, days);
            if (!NotApplicable.TryGetValue(unit, out var periods))
            {
                NotApplicable.Add(unit, periods = []);
            }

            periods.Add(days);
        }

        // Of all units, because one that owes nothing of the asked period may reach into it too.
        private void ReportStraddling(ObservationColumn column, int slot, ReportingPeriod days, List<Finding> findings)
        {
            var reporters = input.Observations.Units;
            for (var i = 0; period.Overlaps(days) && i < reporters.Count; i++)
            {
                if (column.StateAt(i, slot) is not null && input.Register.TryGet(reporters[i], out var unit))
                {
                    var calendar = input.Catalogue.Calendar;
                    var code = (unit.History.LastOrDefault(version => days.Overlaps(version.Validity)) ?? unit.History[^1]).Code.Value;
                    findings.Add(FindingCatalogue.StraddlingFlow.About(
                        null,
                        new FindingSubject { Unit = code, Indicator = measure.Code.Value, Period = calendar.Format(days) },
                        ("indicator", measure.Code.Value),
                        ("period", calendar.Format(days)),
                        ("unit", code),
                        ("asked", calendar.Format(period))));
                }
            }
        }
    }
}
