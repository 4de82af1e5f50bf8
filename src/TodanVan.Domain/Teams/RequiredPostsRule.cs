using System.Text.Json;

namespace TodanVan.Domain.Teams;

/// <summary>Each of some posts, or at least so many of them, is held by somebody in the team.</summary>
internal sealed class RequiredPostsRule(PostDefinition[] posts, int? atLeast) : PostRule(posts)
{
    public const string Name = "requiredPosts";

    private readonly int needed = atLeast ?? posts.Length;

    public override string Kind => Name;

    public override Outcome Check(TeamSnapshot team) => Held(team).AtLeast(needed);

    public override Finding Explain(TeamSnapshot team)
    {
        if (Check(team) == Outcome.Unknown)
        {
            return RuleFindings.Undecided(team, MemberTable.Posts);
        }

        var missing = NamedPosts.Where(post => HoldersOf(team, post, null).AtLeast(1) == Outcome.Fail);
        return FindingCatalogue.PostsMissing.At(
            null,
            ("posts", RuleFindings.Text(missing)),
            ("count", RuleFindings.Text(Held(team).Known)),
            ("minimum", RuleFindings.Text(needed)));
    }

    public override void WriteProperties(Utf8JsonWriter json)
    {
        base.WriteProperties(json);
        if (atLeast is { } least)
        {
            json.WriteNumber("atLeast", least);
        }
    }

    public override void Constrain(Staffing staffing, ReadOnlySpan<int> posts)
    {
        // That a choice of them is held leaves too much open to clash with anything.
        if (needed < posts.Length)
        {
            return;
        }

        foreach (var post in posts)
        {
            staffing.Demand(post, null);
        }
    }

    private Tally Held(TeamSnapshot team)
    {
        var (known, unknown) = (0, 0);
        foreach (var post in Posts)
        {
            var held = HoldersOf(team, post, null).AtLeast(1);
            known += held == Outcome.Pass ? 1 : 0;
            unknown += held == Outcome.Unknown ? 1 : 0;
        }

        return new Tally(known, unknown, false);
    }
}
