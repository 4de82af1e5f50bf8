using NodaTime;

using TodanVan.Domain.Units;

namespace TodanVan.Domain.Rollups;

/// <summary>The places whose figures a request lists, when it is about some units only.</summary>
internal sealed class Scope
{
    private readonly bool[] listed;

    public Scope(UnitRegister register, BoundaryTree tree, RollupRequest request)
    {
        listed = new bool[tree.Count];
        var concerned = new Dictionary<UnitId, LocalDate>();
        foreach (var id in request.Scope!)
        {
            if (register.TryGet(id, out var unit) && DayOf(unit, request.Period.ClosingDay) is { } day)
            {
                if (unit.Level == UnitLevel.Village)
                {
                    // Nothing is below a village, so no tree is made for each of the many days on which villages ended.
                    concerned.TryAdd(unit.Id, day);
                }
                else
                {
                    Concern(register.On(day), unit, concerned);
                }
            }
        }

        foreach (var (unit, day) in concerned)
        {
            if (tree.Date is not { } date)
            {
                List(tree, tree.IndexOf(unit));
                continue;
            }

            foreach (var leaf in LineageWalk.Follow(register, unit, day, date).Leaves())
            {
                List(tree, tree.IndexOf(leaf));
            }
        }
    }

    public bool Contains(int place) => listed[place];

    /// <summary>The last day until the closing day on which a unit was in force, or its first day when it began later.</summary>
    private static LocalDate? DayOf(AdministrativeUnit unit, LocalDate closing) => unit.On(closing) is not null ? closing
        : unit.LastUntil(closing) is { } last ? last.Validity.End?.PlusDays(-1)
        : unit.History[0].Validity.Start;

    private static void Concern(UnitSnapshot snapshot, AdministrativeUnit unit, Dictionary<UnitId, LocalDate> concerned)
    {
        var place = snapshot.IndexOf(unit.Id);

        // The country is above everything that a request is about, but what it is about is not the whole country.
        var end = unit.Level == UnitLevel.Country ? place + 1 : snapshot.EndOf(place);
        for (var at = place; at < end; at++)
        {
            concerned.TryAdd(snapshot.Tree.Units[at].Id, snapshot.Date);
        }
    }

    private void List(BoundaryTree tree, int place)
    {
        for (var first = place; first >= 0;)
        {
            foreach (var at in tree.PlacesOf(first))
            {
                listed[at] = true;
                if (at != first && tree.Parents[at] >= 0)
                {
                    List(tree, tree.Parents[at]);
                }
            }

            first = tree.Parents[first];
            if (first >= 0 && listed[first])
            {
                break;
            }
        }
    }
}
