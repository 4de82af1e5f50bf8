using TodanVan.Domain.Tests.Support;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Tests.Units;

public sealed class UnitRegisterTests
{
    private static readonly UnitRegister Register = HaGiang.Units(HaGiang.Recoding).Value;

    [Fact]
    public void Find_CodeThatChangedHands_GivesAllBearersByFirstDay()
    {
        Assert.Equal(["ngan-chien", "trung-thinh"], Register.Find("01117").Select(unit => unit.Id.Value));
        Assert.Equal(["trung-thinh"], Register.Find("01111").Select(unit => unit.Id.Value));
        Assert.Empty(Register.Find("1117"));
        Assert.Empty(Register.Find("trung-thinh"));
        Assert.Throws<ArgumentNullException>(() => Register.Find(null!));
    }

    [Theory]
    [InlineData("01117", "2019-12-31", "ngan-chien")]
    [InlineData("01117", "2020-01-01", "trung-thinh")]
    [InlineData("01111", "2019-12-31", "trung-thinh")]
    [InlineData("trung-thinh", "2020-01-01", "trung-thinh")]
    [InlineData("01117", "2018", "ngan-chien")]
    [InlineData("01117", "2014-01-01/2014-10-14", "ngan-chien")]
    [InlineData("01111", "2019-12-31/2020-12-31", "trung-thinh")]
    public void Resolve_OneBearer_IsTheUnit(string code, string period, string id)
    {
        var result = Register.Resolve(code, ReportingPeriod.Parse(period));
        Assert.Equal(id, result.Value.Id.Value);
        Assert.Empty(result.Findings);
    }

    [Fact]
    public void Resolve_Date_IsThePeriodOfTheDay()
    {
        Assert.Equal("ngan-chien", Register.Resolve("01117", new LocalDate(2019, 12, 31)).Value.Id.Value);
        Assert.Equal("trung-thinh", Register.Resolve("01117", new LocalDate(2020, 1, 1)).Value.Id.Value);
        Assert.Equal(["TDV0248"], Register.Resolve("01111", new LocalDate(2020, 1, 1)).Findings.Codes());
    }

    [Theory]
    [InlineData("01111", "2020", "TDV0248")]
    [InlineData("ngan-chien", "2020", "TDV0218")]
    [InlineData("01117", "2014-10-13", "TDV0218")]
    [InlineData("01117", "2019-12-31/2020-01-01", "TDV0219")]
    [InlineData("99999", "2019", "TDV0217")]
    [InlineData("", "2019", "TDV0217")]
    [InlineData("\u2003", "2019", "TDV0217")]
    [InlineData("\ud800", "2019", "TDV0217")]
    public void Resolve_NotOneBearer_SaysWhy(string code, string period, string finding)
    {
        var result = Register.Resolve(code, ReportingPeriod.Parse(period));
        Assert.False(result.HasValue);
        Assert.Equal([finding], result.Findings.Codes());
        Assert.Equal(code, result.Findings[0].Subject!.Unit);
    }

    [Fact]
    public void Resolve_SeveralBearers_NamesThemAllAndTheDaysOfTheCode()
    {
        var finding = Register.Resolve("01117", ReportingPeriod.Parse("2019-12-31/2020-01-01")).Findings[0];
        Assert.Equal(
            "ngan-chien (Xã Ngán Chiên, 2014-10-14..2019-12-31); trung-thinh (Xã Trung Thịnh, 2020-01-01..2025-06-30)", finding.Argument("bearers"));
    }

    [Theory]
    [InlineData("1117", "01117")]
    [InlineData("01118", null)]
    [InlineData("0111", null)]
    public void Resolve_Unknown_OffersTheOneThatReadsNearly(string code, string? suggestion)
    {
        // 01111 and 01117 are as far from 01118 and 0111 as each other: then nothing is offered.
        Assert.Equal(suggestion, Register.Resolve(code, new LocalDate(2019, 10, 14)).Findings[0].Suggestion);
    }

    [Fact]
    public void Resolve_LostLeadingZeros_AreOfferedHoweverMany()
    {
        var register = HaGiang.Units("00691,Xã Ngọc Đường,Xã,Commune,032,2014-10-14,2025-07-01,,,").Value;
        Assert.Equal("00691", register.Resolve("691", new LocalDate(2019, 10, 14)).Findings[0].Suggestion);
        Assert.Equal("02", register.Resolve("2", new LocalDate(2019, 10, 14)).Findings[0].Suggestion);
    }

    [Fact]
    public void TryGet_Id_FindsTheUnit()
    {
        Assert.True(Register.TryGet(new UnitId("xm"), out var unit));
        Assert.Equal(UnitLevel.District, unit.Level);
        Assert.False(Register.TryGet(new UnitId("033"), out _));
        Assert.Throws<ArgumentNullException>(() => Register.TryGet(null!, out _));
    }

    [Fact]
    public void InForceDuring_Period_TouchesAVersion()
    {
        Assert.True(Register.TryGet(new UnitId("ngan-chien"), out var unit));
        Assert.True(unit.InForceDuring(ReportingPeriod.Parse("2014")));
        Assert.True(unit.InForceDuring(ReportingPeriod.Parse("2019-12-31/2020-12-31")));
        Assert.False(unit.InForceDuring(ReportingPeriod.Parse("2020")));
        Assert.False(unit.InForceDuring(ReportingPeriod.Parse("2014-10-13")));
        Assert.Throws<ArgumentNullException>(() => unit.InForceDuring(null!));
    }

    [Theory]
    [InlineData("Thành phố", UnitLevel.Province, true)]
    [InlineData("THÀNH  PHỐ", UnitLevel.District, true)]
    [InlineData("Thành phố", UnitLevel.Commune, false)]
    [InlineData("Phường", UnitLevel.Commune, true)]
    [InlineData("Bản", UnitLevel.Village, true)]
    [InlineData("Bản", UnitLevel.Commune, false)]
    [InlineData("Nước", UnitLevel.Country, true)]
    public void Kind_Level_IsTheLaws(string kind, UnitLevel level, bool expected) => Assert.Equal(expected, UnitKind.Named(kind).IsOf(level));

    [Theory]
    [InlineData("Village", UnitLevel.Village)]
    [InlineData(" commune ", UnitLevel.Commune)]
    [InlineData("PROVINCE", UnitLevel.Province)]
    public void Level_Token_IsRead(string text, UnitLevel expected)
    {
        Assert.True(UnitLevels.TryParse(text, out var level));
        Assert.Equal(expected, level);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("4")]
    [InlineData("Villages")]
    public void Level_OtherText_IsNone(string? text) => Assert.False(UnitLevels.TryParse(text, out _));
}
