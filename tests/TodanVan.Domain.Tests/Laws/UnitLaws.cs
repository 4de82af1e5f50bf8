using System.Globalization;
using System.Text;
using TodanVan.Domain.Import;
using TodanVan.Domain.Teams;
using TodanVan.Domain.Tests.Support;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Tests.Laws;

/// <summary>What holds of every table of units, and of every table at all.</summary>
public sealed class UnitLaws
{
    private static readonly LocalDate Day = new(2019, 10, 14);

    /// <summary>Rows that touch, repeat, contradict and dangle: any subset of them must come out the same in any order.</summary>
    private static readonly string[] Awkward =
    [
        .. HaGiang.Top,
        .. HaGiang.Recoding,
        "01075,Xã Nậm Dịch,Xã,Commune,032,2014-10-14,2025-07-01,,,",
        "01075,Xã Nậm Dịch,Xã,Commune,032,2014-10-14,2025-07-01,,,",
        "01075,Xã Nậm Dịch,Xã,Commune,hsp,2025-07-01,,,,",
        "v1,Thôn A,Thôn,Village,01117,2014-10-14,2020-01-01,,,",
        "v1,Thôn A,Thôn,Village,01117,2020-01-01,2025-07-01,,,",
        "v1,Thôn B,Thôn,Village,01117,2020-01-01,2025-07-01,,,1/QĐ",
        "v2,Thôn A,Thôn,Village,01117,2014-10-14,2025-07-01,,,",
        "v2,Thôn A,Tổ dân phố,Village,01075,2014-10-14,2016-01-01,,x,",
        "v2,Thôn A,Thôn,Village,01075,2018-01-01,2019-01-01,,y,",
        "v3,Thôn A,Thôn,Village,01075,2018-01-01,2019-01-01,,y,",
        "v3,Thôn A,Thôn,Village,01075,2014-10-14,2016-01-01,,,",
        "v3,Thôn A,Thôn,Village,1075,2016-01-01,?,,,",
        "v3,Thôn C,Thôn,Village,01075,2016-01-01,2017-01-01,,,",
        "v3,Thôn C,Thôn,Village,01075,2016-01-01,2017-01-01,,,2/QĐ",
        "01075,Thôn D,Thôn,Village,01075,2014-10-14,2025-07-01,,,",
        "v4,Thôn D,Thôn,Village,v4,2014-10-14,2025-07-01,,v4,",
        "v5,Thôn D,Xã,Province,,2014-10-14,2025-07-01,,,",
        "x,Thôn E,Thôn,Village,,2014-10-14,2025-07-01,,,",
        "84,Nước,Nước,Country,,1945-09-02,,,,",
        "VN,Thôn F,Thôn,Village,01117,2014-10-14,2020-01-01,,VN,",
        ",Thôn G,Thôn,Village,01117,2014-10-14,2020-01-01,,,",
        "v6,Bản Péo,Bản,Village,01111,2014-10-14,2020-01-01,,,",
        "v6,Bản Péo,bản,Village,01111,2014-10-14,2020-01-01,,,",
        "v6,Bản Péo,BẢN,Village,trung-thinh,2020-01-01,2025-07-01,,,",
    ];

    [Property(MaxTest = 300)]
    public void Build_RowsInAnyOrder_IsTheSameRegisterAndTheSameFindings(int seed, byte share)
    {
        var random = new System.Random(seed);
        var rows = Awkward.Where(_ => random.Next(256) >= share / 2).ToArray();
        var expected = Describe(HaGiang.UnitsOnly(rows));
        random.Shuffle(rows);
        Assert.Equal(expected, Describe(HaGiang.UnitsOnly(rows)));
    }

    [Property]
    public void Build_AwkwardRows_LoseNoUnitAndNoRow(int seed)
    {
        var random = new System.Random(seed);
        var rows = Awkward.Where(_ => random.Next(3) > 0).ToArray();
        var import = HaGiang.UnitsOnly(rows);
        Assert.Equal(rows.Length, import.Input);
        Assert.Equal(Reached(import, rows), import.Accepted);

        // Every code that was typed has a bearer, a faulty one too, unless rows of one id contradict each other in the code itself.
        var disputed = import.Findings
            .Where(finding => finding.Code == "TDV0210" && finding.Argument("columns").Split(", ").Contains("code"))
            .Select(finding => finding.Argument("code"))
            .ToHashSet();
        var codes = rows.Select(row => row.Split(',')[0]).Where(code => code.Length > 0 && !disputed.Contains(code)).ToList();
        Assert.All(codes, code => Assert.NotEmpty(import.Value.Find(code)));
        Assert.All(import.QuarantinedRows, row => Assert.NotEmpty(row.Reasons));
        foreach (var day in new[] { new LocalDate(2014, 10, 14), Day, new LocalDate(2020, 1, 1), new LocalDate(2025, 7, 1), new LocalDate(1900, 1, 1) })
        {
            CheckSnapshot(import.Value, day);
        }
    }

