namespace TodanVan.Domain.Tests.Text;

/// <summary>Two printed fractions are one when all three numbers are.</summary>
public class RatioTextTests
{
    [Theory]
    [InlineData("2/3", "2/3", true)]
    [InlineData("2/3", "1/3", false)]
    [InlineData("2/3", "2/4", false)]
    [InlineData("2/3", "4/6", false)] // as printed, not reduced
    [InlineData("2/3 (đạt 66,7%)", "2/3 (đạt 66,7%)", true)]
    [InlineData("2/3 (đạt 66,7%)", "2/3 (đạt 66,67%)", false)]
    [InlineData("2/3 (đạt 66,7%)", "2/3", false)]
    public void Equality_Always_IsOfAllThreeNumbers(string one, string other, bool equal)
    {
        var (left, right) = (Read(one), Read(other));

        Assert.Equal(equal, left == right);
        Assert.Equal(!equal, left != right);
        Assert.Equal(equal, left.Equals(right));
        Assert.Equal(equal, left.Equals((object)right));
        Assert.True(!equal || left.GetHashCode() == right.GetHashCode());
    }

    [Fact]
    public void Equality_WithNothing_IsOfNothingOnly()
    {
        RatioText? none = null;

        Assert.True(none == null);
        Assert.False(none != null);
        Assert.False(none == Read("1/2"));
        Assert.False(Read("1/2") == none);
        Assert.True(Read("1/2") != none);
        Assert.False(Read("1/2").Equals(none));
    }

    private static RatioText Read(string text) => VietnameseNumber.ParseRatio(text, NumberConvention.Vietnamese).Value;
}
