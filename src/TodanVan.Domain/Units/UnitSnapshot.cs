using Ardalis.GuardClauses;

using NodaTime;
using NodaTime.Text;

namespace TodanVan.Domain.Units;

/// <summary>The tree of one day, in pre-order: each unit's descendants follow it without a gap.</summary>
/// <remarks>
/// Position 0 is the country. Siblings are ordered by code, then id. A unit whose row has a fault (<see cref="UnitVersion.IsPlaced"/> is
/// false) stands directly under the root of the file, so that it is still expected there.
/// </remarks>
/// <threadsafety>Immutable.</threadsafety>
public sealed class UnitSnapshot
{
    private readonly AdministrativeUnit[] units;
    private readonly UnitVersion[] versions;
    private readonly int[] parents;
    private readonly int[] ends;
    private readonly Dictionary<UnitId, int> positions;
    private readonly Dictionary<string, int> bearers;

    private UnitSnapshot(
        LocalDate date,
        AdministrativeUnit[] units,
        UnitVersion[] versions,
        int[] parents,
        int[] ends,
        Dictionary<UnitId, int> positions)
    {
        Date = date;
        this.units = units;
        this.versions = versions;
        this.parents = parents;
        this.ends = ends;
        this.positions = positions;
        bearers = new Dictionary<string, int>(versions.Length, StringComparer.Ordinal);
        for (var i = 0; i < versions.Length; i++)
        {
            // A code that two units bear denotes neither.
            if (!bearers.TryAdd(versions[i].Code.Value, i))
            {
                bearers[versions[i].Code.Value] = -1;
            }
        }
    }

    /// <summary>The day.</summary>
    public LocalDate Date { get; }

    /// <summary>The units in force, in pre-order; the country first.</summary>
    public IReadOnlyList<AdministrativeUnit> Units => Array.AsReadOnly(units);

    /// <summary>How many units are in force, the country included.</summary>
    public int Count => units.Length;

    /// <summary>The place of a unit in pre-order.</summary>
    /// <param name="id">The unit's id.</param>
    /// <returns>The position from 0, or -1 when the unit is not in force.</returns>
    public int IndexOf(UnitId id) => positions.GetValueOrDefault(Guard.Against.Null(id), -1);

    /// <summary>What a unit is on this day.</summary>
    /// <param name="index">The position.</param>
    /// <returns>The version of the day.</returns>
    public UnitVersion VersionAt(int index) => versions[index];

    /// <summary>The position of a unit's parent.</summary>
    /// <param name="index">The position.</param>
    /// <returns>The parent's position, or -1 for the country.</returns>
    public int ParentOf(int index) => parents[index];

    /// <summary>Where a unit's subtree ends.</summary>
    /// <param name="index">The position.</param>
    /// <returns>The first position after the last descendant: the subtree is [index, end).</returns>
    public int EndOf(int index) => ends[index];

    /// <summary>The unit that bears a code on this day.</summary>
    /// <param name="code">The code.</param>
    /// <returns>The unit, or null when none or several bear it.</returns>
    public AdministrativeUnit? ByCode(string code)
    {
        return bearers.GetValueOrDefault(Guard.Against.Null(code), -1) is var place and >= 0 ? units[place] : null;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{LocalDatePattern.Iso.Format(Date)}: {units.Length - 1} units";

    internal static UnitSnapshot Build(LocalDate date, IReadOnlyList<AdministrativeUnit> all, UnitId? fileRoot)
    {
        var live = new List<(AdministrativeUnit Unit, UnitVersion Version)>(all.Count);
        foreach (var unit in all)
        {
            if (unit.On(date) is { } version)
            {
                live.Add((unit, version));
            }
        }

        // Siblings by code, then id: sorting everything so once makes each list of children sorted.
        live.Sort(static (left, right) =>
        {
            var byLevel = (left.Unit.Level == UnitLevel.Country ? 0 : 1).CompareTo(right.Unit.Level == UnitLevel.Country ? 0 : 1);
            var byCode = byLevel != 0 ? byLevel : left.Version.Code.CompareTo(right.Version.Code);
            return byCode != 0 ? byCode : left.Unit.Id.CompareTo(right.Unit.Id);
        });

        var place = new Dictionary<UnitId, int>(live.Count);
        for (var i = 0; i < live.Count; i++)
        {
            place.Add(live[i].Unit.Id, i);
        }

        var root = fileRoot is not null && place.TryGetValue(fileRoot, out var found) ? found : 0;
        var firstChild = Filled(live.Count);
        var nextSibling = Filled(live.Count);
        var parentOf = Filled(live.Count);
        for (var i = live.Count - 1; i > 0; i--)
        {
            parentOf[i] = ParentPlace(live[i].Version, place, i, root);
            nextSibling[i] = firstChild[parentOf[i]];
            firstChild[parentOf[i]] = i;
        }

        return Walk(date, live, firstChild, nextSibling, parentOf);
    }

    private static int ParentPlace(UnitVersion version, Dictionary<UnitId, int> place, int self, int root)
    {
        if (!version.IsPlaced)
        {
            return self == root ? 0 : root;
        }

        return version.Parent is { } parent && place.TryGetValue(parent, out var found) ? found : 0;
    }

    private static UnitSnapshot Walk(
        LocalDate date,
        List<(AdministrativeUnit Unit, UnitVersion Version)> live,
        int[] firstChild,
        int[] nextSibling,
        int[] parentOf)
    {
        var units = new AdministrativeUnit[live.Count];
        var versions = new UnitVersion[live.Count];
        var parents = new int[live.Count];
        var ends = new int[live.Count];
        var order = new int[live.Count];
        var positions = new Dictionary<UnitId, int>(live.Count);
        var at = 0;
        for (var node = live.Count == 0 ? -1 : 0; node >= 0;)
        {
            order[node] = at;
            units[at] = live[node].Unit;
            versions[at] = live[node].Version;
            parents[at] = parentOf[node] < 0 ? -1 : order[parentOf[node]];
            positions.Add(units[at].Id, at);
            at++;
            if (firstChild[node] >= 0)
            {
                node = firstChild[node];
                continue;
            }

            while (node >= 0 && nextSibling[node] < 0)
            {
                ends[order[node]] = at;
                node = parentOf[node];
            }

            if (node >= 0)
            {
                ends[order[node]] = at;
                node = nextSibling[node];
            }
        }

        return new UnitSnapshot(date, units, versions, parents, ends, positions);
    }

    private static int[] Filled(int length)
    {
        var array = new int[length];
        Array.Fill(array, -1);
        return array;
    }
}
