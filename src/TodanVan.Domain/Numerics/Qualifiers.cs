using Ardalis.GuardClauses;
using TodanVan.Domain.Guards;

namespace TodanVan.Domain;

/// <summary>Which qualifier a result has when qualified numbers are added, subtracted, multiplied or divided.</summary>
/// <remarks>
/// <para>
/// Interval arithmetic on the half-lines of <see cref="Qualifier"/>: the result's interval contains every value that the true
/// operands could give. Where both operands push to the same side the result does, strictly if either is strict; where they
/// push to different sides, or one is <see cref="Qualifier.About"/>, nothing is known and the result is
/// <see cref="Qualifier.About"/>.
/// </para>
/// <para>
/// Zero is nothing special in a sum: exact 0 plus "hơn 5" is "hơn 5", and "hơn 0" stays more than nothing. In a product it is:
/// anything times exact 0 is exact 0 (<see cref="Scale"/>).
/// </para>
/// </remarks>
public static class Qualifiers
{
    /// <summary>The qualifier of a sum.</summary>
    /// <param name="left">The qualifier of the first term.</param>
    /// <param name="right">The qualifier of the second term.</param>
    /// <returns>Exact is neutral; one side keeps; two sides or any <see cref="Qualifier.About"/> give that.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is not a qualifier.</exception>
    public static Qualifier Add(Qualifier left, Qualifier right)
    {
        Check(left, nameof(left));
        Check(right, nameof(right));
        return Combine(left, right);
    }

    /// <summary>The qualifier of a difference: that of a sum with the second operand negated.</summary>
    /// <param name="left">The qualifier of the number to subtract from.</param>
    /// <param name="right">The qualifier of the number to subtract.</param>
    /// <returns>The qualifier: gần 239 - hơn 156 = gần 83.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is not a qualifier.</exception>
    public static Qualifier Subtract(Qualifier left, Qualifier right)
    {
        Check(left, nameof(left));
        Check(right, nameof(right));
        return Combine(left, Swap(right));
    }

    /// <summary>The qualifier of the negated number: the sides swap.</summary>
    /// <param name="qualifier">The qualifier.</param>
    /// <returns>The qualifier of the opposite side.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The argument is not a qualifier.</exception>
    public static Qualifier Negate(Qualifier qualifier)
    {
        Check(qualifier, nameof(qualifier));
        return Swap(qualifier);
    }

    /// <summary>The qualifier of a product with an exact factor, whose sign is therefore known.</summary>
    /// <param name="qualifier">The qualifier of the number.</param>
    /// <param name="factorSign">The sign of the factor: negative, 0 or positive.</param>
    /// <returns>The same for a positive factor, sides swapped for a negative one, exact for 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The argument is not a qualifier.</exception>
    public static Qualifier Scale(Qualifier qualifier, int factorSign)
    {
        Check(qualifier, nameof(qualifier));
        return factorSign switch
        {
            0 => Qualifier.Exact,
            > 0 => qualifier,
            _ => Swap(qualifier),
        };
    }

    /// <summary>The qualifier of a product.</summary>
    /// <param name="left">The qualifier of the first factor.</param>
    /// <param name="leftIsPositive">Whether every value the first factor can have is known to be more than 0.</param>
    /// <param name="right">The qualifier of the second factor.</param>
    /// <param name="rightIsPositive">Whether every value the second factor can have is known to be more than 0.</param>
    /// <returns>
    /// Exact for two exact factors. For two positive factors the same side keeps and exact is neutral. Else
    /// <see cref="Qualifier.About"/>. For an exact factor of known sign use <see cref="Scale"/>, which says more.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">A qualifier is not one.</exception>
    public static Qualifier Multiply(Qualifier left, bool leftIsPositive, Qualifier right, bool rightIsPositive)
    {
        Check(left, nameof(left));
        Check(right, nameof(right));
        return Monotone(left, right, leftIsPositive && rightIsPositive);
    }

    /// <summary>The qualifier of a quotient.</summary>
    /// <param name="left">The qualifier of the dividend.</param>
    /// <param name="leftIsPositive">Whether every value the dividend can have is known to be more than 0.</param>
    /// <param name="right">The qualifier of the divisor.</param>
    /// <param name="rightIsPositive">Whether every value the divisor can have is known to be more than 0.</param>
    /// <returns>
    /// Exact for two exact operands. For positive operands: hơn/exact = hơn, exact/hơn = gần, hơn/gần = hơn, gần/hơn = gần,
    /// hơn/hơn and gần/gần = <see cref="Qualifier.About"/>. Else <see cref="Qualifier.About"/>.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">A qualifier is not one.</exception>
    public static Qualifier Divide(Qualifier left, bool leftIsPositive, Qualifier right, bool rightIsPositive)
    {
        Check(left, nameof(left));
        Check(right, nameof(right));
        return Monotone(left, Swap(right), leftIsPositive && rightIsPositive);
    }

    private static Qualifier Monotone(Qualifier left, Qualifier right, bool positive) =>
        positive || (left == Qualifier.Exact && right == Qualifier.Exact) ? Combine(left, right) : Qualifier.About;

    private static Qualifier Combine(Qualifier left, Qualifier right)
    {
        if (left == Qualifier.Exact || left == right)
        {
            return right;
        }

        return right switch
        {
            Qualifier.Exact => left,
            Qualifier.MoreThan or Qualifier.AtLeast when left is Qualifier.MoreThan or Qualifier.AtLeast => Qualifier.MoreThan,
            Qualifier.LessThan or Qualifier.AtMost when left is Qualifier.LessThan or Qualifier.AtMost => Qualifier.LessThan,
            _ => Qualifier.About,
        };
    }

    private static Qualifier Swap(Qualifier qualifier) => qualifier switch
    {
        Qualifier.MoreThan => Qualifier.LessThan,
        Qualifier.LessThan => Qualifier.MoreThan,
        Qualifier.AtLeast => Qualifier.AtMost,
        Qualifier.AtMost => Qualifier.AtLeast,
        _ => qualifier,
    };

    private static void Check(Qualifier qualifier, string parameterName) => Guard.Against.UndefinedEnum(qualifier, parameterName);
}
