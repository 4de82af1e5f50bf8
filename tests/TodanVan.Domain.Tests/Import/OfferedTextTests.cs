using TodanVan.Domain.Indicators;
using TodanVan.Domain.Observations;
using TodanVan.Domain.Teams;
using TodanVan.Domain.Tests.Observations;
using TodanVan.Domain.Tests.Support;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Tests.Import;

/// <summary>What tables offer in the place of what they cannot read: one text that can be typed, or none when several are as near.</summary>
public sealed class OfferedTextTests
{
    private const string UnitHeader = "code,name,kind,level,parent,from,to,id";

    private static readonly UnitRegister Register = HaGiang.Units([
        .. HaGiang.Recoding,
        "v1,Thôn Nà Chì,Thôn,Village,trung-thinh,2014-10-14,2025-07-01,,a,",
        "v2,Thôn Bản Rang,Thôn,Village,trung-thinh,2014-10-14,2025-07-01,,b,",
    ]).Value;

    private static readonly IndicatorCatalogue Catalogue = World.Catalogue(
        World.Measure("flow", TimeAggregation.Sum, level: UnitLevel.Commune), World.Divided("parts", TimeAggregation.Sum, "field: economy, culture"));

    [Theory]
    [InlineData("v1,flow,2018-3,1,,,", "TDV0405", "2018-03")]
    [InlineData("v1,flow,2018-13,1,,,", "TDV0405", null)]
    [InlineData("v1,flow,2018,1,hon,,", "TDV0411", "hơn")]
    [InlineData("v1,flow,2018,1,khong qua,,", "TDV0411", "không quá")]
    [InlineData("v1,flow,2018,1,xyz,,", "TDV0411", null)]
    [InlineData("v1,flow,2018,,,witheld,", "TDV0412", "withheld")]
    [InlineData("v1,flow,2018,,,?,", "TDV0412", null)]
    [InlineData("v1,floww,2018,1,,,", "TDV0401", "flow")]
    [InlineData("v1,parts,2018,1,,,ecconomy", "TDV0404", "economy")]
    [InlineData("v1,parts,2018,1,,,Phần culture", "TDV0404", "culture")]
    [InlineData("v1,parts,2018,1,,,phan cultur", "TDV0404", "culture")]
    [InlineData("v1,parts,2018,1,,,xyz", "TDV0404", null)]
    [InlineData("Thôn Nà Chì,flow,2018,1,,,", "TDV0250", "v1")]
    [InlineData("thôn na chi,flow,2018,1,,,", "TDV0250", "v1")]
    [InlineData("01111,flow,2021,1,,,", "TDV0248", "01117")]
    [InlineData("1117,flow,2019,1,,,", "TDV0217", "01117")]
    public void Observations_OneSlip_IsOffered(string row, string code, string? suggestion)
    {
        var import = new ObservationSetBuilder(Register, Catalogue).With("unit,indicator,period,value,qualifier,state,breakdown", row).Build();

        var finding = Assert.Single(import.Findings, finding => finding.Severity == Severity.Error && finding.Code != "TDV0415");
        Assert.Equal((code, suggestion), (finding.Code, finding.Suggestion));
        Assert.Equal((0, 1), (import.Accepted, import.Quarantined));
    }

    [Theory]
    [InlineData("x,Thôn X,Thôn,Village,01117,2014-2-3,,", "TDV0202", "2014-02-03")]
    [InlineData("x,Thôn X,Thôn,Village,01117,30/2/2014,,", "TDV0202", null)]
    [InlineData("x,Thôn X,Thôn,Xã,01117,2014-10-14,,", "TDV0201", "Commune")]
    [InlineData("x,Thôn X,Thôn,Cấp xã,01117,2014-10-14,,", "TDV0201", "Commune")]
    [InlineData("x,Thôn X,Thôn,Vilage,01117,2014-10-14,,", "TDV0201", "Village")]
    [InlineData("x,Thành phố X,Thành phố,Thành phố,01117,2014-10-14,,", "TDV0201", null)]
    [InlineData("x,Xã X,Xa,Commune,033,2014-10-14,,", "TDV0214", "Xã")]
    [InlineData("x,Xã X,Bản,Commune,033,2014-10-14,,", "TDV0214", null)]
    [InlineData("x,Tổ X,Tỗ dân phố,Village,01117,2020-01-01,2025-07-01,", "TDV0251", "Tổ dân phố")]
    [InlineData("x,Thôn X,Thon,Village,01117,2020-01-01,2025-07-01,", "TDV0251", "Thôn")]
    [InlineData("x,Bản X,Bản,Village,01117,2020-01-01,2025-07-01,", null, null)]
    [InlineData("x,Xóm X,Xóm,Village,01117,2020-01-01,2025-07-01,", null, null)]
    [InlineData("x,Khu X,Tổ dân cư,Village,01117,2020-01-01,2025-07-01,", null, null)]
    [InlineData("x,Thôn X,Thôn,Village,1117,2020-01-01,2025-07-01,", "TDV0205", "01117")]
    [InlineData("x,Thôn X,Thôn,Village,Xã Trung Thịnh,2020-01-01,2025-07-01,", "TDV0250", "01117")]
    [InlineData("x,Thôn X,Thôn,Village,trung thinh,2015-01-01,2020-01-01,", "TDV0250", "01111")]
    [InlineData("x,Thôn X,Thôn,Village,Ngán Chiên,2020-01-01,2025-07-01,", "TDV0250", null)] // it had ended
    [InlineData("x,Thôn X,Thôn,Village,Thôn Nà Chì,2020-01-01,2025-07-01,", "TDV0205", null)] // a village is no parent
    [InlineData("x,Thôn X,Thôn,Village,01111,2020-01-01,2025-07-01,", "TDV0207", "01117")]
    public void Units_OneSlip_IsOffered(string row, string? code, string? suggestion)
    {
        var builder = Register.ToBuilder();
        var import = builder.With(UnitHeader, row).Build();

        Assert.All(import.Findings, finding => Assert.True(finding.Suggestion is null || finding.Code == code, finding.ToString()));
        if (code is not null)
        {
            Assert.Equal(suggestion, Assert.Single(import.Findings, finding => finding.Code == code).Suggestion);
        }

        Assert.Equal(code is null or "TDV0251" ? 0 : 1, import.Quarantined);
    }

