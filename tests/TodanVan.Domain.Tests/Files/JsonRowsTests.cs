using System.Globalization;
using System.Text;
using System.Text.Json;
using TodanVan.Domain.Files;
using TodanVan.Domain.Import;
using TodanVan.Domain.Observations;
using TodanVan.Domain.Tests.Support;

namespace TodanVan.Domain.Tests.Files;

public class JsonRowsTests
{
    private static readonly TableSchema Triple = new("triple", "unit", "value", "state?");

    [Fact]
    public void Read_FlatObjects_HandsOverCellsNumbersPointersAndBytes()
    {
        var (header, sink) = Read("""
            [ {"unit":"00691","value":"2.477.180","state":null},
              { "state" : "missing", "unit" : "00694" } ]
            """);

        Assert.Equal(3, header.Value.CellCount);
        Assert.Empty(header.Findings);
        Assert.Equal(["1 00691|2.477.180|", "2 00694||missing"], sink.Transcript());
        Assert.Equal(["/0", "/1"], sink.Records.Select(record => record.Pointer));
        Assert.Equal("""{ "state" : "missing", "unit" : "00694" }""", sink.Records[1].RawText);
        Assert.Empty(sink.Notes);
    }

    [Fact]
    public void Read_PropertyNames_AreFoundAsInAHeader() => Assert.Equal(["1 x|y|"], Read("""[{"Unit ":"x","v\u0061lue":"y"}]""").Sink.Transcript());

    [Fact]
    public void Read_PropertiesThatChangePlaces_StayWithTheirColumns() =>
        Assert.Equal(
            ["1 a|b|c", "2 a|b|c", "3 a||c", "4 |b|"],
            Read("""[{"unit":"a","value":"b","state":"c"},{"state":"c","value":"b","unit":"a"},{"unit":"a","state":"c"},{"value":"b"}]""")
                .Sink.Transcript());

    [Theory]
    [InlineData("1234.5", "1234,5", "1234.5")]
    [InlineData("-0.25", "-0,25", "-0.25")]
    [InlineData("2477180", "2477180", "2477180")]
    [InlineData("123456789012345678901234567890.12", "123456789012345678901234567890,12", "123456789012345678901234567890.12")]
    [InlineData("1.5e3", "1.5e3", "1.5e3")]
    [InlineData("15E-1", "15E-1", "15E-1")]
    [InlineData("true", "true", "true")]
    [InlineData("false", "false", "false")]
    [InlineData("null", "", "")]
    [InlineData("\"1.5\"", "1.5", "1.5")]
    [InlineData("\"\"", "", "")]
    [InlineData("\"T\\u1ed5 \\\"1\\\"\\n\\ud83d\\ude00\"", "Tổ \"1\"\n😀", "Tổ \"1\"\n😀")]
    public void Read_Value_IsTextInTheCallersConvention(string json, string vietnamese, string invariant)
    {
        var document = $$"""[{"unit":"x","value":{{json}}}]""";

        Assert.Equal([$"1 x|{vietnamese}|"], Read(document).Sink.Transcript());
        Assert.Equal([$"1 x|{invariant}|"], Read(document, NumberConvention.Invariant).Sink.Transcript());
    }

