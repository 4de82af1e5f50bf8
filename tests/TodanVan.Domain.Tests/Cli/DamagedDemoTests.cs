namespace TodanVan.Domain.Tests.Cli;

/// <summary>The demo, damaged as people damage files: every fault is found where it is, and the rest is still computed.</summary>
public class DamagedDemoTests
{
    private const string Span = "2014-10-14/2019-10-14";

    private static readonly Dictionary<string, DemoForm> Forms = new(StringComparer.Ordinal)
    {
        ["plain"] = new DemoForm(),
        ["excel"] = new DemoForm { Separator = ';', LineEnd = "\r\n", ByteOrderMark = true },
        ["tabs"] = new DemoForm { Separator = '\t' },
        ["reversed"] = new DemoForm { ReverseColumns = true },
        ["quoted"] = new DemoForm { QuoteAll = true, LineEnd = "\r\n" },
    };

    [Theory]
    [InlineData("plain", "same id")]
    [InlineData("plain", "no id")]
    [InlineData("plain", "adjacent")]
    [InlineData("excel", "same id")]
    [InlineData("tabs", "no id")]
    [InlineData("reversed", "same id")]
    [InlineData("quoted", "line breaks")]
    public void Validate_Damaged_NamesEveryFaultWithItsPlace(string form, string variant)
    {
        using var folder = new TestFolder();
        var damage = Damage.Of(variant);
        damage.Tables.WriteTo(folder, Forms[form]);

        var run = ToolRun.Of("validate", folder.Path, "--json");

        Assert.Equal(1, run.ExitCode);
        Assert.Empty(run.Errors);

        // Line breaks and the space beside one are noted where they stand, and change nothing.
        var notes = run.Findings().Where(finding => finding.Code is "TDV0127" or "TDV0128").ToList();
        Assert.Equal(variant == "line breaks" ? [("teams.csv", 2, "issuer", "TDV0127"), ("teams.csv", 2, "issuer", "TDV0128"), ("units.csv", 3, "name", "TDV0128")] : [], notes.Order());
        Assert.Equal(damage.Faults(), run.Findings().Except(notes).Order());
        Assert.All(run.Json.GetProperty("findings").EnumerateArray(), finding =>
            Assert.Matches(@"^[A-ZĐÔ«].*[À-ỹđ].*[.?]$", finding.GetProperty("message").GetString()));

        var counts = run.Counts();
        Assert.Equal((damage.Tables.Units.Count, 4), (counts["units.csv"].Input, counts["units.csv"].Quarantined));
        Assert.Equal((2070, 0), (counts["teams.csv"].Input, counts["teams.csv"].Quarantined));
        Assert.Equal((14589, damage.MembersWithoutTeam), (counts["members.csv"].Input, counts["members.csv"].Quarantined));

        // Ten rows more or less: one repeated, one with another value; the blank line is none.
        Assert.Equal((10357, 8), (counts["observations.csv"].Input, counts["observations.csv"].Quarantined));
    }

    [Theory]
    [InlineData("plain", "same id")]
    [InlineData("plain", "no id")]
    [InlineData("excel", "same id")]
    [InlineData("quoted", "line breaks")]
    public void Rollup_Damaged_StillComputesAndListsWhatIsMissing(string form, string variant)
    {
        using var folder = new TestFolder();
        var damage = Damage.Of(variant);
        damage.Tables.WriteTo(folder, Forms[form]);

        var run = ToolRun.Of(
            "rollup", folder.Path, "--period", Span, "--json", "--level", "Province", "--level", "District", "--level", "Commune", "--level", "Village");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("2.070/2.071 (đạt 99,95%)", run.Figure("02", "coverage").GetProperty("text").GetString());
        Assert.Equal("2070", run.Figure("02", "coverage").GetProperty("numerator").GetString());
        Assert.Equal("2071", run.Figure("02", "coverage").GetProperty("denominator").GetString());
        foreach (var (indicator, units) in damage.Missing)
        {
            var figure = run.Figure("02", indicator);
            Assert.Equal(2071, figure.GetProperty("expected").GetInt32());
            Assert.Equal(2071 - units.Count, figure.GetProperty("reported").GetInt32());
            Assert.Equal("reported", figure.GetProperty("valueCovers").GetString());
            Assert.Equal(units.Order(), figure.GetProperty("missing").EnumerateArray().Select(code => code.GetString()!).Order());
        }

        // A village without a place is expected at the province, is itself listed, and every figure in between says that there are such.
        Assert.Equal("2071", run.Figure("02", "villages").GetProperty("value").GetString());
        Assert.False(run.Figure("02", "villages").TryGetProperty("unplacedUnits", out _));
        foreach (var village in damage.Unplaced)
        {
            Assert.Equal("1", run.Figure(village, "villages").GetProperty("value").GetString());
            Assert.Equal(3, run.Figure(village[..5], "villages").GetProperty("unplacedUnits").GetInt32());
        }

        Assert.Contains(run.Json.GetProperty("findings").EnumerateArray(), finding => finding.GetProperty("code").GetString() == "TDV0603");
    }

