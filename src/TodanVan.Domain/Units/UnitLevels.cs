namespace TodanVan.Domain.Units;

/// <summary>The words for levels.</summary>
public static class UnitLevels
{
    private static readonly (UnitLevel Level, string Key)[] Keys =
    [
        (UnitLevel.Country, TextKey.Comparison("Country")),
        (UnitLevel.Province, TextKey.Comparison("Province")),
        (UnitLevel.District, TextKey.Comparison("District")),
        (UnitLevel.Commune, TextKey.Comparison("Commune")),
        (UnitLevel.Village, TextKey.Comparison("Village")),
    ];

    /// <summary>Reads a level: Country, Province, District, Commune or Village, in any case.</summary>
    /// <param name="text">The word.</param>
    /// <param name="level">The level.</param>
    /// <returns>Whether the word names one.</returns>
    public static bool TryParse(string? text, out UnitLevel level)
    {
        level = default;
        if (string.IsNullOrWhiteSpace(text))
        {
            return false;
        }

        var key = TextKey.Comparison(text);
        foreach (var (candidate, candidateKey) in Keys)
        {
            if (string.Equals(key, candidateKey, StringComparison.Ordinal))
            {
                level = candidate;
                return true;
            }
        }

        return false;
    }
}
