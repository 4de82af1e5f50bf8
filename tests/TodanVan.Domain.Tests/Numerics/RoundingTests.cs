namespace TodanVan.Domain.Tests.Numerics;

public class RoundingTests
{
    [Fact]
    public void Apply_Factories_RoundTheirWay()
    {
        var value = Rational.Parse("2.125");

        Assert.Equal(Rational.Parse("2.13"), Rounding.HalfAwayFromZero(2).Apply(value));
        Assert.Equal(Rational.Parse("2.12"), Rounding.HalfToEven(2).Apply(value));
        Assert.Equal(Rational.Parse("2.12"), Rounding.Down(2).Apply(value));
        Assert.Equal(Rational.Parse("2.13"), Rounding.Up(2).Apply(value));
        Assert.Equal(Rational.Parse("-2.13"), Rounding.Down(2).Apply(-value));
        Assert.Equal(Rational.Parse("-2.12"), new Rounding(2, MidpointRounding.ToZero).Apply(-value));
    }

    [Fact]
    public void Equality_IsByDigitsAndMode()
    {
        Assert.True(Rounding.HalfToEven(2) == new Rounding(2, MidpointRounding.ToEven));
        Assert.True(Rounding.HalfToEven(2) != Rounding.HalfToEven(3));
        Assert.True(Rounding.HalfToEven(2) != Rounding.HalfAwayFromZero(2));
        Assert.True(null != Rounding.HalfToEven(2));
        Assert.Equal(Rounding.Up(1).GetHashCode(), Rounding.Up(1).GetHashCode());
        Assert.Equal("2 digits, ToEven", Rounding.HalfToEven(2).ToString());
    }

    [Fact]
    public void Constructor_OutOfRange_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>("digits", () => new Rounding(-1, MidpointRounding.ToEven));
        Assert.Throws<ArgumentOutOfRangeException>("digits", () => new Rounding(Rational.MaxDigits + 1, MidpointRounding.ToEven));
        Assert.Throws<ArgumentOutOfRangeException>("mode", () => new Rounding(1, (MidpointRounding)5));
    }
}
