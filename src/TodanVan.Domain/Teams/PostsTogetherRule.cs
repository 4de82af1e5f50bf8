using System.Text.Json;

namespace TodanVan.Domain.Teams;

/// <summary>Nobody in the team holds two of some posts; or somebody may, which binds nobody.</summary>
internal sealed class PostsTogetherRule(PostDefinition[] posts, bool isAllowed) : PostRule(posts)
{
    public const string Name = "postsTogether";

    public override string Kind => Name;

    public override Outcome Check(TeamSnapshot team)
    {
        if (isAllowed)
        {
            return Outcome.NotApplicable;
        }

        var outcome = team.MembersAreComplete ? Outcome.Pass : Outcome.Unknown;
        foreach (var member in team.Seats)
        {
            outcome = Tally.And(outcome, Check(team, member));
        }

        return outcome;
    }

    public override Finding Explain(TeamSnapshot team)
    {
        var wrong = new List<TeamMember>();
        foreach (var member in team.Seats)
        {
            if (Check(team, member) == Outcome.Fail)
            {
                wrong.Add(member);
            }
        }

        return wrong.Count > 0
            ? FindingCatalogue.PostsTogether.At(null, ("members", RuleFindings.Text(wrong)), ("posts", RuleFindings.Text(NamedPosts)))
            : RuleFindings.Undecided(team, MemberTable.Posts);
    }

    public override void WriteProperties(Utf8JsonWriter json)
    {
        base.WriteProperties(json);
        json.WriteBoolean("allowed", isAllowed);
    }

    public override void Constrain(Staffing staffing, ReadOnlySpan<int> posts)
    {
        if (!isAllowed)
        {
            staffing.KeepApart(posts);
        }
    }

    private Outcome Check(TeamSnapshot team, TeamMember member)
    {
        var (known, unknown) = HeldBy(team, member);
        return new Tally(known, unknown, false).AtMost(1);
    }
}
