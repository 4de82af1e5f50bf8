using NodaTime;

using TodanVan.Domain.Units;

namespace TodanVan.Domain.Rollups;

/// <summary>
/// The units of one level that have to do with a period, in the order of the tree, so that those under any unit are one range. A unit
/// stands where its lineage leads it; one that counts at different places over the period stands in the row several times.
/// </summary>
internal sealed class ReportingUnits
{
    private readonly Stand[] stands;
    private readonly int[] firstAtOrAfter;
    private readonly ReportingPeriod period;
    private readonly int periodDays;
    private readonly bool[] isAlone;

    /// <summary>For each stand of a unit that has several, where they are in <see cref="Repeated"/>.</summary>
    private readonly int[] repeatedAt;
    private readonly Dictionary<int, List<int>> doubtful = [];
    private readonly HashSet<int> open = [];

    private ReportingUnits(List<Stand> found, BoundaryTree tree, ReportingPeriod period)
    {
        stands = [.. found.OrderBy(static stand => stand.Anchor).ThenBy(static stand => stand.Unit.Id).ThenBy(static stand => stand.Days.First)];
        Units = Array.ConvertAll(stands, static stand => stand.Unit);
        Tree = tree;
        this.period = period;
        periodDays = period.Days;
        InForce = Array.ConvertAll(stands, stand => stand.Days.Last == period.ClosingDay && stand.Unit.On(period.ClosingDay) is not null);
        isAlone = new bool[stands.Length];
        var byUnit = new Dictionary<UnitId, List<int>>(stands.Length);
        for (var i = 0; i < stands.Length; i++)
        {
            if (!byUnit.TryGetValue(stands[i].Unit.Id, out var places))
            {
                byUnit.Add(stands[i].Unit.Id, places = new List<int>(1));
            }

            places.Add(i);
            foreach (var place in stands[i].Doubtful)
            {
                if (!doubtful.TryGetValue(place, out var list))
                {
                    doubtful.Add(place, list = []);
                }

                list.Add(i);
            }
        }

        Repeated = [.. byUnit.Values.Where(static places => places.Count > 1).Select(static places => places.ToArray())];
        foreach (var places in byUnit.Values)
        {
            isAlone[places[0]] = places.Count == 1;
        }

        repeatedAt = new int[stands.Length];
        for (var at = 0; at < Repeated.Length; at++)
        {
            foreach (var place in Repeated[at])
            {
                repeatedAt[place] = at;
            }
        }

        OwedDays = new int[stands.Length];
        for (var i = 0; i < stands.Length; i++)
        {
            OwedDays[i] = DaysInForce(stands[i].Unit, Clip(i, period));
        }

        firstAtOrAfter = new int[tree.Count + 1];
        var next = 0;
        for (var place = 0; place < firstAtOrAfter.Length; place++)
        {
            while (next < stands.Length && stands[next].Anchor < place)
            {
                next++;
            }

            firstAtOrAfter[place] = next;
        }
    }

    /// <summary>For each stand, the unit.</summary>
    public AdministrativeUnit[] Units { get; }

    /// <summary>For each stand, whether it is that of the closing day.</summary>
    public bool[] InForce { get; }

    /// <summary>For each stand, how many of its days of the period the unit was in force.</summary>
    public int[] OwedDays { get; }

    /// <summary>The stands of each unit that stands in the row several times.</summary>
    public int[][] Repeated { get; }

    public BoundaryTree Tree { get; }

    public LocalDate ClosingDay => period.ClosingDay;

    public int Count => stands.Length;

    public static ReportingUnits Of(UnitRegister register, BoundaryTree tree, UnitLevel level, ReportingPeriod period)
    {
        var found = new List<Stand>();
        var placement = tree.Date is { } date ? new Placement(register, tree, date) : null;
        foreach (var unit in register.UnitArray)
        {
            if (unit.Level == level && unit.InForceDuring(period))
            {
                found.AddRange(placement?.Of(unit, period) ?? AsReported(unit, tree, period));
            }
        }

        var units = new ReportingUnits(found, tree, period);
        if (tree.Date is { } day)
        {
            units.FindOpen(register, level, day);
        }

        return units;
    }

    /// <summary>Where observations of which units count.</summary>
    public IReadOnlyList<Stand> Stands => stands;

    /// <summary>The units of both, each stand once.</summary>
    public ReportingUnits And(ReportingUnits other)
    {
        if (other == this)
        {
            return this;
        }

        var own = Enumerable.Range(0, Count).Select(KeyOf).ToHashSet();
        var both = new ReportingUnits([.. stands, .. other.stands.Where((_, stand) => !own.Contains(other.KeyOf(stand)))], Tree, period);
        both.open.UnionWith(open);
        both.open.UnionWith(other.open);
        return both;
    }

    /// <summary>The unit and first day of a stand: what it is in any row.</summary>
    public (UnitId Unit, LocalDate First) KeyOf(int stand) => (stands[stand].Unit.Id, stands[stand].Days.First);

