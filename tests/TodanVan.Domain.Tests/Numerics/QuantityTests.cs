namespace TodanVan.Domain.Tests.Numerics;

public class QuantityTests
{
    [Fact]
    public void Add_DifferentUnits_Throws()
    {
        var land = new Quantity(5, UnitOfMeasure.SquareMetre);
        var money = new Quantity(5, UnitOfMeasure.Dong);

        Assert.Throws<ArgumentException>("right", () => land + money);
        Assert.Throws<ArgumentException>("right", () => land - money);
        Assert.Throws<ArgumentNullException>(() => land + null!);
        Assert.Throws<ArgumentNullException>(() => -(Quantity)null!);
        Assert.Throws<ArgumentNullException>(() => (Quantity)null! * 2);
        Assert.Throws<ArgumentNullException>(() => land / (Quantity)null!);
    }

    [Fact]
    public void Divide_TwoUnits_GivesTheQuotientsUnit()
    {
        var members = new Quantity(14589, UnitOfMeasure.Member);
        var teams = new Quantity(2071, UnitOfMeasure.Team);

        var mean = members / teams;

        Assert.Equal(new Rational(14589, 2071), mean.Value);
        Assert.Equal("member-per-team", mean.Unit.Code);
        Assert.Equal(Qualifier.Exact, mean.Qualifier);
        Assert.Equal(UnitOfMeasure.One, (teams / teams).Unit);
        Assert.Throws<DivideByZeroException>(() => members / new Quantity(0, UnitOfMeasure.Team));
        Assert.Throws<DivideByZeroException>(() => members / Rational.Zero);
    }

    [Theory]
    [InlineData(-12, Qualifier.Exact, 156, Qualifier.MoreThan, Qualifier.MoreThan)] // above -1/13
    [InlineData(0, Qualifier.Exact, 156, Qualifier.MoreThan, Qualifier.Exact)]
    [InlineData(0, Qualifier.Exact, 156, Qualifier.LessThan, Qualifier.About)] // the divisor may be 0
    [InlineData(156, Qualifier.MoreThan, 239, Qualifier.LessThan, Qualifier.About)] // "gần 239" may be negative
    [InlineData(156, Qualifier.LessThan, 239, Qualifier.MoreThan, Qualifier.About)]
    [InlineData(156, Qualifier.MoreThan, -12, Qualifier.Exact, Qualifier.LessThan)]
    [InlineData(5, Qualifier.AtLeast, 5, Qualifier.AtLeast, Qualifier.About)]
    [InlineData(5, Qualifier.Exact, 5, Qualifier.AtLeast, Qualifier.AtMost)]
    public void Divide_Qualified_ProvesOnlyWhatTheNumbersSay(
        int left, Qualifier leftQualifier, int right, Qualifier rightQualifier, Qualifier expected)
    {
        var quotient = new Quantity(left, UnitOfMeasure.One, leftQualifier) / new Quantity(right, UnitOfMeasure.One, rightQualifier);

        Assert.Equal(new Quantity(new Rational(left, right), UnitOfMeasure.One, expected), quotient);
    }

    [Fact]
    public void Multiply_ByZero_IsExactZero()
    {
        var about = new Quantity(5, UnitOfMeasure.Dong, Qualifier.About);

        Assert.Equal(new Quantity(0, UnitOfMeasure.Dong), about * 0);
        Assert.Equal(new Quantity(0, UnitOfMeasure.Dong), 0 * about);
        Assert.Equal(new Quantity(15, UnitOfMeasure.Dong, Qualifier.About), Quantity.Multiply(about, 3));
    }

