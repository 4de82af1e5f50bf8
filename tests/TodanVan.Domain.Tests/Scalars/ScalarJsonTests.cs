using System.Text.Json;
using System.Text.Json.Serialization;

using TodanVan.Domain.Units;

namespace TodanVan.Domain.Tests.Scalars;

/// <summary>The JSON of the scalars, letter by letter, through metadata that the source generator made, as native applications need it.</summary>
public sealed class ScalarJsonTests
{
    private const string Json =
        """{"Unit":"024","Kind":"B\u1EA3n","Period":"2018-Q1","Validity":"../2025-07-01","Value":"109.402","Area":{"value":"2/3","unit":"ha","qualifier":"moreThan"}"""
        + ""","ByUnit":{"00691":"1","024":"-0.5"},"ByPeriod":{"2014-10-14/2019-10-14":{"value":"5","unit":"house","symbol":"nh\u00E0"}},"ByValue":{"0.25":1,"1/3":2}}""";

    private static readonly Report Sample = new()
    {
        Unit = new UnitId("024"),
        Kind = UnitKind.Named("Bản"),
        Period = ReportingPeriod.Parse("2018-Q1"),
        Validity = new Validity(null, new LocalDate(2025, 7, 1)),
        Value = new Rational(109_402, 1000),
        Area = new Quantity(new Rational(2, 3), UnitOfMeasure.Hectare, Qualifier.MoreThan),
        ByUnit = new() { [new UnitCode("00691")] = 1, [new UnitCode("024")] = new Rational(-1, 2) },
        ByPeriod = new() { [ReportingPeriod.Parse("2014-10-14/2019-10-14")] = new Quantity(5, new UnitOfMeasure("house", "nhà")) },
        ByValue = new() { [new Rational(1, 4)] = 1, [new Rational(1, 3)] = 2 },
    };

    [Fact]
    public void Write_Report_IsTheseLetters() => Assert.Equal(Json, JsonSerializer.Serialize(Sample, ReportContext.Default.Report));

    [Fact]
    public void Read_Report_IsTheSample()
    {
        var read = JsonSerializer.Deserialize(Json, ReportContext.Default.Report)!;

        Assert.Equal(Sample.Unit, read.Unit);
        Assert.Equal(Sample.Kind, read.Kind);
        Assert.Equal(Sample.Period, read.Period);
        Assert.Equal(Sample.Validity, read.Validity);
        Assert.Equal(Sample.Value, read.Value);
        Assert.Equal(Sample.Area, read.Area);
        Assert.Equal(Sample.ByUnit, read.ByUnit);
        Assert.Equal(Sample.ByPeriod, read.ByPeriod);
        Assert.Equal("nhà", read.ByPeriod!.Values.Single().Unit.Symbol);
        Assert.Equal(Sample.ByValue, read.ByValue);
    }

    [Fact]
    public void Read_BadText_SaysTypeAndPlace()
    {
        var exception = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize("""{"ByUnit":{"01":"1,5"}}""", ReportContext.Default.Report));

        Assert.Equal("$.ByUnit.01", exception.Path);
        Assert.Contains("TodanVan.Domain.Rational", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"unit":"m2","value":"1"}""", "1", "m2", "m²", Qualifier.Exact)]
    [InlineData("""{"value":"1","unit":"m2","symbol":"mét vuông"}""", "1", "m2", "mét vuông", Qualifier.Exact)]
    [InlineData("""{"note":[{"value":"9"}],"value":"0.5","unit":"one","qualifier":"atMost"}""", "1/2", "one", "", Qualifier.AtMost)]
    public void Read_Quantity_IsRead(string json, string value, string code, string symbol, Qualifier qualifier)
    {
        var read = JsonSerializer.Deserialize<Quantity>(json)!;

        Assert.Equal(new Quantity(Rational.Parse(value), new UnitOfMeasure(code, symbol), qualifier), read);
        Assert.Equal(symbol, read.Unit.Symbol);
        Assert.Equal(symbol, JsonSerializer.Deserialize<Quantity>(JsonSerializer.Serialize(read))!.Unit.Symbol);
    }

    [Theory]
    [InlineData("""{"value":"1"}""")]
    [InlineData("""{"unit":"m2"}""")]
    [InlineData("""{"value":1,"unit":"m2"}""")]
    [InlineData("""{"value":"1","unit":"acre"}""")] // not listed, and nothing to print after the number
    [InlineData("""{"value":"1","unit":"M2","symbol":"m²"}""")]
    [InlineData("""{"value":"1","unit":"m2","symbol":" m²"}""")]
    [InlineData("""{"value":"1","value":"1","unit":"m2"}""")]
    [InlineData("""{"value":"1","unit":"m2","unit":"ha"}""")]
    [InlineData("""{"value":"1","unit":"m2","qualifier":"hơn"}""")]
    [InlineData("""{"value":"1","unit":"m2","qualifier":"1"}""")]
    [InlineData("""{"value":"1","unit":"m2","qualifier":null}""")]
    [InlineData("""{"Value":"1","unit":"m2"}""")]
    public void Read_QuantityOfAnotherForm_IsRefused(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Quantity>(json));

    [Fact]
    public void Write_NumberWhoseDecimalIsTooLong_IsTheFraction()
    {
        var number = new Rational(1, System.Numerics.BigInteger.Pow(2, Rational.MaxDigits));

        var json = JsonSerializer.Serialize(number);

        Assert.StartsWith("\"1/", json, StringComparison.Ordinal);
        Assert.Equal(number, JsonSerializer.Deserialize<Rational>(json));
    }

    [Fact]
    public void Identifier_HalfACharacter_IsRefused()
    {
        // Not as theory data: an attribute is stored as UTF-8, which has no half characters.
        foreach (var text in new[] { "\uD800", "a\uDC00b", "\uDC00\uD800", "💥\uD83D" })
        {
            Assert.Throws<ArgumentException>(() => new UnitId(text));
            Assert.False(UnitId.TryParse(text, out _));
            Assert.False(UnitKind.TryParse(text, out _));
        }

        Assert.True(UnitId.TryParse("a💥b💥", out _));
    }
}

internal sealed class Report
{
    public UnitId? Unit { get; set; }

    public UnitKind? Kind { get; set; }

    public ReportingPeriod? Period { get; set; }

    public Validity? Validity { get; set; }

    public Rational Value { get; set; }

    public Quantity? Area { get; set; }

    public Dictionary<UnitCode, Rational>? ByUnit { get; set; }

    public Dictionary<ReportingPeriod, Quantity>? ByPeriod { get; set; }

    public Dictionary<Rational, int>? ByValue { get; set; }
}

[JsonSerializable(typeof(Report))]
internal sealed partial class ReportContext : JsonSerializerContext;
