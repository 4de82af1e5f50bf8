using System.Numerics;

using TodanVan.Domain.Indicators;
using TodanVan.Domain.Observations;
using TodanVan.Domain.Rollups;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Tests.Laws;

/// <summary>What holds for every small world; semantics D, E and I2.</summary>
public class RollupLaws
{
    [Property(MaxTest = 120)]
    public Property Figures_OfEveryUnitAndIndicator_AreThoseOfTheSlowOracle() => Prop.ForAll(SmallWorld.Any, world =>
    {
        var observations = world.Import(SmallWorld.Form.Csv);
        Assert.Equal(0, observations.Quarantined);
        foreach (var text in SmallWorld.AskedPeriods)
        {
            var figures = world.Run(text, observations.Value);
            var oracle = new SlowRollup(world, figures.Request.Period);
            foreach (var life in world.Lives.Where(life => life.LivesOn(figures.Request.Period.LastDay)))
            {
                foreach (var indicator in world.Catalogue.Definitions)
                {
                    Assert.True(world.Register.TryGet(life.Id, out var unit));
                    Assert.Equal(
                        $"{text} {life.Id} {indicator}: {oracle.Line(life, indicator)}", $"{text} {life.Id} {indicator}: {Line(figures[unit, indicator])}");
                }
            }
        }
    });

    // Units expected = reported + partial + withheld + silent, and the lists hold whom the counts count.
    [Property(MaxTest = 60)]
    public Property Statuses_PartitionTheExpected() => Prop.ForAll(SmallWorld.Any, world =>
    {
        foreach (var figure in SmallWorld.AskedPeriods.SelectMany(period => world.Run(period)))
        {
            Assert.Equal(figure.Expected, figure.Reported + figure.Partial + figure.WithheldUnits + figure.MissingUnits().Count);
            Assert.Equal(figure.Partial, figure.PartialUnits().Count);
            Assert.Empty(figure.MissingUnits().Intersect(figure.PartialUnits()));
            Assert.Equal(figure.IsComplete, figure.Reported == figure.Expected);
            Assert.InRange(figure.EndedUnits, 0, figure.Expected);
        }
    });

    // A parent is the sum of its children and of what stands at it without a unit of its own; the root is the sum of everything.
    [Property(MaxTest = 60)]
    public Property AdditiveMeasures_ParentIsTheSumOfItsChildren() => Prop.ForAll(SmallWorld.Any, world =>
    {
        foreach (var text in SmallWorld.AskedPeriods)
        {
            var figures = world.Run(text);
            var period = figures.Request.Period;
            var snapshot = world.Register.On(period.ClosingDay);
            Assert.True(world.Register.TryGet(new UnitId("P"), out var root));
            foreach (var measure in world.Measures)
            {
                for (var place = 0; place < snapshot.Count; place++)
                {
                    var children = Enumerable.Range(0, snapshot.Count).Where(i => snapshot.ParentOf(i) == place).Select(i => figures[snapshot.Units[i], measure]).ToList();
                    var whole = figures[snapshot.Units[place], measure];
                    if (snapshot.Units[place].Level < measure.ReportingLevel)
                    {
                        // What has ended under a unit has no place of its own: it is the rest.
                        Assert.InRange(whole.Expected - children.Sum(child => child.Expected), 0, whole.EndedUnits);
                        if (whole.EndedUnits == children.Sum(child => child.EndedUnits))
                        {
                            Assert.Equal(ValueOrZero(whole), children.Aggregate(Rational.Zero, (sum, child) => sum + ValueOrZero(child)));
                            Assert.Equal(whole.Reported, children.Sum(child => child.Reported));
                        }
                    }
                }

                if (measure.Time == TimeAggregation.Sum)
                {
                    // Every accepted cell inside, of placed, unplaced and ended units alike, is in the root's figure.
                    var all = world.Cells
                        .Where(cell => cell.Measure == measure && cell.State == ObservationState.Value && period.Encloses(cell.Period))
                        .Aggregate(BigInteger.Zero, (sum, cell) => sum + cell.Mantissa);
                    Assert.Equal(new Rational(all, BigInteger.Pow(10, measure.Scale)), ValueOrZero(figures[root, measure]));
                }
            }
        }
    });

