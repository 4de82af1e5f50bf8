using TodanVan.Domain.Indicators;
using TodanVan.Domain.Tests.Observations;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Tests.Rollups;

/// <summary>Semantics E4: a ratio of sums over the cells in which both inputs are present.</summary>
public class RatioTests
{
    private static readonly UnitRegister Three = World.Commune("V1", "V2", "V3");

    private static readonly IndicatorCatalogue Catalogue = World.Catalogue(
        World.Measure("n", TimeAggregation.Sum, 1, minimum: 0),
        World.Measure("d", TimeAggregation.Sum, minimum: 0),
        World.Measure("s", TimeAggregation.Latest, minimum: 0),
        World.Measure("villages", TimeAggregation.Latest, source: MeasureSource.Register),
        World.Ratio("n/d", "n", "d"),
        World.Ratio("n/s", "n", "s"),
        World.Ratio("s/villages", "s", "villages"),
        World.Ratio("n:s", "n", "s", independent: true));

    // Two flows match period by period: January has no d, February no n.
    [Fact]
    public void TwoFlows_MatchCellByCell()
    {
        var figures = World.Run(
            Three, Catalogue, "2018-Q1", "V1;n;2018-01;100", "V1;n;2018-03;1", "V1;d;2018-02;100", "V1;d;2018-03;4", "V2;n;2018-Q1;2", "V2;d;2018-Q1;4");
        var ratio = figures.Of("C", "n/d");

        Assert.Equal("Value 3/8 1/3+1", ratio.Line());
        Assert.Equal(((Rational?)3, (Rational?)8), (ratio.Numerator, ratio.Denominator));
        Assert.Equal(["V3"], ratio.MissingUnits().Codes());
        Assert.Equal(["V1"], ratio.PartialUnits().Codes());
    }

    [Fact]
    public void TwoFlows_OfOtherPeriods_DoNotMatch()
    {
        var figures = World.Run(Three, Catalogue, "2018-Q1", "V1;n;2018-Q1;1", "V1;d;2018-01;1", "V1;d;2018-02;1", "V1;d;2018-03;1");

        Assert.Equal("Missing - 0/1+0", figures.Of("V1", "n/d").Line());
        Assert.Null(figures.Of("V1", "n/d").Numerator);
    }

    [Fact]
    public void MatchedSums_ThatDifferFromTheInputs_AreSaid()
    {
        var figures = World.Run(Three, Catalogue, "2018", "V1;n;2018;1,5", "V1;d;2018;4", "V2;n;2018;2", "V3;d;2018;5");
        var finding = Assert.Single(figures.Findings, finding => finding is { Code: "TDV0604", Subject: { Unit: "C", Indicator: "n/d" } });

        Assert.Equal("indicator=n/d|unit=C|matched=1|numerator=1.5|denominator=4|totalNumerator=3.5|totalDenominator=9", string.Join('|', finding.Arguments));
        Assert.Equal(Severity.Information, finding.Severity);
        Assert.DoesNotContain(figures.Findings, finding => finding.Subject is { Unit: "V1" });
    }

    // Both inputs have a figure and no cell matches: the sentence says why there is no ratio.
    [Fact]
    public void MatchedSums_OfNoCell_AreSaidToo()
    {
        var figures = World.Run(Three, Catalogue, "2018", "V1;n;2018;1", "V2;d;2018;2");
        var finding = Assert.Single(figures.Findings, finding => finding is { Code: "TDV0604", Subject: { Unit: "C", Indicator: "n/d" } });

        Assert.Equal("indicator=n/d|unit=C|matched=0|numerator=-|denominator=-|totalNumerator=1|totalDenominator=2", string.Join('|', finding.Arguments));
    }

    // An input without a figure is missing, not 0 (D3): there is nothing from which the ratio could differ.
    [Fact]
    public void MatchedSums_WhereAnInputHasNoFigure_SayNothing() =>
        Assert.Empty(World.Run(Three, Catalogue, "2018", "V1;n;2018;1").Findings);

    // E4: numerator and denominator are the ratio's own, their qualifiers too: what is not matched does not blur it.
    [Fact]
    public void Qualifiers_OfUnmatchedCells_DoNotCount()
    {
        var figures = World.Run(
            Three, Catalogue, "2018", "V1;n;2018;1", "V1;d;2018;2", "V2;n;2018;5;hơn", "V3;d;2018;5;khoảng", "V1;s;2018;2", "V3;s;2018;2;gần");

        Assert.Equal(Qualifier.Exact, figures.Of("C", "n/d").Qualifier);
        Assert.Equal(Qualifier.Exact, figures.Of("C", "n/s").Qualifier);
        Assert.Equal(Qualifier.MoreThan, figures.Of("C", "n").Qualifier);
    }

