using TodanVan.Domain.Tests.Support;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Tests.Units;

/// <summary>Every fault of a table of units, each in a row that differs from a sound one by that fault alone.</summary>
public sealed class UnitRegisterBuilderTests
{
    private const string Village = "v1,Thôn Nấm Ngà,Thôn,Village,01075,2014-10-14,2025-07-01,,,";
    private const string NamDich = "01075,Xã Nậm Dịch,Xã,Commune,032,2014-10-14,2025-07-01,,,";

    private static readonly LocalDate Day = new(2019, 10, 14);

    [Fact]
    public void Build_SoundRows_HaveNoFindings()
    {
        var import = HaGiang.Units([NamDich, Village, .. HaGiang.Recoding]);
        Assert.Empty(import.Findings);
        Assert.Equal((8, 8, 0), (import.Input, import.Accepted, import.Quarantined));
        Assert.Equal(["01075@2014-10-14", "VN", "hg", "hsp", "ngan-chien", "trung-thinh", "v1@2014-10-14", "xm"], import.Value.Units.Select(unit => unit.Id.Value));
        Assert.Equal(new Validity(new LocalDate(2014, 10, 14), null), import.Value.Coverage);
    }

    [Theory]
    [InlineData("v1,Thôn Nấm Ngà,Thôn,Xóm,01075,2014-10-14,2025-07-01,,,", "TDV0201@6[level] value=Xóm")]
    [InlineData("v1,Thôn Nấm Ngà,Thôn,Village,01075,10/14/2014,,,,", "TDV0202@6[from] value=10/14/2014; column=from")]
    [InlineData("v1,Thôn Nấm Ngà,Thôn,Village,01075,2014-10-14,2015-02-29,,,", "TDV0202@6[to] value=2015-02-29; column=to")]
    [InlineData("v1,Thôn Nấm Ngà,Thôn,Village,01075,2014-10-14,,2015-2-1,,", "TDV0202@6[until] value=2015-2-1; column=until")]
    [InlineData("v1,Thôn Nấm Ngà,Thôn,Village,01075,-0044-03-15,,,,", "TDV0202@6[from] value=-0044-03-15; column=from")]
    [InlineData("v1,Thôn Nấm Ngà,Thôn,Village,01075,0000-01-01,2025-07-01,,,", "TDV0202@6[from] value=0000-01-01; column=from")]
    [InlineData("v1,Thôn Nấm Ngà,Thôn,Village,01075,2014-10-14,2014-10-14,,,", "TDV0203@6[to] code=v1; from=2014-10-14; to=2014-10-14")]
    [InlineData("v1,Thôn Nấm Ngà,Thôn,Village,01075,2014-10-14,,2014-10-13,,", "TDV0203@6[until] code=v1; from=2014-10-14; to=2014-10-14")]
    [InlineData("v1,Thôn Nấm Ngà,Thôn,Village,01075,2014-10-14,2020-01-01,2020-01-01,,", "TDV0204@6[until] to=2020-01-01; until=2020-01-01")]
    [InlineData("v1,Thôn Nấm Ngà,Thôn,Village,99999,2014-10-14,2025-07-01,,,", "TDV0205@6[parent] parent=99999; code=v1")]
    [InlineData("v1,Thôn Nấm Ngà,Thôn,Village,01075,2014-10-13,2025-07-01,,,", "TDV0207@6[parent] parent=01075; code=v1; day=2014-10-13")]
    [InlineData("v1,Thôn Nấm Ngà,Thôn,Village,,2014-10-14,2025-07-01,,,", "TDV0209@6[parent] code=v1")]
    [InlineData("v1,Thôn Nấm Ngà,Xã,Village,01075,2014-10-14,2025-07-01,,,", "TDV0214@6[kind] kind=Xã; level=Village")]
    [InlineData("v1,Thôn Nấm Ngà,Bản,Commune,032,2014-10-14,2025-07-01,,,", "TDV0214@6[kind] kind=Bản; level=Commune")]
    [InlineData("v1,,Thôn,Village,01075,2014-10-14,2025-07-01,,,", "TDV0117@6[name] column=name")]
    [InlineData("v1,Thôn Nấm Ngà,,Village,01075,2014-10-14,2025-07-01,,,", "TDV0117@6[kind] column=kind")]
    [InlineData("v1,Thôn Nấm Ngà,Thôn,,01075,2014-10-14,2025-07-01,,,", "TDV0117@6[level] column=level")]
    [InlineData("v1,Thôn Nấm Ngà,Thôn,Village,01075,,,,,", "TDV0117@6[from] column=from")]
    public void Build_OneFault_IsFoundAndTheUnitStaysUnplaced(string line, string finding)
    {
        var import = HaGiang.Units(NamDich, line);
        Assert.Equal([finding], import.Findings.Lines());
        Assert.Equal((5, 4, 1), (import.Input, import.Accepted, import.Quarantined));
        Assert.Equal(line, System.Text.Encoding.UTF8.GetString(import.QuarantinedRows[0].Raw.Span));

        var unit = Assert.Single(import.Value.Find("v1"));
        Assert.False(unit.On(Day)!.IsPlaced);
        Assert.Equal("hg", import.Value.ParentOn(unit.Id.Value, Day));
    }

