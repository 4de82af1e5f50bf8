using System.Text;
using TodanVan.Domain.Files;
using TodanVan.Domain.Indicators;
using TodanVan.Domain.Tests.Cli;
using TodanVan.Domain.Tests.Support;

using static TodanVan.Domain.Tests.Support.Workbook;

namespace TodanVan.Domain.Tests.Files;

/// <summary>A folder whose tables are in any format.</summary>
public class DataFolderFormatsTests
{
    private const string Units = """
        [{"code":"P","name":"Tỉnh P","kind":"Tỉnh","level":"Province","from":"2010-01-01"},
         {"code":"C","name":"Xã C","kind":"Xã","level":"Commune","parent":"P","from":"2010-01-01"},
         {"code":"C-1","name":"Thôn 1","kind":"Thôn","level":"Village","parent":"C","from":"1/1/2010"},
         {"code":"C-2","name":"Thôn 2","kind":"Thôn","level":"Village","parent":"X","from":"2010-01-01"}]
        """;

    [Fact]
    public void Read_JsonAlone_IsTheFolder()
    {
        using var folder = Json();
        var data = DataFolder.Read(folder.Path).Value;

        Assert.Equal(
            ["units.json: 3 + 1 = 4", "teams.json: 1 + 0 = 1", "members.json: 1 + 1 = 2", "waivers.json: 1 + 0 = 1", "observations.json: 1 + 0 = 1"],
            data.Counts.Select(count => count.ToString()));
        Assert.Equal(["TDV0205 /3/parent", "TDV0503 /1/role"], data.Findings.Where(finding => finding.Severity == Severity.Error)
            .Select(finding => $"{finding.Code} {finding.Location!.JsonPointer}").Order(StringComparer.Ordinal));
        Assert.Equal("m1", Assert.Single(Assert.Single(data.Roster!.Teams).Members).Reference.Value);
        Assert.Equal("size", Assert.Single(data.Waivers!.Value).Rule);
    }

    [Fact]
    public void Read_WaiversInAWorkbook_AreTheWaivers()
    {
        var book = new Workbook().Sheet("Miễn", Row(1, "Quy tắc", "Mã thôn", "Lý do", "Từ ngày", "Đến ngày")
            + Row(2, "size", "C-1", "thôn rất ít người", "01/01/2018", "31/12/2018") + Row(3, "size", "C-1", "không thời hạn", "01/01/2018", ""));
        using var folder = Json().With("waivers.xlsx", book.ToBytes());
        var data = DataFolder.Read(folder.Path).Value;

        Assert.Equal(2, data.Waivers!.Value.Count);
        Assert.Contains("TDV0132", data.Findings.Codes());
        using var aside = new TestFolder();
        Assert.Contains("waivers.quarantine.csv", data.WriteQuarantine(aside.Path));
    }

    // What stays of an earlier check would say that there is still something to mend.
    [Fact]
    public void WriteQuarantine_NothingSetAside_RemovesTheFileOfAnEarlierCheck()
    {
        using var aside = new TestFolder().With("observations.quarantine.csv", "old").With("observations.csv", "the user's");
        using var folder = new TestFolder().WithVillages(1).With("observations.csv", "unit,indicator,period,value\nC-1,land-donated,2018,x\n");

        Assert.Equal(["observations.quarantine.csv"], DataFolder.Read(folder.Path).Value.WriteQuarantine(aside.Path));
        Assert.Contains("TDV0406", File.ReadAllText(Path.Combine(aside.Path, "observations.quarantine.csv")), StringComparison.Ordinal);
        Assert.Equal(2, Directory.GetFiles(aside.Path).Length);

        folder.With("observations.csv", "unit,indicator,period,value\nC-1,land-donated,2018,1\n");
        Assert.Empty(DataFolder.Read(folder.Path).Value.WriteQuarantine(aside.Path));
        Assert.Equal(["observations.csv"], Directory.GetFiles(aside.Path).Select(Path.GetFileName));
    }

    // A catalogue of an application's own may define «members» as something that no roster counts.
    [Fact]
    public void InputFor_OwnIndicatorOfTheCodeOfAStatistic_IsLeftAlone()
    {
        const string Members = """{"code":"members","names":{"vi":"Thành viên","en":"Members"},"unit":"person","level":"Village","scale":0,"time":"Sum","space":"Sum"}""";
        using var folder = Json().With("indicators.json", $$"""{"definitions":[{{Members}}]}""")
            .With("observations.json", """[{"unit":"C-1","indicator":"members","period":"2018","value":7}]""");
        var data = DataFolder.Read(folder.Path, new() { Catalogue = IndicatorCatalogue.Create(ReportingCalendar.Civil, Kl315.LandDonated).ValueOrThrow() }).Value;

        Assert.Equal((Rational)7, Assert.Single(data.InputFor(ReportingPeriod.Parse("2018")).Observations).Value);
    }

    [Fact]
    public void Read_UnitsInJsonThatAreChanges_NeedRowsBeside()
    {
        using var folder = new TestFolder().With("units.json", "{\"changes\":[]}");
        Assert.Equal(["TDV0101"], DataFolder.Read(folder.Path).Findings.Codes());
        folder.With("units.json", " \r\n" + Units);
        Assert.True(DataFolder.Read(folder.Path).HasValue);
    }

    [Theory]
    [InlineData("units.json", "{\"changes\":[{\"kind\":\"abolition\",\"date\":\"2020-01-01\",\"unit\":\"P\"},{}]}")]
    [InlineData("indicators.json", "{\"definitions\":[{\"code\":\"a\"},{}]}")]
    [InlineData("team-rules.json", "{\"ruleSets\":[{},{}]}")]
    public void Read_DocumentBeyondALimit_IsNotRead(string name, string text)
    {
        using var folder = new TestFolder().With("units.csv", "code,name,kind,level,parent,from\nP,Tỉnh P,Tỉnh,Province,,2010-01-01\n").With(name, text);
        Assert.True(Read(new FileLimits()).HasValue);
        Assert.Equal(("TDV0156", name, 1), Fault(new FileLimits { MaxRecords = 1 }));
        Assert.Equal(("TDV0123", name, 1), Fault(new FileLimits { MaxDepth = 2 }));
        Assert.Equal(("TDV0133", name, null), Fault(new FileLimits { MaxFileBytes = Encoding.UTF8.GetByteCount(text) - 1 }, name));

        Result<DataFolder> Read(FileLimits limits) => DataFolder.Read(folder.Path, new() { Limits = limits });

        (string, string, int?) Fault(FileLimits limits, string? document = null)
        {
            var read = Read(limits);
            Assert.False(read.HasValue);
            var fault = read.Findings.First(finding => document is null || finding.Location!.Document == document);
            return (fault.Code, fault.Location!.Document, fault.Location.Row);
        }
    }

    private static TestFolder Json() => new TestFolder()
        .With("units.json", Units)
        .With("teams.json", """[{"unit":"C-1","decided":"15/3/2015"}]""")
        .With("members.json", """[{"Mã thôn":"C-1","member":"m1","role":"Tổ trưởng"},{"unit":"C-1","member":"m2","role":"?"}]""")
        .With("waivers.json", """[{"rule":"size","unit":"C-1","reason":"thôn ít người","from":"2018-01-01","until":"2018-12-31"}]""")
        .With("observations.json", """[{"unit":"C-1","indicator":"labour-days","period":"2018","value":12.5}]""");
}
