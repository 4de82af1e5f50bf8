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

    /// <summary>
    /// How many digits a national code has at a level: province 2, district 3, commune 5 (Decision 124/2004/QĐ-TTg; 19/2025/QĐ-TTg without
    /// districts); null where there are no such codes.
    /// </summary>
    internal static int? CodeWidth(UnitLevel level) => level switch
    {
        UnitLevel.Province => 2,
        UnitLevel.District => 3,
        UnitLevel.Commune => 5,
        _ => null,
    };

    /// <summary>The word that may have been meant: one that reads nearly so, or that of the level of a kind (<c>Xã</c>: Commune).</summary>
    internal static string? Nearest(string text)
    {
        var kind = TextKey.Comparison(text) is ['c', 'ấ', 'p', ' ', .. { Length: > 0 } rest] ? rest : text;
        return UnitKind.LevelIfKnown(kind)?.ToString() ?? Tokens.Nearest(text);
    }
}
