using System.Numerics;

using TodanVan.Domain.Indicators;
using TodanVan.Domain.Observations;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Rollups;

/// <summary>
/// People counted once (semantics E6). References are compared inside the unit of their scope, as it was on the day of the references; people
/// of two scopes, or of two numbers, may or may not be the same, and then all that is known is that they are at least as many as in the larger
/// of them and at most as many as in both.
/// </summary>
internal sealed class DistinctTotals : Totals
{
    private readonly MeasureDefinition measure;
    private readonly BreakdownCode? part;
    private readonly Count?[] counts;

    private DistinctTotals(MeasureDefinition measure, BreakdownCode? part, ReportingUnits units, Count?[] counts, UnitStatus[] statuses)
        : base(measure, units, new StatusCounts(statuses, units))
    {
        this.measure = measure;
        this.part = part;
        this.counts = counts;
    }

    public override BreakdownCode? Breakdown => part;

    public static DistinctTotals Compute(
        MeasureDefinition measure, ReportingUnits units, RollupInput input, ReportingPeriod period, BreakdownCode? part, List<Finding> findings)
    {
        var identities = part is null ? input.Identities.FirstOrDefault(column => column.Indicator == measure.Code && IsAsked(measure, column.Period, period)) : null;
        var columns = WholeColumns.Of(measure, part, input, period, findings)
            .SelectMany(static column => column.Periods.Select((days, slot) => (Column: column, Days: days, Slot: slot)))
            .Where(item => IsAsked(measure, item.Days, period))
            .ToList();
        var (counts, statuses) = (new Count?[units.Count], new UnitStatus[units.Count]);
        var scopes = new Scopes(input.Register, period, identities);
        for (var i = 0; i < units.Count; i++)
        {
            var isExpected = measure.Time == TimeAggregation.Latest ? units.InForce[i] : units.Takes(i, period);
            if (!isExpected)
            {
                continue;
            }

            statuses[i] = UnitStatus.Silent;
            var unit = units.Units[i].Id;
            if (identities?.ReferencesOf(unit) is { } references)
            {
                statuses[i] = UnitStatus.Reported;
                counts[i] = new Count(scopes.Of(unit), scopes.KeysOf(unit, references), references.Length, Qualifier.Exact);
                continue;
            }

            var ordinal = input.Observations.OrdinalOf(unit);
            foreach (var (column, _, slot) in columns)
            {
                if (ordinal < 0 || column.StateAt(ordinal, slot) is not { } state || state == ObservationState.Missing)
                {
                    continue;
                }

                statuses[i] = state switch
                {
                    ObservationState.Value => UnitStatus.Reported,
                    ObservationState.NotApplicable => UnitStatus.NotApplicable,
                    _ => UnitStatus.Withheld,
                };
                if (column.TryGetMantissa(ordinal, slot, out var mantissa))
                {
                    counts[i] = new Count(unit, null, mantissa, column.QualifierAt(ordinal, slot));
                }
            }
        }

        return new DistinctTotals(measure, part, units, counts, statuses);
    }

    public override FigureNumber At(int place)
    {
        if (Units.IsDoubtful(place, Counts.Statuses))
        {
            return new FigureNumber(FigureState.NotDeterminable, Rational.Zero, Qualifier.Exact);
        }

        var ranges = Units.Under(place);
        var state = Counts.StateOf(ranges);
        if (state != FigureState.Value)
        {
            return new FigureNumber(state, Rational.Zero, Qualifier.Exact);
        }

        // Where all are of one scope, or nobody is of any other, who is the same is known.
        var groups = GroupsUnder(ranges);
        var inhabited = groups.Values.Where(static group => group.People > 0 || group.Qualifier != Qualifier.Exact).ToList();
        return inhabited.Count switch
        {
            0 => new FigureNumber(state, Rational.Zero, Qualifier.Exact),
            1 => new FigureNumber(state, Rational.FromScaled(inhabited[0].People, measure.Scale), inhabited[0].Qualifier),
            _ => new FigureNumber(FigureState.NotDeterminable, Rational.Zero, Qualifier.Exact),
        };
    }

