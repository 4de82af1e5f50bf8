using System.Numerics;
using Ardalis.GuardClauses;

namespace TodanVan.Domain;

public sealed partial class Quantity :
    IAdditionOperators<Quantity, Quantity, Quantity>,
    ISubtractionOperators<Quantity, Quantity, Quantity>,
    IUnaryNegationOperators<Quantity, Quantity>,
    IMultiplyOperators<Quantity, Rational, Quantity>,
    IDivisionOperators<Quantity, Rational, Quantity>,
    IDivisionOperators<Quantity, Quantity, Quantity>
{
    /// <summary>The sum of two quantities of one unit.</summary>
    /// <param name="left">The first term.</param>
    /// <param name="right">The second term.</param>
    /// <returns>The sum, with the qualifier of <see cref="Qualifiers.Add"/>.</returns>
    /// <exception cref="ArgumentNullException">An operand is null.</exception>
    /// <exception cref="ArgumentException">The units differ.</exception>
    public static Quantity operator +(Quantity left, Quantity right)
    {
        CheckSameUnit(left, right);
        return new Quantity(left.Value + right.Value, left.Unit, Qualifiers.Add(left.Qualifier, right.Qualifier));
    }

    /// <summary>The difference of two quantities of one unit.</summary>
    /// <param name="left">The quantity to subtract from.</param>
    /// <param name="right">The quantity to subtract.</param>
    /// <returns>The difference, with the qualifier of <see cref="Qualifiers.Subtract"/>.</returns>
    /// <exception cref="ArgumentNullException">An operand is null.</exception>
    /// <exception cref="ArgumentException">The units differ.</exception>
    public static Quantity operator -(Quantity left, Quantity right)
    {
        CheckSameUnit(left, right);
        return new Quantity(left.Value - right.Value, left.Unit, Qualifiers.Subtract(left.Qualifier, right.Qualifier));
    }

    /// <summary>The quantity of the opposite sign.</summary>
    /// <param name="value">The quantity.</param>
    /// <returns>The negated quantity; the side of its qualifier swaps.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public static Quantity operator -(Quantity value)
    {
        Guard.Against.Null(value);
        return new Quantity(-value.Value, value.Unit, Qualifiers.Negate(value.Qualifier));
    }

    /// <summary>The quantity times an exact number.</summary>
    /// <param name="left">The quantity.</param>
    /// <param name="right">The factor.</param>
    /// <returns>The product in the same unit, with the qualifier of <see cref="Qualifiers.Scale"/>: times 0 it is exact.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="left"/> is null.</exception>
    public static Quantity operator *(Quantity left, Rational right)
    {
        Guard.Against.Null(left);
        return new Quantity(left.Value * right, left.Unit, Qualifiers.Scale(left.Qualifier, right.Sign));
    }

    /// <summary>An exact number times the quantity.</summary>
    /// <param name="left">The factor.</param>
    /// <param name="right">The quantity.</param>
    /// <returns>The product in the same unit, with the qualifier of <see cref="Qualifiers.Scale"/>: times 0 it is exact.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="right"/> is null.</exception>
    public static Quantity operator *(Rational left, Quantity right) => right * left;

    /// <summary>The quantity divided by an exact number.</summary>
    /// <param name="left">The quantity.</param>
    /// <param name="right">The divisor.</param>
    /// <returns>The quotient in the same unit; a negative divisor swaps the side of the qualifier.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="left"/> is null.</exception>
    /// <exception cref="DivideByZeroException"><paramref name="right"/> is 0.</exception>
    public static Quantity operator /(Quantity left, Rational right) => left * right.Reciprocal();

    /// <summary>The quotient of two quantities.</summary>
    /// <param name="left">The dividend.</param>
    /// <param name="right">The divisor.</param>
    /// <returns>
    /// The quotient in the unit of <see cref="UnitOfMeasure.Per"/>. Its qualifier is that of <see cref="Qualifiers.Divide"/>
    /// with the signs the quantities prove themselves: "hơn 156" is positive, "gần 239" might be negative. A caller who knows
    /// more (the bounds of an indicator) asks <see cref="Qualifiers.Divide"/>.
    /// </returns>
    /// <exception cref="ArgumentNullException">An operand is null.</exception>
    /// <exception cref="DivideByZeroException">The value of <paramref name="right"/> is 0.</exception>
    public static Quantity operator /(Quantity left, Quantity right)
    {
        Guard.Against.Null(left);
        Guard.Against.Null(right);
        var quotient = new QualifiedNumber(left.Value, left.Qualifier) / new QualifiedNumber(right.Value, right.Qualifier);
        return new Quantity(quotient.Value, left.Unit.Per(right.Unit), quotient.Qualifier);
    }

    /// <inheritdoc cref="op_Addition"/>
    public static Quantity Add(Quantity left, Quantity right) => left + right;

    /// <inheritdoc cref="op_Subtraction"/>
    public static Quantity Subtract(Quantity left, Quantity right) => left - right;

    /// <inheritdoc cref="op_UnaryNegation"/>
    public static Quantity Negate(Quantity value) => -value;

    /// <inheritdoc cref="op_Multiply(Quantity, Rational)"/>
    public static Quantity Multiply(Quantity left, Rational right) => left * right;

    /// <inheritdoc cref="op_Division(Quantity, Rational)"/>
    public static Quantity Divide(Quantity left, Rational right) => left / right;

    /// <inheritdoc cref="op_Division(Quantity, Quantity)"/>
    public static Quantity Divide(Quantity left, Quantity right) => left / right;

    private static void CheckSameUnit(Quantity left, Quantity right)
    {
        Guard.Against.Null(left);
        Guard.Against.Null(right);
        if (left.Unit != right.Unit)
        {
            throw new ArgumentException($"The units differ: {left.Unit} and {right.Unit}.", nameof(right));
        }
    }
}
