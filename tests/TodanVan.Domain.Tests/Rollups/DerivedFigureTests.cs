using TodanVan.Domain.Indicators;
using TodanVan.Domain.Rollups;
using TodanVan.Domain.Tests.Observations;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Tests.Rollups;

/// <summary>Semantics D4, D5, E3, E4 and F for expressions beyond one ratio.</summary>
public class DerivedFigureTests
{
    private static readonly UnitRegister Three = World.Commune("V1", "V2", "V3");

    // Arithmetic on sums over the cells that have everything: V1 and V2; a = 3, b = 5, c = 8.
    [Theory]
    [InlineData("[a] + [b] - [c]", "0")]
    [InlineData("([a] + [b]) / [c]", "1")]
    [InlineData("-[a] * ([b] - 1) / [c]", "-3/2")]
    [InlineData("[a] - ([b] - [c])", "6")]
    [InlineData("[a] / [b] / [c]", "3/40")]
    public void Expression_OfFlows_IsComputedOnMatchedSums(string expression, string expected)
    {
        string[] rows = ["V1;a;2018;1", "V1;b;2018;2", "V1;c;2018;3", "V2;a;2018;2", "V2;b;2018;3", "V2;c;2018;5", "V3;a;2018;100", "V3;b;2018;100"];
        var figure = World.Run(Three, World.Catalogue(Flows(World.Derived("x", expression))), "2018", rows).Of("C", "x");

        Assert.Equal($"Value {expected} 2/3+0", figure.Line());
        Assert.Equal(["V3"], figure.MissingUnits().Codes());
        Assert.Equal(0, figure.Imputed);
    }

    [Fact]
    public void Quotient_OfSums_ShowsItsSides()
    {
        var figures = World.Run(
            Three, World.Catalogue(Flows(World.Derived("q", "([a] + [b]) / [c]"), World.Derived("r", "[q]"), World.Derived("p", "[q] * 3"))), "2018",
            "V1;a;2018;1", "V1;b;2018;2", "V1;c;2018;9");

        Assert.Equal(((Rational?)3, (Rational?)9), (figures.Of("C", "q").Numerator, figures.Of("C", "q").Denominator));
        Assert.Equal(((Rational?)3, (Rational?)9), (figures.Of("C", "r").Numerator, figures.Of("C", "r").Denominator));
        Assert.Equal(((Rational?)null, "Value 1 1/3+0"), (figures.Of("C", "p").Numerator, figures.Of("C", "p").Line()));
    }

    [Fact]
    public void Divisor_ThatIsZeroSomewhereInside_IsUndefined()
    {
        var figures = World.Run(
            Three, World.Catalogue(Flows(World.Derived("x", "[c] / [a] + [c] / [b]"), World.Derived("y", "[c] / ([a] - [b])"))), "2018",
            "V1;a;2018;0", "V1;b;2018;0", "V1;c;2018;3");

        Assert.Equal(FigureState.Undefined, figures.Of("V1", "x").State);
        Assert.Null(figures.Of("V1", "x").Denominator);
        Assert.Equal((FigureState.Undefined, (Rational?)3, (Rational?)0), (figures.Of("V1", "y").State, figures.Of("V1", "y").Numerator, figures.Of("V1", "y").Denominator));
    }

    // An indicator of indicators stands for their expressions: the cells are matched once, over all that is named.
    [Fact]
    public void IndicatorOfIndicators_MatchesOverAllInputs()
    {
        var catalogue = World.Catalogue(Flows(World.Derived("rest", "1 - [share]"), World.Derived("share", "[a] / [c]"), World.Derived("odds", "[share] / ([b] / [c])")));
        var figures = World.Run(Three, catalogue, "2018", "V1;a;2018;1", "V1;b;2018;2", "V1;c;2018;4", "V2;a;2018;3", "V2;c;2018;4");

        Assert.Equal("Value 1/2 2/3+0", figures.Of("C", "rest").Line());
        Assert.Equal("Value 1/2 1/3+0", figures.Of("C", "odds").Line());
    }

    [Fact]
    public void MatchedInputs_ThatDiffer_AreSaidInputByInput()
    {
        var catalogue = World.Catalogue(Flows(World.Derived("x", "[a] + ifMissing([b], 0) + [c]")));
        var figures = World.Run(Three, catalogue, "2018", "V1;a;2018;1", "V1;c;2018;2", "V2;a;2018;5", "V3;b;2018;7");
        var finding = Assert.Single(figures.Findings, finding => finding is { Code: "TDV0611", Subject.Unit: "C" });

        Assert.Equal("indicator=x|unit=C|matched=1|inputs=[a] 1, ifMissing([b], 0) 0, [c] 2|totals=[a] 6, [b] 7, [c] 2", string.Join('|', finding.Arguments));
    }

