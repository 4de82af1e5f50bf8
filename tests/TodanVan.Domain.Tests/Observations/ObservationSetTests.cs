using System.Numerics;

using TodanVan.Domain.Indicators;
using TodanVan.Domain.Observations;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Tests.Observations;

public class ObservationSetTests
{
    private static readonly UnitRegister Register = World.Commune("V1", "V2", "V3");

    private static readonly IndicatorCatalogue Catalogue = World.Catalogue(
        World.Measure("zz", TimeAggregation.Sum, 2),
        World.Measure("stock", TimeAggregation.Latest),
        World.Measure("aa", TimeAggregation.Sum));

    // By indicator, kind of period, period, unit; whatever the order of the rows.
    [Fact]
    public void Enumerate_RowsInAnyOrder_GivesTheCanonicalOrder()
    {
        string[] rows =
        [
            "V3;zz;2018-02;1", "V1;zz;2018-02;2", "V2;zz;2018-01;3", "V1;zz;2017-Q1;4", "V2;aa;2018;5", "V1;stock;2018;6", "V1;stock;2017-12;7",
            "V2;zz;2018-07-01;;;withheld", "V2;zz;2018-08-01/2018-08-03;8",
        ];
        string[] expected =
        [
            "V2@2010-01-01 aa 2018", "V1@2010-01-01 stock 2017-12", "V1@2010-01-01 stock 2018", "V2@2010-01-01 zz 2018-01", "V1@2010-01-01 zz 2018-02",
            "V3@2010-01-01 zz 2018-02", "V1@2010-01-01 zz 2017-Q1", "V2@2010-01-01 zz 2018-07-01", "V2@2010-01-01 zz 2018-08-01/2018-08-03",
        ];

        var kinds = Enum.GetValues<PeriodKind>().ToList();
        string[] inOrder = [.. expected.OrderBy(key => key.Split(' ')[1], StringComparer.Ordinal)
            .ThenBy(key => kinds.IndexOf(ReportingCalendar.Civil.KindOf(ReportingPeriod.Parse(key.Split(' ')[2]))))];

        Assert.Equal(inOrder, Keys(World.Set(Register, Catalogue, rows)));
        Assert.Equal(inOrder, Keys(World.Set(Register, Catalogue, [.. rows.Reverse()])));
        Assert.Equal(rows.Length, World.Set(Register, Catalogue, rows).Count);
    }

    [Fact]
    public void TryGet_CellThatIsThere_GivesValueQualifierStateAndSource()
    {
        var set = World.Set(Register, Catalogue, "V1;zz;2018;1,25;hơn", "V2;zz;2018;;;notApplicable", "V3;stock;2018;0");

        var first = set.Single("V1", "zz", "2018", Register);
        Assert.Equal((new Rational(5, 4), Qualifier.MoreThan, ObservationState.Value), (first.Value!.Value, first.Qualifier, first.State));
        Assert.Equal((World.Document, 2), (first.Source!.Document, first.Source.Row));
        Assert.Equal(ObservationState.NotApplicable, set.Single("V2", "zz", "2018", Register).State);
        Assert.Equal((Rational)0, set.Single("V3", "stock", "2018", Register).Value);
    }

    [Fact]
    public void TryGet_CellThatIsNotThere_IsFalse()
    {
        var set = World.Set(Register, Catalogue, "V1;zz;2018;1", "V2;aa;2018-01;1");
        bool Has(string unit, string indicator, string period) =>
            set.TryGet(Register.Find(unit)[0].Id, new IndicatorCode(indicator), ReportingPeriod.Parse(period), out _);

        Assert.True(Has("V1", "zz", "2018"));
        Assert.False(Has("V1", "zz", "2018-01"));
        Assert.False(Has("V1", "aa", "2018"));
        Assert.False(Has("V2", "zz", "2018"));
        Assert.False(Has("V3", "zz", "2018"));
        Assert.False(Has("C", "zz", "2018"));
        Assert.Throws<ArgumentNullException>(() => set.TryGet(null!, new IndicatorCode("zz"), ReportingPeriod.Parse("2018"), out _));
        Assert.Throws<ArgumentNullException>(() => set.TryGet(new UnitId("x"), null!, ReportingPeriod.Parse("2018"), out _));
        Assert.Throws<ArgumentNullException>(() => set.TryGet(new UnitId("x"), new IndicatorCode("zz"), null!, out _));
    }

