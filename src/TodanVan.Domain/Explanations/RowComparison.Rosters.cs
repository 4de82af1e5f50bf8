using TodanVan.Domain.Indicators;
using TodanVan.Domain.Teams;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Explanations;

/// <content>Teams and their members.</content>
internal sealed partial class RowComparison
{
    public void AddRosters(IReadOnlyList<Team> before, IReadOnlyList<Team> after)
    {
        var old = before.ToDictionary(static team => (team.Unit, team.Code));
        var made = after.ToDictionary(static team => (team.Unit, team.Code));
        foreach (var key in made.Keys.Concat(old.Keys).Distinct())
        {
            var (was, would) = (old.GetValueOrDefault(key), made.GetValueOrDefault(key));
            if (was is null || would is null || was.Decided != would.Decided)
            {
                AddTeam(was, would);
            }

            AddSeats(was, would);
        }
    }

    private void AddTeam(Team? before, Team? after)
    {
        var team = after ?? before!;
        Rational? difference = IsCounted(team.Unit, Kl315.Teams.Code) ? (after?.ExistsOn(closing) == true ? 1 : 0) - (before?.ExistsOn(closing) == true ? 1 : 0) : null;
        if (difference is { Sign: not 0 })
        {
            explainedTeams.Add(team.Unit);
            explainedSeats.Add(team.Unit);
        }

        changes.Add(new RowChange(RowChangeKind.Team, Day(before), Day(after))
        {
            Unit = team.Unit,
            UnitCode = CodeOf(team.Unit),
            Team = team.Code.Value,
            Difference = difference,
            BeforeSource = before?.Source,
            AfterSource = after?.Source,
        });

        static string? Day(Team? team) => team is null ? null : team.Decided is { } decided ? Iso(decided) : "";
    }

    /// <summary>Seats that are not alike on both sides: of one member the first with the first, and so on.</summary>
    private void AddSeats(Team? before, Team? after)
    {
        var old = (before?.MemberArray ?? []).ToLookup(static seat => seat.Reference);
        var made = (after?.MemberArray ?? []).ToLookup(static seat => seat.Reference);
        foreach (var reference in made.Select(static group => group.Key).Concat(old.Select(static group => group.Key)).Distinct())
        {
            var was = Without(old[reference], made[reference]);
            var would = Without(made[reference], old[reference]);
            for (var i = 0; i < Math.Max(was.Count, would.Count); i++)
            {
                AddSeat(before, after, i < was.Count ? was[i] : null, i < would.Count ? would[i] : null);
            }
        }
    }

    private void AddSeat(Team? beforeTeam, Team? afterTeam, TeamMember? before, TeamMember? after)
    {
        var team = (afterTeam ?? beforeTeam)!;
        Rational? difference = IsCounted(team.Unit, Kl315.Members.Code) ? Counts(afterTeam, after) - Counts(beforeTeam, before) : null;
        if (difference is { Sign: not 0 })
        {
            explainedSeats.Add(team.Unit);
        }

        changes.Add(new RowChange(RowChangeKind.Member, Text(before), Text(after))
        {
            Unit = team.Unit,
            UnitCode = CodeOf(team.Unit),
            Team = team.Code.Value,
            Member = (after ?? before)!.Reference.Value,
            Difference = difference,
            BeforeSource = before?.Source,
            AfterSource = after?.Source,
        });

        int Counts(Team? of, TeamMember? seat) => of?.ExistsOn(closing) == true && seat?.Tenure.Contains(closing) == true ? 1 : 0;

        static string? Text(TeamMember? seat) => seat is null ? null
            : seat.Tenure == Validity.Always ? TeamRoles.Word(seat.Role)
            : $"{TeamRoles.Word(seat.Role)}, {seat.Tenure}";
    }

    /// <summary>Whether a unit's rows are counted on both sides; where one of them was set aside, nobody counts, and the cell says so.</summary>
    private bool IsCounted(UnitId unit, IndicatorCode statistic) => new[] { current, proposed }.All(figures =>
        figures.Input.Observations.TryGet(unit, statistic, new ReportingPeriod(closing, closing), out var cell) && cell.Value is not null);

    private static List<TeamMember> Without(IEnumerable<TeamMember> seats, IEnumerable<TeamMember> others)
    {
        var taken = others.ToList();
        return
        [
            .. seats.Where(seat => taken.FindIndex(other => other.Role == seat.Role && other.Tenure == seat.Tenure) is var at && (at < 0 || !Remove(at)))
                .OrderBy(static seat => seat.Tenure),
        ];

        bool Remove(int at)
        {
            taken.RemoveAt(at);
            return true;
        }
    }
}
