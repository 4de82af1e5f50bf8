using Ardalis.GuardClauses;
using NodaTime;

namespace TodanVan.Domain;

/// <summary>The days on which something is in force, from a day up to but <b>not including</b> another; at least one.</summary>
/// <remarks>
/// <para>Either end may be open. A day D is in the validity iff <c>Start &lt;= D &lt; End</c>, so what replaces something from a day
/// starts on the very day on which the other ends, and no day is counted twice or lost.</para>
/// <para>A <see cref="ReportingPeriod"/> counts its last day; a validity does not count its <see cref="End"/>.</para>
/// <para>A validity is its two ends and nothing else: compare with <c>Equals</c> or <c>==</c>, never by reference.</para>
/// </remarks>
/// <threadsafety>Immutable, and so safe to share between threads.</threadsafety>
public sealed partial class Validity
{
    /// <summary>Creates a validity from <paramref name="startInclusive"/> to the eve of <paramref name="endExclusive"/>.</summary>
    /// <param name="startInclusive">The first day; null when there is none, in force since ever.</param>
    /// <param name="endExclusive">The first day on which it is no longer in force; null when no end is known.</param>
    /// <exception cref="ArgumentException">
    /// <paramref name="endExclusive"/> is not after <paramref name="startInclusive"/>: no day would be left.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">A day is of another calendar than ISO, or of a year before 1.</exception>
    public Validity(LocalDate? startInclusive, LocalDate? endExclusive)
    {
        if (startInclusive is { } start)
        {
            Guard.Against.Writable(start, nameof(startInclusive));
        }

        if (endExclusive is { } end)
        {
            Guard.Against.Writable(end, nameof(endExclusive));
            if (startInclusive >= end)
            {
                throw new ArgumentException("The end, which is exclusive, must be after the start.", nameof(endExclusive));
            }
        }

        Start = startInclusive;
        End = endExclusive;
    }

    /// <summary>Every day, open at both ends.</summary>
    public static Validity Always { get; } = new(null, null);

    /// <summary>The first day, which is in force; null when the validity is open at its start.</summary>
    public LocalDate? Start { get; }

    /// <summary>The first day that is <b>no longer</b> in force; null when the validity is open at its end.</summary>
    public LocalDate? End { get; }

    /// <summary>Gives the validity that starts on a day and has no end.</summary>
    /// <param name="startInclusive">The first day.</param>
    /// <exception cref="ArgumentOutOfRangeException">The day is of another calendar than ISO, or of a year before 1.</exception>
    public static Validity From(LocalDate startInclusive) => new(startInclusive, null);

    /// <summary>Tells whether a day is in force: <c>Start &lt;= day &lt; End</c>. An open end sets no limit.</summary>
    /// <param name="day">The day.</param>
    public bool Contains(LocalDate day) => !(day < Start) && !(day >= End);

    /// <summary>
    /// Tells whether every day of <paramref name="other"/> is in this validity. The same as
    /// <c>other.Equals(Intersection(other))</c>. Every validity encloses itself; <see cref="Always"/> encloses all.
    /// </summary>
    /// <param name="other">The other validity.</param>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    public bool Encloses(Validity other)
    {
        Guard.Against.Null(other);
        return CompareStarts(Start, other.Start) <= 0 && CompareEnds(End, other.End) >= 0;
    }

    /// <summary>
    /// Tells whether some day is in both. The same as <c>Intersection(other) is not null</c>; symmetric. Two validities that
    /// meet, one ending on the day on which the other starts, share no day: see <see cref="Abuts"/>.
    /// </summary>
    /// <param name="other">The other validity.</param>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    public bool Overlaps(Validity other)
    {
        Guard.Against.Null(other);
        return !(Start >= other.End) && !(other.Start >= End);
    }

    /// <summary>
    /// Tells whether the one ends exactly where the other starts: no day in both, and none between. Symmetric, and never true
    /// together with <see cref="Overlaps"/>. An open end meets nothing.
    /// </summary>
    /// <param name="other">The other validity.</param>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    public bool Abuts(Validity other)
    {
        Guard.Against.Null(other);
        return (End is not null && End == other.Start) || (Start is not null && Start == other.End);
    }

    /// <summary>
    /// Gives the days that are in both: a day D is in it iff <c>Contains(D) &amp;&amp; other.Contains(D)</c>. Null, and not an empty
    /// validity, when there are none: iff not <see cref="Overlaps"/>. Symmetric.
    /// </summary>
    /// <param name="other">The other validity.</param>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    public Validity? Intersection(Validity other)
    {
        Guard.Against.Null(other);
        if (!Overlaps(other))
        {
            return null;
        }

        var start = CompareStarts(Start, other.Start) >= 0 ? Start : other.Start;
        var end = CompareEnds(End, other.End) <= 0 ? End : other.End;
        return new Validity(start, end);
    }

    // An open start is before every day, an open end after every day: null stands for opposite infinities.
    private static int CompareStarts(LocalDate? left, LocalDate? right) => (left, right) switch
    {
        (null, null) => 0,
        (null, _) => -1,
        (_, null) => 1,
        _ => left.Value.CompareTo(right.Value),
    };

    private static int CompareEnds(LocalDate? left, LocalDate? right) => (left, right) switch
    {
        (null, null) => 0,
        (null, _) => 1,
        (_, null) => -1,
        _ => left.Value.CompareTo(right.Value),
    };
}
