namespace TodanVan.Domain.Indicators;

/// <summary>What an <see cref="IndicatorExpression"/> is at its top.</summary>
public enum IndicatorExpressionKind
{
    /// <summary>An indicator, or an item of its breakdown: <c>[members]</c>, <c>[models][economy]</c>, <c>ifMissing([models], 0)</c>.</summary>
    Input,

    /// <summary>A number: <c>0.5</c>.</summary>
    Literal,

    /// <summary>The opposite: <c>-[a]</c>.</summary>
    Negation,

    /// <summary>A sum: <c>[a] + [b]</c>.</summary>
    Sum,

    /// <summary>A difference: <c>[a] - [b]</c>.</summary>
    Difference,

    /// <summary>A product: <c>[a] * [b]</c>.</summary>
    Product,

    /// <summary>A quotient: <c>[a] / [b]</c>.</summary>
    Quotient,
}
