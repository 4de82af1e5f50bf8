namespace TodanVan.Domain;

public sealed partial class ReportingPeriod : IEquatable<ReportingPeriod>, IComparable<ReportingPeriod>, IComparable
{
    /// <summary>Tells whether two periods have the same days.</summary>
    /// <param name="left">One period, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(ReportingPeriod? left, ReportingPeriod? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Tells whether two periods differ in a day.</summary>
    /// <param name="left">One period, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(ReportingPeriod? left, ReportingPeriod? right) => !(left == right);

    /// <summary>Tells whether <paramref name="left"/> comes before, as for <see cref="CompareTo"/>; null comes first.</summary>
    /// <param name="left">One period, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator <(ReportingPeriod? left, ReportingPeriod? right) => Compare(left, right) < 0;

    /// <summary>Tells whether <paramref name="left"/> comes before or is equal, as for <see cref="CompareTo"/>; null comes first.</summary>
    /// <param name="left">One period, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator <=(ReportingPeriod? left, ReportingPeriod? right) => Compare(left, right) <= 0;

    /// <summary>Tells whether <paramref name="left"/> comes after, as for <see cref="CompareTo"/>; null comes first.</summary>
    /// <param name="left">One period, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator >(ReportingPeriod? left, ReportingPeriod? right) => Compare(left, right) > 0;

    /// <summary>Tells whether <paramref name="left"/> comes after or is equal, as for <see cref="CompareTo"/>; null comes first.</summary>
    /// <param name="left">One period, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator >=(ReportingPeriod? left, ReportingPeriod? right) => Compare(left, right) >= 0;

    /// <summary>Tells whether the other has the same days.</summary>
    /// <param name="other">The other period, or null.</param>
    public bool Equals(ReportingPeriod? other) => other is not null && FirstDay == other.FirstDay && LastDay == other.LastDay;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ReportingPeriod);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(FirstDay, LastDay);

    /// <summary>Orders by first day, then by last day: January before the first quarter before the year.</summary>
    /// <param name="other">The other period; null comes first.</param>
    /// <returns>Less than 0, 0 or more than 0 as this one comes before, is equal or comes after.</returns>
    public int CompareTo(ReportingPeriod? other)
    {
        if (other is null)
        {
            return 1;
        }

        var byFirstDay = FirstDay.CompareTo(other.FirstDay);
        return byFirstDay != 0 ? byFirstDay : LastDay.CompareTo(other.LastDay);
    }

    int IComparable.CompareTo(object? obj) => obj switch
    {
        null => 1,
        ReportingPeriod other => CompareTo(other),
        _ => throw new ArgumentException($"A {nameof(ReportingPeriod)} compares only with another.", nameof(obj)),
    };

    private static int Compare(ReportingPeriod? left, ReportingPeriod? right) =>
        left is null ? (right is null ? 0 : -1) : left.CompareTo(right);
}