    // Widths of national codes: domain facts 4.4. A village has none, but that of its commune; 01075 less its zero is 1075.
    [Theory]
    [InlineData("1075,Xã A,Xã,Commune,032,2014-10-14,2025-07-01,,,", "01075")]
    [InlineData("7,Xã A,Xã,Commune,032,2014-10-14,2025-07-01,,,", "00007")]
    [InlineData("34,Huyện A,Huyện,District,02,2014-10-14,2025-07-01,,,", "034")]
    [InlineData("1075-01,Thôn A,Thôn,Village,01075,2014-10-14,2025-07-01,,,", "01075-01")]
    [InlineData("1075001,Thôn A,Thôn,Village,01075,2014-10-14,2025-07-01,,,", "01075001")]
    [InlineData("01076,Xã A,Xã,Commune,032,2014-10-14,2025-07-01,,,", null)]
    [InlineData("10750,Xã A,Xã,Commune,032,2014-10-14,2025-07-01,,,", null)]
    [InlineData("X-7,Xã A,Xã,Commune,032,2014-10-14,2025-07-01,,,", null)]
    [InlineData("034,Huyện A,Huyện,District,02,2014-10-14,2025-07-01,,,", null)]
    [InlineData("01075-01,Thôn A,Thôn,Village,01075,2014-10-14,2025-07-01,,,", null)]
    [InlineData("107-01,Thôn A,Thôn,Village,01075,2014-10-14,2025-07-01,,,", null)]
    public void Build_CodeWithoutZeros_IsKeptAndTheWholeOneOffered(string line, string? whole)
    {
        var import = HaGiang.Units(NamDich, line);
        var code = line.Split(',')[0];

        Assert.Equal((5, 5, 0), (import.Input, import.Accepted, import.Quarantined));
        Assert.Single(import.Value.Find(code));
        Assert.Equal(
            whole is null ? [] : [$"TDV0252@6[code] {whole}"],
            import.Findings.Select(finding => $"{finding.Code}@{finding.Location!.Row}[{finding.Location.Column}] {finding.Suggestion}"));
    }

    [Fact]
    public void Versions_OfRowsAndChanges_SayWhereTheyWereRead()
    {
        const string Renamed = "v1,Thôn Mới,Thôn,Village,01075,2018-01-01,2025-07-01,,v1,";
        var builder = new UnitRegisterBuilder().With(HaGiang.Header, [.. HaGiang.Top, NamDich, "v1,Thôn Nấm Ngà,Thôn,Village,01075,2014-10-14,2018-01-01,,v1,", Renamed]);
        builder.Add(new Renaming(new LocalDate(2020, 1, 1), new UnitId("v1"), "Thôn Khác"));

        // The province is the first row below the header; the village's own rows are the fifth and the sixth.
        var register = builder.Build().ValueOrThrow();
        Assert.Equal(2, register.Find("02").Single().History[0].Source!.Row);
        Assert.Equal([6, 7, null], register.Find("v1").Single().History.Select(version => version.Source?.Row));

        // A register that is built upon it keeps them.
        var more = register.ToBuilder();
        more.Add(new Renaming(new LocalDate(2021, 1, 1), new UnitId("v1"), "Thôn Nữa"));
        Assert.Equal([6, 7, null, null], more.Build().ValueOrThrow().Find("v1").Single().History.Select(version => version.Source?.Row));
        Assert.All(Gazetteer.Vietnam.Find("00691"), unit => Assert.All(unit.History, version => Assert.Null(version.Source)));
    }

