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
    private readonly (LocalDate Oldest, LocalDate Newest)[]? asOf;

    private MeasureTotals(ReportingUnits units, Work work)
        : base(work.Measure, units, new StatusCounts(work.Statuses, units))
    {
        Measure = work.Measure;
        OwedDays = work.OwedDays;
        sums = work.Sums.Summed();
        notApplicable = work.NotApplicable;
        Columns = work.Columns;
        asOf = work.AsOf;
    }

    public MeasureDefinition Measure { get; }

    /// <summary>For each unit, the days of the period that it owes: in force, and not said to be not applicable.</summary>
    public int[] OwedDays { get; }

    /// <summary>The columns that it was computed from.</summary>
    public IReadOnlyList<ObservationColumn> Columns { get; }

    public override bool CannotBeNegative => Measure.Minimum is { Sign: >= 0 };

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
        if (Measure.Space == SpaceAggregation.None && Units.Tree.Units[place].Level != Measure.ReportingLevel)
        {
            return new FigureNumber(FigureState.NotApplicable, Rational.Zero, Qualifier.Exact);
        }

        if (Units.IsDoubtful(place, Counts.Statuses))
        {
            return new FigureNumber(FigureState.NotDeterminable, Rational.Zero, Qualifier.Exact);
        }

        // A count of the register is a number even where there is nothing to count.
        var ranges = Units.Under(place);
        var state = Measure.Source == MeasureSource.Register ? FigureState.Value : Counts.StateOf(ranges);
        return state == FigureState.Value
            ? new FigureNumber(state, Rational.FromScaled(sums.Between(ranges), Measure.Scale), sums.QualifierOf(ranges))
            : new FigureNumber(state, Rational.Zero, Qualifier.Exact);
    }

    public override (LocalDate Oldest, LocalDate Newest)? AsOf(UnitRanges ranges)
    {
        (LocalDate Oldest, LocalDate Newest)? found = null;
        for (var i = 0; asOf is not null && i < ranges.Count; i++)
        {
            for (var stand = ranges[i].Start; stand < ranges[i].End; stand++)
            {
                if (Counts.Statuses[stand] == UnitStatus.Reported)
                {
                    var (oldest, newest) = asOf[stand];
                    found = found is { } known ? (LocalDate.Min(known.Oldest, oldest), LocalDate.Max(known.Newest, newest)) : (oldest, newest);
                }
            }
        }

        return found;
    }

    /// <summary>Of stocks: what is reported, and for each of the others what a unit may report.</summary>
    public override Bounds? BoundsAt(int place)
    {
        if (Measure is not { Time: TimeAggregation.Latest, Space: SpaceAggregation.Sum } || Units.IsDoubtful(place, Counts.Statuses))
        {
            return null;
        }

        var ranges = Units.Under(place);
        var rest = (Rational)(Counts.Expected(ranges) - Counts.Count(UnitStatus.Reported, ranges));
        var sum = Rational.FromScaled(sums.Between(ranges), Measure.Scale);
        var others = rest.IsZero ? Bounds.Exactly(0) : Bounds.Multiply(Bounds.Exactly(rest), new Bounds(Measure.Minimum, Measure.Maximum));
        var bounds = Bounds.Add(others, sums.QualifierOf(ranges) switch
        {
            Qualifier.Exact => Bounds.Exactly(sum),
            Qualifier.MoreThan or Qualifier.AtLeast => new Bounds(sum, null),
            Qualifier.LessThan or Qualifier.AtMost => new Bounds(null, sum),
            _ => Bounds.Unlimited,
        });
        return bounds == Bounds.Unlimited ? null : bounds;
    }

    public BigInteger Mantissa(int start, int end) => sums.Between(start, end);

    public BigInteger Mantissa(UnitRanges ranges) => sums.Between(ranges);

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

        /// <summary>Of a stock, for each unit the days of the facts that its value rests on.</summary>
        public (LocalDate Oldest, LocalDate Newest)[]? AsOf { get; private set; }

        public IReadOnlyList<ObservationColumn> Columns { get; } = [.. input.Observations.Columns.Where(column => column.Measure.Code == measure.Code)];

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

                        var takes = units.Takes(i, days);
                        var owed = units.DaysOwed(i, days);
                        if (!takes && owed == 0)
                        {
                            continue;
                        }

                        switch (state)
                        {
                            case ObservationState.Value:
                                values[i] = true;
                                covered[i] += owed;
                                if (takes)
                                {
                                    Take(column, i, slot);
                                }

                                break;
                            case ObservationState.NotApplicable:
                                LeaveOut(i, days, owed);
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

        /// <summary>
        /// Stocks: the latest fact of the period, of units in force on the closing day (D1, E2). An explicit null says nothing. A fact of
        /// before something was given or got is not one of the unit as it is: then the latest facts of what it is made of are.
        /// </summary>
        public void TakeLatest()
        {
            var facts = new LatestFacts([.. Columns], input, period);
            AsOf = new (LocalDate, LocalDate)[units.Count];
            for (var i = 0; i < units.Count; i++)
            {
                if (!units.InForce[i])
                {
                    continue;
                }

                var fact = facts.Of(units.Units[i].Id, period.ClosingDay);
                Statuses[i] = fact.Status;
                if (fact.Status == UnitStatus.Reported)
                {
                    AsOf[i] = (fact.Oldest, fact.Newest);
                    foreach (var (mantissa, qualifier) in fact.Values)
                    {
                        Sums.Add(i, mantissa, qualifier);
                    }
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
                    if (ordinals[i] >= 0 && units.Takes(i, period) && column.TryGetSlot(period, out var slot) && column.StateAt(ordinals[i], slot) is not null)
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

        private void LeaveOut(int unit, ReportingPeriod days, int owed)
        {
            OwedDays[unit] -= owed;
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