    [Fact]
    public void Empty_HasNothing()
    {
        Assert.Empty(ObservationSet.Empty);
        Assert.Empty(ObservationSet.Empty.Columns);
        Assert.Empty(ObservationSet.Empty.Units);
        Assert.False(ObservationSet.Empty.TryGet(new UnitId("x"), new IndicatorCode("zz"), ReportingPeriod.Parse("2018"), out _));
    }

    [Fact]
    public void With_OtherObservations_ReplacesAndJoinsAndLeavesTheFirstAlone()
    {
        var set = World.Import(Register, Catalogue, "V1;zz;2018;1;hơn", "V2;zz;2018;99999999999999999999", "C;zz;2018;7").Value;
        var before = Keys(set, values: true);
        var (zz, aa, year) = (new IndicatorCode("zz"), new IndicatorCode("aa"), ReportingPeriod.Parse("2018"));

        var next = set.With(
            [
                new Observation(Id("V1"), zz, year, new Rational(5, 2), source: new SourceReference("new", null, 3)),
                new Observation(Id("V3"), aa, year, 8),
                Observation.WithoutValue(Id("V3"), zz, year, ObservationState.Withheld),
            ],
            Catalogue);

        Assert.Equal(before, Keys(set, values: true));
        Assert.Equal(
            ["V3@2010-01-01 aa 2018 8", "V1@2010-01-01 zz 2018 5/2", "V2@2010-01-01 zz 2018 99999999999999999999", "V3@2010-01-01 zz 2018 Withheld"],
            Keys(next, values: true));
        Assert.Equal(Qualifier.Exact, next.Single("V1", "zz", "2018", Register).Qualifier);
        Assert.Equal("new", next.Single("V1", "zz", "2018", Register).Source!.Document);
        Assert.Equal(3, next.Single("V2", "zz", "2018", Register).Source!.Row);
        Assert.Equal((Rational)7, Assert.Single(next.ControlTotals).Value);
    }

    // A stock is a fact of a day, so the new fact of that day takes the place of the old, whatever the period was called.
    [Fact]
    public void With_StockOfTheSameClosingDay_Replaces()
    {
        var set = World.Set(Register, Catalogue, "V1;stock;2018-12;1", "V1;stock;2018-11;2");

        var next = set.With([new Observation(Id("V1"), new IndicatorCode("stock"), ReportingPeriod.Parse("2018"), 5)], Catalogue);

        Assert.Equal(["V1@2010-01-01 stock 2018-11 2", "V1@2010-01-01 stock 2018 5"], Keys(next, values: true));
    }

    // A month beside its quarter would be counted twice (semantics I0): the program must take one of them away first.
    [Fact]
    public void With_FlowThatOverlapsAnotherPeriodOfItsCell_Throws()
    {
        var set = World.Set(Register, Catalogue, "V1;zz;2018-02;1");
        var quarter = new Observation(Id("V1"), new IndicatorCode("zz"), ReportingPeriod.Parse("2018-Q1"), 5);

        Assert.Throws<ArgumentException>(() => set.With([quarter], Catalogue));
        Assert.Equal(2, set.With([new Observation(Id("V2"), quarter.Indicator, quarter.Period, 5)], Catalogue).Count);
        Assert.Equal(2, set.With([new Observation(Id("V1"), quarter.Indicator, ReportingPeriod.Parse("2018-03"), 5)], Catalogue).Count);
    }

