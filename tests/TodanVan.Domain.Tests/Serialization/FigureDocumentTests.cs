using System.Text;
using System.Text.Json;

using TodanVan.Domain.Indicators;
using TodanVan.Domain.Observations;
using TodanVan.Domain.Rollups;
using TodanVan.Domain.Serialization;
using TodanVan.Domain.Tests.Observations;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Tests.Serialization;

/// <summary>The document of <c>rollup --json</c>, field by field as contract.md has it.</summary>
public class FigureDocumentTests
{
    private static readonly IndicatorCatalogue Catalogue = World.Catalogue(
        World.Measure("n", TimeAggregation.Sum, 2, minimum: 0, unit: UnitOfMeasure.SquareMetre),
        World.Measure("d", TimeAggregation.Sum, minimum: 0),
        World.Derived("r", "[n] / [d]", unit: UnitOfMeasure.SquareMetre));

    private static readonly UnitRegister Register = World.Units(
        "P;Province", "D;District;P", "C;Commune;D", "V1;Village;C;;;thôn-1", "V2;Village;C", "V3;Village;C;2010-01-01;2018-07-01");

    [Fact]
    public void Write_CompleteFigure_HasTheFieldsOfTheContractAndNoOthers()
    {
        var figure = Figure("C", "n", "V1;n;2018;1,50", "V2;n;2018;2", "V3;n;2018-H1;3");

        Assert.Equal(
            """{"unit":"C","unitId":"C@2010-01-01","name":"Xã C","level":"Commune","indicator":"n","state":"value","quality":"exact","value":"6.5","valueCovers":"expected","text":"6,5 m²","reported":3,"expected":3,"partial":0,"endedUnits":1}""",
            Compact(figure));
    }

    [Fact]
    public void Write_IncompleteFigure_ListsWhoIsMissingPartialAndWithheld()
    {
        var figure = Figure("C", "n", "V1;n;2018-H1;1;hơn", "V2;n;2018;;;withheld");

        Assert.Equal(
            """{"unit":"C","unitId":"C@2010-01-01","name":"Xã C","level":"Commune","indicator":"n","state":"value","quality":"exact","value":"1","valueCovers":"reported","text":"hơn 1 m²","reported":0,"expected":3,"partial":1,"withheldUnits":1,"endedUnits":1,"missing":["V3"],"partialUnits":["V1"],"qualifier":"hơn","bounds":{"low":"1","high":null}}""",
            Compact(figure));
    }

    [Fact]
    public void Write_Ratio_HasItsSumsUnreduced()
    {
        // Two villages may add any n from 0 on, and any d: at least 2 over at least 6 is anything from 0 on.
        Assert.Equal(
            """{"unit":"C","unitId":"C@2010-01-01","name":"Xã C","level":"Commune","indicator":"r","state":"value","quality":"exact","value":null,"numerator":"2","denominator":"6","valueCovers":"reported","text":"1/3","reported":1,"expected":3,"partial":0,"endedUnits":1,"missing":["V3","V2"],"bounds":{"low":"0","high":null}}""",
            Compact(Figure("C", "r", "V1;n;2018;2", "V1;d;2018;6")));
        Assert.Equal(
            """{"unit":"V1","unitId":"thôn-1","name":"Thôn V1","level":"Village","indicator":"r","state":"undefined","value":null,"numerator":"2","denominator":"0","text":"không xác định","reported":1,"expected":1,"partial":0}""",
            Compact(Figure("V1", "r", "V1;n;2018;2", "V1;d;2018;0")));
        Assert.Equal("0.125", Figure("V1", "r", "V1;n;2018;1", "V1;d;2018;8").GetProperty("value").GetString());
    }

