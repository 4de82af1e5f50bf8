using System.Globalization;
using System.Text;
using TodanVan.Domain.Files;
using TodanVan.Domain.Import;
using TodanVan.Domain.Indicators;
using TodanVan.Domain.Observations;
using TodanVan.Domain.Tests.Support;

using static TodanVan.Domain.Tests.Support.Forms;
using static TodanVan.Domain.Tests.Support.Workbook;

namespace TodanVan.Domain.Tests.Import;

/// <summary>Units of measure in the words of a table: a column of them, notes and titles. A number in another unit is never read as if it were in its indicator's.</summary>
public class UnitOfMeasureTests
{
    private static readonly IndicatorCatalogue Catalogue = IndicatorCatalogue.Create(
        ReportingCalendar.Civil,
        Measure("land", "Đất hiến", UnitOfMeasure.SquareMetre),
        Measure("plots", "Đất tái định cư", UnitOfMeasure.Hectare),
        Measure("labour", "Ngày công lao động", UnitOfMeasure.LabourDay),
        Measure("money", "Đóng góp khác bằng tiền", UnitOfMeasure.Dong),
        Measure("houses", "Nhà", new UnitOfMeasure("house", "căn nhà")),
        Measure("index", "Chỉ số", UnitOfMeasure.One)).ValueOrThrow();

    [Theory]
    [InlineData("Đơn vị tính")]
    [InlineData("ĐVT")]
    [InlineData("đvt")]
    [InlineData("Đơn vị đo")]
    [InlineData("unit of measure")]
    [InlineData("unitOfMeasure")]
    [InlineData("UNIT_MEASURE")]
    public void Import_ColumnOfUnits_SetsRowsInAnotherAside(string header)
    {
        var import = Import($"Mã thôn,Chỉ tiêu,{header},Kỳ,Giá trị\nA,land,ha,2018,100\nB,money,triệu đồng,2018,100\nB,land,m2,2018,7\n");

        Assert.Equal(["B land 2018 7"], Cells(import));
        Assert.Equal((3, 1, 2), (import.Input, import.Accepted, import.Quarantined));
        var place = string.Equals(header, "unitOfMeasure", StringComparison.OrdinalIgnoreCase) ? "unitOfMeasure" : header;
        Assert.Equal(
            [$"TDV0446@2[{place}] given=ha; indicator=land; unit=m²", $"TDV0446@3[{place}] given=triệu đồng; indicator=money; unit=đồng"], import.Findings.Lines());
        Assert.All(import.Findings, finding => Assert.Null(finding.Suggestion));
    }

    [Theory]
    [InlineData("land", "m²")]
    [InlineData("land", "m2")]
    [InlineData("land", "M2")]
    [InlineData("land", "(m²)")]
    [InlineData("land", "mét vuông")]
    [InlineData("land", "")]
    [InlineData("land", " \u00A0")]
    [InlineData("plots", "ha")]
    [InlineData("plots", "héc-ta")]
    [InlineData("plots", "Hecta")]
    [InlineData("labour", "ngày công")]
    [InlineData("labour", "Ngày  công")]
    [InlineData("labour", "labour-day")]
    [InlineData("money", "đồng")]
    [InlineData("money", "ĐỒNG")]
    [InlineData("money", "đ")]
    [InlineData("money", "VND")]
    [InlineData("money", "VNĐ")]
    [InlineData("money", "dong")]
    [InlineData("houses", "căn nhà")]
    [InlineData("houses", "house")]
    [InlineData("index", "")]
    public void Import_UnitOfTheIndicator_IsRight(string indicator, string unit)
    {
        var import = Import($"Mã thôn,Chỉ tiêu,ĐVT,Kỳ,Giá trị\nA,{indicator},{unit},2018,100\n");
        Assert.Equal([$"A {indicator} 2018 100"], Cells(import));
        Assert.DoesNotContain("TDV0446", import.Findings.Codes());
    }

