using Ardalis.GuardClauses;

using TodanVan.Domain.Indicators;
using TodanVan.Domain.Observations;
using TodanVan.Domain.Rollups;
using TodanVan.Domain.Teams;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Explanations;

/// <summary>What would happen to figures if other data took the place of those in use: which move, by how much exactly, and because of which rows.</summary>
/// <remarks>
/// Both sides are rolled up in full and compared, so that the current figures and the moves give the proposed figures, whatever was changed:
/// observations, teams and members, units, or definitions. Control totals and calendars are no part of a figure and are not compared. To preview some rows that join or replace those in use,
/// propose <see cref="ObservationSet.With"/>.
/// </remarks>
/// <threadsafety>Immutable.</threadsafety>
public sealed class ImportPreview
{
    private readonly ILookup<(UnitId? Unit, IndicatorCode? Indicator), RowChange> byCell;
    private readonly UnitId[] changed;
    private readonly RowChange[] ofUnits;
    private readonly Dictionary<IndicatorCode, HashSet<IndicatorCode>> inputs = [];
    private readonly Dictionary<UnitId, (UnitId[] Changed, RowChange[] OfUnits)> under = [];
    private readonly LatestCells latest;
    private readonly HashSet<IndicatorCode> fromTeams;
    private readonly HashSet<IndicatorCode> fromSeats;

    private ImportPreview(FigureSet current, FigureSet proposed, FigureMove[] moves, RowChange[] changes)
    {
        Current = current;
        Proposed = proposed;
        Moves = Array.AsReadOnly(moves);
        Changes = Array.AsReadOnly(changes);
        byCell = changes.Where(static change => change.Kind != RowChangeKind.Unit).ToLookup(static change => (change.Unit, change.Indicator));
        changed = [.. byCell.Select(static cell => cell.Key.Unit).OfType<UnitId>().Distinct()];
        ofUnits = [.. changes.Where(static change => change.Kind == RowChangeKind.Unit)];
        fromTeams = CountedFrom(RowChangeKind.Team);
        fromSeats = CountedFrom(RowChangeKind.Member);
        Findings = FindingSet.From(proposed.Findings.Concat(current.Findings.Where(static finding => finding.Severity == Severity.Error)));
        latest = new LatestCells(current.Input, proposed.Input, proposed.Request.Period);
    }

    /// <summary>The figures as they are.</summary>
    public FigureSet Current { get; }

    /// <summary>The figures as they would be.</summary>
    public FigureSet Proposed { get; }

    /// <summary>
    /// The listed figures that would be otherwise: in the order of the proposed figures, then those of units that would no longer be listed.
    /// </summary>
    public IReadOnlyList<FigureMove> Moves { get; }

    /// <summary>
    /// Everything that figures rest on and that would be otherwise, whether it moves a listed figure or not: by kind, unit, team, member, indicator, part and period.
    /// </summary>
    public IReadOnlyList<RowChange> Changes { get; }

    /// <summary>
    /// What there is to say about the computation of the proposed figures, and the errors of that of the current ones: a period that a
    /// register does not know gives no figures, and then nothing moves.
    /// </summary>
    public FindingSet Findings { get; }

    /// <summary>Compares what is in use with what is proposed.</summary>
    /// <param name="current">What is in use.</param>
    /// <param name="proposed">What would take its place.</param>
    /// <param name="request">Which figures.</param>
    /// <param name="currentRoster">The roster from which the statistics in use were counted; null when there is none.</param>
    /// <param name="proposedRoster">The roster from which the proposed statistics were counted; teams and members are named where both are given.</param>
    /// <returns>The preview.</returns>
    /// <exception cref="ArgumentException">An input or the request is null, or a level of it undefined.</exception>
    public static ImportPreview Of(
        RollupInput current, RollupInput proposed, RollupRequest request, TeamRoster? currentRoster = null, TeamRoster? proposedRoster = null)
    {
        var before = Rollup.Run(current, request);
        var after = Rollup.Run(proposed, request);
        var comparison = new RowComparison(before, after);
        comparison.AddDefinitions();
        comparison.AddUnits();
        if (currentRoster is not null && proposedRoster is not null)
        {
            comparison.AddRosters(currentRoster.Teams, proposedRoster.Teams);
        }

        comparison.AddPeople();
        comparison.AddObservations();
        return new ImportPreview(before, after, [.. MovesOf(before, after)], comparison.ToSorted());
    }