    // D4 for stocks: silent and explicit null are missing; withheld and not applicable stay what they are.
    [Fact]
    public void IfMissing_OfAStock_FillsMissingCellsOnly()
    {
        var register = World.Commune("V1", "V2", "V3", "V4", "V5");
        var catalogue = World.Catalogue(
            World.Measure("s", TimeAggregation.Latest, 1), World.Measure("t", TimeAggregation.Latest),
            World.Derived("x", "ifMissing([s], 0.5)"), World.Derived("y", "[t] + ifMissing([s], 0.5)"));
        var figures = World.Run(
            register, catalogue, "2018", "V1;s;2018;3", "V2;s;2018", "V3;s;2018;;;withheld", "V4;s;2018;;;notApplicable", "V1;t;2018;10", "V5;t;2018;20", "V3;t;2018;40");

        var x = figures.Of("C", "x");
        Assert.Equal("Value 4 3/4+0", x.Line());
        Assert.Equal((2, 1), (x.Imputed, x.WithheldUnits));
        Assert.Equal("Value 67/2 2/4+0", figures.Of("C", "y").Line());
        Assert.Equal(1, figures.Of("C", "y").Imputed);
        Assert.Equal("Missing - 0/1+0", figures.Of("V2", "y").Line());
        Assert.Equal(("Value 1/2 1/1+0", 1), (figures.Of("V2", "x").Line(), figures.Of("V2", "x").Imputed));
        Assert.Equal(("Withheld - 0/1+0", 0), (figures.Of("V3", "x").Line(), figures.Of("V3", "x").Imputed));
    }

    // D4 for flows: the other inputs tell the cells. January has both, February a only, March b only.
    [Fact]
    public void IfMissing_OfAFlow_FillsTheCellsOfTheOthers()
    {
        var catalogue = World.Catalogue(Flows(World.Derived("x", "[a] + ifMissing([b], 3)")));
        var figure = World.Run(
            Three, catalogue, "2018-Q1", "V1;a;2018-01;1", "V1;b;2018-01;2", "V1;a;2018-02;10", "V1;b;2018-03;1000", "V2;a;2018-01;100", "V2;b;2018-01;;;withheld").Of("C", "x");

        Assert.Equal("Value 16 0/3+1", figure.Line());
        Assert.Equal(1, figure.Imputed);
    }

    // Where every input has a number for missing cells: the cells of any of them, and the days of which none speaks are one more.
    [Fact]
    public void IfMissing_OfAllFlows_FillsTheDaysLeftAsOneCell()
    {
        var catalogue = World.Catalogue(Flows(World.Derived("x", "ifMissing([a], 1)"), World.Derived("y", "ifMissing([a], 1) + ifMissing([b], 2)")));
        var figures = World.Run(
            Three, catalogue, "2018-Q1", "V1;a;2018-01;10", "V1;b;2018-02;20", "V2;a;2018-Q1;100", "V2;b;2018-01;;;notApplicable", "V3;a;2018-01;;;withheld");

        // x: V1 10 + 1; V2 100; V3 one for February and March, and January is withheld.
        Assert.Equal(("Value 11 1/1+0", 1), (figures.Of("V1", "x").Line(), figures.Of("V1", "x").Imputed));
        Assert.Equal(("Value 1 0/1+1", 1), (figures.Of("V3", "x").Line(), figures.Of("V3", "x").Imputed));
        Assert.Equal(("Value 112 2/3+1", 2), (figures.Of("C", "x").Line(), figures.Of("C", "x").Imputed));

        // y: January 10 + 2, February 1 + 20, March 1 + 2.
        Assert.Equal(("Value 36 1/1+0", 4), (figures.Of("V1", "y").Line(), figures.Of("V1", "y").Imputed));

        // What V2 says of a speaks of the whole quarter, and b does not apply in January: no cell is common, and nothing is filled.
        Assert.Equal("Missing - 0/1+0", figures.Of("V2", "y").Line());
    }

    // A month is not missing where its quarter is there.
    [Fact]
    public void IfMissing_WhereOtherDaysOverlap_FillsNothing()
    {
        var catalogue = World.Catalogue(Flows(World.Derived("x", "[a] + ifMissing([b], 0)")));
        var figure = World.Run(Three, catalogue, "2018-Q1", "V1;a;2018-01;1", "V1;a;2018-02;2", "V1;a;2018-03;3", "V1;b;2018-Q1;100").Of("V1", "x");

        Assert.Equal("Missing - 0/1+0", figure.Line());
    }

