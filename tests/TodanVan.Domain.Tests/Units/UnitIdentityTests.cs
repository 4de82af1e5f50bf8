using TodanVan.Domain.Tests.Support;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Tests.Units;

/// <summary>Which rows are one unit, and under whom it stands (semantics A1 and A2).</summary>
public sealed class UnitIdentityTests
{
    private const string NamDich = "01075,Xã Nậm Dịch,Xã,Commune,032,2014-10-14,2025-07-01,,,";

    private static readonly LocalDate Day = new(2019, 10, 14);

    [Fact]
    public void Build_RowsWithOneId_AreVersionsOfOneUnit()
    {
        var register = HaGiang.Units(HaGiang.Recoding).Value;
        Assert.True(register.TryGet(new UnitId("trung-thinh"), out var unit));
        Assert.Equal(["01111 Xã Trung Thịnh", "01117 Xã Trung Thịnh"], unit.History.Select(version => $"{version.Code} {version.Name}"));
        Assert.Equal("827/NQ-UBTVQH14", unit.History[1].Basis?.Number);
        Assert.Equal("01111", unit.On(new LocalDate(2019, 12, 31))!.Code.Value);
        Assert.Equal("01117", unit.On(new LocalDate(2020, 1, 1))!.Code.Value);
        Assert.Null(unit.On(new LocalDate(2014, 10, 13)));
    }

    [Fact]
    public void Build_EqualTouchingRowsWithoutId_AreOneUnitAndOneVersion()
    {
        var import = HaGiang.Units(
            NamDich, "v1,Thôn A,Thôn,Village,01075,2016-01-01,2025-07-01,,,", "v1,Thôn A,Thôn,Village,01075,2014-10-14,2016-01-01,,,");
        Assert.Empty(import.Findings);
        Assert.Equal(3 + 3, import.Accepted);
        var unit = Assert.Single(import.Value.Find("v1"));
        Assert.Equal("v1@2014-10-14", unit.Id.Value);
        Assert.Equal(new Validity(new LocalDate(2014, 10, 14), new LocalDate(2025, 7, 1)), Assert.Single(unit.History).Validity);
    }

    [Fact]
    public void Build_EqualTouchingRowsOfTwoDecrees_AreOneUnitThatKeepsBoth()
    {
        var import = HaGiang.Units(
            NamDich, "v1,Thôn A,Thôn,Village,01075,2014-10-14,2016-01-01,,,1/QĐ", "v1,Thôn A,Thôn,Village,01075,2016-01-01,2025-07-01,,,2/QĐ");
        Assert.Empty(import.Findings);
        Assert.Equal(["1/QĐ", "2/QĐ"], Assert.Single(import.Value.Find("v1")).History.Select(version => version.Basis!.Number));
    }

    [Theory]
    [InlineData("v1,Thôn B,Thôn,Village,01075,2016-01-01,2025-07-01,,,", "name")]
    [InlineData("v1,Thôn A,Tổ dân phố,Village,01075,2016-01-01,2025-07-01,,,", "kind")]
    [InlineData("v1,Thôn A,Thôn,Village,033,2016-01-01,2025-07-01,,,", "parent")]
    public void Build_TouchingRowsThatDiffer_AreTwoUnitsAndAWarning(string second, string column)
    {
        var import = HaGiang.Units(NamDich, "v1,Thôn A,Thôn,Village,01075,2014-10-14,2016-01-01,,,", second);
        Assert.Equal([$"TDV0213@7 code=v1; day=2016-01-01; columns={column}"], import.Findings.Lines());
        Assert.False(import.HasErrors);
        Assert.Equal(0, import.Quarantined);
        Assert.Equal(["v1@2014-10-14", "v1@2016-01-01"], import.Value.Find("v1").Select(unit => unit.Id.Value));
    }

    [Fact]
    public void Build_EqualRowsThatDoNotTouch_AreTwoUnitsWithoutAWarning()
    {
        var import = HaGiang.Units(
            NamDich, "v1,Thôn A,Thôn,Village,01075,2014-10-14,2016-01-01,,,", "v1,Thôn A,Thôn,Village,01075,2016-01-02,2025-07-01,,,");
        Assert.Empty(import.Findings);
        Assert.Equal(["v1@2014-10-14", "v1@2016-01-02"], import.Value.Find("v1").Select(unit => unit.Id.Value));
    }

