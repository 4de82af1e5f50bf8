using TodanVan.Domain.Indicators;

namespace TodanVan.Domain.Serialization;

/// <summary>The text of a ratio, <c>[above] / [below]</c>.</summary>
internal static class RatioExpression
{
    public static (IndicatorCode Numerator, IndicatorCode Denominator)? Parse(string text)
    {
        var halves = text.Split('/');
        return halves.Length == 2 && Code(halves[0]) is { } above && Code(halves[1]) is { } below ? (above, below) : null;
    }

    private static IndicatorCode? Code(string half)
    {
        var text = half.AsSpan().Trim();
        if (text.Length < 3 || text[0] != '[' || text[^1] != ']')
        {
            return null;
        }

        text = text[1..^1];
        return text.IsWhiteSpace() || text.ContainsAny('[', ']') ? null : new IndicatorCode(text.ToString());
    }
}