    [Property(MaxTest = 40)]
    public Property Rows_InAnyOrderAndForm_GiveTheSameBytes() => Prop.ForAll(SmallWorld.Any, world =>
    {
        var imports = new[]
        {
            world.Import(SmallWorld.Form.Csv, 1), world.Import(SmallWorld.Form.Csv, 2), world.Import(SmallWorld.Form.Json, 3), world.Import(SmallWorld.Form.Objects, 4),
        };
        foreach (var text in SmallWorld.AskedPeriods)
        {
            var documents = imports.Select(import => world.Run(text, import.Value)).ToList();
            Assert.Single(documents.Select(SmallWorld.FiguresOf).Distinct());
            Assert.Single(documents.Select(figures => string.Join('\n', figures.Findings)).Distinct());
        }

        Assert.Single(imports.Select(import => string.Join('\n', import.Value.Select(o => $"{o} {o.Qualifier}"))).Distinct());
    });

    // Duplicates, conflicts and overlaps too: whatever comes first, the same is left, and the same is said of it but for the rows.
    [Property(MaxTest = 40)]
    public Property FaultyRows_InAnyOrder_LeaveTheSame() => Prop.ForAll(SmallWorld.Any, Gen.Choose(1, 1000).ToArbitrary(), (world, seed) =>
    {
        var random = new Random(seed);
        foreach (var cell in world.Cells.ToList())
        {
            if (random.Next(3) == 0)
            {
                var changed = random.Next(2) == 0 ? cell.Mantissa : cell.Mantissa + 1;
                var period = random.Next(3) == 0 ? ReportingPeriod.Parse("2018-H1") : cell.Period;
                world.Cells.Add(new SmallWorld.Cell(cell.Unit, cell.Measure, period, cell.State, changed, cell.Qualifier));
            }
        }

        var (one, other) = (world.Import(SmallWorld.Form.Csv, 1), world.Import(SmallWorld.Form.Csv, 2));

        Assert.Equal(SmallWorld.FiguresOf(world.Run("2018", one.Value)), SmallWorld.FiguresOf(world.Run("2018", other.Value)));
        Assert.Equal((one.Input, one.Accepted, one.Quarantined), (other.Input, other.Accepted, other.Quarantined));
        Assert.Equal(Causes(one.Findings), Causes(other.Findings));
        Assert.Equal((world.Cells.Count, one.Value.Count() + one.Value.ControlTotals.Count), (one.Input, one.Accepted));
    });

    [Property(MaxTest = 30)]
    public Property With_CellByCell_GivesTheSameSet() => Prop.ForAll(SmallWorld.Any, world =>
    {
        var set = world.Import(SmallWorld.Form.Objects).Value;
        var half = set.Take(set.Count / 2).ToList();

        var joined = ObservationSet.Empty.With(half, world.Catalogue).With(set.Skip(half.Count), world.Catalogue);

        Assert.Equal(set.Select(o => $"{o} {o.Qualifier}"), joined.Select(o => $"{o} {o.Qualifier}"));
        Assert.Equal(set.Select(o => $"{o} {o.Qualifier}"), joined.With(half, world.Catalogue).Select(o => $"{o} {o.Qualifier}"));
        Assert.All(set, o => Assert.True(joined.TryGet(o.Unit, o.Indicator, o.Period, out var found) && found.Value == o.Value && found.State == o.State));
    });

    private static Rational ValueOrZero(Figure figure) => figure.Value ?? Rational.Zero;

    // The row that a duplicate names is a place; all else of a cause is not.
    private static string Causes(FindingSet findings) => string.Join('\n', findings
        .Select(finding => finding.Code == "TDV0116" ? finding.Code : $"{finding.Code} {string.Join('|', finding.Arguments)}")
        .Order(StringComparer.Ordinal));

    private static string Line(Figure figure)
    {
        string Ids(IEnumerable<AdministrativeUnit> units) => string.Join(',', units.Select(unit => unit.Id.Value).Order(StringComparer.Ordinal));
        string Text(Rational? value) => value is { } number ? number.ToString() : "-";
        return $"{figure.State}|{Text(figure.Value)}|{Text(figure.Numerator)}|{Text(figure.Denominator)}|{figure.Qualifier}|{figure.Reported}/{figure.Expected}+{figure.Partial} withheld {figure.WithheldUnits} ended {figure.EndedUnits} missing {Ids(figure.MissingUnits())} partial {Ids(figure.PartialUnits())}";
    }
}
