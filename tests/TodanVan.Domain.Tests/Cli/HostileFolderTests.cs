using System.Text;
using System.Text.Json;

namespace TodanVan.Domain.Tests.Cli;

/// <summary>Folders that nobody would write on purpose, except to break the tool: it says what is wrong, and loses no row. How long that takes, the benchmarks measure.</summary>
public class HostileFolderTests
{
    private const string Units = "code,name,kind,level,parent,from,to,id\n";

    private const string Tree = Units + "P,Tỉnh P,Tỉnh,Province,,2010-01-01,,p\nD,Thị xã D,Thị xã,District,P,2010-01-01,2025-07-01,d\nC,Xã C,Xã,Commune,D,2010-01-01,2025-07-01,c\n";

    private const string Observations = "unit,indicator,period,value,qualifier,state\n";

    [Theory]
    [InlineData("A,Xã A,Xã,Commune,B,2010-01-01,,\nB,Xã B,Xã,Commune,A,2010-01-01,,\nS,Xã S,Xã,Commune,S,2010-01-01,,\n", 3)]
    [InlineData("Y,Huyện Y,Huyện,District,Z,2010-01-01,2025-07-01,\nZ,Xã Z,Xã,Commune,Y,2010-01-01,2025-07-01,\n", 1)]
    [InlineData("S,Xã S,Xã,Commune,s,2010-01-01,,s\n", 1)]
    public void Units_ThatContainThemselves_AreSetAside(string rows, int quarantined) => Check(Tree + rows, quarantined);

    [Theory]
    [InlineData("V,Thôn,Thôn,Village,C,-0001-01-01,,\n", "TDV0202")]
    [InlineData("V,Thôn,Thôn,Village,C,0000-12-31,,\n", "TDV0202")]
    [InlineData("V,Thôn,Thôn,Village,C,2010-01-01,9999-12-31,\n", "TDV0202")]
    [InlineData("V,Thôn,Thôn,Village,C,2010-02-30,,\n", "TDV0202")]
    [InlineData("V,Thôn,Thôn,Village,C,2010-01-01,2010-01-01,\n", "TDV0203")]
    [InlineData("V,Thôn,Thôn,Village,C,0001-01-01,2020-01-01,\n", "TDV0207")]
    [InlineData("V,Thôn,Thôn,Village,C,9998-01-01,9998-01-02,\n", "TDV0207")]
    [InlineData("V,Thôn,Thôn,Village,C,2010-01-01,2020-01-01,VN\n", "TDV0220")]
    [InlineData("VN,Thôn,Thôn,Village,C,2010-01-01,2020-01-01,v\n", "TDV0220")]
    [InlineData("X,Nước X,Nước,,,2010-01-01,,\n", "TDV0117")]
    [InlineData("V,Thôn,Thôn,Village,C,2010-01-01,2020-01-01,P\n", "TDV0220")]
    public void Units_WithOneImpossibleCell_AreSetAside(string row, string code) =>
        Assert.Contains(Check(Tree + row).Findings(), finding => finding.Code == code);

    [Fact]
    public void Units_OneIdWithTwoLevels_AreSetAside() =>
        Assert.Contains(
            Check(Tree + "X,Xã X,Xã,Commune,D,2010-01-01,2025-07-01,x\nX,Thôn X,Thôn,Village,C,2010-01-01,2025-07-01,x\n", 2).Findings(),
            finding => finding.Code == "TDV0212");

    [Theory]
    [InlineData("VN,Việt Nam,Nước,Country,,1945-09-02,,\nXX,Khác,Nước,Country,,1945-09-02,,\nP,Tỉnh P,Tỉnh,Province,XX,2010-01-01,,\n")]
    [InlineData("VN,Việt Nam,Nước,Country,P,1945-09-02,,\nP,Tỉnh P,Tỉnh,Province,VN,2010-01-01,,\n")]
    [InlineData("VN,Việt Nam,Nước,Country,VN,1945-09-02,1946-01-01,x\n")]
    [InlineData("C-1,Thôn,Thôn,Village,,2010-01-01,,\nC-2,Thôn,Thôn,Village,,2010-01-01,,\n")]
    [InlineData("")]
    public void Units_OddAtTheTop_AreRead(string rows) => Check(Units + rows);