    public override Bounds? BoundsAt(int place)
    {
        var ranges = Units.Under(place);
        if (Units.IsDoubtful(place, Counts.Statuses) || Counts.Expected(ranges) == 0)
        {
            return null;
        }

        // The fewest: as many as the largest group. The most: all of them, and all that are not there yet.
        var (minimum, maximum) = measure.LimitsOf(part);
        Rational? low = null;
        Rational? high = Rational.Zero;
        foreach (var group in GroupsUnder(ranges).Values)
        {
            var people = Rational.FromScaled(group.People, measure.Scale);
            var isFloor = group.Qualifier is Qualifier.Exact or Qualifier.MoreThan or Qualifier.AtLeast;
            var isCeiling = group.Qualifier is Qualifier.Exact or Qualifier.LessThan or Qualifier.AtMost;
            low = Larger(low, isFloor ? people : minimum);
            high += isCeiling ? people : maximum;
        }

        if (Counts.Count(UnitStatus.Silent, ranges) + Counts.Count(UnitStatus.Withheld, ranges) is > 0 and var absent)
        {
            low = Larger(low, minimum);
            high += maximum * absent;
        }

        return low is null && high is null ? null : new Bounds(low, high);
    }

    private static Rational? Larger(Rational? left, Rational? right) => left is null || right > left ? right : left;

    private static bool IsAsked(MeasureDefinition measure, ReportingPeriod days, ReportingPeriod asked) =>
        measure.DaysOf(days) == measure.DaysOf(asked);

    /// <summary>How many people each scope, or each unit of which only the number is known, has under a place.</summary>
    private Dictionary<UnitId, (BigInteger People, Qualifier Qualifier)> GroupsUnder(UnitRanges ranges)
    {
        var groups = new Dictionary<UnitId, (BigInteger People, Qualifier Qualifier)>();
        var seen = new HashSet<int>();
        for (var range = 0; range < ranges.Count; range++)
        {
            for (var stand = ranges[range].Start; stand < ranges[range].End; stand++)
            {
                if (counts[stand] is not { } count)
                {
                    continue;
                }

                var people = count.Number;
                if (count.Keys is { } keys)
                {
                    people = BigInteger.Zero;
                    foreach (var key in keys)
                    {
                        people += seen.Add(key) ? 1 : 0;
                    }

                    people *= BigInteger.Pow(10, measure.Scale);
                }

                var known = groups.GetValueOrDefault(count.Scope);
                groups[count.Scope] = (known.People + people, Qualifiers.Add(known.Qualifier, count.Qualifier));
            }
        }

        return groups;
    }

    /// <summary>What a unit said: whom it has, or only how many.</summary>
    private sealed record Count(UnitId Scope, int[]? Keys, BigInteger Number, Qualifier Qualifier);

    /// <summary>The units within which references denote people, and a number for each person.</summary>
    private sealed class Scopes(UnitRegister register, ReportingPeriod period, IdentityColumn? identities)
    {
        private readonly UnitSnapshot snapshot = register.On(identities?.Period.ClosingDay ?? period.ClosingDay);
        private readonly Dictionary<(UnitId Scope, string Reference), int> people = [];

        /// <summary>The highest unit above a unit that is not above the level of the scope.</summary>
        public UnitId Of(UnitId unit)
        {
            var place = snapshot.IndexOf(unit);
            while (place > 0 && snapshot.ParentOf(place) is >= 0 and var parent && snapshot.Tree.Units[parent].Level >= identities!.Scope)
            {
                place = parent;
            }

            return place < 0 ? unit : snapshot.Tree.Units[place].Id;
        }

        public int[] KeysOf(UnitId unit, string[] references)
        {
            var scope = Of(unit);
            return Array.ConvertAll(references, reference =>
            {
                if (!people.TryGetValue((scope, reference), out var key))
                {
                    people.Add((scope, reference), key = people.Count);
                }

                return key;
            });
        }
    }
}