    [Theory]
    [InlineData("land", "ha")]
    [InlineData("land", "km²")]
    [InlineData("land", "nghìn m²")]
    [InlineData("land", "m")]
    [InlineData("plots", "m²")]
    [InlineData("labour", "công")] // an area in the south
    [InlineData("money", "triệu đồng")]
    [InlineData("money", "trđ")]
    [InlineData("money", "1.000 đ")]
    [InlineData("money", "tỷ")]
    [InlineData("money", "USD")]
    [InlineData("houses", "nhà")]
    [InlineData("index", "nghìn")]
    public void Import_AnotherUnit_IsNotTheIndicators(string indicator, string unit)
    {
        var import = Import($"Mã thôn,Chỉ tiêu,ĐVT,Kỳ,Giá trị\nA,{indicator},{unit},2018,100\n");
        Assert.Equal(0, import.Accepted);
        Assert.Equal(["TDV0446"], import.Findings.Codes());
    }

    [Fact]
    public void Import_ColumnOfUnitsInAWideTable_IsOfEachValue()
    {
        var import = Import("Mã thôn,Chỉ tiêu,Đơn vị tính,2018,2019\nA,Đất hiến,ha,1,2\nB,Đất hiến,m²,3,4\nA,labour,,,5\n");
        Assert.Equal(["A labour 2019 5", "B land 2018 3", "B land 2019 4"], Cells(import));
        Assert.Equal(["TDV0446@2[Đơn vị tính] given=ha; indicator=land; unit=m²"], import.Findings.Lines().Distinct());
        Assert.Equal(2, import.Quarantined);

        // A column an indicator: what is one's unit is not the other's.
        Assert.Equal(["A land 2018 1"], Cells(Import("Mã thôn,Kỳ,ĐVT,Đất hiến,Ngày công lao động\nA,2018,m²,1,2\n")));
    }

    [Fact]
    public void Import_UnitInAnObject_IsThatOfTheRow()
    {
        var import = Import("""[{"unit":"A","indicator":"land","unitOfMeasure":"ha","period":"2018","value":1},{"unit":"B","indicator":"land","unitOfMeasure":"m2","period":"2018","value":1}]""");
        Assert.Equal(["B land 2018 1"], Cells(import));
        Assert.Equal(["TDV0446"], import.Findings.Codes());
    }

