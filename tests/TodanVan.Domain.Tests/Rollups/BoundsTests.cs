using TodanVan.Domain.Indicators;
using TodanVan.Domain.Rollups;
using TodanVan.Domain.Tests.Observations;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Tests.Rollups;

/// <summary>Bounds of measures, policies for what is missing, and cells of measures with a frequency: semantics D2, D4, D5 and F.</summary>
public class BoundsTests
{
    private static readonly UnitRegister Register = World.Commune("V1", "V2", "V3");

    // Golden 13: 7, 9, - with unit bounds [5, 15]: value 16 (2 of 3), bounds [16 + 5, 16 + 15].
    [Theory]
    [InlineData(TimeAggregation.Sum)]
    [InlineData(TimeAggregation.Latest)]
    [InlineData(TimeAggregation.None)]
    public void Golden13_BoundsOfTheFullExpectedSet(TimeAggregation time)
    {
        var figures = World.Run(Register, Limited(time, 5, 15), "2018", "V1;m;2018;7", "V2;m;2018;9");

        Assert.Equal("Value 16 2/3+0", figures.Of("P", "m").Line());
        Assert.Equal(new Bounds(21, 31), figures.Of("P", "m").Bounds);
        Assert.Equal(new Bounds(5, 15), figures.Of("V3", "m").Bounds);
        Assert.Equal(Bounds.Exactly(7), figures.Of("V1", "m").Bounds);
    }

    [Fact]
    public void Bounds_OfWhatIsMissingWithheldAndNotApplicable_AreOfTheFirstTwo()
    {
        var figures = World.Run(Register, Limited(TimeAggregation.Latest, 5, 15), "2018", "V1;m;2018;7", "V2;m;2018;;;withheld", "V3;m;2018;;;notApplicable");

        Assert.Equal(new Bounds(12, 22), figures.Of("P", "m").Bounds);
        Assert.Equal(new Bounds(5, 15), figures.Of("V2", "m").Bounds);
        Assert.Null(figures.Of("V3", "m").Bounds);
        Assert.Equal(new Bounds(15, 45), World.Run(Register, Limited(TimeAggregation.Latest, 5, 15), "2018").Of("P", "m").Bounds);
    }

    [Fact]
    public void Bounds_WithoutALimit_HaveNoEndThere()
    {
        Assert.Equal(new Bounds(12, null), World.Run(Register, Limited(TimeAggregation.Latest, 5, null), "2018", "V1;m;2018;7", "V2;m;2018;0;;notApplicable".Replace(";0;", ";;", StringComparison.Ordinal)).Of("P", "m").Bounds);
        Assert.Equal(new Bounds(null, 37), World.Run(Register, Limited(TimeAggregation.Latest, null, 15), "2018", "V1;m;2018;7").Of("P", "m").Bounds);
        Assert.Null(World.Run(Register, Limited(TimeAggregation.Latest, null, null), "2018", "V1;m;2018;7").Of("P", "m").Bounds);
        Assert.Equal(Bounds.Exactly(7), World.Run(Register, Limited(TimeAggregation.Latest, null, null), "2018", "V1;m;2018;7").Of("V1", "m").Bounds);
    }

    // A half-line, cut by the definition's [5, 15].
    [Theory]
    [InlineData("hơn", "7", "15")]
    [InlineData("ít nhất", "7", "15")]
    [InlineData("gần", "5", "7")]
    [InlineData("không quá", "5", "7")]
    [InlineData("khoảng", "5", "15")]
    public void Bounds_OfAQualifiedValue_AreItsHalfLine(string qualifier, string low, string high)
    {
        foreach (var time in Enum.GetValues<TimeAggregation>())
        {
            var figures = World.Run(Register, Limited(time, 5, 15), "2018", $"V1;m;2018;7;{qualifier}", "V2;m;2018;9", "V3;m;2018;10");
            Assert.Equal(new Bounds(Rational.Parse(low), Rational.Parse(high)), figures.Of("V1", "m").Bounds);
            Assert.Equal(new Bounds(Rational.Parse(low) + 19, Rational.Parse(high) + 19), figures.Of("C", "m").Bounds);
        }
    }

