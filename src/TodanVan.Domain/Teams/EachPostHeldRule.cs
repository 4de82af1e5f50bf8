using System.Text.Json;

namespace TodanVan.Domain.Teams;

/// <summary>Each of some posts is held by somebody in a role.</summary>
internal sealed class EachPostHeldRule(TeamRole role, PostDefinition[] posts) : PostRule(posts)
{
    public const string Name = "eachPostHeldBySomeone";

    public override string Kind => Name;

    public override Outcome Check(TeamSnapshot team)
    {
        var outcome = Outcome.Pass;
        foreach (var post in Posts)
        {
            outcome = Tally.And(outcome, HoldersOf(team, post, role).AtLeast(1));
        }

        return outcome;
    }

    public override Finding Explain(TeamSnapshot team)
    {
        var missing = NamedPosts.Where(post => HoldersOf(team, post, role).AtLeast(1) == Outcome.Fail).ToList();
        return missing.Count > 0
            ? FindingCatalogue.PostNotInRole.At(null, ("posts", RuleFindings.Text(missing)), ("role", RuleFindings.Text(role)))
            : RuleFindings.Undecided(team, MemberTable.Posts);
    }

    public override void WriteProperties(Utf8JsonWriter json)
    {
        json.WriteString("role", TeamRoles.Word(role));
        base.WriteProperties(json);
    }

    public override void Constrain(Staffing staffing, ReadOnlySpan<int> posts)
    {
        foreach (var post in posts)
        {
            staffing.Demand(post, role);
        }
    }
}