    [Fact]
    public void Units_HugeCells_AreCutOffAtTheLimitRowByRow()
    {
        var run = Check(Tree + Village(1, new string('A', 2_000_000)) + Village(2, new string('B', 500_000)) + Village(3), 1);
        Assert.Contains(("units.csv", 5, null, "TDV0110"), run.Findings());
    }

    [Fact]
    public void Units_ManyUnknownParents_AreAllFound() =>
        Check(
            Tree + Rows(2000, i => $"X{i:00000},Xã,Xã,Commune,D,2010-01-01,2025-07-01,\n") + Rows(10_000, i => Village(i, "Thôn", $"Y{i}")),
            10_000);

    [Fact]
    public void Observations_ManyNamesForCodes_AreAllFound()
    {
        using var folder = new TestFolder().With("units.csv", Tree + Rows(3000, i => Village(i, $"Thôn số {i} Nà")));
        folder.With("observations.csv", Observations + Rows(3000, i => $"thon so {i} na,land-donated,2018,1,,\n") + Rows(3000, i => $"Thôn sô {i} Nàng,land-donated,2018,1,,\n"));

        var run = Run(folder);

        Assert.Equal((6000, 0, 6000), run.Counts()["observations.csv"]);
        Assert.All(run.Json.GetProperty("findings").EnumerateArray(), finding => Assert.Equal("TDV0250", finding.GetProperty("code").GetString()));
    }

    [Fact]
    public void Observations_ManyUnknownUnits_AreAllFound()
    {
        using var folder = new TestFolder().With("units.csv", Tree + Rows(3000, i => Village(i)));
        folder.With("observations.csv", Observations + Rows(10_000, i => $"E-{i},land-donated,2018,1,,\n"));
        Assert.Equal((10_000, 0, 10_000), Run(folder).Counts()["observations.csv"]);
    }

    [Fact]
    public void Units_ManyWithOneCode_AreFoundAsOneCause()
    {
        var run = Check(Tree + Rows(5000, i => $"SAME,Thôn {i},Thôn,Village,C,2010-01-01,2025-07-01,v{i}\n"), 5000);
        Assert.Equal(1, run.Json.GetProperty("findings").EnumerateArray().Count(finding => finding.GetProperty("code").GetString() == "TDV0211"));
    }

    [Fact]
    public void Units_ManyRowsOfOneCodeWithoutIds_AreAllFound() =>
        Check(Tree + Rows(5000, i => $"SAME,Thôn {i},Thôn,Village,C,2010-01-01,2025-07-01,\n"), 5000);

    [Fact]
    public void Units_Garbage_IsSetAside() =>
        Check(Tree + Rows(20_000, i => $"{Noise(i)},{Noise(i + 1)},{Noise(i + 2)},{Noise(i + 3)},{Noise(i + 4)},{Noise(i + 5)},,\n"), 20_000);

    [Fact]
    public void Units_ManyUnclosedQuotes_AreReadLineByLine() =>
        Check(Tree + Rows(20_000, i => $"\"C-{i},x\n"), 20_000);