    [Fact]
    public void Bounds_OfAQualifiedValueWithoutLimits_AreOpen()
    {
        Assert.Equal(new Bounds(7, null), World.Run(World.Commune("V1"), Limited(TimeAggregation.Sum, null, null), "2018", "V1;m;2018;7;hơn").Of("P", "m").Bounds);
        Assert.Null(World.Run(World.Commune("V1"), Limited(TimeAggregation.Sum, null, null), "2018", "V1;m;2018;7;khoảng").Of("P", "m").Bounds);
    }

    // Months are reported and the year is asked: nobody said that there are twelve, so that what is missing is at least one of [5, 15].
    [Fact]
    public void Bounds_OfAFlowWithoutAFrequency_DoNotCountCells()
    {
        var figures = World.Run(Register, Limited(TimeAggregation.Sum, 5, 15), "2018", "V1;m;2018-01;7", "V2;m;2018-01;9");

        Assert.Equal(new Bounds(7 + 5, null), figures.Of("V1", "m").Bounds);
        Assert.Equal(new Bounds(5, null), figures.Of("V3", "m").Bounds);
        Assert.Equal(new Bounds(7 + 5 + 9 + 5 + 5, null), figures.Of("P", "m").Bounds);
    }

    // V1 is under C until 1 July and under C2 from then on. As reported it owes its number to both, and may give it to either of them.
    [Fact]
    public void Bounds_OfAUnitThatCountsAtTwoPlaces_DoNotClaimItForBoth()
    {
        var register = World.Units("P;Province", "D;District;P", "C;Commune;D", "C2;Commune;D", "V1;Village;C;2010-01-01;2018-07-01;x", "V1;Village;C2;2018-07-01;;x");
        var catalogue = Limited(TimeAggregation.Sum, 5, 15);
        FigureSet Run(params string[] rows) => Rollup.Run(
            new RollupInput(register, catalogue, World.Set(register, catalogue, rows)),
            new RollupRequest { Period = ReportingPeriod.Parse("2018"), Boundaries = Boundaries.AsReported });

        foreach (var code in new[] { "C", "C2" })
        {
            Assert.Equal(new Bounds(0, null), Run().Of(code, "m").Bounds);
        }

        Assert.True(Run().Of("P", "m").Bounds!.Contains(15));
        Assert.Equal("Value 15 1/1+0", Run("V1;m;2018;15").Of("C2", "m").Line());
    }

    // V1 gave 11 months and owes one, V2 gave four quarters, V3 nothing: 12 cells each.
    [Fact]
    public void Frequency_CountsCellsAndBoundsWhatIsMissing()
    {
        var catalogue = World.Catalogue(World.Frequent("m", PeriodKind.Month, minimum: 5, maximum: 15));
        var rows = Enumerable.Range(1, 11).Select(month => $"V1;m;2018-{month:00};7").Concat(Enumerable.Range(1, 4).Select(quarter => $"V2;m;2018-Q{quarter};9"));
        var figures = World.Run(Register, catalogue, "2018", [.. rows]);

        Assert.Equal((12, 11), (figures.Of("V1", "m").ExpectedCells, figures.Of("V1", "m").ReportedCells));
        Assert.Equal((12, 12), (figures.Of("V2", "m").ExpectedCells, figures.Of("V2", "m").ReportedCells));
        Assert.Equal((12, 0), (figures.Of("V3", "m").ExpectedCells, figures.Of("V3", "m").ReportedCells));
        Assert.Equal((36, 23), (figures.Of("P", "m").ExpectedCells, figures.Of("P", "m").ReportedCells));
        Assert.Equal(new Bounds(77 + 5, 77 + 15), figures.Of("V1", "m").Bounds);
        Assert.Equal(new Bounds(60, 180), figures.Of("V3", "m").Bounds);
        Assert.Equal(new Bounds(82 + 36 + 60, 92 + 36 + 180), figures.Of("P", "m").Bounds);
        Assert.Null(World.Run(Register, Limited(TimeAggregation.Sum, 5, 15), "2018").Of("P", "m").ExpectedCells);
    }