    [Theory]
    [InlineData("v1,,m,Tổ trưỡng,,,,,,", "TDV0503", "Tổ trưởng")]
    [InlineData("v1,,m,to pho,,,,,,", "TDV0503", "Tổ phó")]
    [InlineData("v1,,m,Bí thư,,,,,,", "TDV0503", null)]
    [InlineData("v1,01,m,Tổ viên,,,,,,", "TDV0504", null)] // nothing was lost that could be put back
    [InlineData("v1,7,m,Tổ viên,,,,,,", "TDV0504", "07")]
    [InlineData("v1,,m,Tổ viên,,,khôngg,,,", "TDV0507", "không")]
    [InlineData("v1,,m,Tổ viên,,,?,,,", "TDV0507", null)]
    [InlineData("v1,,m,Tổ viên,,,,2018-1-2,,", "TDV0202", "2018-01-02")]
    [InlineData("Nà Chì,,m,Tổ viên,,,,,,", "TDV0250", "v1")]
    [InlineData("Trung Thịnh,,m,Tổ viên,,,,,,", "TDV0217", null)] // a team belongs to a village
    public void Members_OneSlip_IsOffered(string row, string code, string? suggestion)
    {
        var roster = new TeamRosterBuilder(Register).With("unit,team,decided", "v1,07,2015-01-01").Build().Value;
        var import = new TeamMembersBuilder(Register, roster).With("unit,team,member,role,posts,attributes,acting,from,to,until", row).Build();

        var finding = Assert.Single(import.Findings);
        Assert.Equal((code, suggestion), (finding.Code, finding.Suggestion));
    }

    [Theory]
    [InlineData("ban rang,,2015-01-01", "TDV0250", "v2")]
    [InlineData("v1,,2015-1-1", "TDV0202", "2015-01-01")]
    [InlineData("v3,,2015-01-01", "TDV0217", null)] // v1 and v2 are as near
    public void Teams_OneSlip_IsOffered(string row, string code, string? suggestion)
    {
        var finding = Assert.Single(new TeamRosterBuilder(Register).With("unit,team,decided", row).Build().Findings);
        Assert.Equal((code, suggestion), (finding.Code, finding.Suggestion));
    }

    [Fact]
    public void Units_ChangeOfAnUnknownUnit_IsOfferedTheOneNearest()
    {
        var builder = Register.ToBuilder();
        builder.Add(new Renaming(new LocalDate(2021, 1, 1), new UnitId("trung-thin"), "Xã Mới"));
        builder.Add(new Renaming(new LocalDate(2021, 1, 1), new UnitId("1117"), "Xã Mới"));

        Assert.Equal([("1117", "01117"), ("trung-thin", null)], builder.Build().Findings.Select(finding => (finding.Argument("unit"), finding.Suggestion)));
    }

    // The whole way through Hà Giang: a row of a village names the ward that went whole, the one that was divided, and the one of the same code.
    [Theory]
    [InlineData("00697", "TDV0207", "00691")]
    [InlineData("00688", "TDV0207", null)]
    [InlineData("00691", null, null)]
    [InlineData("Hà Giang 2", "TDV0250", "00691")]
    public void Units_ParentOfTheOldList_IsOfferedItsSuccessor(string parent, string? code, string? suggestion)
    {
        var builder = Gazetteer.Vietnam.ToBuilder().With(UnitHeader, $"x,Tổ X,Tổ dân phố,Village,{parent},2025-07-01,,");

        var finding = builder.Build().Findings.SingleOrDefault();
        Assert.Equal((code, suggestion), (finding?.Code, finding?.Suggestion));
    }

