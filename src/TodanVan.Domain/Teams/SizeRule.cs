namespace TodanVan.Domain.Teams;

/// <summary>How many members a team has.</summary>
internal sealed class SizeRule(int? minimum, int? maximum) : CountRule(minimum, maximum), IStaffingRule
{
    public const string Name = "size";

    public override string Kind => Name;

    public IReadOnlyList<PostDefinition> NamedPosts => [];

    protected override Import.TableColumn Column => MemberTable.Member;

    public void Constrain(Staffing staffing, ReadOnlySpan<int> posts) => staffing.LimitSize(Minimum, Maximum);

    protected override Tally Count(TeamSnapshot team) => new(team.Seats.Length, 0, !team.MembersAreComplete);

    protected override Finding TooFew(string count, string minimum) =>
        FindingCatalogue.TeamTooSmall.At(null, ("count", count), ("minimum", minimum));

    protected override Finding TooMany(string count, string maximum) =>
        FindingCatalogue.TeamTooLarge.At(null, ("count", count), ("maximum", maximum));
}
