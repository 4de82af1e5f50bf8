using TodanVan.Domain.Import;

namespace TodanVan.Domain.Units;

/// <summary>The columns of a table of units (<c>units.csv</c>).</summary>
public static class UnitTable
{
    /// <summary>The kind of table.</summary>
    public static TableSchema Schema { get; } = new(
        "units",
        new ColumnRow("code", ColumnContent.Code, "Mã", "Mã đơn vị", "Mã thôn", "Mã xã", "unit code"),
        new ColumnRow("name", ColumnContent.Text, "Tên", "Tên đơn vị", "Tên thôn", "Tên xã", "unit name"),
        new ColumnRow("kind", ColumnContent.Text, "Loại", "Loại đơn vị", "Loại hình"),
        new ColumnRow("level", ColumnContent.Text, "Cấp", "Cấp đơn vị"),
        new ColumnRow("parent", ColumnContent.Code, "Đơn vị cấp trên", "Mã đơn vị cấp trên", "Mã cấp trên", "Trực thuộc", "parent code"),
        new ColumnRow("from", ColumnContent.Day, "Từ ngày", "Ngày bắt đầu", "Hiệu lực từ ngày", "valid from"),
        new ColumnRow("to?", ColumnContent.Day, "Đến trước ngày", "valid to"),
        new ColumnRow("until?", ColumnContent.Day, "Đến ngày", "Đến hết ngày", "Ngày kết thúc"),
        new ColumnRow("id?", ColumnContent.Code, "Định danh", "unit id"),
        new ColumnRow("decree?", ColumnContent.Text, "Căn cứ pháp lý", "Căn cứ", "Nghị quyết", "Văn bản"));

    /// <summary>The code, as text with leading zeros.</summary>
    public static TableColumn Code => Schema.Columns[0];

    /// <summary>The name with its kind word.</summary>
    public static TableColumn Name => Schema.Columns[1];

    /// <summary>The kind word.</summary>
    public static TableColumn Kind => Schema.Columns[2];

    /// <summary>Country, Province, District, Commune or Village.</summary>
    public static TableColumn Level => Schema.Columns[3];

    /// <summary>The code or id of the parent.</summary>
    public static TableColumn Parent => Schema.Columns[4];

    /// <summary>The first day, ISO 8601.</summary>
    public static TableColumn From => Schema.Columns[5];

    /// <summary>The first day after the last, ISO 8601; blank when there is no end.</summary>
    public static TableColumn To => Schema.Columns[6];

    /// <summary>The last day, ISO 8601, accepted instead of <see cref="To"/>.</summary>
    public static TableColumn Until => Schema.Columns[7];

    /// <summary>The identity.</summary>
    public static TableColumn Id => Schema.Columns[8];

    /// <summary>The number of the act.</summary>
    public static TableColumn Decree => Schema.Columns[9];
}