    // One in ten thousand codes tells that the list is old: then those that another commune took over are named, and all that passed on are not.
    [Fact]
    public void Observations_CodesOfTheOldList_AreSaidToBeOfTwoLists()
    {
        var builder = new ObservationSetBuilder(Gazetteer.Vietnam, Catalogue).With(
            "unit,indicator,period,value", "00697,flow,2025-Q3,1", "00691,flow,2025-Q3,1", "00691@2025-07-01,flow,2025-Q4,1", "00694,flow,2025-Q3,1");

        var import = builder.Build();

        Assert.Equal((3, 1), (import.Accepted, import.Quarantined));
        var finding = Assert.Single(import.Findings, finding => finding.Code == "TDV0445");
        Assert.Equal(
            ["ended=1", "day=2025-07-01", "count=2", "units=00691 (Phường Trần Phú -> Phường Hà Giang 2); 00694 (Phường Nguyễn Trãi -> Phường Hà Giang 1)"],
            finding.Arguments.Select(argument => argument.ToString()));
        Assert.Equal((Rows.Document, null), (finding.Location!.Document, finding.Location.Row));
    }

    // A unit that is called otherwise later is named as in the first of the periods, whatever row came first.
    [Fact]
    public void Observations_CodesOfTheOldListInAnyOrder_AreSaidTheSame()
    {
        var builder = Gazetteer.Vietnam.ToBuilder();
        builder.Add(new Renaming(new LocalDate(2026, 1, 1), new UnitId("00691@2025-07-01"), "Phường Khác"));
        var register = builder.Build().ValueOrThrow();
        string[] rows = ["00697,flow,2025-Q3,1", "00691,flow,2025-Q3,1", "00691,flow,2026-Q1,1"];

        string Said(IEnumerable<string> ordered) => string.Join('|', new ObservationSetBuilder(register, Catalogue).With("unit,indicator,period,value", ordered)
            .Build().Findings.Single(finding => finding.Code == "TDV0445").Arguments.Select(argument => argument.ToString()));

        Assert.EndsWith("units=00691 (Phường Trần Phú -> Phường Hà Giang 2)", Said(rows), StringComparison.Ordinal);
        Assert.Equal(Said(rows), Said(rows.Reverse()));
    }

    [Theory]
    [InlineData("00691,flow,2025-Q3,1")] // nothing says that the list is old
    [InlineData("00697,flow,2025-Q3,1")] // nothing but what ended
    [InlineData("00697,flow,2025-Q3,1", "00691,flow,2025-Q2,1")] // of before the day
    [InlineData("00697,flow,2025-Q3,1", "00691@2025-07-01,flow,2025-Q3,1")] // an id is no code
    public void Observations_CodesThatMayNotMislead_AreNotSaidToBeOfTwoLists(params string[] rows) => Assert.DoesNotContain(
        new ObservationSetBuilder(Gazetteer.Vietnam, Catalogue).With("unit,indicator,period,value", rows).Build().Findings, finding => finding.Code == "TDV0445");

    [Fact]
    public void ByCause_SuggestionsThatDiffer_AreInNoSentenceOfTheCause()
    {
        var rows = new[] { "v1,flow,2018,1,,", "v2,flow,2018,1,,", "v1,flow,2018-3,1,,", "v2,flow,2018-3,1,," };
        var import = new ObservationSetBuilder(Register, Catalogue).With("unit,indicator,period,value,qualifier,state", rows).Build();
        var same = Assert.Single(import.Findings.ByCause(), cause => cause.First.Code == "TDV0405");
        Assert.Equal((2, "Kỳ báo cáo «2018-3» không hợp lệ. Có phải là «2018-03»?"), (same.Count, same.ToText(Language.Vietnamese)));

        var differ = FindingSet.From([.. new[] { "a", "b" }.Select(text => FindingCatalogue.InvalidPeriod.Suggesting(null, null, text, ("period", "x")))]).ByCause();
        Assert.Equal("The period «x» is not valid.", Assert.Single(differ).ToText(Language.English));
    }

    // People know their columns by what stands above them.
    [Fact]
    public void Cells_UnderHeadersOfPeople_AreNamedByThem()
    {
        var import = new ObservationSetBuilder(Gazetteer.Vietnam, Catalogue).With("Mã thôn,Chỉ tiêu,Kỳ,Giá trị", ",flow,2025-Q3,1").Build();
        Assert.Equal("Mã thôn", Assert.Single(import.Findings, finding => finding.Code == "TDV0117").Arguments[0].Value);
    }
}
