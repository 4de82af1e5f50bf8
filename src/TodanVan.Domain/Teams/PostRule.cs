using System.Text.Json;

namespace TodanVan.Domain.Teams;

/// <summary>A rule that names posts.</summary>
internal abstract class PostRule(PostDefinition[] posts) : ICompositionRule, IStaffingRule
{
    public abstract string Kind { get; }

    public IReadOnlyList<PostDefinition> NamedPosts { get; } = Array.AsReadOnly(posts);

    protected ReadOnlySpan<PostDefinition> Posts => posts;

    public abstract Outcome Check(TeamSnapshot team);

    public abstract Finding Explain(TeamSnapshot team);

    public virtual void WriteProperties(Utf8JsonWriter json)
    {
        json.WriteStartArray("posts");
        foreach (var post in posts)
        {
            json.WriteStringValue(post.Name.Value);
        }

        json.WriteEndArray();
    }

    public abstract void Constrain(Staffing staffing, ReadOnlySpan<int> posts);

    /// <summary>How many hold a post, of a role or of all.</summary>
    protected static Tally HoldersOf(TeamSnapshot team, PostDefinition post, TeamRole? role)
    {
        var (known, unknown) = (0, 0);
        foreach (var member in team.Seats)
        {
            if (role is not null && member.Role != role)
            {
                continue;
            }

            var holds = team.Holds(member, post);
            known += holds == true ? 1 : 0;
            unknown += holds is null ? 1 : 0;
        }

        return new Tally(known, unknown, !team.MembersAreComplete);
    }

    /// <summary>How many of the posts a member is known to hold, and may hold besides.</summary>
    protected (int Known, int Unknown) HeldBy(TeamSnapshot team, TeamMember member)
    {
        var (known, unknown) = (0, 0);
        foreach (var post in posts)
        {
            var holds = team.Holds(member, post);
            known += holds == true ? 1 : 0;
            unknown += holds is null ? 1 : 0;
        }

        return (known, unknown);
    }
}
