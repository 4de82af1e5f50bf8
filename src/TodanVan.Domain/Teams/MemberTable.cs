using TodanVan.Domain.Import;

namespace TodanVan.Domain.Teams;

/// <summary>The columns of a table of members (<c>members.csv</c>).</summary>
public static class MemberTable
{
    /// <summary>The kind of table.</summary>
    public static TableSchema Schema { get; } = new(
        "members", "unit", "team?", "member", "role", "posts?", "attributes?", "acting?", "from?", "to?", "until?");

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
