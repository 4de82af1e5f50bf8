using TodanVan.Domain.Indicators;
using TodanVan.Domain.Rollups;
using TodanVan.Domain.Tests.Observations;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Tests.Laws;

/// <summary>Semantics D4, D5, E3 and E4 on generated tables.</summary>
public class DerivedLaws
{
    private static readonly UnitRegister Register = World.Units(
        "P;Province", "D;District;P", "C1;Commune;D", "C2;Commune;D", "V1;Village;C1", "V2;Village;C1", "V3;Village;C2", "V4;Village;C2;2010-01-01;2018-02-15");

    private static readonly string[] Villages = ["V1", "V2", "V3", "V4"];

    private static readonly string[] Places = ["P", "C1", "C2", "V1", "V2", "V3"];

    private static readonly IndicatorCatalogue Catalogue = World.Catalogue(
        World.Measure("a", TimeAggregation.Sum, minimum: 0),
        World.Measure("b", TimeAggregation.Sum, minimum: 0),
        World.Measure("s", TimeAggregation.Latest, minimum: 0, maximum: 20),
        World.Measure("t", TimeAggregation.Latest, minimum: 1, maximum: 9),
        World.Derived("ratio", "[a] / [b]"),
        World.Derived("mixed", "[a] / [s]"),
        World.Derived("compound", "([a] + 2 * [b]) / ([a] - [b])"),
        World.Derived("additive", "2 * [a] - [b] + -([a] - 3 * [b])"),
        World.Derived("stocks", "([s] - 2 * [t]) / ([t] + 1)"),
        World.Derived("filled", "ifMissing([s], 7)"),
        World.Derived("partly", "[t] - ifMissing([s], 7)"),
        World.Derived("filled-flow", "[a] - ifMissing([b], 3)"));

