namespace TodanVan.Domain.Tests.Numerics;

public class QualifiersTests
{
    // By interval arithmetic on half-lines: strict beats weak, exact is neutral, two sides are About.
    [Theory]
    [InlineData(Qualifier.Exact, Qualifier.Exact, Qualifier.Exact)]
    [InlineData(Qualifier.Exact, Qualifier.AtLeast, Qualifier.AtLeast)]
    [InlineData(Qualifier.MoreThan, Qualifier.MoreThan, Qualifier.MoreThan)]
    [InlineData(Qualifier.MoreThan, Qualifier.AtLeast, Qualifier.MoreThan)]
    [InlineData(Qualifier.AtLeast, Qualifier.AtLeast, Qualifier.AtLeast)]
    [InlineData(Qualifier.LessThan, Qualifier.AtMost, Qualifier.LessThan)]
    [InlineData(Qualifier.AtMost, Qualifier.AtMost, Qualifier.AtMost)]
    [InlineData(Qualifier.MoreThan, Qualifier.LessThan, Qualifier.About)]
    [InlineData(Qualifier.AtLeast, Qualifier.AtMost, Qualifier.About)]
    [InlineData(Qualifier.About, Qualifier.Exact, Qualifier.About)]
    [InlineData(Qualifier.About, Qualifier.MoreThan, Qualifier.About)]
    public void Add_TwoQualifiers_GivesTheSide(Qualifier left, Qualifier right, Qualifier expected)
    {
        Assert.Equal(expected, Qualifiers.Add(left, right));
        Assert.Equal(expected, Qualifiers.Add(right, left));
        Assert.Equal(expected, Qualifiers.Subtract(left, Qualifiers.Negate(right)));
        Assert.Equal(expected, Qualifiers.Multiply(left, true, right, true));
    }

    // Semantics of the quotient for positive operands, as stated in the type's documentation.
    [Theory]
    [InlineData(Qualifier.MoreThan, Qualifier.Exact, Qualifier.MoreThan)]
    [InlineData(Qualifier.Exact, Qualifier.MoreThan, Qualifier.LessThan)]
    [InlineData(Qualifier.Exact, Qualifier.AtMost, Qualifier.AtLeast)]
    [InlineData(Qualifier.MoreThan, Qualifier.LessThan, Qualifier.MoreThan)]
    [InlineData(Qualifier.LessThan, Qualifier.MoreThan, Qualifier.LessThan)]
    [InlineData(Qualifier.MoreThan, Qualifier.MoreThan, Qualifier.About)]
    [InlineData(Qualifier.LessThan, Qualifier.LessThan, Qualifier.About)]
    [InlineData(Qualifier.AtLeast, Qualifier.AtMost, Qualifier.AtLeast)]
    [InlineData(Qualifier.About, Qualifier.Exact, Qualifier.About)]
    public void Divide_PositiveOperands_IsMonotone(Qualifier left, Qualifier right, Qualifier expected) =>
        Assert.Equal(expected, Qualifiers.Divide(left, true, right, true));

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public void MultiplyDivide_UnprovenSign_IsAboutUnlessBothExact(bool left, bool right)
    {
        Assert.Equal(Qualifier.About, Qualifiers.Divide(Qualifier.MoreThan, left, Qualifier.LessThan, right));
        Assert.Equal(Qualifier.About, Qualifiers.Multiply(Qualifier.MoreThan, left, Qualifier.Exact, right));
        Assert.Equal(Qualifier.Exact, Qualifiers.Multiply(Qualifier.Exact, left, Qualifier.Exact, right));
        Assert.Equal(Qualifier.Exact, Qualifiers.Divide(Qualifier.Exact, left, Qualifier.Exact, right));
    }

    [Theory]
    [InlineData(Qualifier.MoreThan, Qualifier.LessThan)]
    [InlineData(Qualifier.AtLeast, Qualifier.AtMost)]
    [InlineData(Qualifier.Exact, Qualifier.Exact)]
    [InlineData(Qualifier.About, Qualifier.About)]
    public void Scale_BySign_KeepsSwapsOrBecomesExact(Qualifier qualifier, Qualifier swapped)
    {
        Assert.Equal(qualifier, Qualifiers.Scale(qualifier, 3));
        Assert.Equal(swapped, Qualifiers.Scale(qualifier, -3));
        Assert.Equal(qualifier, Qualifiers.Scale(swapped, -1));
        Assert.Equal(Qualifier.Exact, Qualifiers.Scale(qualifier, 0));
    }

    [Fact]
    public void AnyMethod_NotAQualifier_Throws()
    {
        const Qualifier Bad = (Qualifier)77;
        foreach (var two in new Func<Qualifier, Qualifier, Qualifier>[]
        {
            Qualifiers.Add, Qualifiers.Subtract, (left, right) => Qualifiers.Multiply(left, true, right, true), (left, right) => Qualifiers.Divide(left, true, right, true),
        })
        {
            Assert.Throws<ArgumentOutOfRangeException>("left", () => two(Bad, Qualifier.Exact));
            Assert.Throws<ArgumentOutOfRangeException>("right", () => two(Qualifier.Exact, Bad));
        }

        Assert.Throws<ArgumentOutOfRangeException>("qualifier", () => Qualifiers.Negate(Bad));
        Assert.Throws<ArgumentOutOfRangeException>("qualifier", () => Qualifiers.Scale(Bad, 1));
    }
}
