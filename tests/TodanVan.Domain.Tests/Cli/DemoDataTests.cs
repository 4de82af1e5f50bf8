using System.Globalization;
using System.Numerics;
using System.Text;

using TodanVan.Cli.Demo;
using TodanVan.Domain.Import;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Tests.Cli;

/// <summary>The demo: a real tree, made-up villages, and the figures of the published review of Kết luận 315-KL/TU.</summary>
public class DemoDataTests
{
    private static readonly LocalDate ClosingDay = new(2019, 10, 14);

    private static readonly LocalDate FirstDay = new(2014, 10, 14);

    private static readonly LocalDate MergerDay = new(2020, 1, 1);

    private static readonly LocalDate ReformDay = new(2025, 7, 1);

    private static readonly Dictionary<string, DemoTable> Tables =
        DemoData.CreateTables().ToDictionary(table => table.FileName, StringComparer.Ordinal);

    private static readonly ImportResult<UnitRegister> Import = ImportUnits();

    private static DemoTable Units => Tables["units.csv"];

    [Fact]
    public void CreateTables_Always_GivesTheFilesAndColumnsOfTheContract()
    {
        Assert.Equal(["units.csv", "teams.csv", "members.csv", "observations.csv"], DemoData.CreateTables().Select(table => table.FileName));
        Assert.Equal("code,name,kind,level,parent,from,to,id,decree", string.Join(',', Units.Header));
        Assert.Equal("unit,team,decision,decided,issuer,documents,term,postsComplete", string.Join(',', Tables["teams.csv"].Header));
        Assert.Equal("unit,team,member,role,posts,attributes,acting,from,to", string.Join(',', Tables["members.csv"].Header));
        Assert.Equal("unit,indicator,breakdown,period,value,qualifier,state", string.Join(',', Tables["observations.csv"].Header));
        Assert.All(Tables.Values, table => Assert.All(table.Rows, row => Assert.Equal(table.Header.Count, row.Length)));
    }

    [Fact]
    public void Units_ReadByTheLibrary_HaveNoFinding()
    {
        Assert.Empty(Import.Findings);
        Assert.Equal(Units.Rows.Count, Import.Accepted);
    }

    [Theory]
    [InlineData(2014, 10, 14, 177)]
    [InlineData(2019, 10, 14, 177)]
    [InlineData(2019, 12, 31, 177)]
    [InlineData(2020, 1, 1, 175)]
    [InlineData(2025, 6, 30, 175)]
    public void Units_OnADay_AreTheKnownTree(int year, int month, int day, int communes)
    {
        // 175 xã, 5 phường, 13 thị trấn in 11 districts on 2025-06-30; Resolution 827/NQ-UBTVQH14 took two xã away on 2020-01-01.
        var kinds = VersionsOn(new LocalDate(year, month, day))
            .GroupBy(item => (item.Unit.Level, item.Version.Kind.Name))
            .ToDictionary(group => group.Key, group => group.Count());

        Assert.Equal(1, kinds[(UnitLevel.Province, "Tỉnh")]);
        Assert.Equal(1, kinds[(UnitLevel.District, "Thành phố")]);
        Assert.Equal(10, kinds[(UnitLevel.District, "Huyện")]);
        Assert.Equal(communes, kinds[(UnitLevel.Commune, "Xã")]);
        Assert.Equal(5, kinds[(UnitLevel.Commune, "Phường")]);
        Assert.Equal(13, kinds[(UnitLevel.Commune, "Thị trấn")]);
        Assert.Equal(2071, kinds[(UnitLevel.Village, "Thôn")] + kinds[(UnitLevel.Village, "Tổ dân phố")]);
        Assert.Equal(8, kinds.Count);
    }

    [Fact]
    public void Units_BeforeTheFirstDay_HaveNoVillage() =>
        Assert.DoesNotContain(VersionsOn(new LocalDate(2014, 10, 13)), item => item.Unit.Level == UnitLevel.Village);

