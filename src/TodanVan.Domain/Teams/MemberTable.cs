using TodanVan.Domain.Import;

namespace TodanVan.Domain.Teams;

/// <summary>The columns of a table of members (<c>members.csv</c>).</summary>
public static class MemberTable
{
    /// <summary>The kind of table.</summary>
    public static TableSchema Schema { get; } = new(
        "members",
        new ColumnRow("unit", ColumnContent.Code, "Mã đơn vị", "Đơn vị", "Mã thôn", "Mã", "unit code", "unit id"),
        new ColumnRow("team?", ColumnContent.Code, "Tổ", "Mã tổ", "team code"),
        new ColumnRow("member", ColumnContent.Code, "Thành viên", "Mã thành viên", "Mã tổ viên", "member reference"),
        new ColumnRow("role", ColumnContent.Text, "Vai trò", "Vai trò trong tổ"),
        new ColumnRow("posts?", ColumnContent.Text, "Chức danh", "Chức vụ", "Chức danh nguồn"),
        new ColumnRow("attributes?", ColumnContent.Text, "Thuộc tính"),
        new ColumnRow("acting?", ColumnContent.Text, "Tạm quyền", "Quyền"),
        new ColumnRow("from?", ColumnContent.Day, "Từ ngày", "Ngày bắt đầu"),
        new ColumnRow("to?", ColumnContent.Day, "Đến trước ngày"),
        new ColumnRow("until?", ColumnContent.Day, "Đến ngày", "Đến hết ngày", "Ngày kết thúc"));

    /// <summary>The code or id of the village.</summary>
    public static TableColumn Unit => Schema.Columns[0];

    /// <summary>The team's code; may be blank where the village has one team.</summary>
    public static TableColumn Team => Schema.Columns[1];

    /// <summary>The opaque reference.</summary>
    public static TableColumn Member => Schema.Columns[2];

    /// <summary>The role.</summary>
    public static TableColumn Role => Schema.Columns[3];

    /// <summary>The posts, separated by <c>;</c>; <c>không</c> for none, blank for unknown.</summary>
    public static TableColumn Posts => Schema.Columns[4];

    /// <summary>Codes of attributes, separated by <c>;</c>; <c>không</c> for none, blank for unknown.</summary>
    public static TableColumn Attributes => Schema.Columns[5];

    /// <summary>Whether the role is held for the time being.</summary>
    public static TableColumn Acting => Schema.Columns[6];

    /// <summary>The first day, ISO 8601; blank for always.</summary>
    public static TableColumn From => Schema.Columns[7];

    /// <summary>The first day after the last, ISO 8601.</summary>
    public static TableColumn To => Schema.Columns[8];

    /// <summary>The last day, ISO 8601, accepted instead of <see cref="To"/>.</summary>
    public static TableColumn Until => Schema.Columns[9];
}