    /// <summary>The reporting units under the unit at a place of the tree.</summary>
    public UnitRanges Under(int place)
    {
        var places = Tree.PlacesOf(place);
        return places.Length == 1
            ? new UnitRanges(firstAtOrAfter[place], firstAtOrAfter[Tree.Ends[place]])
            : new UnitRanges(Array.ConvertAll(places, at => (firstAtOrAfter[at], firstAtOrAfter[Tree.Ends[at]])));
    }

    /// <summary>Whether nobody knows what the unit at a place has, because something of it is, or may be, another's.</summary>
    /// <param name="place">The place.</param>
    /// <param name="statuses">For each stand, how it stands to the indicator: what is not expected casts no doubt.</param>
    public bool IsDoubtful(int place, UnitStatus[] statuses)
    {
        foreach (var at in Tree.PlacesOf(place))
        {
            if (open.Contains(at) || (doubtful.TryGetValue(at, out var list) && list.Exists(stand => statuses[stand] > UnitStatus.NotApplicable)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether an observation of a unit for some days counts at a stand: the last day on which the unit was in force decides.</summary>
    public bool Takes(int stand, ReportingPeriod days)
    {
        if (isAlone[stand])
        {
            return true;
        }

        var (first, last) = stands[stand].Days;
        if (days.ClosingDay >= first && days.ClosingDay <= last)
        {
            return true;
        }

        // The unit was not there on the closing day: the last stand before it.
        return days.ClosingDay > last
            && days.LastDay >= first
            && !Array.Exists(Repeated[repeatedAt[stand]], other => stands[other].Days.First > last && stands[other].Days.First <= days.ClosingDay);
    }

    /// <summary>How many of some days inside the period a unit was in force while it stood here.</summary>
    public int DaysOwed(int stand, ReportingPeriod days) =>
        OwedDays[stand] == periodDays ? days.Days : DaysInForce(stands[stand].Unit, Clip(stand, days));

    private static IEnumerable<Stand> AsReported(AdministrativeUnit unit, BoundaryTree tree, ReportingPeriod period)
    {
        Stand? current = null;
        for (var i = 0; i < tree.Epochs.Count; i++)
        {
            var (from, snapshot, places) = tree.Epochs[i];
            if (snapshot.IndexOf(unit.Id) is not (>= 0 and var index))
            {
                continue;
            }

            var last = i + 1 < tree.Epochs.Count ? tree.Epochs[i + 1].From.PlusDays(-1) : period.LastDay;
            var stand = new Stand(unit, places[index], (from, last), Doubtful(snapshot, index, places));
            if (current is not null && current.StandsLike(stand))
            {
                current = current with { Days = (current.Days.First, last) };
                continue;
            }

            if (current is not null)
            {
                yield return current;
            }

            current = stand;
        }

        if (current is not null)
        {
            yield return current;
        }
    }

    /// <summary>As reported, the places one of which is the unit's, when its parent had been divided and nobody said where it went.</summary>
    private static int[] Doubtful(UnitSnapshot snapshot, int index, int[] places)
    {
        SortedSet<int>? found = null;
        for (var at = index; at > 0; at = snapshot.ParentOf(at))
        {
            foreach (var possible in snapshot.VersionAt(at).PossibleParents)
            {
                for (var way = snapshot.IndexOf(possible); way > snapshot.ParentOf(at); way = snapshot.ParentOf(way))
                {
                    (found ??= []).Add(places[way]);
                }
            }
        }

        return found is null ? [] : [.. found];
    }

    /// <summary>On how many of some days a unit was in force, wherever it stood.</summary>
    public static int DaysInForce(AdministrativeUnit unit, ReportingPeriod days) => DaysInForce(unit, (days.FirstDay, days.LastDay));

    /// <summary>Whether the unit of a stand has no other.</summary>
    public bool IsAlone(int stand) => isAlone[stand];

    private static int DaysInForce(AdministrativeUnit unit, (LocalDate First, LocalDate Last) span)
    {
        var days = 0;
        foreach (var version in unit.History)
        {
            var from = version.Validity.Start is { } start ? LocalDate.Max(start, span.First) : span.First;
            var to = version.Validity.End is { } end ? LocalDate.Min(end.PlusDays(-1), span.Last) : span.Last;
            if (from <= to)
            {
                days += Period.DaysBetween(from, to) + 1;
            }
        }

        return days;
    }

    private (LocalDate First, LocalDate Last) Clip(int stand, ReportingPeriod days) => isAlone[stand]
        ? (days.FirstDay, days.LastDay)
        : (LocalDate.Max(stands[stand].Days.First, days.FirstDay), LocalDate.Min(stands[stand].Days.Last, days.LastDay));

    /// <summary>Units that began inside the time that figures are taken across, and nobody named what they are made of.</summary>
    private void FindOpen(UnitRegister register, UnitLevel level, LocalDate date)
    {
        foreach (var (change, _) in register.Lineage.OpenEstablishments)
        {
            if (change.Level == level && change.Date > period.FirstDay && change.Date <= date && Tree.IndexOf(change.Unit) is >= 0 and var place)
            {
                open.Add(place);
            }
        }
    }
}
