using Ardalis.GuardClauses;

using TodanVan.Domain.Import;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Teams;

/// <summary>Seats members in the teams of a roster, from rows of members.</summary>
/// <remarks>
/// Findings: <c>TDV0107</c> to <c>TDV0109</c>, <c>TDV0116</c>, <c>TDV0117</c>, <c>TDV0202</c> to <c>TDV0204</c>, <c>TDV0217</c> to
/// <c>TDV0219</c>, <c>TDV0501</c>, <c>TDV0503</c>, <c>TDV0504</c>, <c>TDV0506</c> to <c>TDV0508</c>, <c>TDV0549</c>.
/// </remarks>
/// <threadsafety>Not thread-safe.</threadsafety>
public sealed class TeamMembersBuilder : IInputRowSink
{
    private readonly UnitRegister register;
    private readonly TeamRoster roster;
    private readonly ILookup<UnitId, Team> teams;
    private readonly Dictionary<(UnitId, string), Team> teamsByCode;
    private readonly RowJournal journal = new();
    private readonly List<Seat> seats = [];
    private readonly HashSet<UnitId> unclear = [];

    /// <summary>Begins to seat members.</summary>
    /// <param name="register">The units.</param>
    /// <param name="roster">The teams.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public TeamMembersBuilder(UnitRegister register, TeamRoster roster)
    {
        this.register = Guard.Against.Null(register);
        this.roster = Guard.Against.Null(roster);
        teams = roster.Teams.ToLookup(team => team.Unit);
        teamsByCode = roster.Teams.ToDictionary(team => (team.Unit, team.Code.Value));
    }

