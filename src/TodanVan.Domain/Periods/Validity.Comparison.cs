namespace TodanVan.Domain;

public sealed partial class Validity : IEquatable<Validity>, IComparable<Validity>, IComparable
{
    /// <summary>Tells whether two validities have the same ends.</summary>
    /// <param name="left">One validity, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(Validity? left, Validity? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Tells whether two validities differ in an end.</summary>
    /// <param name="left">One validity, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(Validity? left, Validity? right) => !(left == right);

    /// <summary>Tells whether <paramref name="left"/> comes before, as for <see cref="CompareTo"/>; null comes first.</summary>
    /// <param name="left">One validity, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator <(Validity? left, Validity? right) => Compare(left, right) < 0;

    /// <summary>Tells whether <paramref name="left"/> comes before or is equal, as for <see cref="CompareTo"/>; null comes first.</summary>
    /// <param name="left">One validity, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator <=(Validity? left, Validity? right) => Compare(left, right) <= 0;

    /// <summary>Tells whether <paramref name="left"/> comes after, as for <see cref="CompareTo"/>; null comes first.</summary>
    /// <param name="left">One validity, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator >(Validity? left, Validity? right) => Compare(left, right) > 0;

    /// <summary>Tells whether <paramref name="left"/> comes after or is equal, as for <see cref="CompareTo"/>; null comes first.</summary>
    /// <param name="left">One validity, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator >=(Validity? left, Validity? right) => Compare(left, right) >= 0;

    /// <summary>Tells whether the other has the same ends.</summary>
    /// <param name="other">The other validity, or null.</param>
    public bool Equals(Validity? other) => other is not null && Start == other.Start && End == other.End;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Validity);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Start, End);

    /// <summary>Orders by start, an open one first, then by end, an open one last.</summary>
    /// <param name="other">The other validity; null comes first.</param>
    /// <returns>Less than 0, 0 or more than 0 as this one comes before, is equal or comes after.</returns>
    public int CompareTo(Validity? other)
    {
        if (other is null)
        {
            return 1;
        }

        var byStart = CompareStarts(Start, other.Start);
        return byStart != 0 ? byStart : CompareEnds(End, other.End);
    }

    int IComparable.CompareTo(object? obj) => obj switch
    {
        null => 1,
        Validity other => CompareTo(other),
        _ => throw new ArgumentException($"A {nameof(Validity)} compares only with another.", nameof(obj)),
    };

    private static int Compare(Validity? left, Validity? right) =>
        left is null ? (right is null ? 0 : -1) : left.CompareTo(right);
}
