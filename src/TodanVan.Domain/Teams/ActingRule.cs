using System.Text.Json;

using NodaTime.Text;

namespace TodanVan.Domain.Teams;

/// <summary>Nobody holds a role for the time being for longer than so many months.</summary>
internal sealed class ActingRule(TeamRole role, int months) : ICompositionRule
{
    public const string Name = "acting";

    public string Kind => Name;

    public Outcome Check(TeamSnapshot team)
    {
        var outcome = team.MembersAreComplete ? Outcome.Pass : Outcome.Unknown;
        foreach (var member in team.Seats)
        {
            outcome = Tally.And(outcome, Check(team, member));
        }

        return outcome;
    }

    public Finding Explain(TeamSnapshot team)
    {
        var wrong = new List<TeamMember>();
        foreach (var member in team.Seats)
        {
            if (Check(team, member) == Outcome.Fail)
            {
                wrong.Add(member);
            }
        }

        return wrong.Count == 0
            ? RuleFindings.Undecided(team, MemberTable.From)
            : FindingCatalogue.ActingTooLong.At(
                null,
                ("members", RuleFindings.Text(wrong)),
                ("role", RuleFindings.Text(role)),
                ("from", LocalDatePattern.Iso.Format(wrong.Min(static member => member.Tenure.Start!.Value))),
                ("months", RuleFindings.Text(months)));
    }

    public void WriteProperties(Utf8JsonWriter json)
    {
        json.WriteString("role", TeamRoles.Word(role));
        json.WriteNumber("months", months);
    }

    private Outcome Check(TeamSnapshot team, TeamMember member)
    {
        if (member.Role != role || !member.IsActing)
        {
            return Outcome.Pass;
        }

        return member.Tenure.Start is not { } since ? Outcome.Unknown : team.Date >= since.PlusMonths(months) ? Outcome.Fail : Outcome.Pass;
    }
}
