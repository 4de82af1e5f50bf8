using System.Numerics;

using NodaTime;

using TodanVan.Domain.Indicators;
using TodanVan.Domain.Observations;

namespace TodanVan.Domain.Rollups;

/// <summary>The totals of a measure: what each reporting unit has, and the sums of any range of them.</summary>
internal sealed class MeasureTotals : Totals
{
    private readonly ExactSums sums;
    private readonly Qualifier[]? qualifiers;

    private MeasureTotals(ReportingUnits units, Work work)
        : base(work.Measure, units, new StatusCounts(work.Statuses))
    {
        Measure = work.Measure;
        OwedDays = work.OwedDays;
        sums = work.Sums.Summed();
        qualifiers = work.Qualifiers;
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

    public Qualifier QualifierOf(int start, int end)
    {
        var result = Qualifier.Exact;
        for (var i = start; qualifiers is not null && i < end; i++)
        {
            result = Domain.Qualifiers.Add(result, qualifiers[i]);
        }

        return result;
    }

    /// <summary>Whether a unit has a number here.</summary>
    public bool HasValue(int unit) => Counts.Statuses[unit] >= UnitStatus.Partial;

    /// <summary>The state of one computation, unit by unit.</summary>
    private sealed class Work(MeasureDefinition measure, ReportingUnits units, RollupInput input, ReportingPeriod period)
    {
        private readonly int[] ordinals = Array.ConvertAll(units.Units, unit => input.Observations.OrdinalOf(unit.Id));

        public MeasureDefinition Measure => measure;

        public int[] OwedDays { get; } = [.. units.OwedDays];

        public UnitStatus[] Statuses { get; } = new UnitStatus[units.Count];

        public ExactSums Sums { get; } = new(units.Count);

        public Qualifier[]? Qualifiers { get; private set; }

        private IEnumerable<ObservationColumn> Columns => input.Observations.Columns.Where(column => column.Measure.Code == measure.Code);

        public void CountUnits()
        {
            for (var i = 0; i < units.Count; i++)
            {
                if (units.InForce[i])
                {
                    Statuses[i] = UnitStatus.Reported;
                    Sums.Add(i, 1);
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
                                OwedDays[i] -= units.DaysOwed(i, days);
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
                Settle(i, latest[i].Column, latest[i].Slot);
            }
        }

        /// <summary>Neither flow nor stock: exactly the asked days (E1).</summary>
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
            if (!units.InForce[unit])
            {
                return;
            }

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
            column.TryGetMantissa(ordinals[unit], slot, out var mantissa);
            Sums.Add(unit, mantissa);
            if (column.QualifierAt(ordinals[unit], slot) is var qualifier and not Qualifier.Exact)
            {
                Qualifiers ??= new Qualifier[units.Count];
                Qualifiers[unit] = Domain.Qualifiers.Add(Qualifiers[unit], qualifier);
            }
        }

        private void ReportStraddling(ObservationColumn column, int slot, ReportingPeriod days, List<Finding> findings)
        {
            for (var i = 0; period.Overlaps(days) && i < ordinals.Length; i++)
            {
                if (ordinals[i] >= 0 && column.StateAt(ordinals[i], slot) is not null)
                {
                    var calendar = input.Catalogue.Calendar;
                    var code = units.Units[i].History.Last(version => days.Overlaps(version.Validity)).Code.Value;
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
