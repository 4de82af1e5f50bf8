using System.Numerics;
using Ardalis.GuardClauses;
using TodanVan.Domain.Guards;

namespace TodanVan.Domain;

/// <summary>An exact number with its unit of measure and what is said about its exactness: "hơn 156 tỷ đồng".</summary>
/// <remarks>
/// Two quantities are equal when value, unit and qualifier are: "hơn 5" is not "5". There is no order, since "hơn 5" and "6"
/// have none; ask <see cref="IsAtLeast"/> and its neighbours, which answer only what is certain.
/// </remarks>
/// <threadsafety>Immutable, and so safe to share between threads.</threadsafety>
public sealed partial class Quantity : IEquatable<Quantity>, IEqualityOperators<Quantity, Quantity, bool>
{
    /// <summary>Makes a quantity.</summary>
    /// <param name="value">The number, in <paramref name="unit"/>.</param>
    /// <param name="unit">The unit of measure.</param>
    /// <param name="qualifier">What is said about the number's exactness.</param>
    /// <exception cref="ArgumentNullException"><paramref name="unit"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="qualifier"/> is not a qualifier.</exception>
    public Quantity(Rational value, UnitOfMeasure unit, Qualifier qualifier = Qualifier.Exact)
    {
        Value = value;
        Unit = Guard.Against.Null(unit);
        Qualifier = Guard.Against.UndefinedEnum(qualifier, nameof(qualifier));
    }

    /// <summary>The number, in <see cref="Unit"/>; with a qualifier, the number that was written.</summary>
    public Rational Value { get; }

    /// <summary>The unit of measure.</summary>
    public UnitOfMeasure Unit { get; }

    /// <summary>What is said about the number's exactness.</summary>
    public Qualifier Qualifier { get; }

    /// <summary>Whether value, unit and qualifier are the same.</summary>
    /// <param name="left">The first quantity.</param>
    /// <param name="right">The second quantity.</param>
    /// <returns>Whether they are equal.</returns>
    public static bool operator ==(Quantity? left, Quantity? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether value, unit or qualifier differ.</summary>
    /// <param name="left">The first quantity.</param>
    /// <param name="right">The second quantity.</param>
    /// <returns>Whether they differ.</returns>
    public static bool operator !=(Quantity? left, Quantity? right) => !(left == right);

    /// <summary>Rounds the number for display without making its qualifier false.</summary>
    /// <param name="rounding">The decimals, and the way for a number that is exact or <see cref="Qualifier.About"/>.</param>
    /// <returns>
    /// The rounded quantity: <see cref="Qualifier.MoreThan"/> and <see cref="Qualifier.AtLeast"/> go down ("hơn 156,6" is "hơn
    /// 156"), <see cref="Qualifier.LessThan"/> and <see cref="Qualifier.AtMost"/> up.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="rounding"/> is null.</exception>
    public Quantity Round(Rounding rounding)
    {
        Guard.Against.Null(rounding);
        var mode = Qualifier switch
        {
            Qualifier.MoreThan or Qualifier.AtLeast => MidpointRounding.ToNegativeInfinity,
            Qualifier.LessThan or Qualifier.AtMost => MidpointRounding.ToPositiveInfinity,
            _ => rounding.Mode,
        };
        return new Quantity(Value.Round(rounding.Digits, mode), Unit, Qualifier);
    }

    /// <summary>Whether the other has the same value, unit and qualifier.</summary>
    /// <param name="other">The other quantity.</param>
    /// <returns>Whether they are equal.</returns>
    public bool Equals(Quantity? other) =>
        other is not null && Qualifier == other.Qualifier && Value == other.Value && Unit == other.Unit;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Quantity);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Value, Unit, Qualifier);

    /// <summary>The parts, for a programmer to read; people's text is written by <c>VietnameseNumber</c>.</summary>
    /// <returns>For example <c>MoreThan 156000000000 dong</c>.</returns>
    public override string ToString() => Qualifier == Qualifier.Exact ? $"{Value} {Unit}" : $"{Qualifier} {Value} {Unit}";
}
