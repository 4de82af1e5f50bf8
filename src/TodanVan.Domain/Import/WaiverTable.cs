namespace TodanVan.Domain.Import;

/// <summary>The columns of a table of waivers (<c>waivers.csv</c>).</summary>
public static class WaiverTable
{
    /// <summary>The kind of table.</summary>
    public static TableSchema Schema { get; } = new(
        "waivers",
        new ColumnRow("rule", ColumnContent.Code, "Quy tắc", "Mã quy tắc"),
        new ColumnRow("unit", ColumnContent.Code, "Mã đơn vị", "Đơn vị", "Mã thôn", "Mã"),
        new ColumnRow("team?", ColumnContent.Code, "Tổ", "Mã tổ"),
        new ColumnRow("reason", ColumnContent.Text, "Lý do"),
        new ColumnRow("by?", ColumnContent.Text, "Người quyết định", "Cơ quan quyết định"),
        new ColumnRow("from", ColumnContent.Day, "Từ ngày", "Ngày bắt đầu"),
        new ColumnRow("to?", ColumnContent.Day, "Đến trước ngày"),
        new ColumnRow("until?", ColumnContent.Day, "Đến ngày", "Đến hết ngày", "Ngày kết thúc"));

    /// <summary>The rule's code, or <c>set/rule</c>.</summary>
    public static TableColumn Rule => Schema.Columns[0];

    /// <summary>The code or id of the unit; all below it is meant too.</summary>
    public static TableColumn Unit => Schema.Columns[1];

    /// <summary>The team's code; blank for every team of the unit.</summary>
    public static TableColumn Team => Schema.Columns[2];

    /// <summary>Why.</summary>
    public static TableColumn Reason => Schema.Columns[3];

    /// <summary>Who waived it.</summary>
    public static TableColumn By => Schema.Columns[4];

    /// <summary>The first day, ISO 8601.</summary>
    public static TableColumn From => Schema.Columns[5];

    /// <summary>The first day after the last, ISO 8601; here or in <see cref="Until"/> there is an end.</summary>
    public static TableColumn To => Schema.Columns[6];

    /// <summary>The last day, ISO 8601.</summary>
    public static TableColumn Until => Schema.Columns[7];
}
