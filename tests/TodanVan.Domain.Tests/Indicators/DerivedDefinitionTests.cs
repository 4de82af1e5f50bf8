using TodanVan.Domain.Indicators;
using TodanVan.Domain.Tests.Observations;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Tests.Indicators;

/// <summary>What an expression may be among other definitions: every fault with its place.</summary>
public class DerivedDefinitionTests
{
    private static readonly IndicatorDefinition[] Known =
    [
        World.Measure("men", TimeAggregation.Latest, unit: UnitOfMeasure.Member, minimum: 0, maximum: 50),
        new MeasureDefinition(
            new IndicatorCode("women"), "w", "w", UnitOfMeasure.Member, IndicatorDisplay.Exact, MeasureSource.Reported, UnitLevel.Village, 0,
            TimeAggregation.Latest, SpaceAggregation.Sum)
        {
            Breakdowns = [new Breakdown(new BreakdownCode("age"), "t", "a", new BreakdownItem(new BreakdownCode("young"), "t", "y"))],
        },
        World.Measure("joined", TimeAggregation.Sum, unit: UnitOfMeasure.Member),
        World.Measure("on-the-day", TimeAggregation.None, unit: UnitOfMeasure.Member),
        World.Measure("teams", TimeAggregation.Latest, unit: UnitOfMeasure.Team),
        World.Measure("score", TimeAggregation.Latest, 2),
        World.Measure("people", TimeAggregation.Latest, space: SpaceAggregation.Distinct, unit: UnitOfMeasure.Member),
        World.Measure("own", TimeAggregation.Latest, space: SpaceAggregation.None, unit: UnitOfMeasure.Member),
        World.Measure("commune", TimeAggregation.Latest, level: UnitLevel.Commune, unit: UnitOfMeasure.Member),
        World.Derived("size", "[men] / [teams]", unit: UnitOfMeasure.Member.Per(UnitOfMeasure.Team)),
        World.Derived("apart", "[men] / [people]", independent: true),
        World.Derived("scaled", "[score] * 100"),
    ];

    [Theory]
    [InlineData("[men] + [women]", "member")]
    [InlineData("[men] + ifMissing([women][young], 0)", "member")]
    [InlineData("2 * [men] - [women] / 3 + -[women]", "member")]
    [InlineData("[size] * [teams]", "member")]
    [InlineData("([men] + [women]) / [teams]", "member-per-team")]
    [InlineData("[size] + [women] / [teams]", "member-per-team")]
    [InlineData("1 - [men] / ([men] + [women])", "one")]
    [InlineData("[score] + 1", "one")]
    [InlineData("1 / [teams]", "one-per-team")]
    [InlineData("[men] * [teams]", "team-member")]
    [InlineData("[score] * 100", "one")]
    public void Create_SoundExpression_Builds(string expression, string unit)
    {
        var result = With(World.Derived("x", expression, unit: new UnitOfMeasure(unit, "")));

        Assert.Empty(result.Findings.Select(Line));
    }

    [Theory]
    [InlineData("[mem] / [teams]", "TDV0302 input=mem|position=1")]
    [InlineData("[men] + [z] + [y]", "TDV0302 input=z|position=9; TDV0302 input=y|position=15")]
    [InlineData("[size][young] + ifMissing([size], 0)", "TDV0303 input=size|position=1; TDV0303 input=size|position=17")]
    [InlineData("[own] + [people]", "TDV0304 input=own|position=1; TDV0304 input=people|position=9")]
    [InlineData("[men] + [commune]", "TDV0305 levels=Village, Commune|position=9")]
    [InlineData("[men] + [women][old] + [men][young]", "TDV0309 input=women|item=old|position=9; TDV0309 input=men|item=young|position=24")]
    [InlineData("[men] + [teams]", "TDV0311 left=member|right=team|position=7")]
    [InlineData("[men] - 1", "TDV0311 left=member|right=one|position=7")]
    [InlineData("[men] + [joined]", "TDV0312 left=Latest|right=Sum|position=7")]
    [InlineData("[joined] * 2 - [on-the-day]", "TDV0312 left=Sum|right=None|position=14")]
    [InlineData("[men] / [teams] * [teams] + [men]", "TDV0312 left=Computed|right=Latest|position=27")]
    [InlineData("[men] + [joined] + [teams]", "TDV0312 left=Latest|right=Sum|position=7")]
    [InlineData("[men] * [apart]", "TDV0313 input=apart|position=9")]
    [InlineData("[men] / 0 + [men] / (2 - 2)", "TDV0317 position=9; TDV0317 position=24")]
    [InlineData("ifMissing([men], 51)", "TDV0318 number=51|input=men|position=1")]
    [InlineData("[women] + ifMissing([women], 0.5)", "TDV0318 number=0.5|input=women|position=11")]
    [InlineData("1 + 2", "TDV0319 position=3")]
    public void Create_UnsoundExpression_NamesEachFaultWithItsPlace(string expression, string expected)
    {
        var result = With(World.Derived("x", expression, unit: UnitOfMeasure.Member));

        Assert.False(result.HasValue);
        Assert.All(result.Findings, finding => Assert.Equal(("x", "indicator=x"), (finding.Subject!.Indicator, finding.Arguments[0].ToString())));
        Assert.Equal(expected.Split("; ").Order(StringComparer.Ordinal), result.Findings.Select(Line).Order(StringComparer.Ordinal));
    }