    [Fact]
    public void Write_QuarantineOfAnotherUnit_KeepsItUntilItIsMended()
    {
        var text = Aside(Import("Mã thôn,Chỉ tiêu,ĐVT,Kỳ,Giá trị\nA,land,ha,2018,100\n"));
        Assert.Contains("A,land,,2018,100,,,ha,\"TDV0446 ", text, StringComparison.Ordinal);

        var again = Import(text);
        Assert.Equal((0, 1), (again.Accepted, again.Quarantined));
        Assert.Contains("A,land,,2018,100,,,ha,\"TDV0446 ", Aside(again), StringComparison.Ordinal);
        Assert.Equal(["A land 2018 1000000"], Cells(Import(text.Replace("100,,,ha", "1.000.000,,,m²", StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("Đơn vị: triệu đồng")]
    [InlineData("Đơn vị: ha")]
    [InlineData("đơn vị : triệu đồng")]
    [InlineData("(Đơn vị: 1.000 đồng)")]
    [InlineData("(Tính bằng triệu đồng)")]
    [InlineData("Biểu 1. Đóng góp (triệu đồng)")]
    [InlineData("Số liệu tính bằng triệu đồng")]
    [InlineData("Triệu đồng")]
    [InlineData("DVT: trđ")]
    [InlineData("đv: triệu đồng")]
    [InlineData("đv: tỷ")]
    [InlineData("ĐVT:\",\"triệu đồng")]
    [InlineData("Đóng góp (tr.đ)")]
    [InlineData("Đóng góp, 1000đ")]
    [InlineData("Đóng góp (1.000.000 đồng)")]
    [InlineData("Đóng góp (ngàn đ)")]
    [InlineData("Đóng góp (nghìn đồng)")]
    [InlineData("Đóng góp (nghìn tỷ đồng)")]
    [InlineData("Khách (nghìn người)")]
    [InlineData("Đóng góp (tỉ đồng)")]
    [InlineData("Diện tích (ha)")]
    [InlineData("Diện tích tính bằng héc-ta")]
    [InlineData("Diện tích (km²)")]
    [InlineData("Sản lượng (tấn)")]
    [InlineData("vận động được 156 tỷ đồng")]
    [InlineData("vận động được 198,6 ha đất")]
    public void Import_AnotherUnitAboveTheTable_IsWarnedOfOnceACell(string title)
    {
        var import = Import($"\"{title}\",,,\n\nMã thôn,Chỉ tiêu,Kỳ,Giá trị\nA,money,2018,100\n".Replace(",\"triệu đồng\",,,", ",\"triệu đồng\",,", StringComparison.Ordinal));
        Assert.Equal(["A money 2018 100"], Cells(import));
        var warning = Assert.Single(import.Findings, finding => finding.Code == "TDV0157");
        Assert.Equal((Severity.Warning, 1), (warning.Severity, warning.Location!.Row));
        Assert.Contains(warning.Arguments[0].Value, title, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Đơn vị: Xã Nậm Dịch")]
    [InlineData("Đơn vị: đồng")]
    [InlineData("Đơn vị tính: đồng (VND)")]
    [InlineData("ĐVT: ngày công")]
    [InlineData("Biểu 2. Đất hiến (m²)")]
    [InlineData("UBND TINH HA GIANG")]
    [InlineData("PHƯỜNG TẤN TÀI")]
    [InlineData("HUYỆN TRIỆU SƠN. TỶ LỆ ĐỒNG THUẬN")]
    [InlineData("Hội đồng nhân dân")]
    [InlineData("mức hỗ trợ 21.000 đồng")]
    [InlineData("Thành phố Hà Giang")]
    [InlineData("ĐVT")]
    public void Import_NoOtherUnitAboveTheTable_IsNotWarnedOf(string title) =>
        Assert.DoesNotContain("TDV0157", Import($"\"{title}\",,,\n\nMã thôn,Chỉ tiêu,Kỳ,Giá trị\nA,money,2018,100\n").Findings.Codes());

    [Theory]
    [InlineData("Đất tái định cư", "Biểu 3 (ha)", false)]
    [InlineData("Đất tái định cư", "Đơn vị: ha", false)]
    [InlineData("Đất tái định cư", "Biểu 3 (m²)", true)] // of an indicator in hectares
    [InlineData("Đất hiến", "Biểu 3 (ha)", true)]
    [InlineData("Đất hiến", "Đơn vị: m2", false)]
    [InlineData("Đất hiến", "Đơn vị: người", true)]
    [InlineData("Nhà", "ĐVT: căn nhà", false)]
    [InlineData("Nhà", "ĐVT: nhà", true)]
    public void Import_IndicatorInTheHeader_IsHeldAgainstItsOwnUnit(string indicator, string title, bool isWarned)
    {
        var import = Import($"{title},,\n\nMã thôn,Kỳ,{indicator}\nA,2018,100\n{title} ,,\n");
        Assert.Single(Cells(import));
        Assert.Equal(isWarned ? [1, 5] : [], import.Findings.Where(finding => finding.Code == "TDV0157").Select(finding => finding.Location!.Row!.Value));
    }

    [Theory]
    [InlineData("Đơn vị tính: m², ngày công", false)]
    [InlineData("Đơn vị tính: m²; ngày công", false)]
    [InlineData("Đơn vị tính: m²", true)] // not of the days
    [InlineData("Đơn vị tính: ha, ngày công", true)]
    [InlineData("Đơn vị tính: m², nghìn ngày công", true)]
    [InlineData("Đất hiến (m²)", false)] // speaks of one of them
    public void Import_NoteAboveSeveralIndicators_MustBeOfAll(string title, bool isWarned)
    {
        var import = Import($"\"{title}\",,,\n\nMã thôn,Kỳ,Đất hiến,Ngày công lao động\nA,2018,1,2\n");
        Assert.Equal(2, import.Accepted);
        Assert.Equal(isWarned, import.Findings.Codes().Contains("TDV0157"));
    }

    [Property(MaxTest = 200)]
    public void Import_AnyUnitsOfAnyIndicators_AcceptsExactlyTheirOwn(NonEmptyArray<(byte Indicator, byte Word)> rows, bool isWide)
    {
        (string Indicator, string[] Own)[] indicators =
            [("land", ["m²", "M2", "mét vuông"]), ("plots", ["ha", "héc ta"]), ("labour", ["ngày công", "Ngày công lao động"]), ("money", ["đ", "ĐỒNG", "vnd"]), ("houses", ["căn nhà"])];
        string[] words = ["", " ", "công", "triệu đồng", "tr.đ", "1.000 m2", "km2", .. indicators.SelectMany(indicator => indicator.Own)];
        var text = new StringBuilder(isWide ? "Mã thôn,ĐVT,Chỉ tiêu,2018\n" : "Mã thôn,ĐVT,Chỉ tiêu,Kỳ,Giá trị\n");
        var expected = 0;
        foreach (var (indicator, word) in rows.Get)
        {
            var (code, own) = indicators[indicator % indicators.Length];
            var unit = words[word % words.Length];
            expected += own.Contains(unit) || string.IsNullOrWhiteSpace(unit) ? 1 : 0;
            text.Append("A,").Append(unit).Append(',').Append(code).Append(isWide ? ",5\n" : ",2018,5\n");
        }

        var import = Import(text.ToString());
        var others = import.QuarantinedRows.Count(row => row.Reasons.Any(reason => reason.Code == "TDV0446"));
        Assert.Equal((rows.Get.Length, expected), (import.Input, import.Input - others));
        Assert.All(import.Findings.Where(finding => finding.Code is not ("TDV0446" or "TDV0116")), finding => Assert.Equal(Severity.Information, finding.Severity));
    }

    [Theory]
    [InlineData("Mã thôn,Chỉ tiêu,Kỳ,Giá trị\n(Đơn vị: triệu đồng),,,\nA,money,2018,100\n", 2)]
    [InlineData("Mã thôn,Chỉ tiêu,Kỳ,Giá trị\nA,money,2018,100\nSố liệu tính bằng triệu đồng,,,\n", 3)]
    [InlineData("Mã thôn,Chỉ tiêu,2018\n,ĐVT: triệu đồng,\nA,money,100\n", 2)]
    [InlineData("Mã thôn,Chỉ tiêu,2018\nA,money,100\nGhi chú: tính bằng triệu đồng,,\n", 3)]
    [InlineData("Mã thôn,Đóng góp khác bằng tiền\nA,100\nĐVT: triệu đồng,\n", 3, "2018")]
    public void Import_AnotherUnitAmongTheRows_IsWarnedOf(string text, int row, string? period = null)
    {
        var import = Import(text, period: period);
        Assert.Equal(["A money 2018 100"], Cells(import));
        Assert.Equal([$"TDV0157@{row.ToString(CultureInfo.InvariantCulture)}"], import.Findings.Where(finding => finding.Code == "TDV0157").Places());
    }

    [Fact]
    public void Read_FooterOfASheet_IsWarnedOf()
    {
        var book = new Workbook().Sheet("s", Row(1, "Mã thôn", "Chỉ tiêu", "2018") + Row(2, "A", "money", "<v>100</v>") + Row(3, "", "Đơn vị tính: triệu đồng"));
        var import = TableFiles.ReadObservations(new MemoryStream(book.ToBytes()), "o.xlsx", Communes.Build(["A", "B"]), Catalogue);
        Assert.Equal(["TDV0125@3", "TDV0157@3"], import.Findings.Places());
    }

    [Theory]
    [InlineData("Mã thôn,Kỳ,Đóng góp khác bằng tiền (triệu đồng),Đất hiến\nA,2018,100,7\n", "Đóng góp khác bằng tiền (triệu đồng)", "(triệu đồng)", "A land 2018 7")]
    [InlineData("Mã thôn,Kỳ,Đất hiến (ha),money\nA,2018,100,7\n", "Đất hiến (ha)", "(ha)", "A money 2018 7")]
    [InlineData("Mã thôn,Chỉ tiêu,Năm 2018 (triệu đồng),Năm 2019\nA,money,100,7\n", "Năm 2018 (triệu đồng)", "(triệu đồng)", "A money 2019 7")]
    [InlineData("Mã thôn,Chỉ tiêu,2018 [kế hoạch],2018\nA,money,100,7\n", "2018 [kế hoạch]", "[kế hoạch]", "A money 2018 7")]
    [InlineData("Mã thôn,Kỳ,Đất hiến - ha,money\nA,2018,100,7\n", "Đất hiến - ha", "- ha", "A money 2018 7")]
    [InlineData("Mã thôn,Kỳ,Đất hiến (kế hoạch - ha),money\nA,2018,100,7\n", "Đất hiến (kế hoạch - ha)", "(kế hoạch - ha)", "A money 2018 7")]
    public void Import_OneLineThatNamesAnotherFigure_IsNamedAndNotUsed(string text, string column, string header, string expected)
    {
        var import = Import(text);
        Assert.Equal([expected], Cells(import));
        Assert.Equal([$"TDV0154@1[{column}] column={column}; header={header}"], import.Findings.Lines());
    }

    [Theory]
    [InlineData("Mã thôn,Kỳ,Đất hiến (ha)\nA,2018,100\n")]
    [InlineData("Mã thôn,Chỉ tiêu,Năm 2018 (triệu đồng)\nA,money,100\n")]
    [InlineData("Mã thôn,Chỉ tiêu,Kỳ,Giá trị (triệu đồng)\nA,money,2018,100\n")]
    public void Import_OneLineThatNamesNothingElse_HasNoValueAndOneErrorAtItsColumn(string text)
    {
        var import = Import(text);
        Assert.Equal(0, import.Input);
        var error = Assert.Single(import.Findings, finding => finding.Severity == Severity.Error);
        var warning = Assert.Single(import.Findings, finding => finding.Severity == Severity.Warning);
        Assert.Equal(("TDV0104", "TDV0154", warning.Location), (error.Code, warning.Code, error.Location));
    }

    [Fact]
    public void Import_FurtherColumnOfALongTable_IsOnlyNotUsed() => Assert.Equal(
        ["TDV0105@1[Đất hiến (ha)] column=Đất hiến (ha)"],
        Import("Mã thôn,Chỉ tiêu,Kỳ,Giá trị,Đất hiến (ha)\nA,money,2018,1,2\n").Findings.Lines());

    [Fact]
    public void Map_ManyTitlesAndIndicators_AsksForEachUnitOfEachIndicatorOnce()
    {
        var sink = new AskedSink();
        string[] cells = ["Mã thôn", "Kỳ", .. Enumerable.Range(0, 500).Select(i => $"i{i.ToString(CultureInfo.InvariantCulture)}")];
        string[] titles = [.. Enumerable.Range(0, 500).Select(i => $"Biểu {i.ToString(CultureInfo.InvariantCulture)} (triệu đồng), (m²)")];
        var place = HeaderPlace.Find(sink, [.. Enumerable.Range(1, 40).Select(row => new HeaderLine(row, titles)), null, new HeaderLine(42, cells)]);
        sink.Asked = 0;
        Assert.Equal(20_000, InputHeader.Map(sink, "o.csv", null, place!, null).Findings.Count(finding => finding.Code == "TDV0157"));
        Assert.InRange(sink.Asked, 1, 5_000);
    }

    private static ImportResult<ObservationSet> Import(string text, string? period = null) => TableFiles.ReadObservations(
        new MemoryStream(Encoding.UTF8.GetBytes(text)), text[0] == '[' ? "o.json" : "o.csv", Communes.Build(["A", "B"]), Catalogue, new() { PeriodOfRows = period });

    private static string Aside(ImportResult<ObservationSet> import)
    {
        using var stream = new MemoryStream();
        QuarantineFile.Write(stream, ObservationTable.Schema, import.QuarantinedRows);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>Knows headers «i0», «i1», … as indicators, all in units of their own.</summary>
    private sealed class AskedSink : IInputRowSink
    {
        public int Asked { get; set; }

        public TableSchema Schema => ObservationTable.Schema;

        public WideColumn? Recognise(string header)
        {
            Asked++;
            return header.StartsWith('i') && !header.Contains(' ', StringComparison.Ordinal) ? new WideColumn(ObservationTable.Indicator, header) : null;
        }

        public void Add(in InputRow row)
        {
        }

        public void Reject(ReadOnlySpan<byte> raw, Finding reason)
        {
        }

        public void Note(Finding finding)
        {
        }
    }
}
