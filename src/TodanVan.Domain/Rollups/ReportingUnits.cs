using NodaTime;

using TodanVan.Domain.Units;

namespace TodanVan.Domain.Rollups;

/// <summary>
/// The units of one level that have to do with a period, in the order of the tree of its closing day, so that those under any unit are one
/// range. A unit that ended before the closing day stands at the lowest of its ancestors that is still there.
/// </summary>
internal sealed class ReportingUnits
{
    private readonly int[] firstAtOrAfter;
    private readonly int periodDays;

    private ReportingUnits(AdministrativeUnit[] units, int[] anchors, bool[] inForce, int[] owedDays, int[] firstAtOrAfter, UnitSnapshot snapshot, int periodDays)
    {
        Units = units;
        Anchors = anchors;
        InForce = inForce;
        OwedDays = owedDays;
        Snapshot = snapshot;
        this.firstAtOrAfter = firstAtOrAfter;
        this.periodDays = periodDays;
    }

    public AdministrativeUnit[] Units { get; }

    /// <summary>For each unit, its place in the tree, or that of the ancestor at which it stands.</summary>
    public int[] Anchors { get; }

    /// <summary>For each unit, whether it is in force on the closing day.</summary>
    public bool[] InForce { get; }

    /// <summary>For each unit, how many days of the period it was in force.</summary>
    public int[] OwedDays { get; }

    public UnitSnapshot Snapshot { get; }

    public int Count => Units.Length;

    public static ReportingUnits Of(UnitRegister register, UnitSnapshot snapshot, UnitLevel level, ReportingPeriod period)
    {
        var found = new List<(int Anchor, bool InForce, AdministrativeUnit Unit)>();
        foreach (var unit in register.Units)
        {
            if (unit.Level != level || !unit.InForceDuring(period))
            {
                continue;
            }

            var place = snapshot.IndexOf(unit.Id);
            found.Add((place >= 0 ? place : AncestorPlace(unit, register, snapshot, period), place >= 0, unit));
        }

        found.Sort((left, right) => left.Anchor.CompareTo(right.Anchor) is var byPlace and not 0 ? byPlace : left.Unit.Id.CompareTo(right.Unit.Id));
        var first = new int[snapshot.Count + 1];
        var next = 0;
        for (var place = 0; place < first.Length; place++)
        {
            while (next < found.Count && found[next].Anchor < place)
            {
                next++;
            }

            first[place] = next;
        }

        return new ReportingUnits(
            [.. found.Select(item => item.Unit)],
            [.. found.Select(item => item.Anchor)],
            [.. found.Select(item => item.InForce)],
            [.. found.Select(item => DaysInForce(item.Unit, period))],
            first,
            snapshot,
            period.Days);
    }

    /// <summary>The reporting units under a place of the tree.</summary>
    public (int Start, int End) Under(int place) => (firstAtOrAfter[place], firstAtOrAfter[Snapshot.EndOf(place)]);

    /// <summary>How many of some days inside the period a unit was in force.</summary>
    public int DaysOwed(int unit, ReportingPeriod days) => OwedDays[unit] == periodDays ? days.Days : DaysInForce(Units[unit], days);

    private static int DaysInForce(AdministrativeUnit unit, ReportingPeriod period)
    {
        var days = 0;
        foreach (var version in unit.History)
        {
            var from = version.Validity.Start is { } start ? LocalDate.Max(start, period.FirstDay) : period.FirstDay;
            var to = version.Validity.End is { } end ? LocalDate.Min(end.PlusDays(-1), period.LastDay) : period.LastDay;
            days += Math.Max(0, Rollup.DayNumber(to) - Rollup.DayNumber(from) + 1);
        }

        return days;
    }

    private static int AncestorPlace(AdministrativeUnit unit, UnitRegister register, UnitSnapshot snapshot, ReportingPeriod period)
    {
        var current = unit;
        while (true)
        {
            var last = current.History.Last(version => version.Validity.Start is not { } start || start <= period.LastDay);
            if (last.Parent is not { } parent || !register.TryGet(parent, out var above))
            {
                return register.FileRoot is { } root && snapshot.IndexOf(root) is var top and >= 0 ? top : 0;
            }

            if (snapshot.IndexOf(above.Id) is var place and >= 0)
            {
                return place;
            }

            current = above;
        }
    }
}
