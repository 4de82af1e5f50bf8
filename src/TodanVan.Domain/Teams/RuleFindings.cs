using System.Globalization;

using NodaTime;
using NodaTime.Text;

namespace TodanVan.Domain.Teams;

/// <summary>Short forms with which the library's kinds of rules explain themselves.</summary>
internal static class RuleFindings
{
    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Text(LocalDate day) => LocalDatePattern.Iso.Format(day);

    /// <summary>A role as files write it.</summary>
    public static string Text(TeamRole role) => TeamRoles.Word(role);

    public static string Text(IEnumerable<PostDefinition> posts) => string.Join(", ", posts.Select(static post => post.Name.Value));

    public static string Text(IEnumerable<TeamMember> members) => string.Join(", ", members.Select(static member => member.Reference.Value));

    /// <summary>That nothing can be said, and the column in which something is missing.</summary>
    public static Finding Undecided(Import.TableColumn column) => FindingCatalogue.RuleUndecided.At(null, ("column", column.Name));

    /// <summary>The members are not all known, or else something of those who are.</summary>
    public static Finding Undecided(TeamSnapshot team, Import.TableColumn column) =>
        Undecided(team.MembersAreComplete ? column : MemberTable.Member);
}
