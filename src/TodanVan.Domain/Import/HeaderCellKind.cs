namespace TodanVan.Domain.Import;

/// <summary>What a cell of a header is.</summary>
internal enum HeaderCellKind
{
    /// <summary>Nothing that the table has.</summary>
    Unknown,

    /// <summary>A column of the table.</summary>
    Column,

    /// <summary>A column that a quarantine file adds.</summary>
    Added,

    /// <summary>A period or an indicator, or both, for the cells under it.</summary>
    Wide,

    /// <summary>One of its two lines is known, and what it means under the other is not.</summary>
    NotTold,

    /// <summary>Its two lines say two different things of the same sort.</summary>
    Disagreeing,
}
