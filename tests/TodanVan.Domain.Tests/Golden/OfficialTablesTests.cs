using System.Text.RegularExpressions;
using TodanVan.Domain.Files;
using TodanVan.Domain.Import;
using TodanVan.Domain.Tests.Files;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Tests.Golden;

/// <summary>The official tables of the reform as they were published, dirt included; the counts are those of the data's own description.</summary>
public partial class OfficialTablesTests
{
    private const int NewCode = 2;
    private const int OldName = 3;
    private const int OldCode = 4;
    private const int Note = 5;
    private const int District = 6;

    private static readonly TableSchema Conversion = new(
        "conversion",
        new ColumnRow("Tỉnh, thành phố", ColumnContent.Text),
        new ColumnRow("Tên Xã mới", ColumnContent.Text),
        new ColumnRow("Mã Xã mới", ColumnContent.Code),
        new ColumnRow("Tên Xã cũ", ColumnContent.Text),
        new ColumnRow("Mã Xã cũ", ColumnContent.Code),
        new ColumnRow("Ghi chú", ColumnContent.Text),
        new ColumnRow("Quận/huyện", ColumnContent.Text),
        new ColumnRow("Tỉnh cũ", ColumnContent.Text));

    private static readonly TableSchema Communes = new(
        "communes", new ColumnRow("level", ColumnContent.Text), new ColumnRow("code", ColumnContent.Code), new ColumnRow("name", ColumnContent.Text), new ColumnRow("parent_code?", ColumnContent.Code));

    private static readonly TableSchema Map = new("map", "old_code", "new_code", "partial", "note");

    private static readonly TableSchema Roster = new(
        "roster", new ColumnRow("code", ColumnContent.Code, "Mã"), new ColumnRow("name", ColumnContent.Text, "Tên"), new ColumnRow("kind", ColumnContent.Text, "Cấp"));

    [SkippableFact]
    public void Read_ConversionTable_FindsAllThatItsDescriptionCounts()
    {
        var import = ReadRaw();

        // 10,571 edges; the line of group titles above the header and 34 names of provinces are titles.
        Assert.Equal((10_571, 10_571, 0), (import.Input, import.Accepted, import.Quarantined));
        Assert.Equal(35, import.Findings.Count(finding => finding.Code == "TDV0125"));
        Assert.Equal(34, import.Findings.Count(finding => finding.Code == "TDV0125" && finding.Location!.Row > 2));
        Assert.Equal(91, RowsOf(import, "TDV0126").Count);
        Assert.Equal(871, import.Findings.Count(finding => finding.Code == "TDV0128" && finding.Location!.Column!.StartsWith("Tên", StringComparison.Ordinal)));

        // The description counts 1,525 rows by names; 20 more have stray spaces in the note alone, which it counts as spellings. The 1,525th is a
        // cell beyond the last column, which is not read: so 1,524 here.
        Assert.Equal(1_524, RowsOf(import, "TDV0127", column => column != "Ghi chú").Count);
        Assert.Equal(6, import.Value.Count(row => row[OldCode] is null));
        Assert.Equal(26, RawNotes().Count);

        // One cause a kind and column, with its true count.
        var spaces = import.Findings.ByCause().Where(cause => cause.First.Code == "TDV0127").ToDictionary(cause => cause.First.Location!.Column!, cause => cause.Count);
        Assert.Equal(1_211, spaces["Tên Xã mới"]);
        Assert.Equal(340, spaces["Tên Xã cũ"]);
    }

    [SkippableFact]
    public void Read_ConversionTable_LostZerosAreOffered()
    {
        var codes = new NearCodes(Codes("vn-units-2025.csv").Keys);
        var known = Codes("vn-units-2025.csv");
        var lost = ReadRaw().Value.Where(row => !known.ContainsKey(row[NewCode]!)).ToList();

        Assert.Equal(342, lost.Count);
        Assert.All(lost, row => Assert.Equal(row[NewCode]!.PadLeft(5, '0'), codes.WithZeros(row[NewCode]!)));
    }