    [Property]
    public void On_GeneratedTree_RangesAreExactlyTheDescendants(int seed, byte size) => CheckSnapshot(Tree(seed, size).Value, Day);

    [Property]
    public void On_GeneratedTree_ParentsAreThoseOfTheRows(int seed, byte size)
    {
        var import = Tree(seed, size);
        Assert.Empty(import.Findings);
        var snapshot = import.Value.On(Day);
        Assert.Equal(import.Input + 1, snapshot.Count);
        for (var i = 1; i < snapshot.Count; i++)
        {
            var parent = snapshot.VersionAt(i).Parent ?? UnitId.Country;
            Assert.Equal(parent, snapshot.Units[snapshot.ParentOf(i)].Id);
        }
    }

    [Property]
    public void Add_AnyBytes_AcceptedAndQuarantinedAreTheInput(byte[][] lines, int seed)
    {
        var random = new System.Random(seed);
        byte[][] hostile = [.. lines, .. Enumerable.Range(0, 20).Select(_ => Garbled(random))];
        var units = new UnitRegisterBuilder().WithBytes("units.csv", HaGiang.Header, hostile).Build();
        string[] typed = [.. hostile.Select(Encoding.UTF8.GetString)];
        Check(units, hostile, Reached(units, typed));
        CheckSnapshot(units.Value, Day);

        var teams = new TeamRosterBuilder(units.Value).WithBytes("teams.csv", "unit,team,decided,postsComplete", hostile).Build();
        Check(teams, hostile, teams.Value.Teams.Count);
        var members = new TeamMembersBuilder(units.Value, teams.Value).WithBytes("members.csv", "unit,member,role,posts,from,to,until", hostile).Build();
        Check(members, hostile, members.Value.Teams.Sum(team => team.Members.Count));
        Assert.All(teams.Value.Statistics(units.Value, Day), value => Assert.True(value.Value >= Rational.Zero));
    }

