using TodanVan.Domain.Indicators;

namespace TodanVan.Domain.Rollups;

/// <summary>The Vietnamese text of a figure.</summary>
internal static class FigureText
{
    public static string Of(Figure figure) =>
        figure.State == FigureState.Value && figure.Indicator.Display.Form == DisplayForm.Coverage
            ? Coverage(figure)
            : Of(figure.State, figure.Indicator, figure.Value, figure.Qualifier);

    /// <summary>The text of anything but a coverage.</summary>
    public static string Of(FigureState state, IndicatorDefinition indicator, Rational? value, Qualifier qualifier) => state switch
    {
        FigureState.Value => Number(indicator, value!.Value * (indicator is DerivedDefinition derived ? derived.Per : 1), qualifier),
        FigureState.Missing => "chưa có số liệu",
        FigureState.NotApplicable => "không áp dụng",
        FigureState.Withheld => "không công bố",
        FigureState.NotDeterminable => "chưa xác định được",
        _ => "không xác định",
    };

    private static string Number(IndicatorDefinition indicator, Rational value, Qualifier qualifier)
    {
        var display = indicator.Display;
        switch (display.Form)
        {
            case DisplayForm.Rounded:
                // «hơn» may be rounded down and «gần» up, never the other way: the text must stay true.
                var rounded = new Quantity(value, UnitOfMeasure.One, qualifier).Round(display.Rounding!);
                return Qualified(qualifier, VietnameseNumber.FormatNumber(rounded.Value, display.Rounding!, trimTrailingZeros: false));
            case DisplayForm.Money when value.TryToDecimalText(out _):
                return Qualified(qualifier, VietnameseNumber.FormatMoney(value));
            default:
                // What is shown exactly may have no last decimal; the fraction is then the exact number.
                return value.TryToDecimalText(out _)
                    ? VietnameseNumber.FormatQuantity(new Quantity(value, indicator.Unit, qualifier))
                    : Qualified(qualifier, value.ToString());
        }
    }

    private static string Coverage(Figure figure) => figure.Qualifier == Qualifier.Exact
        ? VietnameseNumber.FormatCoverage(figure.Numerator!.Value, figure.Denominator!.Value)
        : QualifiedCoverage(figure);

    private static string QualifiedCoverage(Figure figure)
    {
        // «hơn» is said of the percentage: whether the numerator or the denominator brought it in, the fraction alone does not tell.
        var percent = new Quantity(figure.Value!.Value * 100, UnitOfMeasure.Percent, figure.Qualifier);
        var text = VietnameseNumber.FormatQuantity(percent, figure.Indicator.Display.Rounding!, trimTrailingZeros: true);
        return $"{VietnameseNumber.FormatNumber(figure.Numerator!.Value)}/{VietnameseNumber.FormatNumber(figure.Denominator!.Value)} (đạt {text})";
    }

    private static string Qualified(Qualifier qualifier, string text) =>
        qualifier == Qualifier.Exact ? text : $"{VietnameseNumber.FormatQualifier(qualifier)} {text}";
}