    [Fact]
    public void Build_BlankCode_LeavesNoUnit()
    {
        var import = HaGiang.Units(NamDich, ",Thôn Nấm Ngà,Thôn,Village,01075,2014-10-14,2025-07-01,,,");
        Assert.Equal(["TDV0117@6[code] column=code"], import.Findings.Lines());
        Assert.Equal(1, import.Quarantined);
        Assert.Equal(5, import.Value.Units.Count);
    }

    [Fact]
    public void Build_ParentOfItsOwnLevel_IsFound()
    {
        var import = HaGiang.Units(NamDich, Village, "v2,Thôn Tấn Xà Phìn,Thôn,Village,v1,2014-10-14,2025-07-01,,,");
        Assert.Equal(["TDV0208@7[parent] parent=v1; parentLevel=Village; code=v2; level=Village"], import.Findings.Lines());
    }

    [Fact]
    public void Build_ParentIsItself_IsFoundAndMakesNoCycle()
    {
        var import = HaGiang.Units(NamDich, "v2,Thôn Tấn Xà Phìn,Thôn,Village,self,2014-10-14,2025-07-01,,self,");
        Assert.Equal(["TDV0208@6[parent] parent=self; parentLevel=Village; code=v2; level=Village"], import.Findings.Lines());
        Assert.Equal("hg", import.Value.ParentOn("self", Day));
    }

    [Fact]
    public void Build_TwoUnitsThatAreEachOthersParent_AreBothUnplaced()
    {
        var import = HaGiang.Units(
            "a,Xã A,Xã,Commune,b,2014-10-14,2025-07-01,,,",
            "b,Xã B,Xã,Commune,a,2014-10-14,2025-07-01,,,");
        Assert.Equal(["TDV0208", "TDV0208"], import.Findings.Codes());
        Assert.Equal("hg", import.Value.ParentOn("a@2014-10-14", Day));
        Assert.Equal("hg", import.Value.ParentOn("b@2014-10-14", Day));
    }

    [Fact]
    public void Build_VillageTwiceWithDifferentNames_BothRowsAreSetAsideAndItIsOneUnit()
    {
        var import = HaGiang.Units(NamDich, Village, "v1,Thôn Nậm Ngà,Thôn,Village,01075,2014-10-14,2025-07-01,,,");
        Assert.Equal(["TDV0210@6[name] code=v1; columns=name", "TDV0210@7[name] code=v1; columns=name"], import.Findings.Lines());
        Assert.Equal((6, 4, 2), (import.Input, import.Accepted, import.Quarantined));
        var unit = Assert.Single(import.Value.Find("v1"));
        Assert.Equal("v1", unit.On(Day)!.Name);
        Assert.Equal(UnitKind.Hamlet, unit.On(Day)!.Kind);
        Assert.Equal("hg", import.Value.ParentOn(unit.Id.Value, Day));
    }

    [Theory]
    [InlineData("v1,Thôn Nấm Ngà,Tổ dân phố,Village,01075,2014-10-14,2025-07-01,,,", "kind")]
    [InlineData("v1,Thôn Nấm Ngà,Thôn,Village,033,2014-10-14,2025-07-01,,,", "parent")]
    [InlineData("v1,Thôn Nấm Ngà,Thôn,Village,01075,2015-10-14,2025-07-01,,,", "from")]
    [InlineData("v1,Thôn Nấm Ngà,Thôn,Village,01075,2014-10-14,2019-12-31,,,", "to")]
    [InlineData("v1,Thôn Nấm Ngà,Thôn,Village,01075,2014-10-14,2025-07-01,,v1@2014-10-14,", "id")]
    [InlineData("v1,Thôn Nấm Ngà,Thôn,Village,01075,2014-10-14,2025-07-01,,,827/NQ-UBTVQH14", "decree")]
    public void Build_SameDaysButNotEqual_NamesWhatDiffers(string other, string column)
    {
        var import = HaGiang.Units(NamDich, Village, other);
        Assert.Equal([$"TDV0210@6[{column}] code=v1; columns={column}", $"TDV0210@7[{column}] code=v1; columns={column}"], import.Findings.Lines());
        Assert.Single(import.Value.Find("v1"));
    }

    [Theory]
    [InlineData(Village)]
    [InlineData("v1,Thôn Nấm Ngà,THÔN,village,01075,2014-10-14,2025-07-01,,,")]
    public void Build_RowTwice_IsCountedOnce(string again)
    {
        var import = HaGiang.Units(NamDich, Village, again, again);
        Assert.Equal(["TDV0116@7 row=6", "TDV0116@8 row=6"], import.Findings.Lines());
        Assert.False(import.HasErrors);
        Assert.Equal((7, 5, 2), (import.Input, import.Accepted, import.Quarantined));
        Assert.True(Assert.Single(import.Value.Find("v1")).On(Day)!.IsPlaced);
    }