    [Fact]
    public void Units_AfterTheReform_StandUnderTheCommunesOfTuyenQuang()
    {
        // Resolution 1684/NQ-UBTVQH15: 73 of Tuyên Quang's 124 communes come from Hà Giang; province 08, no district in between.
        var after = VersionsOn(ReformDay);
        var villages = after.FindAll(item => item.Unit.Level == UnitLevel.Village);
        var communes = villages.Select(item => item.Version.Parent!).Distinct().Select(id => Known(id).On(ReformDay)!).ToList();

        Assert.Equal(2071, villages.Count);
        Assert.Equal(73, communes.Count);
        Assert.Equal("08", Known(Assert.Single(communes.Select(commune => commune.Parent!).Distinct())).On(ReformDay)!.Code.Value);
        Assert.DoesNotContain(after, item => item.Unit.Level == UnitLevel.District);
    }

    [Fact]
    public void Units_Merged_ContinueAsTheLawSaysUnderTheCodeOfTheRegister()
    {
        var trungThinh = Unit("01111");
        Assert.Equal(("01111", "Xã Trung Thịnh"), CodeAndName(trungThinh, MergerDay.PlusDays(-1)));
        Assert.Equal(("01117", "Xã Trung Thịnh"), CodeAndName(trungThinh, MergerDay));
        Assert.Equal("827/NQ-UBTVQH14", trungThinh.On(MergerDay)!.Basis?.Number);
        Assert.Equal(("01117", "Xã Ngán Chiên"), CodeAndName(Unit("01117"), MergerDay.PlusDays(-1)));
        Assert.Null(Unit("01117").On(MergerDay));
        Assert.Equal(("01078", "Xã Bản Péo"), CodeAndName(Unit("01078"), MergerDay.PlusDays(-1)));
        Assert.Null(Unit("01078").On(MergerDay));

        // Districts: Bản Péo and Nậm Dịch in Hoàng Su Phì, Ngán Chiên and Trung Thịnh in Xín Mần.
        Assert.Equal(Unit("032").Id, Unit("01078").On(ClosingDay)!.Parent);
        Assert.Equal(Unit("033").Id, Unit("01117").On(ClosingDay)!.Parent);
    }

    [Theory]
    [InlineData("01078", "01075")]
    [InlineData("01117", "01111")]
    public void Villages_OfAMergedCommune_GoOnUnderItsSuccessor(string merged, string successor)
    {
        var villages = Import.Value.Units
            .Where(unit => unit.Level == UnitLevel.Village && unit.Id.Value.StartsWith(merged + "-", StringComparison.Ordinal))
            .ToList();

        Assert.InRange(villages.Count, 3, 99);
        Assert.All(villages, village =>
        {
            var before = village.On(MergerDay.PlusDays(-1))!;
            var after = village.On(MergerDay)!;
            Assert.Equal(Unit(merged).Id, before.Parent);
            Assert.Equal(Unit(successor).Id, after.Parent);
            Assert.Equal((before.Code, before.Name), (after.Code, after.Name));
            Assert.Equal("827/NQ-UBTVQH14", after.Basis?.Number);
        });
    }

    [Fact]
    public void Units_DecreeNamed_OnlyWhereARowBeginsWithIt() =>
        Assert.All(Units.Rows, row => Assert.Equal(row[5] switch { "2020-01-01" => "827/NQ-UBTVQH14", "2025-07-01" => "1684/NQ-UBTVQH15", _ => "" }, row[8]));