    // Semantics F for positive operands; the bounds of the measures prove the sign.
    [Theory]
    [InlineData("hơn", "", Qualifier.MoreThan)]
    [InlineData("", "hơn", Qualifier.LessThan)]
    [InlineData("hơn", "gần", Qualifier.MoreThan)]
    [InlineData("gần", "hơn", Qualifier.LessThan)]
    [InlineData("hơn", "hơn", Qualifier.About)]
    [InlineData("", "", Qualifier.Exact)]
    public void Qualifiers_OfAQuotient_FollowTheTable(string above, string below, Qualifier expected)
    {
        foreach (var (indicator, denominator) in new[] { ("n/d", "d"), ("n/s", "s"), ("n:s", "s") })
        {
            var figures = World.Run(Three, Catalogue, "2018", $"V1;n;2018;156;{above}", $"V1;{denominator};2018;12;{below}");
            Assert.Equal(expected, figures.Of("C", indicator).Qualifier);
        }
    }

    [Fact]
    public void Qualifiers_WhereTheSignIsNotProven_AreAbout()
    {
        var catalogue = World.Catalogue(World.Measure("n", TimeAggregation.Sum), World.Measure("d", TimeAggregation.Sum), World.Ratio("r", "n", "d"));

        Assert.Equal(Qualifier.About, World.Run(Three, catalogue, "2018", "V1;n;2018;5;gần", "V1;d;2018;2;hơn").Of("C", "r").Qualifier);
        Assert.Equal(Qualifier.About, World.Run(Three, catalogue, "2018", "V1;n;2018;5", "V1;d;2018;2;gần").Of("C", "r").Qualifier);

        // What is more than 5 is more than 0, whatever else is known of it.
        Assert.Equal(Qualifier.MoreThan, World.Run(Three, catalogue, "2018", "V1;n;2018;5;hơn", "V1;d;2018;2").Of("C", "r").Qualifier);
        Assert.Equal(Qualifier.Exact, World.Run(Three, catalogue, "2018", "V1;n;2018;-5", "V1;d;2018;2").Of("C", "r").Qualifier);
    }

    // What does not apply to one input leaves the ratio's cells, and only those: the rest is all that is owed.
    [Fact]
    public void NotApplicableCells_LeaveWhatIsOwed()
    {
        var figures = World.Run(
            Three, Catalogue, "2018-Q1", "V1;n;2018-01;;;notApplicable", "V1;n;2018-02;1", "V1;n;2018-03;2", "V1;d;2018-01;3", "V1;d;2018-02;;;notApplicable", "V1;d;2018-03;4",
            "V2;n;2018-01-01/2018-02-15;;;notApplicable", "V2;n;2018-02-16/2018-03-31;5", "V2;d;2018-01;;;notApplicable", "V2;d;2018-02-01/2018-03-31;;;notApplicable",
            "V3;n;2018-Q1;;;notApplicable", "V3;d;2018-Q1;1");

        Assert.Equal("Value 1/2 1/1+0", figures.Of("V1", "n/d").Line());
        Assert.Equal("NotApplicable - 0/0+0", figures.Of("V2", "n/d").Line());
        Assert.Equal("NotApplicable - 0/0+0", figures.Of("V3", "n/d").Line());
        Assert.Equal("Value 1/2 1/1+0", figures.Of("C", "n/d").Line());
    }

    // Halves of the year of which each applies to one input only: there is no day of which the ratio speaks.
    [Fact]
    public void NotApplicableCells_ThatLeaveNoDay_MakeItNotApplicable()
    {
        var figures = World.Run(
            Three, Catalogue, "2018", "V1;n;2018-H1;;;notApplicable", "V1;n;2018-H2;1", "V1;d;2018-H1;2", "V1;d;2018-H2;;;notApplicable");

        Assert.Equal("NotApplicable - 0/0+0", figures.Of("V1", "n/d").Line());
    }

    [Fact]
    public void WithheldInputs_AreCountedApart()
    {
        var figures = World.Run(Three, Catalogue, "2018", "V1;n;2018;;;withheld", "V1;d;2018;1", "V2;n;2018;1", "V2;d;2018;2", "V3;n;2018;3");
        var ratio = figures.Of("C", "n/d");

        Assert.Equal("Value 1/2 1/3+0", ratio.Line());
        Assert.Equal(1, ratio.WithheldUnits);
        Assert.Equal(["V3"], ratio.MissingUnits().Codes());
        Assert.Equal("Withheld - 0/1+0", figures.Of("V1", "n/d").Line());
    }

