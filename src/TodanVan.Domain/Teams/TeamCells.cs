using System.Diagnostics.CodeAnalysis;
using System.Text.Unicode;

using TodanVan.Domain.Import;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Teams;

/// <summary>What the tables of teams and of members have in common.</summary>
internal static class TeamCells
{
    /// <summary>The code of a village's only team, where none is typed.</summary>
    public const string OnlyTeam = "1";

    private static readonly TokenTable<bool> Flags = new(
        ("có", true),
        ("x", true),
        ("yes", true),
        ("true", true),
        ("1", true),
        ("không", false),
        ("no", false),
        ("false", false),
        ("0", false));

    private static readonly TokenTable<bool> None = new(("không", true), ("none", true));

    public static FindingSubject Subject(string? unit, string? team) => new() { Unit = unit, Team = team };

    /// <summary>The village of a row: the one unit that its text denotes over the days the row speaks of.</summary>
    public static bool TryReadVillage(
        in InputRow row,
        int ordinal,
        RowJournal journal,
        UnitRegister register,
        TableColumn column,
        Validity days,
        [NotNullWhen(true)] out AdministrativeUnit? unit)
    {
        unit = null;
        if (CellReader.Required(row, ordinal, journal, column, null) is not { } text)
        {
            return false;
        }

        if (!register.TryResolve(text, days, days.ToString(), journal.SourceOf(ordinal, column), out unit, out var fault, UnitLevel.Village))
        {
            journal.SetAside(ordinal, fault);
            return false;
        }

        if (unit.Level == UnitLevel.Village)
        {
            return true;
        }

        journal.SetAside(ordinal, FindingCatalogue.TeamUnitLevel.About(
            journal.SourceOf(ordinal, column), Subject(text, null), ("unit", text), ("level", unit.Level.ToString())));
        return false;
    }

    /// <summary>
    /// Remembers every village that a row set aside may be about, so that none of them is counted as if the row did not exist.
    /// </summary>
    /// <returns>Whether any village can be told.</returns>
    public static bool Remember(in InputRow row, TableColumn column, UnitRegister register, HashSet<UnitId> unclear)
    {
        if (!Utf8.IsValid(row[column]) || CellReader.Text(row, column) is not { } text)
        {
            return false;
        }

        var candidates = UnitId.TryParse(text, out var id) && register.TryGet(id, out var named) ? [named] : register.Find(text);
        unclear.UnionWith(candidates.Select(unit => unit.Id));
        return candidates.Count > 0;
    }

    /// <summary>The items of a cell; null when it is blank, which says nothing, and none when it says that there are none.</summary>
    public static List<string>? ReadItems(in InputRow row, int ordinal, RowJournal journal, TableColumn column, FindingSubject subject)
    {
        var items = CellReader.Items(CellReader.Text(row, column));
        if (items.Count == 0)
        {
            return null;
        }

        var kept = items.Where(item => !None.TryParse(item, out _)).ToList();
        if (kept.Count > 0 && kept.Count < items.Count)
        {
            var typed = string.Join("; ", items);
            var place = journal.SourceOf(ordinal, column);
            journal.SetAside(ordinal, column == MemberTable.Posts
                ? FindingCatalogue.PostsWithNone.About(place, subject, ("posts", typed))
                : FindingCatalogue.ItemsWithNone.About(place, subject, ("items", typed), ("column", row.Header.LabelOf(column))));
        }

        return kept;
    }

    /// <summary>A yes-or-no cell; blank is no.</summary>
    public static bool ReadFlag(in InputRow row, int ordinal, RowJournal journal, TableColumn column, FindingSubject subject)
    {
        if (CellReader.Text(row, column) is not { } text)
        {
            return false;
        }

        if (!Flags.TryParse(text, out var flag))
        {
            journal.SetAside(ordinal, FindingCatalogue.InvalidFlag.Suggesting(
                journal.SourceOf(ordinal, column), subject, Flags.Nearest(text), ("value", text), ("column", row.Header.LabelOf(column))));
        }

        return flag;
    }
}
