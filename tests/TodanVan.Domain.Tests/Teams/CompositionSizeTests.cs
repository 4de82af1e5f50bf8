using TodanVan.Domain.Indicators;
using TodanVan.Domain.Observations;
using TodanVan.Domain.Rollups;
using TodanVan.Domain.Teams;
using TodanVan.Domain.Tests.Support;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Tests.Teams;

/// <summary>As many teams and members as the review has: 2.071 and 14.589, on three days.</summary>
public sealed class CompositionSizeTests
{
    private const int Teams = 2071;
    private const int Members = 14589;

    [Fact]
    public void Check_OfTheReviewsTeamsOnThreeDays_CountsWhatWasPutIn()
    {
        var register = new UnitRegisterBuilder().With("code,name,kind,level,parent,from,to,id", Cli.TestFolder.SmallTree(Teams).Split('\n')[1..^1]).Build().Value;
        string[] teams = [.. Enumerable.Range(1, Teams).Select(i => $"C-{i},1,2015-01-01,Đảng ủy xã C,,,")];
        var members = new List<string>();
        for (var i = 1; i <= Teams; i++)
        {
            // Every fourth team gets its second deputy in 2017 only; every tenth has one whose posts are blank.
            members.Add($"C-{i},1,a{i},Tổ trưởng,bí thư chi bộ,,,,");
            members.Add($"C-{i},1,b{i},Tổ phó,{(i % 10 == 0 ? "" : "trưởng thôn")},,,,");
            members.Add($"C-{i},1,c{i},Tổ phó,trưởng ban công tác mặt trận,,,{(i % 4 == 0 ? "2017-01-01" : "")},");
            for (var seat = 3; seat < (i <= Members - (7 * Teams) ? 8 : 7); seat++)
            {
                members.Add($"C-{i},1,d{i}-{seat},Tổ viên,không,,,,");
            }
        }

        Assert.Equal(Members, members.Count);
        var roster = TeamWorld.Roster(register, teams, [.. members]);
        var catalogue = IndicatorCatalogue.Create(ReportingCalendar.Civil, [Kl315.Members, .. TeamIndicators.All]).ValueOrThrow();
        var observations = new ObservationSetBuilder(register, catalogue).Build().Value;
        LocalDate[] days = [new(2016, 6, 1), new(2017, 6, 1), new(2018, 6, 1)];
        foreach (var day in days)
        {
            var check = CompositionRuleSet.Hd80.Check(roster, register, day);

            // 517 are the 4th, 8th ..., 207 the 10th, 20th ..., 103 both; of these nobody knows whether the one deputy is of the Front.
            var (fail, unknown) = (day.Year < 2017 ? 517 - 103 : 0, 207);
            Assert.Equal((Teams - fail - unknown, fail, unknown), (check.Count(Outcome.Pass), check.Count(Outcome.Fail), check.Count(Outcome.Unknown)));
            Assert.Equal(fail, check.Findings.Count(finding => finding.Code == "TDV0513"));
            observations = observations.With(check.Statistics(), catalogue);
        }

        var figures = days.Select(day => Rollup.Run(
            new RollupInput(register, catalogue, observations),
            new RollupRequest { Period = new ReportingPeriod(day, day), Levels = [UnitLevel.Province] })[register.Resolve("P", day).Value, TeamIndicators.Compliance].ToText());
        Assert.Equal(["1.450/2.071 (đạt 70,01%)", "1.864/2.071 (đạt 90%)", "1.864/2.071 (đạt 90%)"], figures);
    }
}
