using System.Collections.ObjectModel;

using Ardalis.GuardClauses;

namespace TodanVan.Domain.Indicators;

/// <summary>How a derived indicator is computed from others: <c>[members] / [teams]</c>, <c>([men] + ifMissing([women], 0)) / [households]</c>.</summary>
/// <remarks>
/// <para>
/// A tree, read from text by <see cref="Parse(string)"/> or put together with <see cref="Input"/>, <see cref="Constant"/> and the operators.
/// An operation is computed on what its operands are in all, never unit by unit. Whether the indicators exist, and whether their units of
/// measure and times go together, is for <see cref="IndicatorCatalogue.Create"/> to say.
/// </para>
/// <para>
/// Two expressions are equal when they are the same tree: <c>[a] + [b]</c> is not <c>[b] + [a]</c>, and white space and brackets that
/// change nothing do not count. What is read from the text of an expression is that expression again.
/// </para>
/// </remarks>
/// <threadsafety>Immutable, and so safe to share between threads.</threadsafety>
public sealed partial class IndicatorExpression : IEquatable<IndicatorExpression>
{
    /// <summary>How many characters a text may have; no expression within the other limits needs as many.</summary>
    public const int MaxLength = 200_000;

    /// <summary>How deep brackets and signs may nest: beyond anything that a person reads.</summary>
    public const int MaxNesting = 64;

    /// <summary>How many indicators and numbers an expression may name.</summary>
    public const int MaxOperands = 200;

    /// <summary>How many characters a code or a number in an expression may have.</summary>
    public const int MaxOperandLength = 100;

    private readonly int operands;
    private readonly int nesting;

    private IndicatorExpression(IndicatorCode indicator, BreakdownCode? item, Rational? ifMissing, int position)
    {
        Kind = IndicatorExpressionKind.Input;
        Indicator = indicator;
        Item = item;
        IfMissing = ifMissing;
        Position = position;
        operands = 1;
    }

    private IndicatorExpression(Rational literal, int position)
    {
        Kind = IndicatorExpressionKind.Literal;
        Literal = literal;
        Position = position;
        operands = 1;
    }

    private IndicatorExpression(IndicatorExpressionKind kind, IndicatorExpression left, IndicatorExpression? right, int position)
    {
        Kind = kind;
        Left = left;
        Right = right;
        Position = position;
        operands = left.operands + (right?.operands ?? 0);
        nesting = kind == IndicatorExpressionKind.Negation
            ? left.nesting + 1 + (NeedsBrackets(left, false) ? 1 : 0)
            : Math.Max(left.nesting + (NeedsBrackets(left, false) ? 1 : 0), right!.nesting + (NeedsBrackets(right, true) ? 1 : 0));
        if (operands > MaxOperands || nesting > MaxNesting)
        {
            throw new ArgumentException($"An expression has at most {MaxOperands} operands, nested {MaxNesting} deep.", nameof(left));
        }
    }

    /// <summary>What it is at its top.</summary>
    public IndicatorExpressionKind Kind { get; }

    /// <summary>Of an input, the indicator; null of anything else.</summary>
    public IndicatorCode? Indicator { get; }

    /// <summary>Of an input, the item of the indicator's breakdown; null for the indicator as a whole, and of anything else.</summary>
    public BreakdownCode? Item { get; }

    /// <summary>
    /// Of an input, the number that stands for a reporting cell that is missing (silent, or an explicit null; a cell that is withheld or not
    /// applicable stays what it is); null where such a cell leaves the computation, and of anything else.
    /// </summary>
    public Rational? IfMissing { get; }

    /// <summary>Of a literal, the number, which is not negative; null of anything else.</summary>
    public Rational? Literal { get; }

    /// <summary>The first operand, or the only one of a negation; null of an input or a literal.</summary>
    public IndicatorExpression? Left { get; }

    /// <summary>The second operand; null where there is none.</summary>
    public IndicatorExpression? Right { get; }

