using TodanVan.Domain.Indicators;

namespace TodanVan.Domain.Rollups;

/// <summary>The Vietnamese text of a figure.</summary>
internal static class FigureText
{
    public static string Of(Figure figure) => figure.State switch
    {
        FigureState.Value => Number(figure),
        FigureState.Missing => "chưa có số liệu",
        FigureState.NotApplicable => "không áp dụng",
        FigureState.Withheld => "không công bố",
        FigureState.NotDeterminable => "chưa xác định được",
        _ => "không xác định",
    };

    private static string Number(Figure figure)
    {
        var value = figure.Value!.Value;
        var display = figure.Indicator.Display;
        switch (display.Form)
        {
            case DisplayForm.Coverage:
                return figure.Qualifier == Qualifier.Exact
                    ? VietnameseNumber.FormatCoverage(figure.Numerator!.Value, figure.Denominator!.Value)
                    : QualifiedCoverage(figure);
            case DisplayForm.Rounded:
                // «hơn» may be rounded down and «gần» up, never the other way: the text must stay true.
                var rounded = new Quantity(value, UnitOfMeasure.One, figure.Qualifier).Round(display.Rounding!);
                return Qualified(figure.Qualifier, VietnameseNumber.FormatNumber(rounded.Value, display.Rounding!, trimTrailingZeros: false));
            case DisplayForm.Money:
                return Qualified(figure.Qualifier, VietnameseNumber.FormatMoney(value));
            default:
                // A ratio that is shown exactly may have no last decimal; the fraction is then the exact number.
                return value.TryToDecimalText(out _)
                    ? VietnameseNumber.FormatQuantity(new Quantity(value, figure.Indicator.Unit, figure.Qualifier))
                    : Qualified(figure.Qualifier, value.ToString());
        }
    }

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
