using Ardalis.GuardClauses;

namespace TodanVan.Domain.Indicators;

/// <summary>How a figure is written for people. It never changes the figure's value.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed class IndicatorDisplay
{
    private IndicatorDisplay(DisplayForm form, Rounding? rounding)
    {
        Form = form;
        Rounding = rounding;
    }

    /// <summary>All decimals there are, and the unit of measure.</summary>
    public static IndicatorDisplay Exact { get; } = new(DisplayForm.Exact, null);

    /// <summary>Money in tỷ, triệu or đồng.</summary>
    public static IndicatorDisplay Money { get; } = new(DisplayForm.Money, null);

    /// <summary>Numerator, denominator and percentage at two digits, half away from zero.</summary>
    public static IndicatorDisplay Coverage { get; } = new(DisplayForm.Coverage, Domain.Rounding.HalfAwayFromZero(2));

    /// <summary>The form.</summary>
    public DisplayForm Form { get; }

    /// <summary>How the written number is rounded; null where nothing is rounded.</summary>
    public Rounding? Rounding { get; }

    /// <summary>Fixed decimals, without a unit.</summary>
    /// <param name="rounding">The digits and the mode.</param>
    /// <returns>The display.</returns>
    public static IndicatorDisplay Rounded(Rounding rounding) => new(DisplayForm.Rounded, Guard.Against.Null(rounding));

    /// <inheritdoc/>
    public override string ToString() => Rounding is null ? Form.ToString() : $"{Form} ({Rounding})";
}
