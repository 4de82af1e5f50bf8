using TodanVan.Domain.Indicators;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Fuzz;

/// <summary>Keys of texts, by which names are compared, and identifiers.</summary>
internal static class TextTarget
{
    public static void Check(ReadOnlySpan<byte> input)
    {
        var text = FuzzTarget.Text(input);
        var composed = TextKey.Compose(text);
        Promise.Same(composed, TextKey.Compose(composed));
        Promise.Holds(TextKey.IsComposed(composed));
        Promise.Holds(!TextKey.IsComposed(text) || string.Equals(composed, text, StringComparison.Ordinal));

        var key = TextKey.Comparison(text);
        Promise.Same(key, TextKey.Comparison(key));
        Promise.Same(key, TextKey.Comparison(composed));
        var bare = TextKey.WithoutDiacritics(text);
        Promise.Same(bare, TextKey.WithoutDiacritics(bare));
        Promise.Same(bare, TextKey.WithoutDiacritics(key));

        if (UnitCode.TryParse(text, out var unit))
        {
            Promise.Same(unit, UnitCode.Parse(unit.Value));
        }

        if (IndicatorCode.TryParse(text, out var indicator))
        {
            Promise.Same(indicator, IndicatorCode.Parse(indicator.Value));
        }

        if (UnitKind.TryParse(text, out var kind))
        {
            Promise.Same(kind, UnitKind.Parse(kind.ToString()));
        }
    }
}
