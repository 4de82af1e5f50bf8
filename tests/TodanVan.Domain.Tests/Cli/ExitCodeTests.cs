using System.Text;

using TodanVan.Domain.Files;

namespace TodanVan.Domain.Tests.Cli;

/// <summary>What cannot be used is refused with exit code 2 and one line; <see cref="ToolRun.Refused"/> holds it to that.</summary>
public class ExitCodeTests
{
    private const string Units = "code,name,kind,level,parent,from\n";

    [Theory]
    [InlineData("demo, validate, rollup")]
    [InlineData("«frob»", "frob")]
    [InlineData("«--json»", "--json")]
    [InlineData("DIR", "validate")]
    [InlineData("DIR", "rollup", "--period", "2018")]
    [InlineData("--period", "rollup", ".")]
    [InlineData("--period", "rollup", ".", "--period")]
    [InlineData("«2018-13»", "rollup", ".", "--period", "2018-13")]
    [InlineData("«»", "rollup", ".", "--period", "")]
    [InlineData("«2019-10-14/2014-10-14»", "rollup", ".", "--period", "2019-10-14/2014-10-14")]
    [InlineData("«9999»", "rollup", ".", "--period", "9999")]
    [InlineData("«0000»", "rollup", ".", "--period", "0000")]
    [InlineData("«a b»", "rollup", ".", "--period", "a\nb")]
    [InlineData("«Foo»", "rollup", ".", "--period", "2018", "--level", "Province", "--level", "Foo")]
    [InlineData("--level", "rollup", ".", "--period", "2018", "--level")]
    [InlineData("«x»", "validate", ".", "--numbers", "x")]
    [InlineData("«x»", "validate", ".", "--roster", "x")]
    [InlineData("«x»", "validate", ".", "--references", "x")]
    [InlineData("«district»", "rollup", ".", "--period", "2018", "--references", "district")]
    [InlineData("«zero»", "rollup", ".", "--period", "2018", "--missing", "zero")]
    [InlineData("«x»", "validate", ".", "--lang", "x")]
    [InlineData("--lang", "validate", ".", "--lang")]
    [InlineData("«--wrong»", "validate", ".", "--wrong")]
    [InlineData("«more»", "validate", ".", "more")]
    [InlineData("«maybe»", "validate", ".", "--json=maybe")]
    [InlineData("«more»", "demo", "more")]
    [InlineData("--out", "demo", "--out")]
    [InlineData("trống", "demo", "--out", " ")]
    [InlineData("trống", "validate", "")]
    [InlineData("trống", "rollup", " ", "--period", "2018")]
    public void Run_WrongUse_IsOneLineThatNamesIt(string expected, params string[] args) =>
        Assert.Contains(expected, ToolRun.Refused(args), StringComparison.Ordinal);

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("--version")]
    [InlineData("demo", "--help")]
    [InlineData("validate", "--help")]
    [InlineData("rollup", "--help")]
    public void Run_AskedForHelp_ExitsWithZero(params string[] args)
    {
        var run = ToolRun.Of(args);
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.NotEmpty(run.Output);
    }

    [Fact]
    public void Run_NoSuchFolder_IsSaid()
    {
        using var folder = new TestFolder();
        var path = Path.Combine(folder.Path, "nope");
        Assert.Equal($"Không có thư mục «{path}».", ToolRun.Refused("validate", path));
        Assert.Equal($"There is no folder «{path}».", ToolRun.Refused("rollup", path, "--period", "2018", "--lang", "en"));
    }

    [Fact]
    public void Run_FolderThatIsAFile_IsSaid()
    {
        using var folder = new TestFolder().With("file", "x");
        var path = Path.Combine(folder.Path, "file");
        Assert.Contains("là một tệp", ToolRun.Refused("validate", path), StringComparison.Ordinal);
        Assert.Contains("là một tệp", ToolRun.Refused("rollup", path, "--period", "2018"), StringComparison.Ordinal);
        Assert.Contains("là một tệp", ToolRun.Refused("demo", "--out", path), StringComparison.Ordinal);
        ToolRun.Refused("demo", "--out", Path.Combine(path, "below"));
        Assert.Equal("x", File.ReadAllText(path));
    }

    [Fact]
    public void Run_WordThatBeginsWithAt_IsNoFileOfWords()
    {
        using var folder = new TestFolder().With("words", "--help");
        var word = "@" + Path.Combine(folder.Path, "words");
        Assert.Contains(word, ToolRun.Refused("validate", word), StringComparison.Ordinal);
        Assert.Contains(word, ToolRun.Refused(word), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("units.csv")]
    [InlineData("teams.csv")]
    [InlineData("members.csv")]
    [InlineData("observations.csv")]
    [InlineData("observations.json")]
    public void Run_FileThatIsAFolder_IsSaid(string file)
    {
        using var folder = new TestFolder();
        if (file != "units.csv")
        {
            folder.WithVillages(1);
        }

        if (file == "members.csv")
        {
            folder.With("teams.csv", "unit\nC-1\n");
        }

        Directory.CreateDirectory(Path.Combine(folder.Path, file));
        RefusedFor(folder, file);
    }

    [Fact]
    public void Run_NoUnits_IsSaid()
    {
        using var folder = new TestFolder().With("observations.csv", "unit,indicator,period,value\n");
        RefusedFor(folder, "units.csv");
    }

    public static TheoryData<string, string, byte[]> Unreadable()
    {
        var random = new byte[4096];
        for (var i = 0; i < random.Length; i++)
        {
            random[i] = (byte)(((i * i * 31) + (i * 7) + (i >> 3)) % 253);
        }

        var data = new TheoryData<string, string, byte[]>
        {
            { "units.csv", "random bytes", random },
            { "units.csv", "a picture", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D] },
            { "units.csv", "a zip archive", "PK\u0003\u0004\u0014\0\u0006\0"u8.ToArray() },
            { "units.csv", "UTF-16", Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(Units)).ToArray() },
            { "units.csv", "empty", [] },
            { "units.csv", "blank lines", "\n \r\n\t\n"u8.ToArray() },
            { "units.csv", "a byte order mark alone", [0xEF, 0xBB, 0xBF] },
            { "units.csv", "no parent column", "code,name,kind,level,from\n"u8.ToArray() },
            { "units.csv", "a column twice", "code,name,kind,level,parent,from,Code\n"u8.ToArray() },
            { "units.csv", "no UTF-8 in the header", [.. "code,name,kind,level,parent,from,ghi ch"u8, 0xFA, (byte)'\n'] },
            { "units.csv", "NUL in a row", Encoding.UTF8.GetBytes(Units + "P,\0,Tỉnh,Province,,2010-01-01\n") },
            { "units.csv", "NUL at the end", Encoding.UTF8.GetBytes(Units + "\0") },
            { "units.csv", "a quotation mark in the header", Encoding.UTF8.GetBytes("\"" + Units) },
            { "units.csv", "prose", "Kính gửi: Ban Dân vận Tỉnh ủy\n"u8.ToArray() },
            { "observations.json", "no array", "{}"u8.ToArray() },
            { "observations.json", "empty", [] },
            { "observations.json", "NUL", "[\0]"u8.ToArray() },
            { "observations.json", "prose", "xin chào"u8.ToArray() },
        };
        foreach (var file in new[] { "teams.csv", "members.csv", "observations.csv" })
        {
            data.Add(file, "empty", []);
            data.Add(file, "random bytes", random);
            data.Add(file, "a missing column", "team,value\n"u8.ToArray());
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Unreadable))]
    public void Run_UnreadableFile_IsOneLineThatNamesIt(string file, string what, byte[] content)
    {
        Assert.NotEmpty(what);
        using var folder = new TestFolder().WithVillages(1).With("teams.csv", "unit\nC-1\n").With(file, content);
        RefusedFor(folder, file);
    }

    [Fact]
    public void Run_InvalidUtf8InARow_QuarantinesThatRow()
    {
        using var folder = new TestFolder()
            .With("units.csv", [.. Encoding.UTF8.GetBytes(TestFolder.SmallTree(2)), .. "C-3,Th"u8, 0xF4, .. "n,Thôn,Village,C,2010-01-01,,\n"u8]);

        var run = ToolRun.Of("validate", folder.Path, "--json");

        Assert.Equal(1, run.ExitCode);
        Assert.Empty(run.Errors);
        Assert.Equal((6, 5, 1), run.Counts()["units.csv"]);
        Assert.Equal([("units.csv", 7, null, "TDV0109")], run.Findings().Where(finding => finding.Code == "TDV0109"));
        Assert.Equal(1, ToolRun.Of("rollup", folder.Path, "--period", "2018", "--json").ExitCode);
    }

    [Fact]
    public void Run_FolderWithNothingWrong_ExitsWithZeroAndSaysSo()
    {
        using var folder = new TestFolder().WithVillages(3);
        Assert.Equal(0, ToolRun.Of("validate", folder.Path).ExitCode);
        Assert.Contains("Không phát hiện lỗi.", ToolRun.Of("validate", folder.Path).Text, StringComparison.Ordinal);
        Assert.Contains("Nothing wrong was found.", ToolRun.Of("validate", folder.Path, "--lang", "en").Text, StringComparison.Ordinal);

        // Units are missing all over, and that is no error.
        Assert.Equal(0, ToolRun.Of("rollup", folder.Path, "--period", "2018").ExitCode);
    }

    private static void RefusedFor(TestFolder folder, string file)
    {
        Assert.Contains(file, ToolRun.Refused("validate", folder.Path), StringComparison.Ordinal);
        Assert.Contains(file, ToolRun.Refused("validate", folder.Path, "--json"), StringComparison.Ordinal);
        Assert.Contains(file, ToolRun.Refused("rollup", folder.Path, "--period", "2018", "--json"), StringComparison.Ordinal);
        Assert.False(DataFolder.Read(folder.Path).HasValue);
    }

    // The language is known only when the line has been parsed, which is what failed.
    [Theory]
    [InlineData("«2018-13» is no period (for example 2018, 2018-Q1, 2018-03, 2014-10-14/2019-10-14).", "rollup", ".", "--period", "2018-13", "--lang", "en")]
    [InlineData("--period goes with --against.", "validate", ".", "--lang=en", "--period", "2018")]
    [InlineData("there is no command «x» (there are demo, validate, rollup, restate, teams, units); see «todanvan --help».", "x", "--lang", "EN")]
    [InlineData("«x» is not valid (use vi or invariant).", "validate", ".", "--numbers", "x", "--lang", "en")]
    [InlineData("the file «khong-co.json» cannot be read.", "validate", ".", "--headers", "khong-co.json", "--lang", "en")]
    [InlineData("--period cần có --against.", "validate", ".", "--period", "2018")]
    [InlineData("«fr» không hợp lệ (dùng vi hoặc en).", "validate", ".", "--lang", "fr")]
    public void Usage_Wrong_IsSaidInTheLanguageAskedFor(string expected, params string[] line) => Assert.Equal(expected, ToolRun.Refused(line));
}
