namespace TodanVan.Domain.Units;

/// <summary>The level of a unit, from the country down. A unit never changes its level.</summary>
/// <remarks>
/// The village level (thôn, tổ dân phố) is self-governed and not an administrative tier (Law 10/2022/QH15, article 2). The district
/// level ended on 2025-07-01 (Law 72/2025/QH15).
/// </remarks>
public enum UnitLevel
{
    /// <summary>The country: one unit, the root.</summary>
    Country,

    /// <summary>Tỉnh, thành phố trực thuộc trung ương.</summary>
    Province,

    /// <summary>Huyện, quận, thị xã, thành phố thuộc tỉnh; until 2025-07-01.</summary>
    District,

    /// <summary>Xã, phường, thị trấn, đặc khu.</summary>
    Commune,

    /// <summary>Thôn, tổ dân phố and their local names.</summary>
    Village,
}
