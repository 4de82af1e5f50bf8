namespace TodanVan.Domain.Teams;

/// <summary>How many teams a village has.</summary>
internal sealed class TeamCountRule(int? minimum, int? maximum) : CountRule(minimum, maximum)
{
    public const string Name = "teamCount";

    public override string Kind => Name;

    protected override Import.TableColumn Column => TeamTable.Team;

    protected override Tally Count(TeamSnapshot team) => new(team.TeamsInVillage, 0, !team.TeamsAreComplete);

    protected override Finding TooFew(string count, string minimum) =>
        FindingCatalogue.TooFewTeams.At(null, ("count", count), ("minimum", minimum));

    protected override Finding TooMany(string count, string maximum) =>
        FindingCatalogue.TooManyTeams.At(null, ("count", count), ("maximum", maximum));
}