    // A quotient of quotients has sides that are no decimals: 3/1 over 1/3 is 9, and the document shows the value only.
    [Fact]
    public void Write_Expression_CountsWhatItFilledAndShowsDecimalsOnly()
    {
        var catalogue = World.Catalogue(
            World.Measure("a", TimeAggregation.Latest), World.Measure("b", TimeAggregation.Latest),
            World.Derived("x", "([a] / [b]) / ([b] / [a])"), World.Derived("y", "[a] + ifMissing([b], 2)"));
        var figures = Figures(Document(World.Run(Register, catalogue, "2018", "V1;a;2018;3", "V1;b;2018;1", "V2;a;2018;4"))).ToList();
        JsonElement Of(string unit, string indicator) =>
            figures.Single(f => f.GetProperty("unit").GetString() == unit && f.GetProperty("indicator").GetString() == indicator);

        Assert.Equal("9", Of("V1", "x").GetProperty("value").GetString());
        Assert.False(Of("V1", "x").TryGetProperty("numerator", out _) || Of("V1", "x").TryGetProperty("denominator", out _));
        Assert.Equal(("10", 1), (Of("C", "y").GetProperty("value").GetString(), Of("C", "y").GetProperty("imputed").GetInt32()));
        Assert.False(Of("V1", "y").TryGetProperty("imputed", out _));
    }

    [Fact]
    public void Write_Parts_NameThemselvesAfterTheWhole()
    {
        var catalogue = World.Catalogue(World.Divided("m", TimeAggregation.Sum, "owner: group, person"));
        var figures = Figures(Document(World.Run(Register, catalogue, "2018", "V1;m;2018;9", "V1;m;2018;4;;;group"))).Where(f => f.GetProperty("unit").GetString() == "V1").ToList();

        Assert.Equal(
            """{"unit":"V1","unitId":"thôn-1","name":"Thôn V1","level":"Village","indicator":"m","breakdown":"owner:residual","state":"value","quality":"exact","value":"5","valueCovers":"expected","text":"5","reported":1,"expected":1,"partial":0}""",
            Compact(figures[3]));
        Assert.Equal([null, "group", "person", "owner:residual"], figures.Select(f => f.TryGetProperty("breakdown", out var part) ? part.GetString() : null));

        // Of a part that is missing: from nothing to no end, for nobody says how much a village may have.
        Assert.Equal("""{"low":"0","high":null}""", Compact(figures[2].GetProperty("bounds")));
    }

    // What a complete exact figure says already is not said twice; where nothing is known nothing is said.
    [Theory]
    [InlineData("V1", "V1;m;2018;7", null)]
    [InlineData("V2", "V1;m;2018;7", """{"low":"5","high":"15.5"}""")]
    [InlineData("V1", "V1;m;2018;7;hơn", """{"low":"7","high":"15.5"}""")]
    [InlineData("V1", "V1;m;2018;;;withheld", """{"low":"5","high":"15.5"}""")]
    [InlineData("V1", "V1;m;2018;;;notApplicable", null)]
    [InlineData("C", "V1;m;2018;7", """{"low":"17","high":"38"}""")]
    [InlineData("V2", "V1;x;2018;7", null)]
    public void Write_Bounds_WhereTheySayMoreThanTheValue(string unit, string row, string? bounds)
    {
        var catalogue = World.Catalogue(
            World.Measure("m", TimeAggregation.Sum, 1, minimum: 5, maximum: Rational.Parse("15.5")), World.Measure("x", TimeAggregation.Sum));
        var indicator = row.Split(';')[1];
        var figure = Figures(Document(World.Run(Register, catalogue, "2018", row)))
            .Single(f => f.GetProperty("unit").GetString() == unit && f.GetProperty("indicator").GetString() == indicator);

        Assert.Equal(bounds, figure.TryGetProperty("bounds", out var written) ? Compact(written) : null);
    }

    [Fact]
    public void Write_BoundsWithoutADecimal_AreFractions()
    {
        var catalogue = World.Catalogue(World.Measure("m", TimeAggregation.Sum, minimum: Rational.Parse("1/3")));
        Assert.Equal("""{"low":"1","high":null}""", Compact(Figures(Document(World.Run(Register, catalogue, "2018"))).First(f => f.GetProperty("unit").GetString() == "C").GetProperty("bounds")));
        Assert.Equal("""{"low":"1/3","high":null}""", Compact(Figures(Document(World.Run(Register, catalogue, "2018"))).First(f => f.GetProperty("unit").GetString() == "V1").GetProperty("bounds")));
    }

