using TodanVan.Domain.Import;

namespace TodanVan.Domain.Observations;

/// <summary>The columns of a table of observations (<c>observations.csv</c>, <c>observations.json</c>).</summary>
public static class ObservationTable
{
    /// <summary>The kind of table.</summary>
    public static TableSchema Schema { get; } = new(
        "observations",
        new ColumnRow("unit", ColumnContent.Code, "Mã đơn vị", "Đơn vị", "Mã thôn", "Mã xã", "Mã", "unit code", "unit id"),
        new ColumnRow("indicator", ColumnContent.Code, "Chỉ tiêu", "Mã chỉ tiêu", "Tên chỉ tiêu", "indicator code"),
        new ColumnRow("breakdown?", ColumnContent.Code, "Phân tổ", "Mã phân tổ"),
        new ColumnRow("period", ColumnContent.Period, "Kỳ", "Kỳ báo cáo", "Thời kỳ", "reporting period"),
        new ColumnRow("value", ColumnContent.Number, "Giá trị", "Số liệu", "Kết quả", "Số lượng"),
        new ColumnRow("qualifier?", ColumnContent.Text, "Hạn định"),
        new ColumnRow("state?", ColumnContent.State, "Trạng thái", "Tình trạng"));

    /// <summary>The code or id of the unit.</summary>
    public static TableColumn Unit => Schema.Columns[0];

    /// <summary>The indicator's code.</summary>
    public static TableColumn Indicator => Schema.Columns[1];

    /// <summary>The breakdown item's code.</summary>
    public static TableColumn Breakdown => Schema.Columns[2];

    /// <summary>The period, named in the catalogue's calendar.</summary>
    public static TableColumn Period => Schema.Columns[3];

    /// <summary>The number, in the declared convention; blank with a state or for an explicit null.</summary>
    public static TableColumn Value => Schema.Columns[4];

    /// <summary>The qualifier.</summary>
    public static TableColumn Qualifier => Schema.Columns[5];

    /// <summary>missing, notApplicable or withheld; the value is then blank.</summary>
    public static TableColumn State => Schema.Columns[6];
}