    // E7: V1 gives the parts of n only, and its total is their sum: not missing, and matched like V2's.
    [Fact]
    public void Items_AndTotalsOfParts_AreInputsLikeAnyOther()
    {
        var catalogue = World.Catalogue(
            World.Divided("n", TimeAggregation.Sum, "owner: group, person"), World.Derived("share", "[n][group] / [n]"), World.Derived("x", "ifMissing([n], 100)"));
        var figures = World.Run(Three, catalogue, "2018", "V1;n;2018;3;;;group", "V1;n;2018;4;;;person", "V2;n;2018;5", "V2;n;2018;2;;;group");

        Assert.Equal("Value 5/12 2/3+0", figures.Of("C", "share").Line());
        Assert.Equal(("Value 112 3/3+0", 1), (figures.Of("C", "x").Line(), figures.Of("C", "x").Imputed));
    }

    // As reported V1 stands at two places, under C1 and then under C2. What it owes is filled once, at the later one, as a cell of the year would count.
    [Fact]
    public void IfMissing_OfAUnitThatMoved_FillsOnce()
    {
        var register = World.Units(
            "P;Province", "D;District;P", "C1;Commune;D", "C2;Commune;D", "V1;Village;C1;2010-01-01;2018-07-01;V1", "V1;Village;C2;2018-07-01;;V1");
        var catalogue = World.Catalogue(Flows(World.Derived("x", "ifMissing([a], 5)")));
        var figures = Rollup.Run(
            new RollupInput(register, catalogue, World.Set(register, catalogue)),
            new RollupRequest { Period = ReportingPeriod.Parse("2018"), Boundaries = Boundaries.AsReported, Levels = Enum.GetValues<UnitLevel>() });

        Assert.Equal(("Value 5 1/1+0", 1), (figures.Of("D", "x").Line(), figures.Of("D", "x").Imputed));
        Assert.Equal(("Value 5 1/1+0", 1), (figures.Of("C2", "x").Line(), figures.Of("C2", "x").Imputed));
    }

    [Fact]
    public void IndependentInputs_AreFiguresOfTheirOwn()
    {
        var catalogue = World.Catalogue(
            World.Measure("s", TimeAggregation.Latest), World.Measure("t", TimeAggregation.Latest), World.Measure("c", TimeAggregation.Latest, level: UnitLevel.Commune),
            World.Derived("matched", "[s] / [t]"), World.Derived("x", "[matched] * [s] / [c]", independent: true), World.Derived("y", "ifMissing([t], 1) + [s] + [c]", independent: true));
        var figures = World.Run(Three, catalogue, "2018", "V1;s;2018;1", "V2;s;2018;2", "V1;t;2018;4", "C;c;2018;6");

        // 1/4 over the one matched village, times 3 over two, over 6.
        Assert.Equal("Value 1/8 2/4+0", figures.Of("C", "x").Line());
        Assert.Equal(("Value 15 3/4+0", 2), (figures.Of("C", "y").Line(), figures.Of("C", "y").Imputed));
        Assert.Equal(["V3"], figures.Of("C", "y").MissingUnits().Codes());
    }

    // Semantics F through whole expressions; the bounds of the measures prove the signs.
    [Theory]
    [InlineData("[a] - [b]", "239", "gần", "156", "hơn", "gần 83")]
    [InlineData("[a] - [b]", "239", "hơn", "156", "hơn", "khoảng 83")]
    [InlineData("-[a] + 0 * [b]", "5", "hơn", "1", "", "gần -5")]
    [InlineData("-(2 * [a] * [b])", "5", "gần", "3", "gần", "hơn -30")]
    [InlineData("[a] * [b]", "5", "hơn", "3", "gần", "khoảng 15")]
    [InlineData("[a] * [b]", "5", "hơn", "0", "", "0")]
    [InlineData("[a] / ([a] + [b])", "5", "hơn", "5", "", "khoảng 0,5")]
    [InlineData("12 / ([a] + [b])", "100", "hơn", "56", "", "gần 1/13")]
    [InlineData("1 / ([a] - [b])", "5", "", "3", "gần", "gần 0,5")]
    [InlineData("1 / ([a] - [b])", "5", "", "3", "hơn", "khoảng 0,5")]
    public void Qualifiers_GoThroughTheExpression(string expression, string a, string of, string b, string other, string text)
    {
        var catalogue = World.Catalogue(
            World.Measure("a", TimeAggregation.Sum, minimum: 0), World.Measure("b", TimeAggregation.Sum, minimum: 0), World.Derived("x", expression));

        Assert.Equal(text, World.Run(Three, catalogue, "2018", $"V1;a;2018;{a};{of}", $"V1;b;2018;{b};{other}").Of("C", "x").ToText());
    }