    // Values 4, 5, 6 against 5; the answers follow from the intervals.
    [Theory]
    [InlineData(Qualifier.Exact, 5, true, true, false, false, true)]
    [InlineData(Qualifier.Exact, 4, false, true, false, true, false)]
    [InlineData(Qualifier.MoreThan, 4, null, null, null, null, null)]
    [InlineData(Qualifier.MoreThan, 5, true, false, true, false, false)]
    [InlineData(Qualifier.MoreThan, 6, true, false, true, false, false)]
    [InlineData(Qualifier.AtLeast, 4, null, null, null, null, null)]
    [InlineData(Qualifier.AtLeast, 5, true, null, null, false, null)]
    [InlineData(Qualifier.AtLeast, 6, true, false, true, false, false)]
    [InlineData(Qualifier.LessThan, 4, false, true, false, true, false)]
    [InlineData(Qualifier.LessThan, 5, false, true, false, true, false)]
    [InlineData(Qualifier.LessThan, 6, null, null, null, null, null)]
    [InlineData(Qualifier.AtMost, 4, false, true, false, true, false)]
    [InlineData(Qualifier.AtMost, 5, null, true, false, null, null)]
    [InlineData(Qualifier.AtMost, 6, null, null, null, null, null)]
    [InlineData(Qualifier.About, 5, null, null, null, null, null)]
    public void Compare_ToFive_AnswersOnlyWhatIsCertain(
        Qualifier qualifier, int value, bool? atLeast, bool? atMost, bool? greater, bool? less, bool? equal)
    {
        var quantity = new Quantity(value, UnitOfMeasure.One, qualifier);

        Assert.Equal(atLeast, quantity.IsAtLeast(5));
        Assert.Equal(atMost, quantity.IsAtMost(5));
        Assert.Equal(greater, quantity.IsGreaterThan(5));
        Assert.Equal(less, quantity.IsLessThan(5));
        Assert.Equal(equal, quantity.IsEqualTo(5));
    }

    [Theory]
    [InlineData(Qualifier.Exact, "156.5", "157")]
    [InlineData(Qualifier.About, "156.5", "157")]
    [InlineData(Qualifier.MoreThan, "156.9", "156")]
    [InlineData(Qualifier.AtLeast, "156.9", "156")]
    [InlineData(Qualifier.LessThan, "156.1", "157")]
    [InlineData(Qualifier.AtMost, "-156.9", "-156")]
    public void Round_Qualified_KeepsTheStatementTrue(Qualifier qualifier, string value, string expected) =>
        Assert.Equal(
            new Quantity(Rational.Parse(expected), UnitOfMeasure.Dong, qualifier),
            new Quantity(Rational.Parse(value), UnitOfMeasure.Dong, qualifier).Round(Rounding.HalfAwayFromZero(0)));

    [Fact]
    public void Equality_IsByValueUnitAndQualifier()
    {
        var five = new Quantity(5, UnitOfMeasure.Dong);

        Assert.True(five == new Quantity(Rational.Parse("5.0"), UnitOfMeasure.Dong));
        Assert.Equal(five.GetHashCode(), new Quantity(Rational.Parse("5.0"), UnitOfMeasure.Dong).GetHashCode());
        Assert.True(five != new Quantity(6, UnitOfMeasure.Dong));
        Assert.True(five != new Quantity(5, UnitOfMeasure.Team));
        Assert.True(five != new Quantity(5, UnitOfMeasure.Dong, Qualifier.MoreThan));
        Assert.True(five != null);
        Assert.Equal("MoreThan 5 dong", new Quantity(5, UnitOfMeasure.Dong, Qualifier.MoreThan).ToString());
    }

    [Fact]
    public void Constructor_BadArguments_Throw()
    {
        Assert.Throws<ArgumentNullException>("unit", () => new Quantity(1, null!));
        Assert.Throws<ArgumentOutOfRangeException>("qualifier", () => new Quantity(1, UnitOfMeasure.One, (Qualifier)9));
        Assert.Throws<ArgumentNullException>("rounding", () => new Quantity(1, UnitOfMeasure.One).Round(null!));
    }

    [Fact]
    public void Equality_WithNull_IsOfNullOnly()
    {
        Quantity? none = null;
        Assert.True(none == null);
        Assert.False(none == new Quantity(1, UnitOfMeasure.Dong));
        Assert.False(new Quantity(1, UnitOfMeasure.Dong) == none);
        Assert.Throws<ArgumentNullException>("left", () => none! + new Quantity(1, UnitOfMeasure.Dong));
        Assert.Throws<ArgumentNullException>("right", () => new Quantity(1, UnitOfMeasure.Dong) + none!);
    }

    [Fact]
    public void ToString_Qualified_SaysSo()
    {
        Assert.Equal("5/2 m2", new Quantity(Rational.Parse("2.5"), UnitOfMeasure.SquareMetre).ToString());
        Assert.Equal("MoreThan 156 dong", new Quantity(156, UnitOfMeasure.Dong, Qualifier.MoreThan).ToString());
    }
}