    [Fact]
    public void Build_ParentCodeThatChangesHands_DoesNotMakeOneUnitOfTouchingRows()
    {
        // Every word is equal, yet 01117 is Ngán Chiên until 2020 and Trung Thịnh from then on: the parent UNIT differs.
        var import = HaGiang.Units([
            .. HaGiang.Recoding,
            "v1,Thôn A,Thôn,Village,01117,2014-10-14,2020-01-01,,,",
            "v1,Thôn A,Thôn,Village,01117,2020-01-01,2025-07-01,,,",
        ]);
        Assert.Equal(["TDV0213@9 code=v1; day=2020-01-01; columns=parent"], import.Findings.Lines());
        Assert.Equal("ngan-chien", import.Value.ParentOn("v1@2014-10-14", Day));
        Assert.Equal("trung-thinh", import.Value.ParentOn("v1@2020-01-01", new LocalDate(2020, 1, 1)));
    }

    [Fact]
    public void Build_ParentUnderItsTwoCodes_IsOneParentUnit()
    {
        var import = HaGiang.Units([
            .. HaGiang.Recoding,
            "v1,Thôn A,Thôn,Village,01111,2014-10-14,2020-01-01,,,",
            "v1,Thôn A,Thôn,Village,01117,2020-01-01,2021-01-01,,,",
            "v1,Thôn A,Thôn,Village,trung-thinh,2021-01-01,2025-07-01,,,",
        ]);
        Assert.Empty(import.Findings);
        var unit = Assert.Single(import.Value.Find("v1"));
        Assert.Single(unit.History);
        Assert.Equal("trung-thinh", import.Value.ParentOn(unit.Id.Value, Day));
    }

    [Fact]
    public void Build_VersionsOfOneIdUnderACodeThatChangesHands_AreEachPlaced()
    {
        var import = HaGiang.Units([
            .. HaGiang.Recoding,
            "v1,Thôn A,Thôn,Village,01117,2014-10-14,2020-01-01,,v1,",
            "v1,Thôn A,Thôn,Village,01117,2020-01-01,2025-07-01,,v1,",
        ]);
        Assert.Empty(import.Findings);
        Assert.Equal("ngan-chien", import.Value.ParentOn("v1", Day));
        Assert.Equal("trung-thinh", import.Value.ParentOn("v1", new LocalDate(2020, 1, 1)));
    }

    [Fact]
    public void Build_ParentCodeWhoseBearerChangesMidway_NamesBothAndTheDay()
    {
        var import = HaGiang.Units([.. HaGiang.Recoding, "v1,Thôn A,Thôn,Village,01117,2014-10-14,2025-07-01,,,"]);
        Assert.Equal(["TDV0206@8[parent] parent=01117; code=v1; units=ngan-chien; trung-thinh; day=2020-01-01"], import.Findings.Lines());
        Assert.Equal("hg", import.Value.ParentOn("v1@2014-10-14", Day));
    }

    [Fact]
    public void Build_ParentCodeOfTwoUnitsAllAlong_PartOnTheRowsFirstDay()
    {
        var import = HaGiang.Units(
            "01075,Xã A,Xã,Commune,032,2014-10-14,2025-07-01,,a,", "01075,Xã B,Xã,Commune,032,2014-10-14,2025-07-01,,b,", "v1,Thôn A,Thôn,Village,01075,2016-01-01,2025-07-01,,,");
        Assert.Contains("TDV0206@7[parent] parent=01075; code=v1; units=a; b; day=2016-01-01", import.Findings.Lines());
    }

    [Fact]
    public void Build_ParentById_MayChangeItsCode()
    {
        var import = HaGiang.Units([.. HaGiang.Recoding, "v1,Thôn A,Thôn,Village,trung-thinh,2014-10-14,2025-07-01,,,"]);
        Assert.Empty(import.Findings);
        Assert.Equal("trung-thinh", import.Value.ParentOn("v1@2014-10-14", new LocalDate(2020, 1, 1)));
    }

    [Theory]
    [InlineData("v1,Thôn A,Thôn,Village,01078,2014-10-14,2025-07-01,,,", "2020-01-01")]
    [InlineData("v1,Thôn A,Thôn,Village,01078,2014-10-14,2020-01-02,,,", "2020-01-01")]
    [InlineData("v1,Thôn A,Thôn,Village,01078,2020-01-01,2025-07-01,,,", "2020-01-01")]
    [InlineData("v1,Thôn A,Thôn,Village,01078,2013-01-01,2015-01-01,,,", "2013-01-01")]
    public void Build_ParentThatEndsEarlier_NamesTheDay(string line, string day)
    {
        var import = HaGiang.Units("01078,Xã Bản Péo,Xã,Commune,032,2014-10-14,2020-01-01,,,827/NQ-UBTVQH14", line);
        Assert.Equal([$"TDV0207@6[parent] parent=01078; code=v1; day={day}"], import.Findings.Lines());
    }

