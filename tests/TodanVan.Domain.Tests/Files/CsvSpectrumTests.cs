using System.Text;
using System.Text.Json;
using TodanVan.Domain.Files;
using TodanVan.Domain.Import;

namespace TodanVan.Domain.Tests.Files;

/// <summary>The cases of csv-spectrum: a CSV document and, beside it, its records as JSON.</summary>
public class CsvSpectrumTests
{
    [SkippableTheory]
    [InlineData("comma_in_quotes")]
    [InlineData("empty")]
    [InlineData("empty_crlf")]
    [InlineData("escaped_quotes")]
    [InlineData("json")]
    [InlineData("newlines")]
    [InlineData("newlines_crlf")]
    [InlineData("quotes_and_newlines")]
    [InlineData("simple")]
    [InlineData("simple_crlf")]
    [InlineData("utf8")]
    public void Read_Document_HasTheRecordsOfTheJson(string name)
    {
        var folder = SharedFiles.Folder("testdata/csv-spectrum");
        using var expected = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "json", name + ".json")));
        var columns = expected.RootElement[0].EnumerateObject().Select(property => property.Name).ToArray();
        var sink = new RecordingSink(new TableSchema("spectrum", columns));

        using var stream = File.OpenRead(Path.Combine(folder, "csvs", name + ".csv"));
        Assert.True(CsvRows.Read(stream, name, sink).HasValue);

        Assert.Equal(
            expected.RootElement.EnumerateArray().Select(row => row.EnumerateObject().Select(cell => cell.Value.GetString()!).ToArray()),
            sink.Added.Select(record => record.Cells));
        Assert.Empty(sink.Rejected);
    }

    [SkippableFact]
    public void Read_LocationCoordinates_KeepsTheSignsForSecondsAndTheBytes()
    {
        // The twelfth pair: 37.8"N stands in a cell without quotes, the degree sign is not UTF-8 in either file, and the telephone number of
        // the JSON is not that of the CSV. Written in UTF-8, all else is equal.
        var folder = SharedFiles.Folder("testdata/csv-spectrum");
        string[] columns = ["Contact Phone Number", "Location Coordinates", "Cities", "Counties"];
        var bytes = File.ReadAllBytes(Path.Combine(folder, "csvs", "location_coordinates.csv"));
        var asFound = new RecordingSink(new TableSchema("spectrum", columns));
        Assert.True(CsvRows.Read(new MemoryStream(bytes), "location_coordinates", asFound).HasValue);
        Assert.True(bytes.AsSpan().EndsWith(Assert.Single(asFound.Added).Raw));

        var sink = new RecordingSink(new TableSchema("spectrum", columns));
        CsvRows.Read(new MemoryStream(Encoding.UTF8.GetBytes(Encoding.Latin1.GetString(bytes))), "location_coordinates", sink);
        using var json = JsonDocument.Parse(Encoding.Latin1.GetString(File.ReadAllBytes(Path.Combine(folder, "json", "location_coordinates.json"))));
        var cells = Assert.Single(sink.Added).Cells;
        foreach (var column in columns.Skip(1))
        {
            Assert.Equal(json.RootElement.GetProperty(column).GetString(), cells[Array.IndexOf(columns, column)]);
        }
    }
}