    [Fact]
    public void RegisterCounts_Alone_AreANumberEvenOfNothing()
    {
        var catalogue = World.Catalogue(World.Measure("v", TimeAggregation.Latest, source: MeasureSource.Register), World.Derived("x", "2 * [v]"));
        var register = World.Units("P;Province", "D;District;P", "C;Commune;D", "V1;Village;C", "E;Commune;D");
        var figures = World.Run(register, catalogue, "2018");

        Assert.Equal(("Value 2 1/1+0", "Value 0 0/0+0"), (figures.Of("C", "x").Line(), figures.Of("E", "x").Line()));
    }

    [Fact]
    public void Bounds_AreThoseOfTheFullExpectedSet()
    {
        var catalogue = World.Catalogue(
            World.Measure("s", TimeAggregation.Latest, minimum: 5, maximum: 15), World.Measure("t", TimeAggregation.Latest, minimum: 0),
            World.Measure("v", TimeAggregation.Latest, source: MeasureSource.Register), World.Measure("f", TimeAggregation.Sum),
            World.Derived("per", "[s] / [v]"), World.Derived("over", "1 / [t]"), World.Derived("plus", "[t] - 3 * [s]"), World.Derived("free", "[s] * [f]"));
        var figures = World.Run(Three, catalogue, "2018", "V1;s;2018;7", "V2;s;2018;9", "V1;t;2018;2");

        Assert.Equal(new Bounds(7, new Rational(31, 3)), figures.Of("C", "per").Bounds);
        Assert.Equal(new Bounds(0, new Rational(1, 2)), figures.Of("C", "over").Bounds);
        Assert.Equal(new Bounds(-91, null), figures.Of("C", "plus").Bounds);
        Assert.Equal(Bounds.Exactly(new Rational(1, 2)), figures.Of("V1", "over").Bounds);
        Assert.Null(figures.Of("V2", "over").Bounds);
        Assert.Null(figures.Of("C", "free").Bounds);
    }

    // a = 6, b = 2, c = 3: «rate» is a / b until the end of 2018 and a / c from 2019 on, also for what is computed of it.
    [Fact]
    public void Versions_OfAnExpression_GoByThePeriodAlsoForWhoUsesThem()
    {
        var turn = new LocalDate(2019, 1, 1);
        var catalogue = World.Catalogue(Flows(
            World.Derived("twice", "2 * [rate]"),
            (DerivedDefinition)World.Derived("rate", "[a] / [b]").With(new Validity(null, turn), null, null, null),
            (DerivedDefinition)World.Derived("rate", "[a] / [c]").With(Validity.From(turn), null, null, null)));
        string[] rows = [.. new[] { "2018", "2019" }.SelectMany(year => new[] { $"V1;a;{year};6", $"V1;b;{year};2", $"V1;c;{year};3" })];
        string Values(string period) => string.Join(", ", new[] { "rate", "twice" }.Select(code => World.Run(Three, catalogue, period, rows).Of("V1", code).Value));

        Assert.Equal(("3, 6", "2, 4"), (Values("2018"), Values("2019")));

        // Over both years the version of the closing day: 12 / 6.
        Assert.Equal("2, 4", Values("2018-01-01/2019-12-31"));
    }

    // What is wrong in one stretch of time only is found, and once.
    [Fact]
    public void Versions_OfWhichOneIsUnsound_AreRefused()
    {
        var turn = new LocalDate(2019, 1, 1);
        var findings = IndicatorCatalogue.Create(
            ReportingCalendar.Civil,
            Flows(
                World.Derived("twice", "2 * [rate]"),
                (DerivedDefinition)World.Derived("rate", "[a] / [b]").With(new Validity(null, turn), null, null, null),
                (DerivedDefinition)World.Derived("rate", "[a] / [twice]").With(Validity.From(turn), null, null, null))).Findings;

        Assert.Equal("TDV0310", Assert.Single(findings).Code);
    }

    private static IndicatorDefinition[] Flows(params DerivedDefinition[] derived) =>
        [World.Measure("a", TimeAggregation.Sum), World.Measure("b", TimeAggregation.Sum), World.Measure("c", TimeAggregation.Sum), .. derived];
}
