using System.Numerics;

using NodaTime;

using TodanVan.Domain.Indicators;
using TodanVan.Domain.Observations;

namespace TodanVan.Domain.Rollups;

/// <content>The computation.</content>
internal sealed partial class MeasureTotals
{
    /// <summary>The state of one computation, unit by unit.</summary>
    private sealed class Work(
        MeasureDefinition measure,
        ReportingUnits units,
        RollupInput input,
        ReportingPeriod period,
        BreakdownCode? part,
        List<ObservationColumn> columns)
    {
        private readonly int[] ordinals = Array.ConvertAll(units.Units, unit => input.Observations.OrdinalOf(unit.Id));

        public MeasureDefinition Measure => measure;

        public BreakdownCode? Part => part;

        public ReportingPeriod Period => period;

        public IReadOnlyList<ObservationColumn> Columns => columns;

        /// <summary>Whether everything that counts of a flow was reported for the asked period as a whole.</summary>
        public bool IsReportedWhole { get; private set; } = true;

        /// <summary>Of units with qualified values, how far below and above its stated value the true one may lie; null for any far.</summary>
        public Dictionary<int, (Rational? Down, Rational? Up)>? Slack { get; private set; }

        public CellCounts? Cells { get; private set; }

        public int[] OwedDays { get; } = [.. units.OwedDays];

        public UnitStatus[] Statuses { get; } = new UnitStatus[units.Count];

        public CellSums Sums { get; } = new(units.Count);

        public Dictionary<int, List<ReportingPeriod>> NotApplicable { get; } = [];

        /// <summary>Of a stock, for each unit the days of the facts that its value rests on.</summary>
        public (LocalDate Oldest, LocalDate Newest)[]? AsOf { get; private set; }

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
            foreach (var column in columns)
            {
                for (var slot = 0; slot < column.PeriodAxis.Length; slot++)
                {
                    var days = column.PeriodAxis[slot];
                    if (!period.Encloses(days))
                    {
                        ReportStraddling(column, slot, days, findings);
                        continue;
                    }

                    IsReportedWhole &= days == period;
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
            var facts = new LatestFacts(columns, input, EarliestFact(), period.ClosingDay);
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
                        Loosen(i, mantissa, qualifier);
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
                foreach (var column in columns)
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
                Loosen(unit, mantissa, qualifier);
            }
            else
            {
                Sums.Add(unit, column.SmallMantissaAt(ordinals[unit], slot), qualifier);
                if (qualifier != Qualifier.Exact)
                {
                    Loosen(unit, column.SmallMantissaAt(ordinals[unit], slot), qualifier);
                }
            }
        }

        /// <summary>A qualified value is a half-line, cut by what the definition lets a unit report (semantics F).</summary>
        private void Loosen(int unit, BigInteger mantissa, Qualifier qualifier)
        {
            if (qualifier == Qualifier.Exact)
            {
                return;
            }

            var value = Rational.FromScaled(mantissa, measure.Scale);
            var (minimum, maximum) = measure.LimitsOf(part);
            Rational? down = qualifier is Qualifier.MoreThan or Qualifier.AtLeast ? Rational.Zero : value - minimum;
            Rational? up = qualifier is Qualifier.LessThan or Qualifier.AtMost ? Rational.Zero : maximum - value;
            var known = (Slack ??= []).GetValueOrDefault(unit, (Rational.Zero, Rational.Zero));
            Slack[unit] = (known.Down + NotNegative(down), known.Up + NotNegative(up));
        }

        // A value outside the limits may have come in unchecked.
        private static Rational? NotNegative(Rational? length) => length is { Sign: < 0 } ? Rational.Zero : length;

        /// <summary>The first day whose facts of a stock still count as the latest (semantics E2).</summary>
        private LocalDate EarliestFact()
        {
            if (measure.MaxAgeDays is not { } age)
            {
                return period.FirstDay;
            }

            var first = new LocalDate(ReportingPeriod.MinYear, 1, 1);
            return NodaTime.Period.DaysBetween(first, period.ClosingDay) <= age ? first : period.ClosingDay.PlusDays(-age);
        }

        /// <summary>Where the definition says how often it is reported, counts the periods of that kind that each unit owes (semantics D2).</summary>
        public void CountCells()
        {
            if (measure.Frequency is not { } kind || measure.Source == MeasureSource.Register)
            {
                return;
            }

            var owed = input.CalendarOf(measure).PeriodsWithin(kind, period);
            Cells = new CellCounts(units.Count, owed.Count > 0 && owed[0].FirstDay == period.FirstDay && owed[^1].LastDay == period.LastDay);
            for (var i = 0; i < units.Count; i++)
            {
                if (Statuses[i] <= UnitStatus.NotApplicable)
                {
                    continue;
                }

                var (given, excused) = DaysGiven(i, owed);
                for (var cell = 0; cell < owed.Count; cell++)
                {
                    var days = measure.Time == TimeAggregation.Latest
                        ? (units.Units[i].On(owed[cell].ClosingDay) is null ? 0 : 1)
                        : ReportingUnits.DaysInForce(units.Units[i], owed[cell]);
                    if (days > excused[cell] && units.Takes(i, owed[cell]))
                    {
                        Cells.Owe(i, given[cell] >= days - excused[cell]);
                    }
                }
            }
        }

        /// <summary>For each owed period, on how many of its days a unit gave a value, and on how many it said that none applies.</summary>
        private (int[] Given, int[] Excused) DaysGiven(int unit, List<ReportingPeriod> owed)
        {
            var (given, excused) = (new int[owed.Count], new int[owed.Count]);
            foreach (var column in columns)
            {
                for (var slot = 0; ordinals[unit] >= 0 && slot < column.PeriodAxis.Length; slot++)
                {
                    var days = column.PeriodAxis[slot];
                    if (column.StateAt(ordinals[unit], slot) is not { } state || state is ObservationState.Missing or ObservationState.Withheld
                        || (measure.Time == TimeAggregation.Latest ? !period.Contains(days.ClosingDay) : !period.Encloses(days)))
                    {
                        continue;
                    }

                    var counts = state == ObservationState.Value ? given : excused;
                    for (var cell = FirstMeeting(owed, days); cell < owed.Count && owed[cell].FirstDay <= days.LastDay; cell++)
                    {
                        // Of a stock a fact of any day of the period will do; of exact days only those; of a flow its days add up.
                        counts[cell] = measure.Time switch
                        {
                            TimeAggregation.Latest => owed[cell].Contains(days.ClosingDay) ? 1 : counts[cell],
                            TimeAggregation.None when owed[cell] != days => counts[cell],
                            _ => counts[cell] + ReportingUnits.DaysInForce(units.Units[unit], Common(owed[cell], days)),
                        };
                    }
                }
            }

            return (given, excused);
        }

        private static ReportingPeriod Common(ReportingPeriod one, ReportingPeriod other) => one == other
            ? one
            : new ReportingPeriod(LocalDate.Max(one.FirstDay, other.FirstDay), LocalDate.Min(one.LastDay, other.LastDay));

        /// <summary>The place of the first of some ascending periods that ends on the first of some days or later.</summary>
        private static int FirstMeeting(List<ReportingPeriod> ascending, ReportingPeriod days)
        {
            var (low, high) = (0, ascending.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = ascending[middle].LastDay < days.FirstDay ? (middle + 1, high) : (low, middle);
            }

            return low;
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
                    var calendar = input.CalendarOf(measure);
                    var code = (unit.History.LastOrDefault(version => days.Overlaps(version.Validity)) ?? unit.History[^1]).Code.Value;
                    findings.Add(FindingCatalogue.StraddlingFlow.About(
                        null,
                        new FindingSubject { Unit = code, Indicator = measure.Code.Value, Breakdown = part?.Value, Period = calendar.Format(days) },
                        ("indicator", measure.Code.Value),
                        ("period", calendar.Format(days)),
                        ("unit", code),
                        ("asked", calendar.Format(period))));
                }
            }
        }
    }
}
