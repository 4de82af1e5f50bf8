using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

using NodaTime;
using NodaTime.Text;
using TodanVan.Domain.Units;

namespace TodanVan.GazetteerCompiler;

/// <summary>The facts as they lie in the files.</summary>
internal sealed class FactFiles
{
    private static readonly Regex NewName = Form(@"tên gọi là\s*(?<kind>xã|phường)\s*(?<name>.*?)\.?\s*$");

    private static readonly Regex KeptNames = Form(@"không thực hiện sắp xếp là các xã\s+(?<names>.*?)\.?\s*$");

    public FactFiles(string folder)
    {
        History = [.. ReadHistory(folder)];
        Decrees = CsvTable.Read(folder, "vn-changes-2021-2026.csv", "date", "code", "level", "decrees")
            .ToDictionary(r => (Day(r[0]), Level(r[2]), r[1]), r => r[3]);
        Edges = [.. ReadEdges(folder)];
        FormerNames = CsvTable.Read(folder, "vn-former-names-2024-2025.csv", "former_code", "successor_code", "successor_name")
            .ToDictionary(r => r[0], r => new FormerName(r[1], r[2]), StringComparer.Ordinal);
        Before =
        [
            .. CsvTable.Read(folder, "vn-units-2024.csv", "level", "code", "name", "parent_code")
                .Select(r => new RosterRow(Level(r[0]), r[1], r[2], r[3], string.Empty)),
        ];
        After =
        [
            .. CsvTable.Read(folder, "vn-units-2025.csv", "level", "code", "name", "parent_code", "decree")
                .Select(r => new RosterRow(Level(r[0]), r[1], r[2], r[3], r[4])),
        ];
        HaGiang = [.. ReadHaGiang(folder)];
        HaGiangFormer =
        [
            .. CsvTable.Read(folder, "hagiang-former-units.csv", "code", "name", "parent_code", "ended")
                .Select(r => new HistoryRow(UnitLevel.Commune, r[0], r[1], r[2], Draft.HaGiangOpening, Day(r[3]))),
        ];
        Acts = CsvTable.Read(folder, "legal-acts.csv", "number", "issued", "effective")
            .ToDictionary(r => r[0], r => (DayOrNone(r[1]), DayOrNone(r[2])), StringComparer.Ordinal);
        Questions =
        [
            .. CsvTable.Read(folder, "open-questions.csv", "key", "codes", "units", "vietnamese", "english", "source")
                .Select(r => new QuestionText(r[0], List(r[1]), List(r[2]), r[3], r[4], r[5])),
        ];
        Clauses = ReadClauses(Path.Combine(folder, "nq1684-clauses.json"));
    }

    /// <summary>The register from 2021-11-01 on.</summary>
    public IReadOnlyList<HistoryRow> History { get; }

    /// <summary>The acts behind the changes of the register.</summary>
    public IReadOnlyDictionary<(LocalDate Date, UnitLevel Level, string Code), string> Decrees { get; }

    /// <summary>The conversion table of 2025-07-01.</summary>
    public IReadOnlyList<ConversionEdge> Edges { get; }

    /// <summary>Where retired names went, by the code that had the name.</summary>
    public IReadOnlyDictionary<string, FormerName> FormerNames { get; }

    /// <summary>The other source's units on 2025-06-30.</summary>
    public IReadOnlyList<RosterRow> Before { get; }

    /// <summary>The other source's units on 2025-07-01.</summary>
    public IReadOnlyList<RosterRow> After { get; }

    /// <summary>The decrees on Hà Giang.</summary>
    public IReadOnlyList<HaGiangEvent> HaGiang { get; }

    /// <summary>Communes of Hà Giang that ended before the register begins.</summary>
    public IReadOnlyList<HistoryRow> HaGiangFormer { get; }

    /// <summary>When acts were issued and took effect.</summary>
    public IReadOnlyDictionary<string, (LocalDate? Issued, LocalDate? Effective)> Acts { get; }

    /// <summary>What is open.</summary>
    public IReadOnlyList<QuestionText> Questions { get; }

    /// <summary>The clauses of Resolution 1684/NQ-UBTVQH15 by the lower-case name of the commune they make or keep.</summary>
    public IReadOnlyDictionary<string, int> Clauses { get; }

    /// <summary>A form of text that facts are written in.</summary>
    public static Regex Form(string pattern) =>
        new(pattern, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    private static IEnumerable<HistoryRow> ReadHistory(string folder) =>
        CsvTable.Read(folder, "vn-history-2021-2026.csv", "level", "code", "name", "parent_code", "valid_from", "valid_to")
            .Select(r => new HistoryRow(Level(r[0]), r[1], r[2], r[3], Day(r[4]), DayOrNone(r[5])));

    private static IEnumerable<ConversionEdge> ReadEdges(string folder) =>
        CsvTable.Read(folder, "vn-map-2025.csv", "old_code", "new_code", "partial", "relation", "note", "flag")
            .Select(r => new ConversionEdge(
                r[0],
                r[1],
                IsPartial: r[2] == "1",
                IsUnchanged: r[3] == "unchanged",
                TakesAllPeople: r[4].Contains("toàn bộ dân số", StringComparison.Ordinal),
                r[5]));

    // The day of effect may have words in brackets after it.
    private static IEnumerable<HaGiangEvent> ReadHaGiang(string folder) =>
        CsvTable.Read(folder, "hagiang-events.csv", "date", "event", "from_codes", "to_codes", "decree", "issued", "legal_effective", "note")
            .Select(r => new HaGiangEvent(Day(r[0]), r[1], r[2], r[3], r[4], DayOrNone(r[5]), DayOrNone(r[6].Split(' ')[0]), r[7]));

    private static string[] List(string text) => text.Split('|', StringSplitOptions.RemoveEmptyEntries);

    private static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).GetValueOrThrow();

    private static LocalDate? DayOrNone(string text) => text.Length == 0 ? null : Day(text);

    private static UnitLevel Level(string text) => text switch
    {
        "province" => UnitLevel.Province,
        "district" => UnitLevel.District,
        "commune" => UnitLevel.Commune,
        _ => throw new InvalidDataException($"{text} is no level."),
    };

    // The text is as published, spaces missing: "thành xã mới có tên gọi là xãThượng Nông." The last clause lists those kept.
    private static Dictionary<string, int> ReadClauses(string path)
    {
        var clauses = new Dictionary<string, int>(StringComparer.Ordinal);
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        foreach (var item in document.RootElement.EnumerateArray())
        {
            var number = item.GetProperty("clause").GetInt32();
            var text = item.GetProperty("text").GetString()!;
            if (NewName.Match(text) is { Success: true } made)
            {
                clauses.Add($"{made.Groups["kind"].Value} {made.Groups["name"].Value}".ToLower(CultureInfo.InvariantCulture), number);
            }
            else if (KeptNames.Match(text) is { Success: true } kept)
            {
                foreach (var name in kept.Groups["names"].Value.Split(','))
                {
                    clauses.Add("xã " + name.Trim().ToLower(CultureInfo.InvariantCulture), number);
                }
            }
        }

        return clauses;
    }

}
