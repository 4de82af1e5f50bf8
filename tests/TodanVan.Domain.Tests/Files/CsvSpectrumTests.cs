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
    public void Read_LocationCoordinates_HasTheJsonsCellsButTheTelephoneNumber()
    {
        // The twelfth pair contradicts itself: its CSV has the telephone number 2095257564, its JSON 1234567890. All else is equal, the mark of
        // seconds in a cell without quotes included.
        var folder = SharedFiles.Folder("testdata/csv-spectrum");
        using var expected = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "json", "location_coordinates.json")));
        var columns = expected.RootElement.EnumerateObject().Select(property => property.Name).ToArray();
        var sink = new RecordingSink(new TableSchema("spectrum", columns));
        using var stream = File.OpenRead(Path.Combine(folder, "csvs", "location_coordinates.csv"));
        Assert.True(CsvRows.Read(stream, "location_coordinates", sink).HasValue);

        var cells = Assert.Single(sink.Added).Cells;
        Assert.Equal(expected.RootElement.EnumerateObject().Skip(1).Select(cell => cell.Value.GetString()), cells.Skip(1));
        Assert.Equal(("Contact Phone Number", "2095257564", "1234567890"), (columns[0], cells[0], expected.RootElement.GetProperty(columns[0]).GetString()));
        Assert.Empty(sink.Rejected);
    }
}