    [Fact]
    public void Observations_HostileNumbers_AreEachAcceptedOrNamed()
    {
        string[] numbers =
        [
            "1e1000", "1E5", new('9', 100), new('9', 10_000), "-5", "0x10", "Infinity", "NaN", "∞", "١٢٣", "１２", "1..2", ",5", "5,", "--5", "(5)",
            "5%", "5 m²", "0,001", "=1+1", "+5+5", "@SUM(A1)", "-2+3+cmd|' /C calc'!A0", "1\u00A0234", "\u200B5", "½", "1,2,3", ".", ",", "-",
        ];
        using var folder = new TestFolder().With("units.csv", Tree + Rows(numbers.Length, i => Village(i)));
        folder.With("observations.csv", Observations + Rows(numbers.Length, i => $"C-{i},land-donated,2018,\"{numbers[i - 1]}\",,\n"));

        var run = Run(folder);

        var rejected = run.Findings().Where(finding => finding.File == "observations.csv").Select(finding => finding.Row).ToHashSet();
        Assert.Equal(rejected.Count, run.Counts()["observations.csv"].Quarantined);
        foreach (var number in new[] { "1e1000", "Infinity", "NaN", "0x10", "=1+1", "1..2", "--5", "½", "." })
        {
            Assert.Contains(Array.IndexOf(numbers, number) + 2, rejected);
        }
    }

    [Fact]
    public void Observations_HugeValues_AreSummedExactly()
    {
        var nines = System.Numerics.BigInteger.Pow(10, 60) - 1;
        using var folder = new TestFolder().With("units.csv", Tree + Village(1) + Village(2));
        folder.With("observations.csv", Observations + $"C-1,other-contributions,2018,{nines},,\nC-2,other-contributions,2018,{nines},,\n");
        Assert.Equal((nines * 2).ToString(System.Globalization.CultureInfo.InvariantCulture), ToolRun.Of("rollup", folder.Path, "--period", "2018", "--json").Figure("P", "other-contributions").GetProperty("value").GetString());
    }

    [Fact]
    public void Validate_Quarantine_IsAFolderThatReadsAgainOnceMended()
    {
        using var folder = new TestFolder().With("units.csv", Tree + Village(1) + Village(2));
        folder.With("observations.csv", Observations + "C-1,land-donated,2018,1,,\nC-2,land-donated,2018,12a,,\n");
        using var aside = new TestFolder();
        var run = ToolRun.Of("validate", folder.Path, "--quarantine", aside.Path);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("observations.quarantine.csv", run.Errors, StringComparison.Ordinal);

        var mended = File.ReadAllText(Path.Combine(aside.Path, "observations.quarantine.csv")).Replace("12a", "12", StringComparison.Ordinal);
        folder.With("observations.csv", mended);
        Assert.Equal(0, ToolRun.Of("validate", folder.Path).ExitCode);
    }

    [Fact]
    public void Observations_OddPeriods_AreEachAcceptedOrNamed()
    {
        string[] periods = ["0001", "9999", "0000", "9999-12-31", "0001-01-01/9999-12-30", "2018-00", "2018-Q5", "2018-02-30", "2018-13", "-2018", "2018/2017", "٢٠١٨"];
        using var folder = new TestFolder().With("units.csv", Tree + Rows(periods.Length, i => Village(i)));
        folder.With("observations.csv", Observations + Rows(periods.Length, i => $"C-{i},land-donated,{periods[i - 1]},1,,\n"));
        Assert.Equal((periods.Length, 0, periods.Length), Run(folder).Counts()["observations.csv"]);
    }