    // E4: what lies in a cell that not every input has does not touch the figure.
    [Property(MaxTest = 100)]
    public Property UnmatchedCells_WhateverTheyHold_ChangeNothing() => Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
    {
        var random = new Random(seed);
        var table = Table(random);
        var before = Run(table);
        foreach (var (indicator, one, other) in new[] { ("ratio", "a", "b"), ("compound", "a", "b"), ("mixed", "s", "a") })
        {
            var changed = table.Select(cell => cell).ToList();
            for (var i = 0; i < changed.Count; i++)
            {
                var cell = changed[i];
                var isAlone = (cell.Measure == one || cell.Measure == other) && cell.IsValue && !table.Exists(
                    match => match.IsValue && match.Measure == (cell.Measure == one ? other : one) && match.Unit == cell.Unit
                        && (indicator == "mixed" || match.Period == cell.Period));
                if (isAlone)
                {
                    changed[i] = cell with { Value = random.Next(1, 20) };
                }
            }

            var after = Run(changed);
            Assert.All(Places, place => Assert.Equal(Line(before.Of(place, indicator)), Line(after.Of(place, indicator))));
        }
    });

    // E3: sums and differences commute with the roll-up, when everything has arrived.
    [Property(MaxTest = 60)]
    public Property AdditiveExpression_OfCompleteData_IsThatOfTheRollups() => Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
    {
        var figures = Run(Complete(new Random(seed)));
        foreach (var place in Places)
        {
            Rational Of(string indicator) => figures.Of(place, indicator).Value!.Value;
            Assert.True(figures.Of(place, "additive").IsComplete);
            Assert.Equal((2 * Of("a")) - Of("b") - (Of("a") - (3 * Of("b"))), Of("additive"));
            Assert.Equal((Of("s") - (2 * Of("t"))) / (Of("t") + 1), Of("stocks"));
        }

        Assert.Equal(figures.Of("P", "additive").Value, figures.Of("C1", "additive").Value + figures.Of("C2", "additive").Value);
    });

    // D5: whatever is missing may be filled in any allowed way, and the figure is within the bounds.
    [Property(MaxTest = 100)]
    public Property Bounds_OfIncompleteData_HoldTheFigureOfAnyCompletion() => Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
    {
        var random = new Random(seed);
        var whole = Complete(random);
        var some = whole.Where(_ => random.Next(3) > 0).ToList();
        var (complete, incomplete) = (Run(whole), Run(some));
        foreach (var place in Places)
        {
            var bounds = incomplete.Of(place, "stocks").Bounds;
            Assert.NotNull(bounds);
            Assert.True(bounds.Contains(complete.Of(place, "stocks").Value!.Value));
            Assert.Equal(Bounds.Exactly(complete.Of(place, "s").Value!.Value), complete.Of(place, "s").Bounds);
        }
    });

    // D4: to fill in an expression and to fill in the table are the same, and what was filled is counted.
    [Property(MaxTest = 100)]
    public Property IfMissing_IsTheSameAsFillingTheCells() => Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
    {
        var table = Table(new Random(seed));
        var filled = table.Where(cell => cell.State.Length > 0 || cell.IsValue).ToList();
        var count = 0;
        foreach (var village in Villages[..3])
        {
            if (!filled.Exists(cell => cell.Unit == village && cell.Measure == "s"))
            {
                filled.Add(new Cell(village, "s", "2018-03", 7, ""));
                count++;
            }
        }

        var (before, after) = (Run(table), Run(filled));
        foreach (var place in Places)
        {
            Assert.Equal(after.Of(place, "s").Line(), before.Of(place, "filled").Line());
            Assert.Equal(after.Of(place, "partly").Line(), before.Of(place, "partly").Line());
        }

        var whole = before.Of("P", "filled");
        Assert.Equal(whole.State == FigureState.Value ? count : 0, whole.Imputed);
    });

    // The same for flows, where the other input tells the cells.
    [Property(MaxTest = 100)]
    public Property IfMissing_OfFlows_IsTheSameAsFillingTheCells() => Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
    {
        var table = Table(new Random(seed));
        var filled = table.Where(cell => cell.State.Length > 0 || cell.IsValue).ToList();
        foreach (var cell in table.Where(cell => cell.Measure == "a" && cell.IsValue))
        {
            if (!filled.Exists(other => other.Unit == cell.Unit && other.Measure == "b" && ReportingPeriod.Parse(other.Period).Overlaps(ReportingPeriod.Parse(cell.Period))))
            {
                filled.Add(new Cell(cell.Unit, "b", cell.Period, 3, ""));
            }
        }

        var (before, after) = (Run(table), Run(filled));
        Assert.All(Places, place => Assert.Equal(after.Of(place, "filled-flow").Line(), before.Of(place, "filled-flow").Line()));
        Assert.Equal(filled.Count(cell => cell.IsValue) - table.Count(cell => cell.IsValue), before.Of("P", "filled-flow").Imputed);
    });

    private static FigureSet Run(List<Cell> table) => World.Run(Register, Catalogue, "2018-Q1", [.. table.Select(cell => cell.ToString())]);

    private static string Line(Figure figure) => $"{figure.Line()} {figure.Numerator}/{figure.Denominator} {figure.Qualifier}";

    // A unit reports a flow by month or by quarter; every cell is there, or not, or says why not. V4 ends on 15 February.
    private static List<Cell> Table(Random random)
    {
        var table = new List<Cell>();
        foreach (var village in Villages)
        {
            foreach (var measure in new[] { "a", "b", "s", "t" })
            {
                string[] periods = measure is "s" or "t" ? ["2018-03"] : random.Next(4) == 0 ? ["2018-Q1"] : ["2018-01", "2018-02", "2018-03"];
                foreach (var period in village == "V4" ? periods.Where(period => period != "2018-03") : periods)
                {
                    var state = random.Next(8) switch { 0 => "withheld", 1 => "notApplicable", 2 => "missing", _ => "" };
                    if (random.Next(4) > 0)
                    {
                        table.Add(new Cell(village, measure, period, state.Length == 0 ? random.Next(1, 10) : null, state == "missing" ? "" : state));
                    }
                }
            }
        }

        return table;
    }

    private static List<Cell> Complete(Random random) =>
    [
        .. Villages.SelectMany(_ => new[] { "a", "b", "s", "t" }, (unit, measure) => new Cell(unit, measure, unit == "V4" ? "2018-01-01/2018-02-14" : measure is "a" or "b" ? "2018-Q1" : "2018-03", random.Next(1, 10), ""))
            .Where(cell => cell.Unit != "V4" || cell.Measure is "a" or "b"),
    ];

    private sealed record Cell(string Unit, string Measure, string Period, int? Value, string State)
    {
        public bool IsValue => Value is not null;

        public override string ToString() => $"{Unit};{Measure};{Period};{Value};;{State}";
    }
}
