using System.Collections.ObjectModel;

using Ardalis.GuardClauses;

using NodaTime;
using NodaTime.Text;

namespace TodanVan.Domain.Units;

/// <summary>From the units of a level on one day to the units of another day: who went where, and how much of them.</summary>
/// <remarks>
/// <para>
/// Exactness is judged for each target: what arrives of a source that was divided is not known, but when all parts of the source are
/// inside the target, it is whole again. Sources of another level are there too when something of them arrives at the level: five island
/// districts became đặc khu on 2025-07-01.
/// </para>
/// <para>
/// A crosswalk to an earlier day is read off the same graph turned round: a unit that is made of one other lies whole inside that one, and
/// of a unit made of several nobody knows how much came from which.
/// </para>
/// </remarks>
/// <threadsafety>Immutable.</threadsafety>
public sealed class Crosswalk
{
    private readonly UnitRegister register;
    private readonly SortedDictionary<UnitId, Descent> descents;
    private readonly UnitSnapshot targets;
    private readonly bool mixMeasures;
    private readonly Dictionary<UnitId, List<UnitId>> sourcesAt = [];
    private readonly HashSet<UnitId> open = [];
    private readonly Lazy<IReadOnlyList<CrosswalkEntry>> entries;
    private readonly Lazy<ILookup<UnitId, CrosswalkEntry>> bySource;
    private readonly Lazy<ILookup<UnitId, CrosswalkEntry>> byTarget;

    private Crosswalk(
        UnitRegister register, UnitLevel level, LocalDate from, LocalDate to, SortedDictionary<UnitId, Descent> descents, bool mixMeasures)
    {
        this.register = register;
        this.descents = descents;
        this.mixMeasures = mixMeasures;
        Level = level;
        FromDate = from;
        ToDate = to;
        targets = register.On(to);
        foreach (var (source, descent) in descents)
        {
            foreach (var leaf in descent.Leaves())
            {
                if (!sourcesAt.TryGetValue(leaf, out var list))
                {
                    sourcesAt.Add(leaf, list = []);
                }

                list.Add(source);
            }
        }

        foreach (var unit in targets.Tree.Units)
        {
            if (to > from && LineageWalk.IsOpen(register, unit.Id, from, to))
            {
                open.Add(unit.Id);
            }
        }

        entries = new(MakeEntries);
        bySource = new(() => Entries.ToLookup(static entry => entry.SourceUnit.Id));
        byTarget = new(() => Entries.ToLookup(static entry => entry.TargetUnit.Id));
    }

    /// <summary>The level of the units.</summary>
    public UnitLevel Level { get; }

    /// <summary>The day of the sources.</summary>
    public LocalDate FromDate { get; }

    /// <summary>The day of the targets; before <see cref="FromDate"/> in a backward crosswalk.</summary>
    public LocalDate ToDate { get; }

    /// <summary>All entries, by source and then target.</summary>
    public IReadOnlyList<CrosswalkEntry> Entries => entries.Value;

    /// <summary>What became of a source.</summary>
    /// <param name="source">The source.</param>
    /// <returns>Its entries by target; empty when it is not among the sources, or ended and nobody said what became of it.</returns>
    /// <exception cref="ArgumentNullException">The source is null.</exception>
    public IReadOnlyList<CrosswalkEntry> From(AdministrativeUnit source) => [.. bySource.Value[Guard.Against.Null(source).Id]];

    /// <summary>What arrives at a target.</summary>
    /// <param name="target">The target.</param>
    /// <returns>Its entries by source; empty when nothing arrives.</returns>
    /// <exception cref="ArgumentNullException">The target is null.</exception>
    public IReadOnlyList<CrosswalkEntry> To(AdministrativeUnit target) => [.. byTarget.Value[Guard.Against.Null(target).Id]];

    /// <summary>Whether a target began in between, or is made of what did, and nobody named what it was made of.</summary>
    /// <param name="target">The target.</param>
    /// <returns>Whether its sources are open.</returns>
    /// <exception cref="ArgumentNullException">The target is null.</exception>
    public bool IsOpen(AdministrativeUnit target) => open.Contains(Guard.Against.Null(target).Id);

