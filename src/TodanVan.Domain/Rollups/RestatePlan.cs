using TodanVan.Domain.Units;

namespace TodanVan.Domain.Rollups;

/// <summary>Who owes a report for a period, and where each of them is on other boundaries; the same for all measures alike.</summary>
/// <param name="targets">The map of the other day.</param>
/// <param name="sources">Those who owe a report.</param>
/// <param name="late">Units of the period that owe none, because they had ended on the day of the facts.</param>
/// <param name="isOpen">Whether the unit at a place began since the data, and nobody named what it is made of.</param>
internal sealed class RestatePlan(UnitSnapshot targets, List<RestateSource> sources, List<RestateSource> late, Func<int, bool> isOpen)
{
    public UnitSnapshot Targets { get; } = targets;

    public List<RestateSource> Sources { get; } = sources;

    public List<RestateSource> Late { get; } = late;

    /// <summary>For each place at which something arrives, in pre-order, what.</summary>
    public SortedDictionary<int, List<(int Source, Arrival Arrival)>> ByTarget { get; } = Turned(sources);

    public bool IsOpen(int place) => isOpen(place);

    private static SortedDictionary<int, List<(int Source, Arrival Arrival)>> Turned(List<RestateSource> sources)
    {
        var turned = new SortedDictionary<int, List<(int Source, Arrival Arrival)>>();
        for (var source = 0; source < sources.Count; source++)
        {
            foreach (var (place, arrival) in sources[source].Arrivals)
            {
                if (!turned.TryGetValue(place, out var list))
                {
                    turned.Add(place, list = []);
                }

                list.Add((source, arrival));
            }
        }

        return turned;
    }
}
