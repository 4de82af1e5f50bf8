namespace TodanVan.Domain.Tests.Numerics;

public class UnitOfMeasureTests
{
    [Fact]
    public void Equality_IsByCodeOnly()
    {
        Assert.True(new UnitOfMeasure("m2", "mét vuông") == UnitOfMeasure.SquareMetre);
        Assert.True(UnitOfMeasure.Team != UnitOfMeasure.Member);
        Assert.True(null != UnitOfMeasure.Team);
        Assert.Equal(new UnitOfMeasure("m2", "x").GetHashCode(), UnitOfMeasure.SquareMetre.GetHashCode());
    }

    [Fact]
    public void Per_NamesTheQuotient()
    {
        var perTeam = UnitOfMeasure.Member.Per(UnitOfMeasure.Team);

        Assert.Equal("member-per-team", perTeam.Code);
        Assert.Equal("thành viên/tổ", perTeam.Symbol);
        Assert.Equal(UnitOfMeasure.One, UnitOfMeasure.Dong.Per(UnitOfMeasure.Dong));
        Assert.Equal(UnitOfMeasure.Dong, UnitOfMeasure.Dong.Per(UnitOfMeasure.One));
        Assert.True(UnitOfMeasure.IsValidCode(perTeam.Code));
        Assert.Throws<ArgumentNullException>(() => perTeam.Per(null!));
    }

    [Theory]
    [InlineData("m2", true)]
    [InlineData("labour-day", true)]
    [InlineData("3d", true)]
    [InlineData("", false)]
    [InlineData(null, false)]
    [InlineData("-a", false)]
    [InlineData("a-", false)]
    [InlineData("a--b", false)]
    [InlineData("A", false)]
    [InlineData("đồng", false)]
    [InlineData("a b", false)]
    public void IsValidCode_OnlySlugs(string? code, bool expected) => Assert.Equal(expected, UnitOfMeasure.IsValidCode(code));

    [Fact]
    public void Constructor_BadArguments_Throw()
    {
        Assert.Throws<ArgumentNullException>("code", () => new UnitOfMeasure(null!, "x"));
        Assert.Throws<ArgumentNullException>("symbol", () => new UnitOfMeasure("x", null!));
        Assert.Throws<ArgumentException>("code", () => new UnitOfMeasure("X", "x"));
        Assert.Throws<ArgumentException>("symbol", () => new UnitOfMeasure("x", " x"));
        Assert.Throws<ArgumentException>("symbol", () => new UnitOfMeasure("x", "x\u00A0"));
        Assert.Throws<ArgumentException>("symbol", () => new UnitOfMeasure("x", "a\nb"));
        Assert.Equal("căn nhà", new UnitOfMeasure("house", "căn nhà").Symbol);
    }

    // As numbers: an attribute holds its texts as UTF-8, which has no such characters.
    [Theory]
    [InlineData(0xD83D)]
    [InlineData(0xDCA5)]
    public void New_SymbolWithHalfASurrogatePair_IsRefused(int unit) =>
        Assert.Throws<ArgumentException>(() => new UnitOfMeasure("x", "a" + (char)unit));
}