    [Fact]
    public void Build_RowTwiceOfALocalKindInOtherCase_IsCountedOnce()
    {
        var import = HaGiang.Units(NamDich, "v1,Bản Péo,Bản,Village,01075,2014-10-14,2025-07-01,,,", "v1,Bản Péo,bản,Village,01075,2014-10-14,2025-07-01,,,");
        Assert.Equal(["TDV0116@7 row=6"], import.Findings.Lines());
    }

    [Fact]
    public void Build_OneCodeOfTwoIds_BothAreSetAside()
    {
        var import = HaGiang.Units(NamDich, "v1,Thôn A,Thôn,Village,01075,2014-10-14,2025-07-01,,a,", "v1,Thôn B,Thôn,Village,01075,2016-01-01,2025-07-01,,b,");
        Assert.Equal(["TDV0211@6[code] code=v1; units=a; b", "TDV0211@7[code] code=v1; units=a; b"], import.Findings.Lines());
        Assert.Equal("hg", import.Value.ParentOn("a", Day));
        Assert.Equal("hg", import.Value.ParentOn("b", Day));
        Assert.Null(import.Value.On(Day).ByCode("v1"));
    }

    [Fact]
    public void Build_CodeOfTwoLevelsFromOneDay_IsHeldTwice()
    {
        var import = HaGiang.Units(NamDich, "01075,Thôn Nấm Ngà,Thôn,Village,033,2014-10-14,2025-07-01,,,");
        Assert.Equal(["TDV0211", "TDV0211"], import.Findings.Codes());
        Assert.Equal(2, import.Value.Find("01075").Count);
        Assert.Equal([UnitLevel.Commune, UnitLevel.Village], import.Value.Find("01075").Select(unit => unit.Level).Order());
    }

    [Fact]
    public void Build_CodeHandedOverOnADay_IsHeldOnce() => Assert.Empty(HaGiang.Units(HaGiang.Recoding).Findings);

    [Fact]
    public void Build_OneIdOfTwoLevels_IsFound()
    {
        var import = HaGiang.Units(
            "01075,Xã Nậm Dịch,Xã,Commune,032,2014-10-14,2016-01-01,,x,", "01076,Thôn Nậm Dịch,Thôn,Village,032,2016-01-01,2025-07-01,,x,");
        Assert.Equal(
            ["TDV0212@5[level] id=x; levels=Commune, Village", "TDV0212@6[level] id=x; levels=Commune, Village"], import.Findings.Lines());
        Assert.Equal("hg", import.Value.ParentOn("x", Day));
    }

    [Theory]
    [InlineData("04000,Đặc khu Phú Quốc,Đặc khu,Commune,02,2014-10-14,2025-07-01,,,", "TDV0215@5[kind] kind=Đặc khu; level=Commune; day=2014-10-14")]
    [InlineData("04000,Thị trấn Vinh Quang,Thị trấn,Commune,02,2014-10-14,,,,", "TDV0215@5[kind] kind=Thị trấn; level=Commune; day=2025-07-01")]
    public void Build_KindThatTheLawDidNotHave_IsAWarning(string line, string finding)
    {
        var import = HaGiang.Units(line);
        Assert.Equal([finding], import.Findings.Lines());
        Assert.False(import.HasErrors);
        Assert.Equal(0, import.Quarantined);
    }

    [Fact]
    public void Build_DaysBetweenTheRowsOfAUnit_AreAWarning()
    {
        var import = HaGiang.Units(NamDich, "v1,Thôn A,Thôn,Village,01075,2014-10-14,2016-01-01,,a,", "v1,Thôn A,Thôn,Village,01075,2017-01-01,2025-07-01,,a,");
        Assert.Equal(["TDV0216@7[from] code=v1; from=2016-01-01; to=2017-01-01"], import.Findings.Lines());
        Assert.False(import.HasErrors);
        Assert.Equal(-1, import.Value.On(new LocalDate(2016, 12, 31)).IndexOf(new UnitId("a")));
        Assert.NotEqual(-1, import.Value.On(new LocalDate(2017, 1, 1)).IndexOf(new UnitId("a")));
    }

