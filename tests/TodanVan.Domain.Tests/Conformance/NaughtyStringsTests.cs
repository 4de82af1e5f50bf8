using System.Text;
using System.Text.Json;
using TodanVan.Domain.Files;
using TodanVan.Domain.Import;
using TodanVan.Domain.Tests.Files;
using TodanVan.Domain.Tests.Support;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Tests.Conformance;

/// <summary>The big list of naughty strings as names, codes, values and headers: stored and written back unchanged.</summary>
public class NaughtyStringsTests
{
    private static string[] Strings()
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(SharedFiles.Folder("testdata/blns"), "blns.json")));
        return [.. json.RootElement.EnumerateArray().Select(item => item.GetString()!)];
    }

    [SkippableFact]
    public void Write_AsCells_AreReadUnchangedFromCsvAndXlsx()
    {
        var strings = Array.FindAll(Strings(), text => !text.Contains('\0', StringComparison.Ordinal));
        Assert.Equal(515, Strings().Length);
        var schema = new TableSchema("t", "a", "b");
        using var csv = new MemoryStream();
        CsvTableWriter.Write(csv, ["a", "b"], strings.Select(text => new[] { text, "x" }));
        csv.Position = 0;
        var sink = new RecordingSink(schema);
        CsvRows.Read(csv, "blns.csv", sink);
        Assert.Equal(strings, sink.Added.Select(record => record.Cells[0]));
        Assert.Empty(sink.Rejected);

        // XML has no control characters but three, so those strings cannot stand in a workbook as they are.
        var written = Array.FindAll(strings, text => text.Length > 0 && text.All(System.Xml.XmlConvert.IsXmlChar) && !text.Contains('\r', StringComparison.Ordinal));
        var book = new Workbook().Sheet("s", Workbook.Row(1, "a", "b") + string.Concat(written.Select((text, i) =>
            Workbook.Row(i + 2, $"<c t=\"inlineStr\"><is><t xml:space=\"preserve\">{System.Security.SecurityElement.Escape(text)}</t></is></c>", "x"))));
        sink = new RecordingSink(schema);
        XlsxRows.Read(new MemoryStream(book.ToBytes()), "blns.xlsx", sink, NumberConvention.Vietnamese);
        Assert.Equal(written.Where(text => !string.IsNullOrWhiteSpace(text)), sink.Added.Select(record => record.Cells[0]).Where(text => text.Length > 0));
    }

    [SkippableFact]
    public void Read_AsNamesAndCodes_AreStoredAsTypedOrSetAside()
    {
        var strings = Strings().Select(text => text.Trim()).Where(text => text.Length > 0 && !text.Contains('\0', StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).ToList();
        using var csv = new MemoryStream();
        CsvTableWriter.Write(
            csv,
            ["code", "name", "kind", "level", "parent", "from", "to", "until", "id"],
            [
                ["P", "Tỉnh P", "Tỉnh", "Province", "", "2010-01-01", "", "", "P"],
                .. strings.Select((text, i) => new[] { text, text, "Huyện", "District", "P", "2010-01-01", "2025-07-01", "", $"u{i}" }),
            ]);
        csv.Position = 0;
        var import = CsvFiles.ReadUnits(csv, "units.csv");

        Assert.Equal(strings.Count + 1, import.Input);
        for (var i = 0; i < strings.Count; i++)
        {
            var unit = import.Value.Units.Single(known => known.Id.Value == $"u{i}");
            Assert.Equal((strings[i], strings[i]), (unit.History[0].Code.Value, unit.History[0].Name));
        }
    }

    [SkippableFact]
    public void Read_AsValuesAndHeaders_NeverThrow()
    {
        foreach (var text in Strings())
        {
            var mapped = InputHeader.Map(UnitTable.Schema, "d", null, 1, [text, "code"]);
            Assert.Contains(mapped.Findings, finding => finding.Code == "TDV0105");
        }

        var texts = Strings().Where(text => !text.Contains('\0', StringComparison.Ordinal)).ToList();
        using var csv = new MemoryStream();
        CsvTableWriter.Write(csv, ["unit", "indicator", "period", "value"], texts.Select(text => new[] { text, text, text, text }));
        csv.Position = 0;
        var import = CsvFiles.ReadObservations(csv, "o.csv", Communes.Build(["A"]), Communes.Catalogue, NumberConvention.Vietnamese);
        Assert.Equal(texts.Count, import.Input + import.Findings.Count(finding => finding.Code == "TDV0112"));
        Assert.Equal((0, 0), (import.Accepted, import.Value.Count));
        Assert.All(import.QuarantinedRows, row => Assert.NotEmpty(Encoding.UTF8.GetString(row.Raw.Span)));
    }
}
