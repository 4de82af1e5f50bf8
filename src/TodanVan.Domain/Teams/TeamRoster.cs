using Ardalis.GuardClauses;

using NodaTime;

using TodanVan.Domain.Guards;
using TodanVan.Domain.Indicators;
using TodanVan.Domain.Observations;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Teams;

/// <summary>The list of teams. In a closed roster a village without a row has no team; in an open one that is not known.</summary>
/// <remarks>
/// Its statistics are ordinary observations, counted on one day. What rests on rows that were set aside is not counted at all: a village
/// whose team row is contradicted has no figure, rather than a wrong one. Of a row of which not even the village can be read nobody knows what rests on it:
/// the others are counted as they are.
/// </remarks>
/// <threadsafety>Immutable.</threadsafety>
public sealed class TeamRoster
{
    internal TeamRoster(
        Team[] teams, bool isClosed, bool hasMembers, bool hasLostRows, HashSet<UnitId> unclearTeams, HashSet<UnitId> unclearMembers)
    {
        Teams = Array.AsReadOnly(teams);
        IsClosed = isClosed;
        HasMembers = hasMembers;
        HasLostRows = hasLostRows;
        UnclearTeams = unclearTeams;
        UnclearMembers = unclearMembers;
    }

    /// <summary>The teams, by unit and code.</summary>
    public IReadOnlyList<Team> Teams { get; }

    /// <summary>Whether a village without a row has no team.</summary>
    public bool IsClosed { get; }

    /// <summary>Whether the members are listed; otherwise their number is missing.</summary>
    public bool HasMembers { get; }

    /// <summary>Whether a team row was set aside of which not even the village is known: then no village is known to have no team.</summary>
    internal bool HasLostRows { get; }

    /// <summary>Villages of which a team row was set aside.</summary>
    internal HashSet<UnitId> UnclearTeams { get; }

    /// <summary>The teams none of whose rows was accepted.</summary>
    internal HashSet<(UnitId Unit, string Code)> TeamsSetAside { get; init; } = [];

    /// <summary>Villages of which a member row was set aside.</summary>
    internal HashSet<UnitId> UnclearMembers { get; }

    /// <summary>Counts teams, villages with a team, and members (seats) on a day, a village each.</summary>
    /// <param name="register">The units.</param>
    /// <param name="on">The day.</param>
    /// <returns>
    /// Observations of <see cref="Kl315.Teams"/>, <see cref="Kl315.UnitsWithTeam"/> and <see cref="Kl315.Members"/> for that day. A village
    /// of which nothing is known has none.
    /// </returns>
    public IReadOnlyList<Observation> Statistics(UnitRegister register, LocalDate on)
    {
        Guard.Against.Null(register);
        var day = new ReportingPeriod(on, on);
        var byUnit = Teams.Where(team => team.ExistsOn(on)).ToLookup(team => team.Unit);
        var result = new List<Observation>();
        foreach (var unit in register.Units)
        {
            if (unit.Level != UnitLevel.Village || unit.On(on) is null || UnclearTeams.Contains(unit.Id))
            {
                continue;
            }

            var (teams, seats) = (0, 0);
            foreach (var team in byUnit[unit.Id])
            {
                teams++;
                seats += team.Members.Count(member => member.Tenure.Contains(on));
            }

            if (teams == 0 && (!IsClosed || HasLostRows))
            {
                continue;
            }

            result.Add(new Observation(unit.Id, Kl315.Teams.Code, day, teams));
            result.Add(new Observation(unit.Id, Kl315.UnitsWithTeam.Code, day, teams > 0 ? 1 : 0));
            if (HasMembers && !UnclearMembers.Contains(unit.Id))
            {
                result.Add(new Observation(unit.Id, Kl315.Members.Code, day, seats));
            }
        }

        return result;
    }

    /// <summary>Tells whom the teams of each village have on a day, for <see cref="DanVan.TeamPeople"/>.</summary>
    /// <param name="register">The units.</param>
    /// <param name="on">The day.</param>
    /// <param name="scope">
    /// The level of the units within which a reference denotes one person: whoever made the references knows. Above it nobody can tell how
    /// many people there are.
    /// </param>
    /// <returns>
    /// The references; of villages whose number of seats <see cref="Statistics"/> gives, and of no other. Null when no members are listed.
    /// </returns>
    /// <exception cref="ArgumentException">The register is null, or the scope undefined.</exception>
    public IdentityColumn? Identities(UnitRegister register, LocalDate on, UnitLevel scope)
    {
        Guard.Against.UndefinedEnum(scope, nameof(scope));
        var day = new ReportingPeriod(on, on);
        var teams = Teams.Where(team => team.ExistsOn(on)).ToLookup(team => team.Unit);
        var people = Statistics(register, on)
            .Where(static statistic => statistic.Indicator == Kl315.Members.Code)
            .Select(statistic => KeyValuePair.Create(statistic.Unit, teams[statistic.Unit]
                .SelectMany(static team => team.Members)
                .Where(member => member.Tenure.Contains(on))
                .Select(static member => member.Reference.Value)));
        return HasMembers ? new IdentityColumn(DanVan.TeamPeople.Code, day, scope, people) : null;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Teams.Count} teams{(IsClosed ? "" : " (open)")}";
}
