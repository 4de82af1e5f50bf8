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
    public Fact Of(UnitId unit, LocalDate until)
    {
        var turn = LastTurn(unit, until);
        var ordinal = input.Observations.OrdinalOf(unit);
        foreach (var (day, column, slot) in slots)
        {
            if (turn is { } since && day < since)
            {
                break;
            }

            if (day <= until && ordinal >= 0 && column.StateAt(ordinal, slot) is { } state and not ObservationState.Missing)
            {
                return state switch
                {
                    ObservationState.Value => Value(column, ordinal, slot, day),
                    ObservationState.NotApplicable => new Fact(UnitStatus.NotApplicable, day, day, []),
                    _ => new Fact(UnitStatus.Withheld, day, day, []),
                };
            }
        }

        return turn is { } start ? OfPredecessors(unit, start) : Fact.None;
    }

    private static Fact Value(ObservationColumn column, int ordinal, int slot, LocalDate day)
    {
        column.TryGetMantissa(ordinal, slot, out var mantissa);
        return new Fact(UnitStatus.Reported, day, day, [(mantissa, column.QualifierAt(ordinal, slot))]);
    }

    /// <summary>The last of the days whose facts count on which the unit gave or got something.</summary>
    private LocalDate? LastTurn(UnitId unit, LocalDate until)
    {
        LocalDate? last = null;
        foreach (var edges in new[] { input.Register.Lineage.To(unit).ToArray(), input.Register.Lineage.From(unit).ToArray() })
        {
            foreach (var edge in edges)
            {
                if (edge.Date > from && edge.Date <= until && (last is null || edge.Date > last))
                {
                    last = edge.Date;
                }
            }
        }

        return last;
    }

    private Fact OfPredecessors(UnitId unit, LocalDate day)
    {
        var eve = day.PlusDays(-1);
        var sources = new SortedSet<UnitId>();
        foreach (var edge in input.Register.Lineage.To(unit))
        {
            if (edge.Date != day)
            {
                continue;
            }

            if (edge.Extent == SuccessionExtent.Part)
            {
                return Fact.None;
            }

            sources.Add(edge.Source);
        }

        if (input.Register.Lineage.FromOn(unit, day).Count > 0 || input.Register.Lineage.IsOpen(unit, eve, day))
        {
            return Fact.None;
        }

        if (input.Register.IsInForce(unit, eve))
        {
            sources.Add(unit);
        }

        var (oldest, newest) = (eve, from);
        var values = new List<(BigInteger, Qualifier)>();
        var applies = false;
        foreach (var source in sources)
        {
            var fact = Of(source, eve);
            switch (fact.Status)
            {
                case UnitStatus.Reported:
                    applies = true;
                    (oldest, newest) = (LocalDate.Min(oldest, fact.Oldest), LocalDate.Max(newest, fact.Newest));
                    values.AddRange(fact.Values);
                    break;
                case UnitStatus.NotApplicable:
                    break;
                default:
                    return new Fact(fact.Status, eve, eve, []);
            }
        }

        return applies ? new Fact(UnitStatus.Reported, oldest, newest, values)
            : sources.Count > 0 ? new Fact(UnitStatus.NotApplicable, eve, eve, [])
            : Fact.None;
    }

    /// <summary>What is known of one unit.</summary>
    internal readonly record struct Fact(
        UnitStatus Status, LocalDate Oldest, LocalDate Newest, IReadOnlyList<(BigInteger Mantissa, Qualifier Qualifier)> Values)
    {
        public static Fact None { get; } = new(UnitStatus.Silent, default, default, []);
    }
}