    /// <summary>What can be said of figures of a target, whatever its level: its whole subtree counts.</summary>
    /// <param name="target">A unit in force on <see cref="ToDate"/>.</param>
    /// <returns>Whether they are exact, can be estimated, or cannot be determined.</returns>
    /// <exception cref="ArgumentException">The target is null or not in force on <see cref="ToDate"/>.</exception>
    public CrosswalkStatus StatusOf(AdministrativeUnit target)
    {
        var place = targets.IndexOf(Guard.Against.Null(target).Id);
        if (place < 0)
        {
            throw new ArgumentException($"{target.Id} is not in force on {LocalDatePattern.Iso.Format(ToDate)}.", nameof(target));
        }

        if (open.Contains(target.Id))
        {
            return CrosswalkStatus.NotDeterminable;
        }

        var end = targets.EndOf(place);
        bool Inside(UnitId unit) => targets.IndexOf(unit) is var at && at >= place && at < end;
        var status = CrosswalkStatus.Exact;
        for (var at = place; at < end; at++)
        {
            foreach (var source in sourcesAt.GetValueOrDefault(targets.Tree.Units[at].Id) ?? [])
            {
                var arrival = descents[source].ArrivalIn(Inside, mixMeasures)!;
                status = arrival.Extent switch
                {
                    CrosswalkExtent.Whole => status,
                    CrosswalkExtent.Unknown => CrosswalkStatus.NotDeterminable,
                    _ => status == CrosswalkStatus.Exact ? CrosswalkStatus.Estimated : status,
                };
                if (status == CrosswalkStatus.NotDeterminable)
                {
                    return status;
                }
            }
        }

        return status;
    }

    /// <summary>One crosswalk after another.</summary>
    /// <param name="next">The other, which starts on the day to which this one leads, of the same register and level.</param>
    /// <returns>The crosswalk from this one's first day to the other's last.</returns>
    /// <exception cref="ArgumentException">The other is null, does not go on from here, or one leads forward and the other back.</exception>
    public Crosswalk Then(Crosswalk next)
    {
        Guard.Against.Null(next);
        if (next.FromDate != ToDate || next.Level != Level || next.register != register)
        {
            throw new ArgumentException($"It does not go on from {LocalDatePattern.Iso.Format(ToDate)}.", nameof(next));
        }

        if ((ToDate - FromDate).Days * (long)(next.ToDate - next.FromDate).Days < 0)
        {
            throw new ArgumentException("There and back is no crosswalk.", nameof(next));
        }

        var joined = new SortedDictionary<UnitId, Descent>();
        foreach (var (source, descent) in descents)
        {
            var whole = descent.Then(
                leaf => LineageWalk.Follow(register, leaf, next.FromDate, next.ToDate),
                leaf => sourcesAt[leaf].Count > 1 || open.Contains(leaf));
            joined.Add(source, whole);
        }

        return new Crosswalk(register, Level, FromDate, next.ToDate, joined, mixMeasures && next.mixMeasures);
    }

    /// <summary>For example <c>Commune 2025-06-30 -> 2025-07-01</c>.</summary>
    /// <returns>Level and days.</returns>
    public override string ToString() => $"{Level} {LocalDatePattern.Iso.Format(FromDate)} -> {LocalDatePattern.Iso.Format(ToDate)}";

    internal static Crosswalk Between(UnitRegister register, UnitLevel level, LocalDate from, LocalDate to, bool mixMeasures)
    {
        var sources = register.On(from);
        var targets = register.On(to);
        var descents = new SortedDictionary<UnitId, Descent>();
        foreach (var unit in sources.Tree.Units)
        {
            if (unit.Level != level && (unit.Level == UnitLevel.Country || !MayChangeLevel(register, unit.Id)))
            {
                continue;
            }

            var descent = LineageWalk.Follow(register, unit.Id, from, to);
            if (unit.Level == level || descent.Touches(leaf => targets.IndexOf(leaf) is var at && at >= 0 && targets.Tree.Units[at].Level == level))
            {
                descents.Add(unit.Id, descent);
            }
        }

        return new Crosswalk(register, level, from, to, descents, mixMeasures);
    }

    /// <summary>Only what gave or got something can have been another level's.</summary>
    private static bool MayChangeLevel(UnitRegister register, UnitId unit) =>
        register.Lineage.From(unit).Length > 0 || register.Lineage.To(unit).Length > 0;

    private ReadOnlyCollection<CrosswalkEntry> MakeEntries()
    {
        var made = new List<CrosswalkEntry>();
        var sources = register.On(FromDate);
        foreach (var (source, descent) in descents)
        {
            var from = sources.IndexOf(source);
            foreach (var leaf in descent.Leaves())
            {
                var to = targets.IndexOf(leaf);
                var arrival = descent.ArrivalAt(leaf, mixMeasures);
                made.Add(new CrosswalkEntry(sources.Tree.Units[from], sources.VersionAt(from), targets.Tree.Units[to], targets.VersionAt(to), arrival));
            }
        }

        return made.AsReadOnly();
    }
}
