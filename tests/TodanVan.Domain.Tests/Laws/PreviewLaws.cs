using TodanVan.Domain.Explanations;
using TodanVan.Domain.Indicators;
using TodanVan.Domain.Observations;
using TodanVan.Domain.Rollups;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Tests.Laws;

/// <summary>What a preview promises: the figures in use and the moves give the proposed figures, and the rows named are why.</summary>
public class PreviewLaws
{
    [Property(MaxTest = 60)]
    public Property Moves_OverTheCurrentFigures_GiveTheProposedOnes() => Prop.ForAll(Pairs, pair =>
    {
        foreach (var text in SmallWorld.AskedPeriods)
        {
            var preview = Of(pair.Now, pair.Now.Cells, pair.Then, pair.Then.Cells, text);
            var result = Lines(pair.Now.Run(text));
            foreach (var move in preview.Moves)
            {
                if (move.After is null)
                {
                    result.Remove(Key(move.Before!));
                    continue;
                }

                if (move.Difference is { } difference)
                {
                    Assert.Equal(move.After.Value!.Value, pair.Now.Run(text)[move.Before!.Unit, move.Before.Indicator, move.Breakdown].Value!.Value + difference);
                }

                result[Key(move.After)] = Line(move.After);
            }

            Assert.Equal(Lines(pair.Then.Run(text)), result);
            Assert.All(preview.Moves, move => Assert.NotEmpty(preview.CausesOf(move)));
        }
    });

    [Property(MaxTest = 40)]
    public Property Preview_OfTheSame_IsEmpty() => Prop.ForAll(SmallWorld.Any, world =>
    {
        foreach (var text in SmallWorld.AskedPeriods)
        {
            var preview = Of(world, world.Cells, world, [.. world.Cells.AsEnumerable().Reverse()], text);
            Assert.Empty(preview.Moves);
            Assert.Empty(preview.Changes);
        }
    });

    [Property(MaxTest = 40)]
    public Property Preview_TheOtherWayRound_MovesTheSameFiguresBack() => Prop.ForAll(Edits, edit =>
    {
        foreach (var text in SmallWorld.AskedPeriods)
        {
            var there = Of(edit.World, edit.World.Cells, edit.World, edit.Cells, text);
            var back = Of(edit.World, edit.Cells, edit.World, edit.World.Cells, text);
            Assert.Equal(
                there.Moves.Select(move => $"{move.Unit.Id} {move.Indicator.Code} {move.Difference}"),
                back.Moves.Select(move => $"{move.Unit.Id} {move.Indicator.Code} {-move.Difference}"));
            Assert.Equal(
                there.Changes.Select(change => $"{change.Unit} {change.Indicator} {change.Period} {change.Before} {change.After} {change.Difference}"),
                back.Changes.Select(change => $"{change.Unit} {change.Indicator} {change.Period} {change.After} {change.Before} {-change.Difference}"));
        }
    });

    // Of all changes only those that a move names are made: the figure moves all the same. And without them it does not.
    [Property(MaxTest = 40)]
    public Property Causes_Alone_MoveTheFigure_AndNothingElseDoes() => Prop.ForAll(Edits, edit =>
    {
        foreach (var text in SmallWorld.AskedPeriods[..3])
        {
            var preview = Of(edit.World, edit.World.Cells, edit.World, edit.Cells, text);
            foreach (var move in preview.Moves.Where((_, place) => place % 7 == 0))
            {
                var named = preview.CausesOf(move).Select(Key).ToHashSet();
                Assert.Equal(Line(move.After!), Line(Figure(With(edit, named.Contains), move)));
                Assert.Equal(Line(move.Before!), Line(Figure(With(edit, cell => !named.Contains(cell)), move)));
            }

            Figure Figure(IEnumerable<SmallWorld.Cell> cells, FigureMove move) =>
                Set(edit.World, cells, text)[move.After!.Unit, move.Indicator, move.Breakdown];
        }
    });

    // A flow adds up, so the rows say by how much each figure moves: semantics E1.
    [Property(MaxTest = 40)]
    public Property DifferencesOfFlows_OfTheCauses_AddUpToTheFigures() => Prop.ForAll(Edits, edit =>
    {
        var preview = Of(edit.World, edit.World.Cells, edit.World, edit.Cells, "2018");
        foreach (var move in preview.Moves.Where(move => move.Indicator is MeasureDefinition { Time: TimeAggregation.Sum } && move.Difference is not null))
        {
            Assert.Equal(move.Difference!.Value, preview.CausesOf(move).Aggregate(Rational.Zero, (sum, cause) => sum + (cause.Difference ?? Rational.Zero)));
        }
    });