    // E5: the scale is said once.
    [Theory]
    [InlineData("[men] / [women] * 100", 100, "TDV0314 number=100|per=100|position=19")]
    [InlineData("[men] / (0.001 * [women])", 1000, "TDV0314 number=0.001|per=1000|position=10")]
    [InlineData("[men] / [women] * [scaled]", 100, "TDV0314 number=[scaled]|per=100|position=19")]
    [InlineData("[men] / [women] * 100", 1, "")]
    [InlineData("[men] / (100 * 12 * [women])", 1, "")]
    [InlineData("1 - [men] / (2 * [women])", 100, "")]
    public void Create_PowerOfTenWithPer_IsRefused(string expression, int per, string expected)
    {
        var result = With(World.Derived("x", expression, per: per));

        Assert.Equal(expected, string.Join("; ", result.Findings.Select(Line)));
    }

    [Theory]
    [InlineData("[men] + [women]", "team", 1, "member")]
    [InlineData("[men] / [teams]", "member", 1, "member-per-team")]
    [InlineData("[men] / [women]", "percent", 1, "one")]
    [InlineData("[men] / [women]", "percent", 1000, "one")]
    [InlineData("[men] * [teams]", "one", 1, "member*team")]
    [InlineData("[men] * [teams]", "team", 1, "member*team")]
    [InlineData("[men] / [women]", "percent", 100, null)]
    [InlineData("[men] / [women]", "one", 100, null)]
    [InlineData("[men] / [teams]", "member-per-100-teams", 100, null)]
    [InlineData("[men] / [teams]", "team", 100, "member-per-team")]
    public void Create_DeclaredUnit_IsThatOfTheExpressionOrOfWhatIsShown(string expression, string declared, int per, string? unit)
    {
        var result = With(World.Derived("x", expression, unit: new UnitOfMeasure(declared, ""), per: per));

        Assert.Equal(unit is null ? "" : $"TDV0315 declared={declared}|unit={unit}|position=7", string.Join("; ", result.Findings.Select(Line)));
    }

    [Fact]
    public void Create_Circles_AreNamedOnceAndWhatUsesThemIsNot()
    {
        var result = With(
            World.Derived("p", "[q] + 1"), World.Derived("q", "2 * [r]"), World.Derived("r", "[score] - [p]"), World.Derived("self", "[self]"), World.Derived("user", "[p] + [men]"));

        Assert.Equal(
            ["TDV0310 cycle=p → q → r → p|position=11", "TDV0310 cycle=self → self|position=1"],
            result.Findings.Select(Line));
    }

    // Neither length nor doubling exhausts anything: the chain builds, the tower is refused.
    [Fact]
    public void Create_LongChainsAndTowers_AreBounded()
    {
        var chain = Enumerable.Range(1, 20_000).Select(i => World.Derived($"c{i}", i == 1 ? "[score]" : $"[c{i - 1}]")).Reverse();
        Assert.Empty(With([.. chain]).Findings);

        var tower = Enumerable.Range(1, 60).Select(i => World.Derived($"c{i}", i == 1 ? "[score] + [score]" : $"[c{i - 1}] + [c{i - 1}]")).ToArray();
        var finding = Assert.Single(With(tower).Findings);
        Assert.Equal("TDV0308 value=1000|position=8", Line(finding));
        Assert.Equal("c9", finding.Subject!.Indicator);

        var circle = Enumerable.Range(0, 5_000).Select(i => World.Derived($"c{i}", $"[c{(i + 1) % 5_000}]")).ToArray();
        Assert.Single(With(circle).Findings);
    }

    [Fact]
    public void Create_IndependentInputs_MayBeOfAnyLevelAndDerived() =>
        Assert.Empty(With(World.Derived("x", "[apart] * [men] / ifMissing([commune], 1)", independent: true)).Findings);

    [Fact]
    public void Definition_WrongArguments_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => World.Derived("x", "[men]", per: 20));
        Assert.Throws<ArgumentOutOfRangeException>(() => World.Derived("x", "[men]", per: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => World.Derived("x", "[men]", per: 10_000_000));
        Assert.Throws<ArgumentException>(() => World.Derived("x", "[men]", display: IndicatorDisplay.Coverage));
        Assert.Throws<ArgumentException>(() => World.Derived("x", "[men] / [teams]", display: IndicatorDisplay.Coverage, per: 1000));
        Assert.Equal(100, Kl315.Coverage.Per);
    }

    [Fact]
    public void Definition_SidesOfAQuotient_AreExpressions()
    {
        var quotient = World.Derived("x", "([men] + [women]) / [teams]");

        Assert.Equal(("[men] + [women]", "[teams]"), (quotient.Numerator!.ToString(), quotient.Denominator!.ToString()));
        Assert.Equal((null, null), (World.Derived("x", "[men] / [teams] * 2").Numerator, World.Derived("x", "[men]").Denominator));
    }

    private static Result<IndicatorCatalogue> With(params DerivedDefinition[] more) =>
        IndicatorCatalogue.Create(ReportingCalendar.Civil, [.. Known, .. more]);

    private static string Line(Finding finding) => $"{finding.Code} {string.Join('|', finding.Arguments.Skip(1))}";
}
