using TodanVan.Domain.Import;

namespace TodanVan.Domain.Units;

/// <summary>The columns of a table of weights: how large the parts of divided units are taken to be.</summary>
public static class PartShareTable
{
    /// <summary>The kind of table.</summary>
    public static TableSchema Schema { get; } = new(
        "weights",
        new ColumnRow("source", ColumnContent.Code, "Đơn vị nguồn", "Mã đơn vị cũ"),
        new ColumnRow("target", ColumnContent.Code, "Đơn vị đích", "Mã đơn vị mới"),
        new ColumnRow("share", ColumnContent.Number, "Tỷ trọng"),
        new ColumnRow("measure", ColumnContent.Text, "Đo bằng"),
        new ColumnRow("date?", ColumnContent.Day, "Ngày"));

    /// <summary>The id of the unit that was divided, or its code on the eve.</summary>
    public static TableColumn Source => Schema.Columns[0];

    /// <summary>The id of the unit that the part went to, or its code on the day.</summary>
    public static TableColumn Target => Schema.Columns[1];

    /// <summary>The share, above 0 and below 1: a decimal or a fraction such as <c>2/7</c>.</summary>
    public static TableColumn Share => Schema.Columns[2];

    /// <summary>What the share is measured by, for example <c>population</c>.</summary>
    public static TableColumn Measure => Schema.Columns[3];

    /// <summary>The first day after the division, ISO 8601; needed only when one unit gave to the other on several days.</summary>
    public static TableColumn Date => Schema.Columns[4];
}