    // Of the village that ended on 1 March, the months it was there; of one that says that two do not apply to it, the others.
    [Fact]
    public void Frequency_OfUnitsThatEndAndOfWhatDoesNotApply_CountsWhatIsOwed()
    {
        var register = World.Units("P;Province", "D;District;P", "C;Commune;D", "V1;Village;C;2010-01-01;2018-03-10", "V2;Village;C");
        var figures = World.Run(
            register, World.Catalogue(World.Frequent("m", PeriodKind.Month)), "2018",
            "V1;m;2018-01;1", "V1;m;2018-03;1", "V2;m;2018-05;;;notApplicable", "V2;m;2018-06;;;notApplicable", "V2;m;2018-07;;;withheld", "V2;m;2018-08;1");

        Assert.Equal((3 + 10, 2 + 1), (figures.Of("C", "m").ExpectedCells, figures.Of("C", "m").ReportedCells));
    }

    // Half of a month is not the month, and months that are not the whole of what is asked say nothing of its ends.
    [Fact]
    public void Frequency_OfDaysThatAreNoWholeCells_ClaimsNothing()
    {
        var catalogue = World.Catalogue(World.Frequent("m", PeriodKind.Month, minimum: 5, maximum: 15));
        var half = World.Run(Register, catalogue, "2018-01", "V1;m;2018-01-01/2018-01-15;7").Of("V1", "m");
        var ragged = World.Run(Register, catalogue, "2018-01-10/2018-03-31", "V1;m;2018-02;7").Of("V1", "m");

        Assert.Equal((1, 0), (half.ExpectedCells, half.ReportedCells));
        Assert.Equal((2, 1), (ragged.ExpectedCells, ragged.ReportedCells));
        Assert.Equal(new Bounds(7 + 5, null), ragged.Bounds);
    }

    // A stock that is reported each quarter: a fact of any day of a quarter is that quarter's.
    [Fact]
    public void Frequency_OfAStock_CountsPeriodsWithAFact()
    {
        var catalogue = World.Catalogue(World.Frequent("m", PeriodKind.Quarter, TimeAggregation.Latest, 0, 100));
        var figures = World.Run(Register, catalogue, "2018", "V1;m;2018-01;1", "V1;m;2018-03-10;2", "V1;m;2018-Q3;3", "V2;m;2018;4");

        Assert.Equal((4, 2), (figures.Of("V1", "m").ExpectedCells, figures.Of("V1", "m").ReportedCells));
        Assert.Equal((12, 3), (figures.Of("P", "m").ExpectedCells, figures.Of("P", "m").ReportedCells));
        Assert.Equal(new Bounds(7, 107), figures.Of("P", "m").Bounds);
    }