    [Fact]
    public void Validate_RepeatedVillageWithAnIdOfItsOwn_IsACodeHeldTwice()
    {
        using var folder = new TestFolder();
        var tables = new DemoTables();
        var village = tables.Villages()[0];
        string?[] again = [.. village];
        (again[1], again[7]) = ("Thôn Khác", "an id of its own");
        tables.Units.Add(again);
        tables.WriteTo(folder, Forms["plain"]);

        var run = ToolRun.Of("validate", folder.Path, "--json");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(("units.csv", tables.LineOf(village), "code", "TDV0211"), run.Findings());
        Assert.Contains(("units.csv", tables.LineOf(again), "code", "TDV0211"), run.Findings());
        Assert.Equal((tables.Units.Count, 2), (run.Counts()["units.csv"].Input, run.Counts()["units.csv"].Quarantined));
    }

    [Fact]
    public void Rollup_DistrictCodeWithoutItsZero_SuggestsTheCodeAndLeavesTheKnownCommuneInItsPlace()
    {
        using var folder = new TestFolder();
        var tables = new DemoTables();
        var commune = tables.Units.First(row => row[3] == "Commune" && row[4] == "024@2014-10-14");
        commune[4] = "24";
        tables.WriteTo(folder, Forms["plain"]);

        var validation = ToolRun.Of("validate", folder.Path, "--json");
        var run = ToolRun.Of("rollup", folder.Path, "--period", Span, "--json");

        Assert.Equal([("units.csv", tables.LineOf(commune), "parent", "TDV0221")], validation.Findings());
        Assert.Contains("«024»", validation.Json.GetProperty("findings")[0].GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal(1, run.ExitCode);
        Assert.Equal("2071", run.Figure("02", "villages").GetProperty("value").GetString());
        Assert.Equal("484", run.Figure("02", "security-models").GetProperty("value").GetString());
        Assert.False(run.Figure("024", "villages").TryGetProperty("unplacedUnits", out _));
        Assert.Equal("value", run.Figure(commune[0]!, "villages").GetProperty("state").GetString());
    }

    [Fact]
    public void Validate_ParentByItsCode_IsAsGoodAsById()
    {
        using var folder = new TestFolder();
        var tables = new DemoTables();
        tables.Villages()[0][4] = tables.Villages()[0][4]!.Split('@')[0];
        tables.WriteTo(folder, Forms["plain"]);

        var run = ToolRun.Of("validate", folder.Path, "--json");

        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Findings());
    }

    [Fact]
    public void Validate_DamagedForPeople_IsALineAFault()
    {
        using var folder = new TestFolder();
        var damage = Damage.Of("same id");
        damage.Tables.WriteTo(folder, Forms["plain"]);

        var run = ToolRun.Of("validate", folder.Path);
        var lines = run.Text.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(1, run.ExitCode);
        Assert.Empty(run.Errors);

        // One screen: four files, a line a fault and what to do about it, and what it comes to.
        Assert.InRange(lines.Length, 20, 32);
        Assert.Equal(lines.Count(line => line.StartsWith("LỖI", StringComparison.Ordinal)), lines.Count(line => line.StartsWith("          → ", StringComparison.Ordinal)) - lines.Count(line => line.StartsWith("CẢNH BÁO", StringComparison.Ordinal)));
        Assert.StartsWith("20 dòng để riêng chưa được tính", lines[^1], StringComparison.Ordinal);
        Assert.Equal("units.csv: 2312 dòng, dùng 2308, để riêng 4", lines[0]);
        foreach (var (file, row, column, code) in damage.Faults().Where(fault => fault.Code is not ("TDV0210" or "TDV0416" or "TDV0504")))
        {
            var place = column is null ? $"{file} dòng {row}:" : $"{file} dòng {row}, cột {column}:";
            Assert.Single(lines, line => line.Contains(code, StringComparison.Ordinal) && line.Contains(place, StringComparison.Ordinal));
        }
    }