    [Fact]
    public void Build_ParentWithAGap_NamesTheFirstDayOfTheGap()
    {
        var import = HaGiang.Units(
            "01078,Xã Bản Péo,Xã,Commune,032,2014-10-14,2016-01-01,,p,",
            "01078,Xã Bản Péo,Xã,Commune,032,2017-01-01,2025-07-01,,p,",
            "v1,Thôn A,Thôn,Village,p,2014-10-14,2025-07-01,,,");
        Assert.Contains("TDV0207@7[parent] parent=p; code=v1; day=2016-01-01", import.Findings.Lines());
    }

    [Fact]
    public void Build_RowThatEndsWithItsParent_IsSound()
    {
        var import = HaGiang.Units(
            "01078,Xã Bản Péo,Xã,Commune,032,2014-10-14,2020-01-01,,,", "v1,Thôn A,Thôn,Village,01078,2014-10-14,2020-01-01,,,");
        Assert.Empty(import.Findings);
        Assert.Equal(-1, import.Value.On(new LocalDate(2020, 1, 1)).IndexOf(new UnitId("v1@2014-10-14")));
    }

    [Fact]
    public void Build_FaultyCommune_StaysWithItsVillagesBelow()
    {
        var import = HaGiang.Units("01075,Xã Nậm Dịch,Xã,Commune,32,2014-10-14,2025-07-01,,,", "v1,Thôn A,Thôn,Village,01075,2014-10-14,2025-07-01,,,");
        Assert.Equal(["TDV0205@5[parent] parent=32; code=01075"], import.Findings.Lines());
        Assert.Equal("032", import.Findings[0].Suggestion);
        Assert.Equal("hg", import.Value.ParentOn("01075@2014-10-14", Day));
        Assert.Equal("01075@2014-10-14", import.Value.ParentOn("v1@2014-10-14", Day));
    }

    [Fact]
    public void Build_CommuneWithAnUnreadableDay_IsThereOnEveryDayWithItsVillages()
    {
        var import = HaGiang.Units("01075,Xã Nậm Dịch,Xã,Commune,032,14.10.14,,,nd,", "v1,Thôn A,Thôn,Village,01075,2014-10-14,2025-07-01,,v,");
        Assert.Equal(["TDV0202"], import.Findings.Codes());
        Assert.Equal("hg", import.Value.ParentOn("nd", Day));
        Assert.Equal("nd", import.Value.ParentOn("v", Day));
    }

    [Fact]
    public void Build_UnreadableDayInOneRow_LeavesTheSoundBearersOfItsCodeAlone()
    {
        // The days of the second bearer of 01117 are not known, so nothing says that they meet those of the first.
        var import = HaGiang.Units(
            HaGiang.Recoding[0], HaGiang.Recoding[1], "01117,Xã Trung Thịnh,Xã,Commune,033,?,,,other,", "v1,Thôn A,Thôn,Village,01117,2014-10-14,2020-01-01,,v,");
        Assert.Equal(["TDV0202@7[from] value=?; column=from"], import.Findings.Lines());
        Assert.Equal("xm", import.Value.ParentOn("ngan-chien", Day));
        Assert.Equal("ngan-chien", import.Value.ParentOn("v", Day));
        Assert.Equal("hg", import.Value.ParentOn("other", Day));
    }