    [Fact]
    public void Build_IdThatIsAnotherUnitsCode_IsFound()
    {
        var import = HaGiang.Units(NamDich, "v1,Thôn A,Thôn,Village,01075,2014-10-14,2025-07-01,,01075,");
        Assert.Equal(["TDV0220@6[id] id=01075"], import.Findings.Lines());
        Assert.Equal("hsp", import.Value.ParentOn("01075@2014-10-14", Day));
        Assert.Equal("hg", import.Value.ParentOn("v1@2014-10-14", Day));
        Assert.Equal(UnitLevel.Commune, import.Value.Resolve("01075", Day).Value.Level);
    }

    [Theory]
    [InlineData("v1,Thôn A,Thôn,Village,01075,2014-10-14,2025-07-01,,VN,")]
    [InlineData("v1,Tỉnh A,Tỉnh,Province,,2014-10-14,,,VN,")]
    public void Build_IdOfTheCountry_IsOnlyTheCountrys(string line)
    {
        foreach (var country in new string[][] { [], ["VN,Việt Nam,Nước,Country,,1945-09-02,,,,"] })
        {
            var import = HaGiang.Units([NamDich, .. country, line]);
            Assert.Contains("TDV0220", import.Findings.Codes());
            Assert.Equal(1, import.Quarantined);
            Assert.Equal(UnitLevel.Country, import.Value.On(Day).Units[0].Level);
            Assert.Equal(UnitId.Country, import.Value.On(Day).Units[0].Id);
            Assert.False(import.Value.Find(line[..2])[0].On(Day)!.IsPlaced);
        }
    }

    [Fact]
    public void Build_IdThatIsTheUnitsOwnCode_IsSound()
    {
        var import = HaGiang.Units("01075,Xã Nậm Dịch,Xã,Commune,032,2014-10-14,2025-07-01,,01075,", "v1,Thôn A,Thôn,Village,01075,2014-10-14,2025-07-01,,v1,");
        Assert.Empty(import.Findings);
        Assert.Equal("01075", import.Value.ParentOn("v1", Day));
    }

    [Fact]
    public void Build_CodeOfTheCountry_IsOnlyTheCountrys()
    {
        var import = HaGiang.Units(NamDich, "VN,Thôn A,Thôn,Village,01075,2014-10-14,2025-07-01,,,");
        Assert.Equal(["TDV0220@6[code] id=VN"], import.Findings.Lines());
        Assert.Equal("hg", import.Value.ParentOn("VN@2014-10-14", Day));
    }

    [Fact]
    public void Build_VillageOfLevelCountry_StaysAVillage()
    {
        var import = HaGiang.Units(NamDich, "v1,Thôn A,Thôn,Country,01075,2014-10-14,2025-07-01,,,");
        Assert.Equal(["TDV0214@6[kind] kind=Thôn; level=Country"], import.Findings.Lines());
        Assert.Equal("hg", import.Value.ParentOn("v1@2014-10-14", Day));
        Assert.Equal(UnitLevel.Village, import.Value.Find("v1")[0].Level);
        Assert.Equal("Việt Nam", import.Value.On(Day).VersionAt(0).Name);
    }

    [Fact]
    public void Build_FaultyRowTwice_IsOneFaultAndARepetition()
    {
        const string Line = "v1,Thôn A,Xã,Village,01075,2014-10-14,2025-07-01,,,";
        Assert.Equal(["TDV0116@7 row=6", "TDV0214@6[kind] kind=Xã; level=Village", "TDV0214@7[kind] kind=Xã; level=Village"], HaGiang.Units(NamDich, Line, Line).Findings.Lines());

        // Two rows whose day cannot be read are not known to be the same row.
        const string Undated = "v1,Thôn A,Thôn,Village,99999,x,2025-07-01,,v,";
        var import = HaGiang.Units(NamDich, Undated, Undated, "v1,Thôn A,Thôn,Village,01075,2018-01-01,2019-01-01,,v,");
        Assert.Equal(["TDV0202@6", "TDV0202@7", "TDV0205@6", "TDV0205@7"], import.Findings.Places());
    }

    [Fact]
    public void Build_SeveralFaultsInOneRow_AreAllFound()
    {
        var import = HaGiang.Units(NamDich, "v1,,Xã,Village,99999,2014-13-01,2015-01-32,,,");
        Assert.Equal(
            [
                "TDV0117@6[name] column=name",
                "TDV0202@6[from] value=2014-13-01; column=from",
                "TDV0202@6[to] value=2015-01-32; column=to",
                "TDV0205@6[parent] parent=99999; code=v1",
                "TDV0214@6[kind] kind=Xã; level=Village",
            ],
            import.Findings.Lines());
        Assert.Equal((5, 4, 1), (import.Input, import.Accepted, import.Quarantined));
        Assert.Equal(5, import.QuarantinedRows[0].Reasons.Count);
    }

