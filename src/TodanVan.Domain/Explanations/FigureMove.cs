using TodanVan.Domain.Indicators;
using TodanVan.Domain.Rollups;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Explanations;

/// <summary>
/// A figure that would be otherwise: its value, its state, its qualifier, its bounds, what it covers, the days of its facts, or the unit of
/// measure and the form in which it is shown.
/// </summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed class FigureMove
{
    internal FigureMove(Figure? before, Figure? after, int place)
    {
        Before = before;
        After = after;
        Place = place;
    }

    /// <summary>The figure as it is now; null when there is none: no such unit on the boundaries date, or no such indicator in the period.</summary>
    public Figure? Before { get; }

    /// <summary>The figure as it would be; null when there would be none.</summary>
    public Figure? After { get; }

    /// <summary>The unit.</summary>
    public AdministrativeUnit Unit => Either.Unit;

    /// <summary>What the unit is on the boundaries date; where it would be, if it is there.</summary>
    public UnitVersion Version => Either.Version;

    /// <summary>The indicator.</summary>
    public IndicatorDefinition Indicator => Either.Indicator;

    /// <summary>The part of a breakdown, or the residual; null for the indicator as a whole.</summary>
    public BreakdownCode? Breakdown => Either.Breakdown;

    /// <summary>
    /// By how much the value moves, exactly; for a ratio the bare ratio. 0 when something else moves. Null unless there is a value on both sides,
    /// of one unit of measure.
    /// </summary>
    public Rational? Difference =>
        Before is not null && After is not null && Before.TryGetValue(out var before) && After.TryGetValue(out var after)
            && Before.Indicator.Unit == After.Indicator.Unit
            ? after - before
            : null;

    /// <summary>Where it is in <see cref="ImportPreview.Moves"/>.</summary>
    internal int Place { get; }

    private Figure Either => After ?? Before!;

    /// <summary>The difference with its sign, in the form of the indicator; what a ratio is shown rounded, with the bare exact difference behind it.</summary>
    /// <returns>For example <c>+170,5 m²</c>, <c>-1,5 triệu đồng</c>, <c>-0,05 điểm % (-1/2071)</c>; empty when there is none, or it is 0.</returns>
    public string DifferenceText()
    {
        if (Difference is not { Sign: not 0 } difference)
        {
            return "";
        }

        var sign = difference.Sign > 0 ? "+" : "";
        var display = Indicator.Display;
        if (display.Form is DisplayForm.Exact or DisplayForm.Money || display.Rounding is null)
        {
            return sign + FigureText.Of(FigureState.Value, Indicator, difference, Qualifier.Exact);
        }

        var shown = difference * (Indicator is DerivedDefinition derived ? derived.Per : 1);
        var exact = difference.TryToDecimalText(out _) ? VietnameseNumber.FormatNumber(difference) : difference.ToString();
        var points = Indicator.Unit == UnitOfMeasure.Percent ? " điểm %" : "";
        return $"{sign}{VietnameseNumber.FormatNumber(shown, display.Rounding, trimTrailingZeros: true)}{points} ({sign}{exact})";
    }

    /// <inheritdoc/>
    public override string ToString() =>
        $"{Version.Code} {Indicator}{(Breakdown is null ? "" : $" {Breakdown}")}: {Before?.ToText() ?? "-"} -> {After?.ToText() ?? "-"}";

    /// <summary>Whether two figures say the same of a unit.</summary>
    internal static bool Same(Figure? left, Figure? right) =>
        left is null ? right is null
        : right is not null
            && left.State == right.State
            && left.Value == right.Value
            && left.Numerator == right.Numerator
            && left.Denominator == right.Denominator
            && left.Qualifier == right.Qualifier
            && left.Expected == right.Expected
            && left.Reported == right.Reported
            && left.Partial == right.Partial
            && left.WithheldUnits == right.WithheldUnits
            && left.Imputed == right.Imputed
            && left.ExpectedCells == right.ExpectedCells
            && left.ReportedCells == right.ReportedCells
            && left.AsOf == right.AsOf
            && Equals(left.Bounds, right.Bounds)
            && SameForm(left.Indicator, right.Indicator);

    private static bool SameForm(IndicatorDefinition left, IndicatorDefinition right) =>
        ReferenceEquals(left, right)
        || (left.Unit == right.Unit
            && left.Display.Form == right.Display.Form
            && left.Display.Rounding == right.Display.Rounding
            && (left as DerivedDefinition)?.Per == (right as DerivedDefinition)?.Per);
}