    [Fact]
    public void Build_UnreadableDayInOneVersion_LeavesTheOthersAlone()
    {
        var import = HaGiang.Units(
            NamDich, "v1,Thôn A,Thôn,Village,01075,2014-10-14,2016-01-01,,v,", "v1,Thôn B,Thôn,Village,01075,2016-01-32,2025-07-01,,v,");
        Assert.Equal(["TDV0202@7[from] value=2016-01-32; column=from"], import.Findings.Lines());
        Assert.Equal(1, import.Quarantined);
        Assert.Equal("01075@2014-10-14", import.Value.ParentOn("v", new LocalDate(2015, 1, 1)));

        // It is not lost on the days of which its row does not say.
        Assert.Equal("hg", import.Value.ParentOn("v", Day));
        Assert.Equal("VN", import.Value.ParentOn("v", new LocalDate(2014, 10, 13)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("VN")]
    public void Build_OneTop_IsTheRoot(string parent)
    {
        var import = HaGiang.UnitsOnly(
            $"02,Tỉnh Hà Giang,Tỉnh,Province,{parent},2014-10-14,,,hg,", "x,Thôn A,Thôn,Village,nobody,2014-10-14,2025-07-01,,x,");
        Assert.Equal(["TDV0205"], import.Findings.Codes());
        Assert.Equal("VN", import.Value.ParentOn("hg", Day));
        Assert.Equal("hg", import.Value.ParentOn("x", Day));
    }

    [Fact]
    public void Build_SeveralTops_TheCountryIsTheRoot()
    {
        var import = HaGiang.Units("08,Tỉnh Tuyên Quang,Tỉnh,Province,,2014-10-14,,,tq,", "x,Thôn A,Thôn,Village,nobody,2014-10-14,2025-07-01,,x,");
        Assert.Equal("VN", import.Value.ParentOn("tq", Day));
        Assert.Equal("VN", import.Value.ParentOn("x", Day));
    }

    [Fact]
    public void Build_TableOfOneDistrict_HasTheDistrictForRoot()
    {
        var import = HaGiang.UnitsOnly(
            "033,Huyện Xín Mần,Huyện,District,,2014-10-14,2025-07-01,,xm,", "x,Thôn A,Thôn,Village,nobody,2014-10-14,2025-07-01,,x,");
        Assert.Equal(["TDV0205"], import.Findings.Codes());
        Assert.Equal("VN", import.Value.ParentOn("xm", Day));
        Assert.Equal("xm", import.Value.ParentOn("x", Day));
    }

    [Fact]
    public void Build_FaultyTop_IsStillTheRoot()
    {
        var import = HaGiang.UnitsOnly(
            "02,Tỉnh Hà Giang,Tỉnh,Province,,1991-10-32,,,hg,",
            "033,Huyện Xín Mần,Huyện,District,02,2014-10-14,2025-07-01,,xm,",
            "x,Thôn A,Thôn,Village,nobody,2014-10-14,2025-07-01,,x,");
        Assert.Equal(["TDV0202", "TDV0205"], import.Findings.Codes());
        Assert.Equal("VN", import.Value.ParentOn("hg", Day));
        Assert.Equal("hg", import.Value.ParentOn("xm", Day));
        Assert.Equal("hg", import.Value.ParentOn("x", Day));
    }

    [Fact]
    public void Build_FaultyRowOfTooHighALevel_DoesNotUnseatTheTop()
    {
        var import = HaGiang.UnitsOnly(
            "033,Huyện Xín Mần,Huyện,District,,2014-10-14,2025-07-01,,xm,", "x,Thôn A,Thôn,Province,033,2014-10-14,2025-07-01,,x,");
        Assert.Equal(["TDV0214@3[kind] kind=Thôn; level=Province"], import.Findings.Lines());
        Assert.Equal("VN", import.Value.ParentOn("xm", Day));
        Assert.Equal("xm", import.Value.ParentOn("x", Day));
    }

    [Fact]
    public void Build_TownWithAnUnreadableLevel_KeepsItsWards()
    {
        // Thành phố is of two levels; whichever it is, a ward is below it.
        var import = HaGiang.Units(
            "024,Thành phố Hà Giang,Thành phố,Huyen,02,2014-10-14,,,city,", "00688,Phường Quang Trung,Phường,Commune,024,2014-10-14,2025-07-01,,ward,");
        Assert.Equal(["TDV0201"], import.Findings.Codes());
        Assert.True(import.Value.TryGet(new UnitId("city"), out var city));
        Assert.Equal(UnitLevel.District, city.Level);
        Assert.Equal("city", import.Value.ParentOn("ward", Day));
    }

    [Fact]
    public void Build_CountryRow_NamesTheRootOnEveryDay()
    {
        var import = HaGiang.Units("84,Nước Việt Nam,Nước,Country,,1976-07-02,,,,", "x,Thôn A,Thôn,Village,nobody,2014-10-14,2025-07-01,,x,");
        Assert.Equal(["TDV0205"], import.Findings.Codes());
        foreach (var day in new[] { new LocalDate(1900, 1, 1), Day })
        {
            Assert.Equal(UnitId.Country, import.Value.On(day).Units[0].Id);
            Assert.Equal("Nước Việt Nam", import.Value.On(day).VersionAt(0).Name);
        }

        Assert.Equal("hg", import.Value.ParentOn("x", Day));
        Assert.Equal(new Validity(new LocalDate(2014, 10, 14), null), import.Value.Coverage);
    }

    [Fact]
    public void Build_Nothing_IsTheCountryAlone()
    {
        var import = new UnitRegisterBuilder().Build();
        Assert.Empty(import.Findings);
        Assert.Equal("Việt Nam", Assert.Single(import.Value.Units).History[0].Name);
        Assert.Equal(1, import.Value.On(Day).Count);
        Assert.Equal(Validity.Always, import.Value.Coverage);
    }
}
