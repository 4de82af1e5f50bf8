using Ardalis.GuardClauses;

using TodanVan.Domain.Guards;

namespace TodanVan.Domain.Units;

/// <summary>What goes from one unit to another when units are reorganized.</summary>
/// <remarks>
/// A source closes when it goes whole to one target, or in at least two parts. A source that goes on after giving a part away has a part
/// of its own: the succession from it to itself (semantics A6).
/// </remarks>
/// <threadsafety>Immutable.</threadsafety>
public sealed class Succession : IEquatable<Succession>
{
    /// <summary>Says what goes from one unit to another.</summary>
    /// <param name="source">The unit on the eve.</param>
    /// <param name="target">The unit of the day.</param>
    /// <param name="extent">How much of the source.</param>
    /// <param name="share">The share of the source that a part is, above 0 and below 1, where an act or a census gives it; else null.</param>
    /// <param name="shareMeasure">What the share is measured by, for example <c>population</c>; given exactly when the share is.</param>
    /// <exception cref="ArgumentException">
    /// A unit is null, the extent undefined, a share given of a whole or without its measure or out of range, or a whole goes to itself.
    /// </exception>
    public Succession(UnitId source, UnitId target, SuccessionExtent extent, Rational? share = null, string? shareMeasure = null)
    {
        Source = Guard.Against.Null(source);
        Target = Guard.Against.Null(target);
        Extent = extent;
        Guard.Against.UndefinedEnum(extent, nameof(extent));
        if (extent == SuccessionExtent.Whole && source == target)
        {
            throw new ArgumentException("A unit that goes on whole has nothing to succeed to.", nameof(target));
        }

        if (share is { } part && (extent == SuccessionExtent.Whole || part <= Rational.Zero || part >= Rational.One))
        {
            throw new ArgumentOutOfRangeException(nameof(share), "A share is of a part, above 0 and below 1.");
        }

        if (share is null != shareMeasure is null)
        {
            throw new ArgumentException("A share names its measure, and a measure is named of a share.", nameof(shareMeasure));
        }

        Share = share;
        ShareMeasure = shareMeasure is null ? null : Guard.Against.NullOrWhiteSpace(shareMeasure);
    }

    /// <summary>The unit on the eve.</summary>
    public UnitId Source { get; }

    /// <summary>The unit of the day.</summary>
    public UnitId Target { get; }

    /// <summary>How much of the source goes there.</summary>
    public SuccessionExtent Extent { get; }

    /// <summary>The share of the source, where it is known; null for a whole.</summary>
    public Rational? Share { get; }

    /// <summary>What the share is measured by, for example <c>population</c> or <c>area</c>; null without a share.</summary>
    public string? ShareMeasure { get; }

    /// <summary>Whether this is what a source keeps that gave parts away.</summary>
    public bool IsOwnPart => Source == Target;

    /// <summary>Whether two successions say the same.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">Another.</param>
    /// <returns>Whether they are equal.</returns>
    public static bool operator ==(Succession? left, Succession? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether two successions say different things.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">Another.</param>
    /// <returns>Whether they differ.</returns>
    public static bool operator !=(Succession? left, Succession? right) => !(left == right);

    /// <summary>All of a unit goes to another.</summary>
    /// <param name="source">The unit on the eve.</param>
    /// <param name="target">The unit of the day.</param>
    /// <returns>The succession.</returns>
    /// <exception cref="ArgumentException">A unit is null, or they are one.</exception>
    public static Succession Whole(UnitId source, UnitId target) => new(source, target, SuccessionExtent.Whole);

    /// <summary>A part of a unit, of unknown size, goes to another or stays.</summary>
    /// <param name="source">The unit on the eve.</param>
    /// <param name="target">The unit of the day.</param>
    /// <returns>The succession.</returns>
    /// <exception cref="ArgumentNullException">A unit is null.</exception>
    public static Succession Part(UnitId source, UnitId target) => new(source, target, SuccessionExtent.Part);

    /// <summary>A part of a unit whose share is known goes to another or stays.</summary>
    /// <param name="source">The unit on the eve.</param>
    /// <param name="target">The unit of the day.</param>
    /// <param name="share">The share, above 0 and below 1.</param>
    /// <param name="shareMeasure">What it is measured by.</param>
    /// <returns>The succession.</returns>
    /// <exception cref="ArgumentException">An argument is null, the measure blank, or the share out of range.</exception>
    public static Succession Part(UnitId source, UnitId target, Rational share, string shareMeasure) =>
        new(source, target, SuccessionExtent.Part, share, shareMeasure);

    /// <inheritdoc/>
    public bool Equals(Succession? other) =>
        other is not null
        && Source == other.Source
        && Target == other.Target
        && Extent == other.Extent
        && Share == other.Share
        && string.Equals(ShareMeasure, other.ShareMeasure, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Succession);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Source, Target, Extent, Share, ShareMeasure);

    /// <summary>For example <c>A -> B (Part 1/3 population)</c>.</summary>
    /// <returns>Source, target and extent.</returns>
    public override string ToString() =>
        Share is { } share ? $"{Source} -> {Target} ({Extent} {share} {ShareMeasure})" : $"{Source} -> {Target} ({Extent})";
}
