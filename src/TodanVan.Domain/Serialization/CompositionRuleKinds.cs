using TodanVan.Domain.Teams;

namespace TodanVan.Domain.Serialization;

/// <summary>How the library's kinds of rules are read.</summary>
internal static class CompositionRuleKinds
{
    public static readonly CompositionRuleKind[] BuiltIn =
    [
        new(SizeRule.Name, static x => Range(x, out var min, out var max) ? CompositionRules.Size(min, max) : null),
        new(RoleCountRule.Name, static x =>
        {
            var role = x.Role("role", true);
            return Range(x, out var min, out var max) ? CompositionRules.RoleCount(role!.Value, min, max) : null;
        }),
        new(TeamCountRule.Name, static x => Range(x, out var min, out var max) ? CompositionRules.TeamCount(min, max) : null),
        new(EachPostHeldRule.Name, static x =>
        {
            var (role, posts) = (x.Role("role", true), x.Posts("posts"));
            return x.HasFaults ? null : CompositionRules.EachPostHeldBySomeone(role!.Value, posts);
        }),
        new(EachHolderHasRule.Name, static x =>
        {
            var (role, posts) = (x.Role("role", true), x.Posts("posts"));
            return x.HasFaults ? null : CompositionRules.EachHolderHasOneOf(role!.Value, posts);
        }),
        new(RequiredPostsRule.Name, RequiredPosts),
        new(PostsTogetherRule.Name, PostsTogether),
        new(AttributeShareRule.Name, AttributeShare),
        new(DocumentsRule.Name, static x => x.Texts("documents", true) is { } documents ? CompositionRules.Documents(documents) : null),
        new(DecidingBodyRule.Name, static x => x.Texts("bodies", true) is { } bodies ? CompositionRules.DecidingBody(bodies) : null),
        new(TermRule.Name, static x =>
        {
            var months = x.Number("months", 1);
            return x.HasFaults ? null : CompositionRules.Term(months);
        }),
        new(ActingRule.Name, static x =>
        {
            var (role, months) = (x.Role("role", true), x.Number("months", 1, true));
            return x.HasFaults ? null : CompositionRules.Acting(role!.Value, months!.Value);
        }),
    ];

    private static ICompositionRule? RequiredPosts(RulePropertyReader x)
    {
        var (posts, atLeast) = (x.Posts("posts"), x.Number("atLeast", 1));
        if (!x.HasFaults && atLeast > posts.Count)
        {
            Reversed(x, "atLeast", RuleFindings.Text(atLeast.Value), RuleFindings.Text(posts.Count));
        }

        return x.HasFaults ? null : CompositionRules.RequiredPosts(posts, atLeast);
    }

    private static ICompositionRule? PostsTogether(RulePropertyReader x)
    {
        var (posts, isAllowed) = (x.Posts("posts"), x.Flag("allowed", true));
        if (!x.HasFaults && posts.Count < 2)
        {
            Reversed(x, "posts", RuleFindings.Text(2), RuleFindings.Text(posts.Count));
        }

        return x.HasFaults ? null : CompositionRules.PostsTogether(isAllowed!.Value, posts);
    }

    private static ICompositionRule? AttributeShare(RulePropertyReader x)
    {
        var (attribute, role, min, max) = (x.Attribute("attribute"), x.Role("role"), x.Share("min"), x.Share("max"));
        if (x.HasFaults)
        {
            return null;
        }

        if (min is null && max is null)
        {
            Missing(x);
            return null;
        }

        if (min > max)
        {
            Reversed(x, "min", min!.Value.ToString(), max!.Value.ToString());
            return null;
        }

        return CompositionRules.AttributeShare(attribute!, min, max, role);
    }

    private static bool Range(RulePropertyReader x, out int? min, out int? max)
    {
        min = x.Number("min");
        max = x.Number("max");
        if (x.HasFaults)
        {
            return false;
        }

        if (min is null && max is null)
        {
            Missing(x);
        }
        else if (min > max)
        {
            Reversed(x, "min", RuleFindings.Text(min!.Value), RuleFindings.Text(max!.Value));
        }

        return !x.HasFaults;
    }

    private static void Missing(RulePropertyReader x) =>
        x.Fault("min", FindingCatalogue.RangeMissing, new FindingArgument("properties", "min, max"));

    private static void Reversed(RulePropertyReader x, string name, string minimum, string maximum) => x.Fault(
        name, FindingCatalogue.RangeReversed, new FindingArgument("minimum", minimum), new FindingArgument("maximum", maximum));
}