    /// <summary>The changes that a moved figure rests on: in its units, and in the indicators that it is computed from.</summary>
    /// <remarks>
    /// A flow that is not inside the asked period is none of them, nor a stock of which both sides have a later fact. What is left may still
    /// cancel out: that the value of one village went up and that of another down, both are why a figure stayed near where it was.
    /// </remarks>
    /// <param name="move">A move of this preview.</param>
    /// <returns>The changes, in the order of <see cref="Changes"/>; at least one.</returns>
    /// <exception cref="ArgumentException">The move is null or of another preview.</exception>
    public IReadOnlyList<RowChange> CausesOf(FigureMove move)
    {
        Guard.Against.Null(move);
        if (move.Place >= Moves.Count || Moves[move.Place] != move)
        {
            throw new ArgumentException("The move is of another preview.", nameof(move));
        }

        var named = InputsOf(move.Indicator.Code);
        var (units, ofUnits) = Under(move.Unit.Id);
        var causes = new List<RowChange>(ofUnits);
        causes.AddRange(named.SelectMany(code => byCell[(null, code)]));
        var (ofTeams, ofSeats) = (named.Overlaps(fromTeams), named.Overlaps(fromSeats));
        foreach (var unit in units)
        {
            causes.AddRange(byCell[(unit, null)].Where(change => change.Difference != 0 && (change.Kind == RowChangeKind.Team ? ofTeams : ofSeats)));
            causes.AddRange(named.SelectMany(code => byCell[(unit, code)]).Where(change => IsOf(change, move) && (latest.Matters(change) || IsSummed(change, move))));
        }

        if (causes.Count == 0)
        {
            // Bounds follow how often others report, and what was divided may reach a figure by ways that places do not show.
            causes.AddRange(Changes.Where(change => change.Kind == RowChangeKind.Unit || (change.Indicator is not null && named.Contains(change.Indicator))));
        }

        causes.Sort(static (left, right) => left.Place.CompareTo(right.Place));
        return causes.AsReadOnly();
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Moves.Count} figures move by {Changes.Count} changes";

    private static IEnumerable<FigureMove> MovesOf(FigureSet before, FigureSet after)
    {
        var series = after.Series.Concat(before.Series).Distinct().ToList();
        var columns = series.ConvertAll(one => (Before: before.TotalsOf(one.Indicator, one.Breakdown), After: after.TotalsOf(one.Indicator, one.Breakdown)));
        var place = 0;
        foreach (var unit in after.Units.Concat(before.Units).Select(static unit => unit.Id).Distinct())
        {
            foreach (var (earlier, later) in columns)
            {
                before.TryGet(unit, earlier, out var old);
                after.TryGet(unit, later, out var made);
                if (!FigureMove.Same(old, made))
                {
                    yield return new FigureMove(old, made, place++);
                }
            }
        }
    }

    /// <summary>Whether a unit that is written otherwise counts otherwise in a figure.</summary>
    private bool IsOtherwiseUnder(RowChange change, UnitId figure)
    {
        var unit = change.Unit!;
        var counts = Current.CountsIn(unit, figure, out var wholly);
        var would = Proposed.CountsIn(unit, figure, out var whollyThen);
        return change.IsOfLineage
            ? counts || would
            : counts != would || (counts && !DaysIn(Current, unit, wholly && whollyThen).SequenceEqual(DaysIn(Proposed, unit, wholly && whollyThen)));
    }

