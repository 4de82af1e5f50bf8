using System.Text;
using TodanVan.Domain.Files;
using TodanVan.Domain.Import;
using TodanVan.Domain.Indicators;
using TodanVan.Domain.Observations;
using TodanVan.Domain.Tests.Support;
using TodanVan.Domain.Units;

using static TodanVan.Domain.Tests.Support.Forms;
using static TodanVan.Domain.Tests.Support.Workbook;

namespace TodanVan.Domain.Tests.Import;

/// <summary>Wide tables whose header is two lines: labels over several cells, and what they are parted by below.</summary>
public class TwoLineHeaderTests
{
    private static readonly IndicatorCatalogue Catalogue = IndicatorCatalogue.Create(
        ReportingCalendar.Civil,
        Measure("land", "Đất hiến", UnitOfMeasure.SquareMetre),
        Measure("labour", "Ngày công lao động", UnitOfMeasure.LabourDay),
        Measure("models", "Mô hình", UnitOfMeasure.Model)).ValueOrThrow();

    private static readonly UnitRegister Register = Communes.Build(["A", "B"]);

    [Theory]
    [InlineData("Mã xã,Đất hiến (m²),,Ngày công lao động,\n,2018,2019,2018,2019\nA,1,2,\"3,5\",\nB,,4,5,6\n")]
    [InlineData("Mã xã,Đất hiến,Đất hiến,Ngày công lao động,Ngày công lao động\n,2018,2019,2018,2019\nA,1,2,\"3,5\",\nB,,4,5,6\n")]
    [InlineData(",Đất hiến (m2),,labour,\nMã xã,Năm 2018,Năm 2019,Năm 2018,Năm 2019\nA,1,2,\"3,5\",\nB,,4,5,6\n")]
    [InlineData("BIỂU SỐ 1,,,,\n\nMã xã,Đất hiến,,Ngày công lao động,\n,2018,2019,2018,2019\nA,1,2,\"3,5\",\nB,,4,5,6\n")]
    [InlineData("Năm 2020,,,,\nMã xã;Đất hiến;;Ngày công lao động;\n;2018;2019;2018;2019\nA;1;2;3,5;\nB;;4;5;6\n")]
    [InlineData("\"Mã\nxã\",\"Đất hiến\n(m²)\",,\"Ngày công\nlao động\",\n,2018,2019,2018,2019\nA,1,2,\"3,5\",\nB,,4,5,6\n")]
    [InlineData("Mã xã,2018,,2019,\n,Đất hiến,Ngày công lao động,Đất hiến,Ngày công lao động\nA,1,\"3,5\",2,\nB,,5,4,6\n")]
    public void Import_IndicatorsOverPeriodsOrTheOtherWayRound_IsTheLongTable(string text)
    {
        var import = Import(text);

        Assert.Equal(["A labour 2018 7/2", "A land 2018 1", "A land 2019 2", "B labour 2018 5", "B labour 2019 6", "B land 2019 4"], Cells(import));
        Assert.Equal((6, 6, 0), (import.Input, import.Accepted, import.Quarantined));
        Assert.DoesNotContain(import.Findings, finding => finding.Severity > Severity.Information);
    }

    [Fact]
    public void Import_FaultUnderTwoLines_IsPlacedUnderBoth()
    {
        var import = Import("Mã xã,Đất hiến (m²),,Ghi chú\n,2018,Quý I/2019,\nA,1,x,\nC,,5,\n");

        Assert.Equal(
            ["TDV0105@2[Ghi chú] column=Ghi chú", "TDV0217@4[Mã xã] unit=C", "TDV0406@3[Đất hiến (m²): Quý I/2019] value=x"], import.Findings.Lines());
        Assert.Equal(["A,1,x,", "C,,5,"], import.QuarantinedRows.Select(row => Encoding.UTF8.GetString(row.Raw.Span)));
        var header = import.QuarantinedRows[0].Header!;
        Assert.Equal(("land", "2019-Q1", "Đất hiến (m²): Quý I/2019"), (
            header.TextInHeader(ObservationTable.Indicator), header.TextInHeader(ObservationTable.Period), header.LabelAt(2)));
    }