    [Fact]
    public void Write_DaysAndCells_WhereThereIsSomethingToSay()
    {
        var catalogue = World.Catalogue(World.Frequent("s", PeriodKind.Quarter, TimeAggregation.Latest));
        var figures = Figures(Document(World.Run(Register, catalogue, "2018", "V1;s;2018-Q1;1", "V2;s;2018-03-01;2", "V1;s;2018-Q2;3"))).ToList();
        var commune = figures.Single(f => f.GetProperty("unit").GetString() == "C");

        Assert.Equal("""{"oldest":"2018-03-01","newest":"2018-06-30"}""", Compact(commune.GetProperty("asOf")));
        Assert.Equal((8, 3), (commune.GetProperty("expectedCells").GetInt32(), commune.GetProperty("reportedCells").GetInt32()));

        // All of the closing day, and no frequency: neither.
        var plain = Figures(Document(World.Run(Register, World.Catalogue(World.Measure("s", TimeAggregation.Latest)), "2018", "V1;s;2018;1", "V2;s;2018;1")))
            .Single(f => f.GetProperty("unit").GetString() == "C");
        Assert.False(plain.TryGetProperty("asOf", out _) || plain.TryGetProperty("expectedCells", out _) || plain.TryGetProperty("reportedCells", out _));
    }

    [Theory]
    [InlineData("missing", "missing", "chưa có số liệu", 1)]
    [InlineData("withheld", "withheld", "không công bố", 1)]
    [InlineData("notApplicable", "notApplicable", "không áp dụng", 0)]
    public void Write_FigureWithoutANumber_HasNullAndNeitherQualityNorCover(string typed, string state, string text, int expected)
    {
        var figure = Figure("V1", "n", $"V1;n;2018;;;{typed}");

        Assert.Equal((state, JsonValueKind.Null, text), (figure.GetProperty("state").GetString(), figure.GetProperty("value").ValueKind, figure.GetProperty("text").GetString()));
        Assert.Equal(expected, figure.GetProperty("expected").GetInt32());
        Assert.False(figure.TryGetProperty("quality", out _));
        Assert.False(figure.TryGetProperty("valueCovers", out _));
        Assert.False(figure.TryGetProperty("numerator", out _));
    }

    [Fact]
    public void Write_ExactNumbersOfAnySize_AreShortestDecimalStrings()
    {
        Assert.Equal("123456789012345678901234567890.05", Figure("V1", "n", "V1;n;2018;123456789012345678901234567890,05").GetProperty("value").GetString());
        Assert.Equal("100", Figure("V1", "n", "V1;n;2018;100,00").GetProperty("value").GetString());
        Assert.Equal("0", Figure("V1", "n", "V1;n;2018;0,00").GetProperty("value").GetString());
        Assert.Equal("0.01", Figure("V1", "n", "V1;n;2018;0,01").GetProperty("value").GetString());
    }

    [Fact]
    public void Write_Document_HasPeriodBoundariesFiguresAndFindings()
    {
        using var document = Document(World.Run(Register, Catalogue, "2018-03"));
        var root = document.RootElement;

        Assert.Equal(["period", "boundaries", "figures", "findings"], root.EnumerateObject().Select(property => property.Name));
        Assert.Equal(("2018-03", "2018-03-31"), (root.GetProperty("period").GetString(), root.GetProperty("boundaries").GetString()));

        // VN, P, D, C, V1, V2, V3: seven units in pre-order, three indicators in the order of the catalogue.
        Assert.Equal(
            ["VN n", "VN d", "VN r", "P n", "P d", "P r", "D n", "D d", "D r", "C n", "C d", "C r", "V1 n", "V1 d", "V1 r", "V2 n", "V2 d", "V2 r", "V3 n", "V3 d", "V3 r"],
            root.GetProperty("figures").EnumerateArray().Select(figure => $"{figure.GetProperty("unit").GetString()} {figure.GetProperty("indicator").GetString()}"));
        Assert.Equal(JsonValueKind.Array, root.GetProperty("findings").ValueKind);
    }

