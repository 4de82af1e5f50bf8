using System.Numerics;
using System.Text.Json;

namespace TodanVan.Domain.Tests.Numerics;

/// <summary>A quantity as JSON: what is written, what is read, and what is refused.</summary>
public class QuantityJsonConverterTests
{
    [Fact]
    public void Write_ListedUnit_HasNoSymbolAndNoQualifierWhenExact() =>
        Assert.Equal("""{"value":"5","unit":"dong"}""", JsonSerializer.Serialize(new Quantity(5, UnitOfMeasure.Dong)));

    [Theory]
    [InlineData(Qualifier.MoreThan, "moreThan")]
    [InlineData(Qualifier.LessThan, "lessThan")]
    [InlineData(Qualifier.AtLeast, "atLeast")]
    [InlineData(Qualifier.AtMost, "atMost")]
    [InlineData(Qualifier.About, "about")]
    public void Qualifier_Always_GoesThereAndBack(Qualifier qualifier, string token)
    {
        var quantity = new Quantity(Rational.Parse("-1/3"), UnitOfMeasure.Hectare, qualifier);
        var json = JsonSerializer.Serialize(quantity);

        Assert.Contains($"\"qualifier\":\"{token}\"", json, StringComparison.Ordinal);
        Assert.Equal(quantity, JsonSerializer.Deserialize<Quantity>(json));
    }

    [Fact]
    public void Symbol_OfAUnitThatIsNotListed_GoesThereAndBack()
    {
        var quantity = new Quantity(7, new UnitOfMeasure("house", "nha"));

        Assert.Equal("""{"value":"7","unit":"house","symbol":"nha"}""", JsonSerializer.Serialize(quantity));
        Assert.Equal(quantity, JsonSerializer.Deserialize<Quantity>("""{"symbol":"nha","unit":"house","value":"7"}"""));
    }

    [Fact]
    public void Symbol_OtherThanTheListedOne_IsWritten()
    {
        var quantity = new Quantity(7, new UnitOfMeasure("dong", "VND"));
        var json = JsonSerializer.Serialize(quantity);

        Assert.Contains("\"symbol\":\"VND\"", json, StringComparison.Ordinal);
        Assert.Equal("VND", JsonSerializer.Deserialize<Quantity>(json)!.Unit.Symbol);
    }

    [Theory]
    [InlineData("""{"unit":"dong","value":"5","qualifier":"about"}""")]
    [InlineData("""{"other":{"value":"1"},"unit":"dong","value":"5","qualifier":"about","more":[1,2]}""")]
    public void Read_AnyOrderAndUnknownNames_IsTheQuantity(string json) =>
        Assert.Equal(new Quantity(5, UnitOfMeasure.Dong, Qualifier.About), JsonSerializer.Deserialize<Quantity>(json));

    [Theory]
    [InlineData("5")]
    [InlineData("\"5\"")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"value":"5"}""")]
    [InlineData("""{"unit":"dong"}""")]
    [InlineData("""{"value":"5","unit":"house"}""")] // not listed, and no symbol
    [InlineData("""{"value":"5","value":"5","unit":"dong"}""")]
    [InlineData("""{"value":"5","unit":"dong","unit":"dong"}""")]
    [InlineData("""{"value":"5","unit":"dong","symbol":"đ","symbol":"đ"}""")]
    [InlineData("""{"value":"5","unit":"dong","qualifier":"about","qualifier":"about"}""")]
    [InlineData("""{"value":"5","unit":"dong","qualifier":"MoreThan"}""")]
    [InlineData("""{"value":"5","unit":"dong","qualifier":""}""")]
    [InlineData("""{"value":"five","unit":"dong"}""")]
    [InlineData("""{"value":5.5,"unit":"dong"}""")]
    [InlineData("""{"value":"5","unit":"","symbol":"x"}""")]
    [InlineData("""{"value":"5","unit":"x","symbol":" "}""")]
    [InlineData("""{"value":null,"unit":"dong"}""")]
    public void Read_AnythingElse_IsRefused(string json) => Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Quantity>(json));

    // The longest text that is read back is Rational.MaxDigits long: a decimal of that length is still a decimal, a longer one a fraction.
    [Fact]
    public void Rational_AtTheLimitOfDecimals_IsADecimalAndBeyondAFraction()
    {
        var longest = new Rational(1, BigInteger.Pow(10, Rational.MaxDigits - 2));
        Assert.Equal($"\"0.{new string('0', Rational.MaxDigits - 3)}1\"", JsonSerializer.Serialize(longest));
        Assert.Contains("1/1000", JsonSerializer.Serialize(longest / 10), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_Nothing_IsTheCallersFault()
    {
        var converter = new QuantityJsonConverter();
        using var writer = new Utf8JsonWriter(Stream.Null);

        Assert.Throws<ArgumentNullException>(() => converter.Write(null!, new Quantity(5, UnitOfMeasure.Dong), JsonSerializerOptions.Default));
        Assert.Throws<ArgumentNullException>(() => converter.Write(writer, null!, JsonSerializerOptions.Default));
    }

    [Theory]
    [InlineData("\"2/3\"", "2/3")]
    [InlineData("\"-0.5\"", "-1/2")]
    public void Rational_Always_IsAString(string json, string value)
    {
        Assert.Equal(Rational.Parse(value), JsonSerializer.Deserialize<Rational>(json));
        Assert.Equal(json, JsonSerializer.Serialize(Rational.Parse(value)));
    }

    [Fact]
    public void Twins_OfOperators_AreTheOperators()
    {
        var (six, two) = (new Quantity(6, UnitOfMeasure.Dong), new Quantity(2, UnitOfMeasure.Dong));

        Assert.Equal(new Quantity(8, UnitOfMeasure.Dong), Quantity.Add(six, two));
        Assert.Equal(new Quantity(4, UnitOfMeasure.Dong), Quantity.Subtract(six, two));
        Assert.Equal(new Quantity(3, UnitOfMeasure.Dong), Quantity.Divide(six, Rational.Parse("2")));
        Assert.Equal(Rational.Parse("3"), Quantity.Divide(six, two).Value);
        Assert.Equal("LessThan 6 dong", new Quantity(6, UnitOfMeasure.Dong, Qualifier.LessThan).ToString());
        Assert.Throws<ArgumentNullException>(() => (Quantity)null! / two);
    }
}
