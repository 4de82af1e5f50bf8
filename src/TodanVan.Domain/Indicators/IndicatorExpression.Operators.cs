using System.Numerics;

using Ardalis.GuardClauses;

namespace TodanVan.Domain.Indicators;

/// <content>Operations: each makes a new tree, of at most <see cref="MaxOperands"/> operands nested <see cref="MaxNesting"/> deep.</content>
public sealed partial class IndicatorExpression :
    IAdditionOperators<IndicatorExpression, IndicatorExpression, IndicatorExpression>,
    ISubtractionOperators<IndicatorExpression, IndicatorExpression, IndicatorExpression>,
    IMultiplyOperators<IndicatorExpression, IndicatorExpression, IndicatorExpression>,
    IDivisionOperators<IndicatorExpression, IndicatorExpression, IndicatorExpression>,
    IUnaryNegationOperators<IndicatorExpression, IndicatorExpression>
{
    /// <summary>The sum.</summary>
    /// <param name="left">The first term.</param>
    /// <param name="right">The second term.</param>
    /// <exception cref="ArgumentException">An operand is null, or the tree would be too large.</exception>
    public static IndicatorExpression operator +(IndicatorExpression left, IndicatorExpression right) =>
        Of(IndicatorExpressionKind.Sum, left, right);

    /// <summary>The difference.</summary>
    /// <param name="left">What to subtract from.</param>
    /// <param name="right">What to subtract.</param>
    /// <exception cref="ArgumentException">An operand is null, or the tree would be too large.</exception>
    public static IndicatorExpression operator -(IndicatorExpression left, IndicatorExpression right) =>
        Of(IndicatorExpressionKind.Difference, left, right);

    /// <summary>The product.</summary>
    /// <param name="left">The first factor.</param>
    /// <param name="right">The second factor.</param>
    /// <exception cref="ArgumentException">An operand is null, or the tree would be too large.</exception>
    public static IndicatorExpression operator *(IndicatorExpression left, IndicatorExpression right) =>
        Of(IndicatorExpressionKind.Product, left, right);

    /// <summary>The quotient.</summary>
    /// <param name="left">What stands above the line.</param>
    /// <param name="right">What stands below the line.</param>
    /// <exception cref="ArgumentException">An operand is null, or the tree would be too large.</exception>
    public static IndicatorExpression operator /(IndicatorExpression left, IndicatorExpression right) =>
        Of(IndicatorExpressionKind.Quotient, left, right);

    /// <summary>The opposite.</summary>
    /// <param name="value">The operand.</param>
    /// <exception cref="ArgumentException">The operand is null, or the tree would be too deep.</exception>
    public static IndicatorExpression operator -(IndicatorExpression value) =>
        new(IndicatorExpressionKind.Negation, Guard.Against.Null(value), null, 0);

    /// <summary>The sum.</summary>
    /// <param name="left">The first term.</param>
    /// <param name="right">The second term.</param>
    /// <exception cref="ArgumentException">An operand is null, or the tree would be too large.</exception>
    public static IndicatorExpression Add(IndicatorExpression left, IndicatorExpression right) => left + right;

    /// <summary>The difference.</summary>
    /// <param name="left">What to subtract from.</param>
    /// <param name="right">What to subtract.</param>
    /// <exception cref="ArgumentException">An operand is null, or the tree would be too large.</exception>
    public static IndicatorExpression Subtract(IndicatorExpression left, IndicatorExpression right) => left - right;

    /// <summary>The product.</summary>
    /// <param name="left">The first factor.</param>
    /// <param name="right">The second factor.</param>
    /// <exception cref="ArgumentException">An operand is null, or the tree would be too large.</exception>
    public static IndicatorExpression Multiply(IndicatorExpression left, IndicatorExpression right) => left * right;

    /// <summary>The quotient.</summary>
    /// <param name="left">What stands above the line.</param>
    /// <param name="right">What stands below the line.</param>
    /// <exception cref="ArgumentException">An operand is null, or the tree would be too large.</exception>
    public static IndicatorExpression Divide(IndicatorExpression left, IndicatorExpression right) => left / right;

    /// <summary>The opposite.</summary>
    /// <param name="value">The operand.</param>
    /// <exception cref="ArgumentException">The operand is null, or the tree would be too deep.</exception>
    public static IndicatorExpression Negate(IndicatorExpression value) => -value;

    private static IndicatorExpression Of(IndicatorExpressionKind kind, IndicatorExpression left, IndicatorExpression right) =>
        new(kind, Guard.Against.Null(left), Guard.Against.Null(right), 0);
}
