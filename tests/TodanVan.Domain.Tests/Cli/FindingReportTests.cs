using TodanVan.Domain.Tests.Support;

namespace TodanVan.Domain.Tests.Cli;

/// <summary>What people read of findings: a line a kind and column, what to do below it, and never a screen full of one mistake.</summary>
public class FindingReportTests
{
    // Numbers typed by the other convention: hundreds of values, one mistake.
    [Fact]
    public void Validate_ByTheOtherConvention_IsOneLineWithItsCount()
    {
        using var folder = new TestFolder().WithVillages(300).With(
            "observations.csv",
            "unit,indicator,period,value\n" + string.Concat(Enumerable.Range(1, 300).Select(i => $"C-{i},land-donated,2018,\"{i},5\"\n")));

        var run = ToolRun.Of("validate", folder.Path, "--numbers", "invariant");

        Assert.Equal(1, run.ExitCode);
        var line = Assert.Single(Lines(run), line => line.Contains("TDV0407", StringComparison.Ordinal));
        Assert.Equal(
            "LỖI       TDV0407 observations.csv dòng 2, 3, 4, 5, 6, 7, 8, 9… (300), cột value: Không rõ số «1,5»: dấu chấm và dấu phẩy không theo quy ước (1234.5). "
            + "Cũng vậy 299 chỗ khác: «2,5», «3,5», «4,5», «5,5»….",
            line);
        Assert.Contains("300 dòng để riêng chưa được tính", run.Text, StringComparison.Ordinal);
        Assert.InRange(Lines(run).Length, 5, 10);
    }

    [Fact]
    public void Validate_TwoCausesOfOneKind_SayInWhatTheyDiffer()
    {
        using var folder = new TestFolder().WithVillages(2).With(
            "observations.csv", "unit,indicator,period,value\nC-1,land-donated,2018-13,1\nC-2,land-donated,2018-14,1\nC-2,land-donated,2018-14,2\n");
        var run = ToolRun.Of("validate", folder.Path, "--lang", "en");
        Assert.Contains("ERROR     TDV0405 observations.csv row 2, 3, 4, column period: The period «2018-13» is not valid. Likewise at 2 more: «2018-14».", run.Text, StringComparison.Ordinal);
        Assert.Contains("In all: 3 errors, 0 warnings, 0 notes.", run.Text, StringComparison.Ordinal);
    }

    // The argument that is the same in all is not what tells them apart.
    [Fact]
    public void Validate_CausesThatDifferInALaterArgument_ListThatOne()
    {
        using var folder = new TestFolder().WithVillages(2).With(
            "observations.csv", "unit,indicator,breakdown,period,value\nC-1,land-donated,a,2018,1\nC-2,land-donated,b,2018,1\n");
        var run = ToolRun.Of("validate", folder.Path, "--lang", "en");
        Assert.Contains("Likewise at 1 more: «b».", run.Text, StringComparison.Ordinal);
    }

