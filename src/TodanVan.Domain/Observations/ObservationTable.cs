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
        new ColumnRow("state?", ColumnContent.State, "Trạng thái", "Tình trạng"),
        new ColumnRow(
            "unitOfMeasure?", ColumnContent.Text, "Đơn vị tính", "ĐVT", "DVT", "Đơn vị đo", "Đơn vị đo lường", "unit of measure", "unit of measurement", "UNIT_MEASURE"));

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

    /// <summary>
    /// The unit of measure in which the row is: that of its indicator, by symbol, code or another spelling, or blank. A row in any other is set aside
    /// (<c>TDV0446</c>), since nothing is converted. It is what <c>UNIT_MEASURE</c> is in SDMX.
    /// </summary>
    public static TableColumn UnitOfMeasure => Schema.Columns[7];
}
