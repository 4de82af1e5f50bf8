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
