using System.Text.Json;

namespace TodanVan.Domain.Teams;

/// <summary>Whoever is in a role holds one of some posts.</summary>
internal sealed class EachHolderHasRule(TeamRole role, PostDefinition[] posts) : PostRule(posts)
{
    public const string Name = "eachHolderHasOneOf";

    public override string Kind => Name;

    public override Outcome Check(TeamSnapshot team)
    {
        var (holders, outcome) = (0, Outcome.Pass);
        foreach (var member in team.Seats)
        {
            if (member.Role == role)
            {
                holders++;
                outcome = Tally.And(outcome, Check(team, member));
            }
        }

        if (outcome == Outcome.Pass && !team.MembersAreComplete)
        {
            return Outcome.Unknown;
        }

        return holders == 0 ? Outcome.NotApplicable : outcome;
    }

    public override Finding Explain(TeamSnapshot team)
    {
        var wrong = new List<TeamMember>();
        foreach (var member in team.Seats)
        {
            if (member.Role == role && Check(team, member) == Outcome.Fail)
            {
                wrong.Add(member);
            }
        }

        return wrong.Count > 0
            ? FindingCatalogue.HolderWithoutPost.At(
                null, ("members", RuleFindings.Text(wrong)), ("role", RuleFindings.Text(role)), ("posts", RuleFindings.Text(NamedPosts)))
            : RuleFindings.Undecided(team, MemberTable.Posts);
    }

    public override void WriteProperties(Utf8JsonWriter json)
    {
        json.WriteString("role", TeamRoles.Word(role));
        base.WriteProperties(json);
    }

    public override void Constrain(Staffing staffing, ReadOnlySpan<int> posts) => staffing.Admit(role, posts);

    private Outcome Check(TeamSnapshot team, TeamMember member)
    {
        var (known, unknown) = HeldBy(team, member);
        return new Tally(known, unknown, false).AtLeast(1);
    }
}
