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
    private readonly ReportingPeriod period;
    private readonly int periodDays;

    private ReportingUnits(List<(int Anchor, AdministrativeUnit Unit)> found, UnitSnapshot snapshot, ReportingPeriod period)
    {
        found.Sort((left, right) => left.Anchor.CompareTo(right.Anchor) is var byPlace and not 0 ? byPlace : left.Unit.Id.CompareTo(right.Unit.Id));
        Units = [.. found.Select(item => item.Unit)];
        Anchors = [.. found.Select(item => item.Anchor)];
        InForce = [.. found.Select(item => snapshot.IndexOf(item.Unit.Id) >= 0)];
        OwedDays = [.. found.Select(item => DaysInForce(item.Unit, period))];
        Snapshot = snapshot;
        this.period = period;
        periodDays = period.Days;
        firstAtOrAfter = new int[snapshot.Count + 1];
        var next = 0;
        for (var place = 0; place < firstAtOrAfter.Length; place++)
        {
            while (next < found.Count && found[next].Anchor < place)
            {
                next++;
            }

            firstAtOrAfter[place] = next;
        }
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
        var found = new List<(int Anchor, AdministrativeUnit Unit)>();
        foreach (var unit in register.Units)
        {
            if (unit.Level != level || !unit.InForceDuring(period))
            {
                continue;
            }

            var place = snapshot.IndexOf(unit.Id);
            found.Add((place >= 0 ? place : AncestorPlace(unit, register, snapshot, period), unit));
        }

        return new ReportingUnits(found, snapshot, period);
    }

    /// <summary>The units of two levels together; of one level, the same ones.</summary>
    public ReportingUnits And(ReportingUnits other) =>
        other == this ? this : new ReportingUnits([.. Anchors.Zip(Units), .. other.Anchors.Zip(other.Units)], Snapshot, period);

    /// <summary>The reporting units under a place of the tree.</summary>
    public (int Start, int End) Under(int place) => (firstAtOrAfter[place], firstAtOrAfter[Snapshot.EndOf(place)]);

    /// <summary>How many of some days inside the period a unit was in force.</summary>
    public int DaysOwed(int unit, ReportingPeriod days) => OwedDays[unit] == periodDays ? days.Days : DaysInForce(Units[unit], days);

    /// <summary>The place of the file's root, under which units of unknown parent stand.</summary>
    public static int RootPlace(UnitRegister register, UnitSnapshot snapshot) =>
        register.FileRoot is { } root && snapshot.IndexOf(root) is var place and >= 0 ? place : 0;

    private static int DaysInForce(AdministrativeUnit unit, ReportingPeriod period)
    {
        var days = 0;
        foreach (var version in unit.History)
        {
            if (!period.Overlaps(version.Validity))
            {
                continue;
            }

            var from = version.Validity.Start is { } start ? LocalDate.Max(start, period.FirstDay) : period.FirstDay;
            var to = version.Validity.End is { } end ? LocalDate.Min(end.PlusDays(-1), period.LastDay) : period.LastDay;
            days += Period.DaysBetween(from, to) + 1;
        }

        return days;
    }

    private static int AncestorPlace(AdministrativeUnit unit, UnitRegister register, UnitSnapshot snapshot, ReportingPeriod period)
    {
        var current = unit;
        while (true)
        {
            if (current.LastUntil(period.LastDay)?.Parent is not { } parent || !register.TryGet(parent, out var above))
            {
                return RootPlace(register, snapshot);
            }

            if (snapshot.IndexOf(above.Id) is var place and >= 0)
            {
                return place;
            }

            current = above;
        }
    }
}