    [Fact]
    public void FlowOverStock_MatchesByUnit()
    {
        var figures = World.Run(Three, Catalogue, "2018", "V1;n;2018-H1;1", "V1;s;2018-03;4", "V2;n;2018;2", "V2;s;2018-03;4", "V3;s;2018-03;100");

        Assert.Equal("Value 3/8 1/3+1", figures.Of("C", "n/s").Line());
    }

    [Fact]
    public void DenominatorZero_IsUndefinedAndShowsItsSums()
    {
        var ratio = World.Run(Three, Catalogue, "2018", "V1;n;2018;3", "V1;d;2018;0").Of("V1", "n/d");

        Assert.Equal("Undefined - 1/1+0", ratio.Line());
        Assert.Equal(((Rational?)3, (Rational?)0), (ratio.Numerator, ratio.Denominator));
        Assert.Equal("không xác định", ratio.ToText());
    }

    // A matched ratio over the register counts the villages that reported, not all of them.
    [Fact]
    public void OverRegisterCounts_TheMatchedSetIsFollowed()
    {
        var ratio = World.Run(Three, Catalogue, "2018", "V1;s;2018;3", "V2;s;2018;4").Of("C", "s/villages");

        Assert.Equal("Value 7/2 2/3+0", ratio.Line());
    }

    [Fact]
    public void IndependentInputs_AreTheirOwnFigures()
    {
        var ratio = World.Run(Three, Catalogue, "2018", "V1;n;2018;3", "V2;n;2018;4", "V2;s;2018;2", "V3;s;2018;3").Of("C", "n:s");

        Assert.Equal("Value 7/5 1/3+0", ratio.Line());
        Assert.Equal(((Rational?)7, (Rational?)5), (ratio.Numerator, ratio.Denominator));
        Assert.Equal("Missing - 0/3+0", World.Run(Three, Catalogue, "2018", "V1;n;2018;3").Of("C", "n:s").Line());
    }

    // A unit to which one input does not apply still owes the other: the value does not cover it while that one is silent.
    [Fact]
    public void IndependentInputs_UnitOwingOnlyOneOfThem_IsStillExpected()
    {
        var figure = World.Run(Three, Catalogue, "2018", "V1;n;2018;3", "V1;s;2018;2", "V2;n;2018;;;notApplicable", "V3;n;2018;1", "V3;s;2018;;;notApplicable").Of("C", "n:s");

        Assert.Equal("Value 2 2/3+0", figure.Line());
        Assert.Equal(["V2"], figure.MissingUnits().Codes());
    }

    // Inputs of two levels: who owes either of them is expected, and who is silent is named.
    [Fact]
    public void IndependentInputs_OfTwoLevels_ExpectTheUnitsOfBoth()
    {
        var catalogue = World.Catalogue(
            World.Measure("v", TimeAggregation.Sum),
            World.Measure("c", TimeAggregation.Sum, level: UnitLevel.Commune),
            World.Ratio("v:c", "v", "c", independent: true));
        var register = World.Units("P;Province", "D;District;P", "C1;Commune;D", "C2;Commune;D", "V1;Village;C1", "V2;Village;C2");

        var ratio = World.Run(register, catalogue, "2018", "V1;v;2018;3", "V2;v;2018;5", "C1;c;2018;2").Of("D", "v:c");

        Assert.Equal("Value 4 3/4+0", ratio.Line());
        Assert.Equal(["C2"], ratio.MissingUnits().Codes());
        Assert.Equal("Value 3/2 2/2+0", World.Run(register, catalogue, "2018", "V1;v;2018;3", "C1;c;2018;2").Of("C1", "v:c").Line());
    }

    [Fact]
    public void EndedUnits_OfTwoFlows_Match()
    {
        var register = World.Units("P;Province", "D;District;P", "C;Commune;D", "V1;Village;C", "V2;Village;C;2010-01-01;2018-07-01");
        var figures = World.Run(
            register, Catalogue, "2018", "V1;n;2018;1", "V1;d;2018;2", "V2;n;2018-H1;3", "V2;d;2018-H1;4", "V1;s;2018;7", "V2;s;2018-03;9");

        Assert.Equal("Value 2/3 2/2+0", figures.Of("C", "n/d").Line());
        Assert.Equal(1, figures.Of("C", "n/d").EndedUnits);

        // The stock is of the units of the closing day, and so is what matches it.
        Assert.Equal("Value 1/7 1/1+0", figures.Of("C", "n/s").Line());
    }
}