    [Fact]
    public void Text_OfAFile_DoesNotReachTheTerminalAsCommands()
    {
        using var folder = new TestFolder().With(
            "units.csv",
            Tree + Village(1, "\u001b[31mđỏ\u0007") + Village(2, "\u202Eabc") + Village(3, "[red]x[/]") + Village(4, "\"a\nb\"") + Village(5, "\u009b2J"));
        folder.With("observations.csv", Observations + "\u001b]0;x\u0007,land-donated,2018,1,,\n\"a\nb\",{unit},{0},1,,\n");

        foreach (var run in new[] { ToolRun.Of("validate", folder.Path), ToolRun.Of("rollup", folder.Path, "--period", "2018", "--level", "Village") })
        {
            var shown = run.Text + run.Errors;
            Assert.DoesNotContain(shown, letter => char.IsControl(letter) && letter is not ('\n' or '\r'));
            Assert.DoesNotContain('\u202E', shown);
            Assert.DoesNotContain("\nb", shown, StringComparison.Ordinal);
        }

        Assert.Contains("[red]x[/]", ToolRun.Of("rollup", folder.Path, "--period", "2018", "--level", "Village").Text, StringComparison.Ordinal);
        Assert.Contains("«{unit}»", ToolRun.Of("validate", folder.Path).Text, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void NaughtyStrings_InEveryColumn_AreEachAcceptedOrNamed()
    {
        var texts = JsonSerializer.Deserialize<string[]>(File.ReadAllText(RepositoryFiles.Shared("testdata", "blns", "blns.json")))!
            .Where(text => !text.Contains('\0', StringComparison.Ordinal))
            .ToList();
        var blank = texts.Count(text => !text.AsSpan().ContainsAnyExcept(' ', '\t'));
        var strings = texts
            .Select(text => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")
            .ToList();
        Assert.InRange(strings.Count, 400, 2000);
        string Row(Func<string, int, string> row) => string.Concat(strings.Select(row));

        using var folder = new TestFolder()
            .With("units.csv", Tree + Row((text, i) => $"C-{i},{text},Thôn,Village,C,2010-01-01,2025-07-01,\n") + Row((text, _) => $"{text},Thôn,{text},Village,C,2010-01-01,2025-07-01,{text}\n"))
            .With("teams.csv", "unit,team,decided,postsComplete\n" + Row((text, i) => $"C-{i},{text},2011-01-01,\n") + Row((text, _) => $"{text},{text},{text},{text}\n"))
            .With("members.csv", "unit,team,member,role,posts,from,to\n" + Row((text, i) => $"C-{i},{text},{text},Tổ viên,{text},,\n") + Row((text, _) => string.Join(',', Enumerable.Repeat(text, 7)) + "\n"))
            .With("observations.csv", Observations + Row((text, i) => $"C-{i},land-donated,2018,{text},,\n") + Row((text, _) => string.Join(',', Enumerable.Repeat(text, 6)) + "\n"));

        var counts = Run(folder).Counts();

        // A row of nothing but blanks is a blank line.
        Assert.All(counts.Values, count => Assert.InRange(count.Input, (2 * strings.Count) - blank, (2 * strings.Count) + 3));
        Assert.True(counts["units.csv"].Accepted >= strings.Count - 20);
        Assert.True(counts["teams.csv"].Accepted >= strings.Count - 20);
    }

    private static string Village(int number, string name = "Thôn", string parent = "C") =>
        $"C-{number},{name},Thôn,Village,{parent},2010-01-01,2025-07-01,\n";

    private static string Rows(int count, Func<int, string> row)
    {
        var text = new StringBuilder();
        for (var i = 1; i <= count; i++)
        {
            text.Append(row(i));
        }

        return text.ToString();
    }

    private static string Noise(int seed) => $"0.{unchecked((uint)(seed * 2654435761L))}";

    private static ToolRun Check(string units, int? quarantined = null)
    {
        using var folder = new TestFolder().With("units.csv", units);
        var run = Run(folder);
        if (quarantined is { } expected)
        {
            Assert.Equal(expected, run.Counts()["units.csv"].Quarantined);
        }

        return run;
    }

    /// <summary>Validates and rolls up, for people and as JSON: nothing throws, everything is counted.</summary>
    private static ToolRun Run(TestFolder folder)
    {
        var validation = ToolRun.Of("validate", folder.Path, "--json");
        Assert.Equal("", validation.Errors);
        Assert.InRange(validation.ExitCode, 0, 1);
        validation.Counts();
        Assert.Equal(validation.ExitCode, ToolRun.Of("validate", folder.Path).ExitCode);

        var rollup = ToolRun.Of("rollup", folder.Path, "--period", "2018", "--json", "--level", "Country", "--level", "Province", "--level", "Commune");
        Assert.InRange(rollup.ExitCode, 0, 1);
        Assert.Equal("2018", rollup.Json.GetProperty("period").GetString());
        Assert.InRange(ToolRun.Of("rollup", folder.Path, "--period", "2018").ExitCode, 0, 1);
        return validation;
    }
}
