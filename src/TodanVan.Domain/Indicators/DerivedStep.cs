namespace TodanVan.Domain.Indicators;

/// <summary>One step of a program: an input or a number goes on the pile, or an operation takes its operands from it.</summary>
internal readonly record struct DerivedStep(IndicatorExpressionKind Kind, int Input = -1, Rational Literal = default);
