using System.Text;
using TodanVan.Domain.Files;
using TodanVan.Domain.Import;
using TodanVan.Domain.Observations;
using TodanVan.Domain.Tests.Support;

namespace TodanVan.Domain.Tests.Import;

public class WideTableTests
{
    [Fact]
    public void Import_AColumnAMonth_IsTheLongTable()
    {
        var import = Import("Mã đơn vị,Chỉ tiêu,Tháng 1/2018,2018-02,T3/2018,Ghi chú\nA,land,1,\"2,5\",,x\nB,land,,3,12a,\n");

        Assert.Equal(["A 2018-01 1", "A 2018-02 5/2", "B 2018-02 3"], Cells(import));
        Assert.Equal((4, 3, 1), (import.Input, import.Accepted, import.Quarantined));
        var fault = import.Findings.Single(finding => finding.Severity == Severity.Error);
        Assert.Equal(("TDV0406", 3, "T3/2018"), (fault.Code, fault.Location!.Row, fault.Location.Column));
        Assert.Equal("TDV0105", import.Findings[0].Code);
        Assert.Equal(["B,land,,3,12a,"], import.QuarantinedRows.Select(row => Encoding.UTF8.GetString(row.Raw.Span)));
        Assert.Equal("2018-03", import.QuarantinedRows[0].Header!.TextInHeader(ObservationTable.Period));
    }

    [Fact]
    public void Import_AColumnAnIndicator_IsTheLongTable()
    {
        var import = Import("Đơn vị,Kỳ,LAND,models\nA,quý I/2018,1,2\nXã Nậm Dịch,,,\nB,Quý 1 năm 2018,3,\n");

        Assert.Equal(["A 2018-Q1 1", "A 2018-Q1 2", "B 2018-Q1 3"], Cells(import));
        Assert.Equal(["TDV0125@3"], import.Findings.Places());
    }

    [Fact]
    public void Import_ARowThatCannotBeCut_IsSetAsideOnce()
    {
        var import = Import("unit,period,land,models\nA,2018,1\nB,2018,1,2\n");
        Assert.Equal((3, 2, 1), (import.Input, import.Accepted, import.Quarantined));
        Assert.Equal("TDV0108@2 cells=3; expected=4", Assert.Single(import.Findings.Lines()));
    }

    // The village is one cell, however many months stand behind it.
    [Fact]
    public void Import_OddCellOfAWideRow_IsSaidOnce()
    {
        var import = Import("unit,indicator,2018-01,2018-02,2018-03\nA ,land,1,2,3\n");
        Assert.Equal((3, 3), (import.Input, import.Accepted));
        Assert.Equal(["TDV0127"], import.Findings.Codes());
    }

    [Theory]
    [InlineData("unit,land,2018-01,x")]
    [InlineData("unit,indicator,land,2018-01")]
    [InlineData("unit,indicator,land,models")]
    public void Import_PeriodsAndIndicatorsMixed_HasNoValue(string header)
    {
        var import = Import($"{header}\nA,land,1,2\n");
        Assert.True(import.HasErrors);
        Assert.Contains(import.Findings, finding => finding.Code == "TDV0124");
        Assert.Equal(0, import.Input);
    }

    [Fact]
    public void Import_OnePeriodTwice_HasNoValue()
    {
        var import = Import("unit,indicator,2018-03,tháng 3/2018\nA,land,1,2\n");
        Assert.Equal(["TDV0106@1[tháng 3/2018] column=2018-03; first=2018-03; second=tháng 3/2018"], import.Findings.Lines());
    }

    // A sheet with a column for the state says it of the row; that is said of every value that the row does not have.
    [Fact]
    public void Import_StateOfAWideRow_IsThatOfEachBlankValue()
    {
        var import = Import("unit,indicator,2018,2019,state\nA,land,,,missing\nB,land,,5,withheld\nA,models,,,notApplicable\nB,models,,1,\n");

        Assert.Equal(
            ["A land 2018 Missing", "A land 2019 Missing", "A models 2018 NotApplicable", "A models 2019 NotApplicable", "B land 2018 Withheld", "B models 2019 Value"],
            import.Value.Select(observation => $"{observation.Unit} {observation.Indicator} {observation.Period} {observation.State}").Order(StringComparer.Ordinal));
        Assert.Equal((7, 6, 1), (import.Input, import.Accepted, import.Quarantined));
        Assert.Equal("2019", import.QuarantinedRows[0].Header!.TextInHeader(ObservationTable.Period));
    }

    [Fact]
    public void Import_WideRowOfWordsAndNoValue_IsNotedAsATitle()
    {
        var import = Import("STT,unit,indicator,2018,2019\n1,A,land,4,5\nI,Xã A,,,\n2,B,land,,\n,,,,\n3,B,land,6,\n");

        Assert.Equal((3, 3, 0), (import.Input, import.Accepted, import.Quarantined));
        Assert.Equal(["TDV0112@5", "TDV0125@3"], import.Findings.Where(finding => finding.Code != "TDV0105").Places());
    }

    [Fact]
    public void Import_CellsOfOneWideRowSetAside_ShareItsBytes()
    {
        var import = Import("unit,indicator,2018,2019\nA,land,x,y\nB,land,x,y\n");

        Assert.Equal(["A,land,x,y", "A,land,x,y", "B,land,x,y", "B,land,x,y"], import.QuarantinedRows.Select(row => Encoding.UTF8.GetString(row.Raw.Span)));
        Assert.True(import.QuarantinedRows[0].Raw.Equals(import.QuarantinedRows[1].Raw));
        Assert.True(import.QuarantinedRows[2].Raw.Equals(import.QuarantinedRows[3].Raw));
    }

