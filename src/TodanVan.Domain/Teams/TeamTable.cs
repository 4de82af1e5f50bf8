using TodanVan.Domain.Import;

namespace TodanVan.Domain.Teams;

/// <summary>The columns of a table of teams (<c>teams.csv</c>).</summary>
public static class TeamTable
{
    /// <summary>The kind of table.</summary>
    public static TableSchema Schema { get; } = new(
        "teams",
        new ColumnRow("unit", ColumnContent.Code, "Mã đơn vị", "Đơn vị", "Mã thôn", "Mã", "unit code", "unit id"),
        new ColumnRow("team?", ColumnContent.Code, "Tổ", "Mã tổ", "team code"),
        new ColumnRow("decision?", ColumnContent.Text, "Số quyết định", "Quyết định", "decision number"),
        new ColumnRow("decided?", ColumnContent.Day, "Ngày quyết định", "Ngày thành lập", "decision date"),
        new ColumnRow("issuer?", ColumnContent.Text, "Cơ quan ban hành", "Cơ quan quyết định"),
        new ColumnRow("documents?", ColumnContent.Text, "Văn bản", "Tài liệu"),
        new ColumnRow("term?", ColumnContent.Text, "Nhiệm kỳ"),
        new ColumnRow("postsComplete?", ColumnContent.Text, "Đủ chức danh", "posts complete"));

    /// <summary>The code or id of the village.</summary>
    public static TableColumn Unit => Schema.Columns[0];

    /// <summary>The team's code within the village; <c>1</c> when blank.</summary>
    public static TableColumn Team => Schema.Columns[1];

    /// <summary>The number of the decision.</summary>
    public static TableColumn Decision => Schema.Columns[2];

    /// <summary>The day of the decision, ISO 8601.</summary>
    public static TableColumn Decided => Schema.Columns[3];

    /// <summary>Who decided.</summary>
    public static TableColumn Issuer => Schema.Columns[4];

    /// <summary>The documents the team has, separated by <c>;</c>; <c>không</c> for none, blank for unknown.</summary>
    public static TableColumn Documents => Schema.Columns[5];

    /// <summary>The terms, separated by <c>;</c>: <c>2015-2020</c>, or days <c>2015-03-01/2020-02-29</c>, both ends included.</summary>
    public static TableColumn Term => Schema.Columns[6];

    /// <summary>Whether all posts of the members are known.</summary>
    public static TableColumn PostsComplete => Schema.Columns[7];
}