    // 2018 may be a period and «land» an indicator; below headers of their own they are a number and a code.
    [Theory]
    [InlineData("unit,indicator,period,value\n,land,2017,2018\nA,land,2018,5\n")]
    [InlineData("unit,indicator,period,value,finding\n,land,2017,land,TDV0117\nA,land,2018,5,\n")]
    public void Import_FirstRowWithoutItsUnit_IsNoPartOfAHeaderThatIsComplete(string text)
    {
        var import = Import(text);

        Assert.Equal(["A land 2018 5"], Cells(import));
        Assert.Equal((2, 1, 1), (import.Input, import.Accepted, import.Quarantined));
        Assert.Contains("TDV0117", import.QuarantinedRows.Single().Reasons.Select(reason => reason.Code));
    }

    [Fact]
    public void Write_Quarantine_IsLongAndReadsAgain()
    {
        var import = Import("Mã xã,Đất hiến,\n,2018,2019\nA,1,x\n");
        using var stream = new MemoryStream();
        QuarantineFile.Write(stream, ObservationTable.Schema, import.QuarantinedRows);
        var text = Encoding.UTF8.GetString(stream.ToArray());

        Assert.Contains("A,land,,2019,x,", text, StringComparison.Ordinal);
        Assert.Equal(["A land 2019 7"], Cells(Import(text.Replace(",x,", ",7,", StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("Mã xã,Chỉ tiêu,Kỳ,\n,,2018,2019\nA,land,1,2\n")] // a caption that names the column below
    [InlineData("Mã xã,Chỉ tiêu,Số liệu,\n,,2018,2019\nA,land,1,2\n")]
    [InlineData("Mã xã,Chỉ tiêu,Năm 2018,Năm 2019\n,,Giá trị,Giá trị\nA,land,1,2\n")]
    [InlineData("Mã xã,Đất hiến,\n,Năm 2018,\n,,\nA,1,\n", "A land 2018 1")]
    public void Import_OneThingInTheHeader_IsReadAsEver(string text, params string[] expected) =>
        Assert.Equal(expected.Length == 0 ? ["A land 2018 1", "A land 2019 2"] : expected, Cells(Import(text)));

    [Theory]
    [InlineData("Mã xã,Chỉ tiêu,Năm 2018,\n,,Quý I,Quý II\nA,land,1,2\n", "A land 2018-Q1 1", "A land 2018-Q2 2")]
    [InlineData("Mã xã,Chỉ tiêu,2018,\n,,Tháng 1,Tháng 2\nA,land,1,2\n", "A land 2018-01 1", "A land 2018-02 2")]
    [InlineData("Mã xã,Kỳ,Đất hiến,Mô hình\n,,(m²),(mô hình)\nA,2018,1,2\n", "A land 2018 1", "A models 2018 2")]
    [InlineData("Mã xã,Kỳ,Đất hiến,Mô hình\n,,m²,mô hình\nA,2018,1,2\n", "A land 2018 1", "A models 2018 2")]
    public void Import_WhatOnlyBothLinesSay_IsRead(string text, params string[] expected) => Assert.Equal(expected, Cells(Import(text)));

    [Fact]
    public void Import_LabelThatNobodyKnows_IsNamedAndItsColumnsNotUsed()
    {
        var import = Import("Mã xã,Đất hiến,,Đất vườn,\n,2018,2019,2018,2019\nA,1,2,3,4\n");
        Assert.Equal(["A land 2018 1", "A land 2019 2"], Cells(import));
        Assert.Equal(
            ["TDV0154@2[Đất vườn: 2018] column=Đất vườn: 2018; header=Đất vườn", "TDV0154@2[Đất vườn: 2019] column=Đất vườn: 2019; header=Đất vườn"],
            import.Findings.Lines());
    }

    [Theory]
    [InlineData("Mã xã,Kỳ,Đất hiến,,Mô hình\n,,Kế hoạch,Thực hiện,\nA,2018,1,2,3\n", "TDV0154", "A models 2018 3")] // which of the two is the value?
    [InlineData("Mã xã,Kỳ,Đất hiến,,Mô hình\n,,ha,m²,\nA,2018,1,2,3\n", "TDV0154", "A land 2018 2", "A models 2018 3")] // hectares are no square metres
    public void Import_LowerLineThatDoesNotTell_IsNamedAndItsColumnNotUsed(string text, string code, params string[] expected)
    {
        var import = Import(text);
        Assert.Equal(expected, Cells(import));
        Assert.Contains(import.Findings, finding => finding.Code == code);
    }

    [Theory]
    [InlineData("Mã xã,,Đất hiến,,,Mô hình,\n,2018,2019,2020,2018,2019,2020\nA,1,2,3,4,5,6\n", "TDV0124")] // labels in the middle of what they stand over
    [InlineData("Mã xã,Đất hiến,,Mô hình\n,2018,2019,\nA,1,2,3\n", "TDV0124")] // an indicator without a period
    [InlineData("Mã xã,Kỳ,Đất hiến,\n,,2018,2019\nA,2018,1,2\n", "TDV0124")] // periods in the header and beside it
    [InlineData("Mã xã,Đất hiến,,Đất hiến,\n,2018,2019,2018,2020\nA,1,2,3,4\n", "TDV0106")]
    [InlineData("Mã xã,Chỉ tiêu,Năm 2018,\n,,Quý I/2018,Quý I/2019\nA,land,1,2\n", "TDV0153")]
    [InlineData("Mã xã,Đất hiến,,Đất vườn,\n,Quý I,Quý II,Quý I,Quý II\nA,1,2,3,4\n", "TDV0104")]
    public void Import_LinesThatDoNotTell_HaveNoValue(string text, string code)
    {
        var import = Import(text);
        Assert.True(import.HasErrors);
        Assert.Contains(import.Findings, finding => finding.Code == code && finding.Severity == Severity.Error);
        Assert.Equal(0, import.Input);
    }

    [Theory]
    [InlineData("Mã xã,Kỳ,Đất hiến,Mô hình\n,,100,200\nA,2018,1,2\n")] // totals
    [InlineData("Mã xã,Kỳ,Đất hiến,Mô hình\n(1),(2),(3),(4)\nA,2018,1,2\n")] // numbers of columns
    [InlineData("Mã xã,Kỳ,Đất hiến,Mô hình\nXã Nậm Dịch,,,\nA,2018,1,2\n")]
    public void Import_FirstRowBelowAHeaderOfOneLine_IsNoHeader(string text)
    {
        var import = Import(text);
        Assert.Equal(["A land 2018 1", "A models 2018 2"], Cells(import));
        Assert.Equal(import.Input - 2, import.Quarantined);
        Assert.DoesNotContain(import.Findings, finding => finding.Code == "TDV0154");
    }

    [Fact]
    public void Import_TitleOverColumnsOfTheTable_IsNoLabel()
    {
        // A year in a title says nothing of the rows: nothing is taken from it.
        var import = Import("Năm 2018,,\nMã xã,Chỉ tiêu,Giá trị\nA,land,1\n");
        Assert.Equal(["TDV0104@2[period] column=period"], import.Findings.Lines());
        Assert.Equal("2018", import.Findings[0].Suggestion);
    }

    [Fact]
    public void Read_MergedCells_ReachAsFarAsTheyAreMerged()
    {
        var merged = new Workbook().Sheet(
            "Biểu 1",
            Row(1, "BIỂU SỐ 1 NĂM 2020") + Row(2, "Mã xã", "Đất hiến (m²)", "", "Ngày công lao động", "", "Ghi chú") + Row(3, "", "2018", "2019", "2018", "<v>2019</v>")
            + Row(4, "A", "<v>1</v>", "<v>2</v>", "<v>3.5</v>", "", "x") + Row(5, "B", "", "<c t=\"e\"><v>#N/A</v></c>", "<v>5</v>"),
            "<mergeCells><mergeCell ref=\"A1:F1\"/><mergeCell ref=\"A2:A3\"/><mergeCell ref=\"B2:C2\"/><mergeCell ref=\"D2:E2\"/><mergeCell ref=\"F2:F3\"/></mergeCells>");
        var import = ImportBook(merged);

        Assert.Equal(["A labour 2018 7/2", "A land 2018 1", "A land 2019 2", "B labour 2018 5"], Cells(import));
        Assert.Equal(
            ["TDV0105@3[Ghi chú] column=Ghi chú", "TDV0125@1", "TDV0142@5[Đất hiến (m²): 2019] column=Đất hiến (m²): 2019; value=#N/A"], import.Findings.Lines());
    }

    [Fact]
    public void Read_MergedCellsThatDoNotReachAColumn_LeaveItUntold()
    {
        // Without the merged cells the label would stand over what follows; with them it does not.
        var rows = Row(1, "Mã xã", "Đất hiến", "", "") + Row(2, "", "2018", "2019", "2020") + Row(3, "A", "<v>1</v>", "<v>2</v>", "<v>3</v>");
        Assert.Equal(["A land 2018 1", "A land 2019 2", "A land 2020 3"], Cells(ImportBook(new Workbook().Sheet("s", rows))));
        var import = ImportBook(new Workbook().Sheet("s", rows, "<mergeCells><mergeCell ref=\"B1:C1\"/></mergeCells>"));
        Assert.Contains("TDV0124", import.Findings.Codes());
        Assert.Equal(0, import.Input);
    }

    [Property(MaxTest = 200)]
    public void Import_AnyTwoLines_IsTheLongTable(byte shape, bool periodsAbove, bool merged, bool asWorkbook, bool unitBelow, NonEmptyArray<byte> values)
    {
        string[] indicators = ["Đất hiến (m²)", "labour", "Mô hình"];
        string[] codes = ["land", "labour", "models"];
        string[] periods = ["2018", "Quý I/2019", "tháng 3/2020"];
        string[] names = ["2018", "2019-Q1", "2020-03"];
        var (outer, inner) = ((shape % 3) + 1, (shape / 3 % 3) + 1);
        var width = outer * inner;
        var above = new string[width + 1];
        var below = new string[width + 1];
        (above[0], below[0]) = unitBelow ? ("", "Mã xã") : ("Mã xã", "");
        var expected = new List<string>();
        var rows = new[] { new List<string> { "A" }, ["B"] };
        for (var i = 0; i < width; i++)
        {
            var (o, n) = (i / inner, i % inner);
            var label = periodsAbove ? periods[o] : indicators[o];
            above[i + 1] = n == 0 ? label : "";
            below[i + 1] = periodsAbove ? indicators[n] : periods[n];
            for (var row = 0; row < 2; row++)
            {
                var value = values.Get[((i * 2) + row) % values.Get.Length];
                rows[row].Add(value % 5 == 0 ? "" : Invariant(value));
                if (value % 5 != 0)
                {
                    expected.Add($"{"AB"[row]} {codes[periodsAbove ? n : o]} {names[periodsAbove ? o : n]} {Invariant(value)}");
                }
            }
        }

        string[][] lines = [above, below, [.. rows[0]], [.. rows[1]]];
        ImportResult<ObservationSet> import;
        if (asWorkbook)
        {
            var areas = string.Concat(Enumerable.Range(0, outer).Where(_ => inner > 1)
                .Select(o => $"<mergeCell ref=\"{(char)('B' + (o * inner))}1:{(char)('A' + ((o + 1) * inner))}1\"/>"));
            import = ImportBook(new Workbook().Sheet(
                "s", string.Concat(lines.Select((line, i) => Row(i + 1, line))), merged && areas.Length > 0 ? $"<mergeCells>{areas}</mergeCells>" : ""));
        }
        else
        {
            import = Import(string.Join('\n', lines.Select(line => string.Join(',', line))));
        }

        // A period that is the only label of its line is a title: it is not applied.
        var isTitle = periodsAbove && unitBelow && outer == 1;
        Assert.Equal(isTitle ? [] : expected.Order(StringComparer.Ordinal), Cells(import));
        Assert.Equal(isTitle ? ["TDV0104"] : [], import.Findings.Where(finding => finding.Severity == Severity.Error).Select(finding => finding.Code));
    }

    private static string Invariant(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static ImportResult<ObservationSet> Import(string text) => CsvFiles.ReadObservations(
        new MemoryStream(Encoding.UTF8.GetBytes(text)), "o.csv", Register, Catalogue, NumberConvention.Vietnamese);

    private static ImportResult<ObservationSet> ImportBook(Workbook book) => TableFiles.ReadObservations(
        new MemoryStream(book.ToBytes()), "o.xlsx", Register, Catalogue);
}
