namespace TodanVan.Domain.Indicators;

/// <summary>What a program is computed from: a measure, an item of it, or, where inputs are independent, another derived indicator.</summary>
internal readonly record struct DerivedInput(IndicatorDefinition Definition, BreakdownCode? Item, Rational? IfMissing)
{
    public override string ToString() => IndicatorExpression.Input(Definition.Code, Item, IfMissing).ToString();
}