    /// <summary>The damage of the list, and what must be found.</summary>
    private sealed class Damage
    {
        private readonly List<(string File, string?[] Row, string? Column, string Code)> faults = [];

        public DemoTables Tables { get; } = new();

        public Dictionary<string, List<string>> Missing { get; } = new(StringComparer.Ordinal);

        public List<string> Unplaced { get; } = [];

        public int MembersWithoutTeam { get; private set; }

        public static Damage Of(string variant)
        {
            var damage = new Damage();
            if (variant == "line breaks")
            {
                damage.Tables.Units[1][1] = "Thành phố\nHà Giang";
                damage.Tables.Teams[0][4] = "Đảng ủy\r\nphường";
                damage.Tables.Observations[0][4] += "\n";
            }

            var villages = damage.Tables.Villages();
            damage.DamageUnits(villages, variant);
            damage.DamageObservations([.. villages.Skip(100).Select(row => row[0]!)]);
            damage.DeleteTeam(villages[200][0]!);
            return damage;
        }

        public IEnumerable<(string? File, int? Row, string? Column, string Code)> Faults() => faults
            .Select(fault => ((string?)fault.File, (int?)Tables.LineOf(fault.Row), fault.Column, fault.Code))
            .Order();

        private void DamageUnits(List<string?[]> villages, string variant)
        {
            Add("units.csv", villages[10], "parent", "TDV0205")[4] = "99999";
            Add("units.csv", villages[12], "parent", "TDV0207")[4] = villages[12][4]!.Split('@')[0].TrimStart('0');

            string?[] again = [.. Add("units.csv", villages[11], "name", "TDV0210")];
            again[1] = "Thôn Khác";
            again[7] = variant == "no id" ? "" : again[7];
            Tables.Units.Insert(variant == "adjacent" ? Tables.Units.IndexOf(villages[11]) + 1 : Tables.Units.Count, again);
            Add("units.csv", again, "name", "TDV0210");
            Unplaced.AddRange(villages[10..13].Select(row => row[0]!));
        }

        private void DamageObservations(List<string> codes)
        {
            Spoil(codes[0], "land-donated", "unit", "TDV0217")[0] = "ZZ-404";
            Spoil(codes[1], "labour-days", "value", "TDV0406")[4] = "12O";
            Spoil(codes[2], "land-donated", "value", "TDV0407")[4] = "1,234.5";
            Spoil(codes[3], "labour-days", "period", "TDV0405")[3] = "2018-13";

            var tooLong = Spoil(codes[4], "security-models", null, "TDV0107");
            Tables.Observations[Tables.Observations.IndexOf(tooLong)] = [.. tooLong, "thừa"];
            faults[^1] = ("observations.csv", Tables.Observations.Single(row => row.Length == 8), null, "TDV0107");

            string?[] repeated = [.. Row(codes[5], "works-support")];
            Tables.Observations.Add(repeated);
            Add("observations.csv", repeated, null, "TDV0116");

            string?[] other = [.. Spoil(codes[6], "other-contributions", "value", "TDV0416")];
            other[4] = "999";
            Tables.Observations.Add(other);
            Add("observations.csv", other, "value", "TDV0416");

            string?[] blank = [];
            Tables.Observations.Insert(Tables.Observations.Count / 2, blank);
            Add("observations.csv", blank, null, "TDV0112");
        }

        private void DeleteTeam(string village)
        {
            Assert.Equal(1, Tables.Teams.RemoveAll(row => row[0] == village));
            foreach (var member in Tables.Members.Where(row => row[0] == village))
            {
                Add("members.csv", member, "team", "TDV0504");
                MembersWithoutTeam++;
            }
        }

        private string?[] Row(string unit, string indicator) => Tables.Observations.Single(row => row is [var u, var i, ..] && u == unit && i == indicator);

        private string?[] Spoil(string unit, string indicator, string? column, string code)
        {
            if (!Missing.TryGetValue(indicator, out var units))
            {
                Missing.Add(indicator, units = []);
            }

            units.Add(unit);
            return Add("observations.csv", Row(unit, indicator), column, code);
        }

        private string?[] Add(string file, string?[] row, string? column, string code)
        {
            faults.Add((file, row, column, code));
            return row;
        }
    }
}