    // Rows that differ are all set aside (semantics I1); a program that hands in both does not know itself what it wants.
    [Theory]
    [InlineData("zz", "2018", "2018", "6", "", false)]
    [InlineData("zz", "2018", "2018", "5", "hơn", false)]
    [InlineData("zz", "2018", "2018", "", "", false)]
    [InlineData("zz", "2018", "2018", "5", "", true)]
    [InlineData("stock", "2018", "2018-12", "6", "", false)]
    [InlineData("stock", "2018", "2018-12", "5", "", true)]
    [InlineData("stock", "2018", "2018-11", "6", "", true)]
    public void With_TwoObservationsOfOneCell_AreOneOrThrow(string indicator, string first, string second, string value, string qualifier, bool isTaken)
    {
        var (code, unit) = (new IndicatorCode(indicator), Id("V1"));
        var one = new Observation(unit, code, ReportingPeriod.Parse(first), 5, source: new SourceReference("one", null, 2));
        var other = value.Length == 0
            ? Observation.WithoutValue(unit, code, ReportingPeriod.Parse(second), ObservationState.Missing)
            : new Observation(unit, code, ReportingPeriod.Parse(second), Rational.Parse(value), qualifier.Length > 0 ? Qualifier.MoreThan : Qualifier.Exact);
        var set = World.Set(Register, Catalogue, $"V1;{indicator};2018;1");

        if (isTaken)
        {
            var next = set.With([one, other], Catalogue);
            Assert.Equal(second == "2018-11" ? 2 : 1, next.Count);
            Assert.Equal((Rational)5, next.Single("V1", indicator, "2018", Register).Value);
            Assert.Equal("one", next.Single("V1", indicator, "2018", Register).Source!.Document);
        }
        else
        {
            Assert.Contains("differ", Assert.Throws<ArgumentException>(() => set.With([one, other], Catalogue)).Message, StringComparison.Ordinal);
        }

        Assert.Equal((Rational)1, set.Single("V1", indicator, "2018", Register).Value);
    }

    // Stored 5 would be read as 0.05 under a scale of two decimals.
    [Fact]
    public void With_CatalogueThatDefinesAnIndicatorOtherwise_Throws()
    {
        var set = World.Set(Register, World.Catalogue(World.Measure("a", TimeAggregation.Sum), World.Measure("b", TimeAggregation.Sum)), "V1;a;2018;5");
        Observation Of(string indicator) => new(Id("V2"), new IndicatorCode(indicator), ReportingPeriod.Parse("2018"), 1);

        foreach (var other in new[] { World.Measure("a", TimeAggregation.Sum, scale: 2), World.Measure("a", TimeAggregation.Latest), World.Measure("a", TimeAggregation.Sum, unit: UnitOfMeasure.Hectare) })
        {
            var catalogue = World.Catalogue(other, World.Measure("b", TimeAggregation.Sum));
            Assert.Throws<ArgumentException>(() => set.With([Of("a")], catalogue));

            // What the catalogue says of an indicator that nothing is added of is of no account.
            Assert.Equal((Rational)5, set.With([Of("b")], catalogue).Single("V1", "a", "2018", Register).Value);
        }
    }

    [Fact]
    public void With_WrongObservations_Throws()
    {
        Observation Of(string indicator, Rational value) => new(Id("V1"), new IndicatorCode(indicator), ReportingPeriod.Parse("2018"), value);

        Assert.Throws<ArgumentException>(() => ObservationSet.Empty.With([Of("nothing", 1)], Catalogue));
        Assert.Throws<ArgumentException>(() => ObservationSet.Empty.With([Of("zz", new Rational(1, 3))], Catalogue));
        Assert.Throws<ArgumentException>(() => ObservationSet.Empty.With([Of("aa", new Rational(1, 2))], Catalogue));
        Assert.Throws<ArgumentNullException>(() => ObservationSet.Empty.With(null!, Catalogue));
        Assert.Throws<ArgumentNullException>(() => ObservationSet.Empty.With([], null!));
        Assert.Throws<ArgumentNullException>(() => ObservationSet.Empty.With([null!], Catalogue));
    }

