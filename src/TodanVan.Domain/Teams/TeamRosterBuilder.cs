using Ardalis.GuardClauses;

using TodanVan.Domain.Import;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Teams;

/// <summary>Builds a roster from rows of teams; <see cref="TeamMembersBuilder"/> then seats the members.</summary>
/// <remarks>
/// Findings: <c>TDV0107</c> to <c>TDV0109</c>, <c>TDV0116</c>, <c>TDV0117</c>, <c>TDV0202</c>, <c>TDV0217</c> to <c>TDV0219</c>,
/// <c>TDV0501</c>, <c>TDV0502</c>, <c>TDV0505</c>, <c>TDV0507</c>, <c>TDV0549</c>.
/// </remarks>
/// <threadsafety>Not thread-safe.</threadsafety>
public sealed class TeamRosterBuilder : IInputRowSink
{
    private readonly UnitRegister register;
    private readonly RowJournal journal = new();
    private readonly List<(int Ordinal, AdministrativeUnit Unit, Team? Team, string Code)> rows = [];
    private readonly HashSet<UnitId> unclear = [];

    private bool hasLostRows;

    /// <summary>Begins a roster.</summary>
    /// <param name="register">The units.</param>
    /// <exception cref="ArgumentNullException">The register is null.</exception>
    public TeamRosterBuilder(UnitRegister register)
    {
        this.register = Guard.Against.Null(register);
    }

    /// <inheritdoc/>
    public TableSchema Schema => TeamTable.Schema;

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The record is of another kind of table.</exception>
    /// <exception cref="InvalidOperationException">It has been built.</exception>
    public void Add(in InputRow row)
    {
        var ordinal = journal.Enter(row, Schema);
        if (!CellReader.Check(row, ordinal, journal))
        {
            hasLostRows |= !TeamCells.Remember(row, TeamTable.Unit, register, unclear);
            return;
        }

        var typed = CellReader.Text(row, TeamTable.Unit);
        var code = CellReader.Text(row, TeamTable.Team) ?? TeamCells.OnlyTeam;
        var subject = TeamCells.Subject(typed, code);
        IntervalReader.TryReadDate(row, ordinal, journal, TeamTable.Decided, false, subject, out var decided);
        var postsComplete = TeamCells.ReadFlag(row, ordinal, journal, TeamTable.PostsComplete, subject);

        var documents = TeamCells.ReadItems(row, ordinal, journal, TeamTable.Documents, subject);

        // A team without a date is there on every day, so its village's code must denote one unit on every day.
        if (!TeamCells.TryReadVillage(row, ordinal, journal, register, TeamTable.Unit, new Validity(decided, null), out var unit))
        {
            hasLostRows |= !TeamCells.Remember(row, TeamTable.Unit, register, unclear);
            return;
        }

        var issuer = CellReader.Text(row, TeamTable.Issuer);
        var decision = CellReader.Text(row, TeamTable.Decision);
        Team? team = journal.IsSetAside(ordinal) ? null : new Team(
            unit.Id,
            new TeamCode(code),
            decision is null ? null : new LegalBasis(decision, issuer, decided),
            decided,
            issuer,
            documents,
            CellReader.Text(row, TeamTable.Term),
            postsComplete,
            [])
        {
            Source = journal.SourceOf(ordinal),
        };
        rows.Add((ordinal, unit, team, code));
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentNullException">The reason is null.</exception>
    /// <exception cref="InvalidOperationException">It has been built.</exception>
    public void Reject(ReadOnlySpan<byte> raw, Finding reason)
    {
        journal.Reject(raw, Guard.Against.Null(reason));
        hasLostRows = true;
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentNullException">The finding is null.</exception>
    /// <exception cref="InvalidOperationException">It has been built.</exception>
    public void Note(Finding finding) => journal.Note(Guard.Against.Null(finding));

    /// <summary>Builds the roster from the rows taken so far, without members.</summary>
    /// <param name="isClosed">Whether a village without a row has no team.</param>
    /// <returns>The roster, always; the counts of rows; and all findings.</returns>
    /// <exception cref="InvalidOperationException">It has been built before.</exception>
    public ImportResult<TeamRoster> Build(bool isClosed = true)
    {
        var teams = new List<Team>();
        var setAside = new HashSet<(UnitId Unit, string Code)>();
        foreach (var group in rows.GroupBy(row => (row.Unit.Id, row.Code)))
        {
            var list = group.ToList();
            list.Sort((left, right) => journal.ComparePlace(left.Ordinal, right.Ordinal));
            if (list.Exists(row => row.Team is null))
            {
                unclear.Add(group.Key.Id);
            }

            var sound = list.FindAll(row => row.Team is not null);
            if (sound.Count == 0)
            {
                setAside.Add(group.Key);
                continue;
            }

            if (!sound.TrueForAll(row => Same(row.Team!, sound[0].Team!)))
            {
                unclear.Add(group.Key.Id);
                setAside.Add(group.Key);
                foreach (var row in sound)
                {
                    journal.SetAside(row.Ordinal, FindingCatalogue.ConflictingTeams.About(
                        journal.SourceOf(row.Ordinal),
                        TeamCells.Subject(CodeOf(row.Unit), row.Code),
                        ("team", row.Code),
                        ("unit", CodeOf(row.Unit))));
                }

                continue;
            }

            foreach (var row in sound.Skip(1))
            {
                journal.SetAside(row.Ordinal, FindingCatalogue.DuplicateRow.About(
                    journal.SourceOf(row.Ordinal),
                    TeamCells.Subject(CodeOf(row.Unit), row.Code),
                    ("row", journal.PlaceFrom(row.Ordinal, sound[0].Ordinal))));
            }

            var team = sound[0].Team!;
            teams.Add(team);
            if (team.Decided is null)
            {
                journal.Note(FindingCatalogue.TeamUndated.About(
                    journal.SourceOf(sound[0].Ordinal, TeamTable.Decided),
                    TeamCells.Subject(CodeOf(sound[0].Unit), team.Code.Value),
                    ("team", team.Code.Value),
                    ("unit", CodeOf(sound[0].Unit))));
            }
        }

        teams.Sort((left, right) => left.Unit.CompareTo(right.Unit) is var byUnit and not 0 ? byUnit : left.Code.CompareTo(right.Code));
        return journal.Finish(new TeamRoster([.. teams], isClosed, false, hasLostRows, unclear, []) { TeamsSetAside = setAside });
    }

    private static string CodeOf(AdministrativeUnit unit) => unit.History[^1].Code.Value;

    private static bool Same(Team left, Team right) =>
        left.Decision == right.Decision
        && left.Decided == right.Decided
        && string.Equals(left.Issuer, right.Issuer, StringComparison.Ordinal)
        && left.Documents is null == right.Documents is null
        && (left.Documents ?? []).SequenceEqual(right.Documents ?? [], StringComparer.Ordinal)
        && string.Equals(left.Term, right.Term, StringComparison.Ordinal)
        && left.PostsAreComplete == right.PostsAreComplete;
}
