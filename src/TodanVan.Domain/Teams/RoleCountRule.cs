using System.Text.Json;

namespace TodanVan.Domain.Teams;

/// <summary>How many members of a role a team has.</summary>
internal sealed class RoleCountRule(TeamRole role, int? minimum, int? maximum) : CountRule(minimum, maximum), IStaffingRule
{
    public const string Name = "roleCount";

    public override string Kind => Name;

    public IReadOnlyList<PostDefinition> NamedPosts => [];

    protected override Import.TableColumn Column => MemberTable.Member;

    public override void WriteProperties(Utf8JsonWriter json)
    {
        json.WriteString("role", TeamRoles.Word(role));
        base.WriteProperties(json);
    }

    public void Constrain(Staffing staffing, ReadOnlySpan<int> posts) => staffing.LimitRole(role, Minimum, Maximum);

    protected override Tally Count(TeamSnapshot team) => new(team.Count(role), 0, !team.MembersAreComplete);

    protected override Finding TooFew(string count, string minimum) => FindingCatalogue.RoleTooFew.At(
        null, ("role", RuleFindings.Text(role)), ("count", count), ("minimum", minimum));

    protected override Finding TooMany(string count, string maximum) => FindingCatalogue.RoleTooMany.At(
        null, ("role", RuleFindings.Text(role)), ("count", count), ("maximum", maximum));
}