    private static Arbitrary<(SmallWorld Now, SmallWorld Then)> Pairs { get; } = SmallWorld.Any.Generator
        .SelectMany(now => SmallWorld.Any.Generator.Select(then => (now, then)))
        .ToArbitrary();

    /// <summary>A world and its cells with some of them gone, some otherwise, and some come.</summary>
    private static Arbitrary<(SmallWorld World, List<SmallWorld.Cell> Cells)> Edits { get; } = SmallWorld.Any.Generator
        .SelectMany(world => Gen.Choose(0, int.MaxValue).Select(seed => (world, Edited(world, new Random(seed)))))
        .ToArbitrary();

    private static List<SmallWorld.Cell> Edited(SmallWorld world, Random random)
    {
        var cells = new List<SmallWorld.Cell>();
        foreach (var cell in world.Cells)
        {
            var made = random.Next(8) switch
            {
                0 => null,
                1 => new SmallWorld.Cell(cell.Unit, cell.Measure, cell.Period, ObservationState.Value, random.Next(-500, 500), Qualifier.Exact),
                2 => new SmallWorld.Cell(cell.Unit, cell.Measure, cell.Period, (ObservationState)random.Next(1, 4), 0, Qualifier.Exact),
                _ => cell,
            };
            if (made is not null)
            {
                cells.Add(made);
            }
        }

        // What nobody had reported yet: a whole year of somebody who was silent.
        foreach (var life in world.Lives.Where(life => life.Level == UnitLevel.Village && life.Days.Any(days => ReportingPeriod.Parse("2018").Overlaps(days))))
        {
            var measure = world.Measures.First(measure => measure.Code.Value == "flow1");
            if (random.Next(3) == 0 && !world.Cells.Exists(cell => cell.Unit == life && cell.Measure == measure))
            {
                cells.Add(new SmallWorld.Cell(life, measure, ReportingPeriod.Parse("2018"), ObservationState.Value, random.Next(1, 500), Qualifier.Exact));
            }
        }

        return cells;
    }

    /// <summary>The cells in use, with some of the edits made.</summary>
    private static IEnumerable<SmallWorld.Cell> With((SmallWorld World, List<SmallWorld.Cell> Cells) edit, Func<(string, string, string), bool> isMade)
    {
        var now = edit.World.Cells.ToDictionary(Key);
        var then = edit.Cells.ToDictionary(Key);
        foreach (var key in now.Keys.Union(then.Keys))
        {
            if ((isMade(key) ? then : now).TryGetValue(key, out var cell))
            {
                yield return cell;
            }
        }
    }

    private static ImportPreview Of(
        SmallWorld now, IEnumerable<SmallWorld.Cell> cells, SmallWorld then, IEnumerable<SmallWorld.Cell> others, string period) => ImportPreview.Of(
            Input(now, cells), Input(then, others), new RollupRequest { Period = ReportingPeriod.Parse(period), Levels = Enum.GetValues<UnitLevel>() });

    private static FigureSet Set(SmallWorld world, IEnumerable<SmallWorld.Cell> cells, string period) =>
        Rollup.Run(Input(world, cells), new RollupRequest { Period = ReportingPeriod.Parse(period) });

    private static RollupInput Input(SmallWorld world, IEnumerable<SmallWorld.Cell> cells)
    {
        var builder = new ObservationSetBuilder(world.Register, world.Catalogue);
        foreach (var cell in cells)
        {
            builder.Add(cell.ToObservation());
        }

        return new RollupInput(world.Register, world.Catalogue, builder.Build().Value);
    }

    private static (string, string, string) Key(SmallWorld.Cell cell) => (cell.Unit.Id.Value, cell.Measure.Code.Value, cell.Period.ToString());

    private static (string, string, string) Key(RowChange change) => (change.Unit!.Value, change.Indicator!.Value, change.Period!.ToString());

    private static string Key(Figure figure) => $"{figure.Unit.Id} {figure.Indicator.Code} {figure.Breakdown}";

    private static SortedDictionary<string, string> Lines(FigureSet figures) =>
        new(figures.ToDictionary(Key, Line, StringComparer.Ordinal), StringComparer.Ordinal);

    private static string Line(Figure figure) =>
        $"{figure.State} {figure.Value} {figure.Numerator}/{figure.Denominator} {figure.Qualifier} {figure.Reported}+{figure.Partial}+{figure.WithheldUnits} of {figure.Expected}";
}