    // One sentence for several causes must be true of each but for the word that is listed.
    [Fact]
    public void Validate_CausesOfOtherIndicators_AreOtherLines()
    {
        using var folder = new TestFolder().WithVillages(2).With(
            "observations.csv",
            "unit,indicator,period,value\nC-1,land-donated,2018,\"1,5551\"\nC-2,land-donated,2018,\"1,5552\"\nC-1,labour-days,2018,\"1,55\"\nC-1,security-models,2018,\"1,5\"\n");
        var lines = Lines(ToolRun.Of("validate", folder.Path, "--lang", "en")).Where(line => line.Contains("TDV0408", StringComparison.Ordinal)).ToList();

        Assert.Equal(3, lines.Count);
        Assert.Contains(lines, line => line.Contains("«1,5551» has more than the 2 decimals of the indicator «land-donated»", StringComparison.Ordinal) && line.EndsWith("Likewise at 1 more: «1,5552».", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("«1,55» has more than the 1 decimals of the indicator «labour-days»", StringComparison.Ordinal));
    }

    [Fact]
    public void Validate_WorkbookOfTwoSheets_NamesTheSheet()
    {
        var book = new Workbook().Sheet("Quý 1", Workbook.Row(1, "unit", "indicator", "period", "value") + Workbook.Row(2, "C-1", "land-donated", "2018-Q1", "x"))
            .Sheet("Quý 2", Workbook.Row(1, "unit", "indicator", "period", "value") + Workbook.Row(2, "C-1", "land-donated", "2018-Q2", "1") + Workbook.Row(3, "C-1", "land-donated", "2018-Q2", "1"));
        using var folder = new TestFolder().WithVillages(1).With("observations.xlsx", book.ToBytes())
            .With("observations.csv", "unit,indicator,period,value\nC-1,land-donated,2018-Q2,1\n");
        var text = ToolRun.Of("validate", folder.Path).Text;

        Assert.Contains("TDV0406 observations.xlsx, trang «Quý 1», dòng 2, cột value: ", text, StringComparison.Ordinal);

        // The first of three is in the other document.
        Assert.Contains("TDV0116 observations.xlsx, trang «Quý 2», dòng 2, 3: Dòng này lặp lại dòng observations.csv:2; chỉ tính một lần.", text, StringComparison.Ordinal);
        Assert.Contains("TDV0132", text, StringComparison.Ordinal);
    }

    // One village counted twice by two names of a day: the row alone would not say which of its cells repeats the other.
    [Fact]
    public void Validate_WideRowThatRepeatsItself_NamesTheColumn()
    {
        using var folder = new TestFolder().WithVillages(1).With("observations.csv", "unit,indicator,31/12/2018,2018\nC-1,security-models,3,3\n");
        Assert.Contains("Dòng này lặp lại dòng 2 [2018]; chỉ tính một lần.", ToolRun.Of("validate", folder.Path).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Observations.csv", "CẢNH BÁO  TDV0163 Observations.csv: Tệp Observations.csv không được đọc: tên tệp phải đúng như observations.csv.")]
    [InlineData("observations (1).csv", "TDV0163")]
    [InlineData("observations.quarantine.csv", "TDV0163")]
    [InlineData("teams.xls", "TDV0163")]
    [InlineData("so-lieu.csv", "THÔNG TIN TDV0164 so-lieu.csv: Tệp so-lieu.csv không thuộc các bảng của thư mục nên không đọc ở đây.")]
    [InlineData("Biểu 1.XLSX", "TDV0164")]
    [InlineData("README.md", null)]
    [InlineData("headers.json", null)]
    public void Validate_FileOfAnotherName_IsSaidNotToBeRead(string name, string? expected)
    {
        using var folder = new TestFolder().WithVillages(1).With(name, "unit,indicator,period,value\n");
        var run = ToolRun.Of("validate", folder.Path);

        Assert.Equal(0, run.ExitCode);
        if (expected is null)
        {
            Assert.DoesNotContain(name, run.Text, StringComparison.Ordinal);
        }
        else
        {
            Assert.Contains(expected, run.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Validate_WithErrors_SaysWhatToDoInOneLine()
    {
        using var folder = new TestFolder().WithVillages(1).With("observations.csv", "unit,indicator,period,value\nC-1,land-donated,2018-13,1\n");
        var lines = Lines(ToolRun.Of("validate", folder.Path));
        var place = Array.FindIndex(lines, line => line.Contains("TDV0405", StringComparison.Ordinal));
        Assert.StartsWith("          → viết 2018, 2018-H1", lines[place + 1], StringComparison.Ordinal);
        var english = Lines(ToolRun.Of("validate", folder.Path, "--lang", "en"));
        Assert.Single(english, line => line.StartsWith("          → write 2018", StringComparison.Ordinal));
    }

    // A rule may be an error in one set and a warning in another: they are not one line.
    [Fact]
    public void Write_OneCodeOfTwoSeverities_IsTwoLines()
    {
        var findings = FindingSet.From(
        [
            new Finding(new FindingDescriptor("APP0001", Severity.Warning, "Sai {rule}.", "Wrong {rule}."), null, null, [new("rule", "a")]),
            new Finding(new FindingDescriptor("APP0001", Severity.Error, "Sai {rule}.", "Wrong {rule}."), null, null, [new("rule", "b")]),
            new Finding(new FindingDescriptor("APP0001", Severity.Error, "Sai {rule}.", "Wrong {rule}."), null, new FindingSubject { Unit = "1" }, [new("rule", "c")]),
            new Finding(new FindingDescriptor("APP0001", Severity.Error, "Sai {rule}.", "Wrong {rule}."), null, new FindingSubject { Unit = "2" }, [new("rule", "c")]),
        ]);
        using var writer = new StringWriter { NewLine = "\n" };

        TodanVan.Cli.FindingReport.Write(writer, findings, Language.English, Severity.Information);

        Assert.Equal("ERROR     APP0001 Wrong b.\nERROR     APP0001 Wrong c. (×2)\nWARNING   APP0001 Wrong a.\nIn all: 3 errors, 1 warnings, 0 notes.\n", writer.ToString());
    }

    // Units first, whatever came after them in the folder: what is wrong with them shows again in every other file.
    [Fact]
    public void Validate_FaultsInSeveralFiles_AreInTheOrderOfMending()
    {
        using var folder = new TestFolder().WithVillages(1, "C-2,Thôn 2,Thôn,Village,khong-co,2010-01-01,,\n")
            .With("teams.csv", "unit,decided\nC-9,2012-01-01\n")
            .With("indicators.json", "{\"definitions\": [{}]}")
            .With("observations.csv", "unit,indicator,period,value\nC-1,land-donated,2018-13,1\n");
        var files = Lines(ToolRun.Of("validate", folder.Path, "--no-gazetteer"))
            .Where(line => line.StartsWith("LỖI", StringComparison.Ordinal)).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[2].TrimEnd(',')).Distinct();
        Assert.Equal(["units.csv", "indicators.json", "teams.csv", "observations.csv"], files);
    }

    private static string[] Lines(ToolRun run) => run.Text.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
}