    /// <inheritdoc/>
    public TableSchema Schema => MemberTable.Schema;

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The record is of another kind of table.</exception>
    /// <exception cref="InvalidOperationException">It has been built.</exception>
    public void Add(in InputRow row)
    {
        var ordinal = journal.Enter(row, Schema);
        if (!CellReader.Check(row, ordinal, journal))
        {
            TeamCells.Remember(row, MemberTable.Unit, register, unclear);
            return;
        }

        var typedUnit = CellReader.Text(row, MemberTable.Unit);
        var typedTeam = CellReader.Text(row, MemberTable.Team);
        var subject = TeamCells.Subject(typedUnit, typedTeam);
        var reference = CellReader.Required(row, ordinal, journal, MemberTable.Member, subject);
        var role = ReadRole(row, ordinal, subject);
        var posts = ReadPosts(row, ordinal, subject);
        var attributes = TeamCells.ReadItems(row, ordinal, journal, MemberTable.Attributes, subject);
        var isActing = TeamCells.ReadFlag(row, ordinal, journal, MemberTable.Acting, subject);
        var tenure = IntervalReader.Read(
            row, ordinal, journal, MemberTable.From, MemberTable.To, MemberTable.Until, false, reference ?? "", subject);
        if (!TeamCells.TryReadVillage(row, ordinal, journal, register, MemberTable.Unit, tenure ?? Validity.Always, out var unit))
        {
            TeamCells.Remember(row, MemberTable.Unit, register, unclear);
            return;
        }

        if (journal.IsSetAside(ordinal))
        {
            // The seat is there, but not as it stands: how many there are is then not known.
            unclear.Add(unit.Id);
            return;
        }

        if (FindTeam(unit.Id, typedTeam) is not { } team)
        {
            if (roster.TeamsSetAside.FirstOrDefault(item => item.Unit == unit.Id && (typedTeam is null || string.Equals(item.Code, typedTeam, StringComparison.Ordinal))) is { Code: { } setAside })
            {
                unclear.Add(unit.Id);
                journal.SetAside(ordinal, FindingCatalogue.MemberOfTeamSetAside.About(
                    journal.SourceOf(ordinal, MemberTable.Team), subject, ("unit", typedUnit!), ("team", setAside)));
                return;
            }

            journal.SetAside(ordinal, FindingCatalogue.MemberWithoutTeam.Suggesting(
                journal.SourceOf(ordinal, MemberTable.Team),
                subject,
                typedTeam is null ? null : NearestTeam(unit.Id, typedTeam),
                ("unit", typedUnit!),
                ("team", typedTeam ?? (teams[unit.Id].Any() ? "" : TeamCells.OnlyTeam))));
            if (teams[unit.Id].Any())
            {
                // The village has teams, and one of them may have this seat: how many seats there are is then not known.
                unclear.Add(unit.Id);
            }

            return;
        }

        var member = new TeamMember(new MemberReference(reference!), role!.Value, tenure!, posts, attributes, isActing) { Source = journal.SourceOf(ordinal) };
        seats.Add(new Seat(ordinal, team, member));
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentNullException">The reason is null.</exception>
    /// <exception cref="InvalidOperationException">It has been built.</exception>
    public void Reject(ReadOnlySpan<byte> raw, Finding reason) => journal.Reject(raw, Guard.Against.Null(reason));

    /// <inheritdoc/>
    /// <exception cref="ArgumentNullException">The finding is null.</exception>
    /// <exception cref="InvalidOperationException">It has been built.</exception>
    public void Note(Finding finding) => journal.Note(Guard.Against.Null(finding));

    /// <summary>Builds the roster with the members taken so far.</summary>
    /// <returns>The roster, always; the counts of rows; and all findings.</returns>
    /// <exception cref="InvalidOperationException">It has been built before.</exception>
    public ImportResult<TeamRoster> Build()
    {
        var kept = new Dictionary<Team, List<Seat>>();
        foreach (var group in seats.GroupBy(seat => (seat.Team, seat.Member.Reference)))
        {
            var list = group.ToList();
            list.Sort((left, right) => journal.ComparePlace(left.Ordinal, right.Ordinal));
            list = WithoutRepetitions(list);
            var clashing = Clashing(list);
            foreach (var seat in clashing)
            {
                unclear.Add(seat.Team.Unit);
                journal.SetAside(seat.Ordinal, FindingCatalogue.ConflictingMembers.About(
                    journal.SourceOf(seat.Ordinal),
                    TeamCells.Subject(CodeOf(seat.Team), seat.Team.Code.Value),
                    ("member", seat.Member.Reference.Value),
                    ("team", seat.Team.Code.Value),
                    ("unit", CodeOf(seat.Team))));
            }

            foreach (var seat in list.Where(seat => !clashing.Contains(seat)))
            {
                if (!kept.TryGetValue(seat.Team, out var seated))
                {
                    kept.Add(seat.Team, seated = []);
                }

                seated.Add(seat);
            }
        }

        var seatedTeams = roster.Teams.Select(team => kept.TryGetValue(team, out var members) ? team.WithMembers(Sorted(members)) : team);
        return journal.Finish(new TeamRoster([.. seatedTeams], roster.IsClosed, true, roster.HasLostRows, roster.UnclearTeams, unclear) { TeamsSetAside = roster.TeamsSetAside });
    }

    private static TeamMember[] Sorted(List<Seat> members) => [.. members
        .Select(seat => seat.Member)
        .OrderByDescending(member => member.Role)
        .ThenBy(member => member.Reference)
        .ThenBy(member => member.Tenure)];

    // Items are what stood between semicolons, so a semicolon parts them again.
    private static (TeamRole, Validity, bool, string?, string?) Facts(TeamMember member) => (
        member.Role,
        member.Tenure,
        member.IsActing,
        member.Posts is null ? null : string.Join(';', member.Posts.Select(post => post.Value)),
        member.Attributes is null ? null : string.Join(';', member.Attributes));

    private string CodeOf(Team team) => register.TryGet(team.Unit, out var unit) ? unit.History[^1].Code.Value : team.Unit.Value;

    /// <summary>The seats of one member whose days meet those of another: sorted by first day, a run that hangs together.</summary>
    private static HashSet<Seat> Clashing(List<Seat> seats)
    {
        var sorted = seats.OrderBy(seat => seat.Member.Tenure).ToList();
        var clashing = new HashSet<Seat>();
        var furthest = sorted[0];
        foreach (var seat in sorted.Skip(1))
        {
            if (seat.Member.Tenure.Overlaps(furthest.Member.Tenure))
            {
                clashing.Add(furthest);
                clashing.Add(seat);
            }

            var end = furthest.Member.Tenure.End;
            furthest = end is not null && (seat.Member.Tenure.End is not { } other || other > end) ? seat : furthest;
        }

        return clashing;
    }

    private List<Seat> WithoutRepetitions(List<Seat> sorted)
    {
        var distinct = new Dictionary<(TeamRole, Validity, bool, string?, string?), Seat>();
        foreach (var seat in sorted)
        {
            if (!distinct.TryAdd(Facts(seat.Member), seat))
            {
                journal.SetAside(seat.Ordinal, FindingCatalogue.DuplicateRow.About(
                    journal.SourceOf(seat.Ordinal),
                    TeamCells.Subject(CodeOf(seat.Team), seat.Team.Code.Value),
                    ("row", journal.PlaceFrom(seat.Ordinal, distinct[Facts(seat.Member)].Ordinal))));
            }
        }

        return [.. distinct.Values];
    }

    private Team? FindTeam(UnitId unit, string? typed)
    {
        if (typed is not null)
        {
            return teamsByCode.GetValueOrDefault((unit, typed));
        }

        var first = teams[unit].Take(2).ToList();
        return first is [var only] ? only : null;
    }

    /// <summary>The team of a village that may have been meant. A code of one or two letters is near any other: it is offered for its zeros alone.</summary>
    private string? NearestTeam(UnitId unit, string typed)
    {
        var near = new NearCodes(teams[unit].Select(static team => team.Code.Value));
        return typed.Length > 2 ? near.Nearest(typed) : near.ButForZeros(typed);
    }

    private TeamRole? ReadRole(in InputRow row, int ordinal, FindingSubject subject)
    {
        if (CellReader.Required(row, ordinal, journal, MemberTable.Role, subject) is not { } text)
        {
            return null;
        }

        if (TeamRoles.TryParse(text, out var role))
        {
            return role;
        }

        journal.SetAside(ordinal, FindingCatalogue.UnknownRole.Suggesting(
            journal.SourceOf(ordinal, MemberTable.Role), subject, TeamRoles.Nearest(text), ("role", text)));
        return null;
    }

    private List<SourcePost>? ReadPosts(in InputRow row, int ordinal, FindingSubject subject) =>
        TeamCells.ReadItems(row, ordinal, journal, MemberTable.Posts, subject)?.ConvertAll(static item => new SourcePost(item));

    private sealed class Seat(int ordinal, Team team, TeamMember member)
    {
        public int Ordinal { get; } = ordinal;

        public Team Team { get; } = team;

        public TeamMember Member { get; } = member;
    }
}