    /// <summary>How many of the lines that were not set aside made a unit what it is: one had their code, name and kind from their first day on.</summary>
    private static int Reached(ImportResult<UnitRegister> import, string[] lines)
    {
        var aside = import.QuarantinedRows.Select(row => row.Source!.Row!.Value - 2).ToHashSet();
        return lines.Where((_, place) => !aside.Contains(place)).Select(line => line.Split(',')).Count(cells =>
            import.Value.Find(cells[0].Trim()).Any(unit => unit.Level == UnitLevel.Country || unit.History.Any(version =>
                version.Code.Value == cells[0].Trim() && version.Name == cells[1].Trim() && version.Kind == UnitKind.Named(cells[2].Trim())
                && version.Validity.Start?.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture) is var start && string.CompareOrdinal(start, cells[5].Trim()) <= 0)));
    }

    private static void Check<T>(ImportResult<T> import, byte[][] lines, int built)
        where T : class
    {
        Assert.Equal((lines.Length, built, lines.Length - built), (import.Input, import.Accepted, import.QuarantinedRows.Count));
        Assert.Equal(lines.Length, import.Counts.Sum(count => count.Input));
        Assert.Equal(built, import.Counts.Sum(count => count.Accepted));
        foreach (var row in import.QuarantinedRows)
        {
            Assert.Equal(lines[row.Source!.Row!.Value - 2], row.Raw.ToArray());
        }

        // Every reason is among the findings, and every sentence can be said.
        Assert.Subset(import.Findings.ToHashSet(), import.QuarantinedRows.SelectMany(row => row.Reasons).ToHashSet());
        Assert.All(import.Findings, finding => Assert.DoesNotMatch(@"\{[a-z]", finding.Descriptor.ToText(Language.Vietnamese, [.. finding.Arguments.Select(argument => new FindingArgument(argument.Name, "-"))])));
    }

    /// <summary>A sound row with a few cells swapped, cut, doubled or overwritten.</summary>
    private static byte[] Garbled(System.Random random)
    {
        string[] words = ["", "02", "VN", "Country", "Village", "Thôn", "Nước", "2019-02-30", "9999-12-31", "-0001-01-01", "0001-01-01", "\u2003", "không;x", "x", "Tổ trưởng", "\u0301", "\uFEFF"];
        var cells = Awkward[random.Next(Awkward.Length)].Split(',');
        for (var i = random.Next(4); i > 0; i--)
        {
            cells[random.Next(cells.Length)] = words[random.Next(words.Length)];
        }

        var bytes = Encoding.UTF8.GetBytes(string.Join(',', cells));
        for (var i = random.Next(8) - 5; i > 0; i--)
        {
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        }

        return bytes;
    }

    private static void CheckSnapshot(UnitRegister register, LocalDate day)
    {
        var snapshot = register.On(day);
        Assert.Equal(UnitLevel.Country, snapshot.Units[0].Level);
        Assert.Equal(-1, snapshot.ParentOf(0));
        Assert.Equal(snapshot.Count, snapshot.EndOf(0));
        Assert.Equal(
            register.Units.Where(unit => unit.On(day) is not null).Select(unit => unit.Id.Value).Order(StringComparer.Ordinal),
            snapshot.Units.Select(unit => unit.Id.Value).Order(StringComparer.Ordinal));
        for (var i = 0; i < snapshot.Count; i++)
        {
            Assert.Equal(i, snapshot.IndexOf(snapshot.Units[i].Id));
            Assert.Equal(snapshot.Units[i].On(day), snapshot.VersionAt(i));
            if (i > 0)
            {
                Assert.InRange(snapshot.ParentOf(i), 0, i - 1);
            }

            var descendants = Enumerable.Range(0, snapshot.Count).Where(j => IsBelow(snapshot, j, i));
            Assert.Equal(descendants, Enumerable.Range(i + 1, snapshot.EndOf(i) - i - 1));
        }

        foreach (var siblings in Enumerable.Range(1, snapshot.Count - 1).GroupBy(snapshot.ParentOf))
        {
            var keys = siblings.Select(i => (snapshot.VersionAt(i).Code.Value, snapshot.Units[i].Id.Value)).ToArray();
            Assert.Equal(keys.OrderBy(key => key.Item1, StringComparer.Ordinal).ThenBy(key => key.Item2, StringComparer.Ordinal), keys);
        }
    }

    private static bool IsBelow(UnitSnapshot snapshot, int unit, int ancestor)
    {
        for (var at = snapshot.ParentOf(unit); at >= 0; at = snapshot.ParentOf(at))
        {
            if (at == ancestor)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A sound tree in which levels may be left out: a village may stand under a province, a commune may have nothing below.</summary>
    private static ImportResult<UnitRegister> Tree(int seed, byte size)
    {
        var random = new System.Random(seed);
        (UnitLevel Level, string Kind)[] levels = [(UnitLevel.District, "Huyện"), (UnitLevel.Commune, "Xã"), (UnitLevel.Village, "Thôn")];
        List<(string Code, UnitLevel Level, string Line)> made = [];
        for (var i = 0; i <= size % 4; i++)
        {
            made.Add(($"p{i}", UnitLevel.Province, $"p{i},Tỉnh {i},Tỉnh,Province,,2014-10-14,2025-07-01,,,"));
        }

        for (var i = 0; i < size; i++)
        {
            var (level, kind) = levels[random.Next(levels.Length)];
            var above = made.Where(unit => unit.Level < level).ToArray();
            var code = $"{random.Next(1000).ToString(CultureInfo.InvariantCulture)}-{i}";
            made.Add((code, level, $"{code},{kind} {i},{kind},{level},{above[random.Next(above.Length)].Code},2014-10-14,2025-07-01,,,"));
        }

        var lines = made.Select(unit => unit.Line).ToArray();
        random.Shuffle(lines);
        return HaGiang.UnitsOnly(lines);
    }

    /// <summary>Everything but where it was found: which row of two equal ones is the first is a matter of place.</summary>
    private static string Describe(ImportResult<UnitRegister> import)
    {
        var findings = import.Findings.Select(finding =>
            $"{finding.Code} {string.Join("; ", finding.Arguments.Where(argument => argument.Name != "row"))} {finding.Suggestion} {finding.Subject}");
        var units = import.Value.Units.Select(unit =>
            $"{unit.Id} {unit.Level}: {string.Join(" | ", unit.History.Select(version => $"{version} {TextKey.Comparison(version.Kind.Name)} {version.Parent} {version.IsPlaced} {version.Basis}"))}");
        var tree = import.Value.On(Day).Units.Select(unit => $"{unit.Id}<{import.Value.ParentOn(unit.Id.Value, Day)}");
        return string.Join('\n', [$"{import.Accepted} {import.Quarantined} {import.Value.Coverage}", .. findings.Order(StringComparer.Ordinal), .. units, .. tree]);
    }
}