    // Tiles have 8 slots; the last one of an axis of 9 or 20 is short, and short axes have narrow tiles.
    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(2, 2, 1)]
    [InlineData(3, 4, 1)]
    [InlineData(4, 4, 1)]
    [InlineData(5, 8, 1)]
    [InlineData(8, 8, 1)]
    [InlineData(9, 8, 2)]
    [InlineData(20, 8, 3)]
    public void Columns_AxisOfSoManyPeriods_AgreesWithTryGet(int periods, int lanes, int tiles)
    {
        var rows = new List<string>();
        var start = new LocalDate(2017, 1, 1);
        for (var slot = 0; slot < periods; slot++)
        {
            var month = ReportingCalendar.Civil.Format(new ReportingPeriod(start.PlusMonths(slot), start.PlusMonths(slot + 1).PlusDays(-1)));
            rows.Add($"V1;zz;{month};{slot + 1},5");
            rows.Add(slot % 3 == 0 ? $"V2;zz;{month};;;withheld" : $"V2;zz;{month};-{slot + 1};{(slot % 3 == 1 ? "gần" : "")}");
            if (slot % 4 == 1)
            {
                rows.Add($"V3;zz;{month};{BigInteger.Pow(10, 30) + slot}");
            }
        }

        var set = World.Set(Register, Catalogue, [.. rows]);
        var column = Assert.Single(set.Columns);

        Assert.Equal((lanes, tiles, periods, rows.Count), (column.Lanes, column.TileCount, column.Periods.Count, column.Count));
        Assert.Equal((PeriodKind.Month, "zz", set.Units.Count), (column.Kind, column.Measure.Code.Value, column.UnitCount));
        Assert.Equal(periods > 1, column.HasBigMantissas);
        Assert.Equal(column.Periods, column.Periods.Order());
        for (var unit = 0; unit < set.Units.Count; unit++)
        {
            for (var slot = 0; slot < tiles * lanes; slot++)
            {
                var (tile, lane) = (slot / lanes, slot % lanes);
                var presence = column.PresenceOf(tile);
                var isPresent = ((presence[unit] >> lane) & 1) != 0;
                var mantissa = column.MantissasOf(tile)[(unit * lanes) + lane];
                if (slot >= periods)
                {
                    Assert.False(isPresent);
                    Assert.Equal(0, mantissa);
                    continue;
                }

                set.TryGet(set.Units[unit], column.Measure.Code, column.Periods[slot], out var observation);
                Assert.Equal(observation?.State, column.StateAt(unit, slot));
                Assert.Equal(observation?.State == ObservationState.Value, isPresent);
                Assert.Equal(isPresent, column.TryGetMantissa(unit, slot, out var exact));
                Assert.Equal(observation?.Qualifier ?? Qualifier.Exact, column.QualifierAt(unit, slot));
                if (isPresent)
                {
                    Assert.Equal(observation!.Value, Rational.FromScaled(exact, 2));
                    Assert.Equal(exact < long.MaxValue ? exact : 0, mantissa);
                }
                else
                {
                    Assert.Equal(0, mantissa);
                }
            }
        }
    }

    [Fact]
    public void Columns_TileWithoutAValue_IsNotThere()
    {
        var months = Enumerable.Range(1, 9).Select(month => $"V1;zz;2018-0{month};{(month == 9 ? "" : "1")}");

        var column = Assert.Single(World.Set(Register, Catalogue, [.. months]).Columns);

        Assert.True(column.MantissasOf(1).IsEmpty);
        Assert.True(column.PresenceOf(1).IsEmpty);
        Assert.Equal(ObservationState.Missing, column.StateAt(0, 8));
        Assert.Equal(8, column.MantissasOf(0).Length);
    }

    // A unit beyond the last one is not the first one of the next slot, and a slot beyond the axis not a blank one of the tile.
    [Theory]
    [InlineData(3, 0, 0)]
    [InlineData(-1, 1, 0)]
    [InlineData(0, 5, 1)]
    [InlineData(0, -1, -1)]
    [InlineData(0, 8, 1)]
    public void Columns_CellOutsideTheColumn_Throws(int unit, int slot, int tile)
    {
        string[] months = ["V1;zz;2018-01;1;hơn", "V1;zz;2018-02;2;hơn", "V2;zz;2018-02;;;withheld", "V3;zz;2018-03;3", "V3;zz;2018-04;4;gần", "V3;zz;2018-05;5;gần"];
        var column = Assert.Single(World.Set(Register, Catalogue, months).Columns);

        Assert.Equal((3, 5, 1), (column.UnitCount, column.Periods.Count, column.TileCount));
        Assert.Throws<ArgumentOutOfRangeException>(() => column.StateAt(unit, slot));
        Assert.Throws<ArgumentOutOfRangeException>(() => column.TryGetMantissa(unit, slot, out _));
        Assert.Throws<ArgumentOutOfRangeException>(() => column.QualifierAt(unit, slot));
        if (tile != 0)
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => column.MantissasOf(tile));
            Assert.Throws<ArgumentOutOfRangeException>(() => column.PresenceOf(tile));
        }
    }

    [Fact]
    public void Columns_OneForEachIndicatorAndKindOfPeriod()
    {
        var set = World.Set(Register, Catalogue, "V1;zz;2018-Q1;1", "V1;zz;2018-04;1", "V2;zz;2018;1", "V2;aa;2018;1");

        Assert.Equal(
            ["aa Year", "zz Month", "zz Quarter", "zz Year"],
            set.Columns.Select(column => $"{column.Measure} {column.Kind}").Order(StringComparer.Ordinal));
        Assert.All(set.Columns, column => Assert.Equal(set.Units.Count, column.UnitCount));
    }

    [Fact]
    public void Observation_WrongArguments_Throws()
    {
        var (unit, indicator, period) = (new UnitId("V"), new IndicatorCode("i"), ReportingPeriod.Parse("2018"));

        Assert.Throws<ArgumentNullException>(() => new Observation(null!, indicator, period, 1));
        Assert.Throws<ArgumentNullException>(() => new Observation(unit, null!, period, 1));
        Assert.Throws<ArgumentNullException>(() => new Observation(unit, indicator, null!, 1));
        Assert.ThrowsAny<ArgumentException>(() => new Observation(unit, indicator, period, 1, (Qualifier)99));
        Assert.Throws<ArgumentException>(() => Observation.WithoutValue(unit, indicator, period, ObservationState.Value));
        Assert.ThrowsAny<ArgumentException>(() => Observation.WithoutValue(unit, indicator, period, (ObservationState)99));
        Assert.Equal("V i 2018: 1/2", new Observation(unit, indicator, period, new Rational(1, 2)).ToString());
        Assert.Equal("V i 2018: Withheld", Observation.WithoutValue(unit, indicator, period, ObservationState.Withheld).ToString());
    }

    [Theory]
    [InlineData("missing", ObservationState.Missing)]
    [InlineData("NotApplicable", ObservationState.NotApplicable)]
    [InlineData(" withheld", ObservationState.Withheld)]
    public void ObservationStates_Token_IsRead(string token, ObservationState state)
    {
        Assert.True(ObservationStates.TryParse(token, out var read));
        Assert.Equal(state, read);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("value")]
    [InlineData("not applicable")]
    public void ObservationStates_OtherText_IsNot(string? token) => Assert.False(ObservationStates.TryParse(token, out _));

    private static UnitId Id(string code) => Register.Find(code)[0].Id;

    private static string[] Keys(ObservationSet set, bool values = false) =>
        [.. set.Select(o => $"{o.Unit} {o.Indicator} {o.Period}" + (values ? $" {(o.Value is { } value ? value.ToString() : o.State.ToString())}" : ""))];
}
