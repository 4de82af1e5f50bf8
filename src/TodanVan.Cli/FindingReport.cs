using System.Globalization;

using TodanVan.Domain;

namespace TodanVan.Cli;

/// <summary>Writes findings for people: a line a cause, with place, code and sentence.</summary>
internal static class FindingReport
{
    private const int MostRows = 8;
    private const int MostCauses = 50;

    public static void Write(TextWriter writer, FindingSet findings, Language language, Severity least)
    {
        var vietnamese = language == Language.Vietnamese;
        foreach (var ofCode in findings.ByCause()
            .Where(group => group.First.Severity >= least)
            .GroupBy(group => group.First.Descriptor)
            .OrderByDescending(group => group.Key.Severity)
            .ThenBy(group => group.Key.Code, StringComparer.Ordinal))
        {
            var causes = ofCode.ToList();
            foreach (var cause in causes.Take(MostCauses))
            {
                writer.WriteLine($"{Word(ofCode.Key.Severity, vietnamese)} {ofCode.Key.Code} {Place(cause, vietnamese)}{cause.ToText(language)}");
            }

            if (causes.Count > MostCauses)
            {
                var more = causes.Skip(MostCauses).Sum(cause => cause.Count);
                writer.WriteLine(vietnamese
                    ? $"  ... {ofCode.Key.Code}: còn {more} chỗ nữa; xem đủ bằng --json."
                    : $"  ... {ofCode.Key.Code}: {more} more; all of them with --json.");
            }
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

        return place + ": ";
    }
}
