using Ardalis.GuardClauses;

using NodaTime;
using NodaTime.Text;

using TodanVan.Domain.Units;

namespace TodanVan.Domain.Teams;

/// <summary>A team as it stands on one day: what rules are held against. Only who is a member on the day is here.</summary>
/// <threadsafety>Immutable, and so safe to share between threads.</threadsafety>
public sealed class TeamSnapshot
{
    private readonly TeamMember[] members;

    internal TeamSnapshot(
        Team team, LocalDate date, AdministrativeUnit village, bool membersAreComplete, int teamsInVillage, bool teamsAreComplete)
    {
        Team = Guard.Against.Null(team);
        Date = date;
        Village = Guard.Against.Null(village);
        MembersAreComplete = membersAreComplete;
        TeamsInVillage = teamsInVillage;
        TeamsAreComplete = teamsAreComplete;
        members = SeatedOn(team, date);
    }

    /// <summary>The team.</summary>
    public Team Team { get; }

    /// <summary>The day.</summary>
    public LocalDate Date { get; }

    /// <summary>The village, in force on the day.</summary>
    public AdministrativeUnit Village { get; }

    /// <summary>Who is a member on the day, as far as is known.</summary>
    public IReadOnlyList<TeamMember> Members => Array.AsReadOnly(members);

    /// <summary>Whether there are no others: no list of members, or a row of the village that was set aside, leaves that open.</summary>
    public bool MembersAreComplete { get; }

    /// <summary>How many teams the village has on the day, as far as is known.</summary>
    public int TeamsInVillage { get; }

    /// <summary>Whether there are no others.</summary>
    public bool TeamsAreComplete { get; }

    /// <summary>The members without a copy, for rules that pass without allocating anything.</summary>
    internal ReadOnlySpan<TeamMember> Seats => members;

    /// <summary>How many members of a role there are on the day, as far as is known; one who acts counts.</summary>
    /// <param name="role">The role; null for all.</param>
    /// <returns>The number.</returns>
    public int Count(TeamRole? role = null)
    {
        if (role is null)
        {
            return members.Length;
        }

        var count = 0;
        foreach (var member in members)
        {
            count += member.Role == role ? 1 : 0;
        }

        return count;
    }

    /// <summary>Whether a member holds a post.</summary>
    /// <param name="member">The member.</param>
    /// <param name="post">The post.</param>
    /// <returns>Null when it is not known: nothing is said of the member's posts, and the team does not say that all are known.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public bool? Holds(TeamMember member, PostDefinition post)
    {
        Guard.Against.Null(member);
        Guard.Against.Null(post);
        if (member.PostList is not { } posts)
        {
            return Team.PostsAreComplete ? false : null;
        }

        foreach (var held in posts)
        {
            if (post.Matches(held))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the team has a document.</summary>
    /// <param name="document">The document, for example <c>quy chế</c>; how it is typed does not matter.</param>
    /// <returns>Null when nothing is said of the team's documents.</returns>
    /// <exception cref="ArgumentNullException">The document is null.</exception>
    public bool? HasDocument(string document) => HasDocumentKey(TextKey.Comparison(document));

    /// <inheritdoc/>
    public override string ToString() => $"{Team.Unit}/{Team.Code} {LocalDatePattern.Iso.Format(Date)}: {members.Length}";

    internal static TeamMember[] SeatedOn(Team team, LocalDate date)
    {
        var all = team.MemberArray;
        var count = 0;
        foreach (var member in all)
        {
            count += member.Tenure.Contains(date) ? 1 : 0;
        }

        if (count == all.Length)
        {
            return all;
        }

        var seated = new TeamMember[count];
        var at = 0;
        foreach (var member in all)
        {
            if (member.Tenure.Contains(date))
            {
                seated[at++] = member;
            }
        }

        return seated;
    }

    internal bool? HasDocumentKey(string key) => Team.DocumentKeys is { } keys ? Array.IndexOf(keys, key) >= 0 : null;
}
