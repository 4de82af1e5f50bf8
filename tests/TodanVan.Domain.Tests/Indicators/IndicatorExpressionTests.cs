using System.Text.Json;

using TodanVan.Domain.Indicators;
using TodanVan.Domain.Tests.Contracts;

namespace TodanVan.Domain.Tests.Indicators;

/// <summary>Design 7: expressions, from text and back; every fault with its place.</summary>
public class IndicatorExpressionTests
{
    private static readonly IndicatorExpression A = IndicatorExpression.Input(new IndicatorCode("a"));

    [Theory]
    [InlineData("[a]", "[a]")]
    [InlineData(" [a]+[b]*[c]\r\n", "[a] + [b] * [c]")]
    [InlineData("([a]+[b])*[c]", "([a] + [b]) * [c]")]
    [InlineData("([a])/(([b]))", "[a] / [b]")]
    [InlineData("[a]-([b]-[c])", "[a] - ([b] - [c])")]
    [InlineData("([a]-[b])-[c]", "[a] - [b] - [c]")]
    [InlineData("[a]/[b]/[c]", "[a] / [b] / [c]")]
    [InlineData("[a]/([b]*[c])", "[a] / ([b] * [c])")]
    [InlineData("- -[a]", "--[a]")]
    [InlineData("-([a]+[b])", "-([a] + [b])")]
    [InlineData("(-[a])*[b]", "-[a] * [b]")]
    [InlineData("-([a]*[b])", "-([a] * [b])")]
    [InlineData("[a]*(-[b])", "[a] * -[b]")]
    [InlineData("1.50*[a]+007", "1.5 * [a] + 7")]
    [InlineData("ifMissing( [a][x] ,0.0 )", "ifMissing([a][x], 0)")]
    [InlineData("ifMissing([a],-1)", "ifMissing([a], -1)")]
    [InlineData("[a]]b][[c]", "[a]]b][[c]")]
    [InlineData("[ a b ]/[đất-hiến]", "[ a b ] / [đất-hiến]")]
    public void Parse_Text_IsPrintedWithoutWhatChangesNothing(string text, string printed)
    {
        var expression = IndicatorExpression.Parse(text).ValueOrThrow();

        Assert.Equal(printed, expression.ToString());
        Assert.Equal(expression, IndicatorExpression.Parse(printed).ValueOrThrow());
    }

    [Fact]
    public void Parse_Codes_AreKeptAsTheyStand()
    {
        var input = IndicatorExpression.Parse("ifMissing([a]]b][[ c], 2.5)").ValueOrThrow();

        Assert.Equal((IndicatorExpressionKind.Input, "a]b", "[ c", (Rational?)new Rational(5, 2)), (input.Kind, input.Indicator!.Value, input.Item!.Value, input.IfMissing));
        Assert.Equal((null, null, null), (input.Left, input.Right, input.Literal));
        Assert.Equal(["[a]", "[b]", "ifMissing([a], 0)"], IndicatorExpression.Parse("[a]/([b]-[a])+ifMissing([a],0)").Value.Inputs().Select(x => x.ToString()));
    }

