using TodanVan.Domain.Indicators;
using TodanVan.Domain.Rollups;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Explanations;

/// <summary>A figure that would be otherwise: its value, its state, its qualifier, or what it covers.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed class FigureMove
{
    internal FigureMove(Figure? before, Figure? after)
    {
        Before = before;
        After = after;
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

    /// <summary>By how much the value moves, exactly; 0 when only its qualifier or its coverage does. Null unless there is a value on both sides.</summary>
    public Rational? Difference =>
        Before is not null && After is not null && Before.TryGetValue(out var before) && After.TryGetValue(out var after) ? after - before : null;

    private Figure Either => After ?? Before!;

    /// <summary>The difference with its sign, in the form of the indicator where that is exact, and as a bare exact number for a ratio.</summary>
    /// <returns>For example <c>+170,5 m²</c>, <c>-1,5 triệu đồng</c>, <c>+1/2071</c>; empty when there is none, or it is 0.</returns>
    public string DifferenceText() => Difference switch
    {
        null or { Sign: 0 } => "",
        var difference when Indicator.Display.Form is DisplayForm.Exact or DisplayForm.Money =>
            (difference.Value.Sign > 0 ? "+" : "") + FigureText.Of(FigureState.Value, Indicator, difference, Qualifier.Exact),
        var difference => (difference.Value.Sign > 0 ? "+" : "")
            + (difference.Value.TryToDecimalText(out _) ? VietnameseNumber.FormatNumber(difference.Value) : difference.Value.ToString()),
    };

    /// <inheritdoc/>
    public override string ToString() =>
        $"{Version.Code} {Indicator}{(Breakdown is null ? "" : $" {Breakdown}")}: {Before?.ToText() ?? "-"} -> {After?.ToText() ?? "-"}";

    /// <summary>Whether two figures say the same of a unit; their texts and bounds follow from that.</summary>
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
            && left.Imputed == right.Imputed;
}
