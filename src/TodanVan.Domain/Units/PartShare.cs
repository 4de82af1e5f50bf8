using Ardalis.GuardClauses;

using NodaTime;
using NodaTime.Text;

namespace TodanVan.Domain.Units;

/// <summary>How large a part of a divided unit is taken to be, by somebody who knows more than the register: a weight for estimates.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed class PartShare
{
    /// <summary>Says how large a part is.</summary>
    /// <param name="date">The first day after the division.</param>
    /// <param name="source">The unit that was divided.</param>
    /// <param name="target">The unit that the part went to; the source itself for what it kept.</param>
    /// <param name="share">The share, above 0 and below 1.</param>
    /// <param name="measure">What it is measured by, for example <c>population</c>.</param>
    /// <param name="location">Where it was read; null if nobody knows.</param>
    /// <exception cref="ArgumentException">Another argument is null, the measure blank, or the share out of range.</exception>
    public PartShare(LocalDate date, UnitId source, UnitId target, Rational share, string measure, SourceReference? location = null)
    {
        Location = location;
        Date = date;
        Source = Guard.Against.Null(source);
        Target = Guard.Against.Null(target);
        Measure = Guard.Against.NullOrWhiteSpace(measure);
        if (share <= Rational.Zero || share >= Rational.One)
        {
            throw new ArgumentOutOfRangeException(nameof(share), "A share is of a part, above 0 and below 1.");
        }

        Share = share;
    }

    /// <summary>The first day after the division.</summary>
    public LocalDate Date { get; }

    /// <summary>The unit that was divided.</summary>
    public UnitId Source { get; }

    /// <summary>The unit that the part went to.</summary>
    public UnitId Target { get; }

    /// <summary>The share of the source.</summary>
    public Rational Share { get; }

    /// <summary>What the share is measured by.</summary>
    public string Measure { get; }

    /// <summary>Where it was read, so that a finding can say; null if nobody knows.</summary>
    public SourceReference? Location { get; }

    /// <summary>For example <c>2025-07-01 A -> B: 1/3 (population)</c>.</summary>
    /// <returns>Day, units, share and measure.</returns>
    public override string ToString() => $"{LocalDatePattern.Iso.Format(Date)} {Source} -> {Target}: {Share} ({Measure})";
}
