using System.Numerics;

using NodaTime;

using TodanVan.Domain.Observations;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Rollups;

/// <summary>
/// The latest facts of a stock in a stretch of days. None is carried across a succession into or out of its unit: there the latest facts of the
/// predecessors are restated, if each went whole into the unit (semantics E2).
/// </summary>
internal sealed class LatestFacts
{
    private readonly RollupInput input;
    private readonly LocalDate from;
    private readonly List<(LocalDate Day, ObservationColumn Column, int Slot)> slots;

    /// <summary>Gathers the facts of some columns.</summary>
    /// <param name="columns">The columns.</param>
    /// <param name="input">Where they are from.</param>
    /// <param name="from">The first day whose facts count.</param>
    /// <param name="to">The last day whose facts count.</param>
    public LatestFacts(List<ObservationColumn> columns, RollupInput input, LocalDate from, LocalDate to)
    {
        this.input = input;
        this.from = from;
        slots = [];
        foreach (var column in columns)
        {
            for (var slot = 0; slot < column.PeriodAxis.Length; slot++)
            {
                if (column.PeriodAxis[slot].ClosingDay is var day && day >= from && day <= to)
                {
                    slots.Add((day, column, slot));
                }
            }
        }

        // Of periods with one closing day, those of the first column: observations of one day are one cell.
        slots = [.. slots.OrderByDescending(static item => item.Day)];
    }

    /// <summary>What a unit had at the end of a day on which it is in force.</summary>
    /// <remarks>
    /// Of what it is made of all must be known: one that is silent makes it silent, else one that withholds makes it withheld. Predecessors are
    /// gone through without recursion, since one may follow the other in any number.
    /// </remarks>
    public Fact Of(UnitId unit, LocalDate until)
    {
        var ahead = new Stack<(UnitId Unit, LocalDate Until)>([(unit, until)]);
        var whole = new Fact(UnitStatus.NotApplicable, until, until, []);
        var values = new List<(BigInteger, Qualifier)>();
        while (ahead.TryPop(out var next))
        {
            var turn = input.Register.Lineage.LastTurn(next.Unit, next.Until) is { } last && last > from ? last : (LocalDate?)null;
            if (OwnFact(next.Unit, turn, next.Until) is not { } fact)
            {
                if (turn is { } day && PredecessorsOn(next.Unit, day) is { Count: > 0 } sources)
                {
                    foreach (var source in sources)
                    {
                        ahead.Push((source, day.PlusDays(-1)));
                    }

                    continue;
                }

                return Fact.None;
            }

            switch (fact.Status)
            {
                case UnitStatus.Withheld:
                    whole = fact;
                    break;
                case UnitStatus.Reported when whole.Status == UnitStatus.Reported:
                    whole = whole with { Oldest = LocalDate.Min(whole.Oldest, fact.Oldest), Newest = LocalDate.Max(whole.Newest, fact.Newest) };
                    break;
                case UnitStatus.Reported when whole.Status == UnitStatus.NotApplicable:
                    whole = fact;
                    break;
            }

            values.AddRange(fact.Values);
        }

        return whole.Status == UnitStatus.Reported ? whole with { Values = values } : whole;
    }

    private static Fact Value(ObservationColumn column, int ordinal, int slot, LocalDate day)
    {
        column.TryGetMantissa(ordinal, slot, out var mantissa);
        return new Fact(UnitStatus.Reported, day, day, [(mantissa, column.QualifierAt(ordinal, slot))]);
    }

    /// <summary>The latest thing that a unit itself said, from the last turn on; null when it said nothing. An explicit null says nothing.</summary>
    private Fact? OwnFact(UnitId unit, LocalDate? turn, LocalDate until)
    {
        var ordinal = input.Observations.OrdinalOf(unit);
        for (var i = ordinal < 0 ? slots.Count : FirstUntil(until); i < slots.Count && !(slots[i].Day < turn); i++)
        {
            var (day, column, slot) = slots[i];
            if (column.StateAt(ordinal, slot) is { } state and not ObservationState.Missing)
            {
                return state switch
                {
                    ObservationState.Value => Value(column, ordinal, slot, day),
                    ObservationState.NotApplicable => new Fact(UnitStatus.NotApplicable, day, day, []),
                    _ => new Fact(UnitStatus.Withheld, day, day, []),
                };
            }
        }

        return null;
    }

    /// <summary>The place of the latest fact that is not after a day.</summary>
    private int FirstUntil(LocalDate until)
    {
        var (low, high) = (0, slots.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = slots[middle].Day > until ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>What a unit is made of since a day; none when a part went one way or the other, or nobody knows.</summary>
    private List<UnitId> PredecessorsOn(UnitId unit, LocalDate day)
    {
        var eve = day.PlusDays(-1);
        var lineage = input.Register.Lineage;
        var got = lineage.ToOn(unit, day);
        if (got.Exists(static edge => edge.Extent == SuccessionExtent.Part) || lineage.FromOn(unit, day).Count > 0 || lineage.IsOpen(unit, eve, day))
        {
            return [];
        }

        var sources = got.ConvertAll(static edge => edge.Source);
        if (input.Register.IsInForce(unit, eve) && !sources.Contains(unit))
        {
            sources.Add(unit);
        }

        return sources;
    }

    /// <summary>What is known of one unit.</summary>
    internal readonly record struct Fact(
        UnitStatus Status, LocalDate Oldest, LocalDate Newest, IReadOnlyList<(BigInteger Mantissa, Qualifier Qualifier)> Values)
    {
        public static Fact None { get; } = new(UnitStatus.Silent, default, default, []);
    }
}