    [Fact]
    public void Build_FaultyRowWithoutParent_SaysBoth()
    {
        var import = HaGiang.Units(NamDich, "v1,Thôn A,Thôn,Village,,x,,,,");
        Assert.Equal(["TDV0202", "TDV0209"], import.Findings.Codes());
    }

    [Theory]
    [InlineData("1075", "01075")]
    [InlineData("O1075", "01075")]
    [InlineData("xyz", null)]
    public void Build_UnknownParent_OffersWhatReadsNearly(string parent, string? suggestion)
    {
        var import = HaGiang.Units(NamDich, $"v1,Thôn A,Thôn,Village,{parent},2014-10-14,2025-07-01,,,");
        Assert.Equal(suggestion, Assert.Single(import.Findings).Suggestion);
    }

    [Fact]
    public void Build_ParentWithoutItsLeadingZeros_IsOfferedOnlyWhenItIsTheOne()
    {
        string[] twins = ["00691,Xã A,Xã,Commune,032,2014-10-14,2025-07-01,,,", "0691,Xã B,Xã,Commune,032,2014-10-14,2025-07-01,,,"];
        Assert.Equal("00691", HaGiang.Units(twins[0], "v1,Thôn A,Thôn,Village,691,2014-10-14,2025-07-01,,,").Findings.Single().Suggestion);
        Assert.Null(HaGiang.Units([.. twins, "v1,Thôn A,Thôn,Village,691,2014-10-14,2025-07-01,,,"]).Findings.Single(finding => finding.Code == "TDV0205").Suggestion);
    }

    [Fact]
    public void Build_ToAndUntilThatAgree_AreOneEnd()
    {
        var import = HaGiang.Units(
            NamDich, "v1,Thôn A,Thôn,Village,01075,2014-10-14,2020-01-01,2019-12-31,,", "v2,Thôn B,Thôn,Village,01075,2014-10-14,,2019-12-31,,");
        Assert.Empty(import.Findings);
        foreach (var code in new[] { "v1", "v2" })
        {
            Assert.Equal(new Validity(new LocalDate(2014, 10, 14), new LocalDate(2020, 1, 1)), import.Value.Find(code)[0].History[0].Validity);
        }
    }

    [Fact]
    public void Add_Record_PassesTheSameChecks()
    {
        var builder = new UnitRegisterBuilder();
        builder.Add(new UnitRecord
        {
            Code = new UnitCode("02"),
            Name = "Tỉnh Hà Giang",
            Kind = UnitKind.RuralCommune,
            Level = UnitLevel.Province,
            Validity = Validity.Always,
            Basis = new LegalBasis("124/2004/QĐ-TTg"),
        });
        var import = builder.Build();
        Assert.Equal(["TDV0214@ kind=Xã; level=Province"], import.Findings.Lines());
        Assert.Equal((1, 0, 1), (import.Input, import.Accepted, import.Quarantined));
        Assert.Equal(0, import.QuarantinedRows[0].Raw.Length);
        Assert.Equal("124/2004/QĐ-TTg", import.Value.Find("02")[0].History[0].Basis?.Number);
        Assert.Empty(import.Counts);
    }

    [Fact]
    public void Add_RecordThatIsACallersBug_Throws()
    {
        static UnitRecord Record(string? code, string? name, UnitLevel level) => new()
        {
            Code = code is null ? null! : new UnitCode(code),
            Name = name!,
            Kind = UnitKind.Hamlet,
            Level = level,
            Validity = Validity.Always,
        };

        var builder = new UnitRegisterBuilder();
        Assert.Throws<ArgumentNullException>(() => builder.Add((UnitRecord)null!));
        Assert.Throws<ArgumentNullException>(() => builder.Add(Record(null, "Thôn A", UnitLevel.Village)));
        Assert.ThrowsAny<ArgumentException>(() => builder.Add(Record("v1", " ", UnitLevel.Village)));
        Assert.ThrowsAny<ArgumentException>(() => builder.Add(Record("v1", "Thôn A", (UnitLevel)9)));
        Assert.Equal(0, builder.Build().Input);
    }
}