    [Theory]
    [InlineData("", "TDV0307 expected=[…]|position=1")]
    [InlineData("   ", "TDV0307 expected=[…]|position=4")]
    [InlineData("[a] +", "TDV0307 expected=[…]|position=6")]
    [InlineData("* [a]", "TDV0307 expected=[…]|position=1")]
    [InlineData("[a] + * [b]", "TDV0307 expected=[…]|position=7")]
    [InlineData("()", "TDV0307 expected=[…]|position=2")]
    [InlineData("[a", "TDV0307 expected=]|position=3")]
    [InlineData("[a]]", "TDV0307 expected=]|position=5")]
    [InlineData("([a]", "TDV0307 expected=)|position=5")]
    [InlineData("[a])))", "TDV0306 found=)))|position=4")]
    [InlineData("[a] [b]", "TDV0306 found=[b]|position=5")]
    [InlineData("[a], [b]", "TDV0306 found=,|position=4")]
    [InlineData("[a] + 1,5", "TDV0306 found=,|position=8")]
    [InlineData("2[a]", "TDV0306 found=[a]|position=2")]
    [InlineData("[] + [ ]", "TDV0306 found=[ ]|position=6; TDV0306 found=[]|position=1")]
    [InlineData("[a][]", "TDV0306 found=[]|position=4")]
    [InlineData("1. + 1.2.3", "TDV0306 found=1.2.3|position=6; TDV0306 found=1.|position=1")]
    [InlineData("−[a]", "TDV0306 found=−|position=1")]
    [InlineData("[a] × [b]", "TDV0306 found=×|position=5")]
    [InlineData("ifMissing([a])", "TDV0307 expected=,|position=14")]
    [InlineData("ifMissing([a], x) + )", "TDV0307 expected=0|position=16; TDV0307 expected=[…]|position=21; TDV0306 found=)|position=21")]
    [InlineData("ifMissing(2, 0)", "TDV0307 expected=[…]|position=11")]
    [InlineData("ifMissing [a]", "TDV0307 expected=(|position=11")]
    [InlineData("sum([a], [b]) / [c]", "TDV0306 found=sum|position=1")]
    [InlineData("[a] + teams * (1. + )", "TDV0306 found=1.|position=16; TDV0306 found=teams|position=7; TDV0307 expected=[…]|position=21")]
    public void Parse_FaultyText_NamesEachFaultWithItsPlace(string text, string expected)
    {
        var result = IndicatorExpression.Parse(text);

        Assert.False(result.HasValue);
        Assert.Equal(expected.Split("; ").Order(StringComparer.Ordinal), result.Findings.Select(Line).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("teams / 2", "[teams]")]
    [InlineData("ifmissing([a], 0)", "ifMissing")]
    public void Parse_ForgottenBracketsOrCase_IsSuggested(string text, string suggestion) =>
        Assert.Equal(suggestion, Assert.Single(IndicatorExpression.Parse(text).Findings).Suggestion);

    [Fact]
    public void Parse_PastALimit_SaysWhichAndWhere()
    {
        const int Many = 10_000;
        var deep = new string('(', Many) + "[a]" + new string(')', Many);

        Assert.Equal("TDV0308 limit=MaxNesting|value=64|position=65", One(deep));
        Assert.Equal("TDV0308 limit=MaxNesting|value=64|position=65", One(new string('-', Many) + "[a]"));
        Assert.Equal("TDV0308 limit=MaxOperands|value=200|position=801", One("[a]" + string.Concat(Enumerable.Repeat("+[a]", Many))));
        Assert.Equal("TDV0308 limit=MaxOperandLength|value=100|position=7", One($"[a] + [{new string('x', 101)}]"));
        Assert.Equal("TDV0308 limit=MaxOperandLength|value=100|position=1", One(new string('9', 101)));
        Assert.Equal("TDV0308 limit=MaxLength|value=200000|position=200001", One(new string(' ', 10_000_000)));

        var most = new string('(', 64) + "[a]" + new string(')', 64);
        Assert.Equal("[a]", IndicatorExpression.Parse(most).ValueOrThrow().ToString());
        Assert.Equal(200, IndicatorExpression.Parse("[a]" + string.Concat(Enumerable.Repeat("+[a]", 199))).ValueOrThrow().ToString().Count(letter => letter == 'a'));
        Assert.True(IndicatorExpression.Parse($"[{new string(']', 200)}]").HasValue);
    }

    [SkippableFact]
    public void Parse_HostileText_IsAnExpressionOrFindings()
    {
        var texts = HostileText.All
            .Concat(JsonSerializer.Deserialize<string[]>(File.ReadAllText(RepositoryFiles.Shared("testdata", "blns", "blns.json")))!)
            .Concat(new[] { "[", "]", "(", ")", ",", "-", "+", " ", "x", "1", "[a]", "[a][b]", ")(", "ifMissing(", "(,", "\uD800", "[\uD800]" }
                .Select(part => string.Concat(Enumerable.Repeat(part, 190_000 / part.Length))));
        foreach (var text in texts.SelectMany(text => new[] { text, $"[{text}]", $"[a] + {text}" }))
        {
            var result = IndicatorExpression.Parse(text);
            Assert.Equal(result.HasValue, result.Findings.Count == 0);
            Assert.InRange(result.Findings.Count, 0, 1000);
            Assert.All(result.Findings, finding => Assert.InRange(int.Parse(finding.Arguments.Single(argument => argument.Name == "position").Value, null), 1, text.Length + 1));
        }
    }

    [Fact]
    public void Operators_TooLargeOrNull_Throw()
    {
        var wide = Enumerable.Repeat(A, IndicatorExpression.MaxOperands).Aggregate((sum, next) => sum + next);
        var deep = Enumerable.Range(0, IndicatorExpression.MaxNesting).Aggregate(A, (inner, _) => -inner);

        Assert.Throws<ArgumentException>(() => wide + A);
        Assert.Throws<ArgumentException>(() => -deep);
        Assert.Throws<ArgumentException>(() => IndicatorExpression.Constant(new Rational(1, 3)));
        Assert.Throws<ArgumentException>(() => IndicatorExpression.Input(new IndicatorCode(new string('x', 101))));
        Assert.Throws<ArgumentException>(() => IndicatorExpression.Input(A.Indicator!, null, new Rational(1, 3)));
        Assert.Throws<ArgumentNullException>(() => IndicatorExpression.Parse(null!));
        Assert.ThrowsAny<ArgumentException>(() => A + null!);
        Assert.Equal(IndicatorExpression.Parse("-1.5").Value, IndicatorExpression.Constant(new Rational(-3, 2)));
    }

    private static string One(string text) => Line(Assert.Single(IndicatorExpression.Parse(text).Findings));

    private static string Line(Finding finding) => $"{finding.Code} {string.Join('|', finding.Arguments)}";
}