    [Fact]
    public void Units_Ids_AreCodesOfTheFirstDayAndNeverCodes()
    {
        var codes = Units.Rows.Select(row => row[0]).ToHashSet(StringComparer.Ordinal);
        Assert.All(Units.Rows, row =>
        {
            Assert.EndsWith("@2014-10-14", row[7], StringComparison.Ordinal);
            Assert.Contains(row[7].Split('@')[0], codes);
            Assert.DoesNotContain(row[7], codes);
        });

        // One id is one unit: of one level, with days that follow on each other.
        foreach (var unit in Units.Rows.GroupBy(row => row[7], StringComparer.Ordinal))
        {
            Assert.Single(unit.Select(row => row[3]).Distinct());
            Assert.All(unit.Zip(unit.Skip(1)), pair => Assert.Equal(pair.First[6], pair.Second[5]));
        }

        // Units of the province, 11 districts, 195 communes and 2,071 villages; one commune and the villages of three have two rows.
        Assert.Equal(1 + 11 + 195 + 2071, Units.Rows.Select(row => row[7]).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal("2014-10-14", Assert.Single(Units.Rows, row => row[0] == "01111")[5]);
    }

    [Fact]
    public void Villages_OfDividedCommunes_AreAssignedByInvention()
    {
        // Resolution 1684/NQ-UBTVQH15 divides three communes of Hà Giang and does not say by villages; the rows choose, turn and turn about.
        var assigned = Units.Rows.Where(row => row[5] == "2025-07-01").ToList();
        var targets = assigned
            .GroupBy(row => row[0].Split('-')[0], row => row[4], StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => string.Join(' ', group.Distinct().Order(StringComparer.Ordinal)), StringComparer.Ordinal);

        Assert.Equal(3, targets.Count);
        Assert.Equal("00691 00694", targets["00688"]);
        Assert.Equal("00913 00967", targets["00967"]);
        Assert.Equal("00700 00994", targets["00988"]);
        Assert.Contains("1684/NQ-UBTVQH15", DemoReadMe.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Villages_OfEachCommune_AreAtLeastThreeOfItsKindAndSaidToBeMadeUp()
    {
        var rows = Units.Rows.Where(row => row[5] == "2014-10-14").ToList();
        var villages = rows.Where(row => row[3] == "Village").ToLookup(row => row[4], StringComparer.Ordinal);
        foreach (var commune in rows.Where(row => row[3] == "Commune"))
        {
            var kind = commune[2] == "Xã" ? "Thôn" : "Tổ dân phố";
            var own = villages[commune[7]].ToList();
            Assert.InRange(own.Count, 3, 25);
            for (var i = 0; i < own.Count; i++)
            {
                Assert.Equal(string.Create(CultureInfo.InvariantCulture, $"{commune[0]}-{i + 1:00}"), own[i][0]);
                Assert.Equal($"{kind} {i + 1} (giả lập)", own[i][1]);
                Assert.Equal(kind, own[i][2]);
            }
        }

        // Uneven, or else nobody would believe it.
        Assert.True(villages.Select(own => own.Count()).Distinct().Count() >= 8);
    }

    [SkippableFact]
    public void Units_Real_AreThoseOfTheSource()
    {
        var path = Path.Combine(RepositoryRoot(), "..", "shared", "data", "vn-units-2024.csv");
        Skip.IfNot(File.Exists(path), "../shared/data/vn-units-2024.csv is not here.");

        // level,code,name,type,parent_code, without quotes in Hà Giang's rows.
        var source = File.ReadLines(path).Skip(1).Select(line => line.Split(',')).ToList();
        var districts = source.Where(row => row[0] == "district" && row[4] == "02").Select(row => row[1]).ToHashSet(StringComparer.Ordinal);
        var expected = source
            .Where(row => (row[0] == "province" && row[1] == "02") || districts.Contains(row[1]) || districts.Contains(row[4]))
            .Select(row => (row[1], TextKey.Comparison(row[2]), row[3], row[4]))
            .Order();

        var actual = VersionsOn(new LocalDate(2025, 6, 30))
            .Where(item => item.Unit.Level is UnitLevel.Province or UnitLevel.District or UnitLevel.Commune)
            .Select(item => (item.Version.Code.Value, TextKey.Comparison(item.Version.Name), item.Version.Kind.Name, ParentCode(item.Version)))
            .Order();
        Assert.Equal(expected, actual);
    }

    [Fact]
    public void Teams_OneAVillage_AreSetUpInTheFiveYearsAndSaidToBeMadeUp()
    {
        // "2.071/2.071 (đạt 100%) thôn, tổ dân phố ... đã thành lập tổ dân vận".
        var teams = Tables["teams.csv"].Rows;
        Assert.Equal(2071, teams.Count);
        Assert.Equal(VillageCodes(), teams.Select(row => row[0]).Order(StringComparer.Ordinal));
        Assert.All(teams, row =>
        {
            Assert.Equal("01", row[1]);
            Assert.Matches("^[1-9][0-9]*-QĐ/ĐU \\(giả lập\\)$", row[2]);
            var decided = NodaTime.Text.LocalDatePattern.Iso.Parse(row[3]).Value;
            Assert.True(decided > new LocalDate(2014, 10, 14) && decided < ClosingDay);
            Assert.NotEqual(IsoDayOfWeek.Saturday, decided.DayOfWeek);
            Assert.NotEqual(IsoDayOfWeek.Sunday, decided.DayOfWeek);
            Assert.Matches("^Đảng ủy (xã|phường|thị trấn) .+ \\(giả lập\\)$", row[4]);
            Assert.Equal("quy chế;chương trình;kế hoạch", row[5]);
        });
        Assert.Equal("Đảng ủy thị trấn Đồng Văn (giả lập)", teams.First(row => row[0] == "00721-01")[4]);

        // A body does not give one number to two decisions.
        Assert.Equal(teams.Count, teams.Select(row => (row[2], row[4], row[0].Split('-')[0])).Distinct().Count());
    }

    [Fact]
    public void Members_OfEachTeam_HaveALeaderAndOneOrTwoDeputies()
    {
        // "với 14.589 thành viên".
        var members = Tables["members.csv"].Rows;
        Assert.Equal(14589, members.Count);
        Assert.Equal("TV000001", members[0][2]);
        Assert.Equal("TV014589", members[^1][2]);
        Assert.Equal(14589, members.Select(row => row[2]).Distinct(StringComparer.Ordinal).Count());
        var teams = members.GroupBy(row => row[0], StringComparer.Ordinal).ToList();
        Assert.Equal(VillageCodes(), teams.Select(team => team.Key).Order(StringComparer.Ordinal));
        Assert.All(teams, team =>
        {
            Assert.InRange(team.Count(), 5, 9);
            Assert.Equal("bí thư chi bộ", Assert.Single(team, row => row[3] == "Tổ trưởng")[4]);
            var deputies = team.Where(row => row[3] == "Tổ phó").Select(row => row[4]).ToList();
            Assert.InRange(deputies.Count, 1, 2);
            Assert.Equal("trưởng thôn", deputies[0]);
            Assert.Single(team, row => row[4] == "trưởng ban công tác mặt trận" && row[3] == (deputies.Count == 2 ? "Tổ phó" : "Tổ viên"));
            Assert.Equal(team.Count(), 1 + deputies.Count + team.Count(row => row[3] == "Tổ viên"));
            Assert.Equal(team.Count(), team.Select(row => row[4]).Distinct(StringComparer.Ordinal).Count());
            Assert.All(team, row => Assert.Equal(["", "", "", ""], row[5..]));
        });

        // All sizes from 5 to 9 occur, and teams with one deputy as well as with two.
        Assert.Equal(5, teams.Select(team => team.Count()).Distinct().Count());
        Assert.Equal(2, teams.Select(team => team.Count(row => row[3] == "Tổ phó")).Distinct().Count());
    }

    [Theory]
    [InlineData("security-models", "2019-10-14", "484", 0)] // "484 mô hình tự quản về an ninh trật tự"
    [InlineData("land-donated", "2014-10-14/2019-10-14", "2477180", 2)] // "hiến đất được 2.477.180m2 đất"
    [InlineData("labour-days", "2014-10-14/2019-10-14", "1477602", 1)] // "1.477.602 ngày công lao động"
    [InlineData("other-contributions", "2014-10-14/2019-10-14", "109402000000", 0)] // "đóng góp khác với số tiền 109,402 tỷ đồng"
    [InlineData("works-support", "2014-10-14/2019-10-14", "252430000000", 0)] // "hỗ trợ bằng tiền, vật liệu trị giá 252,43 tỷ đồng"
    public void Observations_OfAllVillages_AddUpToTheReview(string indicator, string period, string total, int decimals)
    {
        var rows = Tables["observations.csv"].Rows.Where(row => row[1] == indicator).ToList();

        Assert.Equal(VillageCodes(), rows.Select(row => row[0]).Order(StringComparer.Ordinal));
        Assert.All(rows, row =>
        {
            Assert.Equal(["", period], row[2..4]);
            Assert.Equal(["", ""], row[5..]);
            Assert.Matches(decimals == 0 ? "^(0|[1-9][0-9]*)$" : $"^(0|[1-9][0-9]*)(,[0-9]{{0,{decimals - 1}}}[1-9])?$", row[4]);
        });
        Assert.Equal(decimals > 0, rows.Exists(row => row[4].Contains(',')));
        Assert.Contains(rows, row => row[4] == "0");

        var sum = rows.Aggregate(BigInteger.Zero, (seen, row) => seen + Hundredths(row[4]));
        Assert.Equal(BigInteger.Parse(total, CultureInfo.InvariantCulture) * 100, sum);
    }

    [Fact]
    public void Observations_Always_AreOfTheFiveIndicatorsOnly() =>
        Assert.Equal(5 * 2071, Tables["observations.csv"].Rows.Count);

    [Fact]
    public void Observations_OfMoney_AreWholeMillions() =>
        Assert.All(
            Tables["observations.csv"].Rows.Where(row => row[1] is "other-contributions" or "works-support"),
            row => Assert.True(row[4] == "0" || row[4].EndsWith("000000", StringComparison.Ordinal), row[4]));

    [Fact]
    public void Observations_OfModels_AreMostlyNoneAndNeverMany()
    {
        var values = Tables["observations.csv"].Rows.Where(row => row[1] == "security-models").Select(row => row[4]).ToList();
        Assert.True(values.Count(value => value == "0") > 2071 / 2);
        Assert.Equal(["0", "1", "2"], values.Distinct().Order(StringComparer.Ordinal).Take(3));
        Assert.DoesNotContain(values, value => value.Length > 1);
    }

    [Fact]
    public void Cells_Always_HoldNothingThatReadsDifferentlyElsewhere() =>
        Assert.All(Tables.Values.SelectMany(table => table.Rows).SelectMany(row => row), cell =>
        {
            Assert.True(TextKey.IsComposed(cell), cell);
            Assert.Equal(cell, string.Join(' ', cell.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
            Assert.False(cell.Length > 0 && cell[0] is '=' or '+' or '-' or '@' or '\t', cell);
        });

    [Fact]
    public void WriteTo_TwoFolders_GivesTheSameBytes()
    {
        var root = Directory.CreateTempSubdirectory("todanvan-demo-");
        try
        {
            string[] folders = [Path.Combine(root.FullName, "a"), Path.Combine(root.FullName, "b", "c")];
            DemoData.WriteTo(folders[0]);
            DemoData.WriteTo(folders[1]);
            DemoData.WriteTo(folders[1]);

            string[] files = ["README.md", "members.csv", "observations.csv", "teams.csv", "units.csv"];
            Assert.All(folders, folder => Assert.Equal(files, Directory.GetFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal)));
            Assert.All(files, file =>
            {
                var bytes = File.ReadAllBytes(Path.Combine(folders[0], file));
                Assert.Equal(bytes, File.ReadAllBytes(Path.Combine(folders[1], file)));
                Assert.False(bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble));
                Assert.DoesNotContain((byte)'\r', bytes);
                Assert.Equal((byte)'\n', bytes[^1]);
            });
            var lines = File.ReadAllLines(Path.Combine(folders[0], "units.csv"));
            Assert.Equal(Units.Rows.Count + 1, lines.Length);
            Assert.Equal("02,Tỉnh Hà Giang,Tỉnh,Province,,2014-10-14,2025-07-01,02@2014-10-14,", lines[1]);

            // RFC 4180: a cell with a comma stands in quotes.
            var decimals = Tables["observations.csv"].Rows.First(row => row[4].Contains(','));
            Assert.Contains(
                $"{decimals[0]},{decimals[1]},,{decimals[3]},\"{decimals[4]}\",,",
                File.ReadLines(Path.Combine(folders[0], "observations.csv")));
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("giả lập")]
    [InlineData("made up")]
    [InlineData("827/NQ-UBTVQH14")]
    [InlineData("(c) 2025 Tran Ngoc Minh Hieu")]
    [InlineData("MIT")]
    public void ReadMe_Always_SaysWhatIsMadeUpAndWhereTheRestIsFrom(string text) => Assert.Contains(text, DemoReadMe.Text, StringComparison.Ordinal);

    private static ImportResult<UnitRegister> ImportUnits()
    {
        var builder = Gazetteer.Vietnam.ToBuilder();
        var header = InputHeader.Map(UnitTable.Schema, Units.FileName, null, 1, Units.Header).ValueOrThrow();
        for (var i = 0; i < Units.Rows.Count; i++)
        {
            var content = new List<byte>();
            var cells = new Range[Units.Rows[i].Length];
            for (var j = 0; j < cells.Length; j++)
            {
                var start = content.Count;
                content.AddRange(Encoding.UTF8.GetBytes(Units.Rows[i][j]));
                cells[j] = start..content.Count;
            }

            builder.Add(new InputRow(header, i + 2, content.ToArray(), content.ToArray(), cells));
        }

        return builder.Build();
    }

    /// <summary>The unit that bears a code on the first day of the demo.</summary>
    private static AdministrativeUnit Unit(string code) =>
        Assert.Single(Import.Value.Find(code), unit => unit.On(FirstDay)?.Code.Value == code);

    private static AdministrativeUnit Known(UnitId id)
    {
        Assert.True(Import.Value.TryGet(id, out var unit), id.Value);
        return unit!;
    }

    private static (string Code, string Name) CodeAndName(AdministrativeUnit unit, LocalDate day) => (unit.On(day)!.Code.Value, unit.On(day)!.Name);

    private static string ParentCode(UnitVersion version) =>
        version.Parent is not { } parent || parent == UnitId.Country ? "" : Known(parent).On(new LocalDate(2025, 6, 30))!.Code.Value;

    /// <summary>The units of Hà Giang, and those that its villages stand under.</summary>
    private static List<(AdministrativeUnit Unit, UnitVersion Version)> VersionsOn(LocalDate day)
    {
        var province = Unit("02").On(day) is null ? Assert.Single(Import.Value.Find("08"), unit => unit.On(day)?.Code.Value == "08") : Unit("02");
        return [.. Import.Value.Units.Where(unit => IsUnder(unit, province.Id, day)).Select(unit => (unit, unit.On(day)!))];
    }

    private static bool IsUnder(AdministrativeUnit unit, UnitId province, LocalDate day) =>
        unit.Id == province || (unit.On(day)?.Parent is { } parent && IsUnder(Known(parent), province, day));

    private static List<string> VillageCodes() =>
        [.. Import.Value.Units.Where(unit => unit.Level == UnitLevel.Village).Select(unit => unit.On(ClosingDay)!.Code.Value).Order(StringComparer.Ordinal)];

    private static BigInteger Hundredths(string text)
    {
        var comma = text.IndexOf(',');
        var decimals = comma < 0 ? "" : text[(comma + 1)..];
        return BigInteger.Parse((comma < 0 ? text : text[..comma]) + decimals.PadRight(2, '0'), CultureInfo.InvariantCulture);
    }

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "TodanVan.Domain.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? AppContext.BaseDirectory;
    }
}
