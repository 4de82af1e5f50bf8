using TodanVan.Domain.Units;

namespace TodanVan.Domain.Tests.Text;

/// <summary>Codes and ids stand in the order of their characters, and hold what a file can hold.</summary>
public class TextIdentifierTests
{
    [Theory]
    [InlineData("01", "02", -1)]
    [InlineData("02", "01", 1)]
    [InlineData("02", "02", 0)]
    [InlineData("Z", "a", -1)] // U+005A, U+0061: ordinal
    [InlineData(null, "01", -1)]
    [InlineData("01", null, 1)]
    [InlineData(null, null, 0)]
    public void Operators_Always_AgreeWithTheOrder(string? one, string? other, int order)
    {
        var (left, right) = (one is null ? null : new UnitCode(one), other is null ? null : new UnitCode(other));

        Assert.Equal(order < 0, left < right);
        Assert.Equal(order <= 0, left <= right);
        Assert.Equal(order > 0, left > right);
        Assert.Equal(order >= 0, left >= right);
    }

    // As numbers: an attribute holds its texts as UTF-8, which has no such characters.
    [Theory]
    [InlineData("", 0xD800)]
    [InlineData("a", 0xDC00)]
    [InlineData("", 0xDC00, 0xD800)]
    public void New_HalfASurrogatePair_IsRefused(string before, params int[] units) =>
        Assert.Throws<ArgumentException>(() => new UnitCode(before + new string([.. units.Select(unit => (char)unit)])));

    [Fact]
    public void New_WholeSurrogatePair_IsText() => Assert.Equal("💥", new UnitCode("💥").Value);
}