    [Theory]
    [InlineData("1")]
    [InlineData("\"unit\"")]
    [InlineData("null")]
    [InlineData("[\"x\",\"1\"]")]
    [InlineData("[]")]
    [InlineData("{\"unit\":{\"code\":\"x\"},\"value\":\"1\"}")]
    [InlineData("{\"unit\":\"x\",\"value\":[1,2]}")]
    [InlineData("{\"unit\":\"x\",\"note\":[]}")]
    public void Read_ElementThatIsNotARow_IsRejectedAlone(string element)
    {
        var (_, sink) = Read($$"""[{"unit":"a"},{{element}},{"unit":"b"}]""");

        Assert.Equal(["1 a||", "2 TDV0115", "3 b||"], sink.Transcript());
        Assert.Equal(element, sink.Records[1].RawText);
        Assert.StartsWith("/1", sink.Records[1].Pointer, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ColumnTwiceInOneElement_IsRejected()
    {
        var (_, sink) = Read("""[{"unit":"a","value":"1","VALUE":"1"},{"unit":"b"}]""");

        Assert.Equal(["1 TDV0106", "2 b||"], sink.Transcript());
        Assert.Equal("column=value; first=value; second=VALUE", string.Join("; ", sink.Records[0].Reason!.Arguments));
        Assert.Equal("/0/value", sink.Records[0].Reason!.Location!.JsonPointer);
        Assert.Equal("value", sink.Records[0].Reason!.Location!.Column);
    }

    [Fact]
    public void Read_UnknownProperty_IsNotedOnceForEachName()
    {
        var (_, sink) = Read("""[{"unit":"a","ghi chú":"x"},{"ghi chú":"y","unit":"b"},{"a/b~":1,"":2,"unit":"c","ghi chú":3}]""");

        Assert.Equal(["1 a||", "2 b||", "3 c||"], sink.Transcript());
        Assert.Equal(["/0/ghi chú", "/2/a~1b~0", "/2/"], sink.Notes.Select(note => note.Location!.JsonPointer));
        Assert.All(sink.Notes, note => Assert.Equal("TDV0105", note.Code));
    }

    [Fact]
    public void Read_PropertiesWithoutEnd_AreRejectedAtTheLimit()
    {
        var element = string.Join(',', Enumerable.Range(0, 60_000).Select(i => $"\"n{i}\":1"));
        var sink = new RecordingSink(ObservationTable.Schema);
        JsonRows.Read(
            new MemoryStream(System.Text.Encoding.UTF8.GetBytes($"[{{{element}}},{{\"unit\":\"a\",\"other\":{{}}}},{{\"unit\":\"b\"}}]")),
            "o.json",
            sink,
            NumberConvention.Vietnamese,
            new FileLimits { MaxCells = 7 });

        Assert.Equal(["1 TDV0134", "2 TDV0115", "3 b|||||||"], sink.Transcript());
        Assert.Equal("7", sink.Records[0].Reason!.Arguments[0].Value);
        Assert.Equal(["n0", "n1", "n2", "n3", "n4", "n5", "n6"], sink.Notes.Select(note => note.Arguments[0].Value));
    }

    // How a letter is escaped is the writer's choice and says nothing of the letter.
    [Fact]
    public void Read_LettersThatAreEscaped_AreAsOddAsTheSameUnescaped()
    {
        string[] codes = ["\u0410B", "A\u200B", "A\n", "A\u00A0B", "ho\u0300a", "xã Hòa", "xã Hoà", " A"];
        var rows = codes.Select(code => new Dictionary<string, string>(StringComparer.Ordinal) { ["unit"] = code, ["indicator"] = "land", ["period"] = "2018", ["value"] = "1" }).ToArray();
        var escaped = System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(rows);
        var plain = System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(
            rows, new System.Text.Json.JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        Assert.True(escaped.AsSpan().IndexOf("\\u1EA"u8) < 0 && escaped.Length > plain.Length);

        string[] found = [.. Import(escaped).Lines()];
        Assert.Equal(Import(plain).Lines(), found);
        foreach (var code in new[] { "TDV0126", "TDV0127", "TDV0128", "TDV0130", "TDV0131" })
        {
            Assert.Contains(found, line => line.StartsWith(code, StringComparison.Ordinal));
        }

        static FindingSet Import(byte[] bytes) =>
            TableFiles.ReadObservations(new MemoryStream(bytes), "o.json", Support.Communes.Build(["A"]), Support.Communes.Catalogue).Findings;
    }

    [Fact]
    public void Read_NotUnicode_IsRejectedAlone()
    {
        byte[] document = [.. "[{\"unit\":\""u8, 0xC3, 0x28, .. "\"},{\"unit\":\"\\ud800\"},{\"\\udc00\":1},{\""u8, 0xE1, .. "\":1},{\"unit\":\"b\"}]"u8];
        var sink = new RecordingSink(Triple);
        JsonRows.Read(new MemoryStream(document), "x.json", sink, NumberConvention.Vietnamese);

        Assert.Equal(["1 TDV0109", "2 TDV0109", "3 TDV0109", "4 TDV0109", "5 b||"], sink.Transcript());
        Assert.Equal([.. "{\"unit\":\""u8, 0xC3, 0x28, .. "\"}"u8], sink.Records[0].Raw);
    }

    [Theory]
    [InlineData("[{\"unit\":\"a\"},\n{\"unit\":\"b\",}]", "{\"unit\":\"b\",}]", 2, "/1", "}]")]
    [InlineData("[{\"unit\":\"a\"},\n{\"unit\":\"b\"\n", "{\"unit\":\"b\"", 3, "/1", "EOF")]
    [InlineData("[{\"unit\":\"a\"}\n\n {\"unit\":\"b\"}]", "{\"unit\":\"b\"}]", 3, "/1", "{\"unit\":\"b\"}]")]
    [InlineData("[{\"unit\":\"a\"},\nNaN]", "NaN]", 2, "/1", "NaN]")]
    [InlineData("[{\"unit\":\"a\"}]\n[{\"unit\":\"b\"}]", "[{\"unit\":\"b\"}]", 2, "/1", "[{\"unit\":\"b\"}]")]
    public void Read_WhereJsonStops_KeepsWhatWasReadAndRejectsTheRest(string text, string raw, int row, string pointer, string reason)
    {
        var (header, sink) = Read(text);

        Assert.True(header.HasValue);
        Assert.Equal(2, sink.Records.Count);
        Assert.Equal("1 a||", sink.Transcript()[0]);
        var rejected = sink.Records[1];
        Assert.Equal("TDV0114", rejected.Reason!.Code);
        Assert.Equal((raw, row, pointer), (rejected.RawText, rejected.Number, rejected.Pointer));
        Assert.Equal(reason, Assert.Single(rejected.Reason.Arguments).Value);
        Assert.Empty(sink.Notes);
    }

    [Theory]
    [InlineData("[{\"unit\":\"a\"}\n", 2)]
    [InlineData("[{\"unit\":\"a\"},", 1)]
    [InlineData("[{\"unit\":\"a\"},\n\n]", 3)]
    [InlineData("[{\"unit\":\"a\"}]\n]", 2)]
    public void Read_WhereJsonStopsAfterTheLastElement_IsNoted(string text, int row)
    {
        var (_, sink) = Read(text);

        Assert.Equal(["1 a||"], sink.Transcript());
        var note = Assert.Single(sink.Notes);
        Assert.Equal(("TDV0114", row), (note.Code, note.Location!.Row));
    }

    [Fact]
    public void Read_NestedTooDeep_StopsThere()
    {
        // The array of rows is the first level.
        var allowed = $$"""[{"unit":"a"},{{new string('[', 63)}}{{new string(']', 63)}},{"unit":"b"}]""";
        var tooDeep = $$"""[{"unit":"a"},{{new string('[', 64)}}{{new string(']', 64)}},{"unit":"b"}]""";

        Assert.Equal(["1 a||", "2 TDV0115", "3 b||"], Read(allowed).Sink.Transcript());
        Assert.Equal(["1 a||", "1 TDV0114"], Read(tooDeep).Sink.Transcript());
        Assert.Equal("TDV0114", Read($"[{new string('[', 1_000_000)}").Sink.Records[0].Reason!.Code);
    }

    [Theory]
    [InlineData("", "TDV0102", null)]
    [InlineData("\uFEFF", "TDV0102", null)]
    [InlineData(" \r\n\t", "TDV0102", null)]
    [InlineData("\n{\"unit\":\"a\"}", "TDV0122", 2)]
    [InlineData("null", "TDV0122", 1)]
    [InlineData(" 12", "TDV0122", 1)]
    [InlineData("{\"unit\":\"a\"", "TDV0114", 1)]
    [InlineData("unit,value\n", "TDV0114", 1)]
    [InlineData("[{\"unit\":\"a\"},\n{\"unit\":\"\0\"}]", "TDV0103", 2)]
    public void Read_NoArrayOfRows_HasNoValue(string text, string code, int? row) => AssertUnreadable(Encoding.UTF8.GetBytes(text), code, row);

    [Fact]
    public void Read_OtherEncodings_HaveNoValue()
    {
        foreach (var encoding in new[] { Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32 })
        {
            AssertUnreadable([.. encoding.GetPreamble(), .. encoding.GetBytes("[]")], "TDV0103", 1);
        }

        AssertUnreadable([0xE1, (byte)'[', (byte)']'], "TDV0103", 1);
    }

    [Fact]
    public void Read_EmptyArrayAndByteOrderMark_AreFine()
    {
        var (header, sink) = Read("\uFEFF [ ]\n");

        Assert.True(header.HasValue);
        Assert.Empty(sink.Records);
        Assert.Empty(sink.Notes);
    }

    [Fact]
    public void Read_CallersBugs_Throw()
    {
        var sink = new RecordingSink(Triple);
        Assert.Throws<ArgumentNullException>(() => JsonRows.Read(null!, "x.json", sink, NumberConvention.Invariant));
        Assert.Throws<ArgumentException>(() => JsonRows.Read(Stream.Null, "", sink, NumberConvention.Invariant));
        Assert.Throws<ArgumentNullException>(() => JsonRows.Read(Stream.Null, "x.json", null!, NumberConvention.Invariant));
        Assert.Throws<ArgumentOutOfRangeException>(() => JsonRows.Read(Stream.Null, "x.json", sink, (NumberConvention)2));
    }

    [SkippableFact]
    public void Read_JsonTestSuite_NeverThrowsAndTellsValidArraysFromInvalid()
    {
        var folder = SharedFiles.Folder("testdata/json-test-suite/test_parsing");
        var files = Directory.GetFiles(folder, "*.json");
        foreach (var file in files)
        {
            var name = Path.GetFileName(file);
            var bytes = File.ReadAllBytes(file);
            var sink = new RecordingSink(Triple);
            var header = JsonRows.Read(new MemoryStream(bytes), name, sink, NumberConvention.Vietnamese);

            var stopped = !header.HasValue
                || sink.Notes.Any(note => note.Code == "TDV0114")
                || sink.Rejected.Any(record => record.Reason!.Code == "TDV0114");
            if (name.StartsWith('n'))
            {
                // Bytes that are not UTF-8 in otherwise valid JSON cost their element only.
                Assert.True(stopped || sink.Rejected.Any(record => record.Reason!.Code == "TDV0109"), name);
            }
            else if (name.StartsWith('y'))
            {
                using var json = JsonDocument.Parse(bytes);
                var isArray = json.RootElement.ValueKind == JsonValueKind.Array;
                Assert.True(isArray != stopped, name);
                Assert.True(!isArray || sink.Records.Count == json.RootElement.GetArrayLength(), name);
            }
        }

        Assert.Equal(318, files.Length);
    }

    // A JSON number is clear: its zeros do not make a thousand of it.
    [Theory]
    [InlineData("1.000", NumberConvention.Vietnamese, "1")]
    [InlineData("1.000", NumberConvention.Invariant, "1")]
    [InlineData("-1.50", NumberConvention.Vietnamese, "-1,5")]
    [InlineData("1000", NumberConvention.Vietnamese, "1000")]
    [InlineData("0.00", NumberConvention.Vietnamese, "0")]
    [InlineData("1.20e3", NumberConvention.Vietnamese, "1.20e3")]
    [InlineData("\"1,000\"", NumberConvention.Vietnamese, "1,000")]
    public void Read_NumberWithZerosBehindThePoint_IsTheNumber(string json, NumberConvention numbers, string expected)
    {
        var sink = new RecordingSink(ObservationTable.Schema);
        JsonRows.Read(new MemoryStream(Encoding.UTF8.GetBytes($"[{{\"value\":{json}}}]")), "x.json", sink, numbers);
        Assert.Equal(expected, sink.Records.Single().Cells[ObservationTable.Value.Ordinal]);
    }

    [Property(MaxTest = 500)]
    public void Read_AnyTexts_ComeBackAsTheyWere(NonNull<string>[] texts)
    {
        var values = texts.Select(text => text.Get.Replace("\0", "", StringComparison.Ordinal)).Where(text => !text.Any(char.IsSurrogate)).ToArray();
        var json = JsonSerializer.Serialize(values.Select(value => new { value, unit = $"{value}😀" }));
        var (_, sink) = Read(json);

        Assert.Equal(values.Select(value => new[] { $"{value}😀", value, "" }), sink.Added.Select(record => record.Cells));
        Assert.Empty(sink.Rejected);
        Assert.Empty(sink.Notes);
    }

    [Property(MaxTest = 500)]
    public void Read_Decimals_DifferFromInvariantInTheSignAndTheLastZeros(decimal value)
    {
        var number = value.ToString(CultureInfo.InvariantCulture);
        var (_, sink) = Read($$"""[{"unit":"a","value":{{number}}}]""");

        var bare = number.Contains('.', StringComparison.Ordinal) ? number.TrimEnd('0').TrimEnd('.') : number;
        Assert.Equal([$"1 a|{bare.Replace('.', ',')}|"], sink.Transcript());
    }

    // Every cut, and every byte in the place of every other: all there are, since chance would meet the rare ones in some runs only.
    [Fact]
    public void Read_DocumentCutOrChangedAnywhere_LosesNoElementBeforeAndNoByteAfter()
    {
        var valid = """[{"unit":"a","value":1.5},{"unit":"b","note":"\u0041"} , 7,{"unit":"c","state":null}]"""u8.ToArray();
        for (var position = 0; position < valid.Length; position++)
        {
            LosesNothing(valid[..position]);
            for (var replacement = 0; replacement <= byte.MaxValue; replacement++)
            {
                byte[] document = [.. valid];
                document[position] = (byte)replacement;
                LosesNothing(document);
            }
        }

        static void LosesNothing(byte[] document)
        {
            var sink = new RecordingSink(Triple);
            if (!JsonRows.Read(new MemoryStream(document), "x.json", sink, NumberConvention.Vietnamese).HasValue)
            {
                Assert.Empty(sink.Records);
                return;
            }

            // The records stand one after the other, with nothing but commas, brackets and white space around them; what could not be read may begin with one.
            var next = 1;
            foreach (var record in sink.Records)
            {
                var gap = Between(document, next);
                var start = next;
                while (start <= next + gap && !document.AsSpan(start).StartsWith(record.Raw))
                {
                    start++;
                }

                Assert.True(start <= next + gap, System.Text.Encoding.Latin1.GetString(document));
                next = start + record.Raw.Length;
            }

            Assert.Equal(document.Length, next + Between(document, next));
        }
    }

    private static int Between(byte[] document, int start)
    {
        var length = document.AsSpan(start).IndexOfAnyExcept(" \t\r\n,]"u8);
        return length < 0 ? document.Length - start : length;
    }

    private static (Result<InputHeader> Header, RecordingSink Sink) Read(string text, NumberConvention numbers = NumberConvention.Vietnamese)
    {
        var sink = new RecordingSink(Triple);
        return (JsonRows.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "so-lieu.json", sink, numbers), sink);
    }

    private static void AssertUnreadable(byte[] document, string code, int? row)
    {
        var sink = new RecordingSink(Triple);
        var header = JsonRows.Read(new MemoryStream(document), "x.json", sink, NumberConvention.Vietnamese);

        Assert.False(header.HasValue);
        var finding = Assert.Single(header.Findings);
        Assert.Equal((code, row), (finding.Code, finding.Location!.Row));
        Assert.Empty(sink.Records);
        Assert.Empty(sink.Notes);
    }
}