    // A unit that has ended is named by the last code it bore by the closing day, not by one of a later life.
    [Fact]
    public void Write_EndedUnit_IsNamedByTheLastCodeBeforeTheClosingDay()
    {
        var register = World.ImportUnits(
            "P;Province", "D;District;P", "C;Commune;D", "A1;Village;C;2010-01-01;2018-03-01;x", "A2;Village;C;2018-03-01;2018-07-01;x", "A3;Village;C;2020-01-01;;x").Value;

        Assert.Equal("""["A2"]""", Compact(Figures(Document(World.Run(register, Catalogue, "2018"))).First(f => f.GetProperty("unit").GetString() == "C").GetProperty("missing")));
    }

    [Fact]
    public void Write_UnplacedUnits_AreSpokenOf()
    {
        var register = World.ImportUnits("P;Province", "D;District;P", "V;Village;nowhere").Value;
        var figures = Figures(Document(World.Run(register, Catalogue, "2018"))).ToList();

        Assert.Equal(1, figures.First(f => f.GetProperty("unit").GetString() == "D").GetProperty("unplacedUnits").GetInt32());
        Assert.False(figures.First(f => f.GetProperty("unit").GetString() == "P").TryGetProperty("unplacedUnits", out _));
    }

    // One entry a cause; all its rows, however many.
    [Fact]
    public void Write_Findings_AreGroupedByCauseWithAllRows()
    {
        var rows = Enumerable.Repeat("V9;n;2018;1", 300).Append("V1;n;2018;12.34").ToArray();
        var import = World.Import(Register, Catalogue, rows);
        using var document = Document(World.Run(Register, Catalogue, "2018", import.Value), import.Findings);
        var findings = document.RootElement.GetProperty("findings").EnumerateArray().ToList();

        var unknown = Assert.Single(findings, finding => finding.GetProperty("code").GetString() == "TDV0217");
        Assert.Equal(
            ["code", "severity", "message", "location", "subject", "arguments", "count", "rows"], unknown.EnumerateObject().Select(property => property.Name));
        Assert.Equal("error", unknown.GetProperty("severity").GetString());
        Assert.Equal(300, unknown.GetProperty("count").GetInt32());
        Assert.Equal(Enumerable.Range(2, 300), unknown.GetProperty("rows").EnumerateArray().Select(row => row.GetInt32()));
        Assert.Equal("""{"file":"observations.csv","row":2,"column":"unit"}""", Compact(unknown.GetProperty("location")));
        Assert.Equal("""{"unit":"V9"}""", Compact(unknown.GetProperty("subject")));
        Assert.Equal("""{"unit":"V9"}""", Compact(unknown.GetProperty("arguments")));
        Assert.Equal([302], Assert.Single(findings, f => f.GetProperty("code").GetString() == "TDV0407").GetProperty("rows").EnumerateArray().Select(row => row.GetInt32()));
    }

    [Fact]
    public void Write_FindingsOfTheFigures_HaveNoPlaceAndComeInTheAskedLanguage()
    {
        var figures = World.Run(Register, Catalogue, "2018-Q1", "V1;n;2018;1");
        var finding = Document(figures).RootElement.GetProperty("findings").EnumerateArray().Single();
        var english = Document(figures, null, Language.English).RootElement.GetProperty("findings").EnumerateArray().Single();

        Assert.Equal(["code", "severity", "message", "subject", "arguments", "count"], finding.EnumerateObject().Select(property => property.Name));
        Assert.Equal(("TDV0602", "information", 1), (finding.GetProperty("code").GetString(), finding.GetProperty("severity").GetString(), finding.GetProperty("count").GetInt32()));
        Assert.Equal("""{"unit":"V1","indicator":"n","period":"2018"}""", Compact(finding.GetProperty("subject")));
        Assert.Equal("«n»: số liệu kỳ 2018 của «V1» vượt ra ngoài kỳ 2018-Q1, không tính.", finding.GetProperty("message").GetString());
        Assert.Equal("«n»: the observation of «V1» for 2018 reaches outside 2018-Q1 and is not counted.", english.GetProperty("message").GetString());
    }

