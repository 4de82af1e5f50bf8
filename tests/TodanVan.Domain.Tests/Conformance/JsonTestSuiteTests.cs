using TodanVan.Domain.Files;
using TodanVan.Domain.Import;
using TodanVan.Domain.Tests.Files;

namespace TodanVan.Domain.Tests.Conformance;

/// <summary>The parsing cases of JSONTestSuite, as elements of a document of rows and as whole documents.</summary>
public class JsonTestSuiteTests
{
    private static readonly TableSchema Schema = new("t", "a?");

    [SkippableFact]
    public void Read_EveryCase_IsReadOrRefusedWithAPlace()
    {
        var cases = Directory.GetFiles(SharedFiles.Folder("testdata/json-test-suite/test_parsing"), "*.json");
        var (read, refused) = (0, 0);
        foreach (var path in cases)
        {
            var name = Path.GetFileName(path);
            var bytes = File.ReadAllBytes(path);
            var sink = new RecordingSink(Schema);
            var header = JsonRows.Read(new MemoryStream(bytes), name, sink, NumberConvention.Invariant);
            Finding[] said = [.. header.Findings, .. sink.Notes, .. sink.Rejected.Select(record => record.Reason!)];

            // Where the document is an array, a fault of JSON is one of these; that an element is no row is another matter.
            var faults = Array.FindAll(said, finding => finding.Code is "TDV0102" or "TDV0103" or "TDV0109" or "TDV0114");
            var isArray = header.HasValue;
            switch (name[0])
            {
                case 'n':
                    Assert.True(faults.Length > 0, name);
                    Assert.All(faults, finding => Assert.Equal(name, finding.Location!.Document));
                    Assert.All(faults, finding => Assert.True(finding.Location!.Row is not null || finding.Code == "TDV0102", name));
                    refused++;
                    break;
                case 'y':
                    Assert.True(isArray ? faults.Length == 0 : said.Single().Code == "TDV0122", name);
                    read++;
                    break;
            }
        }

        Assert.Equal((95, 188, 318), (read, refused, cases.Length));
    }

    [SkippableFact]
    public void Read_EveryCaseAsAValueOfARow_IsReadOrRefusedWithAPlace()
    {
        foreach (var path in Directory.GetFiles(SharedFiles.Folder("testdata/json-test-suite/test_parsing"), "y_*.json"))
        {
            // A byte order mark stands at the beginning of a document only.
            var bytes = File.ReadAllBytes(path).AsSpan().TrimStart("\uFEFF"u8).ToArray();
            byte[] document = [.. "[{\"a\":"u8, .. bytes, .. "},{\"a\":\"x\"}]"u8];
            var sink = new RecordingSink(Schema);
            Assert.True(JsonRows.Read(new MemoryStream(document), path, sink, NumberConvention.Invariant).HasValue);

            // A value that is an object or an array is no cell; the element after it is read all the same.
            Assert.Equal(2, sink.Records.Count);
            Assert.True(sink.Records[0].Reason is null || sink.Records[0].Reason!.Code == "TDV0115", path);
            Assert.Equal("x", sink.Records[1].Cells[0]);
        }
    }
}
