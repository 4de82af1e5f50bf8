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
    private readonly UnitTree tree;

    internal UnitSnapshot(LocalDate date, UnitTree tree)
    {
        Date = date;
        this.tree = tree;
    }

    /// <summary>The day.</summary>
    public LocalDate Date { get; }

    /// <summary>The units in force, in pre-order; the country first.</summary>
    public IReadOnlyList<AdministrativeUnit> Units => Array.AsReadOnly(tree.Units);

    /// <summary>How many units are in force, the country included.</summary>
    public int Count => tree.Units.Length;

    /// <summary>The place of a unit in pre-order.</summary>
    /// <param name="id">The unit's id.</param>
    /// <returns>The position from 0, or -1 when the unit is not in force.</returns>
    public int IndexOf(UnitId id) => tree.Positions.GetValueOrDefault(Guard.Against.Null(id), -1);

    /// <summary>What a unit is on this day.</summary>
    /// <param name="index">The position.</param>
    /// <returns>The version of the day.</returns>
    public UnitVersion VersionAt(int index) => tree.Versions[index];

    /// <summary>The position of a unit's parent.</summary>
    /// <param name="index">The position.</param>
    /// <returns>The parent's position, or -1 for the country.</returns>
    public int ParentOf(int index) => tree.Parents[index];

    /// <summary>Where a unit's subtree ends.</summary>
    /// <param name="index">The position.</param>
    /// <returns>The first position after the last descendant: the subtree is [index, end).</returns>
    public int EndOf(int index) => tree.Ends[index];

    /// <summary>The unit that bears a code on this day.</summary>
    /// <param name="code">The code.</param>
    /// <returns>The unit, or null when none or several bear it.</returns>
    public AdministrativeUnit? ByCode(string code)
    {
        return tree.BearerOf(Guard.Against.Null(code)) is var place and >= 0 ? tree.Units[place] : null;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{LocalDatePattern.Iso.Format(Date)}: {Count - 1} units";

    /// <summary>The tree, which the snapshots of all days without a change in between share.</summary>
    internal UnitTree Tree => tree;
}
