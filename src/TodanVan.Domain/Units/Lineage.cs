using NodaTime;

namespace TodanVan.Domain.Units;

/// <summary>The graph of what became of units: every succession, and every beginning of which nobody named the source.</summary>
/// <threadsafety>Immutable.</threadsafety>
internal sealed class Lineage
{
    private static readonly LineageEdge[] None = [];

    private readonly Dictionary<UnitId, LineageEdge[]> bySource;
    private readonly Dictionary<UnitId, LineageEdge[]> byTarget;
    private readonly Dictionary<UnitId, LocalDate[]> openings;

    /// <summary>Makes the graph.</summary>
    /// <param name="changes">All changes that say what went where, and all establishments without a source.</param>
    /// <param name="candidates">For each establishment without a source, the units it may have come from.</param>
    public Lineage(IReadOnlyList<UnitChange> changes, IReadOnlyList<(Establishment Change, UnitId[] Candidates)> candidates)
    {
        Changes = changes;
        OpenEstablishments = candidates;
        var edges = new List<LineageEdge>();
        foreach (var change in changes)
        {
            foreach (var succession in change.Successions)
            {
                edges.Add(new LineageEdge(change, succession));
            }
        }

        Edges = edges;
        var certain = edges.Where(static edge => edge.Extent == SuccessionExtent.Whole).Select(static edge => (edge.Source, edge.Date)).ToHashSet();
        var ofSource = new List<LineageEdge>(edges);
        foreach (var (change, possible) in candidates)
        {
            foreach (var candidate in possible)
            {
                // What went whole elsewhere on that day gave nothing.
                if (candidate != change.Unit && !certain.Contains((candidate, change.Date)))
                {
                    ofSource.Add(new LineageEdge(change, Succession.Part(candidate, change.Unit)));
                    ofSource.Add(new LineageEdge(change, Succession.Part(candidate, candidate)));
                }
            }
        }

        // Of two records of one gift the one that names the villages says more.
        ofSource =
        [
            .. ofSource
                .OrderBy(static edge => edge.Change is BoundaryAdjustment { Moved: not null } ? 0 : 1)
                .DistinctBy(static edge => (edge.Date, edge.Source, edge.Target)),
        ];
        bySource = Group(ofSource, static edge => edge.Source);
        byTarget = Group(ofSource, static edge => edge.Target);
        openings = candidates
            .GroupBy(static opening => opening.Change.Unit, static opening => opening.Change.Date)
            .ToDictionary(static group => group.Key, static group => group.Order().ToArray());
        LevelAbolitions = [.. changes.OfType<LevelAbolition>()];
    }

    public static Lineage Empty { get; } = new([], []);

    /// <summary>The changes that are not to be read off the versions of units.</summary>
    public IReadOnlyList<UnitChange> Changes { get; }

    public IReadOnlyList<(Establishment Change, UnitId[] Candidates)> OpenEstablishments { get; }

    public IReadOnlyList<LevelAbolition> LevelAbolitions { get; }

    /// <summary>All recorded successions.</summary>
    public IReadOnlyList<LineageEdge> Edges { get; }

    /// <summary>What a unit may have given on which days, earliest first; possible gifts to units without a named source among them.</summary>
    public ReadOnlySpan<LineageEdge> From(UnitId source) => bySource.GetValueOrDefault(source, None);

    /// <summary>What a unit may have got on which days, earliest first.</summary>
    public ReadOnlySpan<LineageEdge> To(UnitId target) => byTarget.GetValueOrDefault(target, None);

    /// <summary>The days on which a unit began without a named source.</summary>
    public ReadOnlySpan<LocalDate> OpeningsOf(UnitId unit) => openings.GetValueOrDefault(unit, []);

    /// <summary>Whether a unit began without a named source after one day and until another.</summary>
    public bool IsOpen(UnitId unit, LocalDate after, LocalDate until)
    {
        foreach (var day in OpeningsOf(unit))
        {
            if (after < day && day <= until)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What a unit gave on one day.</summary>
    public List<LineageEdge> FromOn(UnitId source, LocalDate day) => Of(From(source), day);

    /// <summary>What a unit got on one day.</summary>
    public List<LineageEdge> ToOn(UnitId target, LocalDate day) => Of(To(target), day);

    /// <summary>The first day after another on which a unit gave anything; null when there is none.</summary>
    public LocalDate? NextFrom(UnitId source, LocalDate after)
    {
        var edges = From(source);
        return First(edges, after) is var next && next < edges.Length ? edges[next].Date : null;
    }

    /// <summary>The last day until another on which a unit got anything; null when there is none.</summary>
    public LocalDate? LastTo(UnitId target, LocalDate until)
    {
        var edges = To(target);
        return First(edges, until) is var next && next > 0 ? edges[next - 1].Date : null;
    }

    /// <summary>The last day until another on which a unit gave or got anything; null when there is none.</summary>
    public LocalDate? LastTurn(UnitId unit, LocalDate until)
    {
        var edges = From(unit);
        LocalDate? given = First(edges, until) is var next && next > 0 ? edges[next - 1].Date : null;
        return LastTo(unit, until) is { } got && !(given > got) ? got : given;
    }

    /// <summary>Whether a unit got anything from another after one day and before (or on) another.</summary>
    public bool HasInflow(UnitId target, LocalDate after, LocalDate until, bool untilIncluded, UnitId? except = null)
    {
        var edges = To(target);
        for (var i = First(edges, after); i < edges.Length && (untilIncluded ? edges[i].Date <= until : edges[i].Date < until); i++)
        {
            if (edges[i].Source != target && edges[i].Source != except)
            {
                return true;
            }
        }

        return false;
    }

    private static List<LineageEdge> Of(ReadOnlySpan<LineageEdge> edges, LocalDate day)
    {
        var found = new List<LineageEdge>();
        for (var i = First(edges, day, inclusive: true); i < edges.Length && edges[i].Date == day; i++)
        {
            found.Add(edges[i]);
        }

        return found;
    }

    /// <summary>The place of the first edge after, or from, a day; edges are sorted by day.</summary>
    private static int First(ReadOnlySpan<LineageEdge> edges, LocalDate day, bool inclusive = false)
    {
        var (low, high) = (0, edges.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = edges[middle].Date > day || (inclusive && edges[middle].Date == day) ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    private static Dictionary<UnitId, LineageEdge[]> Group(List<LineageEdge> edges, Func<LineageEdge, UnitId> key) => edges
        .GroupBy(key)
        .ToDictionary(
            static group => group.Key,
            static group => group.OrderBy(static edge => edge.Date).ThenBy(static edge => edge.Source).ThenBy(static edge => edge.Target).ToArray());
}
