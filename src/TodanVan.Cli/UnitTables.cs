using System.Globalization;

using NodaTime;
using NodaTime.Text;

using TodanVan.Domain;
using TodanVan.Domain.Units;

namespace TodanVan.Cli;

/// <summary>Prints units for people: those of a day, or the history of a few.</summary>
internal static class UnitTables
{
    private const int Width = 80;
    private const int BasisWidth = 160;

    private static readonly LocalDatePattern DayFirst = LocalDatePattern.CreateWithInvariantCulture("dd/MM/uuuu");

    /// <summary>A day as people of a language write it.</summary>
    public static string Date(LocalDate day, Language language) =>
        language == Language.Vietnamese ? DayFirst.Format(day) : LocalDatePattern.Iso.Format(day);

    public static void WriteList(TextWriter writer, UnitSnapshot tree, IReadOnlyList<AdministrativeUnit> units, Language language)
    {
        var isVietnamese = language == Language.Vietnamese;
        var day = Date(tree.Date, language);
        var count = isVietnamese ? VietnameseNumber.FormatNumber(units.Count) : units.Count.ToString(CultureInfo.InvariantCulture);
        writer.WriteLine(isVietnamese ? $"Ngày {day}: {count} đơn vị." : $"On {day}: {count} units.");
        if (units.Count == 0)
        {
            return;
        }

        var table = isVietnamese ? PlainTable.Of("Mã", "Tên", "Loại", "Cấp", "Thuộc") : PlainTable.Of("Code", "Name", "Kind", "Level", "Under");
        foreach (var unit in units)
        {
            var place = tree.IndexOf(unit.Id);
            var version = tree.VersionAt(place);
            var parent = tree.ParentOf(place);
            var above = parent < 0 ? "" : $"{tree.VersionAt(parent).Code} {tree.VersionAt(parent).Name}";
            var isOpen = !version.IsPlaced || version.PossibleParents.Count > 0;
            PlainTable.Add(
                table, Width, version.Code.Value, version.Name, version.Kind.Name, Level(unit.Level, isVietnamese), isOpen ? Unknown(isVietnamese) : above);
        }

        PlainTable.Write(writer, table);
    }

    public static void WriteHistories(TextWriter writer, UnitRegister register, IReadOnlyList<AdministrativeUnit> units, Language language)
    {
        var isVietnamese = language == Language.Vietnamese;
        foreach (var unit in units)
        {
            writer.WriteLine($"{Printable.Of(unit.Id.Value, Width)} ({Printable.Of(unit.History[^1].Kind.Name.ToLowerInvariant(), Width)})");
            WriteVersions(writer, register, unit, language);
            WriteEdges(
                writer,
                isVietnamese ? "Hình thành từ:" : "Made of:",
                register.PredecessorsOf(unit).Select(edge => (edge, register.TryGet(edge.Source, out var other) ? other.On(edge.Date.PlusDays(-1)) : null, edge.Source)),
                language);
            WriteEdges(
                writer,
                isVietnamese ? "Chuyển thành:" : "Became:",
                register.SuccessorsOf(unit).Select(edge => (edge, register.TryGet(edge.Target, out var other) ? other.On(edge.Date) : null, edge.Target)),
                language);
        }
    }

    private static void WriteVersions(TextWriter writer, UnitRegister register, AdministrativeUnit unit, Language language)
    {
        var isVietnamese = language == Language.Vietnamese;
        var table = isVietnamese
            ? PlainTable.Of("Từ ngày", "Đến trước ngày", "Mã", "Tên", "Loại", "Thuộc")
            : PlainTable.Of("From", "Until before", "Code", "Name", "Kind", "Under");
        foreach (var version in unit.History)
        {
            PlainTable.Add(
                table,
                Width,
                version.Validity.Start is { } start ? Date(start, language) : "",
                version.Validity.End is { } end ? Date(end, language) : "",
                version.Code.Value,
                version.Name,
                version.Kind.Name,
                Above(register, version, isVietnamese));
        }

        PlainTable.Write(writer, table);
    }

    /// <summary>The parent as it was when the version began.</summary>
    private static string Above(UnitRegister register, UnitVersion version, bool isVietnamese)
    {
        if (!version.IsPlaced || version.PossibleParents.Count > 0)
        {
            return Unknown(isVietnamese);
        }

        if (version.Parent is not { } parent || !register.TryGet(parent, out var above))
        {
            return "";
        }

        var then = version.Validity.Start is { } start ? above.On(start) : above.History[0];
        return then is null ? parent.Value : $"{then.Code} {then.Name}";
    }

    private static void WriteEdges(
        TextWriter writer, string title, IEnumerable<(LineageEdge Edge, UnitVersion? Version, UnitId Unit)> edges, Language language)
    {
        var isVietnamese = language == Language.Vietnamese;
        var table = isVietnamese
            ? PlainTable.Of("Ngày", "Mã", "Tên", "Phần", "Định danh", "Căn cứ")
            : PlainTable.Of("Day", "Code", "Name", "Extent", "Id", "Basis");
        foreach (var (edge, version, other) in edges)
        {
            PlainTable.Add(
                table,
                BasisWidth,
                Date(edge.Date, language),
                version?.Code.Value ?? "",
                version?.Name ?? "",
                Extent(edge.Succession, isVietnamese),
                other.Value,
                edge.Basis?.ToString() ?? "");
        }

        if (table.Rows.Count > 0)
        {
            writer.WriteLine(title);
            PlainTable.Write(writer, table);
        }
    }

    private static string Extent(Succession succession, bool isVietnamese)
    {
        if (succession.Extent == SuccessionExtent.Whole)
        {
            return isVietnamese ? "toàn bộ" : "whole";
        }

        var part = isVietnamese ? "một phần" : "part";
        return succession.Share is { } share ? $"{part} ({share} {succession.ShareMeasure})" : part;
    }

    private static string Unknown(bool isVietnamese) => isVietnamese ? "chưa rõ" : "not known";

    private static string Level(UnitLevel level, bool isVietnamese) => !isVietnamese ? level.ToString() : level switch
    {
        UnitLevel.Country => "nước",
        UnitLevel.Province => "tỉnh",
        UnitLevel.District => "huyện",
        UnitLevel.Commune => "xã",
        _ => "thôn",
    };
}
