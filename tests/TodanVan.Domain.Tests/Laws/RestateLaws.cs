using TodanVan.Domain.Observations;
using TodanVan.Domain.Rollups;
using TodanVan.Domain.Units;

using static TodanVan.Domain.Tests.Support.Communes;

namespace TodanVan.Domain.Tests.Laws;

/// <summary>What holds for restated observations of any history of merging and dividing; semantics B.</summary>
public class RestateLaws
{
    private static readonly string[] Four = ["A", "B", "C", "D"];

    private static readonly LocalDate Eve = new(2019, 12, 31);

    /// <summary>What one turn does: to which units, by their place among those in force, and how much.</summary>
    public enum Kind
    {
        Merge,
        Absorb,
        Split,
        Give,
    }

    private static Arbitrary<Story> Any => ArbMap.Default.ArbFor<int>().Generator
        .Where(static seed => seed >= 0)
        .ArrayOf(26)
        .Select(static seeds => new Story(seeds))
        .ToArbitrary();

    [Property(MaxTest = 150)]
    public Property KnownShares_EveryCell_IsThatOfFractionsCarriedDayByDay() => Prop.ForAll(Any, story =>
    {
        var (register, weights, last) = story.Tell(1);
        var cells = Restate.Run(story.Input(register), new RestateRequest { To = last }).Cells;
        var expected = Fractions(story, weights);

        Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), cells.Select(cell => cell.Unit.Id.Value).Order(StringComparer.Ordinal));
        Assert.All(cells, cell =>
        {
            Assert.Equal(FigureState.Value, cell.State);
            Assert.Equal(expected[cell.Unit.Id.Value], cell.Value);
            Assert.Equal(cell.Parts.All(part => part.Extent == CrosswalkExtent.Whole), cell.Quality == FigureQuality.Exact);
        });
    });

    [Property(MaxTest = 150)]
    public Property KnownShares_RoundedOrNot_ConserveTheTotal() => Prop.ForAll(Any, story =>
    {
        var (register, _, last) = story.Tell(1);
        foreach (var isRounded in new[] { false, true })
        {
            var cells = Restate.Run(story.Input(register), new RestateRequest { To = last, RoundToScale = isRounded }).Cells;
            Assert.Equal(story.Total, cells.Aggregate(Rational.Zero, (sum, cell) => sum + cell.Value!.Value));

            // Each source over its targets, too.
            foreach (var source in cells.SelectMany(cell => cell.Parts).GroupBy(part => part.Source.Id.Value, StringComparer.Ordinal))
            {
                Assert.Equal(Rational.FromScaled(story.ValueOf(source.Key), 2), source.Aggregate(Rational.Zero, (sum, part) => sum + part.Value!.Value));
                Assert.All(source, part => Assert.True(!isRounded || (part.Value!.Value * 100).IsInteger));
            }
        }
    });

    [Property(MaxTest = 150)]
    public Property UnknownShares_NoCellIsGuessed() => Prop.ForAll(Any, story =>
    {
        var (register, weights, last) = story.Tell(0);
        var cells = Restate.Run(story.Input(register), new RestateRequest { To = last }).Cells;
        var known = Fractions(story, weights);
        foreach (var cell in cells)
        {
            // Whatever the true shares are, an exact value is the true one; and what is open says so and gives no number.
            Assert.NotEqual(FigureQuality.Estimated, cell.Quality);
            Assert.Equal(cell.State == FigureState.Value, cell.Value is not null);
            Assert.Equal(cell.Parts.Any(part => part.Extent == CrosswalkExtent.Unknown), cell.State == FigureState.NotDeterminable);
            if (cell.Value is { } value)
            {
                Assert.Equal(known[cell.Unit.Id.Value], value);
            }
        }
    });

    [Property(MaxTest = 100)]
    public Property SharesOfTheCaller_SayTheSameAsIfTheyWereRecorded() => Prop.ForAll(Any, story =>
    {
        var (recorded, _, last) = story.Tell(1);
        var (open, _, _) = story.Tell(0);
        var shares = recorded.Changes
            .SelectMany(change => change.Successions, (change, succession) => (change.Date, Part: succession))
            .Where(item => item.Part.Share is not null)
            .Select(item => new PartShare(item.Date, item.Part.Source, item.Part.Target, item.Part.Share!.Value, item.Part.ShareMeasure!))
            .ToList();
        var told = Restate.Run(story.Input(open), new RestateRequest { To = last, Shares = shares });

        Assert.Empty(told.Findings);
        Assert.Equal(
            Restate.Run(story.Input(recorded), new RestateRequest { To = last }).Cells.Select(cell => (cell.Unit.Id, cell.State, cell.Value)),
            told.Cells.Select(cell => (cell.Unit.Id, cell.State, cell.Value)));
    });

    [Property(MaxTest = 100)]
    public Property SameDay_IsWhatWasReported() => Prop.ForAll(Any, story =>
    {
        var (register, _, _) = story.Tell(1);
        var cells = Restate.Run(story.Input(register), new RestateRequest { To = Eve }).Cells;

        Assert.Equal(
            Four.Select(id => (id, FigureQuality.Exact, Rational.FromScaled(story.ValueOf(id), 2))),
            cells.Select(cell => (cell.Unit.Id.Value, cell.Quality!.Value, cell.Value!.Value)));
    });

    /// <summary>The oracle: what each unit of the end has of each commune, carried forward one turn after the other.</summary>
    private static Dictionary<string, Rational> Fractions(Story story, List<(string Source, string Target, Rational Share)[]> turns)
    {
        var held = Four.ToDictionary(id => id, id => Rational.FromScaled(story.ValueOf(id), 2), StringComparer.Ordinal);
        foreach (var turn in turns)
        {
            var next = held.Where(item => !turn.Any(move => move.Source == item.Key)).ToDictionary(item => item.Key, item => item.Value, StringComparer.Ordinal);
            foreach (var (source, target, share) in turn)
            {
                next[target] = next.GetValueOrDefault(target) + (held[source] * share);
            }

            held = next;
        }

        return held;
    }

    /// <summary>Values of four communes, and turns that merge and divide what is there.</summary>
    public sealed class Story(int[] seeds)
    {
        public Rational Total => Four.Aggregate(Rational.Zero, (sum, id) => sum + Rational.FromScaled(ValueOf(id), 2));

        public int ValueOf(string commune) => seeds[commune[0] - 'A'] % 100_000;

        public RollupInput Input(UnitRegister register) => Support.Communes.Input(
            register,
            Four.Select(id => new Observation(Id(id), Land.Code, ReportingPeriod.Parse("2019"), Rational.FromScaled(ValueOf(id), 2))));

        /// <summary>Makes the register, the moves of each turn with their true shares, and the last day.</summary>
        /// <param name="recordsShares">1 when the shares are recorded, else 0.</param>
        public (UnitRegister Register, List<(string Source, string Target, Rational Share)[]> Turns, LocalDate Last) Tell(int recordsShares)
        {
            var living = new List<string>(Four);
            var changes = new List<UnitChange>();
            var turns = new List<(string, string, Rational)[]>();
            var day = Eve.PlusDays(1);
            for (var i = 4; i + 2 < 22; i += 3)
            {
                var (first, second) = (living[seeds[i] % living.Count], living[seeds[i + 1] % living.Count]);
                var share = Rational.FromScaled((seeds[i + 2] % 99) + 1, 2);
                var (made, other) = ($"N{i}", $"M{i}");
                var kind = (Kind)(seeds[i + 2] % 4);
                if (first == second && kind != Kind.Split)
                {
                    kind = Kind.Split;
                }

                (string, string, Rational)[] moves = kind switch
                {
                    Kind.Merge => [(first, made, Rational.One), (second, made, Rational.One)],
                    Kind.Absorb => [(first, second, Rational.One)],
                    Kind.Split => [(first, made, share), (first, other, Rational.One - share)],
                    _ => [(first, second, share), (first, first, Rational.One - share)],
                };
                foreach (var (_, target, _) in moves)
                {
                    if (target.Length > 1 && !living.Contains(target) && !changes.OfType<Establishment>().Any(change => change.Unit.Value == target))
                    {
                        changes.Add(New(target, day));
                    }
                }

                changes.Add(new Reorganization(day, moves.Select(move => Of(move, recordsShares == 1))));
                living.RemoveAll(unit => moves.Any(move => move.Item1 == unit) && !moves.Any(move => move.Item2 == unit));
                living.AddRange(moves.Select(move => move.Item2).Distinct(StringComparer.Ordinal).Except(living, StringComparer.Ordinal).ToList());
                turns.Add(moves);
                day = day.PlusDays(1);
            }

            return (Build(Four, changes), turns, day);
        }

        private static Succession Of((string Source, string Target, Rational Share) move, bool recorded) =>
            move.Share == Rational.One ? Succession.Whole(Id(move.Source), Id(move.Target))
            : recorded ? Succession.Part(Id(move.Source), Id(move.Target), move.Share, "area")
            : Succession.Part(Id(move.Source), Id(move.Target));
    }
}
