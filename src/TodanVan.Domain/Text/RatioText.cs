namespace TodanVan.Domain;

/// <summary>A fraction as a report prints it, not reduced, with its percentage if that was printed too: <c>2.071/2.071 (đạt 100%)</c>.</summary>
/// <threadsafety>Immutable, and so safe to share between threads.</threadsafety>
public sealed class RatioText : IEquatable<RatioText>
{
    internal RatioText(Rational numerator, Rational denominator, Rational? percent)
    {
        Numerator = numerator;
        Denominator = denominator;
        Percent = percent;
    }

    /// <summary>What stands before the slash.</summary>
    public Rational Numerator { get; }

    /// <summary>What stands after the slash; 0 if the report says so, and then there is no percentage.</summary>
    public Rational Denominator { get; }

    /// <summary>The percentage as printed (100 for <c>100%</c>), rounded as the report rounded it; null when there is none.</summary>
    public Rational? Percent { get; }

    /// <summary>Whether all three numbers are the same.</summary>
    /// <param name="left">The first ratio.</param>
    /// <param name="right">The second ratio.</param>
    /// <returns>Whether they are equal.</returns>
    public static bool operator ==(RatioText? left, RatioText? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether a number differs.</summary>
    /// <param name="left">The first ratio.</param>
    /// <param name="right">The second ratio.</param>
    /// <returns>Whether they differ.</returns>
    public static bool operator !=(RatioText? left, RatioText? right) => !(left == right);

    /// <summary>Whether the other has the same three numbers.</summary>
    /// <param name="other">The other ratio.</param>
    /// <returns>Whether they are equal.</returns>
    public bool Equals(RatioText? other) =>
        other is not null && Numerator == other.Numerator && Denominator == other.Denominator && Percent == other.Percent;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as RatioText);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Numerator, Denominator, Percent);

    /// <summary>The numbers, for a programmer to read.</summary>
    /// <returns>For example <c>2071 : 2071 (100%)</c>.</returns>
    public override string ToString() =>
        Percent is { } percent ? $"{Numerator} : {Denominator} ({percent}%)" : $"{Numerator} : {Denominator}";
}