    [Fact]
    public void Write_OutsideTheRegister_IsACompleteDocumentWithoutFigures()
    {
        using var document = Document(World.Run(World.Units("P;Province;;2015-01-01"), Catalogue, "2010"));

        Assert.Equal(0, document.RootElement.GetProperty("figures").GetArrayLength());
        Assert.Equal("TDV0601", document.RootElement.GetProperty("findings")[0].GetProperty("code").GetString());
    }

    [Fact]
    public void Write_Bytes_AreUtf8WithoutBomAndLeaveLettersAndTheStreamOpen()
    {
        using var stream = new MemoryStream();
        FigureDocument.Write(stream, World.Run(Register, Catalogue, "2018"));
        var text = Encoding.UTF8.GetString(stream.ToArray());

        Assert.StartsWith("{\n  \"period\": \"2018\",\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', text);
        Assert.Contains("chưa có số liệu", text, StringComparison.Ordinal);
        Assert.True(stream.CanWrite);
    }

    [Fact]
    public void Write_WrongArguments_Throws()
    {
        using var stream = new MemoryStream();
        Assert.Throws<ArgumentNullException>(() => FigureDocument.Write(null!, World.Run(Register, Catalogue, "2018")));
        Assert.Throws<ArgumentNullException>(() => FigureDocument.Write(stream, null!));
        Assert.Throws<ArgumentNullException>(() => ValidationDocument.Write(null!, [], FindingSet.Empty));
        Assert.Throws<ArgumentNullException>(() => ValidationDocument.Write(stream, null!, FindingSet.Empty));
        Assert.Throws<ArgumentNullException>(() => ValidationDocument.Write(stream, [], null!));
        Assert.Throws<ArgumentNullException>(() => FindingDocument.WriteGroups(null!, FindingSet.Empty));
    }

    [Fact]
    public void ValidationDocument_Write_CountsEachFile()
    {
        var builder = new ObservationSetBuilder(Register, Catalogue);
        World.Read(World.Table(["V1;n;2018;1", "V9;n;2018;1", "V2;n;2018;1"]), "b.csv", builder);
        World.Read(World.Table(["V1;d;2018;1"]), "a.csv", builder);
        var import = builder.Build();
        using var stream = new MemoryStream();

        ValidationDocument.Write(stream, import.Counts, import.Findings);

        using var document = JsonDocument.Parse(stream.ToArray());
        Assert.Equal(["files", "findings"], document.RootElement.EnumerateObject().Select(property => property.Name));
        Assert.Equal(
            """[{"file":"a.csv","input":1,"accepted":1,"quarantined":0},{"file":"b.csv","input":3,"accepted":2,"quarantined":1}]""",
            Compact(document.RootElement.GetProperty("files")));
        Assert.Equal(3, document.RootElement.GetProperty("findings")[0].GetProperty("rows")[0].GetInt32());
    }

    private static JsonElement Figure(string unit, string indicator, params string[] rows) =>
        Figures(Document(World.Run(Register, Catalogue, "2018", rows)))
            .Single(figure => figure.GetProperty("unit").GetString() == unit && figure.GetProperty("indicator").GetString() == indicator);

    private static IEnumerable<JsonElement> Figures(JsonDocument document) => document.RootElement.GetProperty("figures").EnumerateArray();

    private static JsonDocument Document(FigureSet figures, FindingSet? imports = null, Language language = Language.Vietnamese)
    {
        using var stream = new MemoryStream();
        FigureDocument.Write(stream, figures, imports, language);
        return JsonDocument.Parse(stream.ToArray());
    }

    private static string Compact(JsonElement element)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            element.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
