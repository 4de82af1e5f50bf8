using System.Globalization;

using TodanVan.Domain;
using TodanVan.Domain.Files;

namespace TodanVan.Cli;

/// <summary>Writes findings for people: a line a cause, with place, code and sentence.</summary>
internal static class FindingReport
{
    private const int MostRows = 8;
    private const int MostCauses = 50;
    private const int MostLetters = 400;

    // Mended in this order: what is wrong with units shows again in every other file.
    private static readonly string[] Files =
    [
        DataFolder.UnitsFile, DataFolder.UnitsWorkbook, DataFolder.UnitChangesFile, DataFolder.TeamsFile, DataFolder.TeamsWorkbook,
        DataFolder.MembersFile, DataFolder.MembersWorkbook, DataFolder.TeamRulesFile, DataFolder.WaiversFile,
        DataFolder.ObservationsFile, DataFolder.ObservationsJsonFile,
        DataFolder.ObservationsWorkbook,
    ];

    public static void Write(TextWriter writer, FindingSet findings, Language language, Severity least)
    {
        var vietnamese = language == Language.Vietnamese;
        var causes = findings.ByCause()
            .Where(cause => cause.First.Severity >= least)
            .OrderByDescending(cause => cause.First.Severity)
            .ThenBy(cause => cause.First.Location is { } location ? Array.IndexOf(Files, location.Document) : Files.Length)
            .ThenBy(cause => cause.First.Location?.Row)
            .ToList();
        var counts = new SortedDictionary<string, (int Causes, int Hidden)>(StringComparer.Ordinal);
        foreach (var cause in causes)
        {
            var (met, hidden) = counts.GetValueOrDefault(cause.First.Code);
            if (met < MostCauses)
            {
                var line = $"{Word(cause.First.Severity, vietnamese)} {cause.First.Code} {Place(cause, vietnamese)}{cause.ToText(language)}";
                writer.WriteLine(Printable.Of(line, MostLetters));
            }

            counts[cause.First.Code] = (met + 1, met < MostCauses ? hidden : hidden + cause.Count);
        }

        foreach (var (code, (_, hidden)) in counts.Where(count => count.Value.Hidden > 0))
        {
            writer.WriteLine(vietnamese
                ? $"  ... {code}: còn {hidden} chỗ nữa; xem đủ bằng --json."
                : $"  ... {code}: {hidden} more; all of them with --json.");
        }

        if (causes.Count > 0)
        {
            int Count(Severity severity) => causes.Where(cause => cause.First.Severity == severity).Sum(cause => cause.Count);
            var (errors, warnings, notes) = (Count(Severity.Error), Count(Severity.Warning), Count(Severity.Information));
            writer.WriteLine(vietnamese
                ? $"Tổng cộng: {errors} lỗi, {warnings} cảnh báo, {notes} thông tin."
                : $"In all: {errors} errors, {warnings} warnings, {notes} notes.");
        }
    }

    private static string Word(Severity severity, bool vietnamese) => severity switch
    {
        Severity.Error => vietnamese ? "LỖI      " : "ERROR    ",
        Severity.Warning => vietnamese ? "CẢNH BÁO " : "WARNING  ",
        _ => vietnamese ? "THÔNG TIN" : "NOTE     ",
    };

    private static string Place(FindingGroup cause, bool vietnamese)
    {
        if (cause.First.Location is not { } location)
        {
            return "";
        }

        var place = location.Document;
        if (cause.Rows.Count > 0)
        {
            var rows = string.Join(", ", cause.Rows.Take(MostRows).Select(row => row.ToString(CultureInfo.InvariantCulture)));
            var more = cause.Rows.Count > MostRows ? $"… ({cause.Rows.Count})" : "";
            place += vietnamese ? $" dòng {rows}{more}" : $" row {rows}{more}";
        }

        if (location.Column is { } column)
        {
            place += vietnamese ? $", cột {column}" : $", column {column}";
        }
        else if (cause.Count == 1 && location.JsonPointer is { } pointer && pointer.Count('/') > 1)
        {
            // A record of JSON may be long, and have a place within it.
            place += $", {pointer}";
        }

        return place + ": ";
    }
}
