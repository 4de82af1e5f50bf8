namespace TodanVan.Domain.Units;

/// <summary>The words for levels.</summary>
public static class UnitLevels
{
    private static readonly TokenTable<UnitLevel> Tokens = new(
        ("Country", UnitLevel.Country),
        ("Province", UnitLevel.Province),
        ("District", UnitLevel.District),
        ("Commune", UnitLevel.Commune),
        ("Village", UnitLevel.Village));

    /// <summary>Reads a level: Country, Province, District, Commune or Village, in any case.</summary>
    /// <param name="text">The word.</param>
    /// <param name="level">The level.</param>
    /// <returns>Whether the word names one.</returns>
    public static bool TryParse(string? text, out UnitLevel level) => Tokens.TryParse(text, out level);

    /// <summary>The word that may have been meant: one that reads nearly so, or that of the level of a kind (<c>Xã</c>: Commune).</summary>
    internal static string? Nearest(string text)
    {
        var kind = TextKey.Comparison(text) is ['c', 'ấ', 'p', ' ', .. { Length: > 0 } rest] ? rest : text;
        return UnitKind.LevelIfKnown(kind)?.ToString() ?? Tokens.Nearest(text);
    }
}