    [Fact]
    public void Import_PeriodInTheHeaderOfALongTable_IsAColumnNotUsed()
    {
        var import = Import("unit,indicator,period,value,2018-03\nA,land,2018,1,2\n");
        Assert.Equal(["A 2018 1"], Cells(import));
        Assert.Equal(["TDV0105"], import.Findings.Codes());
    }

    [Fact]
    public void Write_QuarantineOfAWideTable_IsLongAndReadsAgain()
    {
        var import = Import("unit,indicator,2018-01,2018-02\nA,land,x,1\n");
        using var stream = new MemoryStream();
        QuarantineFile.Write(stream, ObservationTable.Schema, import.QuarantinedRows);
        var text = Encoding.UTF8.GetString(stream.ToArray());

        Assert.Contains("A,land,,2018-01,x,", text, StringComparison.Ordinal);
        Assert.Equal(["A 2018-01 7"], Cells(Import(text.Replace(",x,", ",7,", StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("tháng 3/2018", "2018-03")]
    [InlineData("Tháng 03 năm 2018", "2018-03")]
    [InlineData("3/2018", "2018-03")]
    [InlineData("T12/2018", "2018-12")]
    [InlineData("quý I/2018", "2018-Q1")]
    [InlineData("Quý 4 năm 2018", "2018-Q4")]
    [InlineData("quí iii/2018", "2018-Q3")]
    [InlineData("Q2/2018", "2018-Q2")]
    [InlineData("6 tháng đầu năm 2018", "2018-H1")]
    [InlineData("6 tháng cuối năm 2018", "2018-H2")]
    [InlineData("9 tháng đầu năm 2018", "2018-9M")]
    [InlineData("9 tháng năm 2018", "2018-9M")]
    [InlineData("năm 2018", "2018")]
    [InlineData("cả năm 2018", "2018")]
    [InlineData("15/3/2018", "2018-03-15")]
    [InlineData("từ 14/10/2014 đến 14/10/2019", "2014-10-14/2019-10-14")]
    [InlineData("Từ ngày 14-10-2014 đến hết ngày 14-10-2019", "2014-10-14/2019-10-14")]
    [InlineData("6 tháng 2018", null)]
    [InlineData("tháng 3", null)]
    [InlineData("tháng 13/2018", null)]
    [InlineData("quý V/2018", null)]
    [InlineData("3-2018", null)]
    [InlineData("-2018", null)]
    [InlineData("tháng 3/18", null)]
    [InlineData("31/2/2018", null)]
    public void ToName_AsPeopleWrite_IsThePeriodOrNone(string text, string? expected) => Assert.Equal(expected, VietnamesePeriod.ToName(text));

    [Theory]
    [InlineData("01/7/2025", "2025-07-01")]
    [InlineData("1.7.2025", "2025-07-01")]
    [InlineData("1-07-2025", "2025-07-01")]
    [InlineData("29/2/2024", "2024-02-29")]
    [InlineData("ngày 01 tháng 7 năm 2025", "2025-07-01")]
    [InlineData("13/13/2025", null)]
    [InlineData("7/31/2025", null)]
    [InlineData("1/7/25", null)]
    [InlineData("1/7-2025", null)]
    [InlineData("001/7/2025", null)]
    [InlineData("1//2025", null)]
    public void TryParse_AsPeopleWrite_IsTheDayOrNone(string text, string? expected) =>
        Assert.Equal(expected, VietnameseDate.TryParse(text, out var day) ? NodaTime.Text.LocalDatePattern.Iso.Format(day) : null);

    [Theory]
    [InlineData("Xã Ba Đình", "")]
    [InlineData("Xa\u0303 Ba Đình", "NotComposed")]
    [InlineData("Xã  Ba Đình", "StraySpaces")]
    [InlineData("Xã Ba Đình\n", "StraySpaces, LineBreak")]
    [InlineData("Xã Ba\nĐình", "LineBreak")]
    [InlineData("Xã Ba \u00D0ình", "Lookalike")]
    [InlineData("X\u0430 Ba Đình", "Lookalike")]
    [InlineData("Xã Ba\u200B Đình", "Invisible")]
    public void Mend_TextOddlyTyped_IsTheTextThatWasMeant(string typed, string flaws)
    {
        Assert.Equal(flaws.Length == 0 ? "None" : flaws, TypedText.FlawsOf(typed).ToString());
        Assert.Equal(typed.Contains('\u0430', StringComparison.Ordinal) ? "Xa Ba Đình" : "Xã Ba Đình", TypedText.Mend(typed));
        Assert.Equal(TextFlaws.None, TypedText.FlawsOf(TypedText.Mend(typed)));
    }

    [Theory]
    [InlineData("Hòa Thủy", 2, 0)]
    [InlineData("Hoà Thuỷ", 0, 2)]
    [InlineData("KHÁNH HOÀ", 0, 1)]
    [InlineData("Quý Hoàn Toán Thuyền hoài", 0, 0)]
    [InlineData("khỏe, khoẻ", 1, 1)]
    public void Of_Syllables_AreCountedByManner(string text, int old, int fresh) => Assert.Equal((old, fresh), ToneStyles.Of(text));

    private static ImportResult<ObservationSet> Import(string text) => CsvFiles.ReadObservations(
        new MemoryStream(Encoding.UTF8.GetBytes(text)), "o.csv", Communes.Build(["A", "B"]), Communes.Catalogue, NumberConvention.Vietnamese);

    private static string[] Cells(ImportResult<ObservationSet> import) =>
        [.. import.Value.Select(observation => $"{observation.Unit} {observation.Period} {observation.Value}").Order(StringComparer.Ordinal)];
}