    [Theory]
    [InlineData(MissingPolicy.ReportedOnly, "Value 16 2/3+0", true)]
    [InlineData(MissingPolicy.Complete, "Missing - 2/3+0", false)]
    [InlineData(MissingPolicy.Bounded, "Missing - 2/3+0", true)]
    public void Policy_WhileSomethingIsMissing_DecidesWhatIsSaid(MissingPolicy policy, string line, bool hasBounds)
    {
        var catalogue = World.Catalogue(
            World.Measure("m", TimeAggregation.Sum, minimum: 5, maximum: 15), World.Measure("d", TimeAggregation.Sum, minimum: 1), World.Ratio("r", "m", "d"));
        var set = World.Set(Register, catalogue, "V1;m;2018;7", "V2;m;2018;9", "V1;d;2018;2", "V2;d;2018;2", "V3;d;2018;2");
        var request = new RollupRequest { Period = ReportingPeriod.Parse("2018"), Missing = policy, Levels = Enum.GetValues<UnitLevel>() };
        var figures = Rollup.Run(new RollupInput(Register, catalogue, set), request);

        Assert.Equal(line, figures.Of("P", "m").Line());
        Assert.Equal(hasBounds ? new Bounds(21, 31) : null, figures.Of("P", "m").Bounds);
        Assert.Equal(line.Split(' ')[0], figures.Of("P", "r").State.ToString());

        // What is complete is a value under each of them.
        Assert.Equal("Value 6 3/3+0", figures.Of("P", "d").Line());
        Assert.Equal("Value 7 1/1+0", figures.Of("V1", "m").Line());
        Assert.Equal(Bounds.Exactly(7), figures.Of("V1", "m").Bounds);
    }

    // Whatever stands in the cells that are missing or qualified, within the limits: the bounds contain the true total, at every unit.
    [Property(MaxTest = 200)]
    public Property Bounds_HoweverTheGapsAreFilled_ContainTheTotal() => Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
    {
        var random = new Random(seed);
        var time = (TimeAggregation)random.Next(3);
        var (minimum, maximum) = (random.Next(-9, 6), random.Next(6, 20));
        var isMonthly = time == TimeAggregation.Sum && random.Next(2) == 0;
        var measure = isMonthly && random.Next(2) == 0
            ? World.Frequent("m", PeriodKind.Month, time, random.Next(3) == 0 ? null : minimum, random.Next(3) == 0 ? null : maximum)
            : World.Measure("m", time, minimum: random.Next(3) == 0 ? null : minimum, maximum: random.Next(3) == 0 ? null : maximum);
        var catalogue = World.Catalogue(measure);
        string[] periods = isMonthly ? ["2018-01", "2018-02", "2018-03"] : ["2018-Q1"];
        var (known, full) = (new List<string>(), new List<string>());
        var any = false;
        foreach (var unit in new[] { "V1", "V2", "V3" })
        {
            foreach (var period in periods)
            {
                // The truth, and what is told of it: all, a half-line, or nothing.
                var truth = random.Next(minimum, maximum + 1);
                full.Add($"{unit};m;{period};{truth}");
                var told = random.Next(4) switch
                {
                    0 => random.Next(2) == 0 ? null : $"{unit};m;{period};;;withheld",
                    1 when truth > minimum => $"{unit};m;{period};{truth - 1};hơn",
                    2 when truth < maximum => $"{unit};m;{period};{truth + 1};{(random.Next(2) == 0 ? "gần" : "không quá")}",
                    3 when random.Next(2) == 0 => $"{unit};m;{period};{random.Next(minimum, maximum + 1)};khoảng",
                    _ => $"{unit};m;{period};{truth}",
                };
                if (told is not null)
                {
                    known.Add(told);
                    any |= true;
                }
            }
        }

        // That each of several months is a cell must be seen in the data, or said by the frequency.
        if (any || !isMonthly || measure.Frequency is not null)
        {
            var (partial, whole) = (World.Run(Register, catalogue, "2018-Q1", [.. known]), World.Run(Register, catalogue, "2018-Q1", [.. full]));
            foreach (var unit in new[] { "V1", "V2", "V3", "C", "P" })
            {
                var bounds = partial.Of(unit, "m").Bounds;
                Assert.True(bounds?.Contains(whole.Of(unit, "m").Value!.Value) != false, $"{unit} {bounds}: {string.Join(" | ", known)} of {string.Join(" | ", full)}");
            }
        }
    });

    private static IndicatorCatalogue Limited(TimeAggregation time, Rational? minimum, Rational? maximum) =>
        World.Catalogue(World.Measure("m", time, minimum: minimum, maximum: maximum));
}
