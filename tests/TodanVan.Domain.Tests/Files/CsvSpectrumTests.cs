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
    public void Read_LocationCoordinates_RejectsTheSignForSecondsAsAQuote()
    {
        // The twelfth pair. Its row has 37.8"N in a cell without quotes, which RFC 4180 forbids; and its JSON is not about its CSV.
        var folder = SharedFiles.Folder("testdata/csv-spectrum");
        var sink = new RecordingSink(new TableSchema("spectrum", "Contact Phone Number", "Location Coordinates", "Cities", "Counties"));

        using var stream = File.OpenRead(Path.Combine(folder, "csvs", "location_coordinates.csv"));
        Assert.True(CsvRows.Read(stream, "location_coordinates", sink).HasValue);

        Assert.Equal(["2 TDV0113"], sink.Transcript());
    }
}
