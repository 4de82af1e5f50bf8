using System.Diagnostics.CodeAnalysis;

using TodanVan.Domain.Indicators;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Rollups;

/// <content>What counts where, for those who compare sets.</content>
public sealed partial class FigureSet
{
    private Dictionary<UnitId, int[]>? standing;

    /// <summary>The indicators and parts that are listed, in order.</summary>
    internal IEnumerable<(IndicatorCode Indicator, BreakdownCode? Breakdown)> Series =>
        totals.Select(static column => (column.Definition.Code, column.Breakdown));

    /// <summary>The totals of an indicator or a part, listed or not; null when the catalogue has none such in the period.</summary>
    internal Totals? TotalsOf(IndicatorCode indicator, BreakdownCode? breakdown)
    {
        var found = Array.Find(totals, candidate => candidate.Definition.Code == indicator && candidate.Breakdown == breakdown);
        return found ?? (Array.Find(totals, candidate => candidate.Definition.Code == indicator) is { } whole ? Unlisted(whole.Definition, breakdown) : null);
    }

    /// <summary>The figure of a unit in some totals of this set.</summary>
    internal bool TryGet(UnitId unit, Totals? column, [NotNullWhen(true)] out Figure? figure)
    {
        var place = tree?.IndexOf(unit) ?? -1;
        figure = column is null || place < 0 ? null : At(place, column);
        return figure is not null;
    }

    /// <summary>Whether what a unit reports, or what it is, counts or may count in the figures of another, through whatever lineage.</summary>
    /// <param name="unit">The unit that reports.</param>
    /// <param name="figure">The unit of the figures.</param>
    /// <param name="wholly">Whether it counts nowhere else but above.</param>
    internal bool CountsIn(UnitId unit, UnitId figure, out bool wholly)
    {
        wholly = false;
        var place = tree?.IndexOf(figure) ?? -1;
        if (place < 0 || !Standing().TryGetValue(unit, out var found))
        {
            return false;
        }

        var places = tree!.PlacesOf(place);
        wholly = Array.TrueForAll(found, IsUnder);
        return Array.Exists(found, IsUnder);

        bool IsUnder(int stands) => Array.Exists(places, at => stands >= at && stands < tree.Ends[at]);
    }

    // The same whoever makes it, so two threads may both.
    private Dictionary<UnitId, int[]> Standing()
    {
        if (standing is not null)
        {
            return standing;
        }

        var found = new Dictionary<UnitId, HashSet<int>>();
        for (var place = 0; place < tree!.Count; place++)
        {
            Of(tree.Units[place].Id).Add(place);
        }

        foreach (var stand in totals.Select(static column => column.Units).Distinct().SelectMany(static units => units.Stands))
        {
            Of(stand.Unit.Id).Add(stand.Anchor);
            Of(stand.Unit.Id).UnionWith(stand.Doubtful);
        }

        return standing = found.ToDictionary(static item => item.Key, static item => item.Value.ToArray());

        HashSet<int> Of(UnitId unit)
        {
            if (!found.TryGetValue(unit, out var places))
            {
                found.Add(unit, places = []);
            }

            return places;
        }
    }
}