    [SkippableFact]
    public void Read_ConversionTableWithTheRepairsTaken_IsTheMendedTable()
    {
        var import = ReadRaw();
        var zeros = new NearCodes(Codes("vn-units-2025.csv").Keys);
        var old = Codes("vn-units-2024.csv");
        var rows = import.Value;
        foreach (var row in rows)
        {
            row[NewCode] = zeros.WithZeros(row[NewCode]!) ?? row[NewCode];
            for (var i = 0; i < row.Length; i++)
            {
                row[i] = row[i] is { } text ? TypedText.Mend(text) : null;
            }
        }

        // Coverage: every commune goes whole to one, or in parts to two at least. What is covered too little was typed with another's code.
        var repaired = new List<string>();
        var covered = rows.Where(row => row[OldCode] is not null).ToLookup(row => row[OldCode]!, StringComparer.Ordinal);
        foreach (var (code, (name, _)) in old)
        {
            var parts = covered[code].Count(row => IsPart(row[Note]!));
            var wholes = covered[code].Count() - parts;
            if ((wholes == 1 && parts == 0) || (wholes == 0 && parts >= 2))
            {
                continue;
            }

            // The row that names it under a code that is somebody else's.
            var culprit = rows.Where(row => row[OldCode] is { } typed && typed != code && old.TryGetValue(typed, out var bearer)
                && Same(row[OldName]!, name) && !Same(bearer.Name, name) && bearer.Parent == old[code].Parent).ToList();
            if (culprit.Count == 1)
            {
                repaired.Add($"{culprit[0][OldCode]} for {code}");
                culprit[0][OldCode] = code;
            }
        }

        Assert.Equal(["00553 for 00556", "01615 for 01651", "02485 for 02482"], repaired.Order(StringComparer.Ordinal));
        foreach (var row in rows.Where(row => row[OldCode] is null && row[Note]!.Contains("toàn bộ huyện", StringComparison.Ordinal)))
        {
            row[OldCode] = InBrackets().Match(row[District]!).Groups["number"].Value;
        }

        Assert.Equal(
            Read(Path.Combine(SharedFiles.Folder("data"), "vn-map-2025.csv"), Map).Value.Select(row => $"{row[0]}>{row[1]} {row[3]}").Order(StringComparer.Ordinal),
            rows.Select(row => $"{row[OldCode]}>{row[NewCode]} {row[Note]}").Order(StringComparer.Ordinal));
    }

    [SkippableFact]
    public void Read_Roster_FindsItsSpacesAndItsTwoMannersOfTones()
    {
        var import = Read(Path.Combine(SharedFiles.Folder("data/raw"), "gso-wards-2025-07-18-raw.csv"), Roster);

        Assert.Equal((10_035, 0), (import.Accepted, import.Quarantined));
        Assert.Equal(4, RowsOf(import, "TDV0127", column => column == "Tên").Count);
        Assert.Equal(33, import.Value.Count(row => row[1]!.Contains('\'', StringComparison.Ordinal)));
        var tones = Assert.Single(import.Findings, finding => finding.Code == "TDV0131");
        // The description counts 553 names in the older manner, two of which have two such syllables, and 123 in the newer, of which 26 are
        // Quý and the like: after q a tone has one place only.
        Assert.Equal(("555", "97"), (tones.Arguments[0].Value, tones.Arguments[1].Value));
    }

    private static bool IsPart(string note) => Same(note[..Math.Min(note.Length, 13)], "Nhập một phần") || note.StartsWith("Nhâp một phần", StringComparison.Ordinal)
        || note.StartsWith("Phần còn lại", StringComparison.Ordinal) || note.Contains("từ một phần", StringComparison.Ordinal);

    private static bool Same(string left, string right) => TextKey.Comparison(left) == TextKey.Comparison(right);

    private static ImportResult<List<string?[]>> ReadRaw() => Read(Path.Combine(SharedFiles.Folder("data/raw"), "nso-conversion-table-raw.csv"), Conversion);

    private static HashSet<string> RawNotes()
    {
        // As found: no trimming, so that a trailing space is a spelling.
        using var stream = File.OpenRead(Path.Combine(SharedFiles.Folder("data/raw"), "nso-conversion-table-raw.csv"));
        var sink = new RecordingSink(Conversion);
        CsvRows.Read(stream, "raw", sink);
        return [.. sink.Added.Select(record => record.Cells[Note])];
    }

    private static ImportResult<List<string?[]>> Read(string path, TableSchema schema)
    {
        using var stream = File.OpenRead(path);
        var sink = new CheckingSink(schema);
        var header = CsvRows.Read(stream, Path.GetFileName(path), sink);
        Assert.True(header.HasValue, header.Findings.ToString());
        return sink.Build();
    }

    private static Dictionary<string, (string Name, string? Parent)> Codes(string file) =>
        Read(Path.Combine(SharedFiles.Folder("data"), file), Communes).Value
            .Where(row => row[0] == "commune")
            .ToDictionary(row => row[1]!, row => (row[2]!, row[3]), StringComparer.Ordinal);

    private static List<int> RowsOf(ImportResult<List<string?[]>> import, string code, Func<string, bool>? column = null) =>
        [.. import.Findings.Where(finding => finding.Code == code && (column is null || column(finding.Location!.Column!))).Select(finding => finding.Location!.Row!.Value).Distinct()];

    [GeneratedRegex(@"\((?<number>\d+)\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex InBrackets();
}
