using System.Text;
using TodanVan.Domain.Files;
using TodanVan.Domain.Import;
using TodanVan.Domain.Observations;
using TodanVan.Domain.Serialization;
using TodanVan.Domain.Tests.Support;
using TodanVan.Domain.Units;

using static TodanVan.Domain.Tests.Support.Workbook;

namespace TodanVan.Domain.Tests.Import;

public class HeaderSynonymsTests
{
    private const string Words = """{"$schema":"x","observations":{"unit":["Mã xóm","Xóm"],"value":["Kết quả thực hiện"],"period":["period"]},"units":{"code":["Mã xóm"]}}""";

    [Fact]
    public void Read_Words_AreColumnsInEveryFormat()
    {
        var headers = Read(Words).ValueOrThrow();
        Assert.Equal(["observations", "units"], headers.Tables);

        const string Csv = "MÃ  XÓM,Chỉ tiêu,Kỳ,kết quả thực hiện\nA,land,2018,\"1,5\"\nB,land,2018,x\n";
        var book = new Workbook().Sheet("s", Row(1, "Xóm", "Chỉ tiêu", "Kỳ", "Kết quả thực hiện") + Row(2, "A", "land", "2018", "<v>1.5</v>") + Row(3, "B", "land", "2018", "x"));
        const string Json = """[{"Mã xóm":"A","indicator":"land","period":"2018","kết quả thực hiện":1.5},{"Xóm":"B","indicator":"land","period":"2018","value":"x"}]""";
        foreach (var (bytes, name, place) in new[]
        {
            (Encoding.UTF8.GetBytes(Csv), "o.csv", "TDV0406@3[kết quả thực hiện] value=x"), (book.ToBytes(), "o.xlsx", "TDV0406@3[Kết quả thực hiện] value=x"),
            (Encoding.UTF8.GetBytes(Json), "o.json", "TDV0406@2[value] value=x"),
        })
        {
            var import = TableFiles.ReadObservations(
                new MemoryStream(bytes), name, Communes.Build(["A", "B"]), Communes.Catalogue, new() { Headers = headers });
            Assert.Equal([place], import.Findings.Lines());
            Assert.Equal(Rational.Parse("1.5"), Assert.Single(import.Value).Value);

            // The same table without the words is not read, and what was set aside is written as ever.
            Assert.Empty(TableFiles.ReadObservations(new MemoryStream(bytes), name, Communes.Build(["A", "B"]), Communes.Catalogue).Value);
            using var aside = new MemoryStream();
            QuarantineFile.Write(aside, ObservationTable.Schema, import.QuarantinedRows);
            Assert.Contains("B,land,,2018,x,", Encoding.UTF8.GetString(aside.ToArray()), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Read_WordsThatMeanSomethingElse_AreFindingsAndNotUsed()
    {
        var read = Read("""
            {"observations":{"unit":["Giá trị","Xóm","place","Xóm 2"],"value":["Xóm","Kết quả"],"unt":["x"]},
             "observation":{},"teams":{"team":["Tổ"],"unit":[" ",5,["Thôn"]]}}
            """);

        Assert.Equal(
            [
                "TDV0117 /teams/unit/0 column=unit", "TDV0119 /observation property=observation → observations", "TDV0119 /observations/unt property=unt → unit",
                "TDV0122 /teams/unit/1 expected=string; found=number", "TDV0122 /teams/unit/2 expected=string; found=array",
                "TDV0155 /observations/unit/0 word=Giá trị; column=unit; other=value", "TDV0155 /observations/unit/1 word=Xóm; column=unit; other=value",
                "TDV0155 /observations/unit/2 word=place; column=unit; other=place", "TDV0155 /observations/value/0 word=Xóm; column=value; other=unit",
            ],
            read.Findings.Select(Line).Order(StringComparer.Ordinal));
        var schema = read.Value.Of(ObservationTable.Schema);
        Assert.Null(schema.Find("Xóm"));
        Assert.Same(ObservationTable.Unit, schema.Find("xóm  2"));
        Assert.Same(ObservationTable.Value, schema.Find("Giá trị"));
        Assert.Null(ObservationTable.Schema.Find("Xóm 2"));
        Assert.Same(UnitTable.Schema, read.Value.Of(UnitTable.Schema));
    }

    [Theory]
    [InlineData("", "TDV0102")]
    [InlineData("[]", "TDV0122")]
    [InlineData("{\"units\":{}", "TDV0114")]
    [InlineData("{\"units\":{}} x", "TDV0114")]
    [InlineData("{\"units\":\0}", "TDV0103")]
    public void Read_NoDocumentOfWords_HasNoValue(string text, string code)
    {
        var read = Read(text);
        Assert.False(read.HasValue);
        Assert.Equal(code, Assert.Single(read.Findings).Code);
    }

    [Fact]
    public void Read_BeyondLimits_HasNoValue()
    {
        Assert.Equal("TDV0133", Limited(new FileLimits { MaxFileBytes = 10 }));
        Assert.Equal("TDV0123", Limited(new FileLimits { MaxDepth = 2 }));
        Assert.Equal("TDV0156", Limited(new FileLimits { MaxRecords = 1 }));
        Assert.Null(Limited(new FileLimits { MaxDepth = 3, MaxRecords = 2 }));

        static string? Limited(FileLimits limits) =>
            TableFiles.ReadHeaders(new MemoryStream(Encoding.UTF8.GetBytes(Words)), "h.json", limits) is { HasValue: false } read ? Assert.Single(read.Findings).Code : null;
    }

    [Fact]
    public void Add_CallersBugs_Throw()
    {
        var builder = new HeaderSynonymsBuilder();
        Assert.Throws<ArgumentNullException>(() => builder.Add(null!, ObservationTable.Unit, "x"));
        Assert.Throws<ArgumentException>(() => builder.Add(ObservationTable.Schema, UnitTable.Code, "x"));
        Assert.Throws<ArgumentException>(() => builder.Add(ObservationTable.Schema, ObservationTable.Unit, " "));
        Assert.Empty(builder.Build().Value.Tables);
    }

    private static string Line(Finding finding) =>
        $"{finding.Code} {finding.Location!.JsonPointer} {string.Join("; ", finding.Arguments)}{(finding.Suggestion is { } offer ? $" → {offer}" : "")}";

    private static Result<HeaderSynonyms> Read(string text) => HeaderSynonymsDocument.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "h.json");
}