    /// <summary>The units with other rows that count in the figures of a unit, on either side, and the units that count otherwise.</summary>
    private (UnitId[] Changed, RowChange[] OfUnits) Under(UnitId figure)
    {
        lock (under)
        {
            if (!under.TryGetValue(figure, out var found))
            {
                found = (
                    Array.FindAll(changed, unit => Current.CountsIn(unit, figure, out _) || Proposed.CountsIn(unit, figure, out _)),
                    Array.FindAll(ofUnits, change => IsOtherwiseUnder(change, figure)));
                under.Add(figure, found);
            }

            return found;
        }
    }

    /// <summary>The days of the asked period on which a unit is in force, and under which unit where that is not all the same.</summary>
    private static List<(Validity Days, UnitId? Parent)> DaysIn(FigureSet figures, UnitId id, bool anywhere)
    {
        var found = new List<(Validity Days, UnitId? Parent)>();
        var asked = figures.Request.Period.ToValidity();
        foreach (var version in figures.Input.Register.TryGet(id, out var unit) ? unit.History : Enumerable.Empty<UnitVersion>())
        {
            if (version.Validity.Intersection(asked) is not { } days)
            {
                continue;
            }

            var parent = version.IsPlaced && !anywhere ? version.Parent : null;
            if (found.Count > 0 && found[^1].Days.End == days.Start && found[^1].Parent == parent)
            {
                found[^1] = (new Validity(found[^1].Days.Start, days.End), parent);
            }
            else
            {
                found.Add((days, parent));
            }
        }

        return found;
    }

    /// <summary>Whether a change of a part is one of the figure of a part, or of a whole that its parts make up.</summary>
    private bool IsOf(RowChange change, FigureMove move)
    {
        if (change.Indicator != move.Indicator.Code || change.Breakdown == move.Breakdown)
        {
            return true;
        }

        var isPart = move.Indicator is MeasureDefinition measure
            && measure.Breakdowns.Any(breakdown => breakdown.Items.Any(item => item.Code == move.Breakdown));
        return !isPart && (change.Breakdown is null || move.Breakdown is not null || !HasWhole(Current, change) || !HasWhole(Proposed, change));
    }

    /// <summary>Whether the whole of a cell was reported; an explicit null leaves it to the parts.</summary>
    private static bool HasWhole(FigureSet figures, RowChange change) =>
        figures.Input.Observations.TryGet(change.Unit!, change.Indicator!, change.Period!, out var whole) && whole.State != ObservationState.Missing;

    /// <summary>Whether a part may be one of a sum: its own later fact does not matter while other parts have none.</summary>
    private static bool IsSummed(RowChange change, FigureMove move) => change.Breakdown is not null && change.Breakdown != move.Breakdown;

    /// <summary>What is counted from a row of a roster: everything from a team, what counts seats or people from a seat.</summary>
    private HashSet<IndicatorCode> CountedFrom(RowChangeKind kind) =>
    [
        .. new[] { Current, Proposed }
            .SelectMany(static figures => figures.Input.Catalogue.DefinitionsIn(figures.Request.Period))
            .OfType<MeasureDefinition>()
            .Where(measure => measure.Source == MeasureSource.Roster
                && (kind == RowChangeKind.Team || (measure.Code != Kl315.Teams.Code && measure.Code != Kl315.UnitsWithTeam.Code)))
            .Select(static measure => measure.Code),
    ];

    /// <summary>An indicator with everything that it is computed from, on either side.</summary>
    private HashSet<IndicatorCode> InputsOf(IndicatorCode indicator)
    {
        lock (inputs)
        {
            if (!inputs.TryGetValue(indicator, out var named))
            {
                inputs.Add(indicator, named = []);
                var ahead = new Stack<IndicatorCode>([indicator]);
                while (ahead.TryPop(out var code))
                {
                    if (!named.Add(code))
                    {
                        continue;
                    }

                    foreach (var figures in new[] { Current, Proposed })
                    {
                        if (figures.Input.Catalogue.TryGet(code.Value, figures.Request.Period, out var definition) && definition is DerivedDefinition derived)
                        {
                            derived.Expression.Inputs().ToList().ForEach(input => ahead.Push(input.Indicator!));
                        }
                    }
                }
            }

            return named;
        }
    }
}