    /// <summary>Where it stood in the text that it was read from: the first character is 1; of an operation, its sign. 0 when it was not read.</summary>
    internal int Position { get; }

    /// <summary>Whether both are the same tree.</summary>
    /// <param name="left">The first, or null.</param>
    /// <param name="right">The second, or null.</param>
    public static bool operator ==(IndicatorExpression? left, IndicatorExpression? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether the trees differ.</summary>
    /// <param name="left">The first, or null.</param>
    /// <param name="right">The second, or null.</param>
    public static bool operator !=(IndicatorExpression? left, IndicatorExpression? right) => !(left == right);

    /// <summary>Names an indicator.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="item">The item of its breakdown; null for the indicator as a whole.</param>
    /// <param name="ifMissing">The number that stands for a reporting cell that is missing; null where such a cell leaves the computation.</param>
    /// <returns>The expression <c>[indicator]</c>, <c>[indicator][item]</c> or <c>ifMissing([indicator], 0)</c>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="indicator"/> is null.</exception>
    /// <exception cref="ArgumentException">A code is longer than <see cref="MaxOperandLength"/>, or the number is no decimal as short as that.</exception>
    public static IndicatorExpression Input(IndicatorCode indicator, BreakdownCode? item = null, Rational? ifMissing = null)
    {
        Guard.Against.Null(indicator);
        if (indicator.Value.Length > MaxOperandLength || item?.Value.Length > MaxOperandLength)
        {
            throw new ArgumentException($"A code in an expression has at most {MaxOperandLength} characters.", nameof(indicator));
        }

        if (ifMissing is { } number)
        {
            CheckDecimal(number, nameof(ifMissing));
        }

        return new IndicatorExpression(indicator, item, ifMissing, 0);
    }

    /// <summary>Gives a number as an expression.</summary>
    /// <param name="value">A decimal.</param>
    /// <returns>The literal; of a negative number, the negation of one, as it is written.</returns>
    /// <exception cref="ArgumentException">The number has no last decimal, or is longer than <see cref="MaxOperandLength"/>.</exception>
    public static IndicatorExpression Constant(Rational value)
    {
        CheckDecimal(value, nameof(value));
        var literal = new IndicatorExpression(Rational.Abs(value), 0);
        return value.Sign < 0 ? -literal : literal;
    }

    /// <summary>The indicators that it names, as inputs; each once, in the order of the text.</summary>
    /// <returns>The inputs; two that differ in what stands for missing cells are two.</returns>
    public ReadOnlyCollection<IndicatorExpression> Inputs()
    {
        var found = new List<IndicatorExpression>();
        var seen = new HashSet<IndicatorExpression>();
        Collect(this);
        return found.AsReadOnly();

        void Collect(IndicatorExpression node)
        {
            if (node.Kind == IndicatorExpressionKind.Input && seen.Add(node))
            {
                found.Add(node);
            }

            foreach (var operand in new[] { node.Left, node.Right })
            {
                if (operand is not null)
                {
                    Collect(operand);
                }
            }
        }
    }

    /// <summary>Whether the other is the same tree.</summary>
    /// <param name="other">The other, or null.</param>
    public bool Equals(IndicatorExpression? other) =>
        ReferenceEquals(this, other)
        || (other is not null
            && Kind == other.Kind
            && operands == other.operands
            && Indicator == other.Indicator
            && Item == other.Item
            && IfMissing == other.IfMissing
            && Literal == other.Literal
            && Left == other.Left
            && Right == other.Right);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as IndicatorExpression);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, Indicator, Item, IfMissing, Literal, Left, Right);

    /// <summary>The same tree with places: where it was not read from text, those of its own text.</summary>
    internal IndicatorExpression Located() => Position > 0 ? this : Parse(ToString()).ValueOrThrow();

    private static void CheckDecimal(Rational value, string parameterName)
    {
        if (!value.TryToDecimalText(out var text) || text.Length > MaxOperandLength)
        {
            throw new ArgumentException($"A number in an expression is a decimal of at most {MaxOperandLength} characters.", parameterName);
        }
    }
}
