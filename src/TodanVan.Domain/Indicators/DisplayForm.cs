namespace TodanVan.Domain.Indicators;

/// <summary>The form in which a figure is written for people.</summary>
public enum DisplayForm
{
    /// <summary>All decimals there are, and the unit of measure: <c>2.477.180 m²</c>.</summary>
    Exact,

    /// <summary>Money in tỷ, triệu or đồng, whichever is exact with at most 3 decimals: <c>109,402 tỷ đồng</c>.</summary>
    Money,

    /// <summary>Rounded to fixed decimals, without a unit: <c>7,04</c>.</summary>
    Rounded,

    /// <summary>Numerator, denominator and percentage: <c>2.071/2.071 (đạt 100%)</c>, trailing zeros dropped, never 100% unless exact.</summary>
    Coverage,
}
