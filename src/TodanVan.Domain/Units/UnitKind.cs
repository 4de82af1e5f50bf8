using Ardalis.GuardClauses;

using NodaTime;

namespace TodanVan.Domain.Units;

/// <summary>What a unit is called by law or custom: Tỉnh, Huyện, Xã, Thôn, or a local word such as Bản.</summary>
/// <remarks>
/// The vocabulary is open at the village level, where a province has its own words (Law 10/2022/QH15, article 2; Decree
/// 185/2026/NĐ-CP, article 2). Kinds are compared without regard to case, spaces, Unicode form and tone placement.
/// </remarks>
/// <threadsafety>Immutable.</threadsafety>
public sealed partial class UnitKind : IEquatable<UnitKind>
{
    private static readonly LocalDate Reform = new(2025, 7, 1);

    private readonly string key;
    private readonly UnitLevel[] levels;

    private UnitKind(string name, params UnitLevel[] levels)
    {
        Name = name;
        key = TextKey.Comparison(name);
        this.levels = levels;
    }

    /// <summary>Nước: the country.</summary>
    public static UnitKind Country { get; } = new("Nước", UnitLevel.Country);

    /// <summary>Tỉnh: a province.</summary>
    public static UnitKind Province { get; } = new("Tỉnh", UnitLevel.Province);

    /// <summary>Thành phố: a city of the province level, or, until 2025-07-01, of the district level.</summary>
    public static UnitKind City { get; } = new("Thành phố", UnitLevel.Province, UnitLevel.District);

    /// <summary>Huyện: a rural district; until 2025-07-01.</summary>
    public static UnitKind RuralDistrict { get; } = new("Huyện", UnitLevel.District);

    /// <summary>Quận: an urban district; until 2025-07-01.</summary>
    public static UnitKind UrbanDistrict { get; } = new("Quận", UnitLevel.District);

    /// <summary>Thị xã: a town of the district level; until 2025-07-01.</summary>
    public static UnitKind Town { get; } = new("Thị xã", UnitLevel.District);

    /// <summary>Xã: a rural commune.</summary>
    public static UnitKind RuralCommune { get; } = new("Xã", UnitLevel.Commune);

    /// <summary>Phường: a ward.</summary>
    public static UnitKind Ward { get; } = new("Phường", UnitLevel.Commune);

    /// <summary>Thị trấn: a township; until 2025-07-01.</summary>
    public static UnitKind Township { get; } = new("Thị trấn", UnitLevel.Commune);

    /// <summary>Đặc khu: a special zone of the commune level; from 2025-07-01.</summary>
    public static UnitKind SpecialZone { get; } = new("Đặc khu", UnitLevel.Commune);

    /// <summary>Thôn: a village.</summary>
    public static UnitKind Hamlet { get; } = new("Thôn", UnitLevel.Village);

    /// <summary>Tổ dân phố: an urban residential group.</summary>
    public static UnitKind Neighbourhood { get; } = new("Tổ dân phố", UnitLevel.Village);

    // After the properties: static members are initialised in the order in which they stand.
    private static readonly UnitKind[] Known =
    [
        Country, Province, City, RuralDistrict, UrbanDistrict, Town, RuralCommune, Ward, Township, SpecialZone, Hamlet, Neighbourhood,
    ];

    /// <summary>The word, as the law writes it or, for a local kind, as it was typed.</summary>
    public string Name { get; }

    /// <summary>Whether the word is a local one that no law of the whole country names here.</summary>
    public bool IsLocal => levels.Length == 0;

    /// <summary>Whether two kinds are the same word.</summary>
    /// <param name="left">One kind.</param>
    /// <param name="right">Another.</param>
    /// <returns>Whether they are equal.</returns>
    public static bool operator ==(UnitKind? left, UnitKind? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether two kinds are different words.</summary>
    /// <param name="left">One kind.</param>
    /// <param name="right">Another.</param>
    /// <returns>Whether they differ.</returns>
    public static bool operator !=(UnitKind? left, UnitKind? right) => !(left == right);

    /// <summary>The kind that a word names; any other word is a local kind.</summary>
    /// <param name="name">The word.</param>
    /// <returns>The kind.</returns>
    /// <exception cref="ArgumentException">The word is null, empty or white space.</exception>
    public static UnitKind Named(string name)
    {
        Guard.Against.NullOrWhiteSpace(name);
        var wanted = TextKey.Comparison(name);
        return Array.Find(Known, kind => string.Equals(kind.key, wanted, StringComparison.Ordinal)) ?? new UnitKind(name);
    }

    /// <summary>Whether units of a level can be of this kind on some day. Local kinds are of the village level.</summary>
    /// <param name="level">The level.</param>
    /// <returns>Whether the kind belongs to the level.</returns>
    public bool IsOf(UnitLevel level) => IsLocal ? level == UnitLevel.Village : Array.IndexOf(levels, level) >= 0;

    /// <summary>The days on which the law had units of this kind at a level.</summary>
    /// <param name="level">The level.</param>
    /// <returns>The days: until 2025-07-01 for the district level and thị trấn, from then on for đặc khu (Law 72/2025/QH15).</returns>
    public Validity InUse(UnitLevel level)
    {
        if (this == SpecialZone)
        {
            return new Validity(Reform, null);
        }

        return level == UnitLevel.District || this == Township ? new Validity(null, Reform) : Validity.Always;
    }

    /// <inheritdoc/>
    public bool Equals(UnitKind? other) => other is not null && string.Equals(key, other.key, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as UnitKind);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(key);

    /// <summary>The word.</summary>
    /// <returns><see cref="Name"/>.</returns>
    public override string ToString() => Name;

    /// <summary>The one level of which units of a kind that the law names can be; null for a local word, and for <c>Thành phố</c>.</summary>
    internal static UnitLevel? LevelIfKnown(string name) => Named(name).levels is [var only] ? only : null;

    /// <summary>
    /// The kind of a level that a local word may have been meant to be: one that differs in accents, or by one letter, as <c>Tỗ dân phố</c>
    /// does from <c>Tổ dân phố</c>. Null when none is so near, or several are.
    /// </summary>
    internal static UnitKind? Nearest(UnitKind local, UnitLevel level)
    {
        var bare = TextKey.WithoutDiacritics(local.Name);
        var near = local.IsLocal
            ? Array.FindAll(Known, kind => kind.IsOf(level) && EditDistance.Bounded(bare, TextKey.WithoutDiacritics(kind.Name), 1) <= 1)
            : [];
        return near is [var only] ? only : null;
    }

    /// <summary>The level that a kind speaks of: the lowest of several, and the village level for a local word.</summary>
    internal static UnitLevel LevelOf(UnitKind kind) => kind.IsLocal ? UnitLevel.Village : kind.levels[^1];
}
