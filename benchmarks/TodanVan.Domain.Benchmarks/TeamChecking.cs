using System.Diagnostics;
using System.Globalization;
using System.Text;

using NodaTime;

using TodanVan.Domain.Files;
using TodanVan.Domain.Teams;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Benchmarks;

/// <summary>
/// Holding teams against HD 80 and a set of sizes: a quarter of the country's teams and all of them take turns in one process. The promise is that four times
/// the teams take at most five times as long.
/// </summary>
internal static class TeamChecking
{
    private const int WarmUpRounds = 3;
    private const int Many = 90_000;
    private const int Few = Many / 4;

    private static readonly LocalDate Day = new(2019, 10, 14);

    private static readonly CompositionRuleSet[] Sets =
    [
        CompositionRuleSet.Hd80,
        new CompositionRuleSetBuilder(new RuleSetCode("sizes"), "made up")
            .Add(new CompositionRule(new RuleCode("size"), CompositionRules.Size(5, 9)))
            .Add(new CompositionRule(new RuleCode("documents"), CompositionRules.Documents("quy chế", "chương trình", "kế hoạch")))
            .Build().ValueOrThrow(),
    ];

    public static int Run(string[] arguments)
    {
        var rounds = 15;
        if (arguments is not [] && (arguments is not ["--rounds", var text] || !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out rounds) || rounds is < 3 or > 1000))
        {
            Console.Error.WriteLine("teams [--rounds 3..1000]");
            return 2;
        }

        (UnitRegister Register, TeamRoster Roster)[] worlds = [Make(Few), Make(Many)];
        var ratios = new double[rounds];
        var (bytes, milliseconds) = (0L, 0.0);
        for (var round = -WarmUpRounds; round < rounds; round++)
        {
            var (few, _) = Measure(worlds[0]);
            var (many, allocated) = Measure(worlds[1]);
            if (round >= 0)
            {
                ratios[round] = many / few;
                (bytes, milliseconds) = (allocated, many);
            }
        }

        Array.Sort(ratios);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Many:N0} teams take {ratios[rounds / 2]:0.00} times as long as {Few:N0} [{ratios[rounds / 4]:0.00} - {ratios[3 * rounds / 4]:0.00}]; {bytes / (double)Many:0} bytes a team, {milliseconds:0} ms once."));
        return ratios[rounds / 2] <= 5 ? 0 : 1;
    }

    private static (double Milliseconds, long Bytes) Measure((UnitRegister Register, TeamRoster Roster) world)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var start = Stopwatch.GetTimestamp();
        var check = CompositionCheck.Run(Sets, world.Roster, world.Register, Day);
        var elapsed = Stopwatch.GetElapsedTime(start);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        GC.KeepAlive(check);
        return (elapsed.TotalMilliseconds, allocated);
    }

    /// <summary>Villages with a team of seven each; every fourth has one deputy, every tenth a secretary who is the village's head too.</summary>
    private static (UnitRegister Register, TeamRoster Roster) Make(int villages)
    {
        var register = new BenchmarkData(villages, months: 1).Input.Register;
        var (teams, members) = (new StringBuilder("unit,decided,issuer,documents\n"), new StringBuilder("unit,member,role,posts\n"));
        var number = 0;
        foreach (var village in register.On(Day).Units.Where(unit => unit.Level == UnitLevel.Village))
        {
            number++;
            var code = village.Id.Value;
            teams.Append(code).Append(",2015-01-01,Đảng ủy xã,quy chế;chương trình;kế hoạch\n");
            Seat("Tổ trưởng", number % 10 == 0 ? "bí thư chi bộ;trưởng thôn" : "bí thư chi bộ");
            Seat("Tổ phó", number % 10 == 0 ? "không" : "trưởng thôn");
            Seat(number % 4 == 0 ? "Tổ viên" : "Tổ phó", "trưởng ban công tác mặt trận");
            for (var i = 0; i < 4; i++)
            {
                Seat("Tổ viên", "chi hội trưởng nông dân");
            }

            void Seat(string role, string posts) =>
                members.Append(code).Append(CultureInfo.InvariantCulture, $",m{members.Length},").Append(role).Append(',').Append(posts).Append('\n');
        }

        var roster = CsvFiles.ReadTeams(Stream(teams), "teams.csv", register).ValueOrThrow();
        return (register, CsvFiles.ReadMembers(Stream(members), "members.csv", register, roster).ValueOrThrow());
    }

    private static MemoryStream Stream(StringBuilder text) => new(Encoding.UTF8.GetBytes(text.ToString()));
}
