using System.Globalization;
using System.IO.Compression;
using System.Text;

using TodanVan.Domain.Files;
using TodanVan.Domain.Import;
using TodanVan.Domain.Observations;

namespace TodanVan.Domain.Benchmarks;

/// <summary>
/// Reading observations from CSV, JSON and XLSX, a quarter of the rows and all of them in turns. The promise is that four times the rows take at most five
/// times as long and as many bytes.
/// </summary>
internal static class Importing
{
    private const int WarmUpRounds = 2;
    private const int Times = 4;

    public static int Run(string[] arguments)
    {
        var rounds = 9;
        if (arguments is not [] && (arguments is not ["--rounds", var text] || !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out rounds) || rounds is < 3 or > 1000))
        {
            Console.Error.WriteLine("import [--rounds 3..1000]");
            return 2;
        }

        var data = new BenchmarkData(villages: 2071, months: Times);
        var few = data.Rows.FindAll(row => row.Month == data.Months[0].ToString());
        (string Name, byte[] Few, byte[] Many)[] formats =
        [
            ("o.csv", Csv(few), Csv(data.Rows)), ("o.json", Json(few), Json(data.Rows)), ("o.xlsx", Xlsx(few), Xlsx(data.Rows)),
        ];
        foreach (var (name, _, many) in formats)
        {
            if (!Cells(Import(data, name, many).Value).SequenceEqual(Cells(data.Input.Observations)))
            {
                Console.Error.WriteLine($"{name} is read as other observations: nothing is timed.");
                return 1;
            }
        }

        var ratios = new double[formats.Length, rounds];
        var last = new (double Milliseconds, long Bytes, long FewBytes)[formats.Length];
        for (var round = -WarmUpRounds; round < rounds; round++)
        {
            for (var format = 0; format < formats.Length; format++)
            {
                // As long as the other, so that what else the machine does meets both alike.
                var (name, small, large) = formats[format];
                var fewTime = 0.0;
                var fewBytes = 0L;
                for (var turn = 0; turn < Times; turn++)
                {
                    (var time, fewBytes) = Measure(data, name, small);
                    fewTime += time / Times;
                }

                var (manyTime, manyBytes) = Measure(data, name, large);
                if (round >= 0)
                {
                    ratios[format, round] = manyTime / fewTime;
                    last[format] = (manyTime, manyBytes, fewBytes);
                }
            }
        }

        var isKept = true;
        for (var format = 0; format < formats.Length; format++)
        {
            double[] sorted = [.. Enumerable.Range(0, rounds).Select(round => ratios[format, round]).Order()];
            var (time, bytes, fewBytes) = last[format];
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{formats[format].Name,-7} {data.Rows.Count:N0} rows take {sorted[rounds / 2]:0.00} times as long as {few.Count:N0} [{sorted[rounds / 4]:0.00} - {sorted[3 * rounds / 4]:0.00}] and {(double)bytes / fewBytes:0.00} times the bytes; {(double)bytes / data.Rows.Count:0} bytes a row, {1000 * time / data.Rows.Count:0.00} µs of the processor a row once."));
            isKept &= sorted[rounds / 2] <= 5 && bytes <= 5 * fewBytes;
        }

        return isKept ? 0 : 1;
    }

    private static IEnumerable<(string, string, ReportingPeriod, Rational?)> Cells(ObservationSet observations) =>
        observations.Select(cell => (cell.Unit.Value, cell.Indicator.Value, cell.Period, cell.Value));

    private static (double Milliseconds, long Bytes) Measure(BenchmarkData data, string name, byte[] document)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var start = Environment.CpuUsage.TotalTime;
        var import = Import(data, name, document);
        var elapsed = Environment.CpuUsage.TotalTime - start;
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        GC.KeepAlive(import);
        return (elapsed.TotalMilliseconds, allocated);
    }

    private static ImportResult<ObservationSet> Import(BenchmarkData data, string name, byte[] document) => TableFiles.ReadObservations(
        new MemoryStream(document, writable: false), name, data.Input.Register, data.Catalogue, new() { Convention = NumberConvention.Invariant });

    private static byte[] Csv(List<Row> rows)
    {
        var text = new StringBuilder("unit,indicator,period,value\n");
        foreach (var row in rows)
        {
            text.Append(CultureInfo.InvariantCulture, $"{row.Village},{row.Indicator},{row.Month},{row.Value}\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static byte[] Json(List<Row> rows)
    {
        var text = new StringBuilder("[");
        foreach (var row in rows)
        {
            text.Append(text.Length == 1 ? "" : ",\n").Append(
                CultureInfo.InvariantCulture, $$"""{"unit":"{{row.Village}}","indicator":"{{row.Indicator}}","period":"{{row.Month}}","value":{{row.Value}}}""");
        }

        return Encoding.UTF8.GetBytes(text.Append(']').ToString());
    }

    /// <summary>A workbook of one sheet with its texts in the cells.</summary>
    private static byte[] Xlsx(List<Row> rows)
    {
        const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        const string Links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml";
        using var memory = new MemoryStream();
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add("[Content_Types].xml", $"""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="{Types}.sheet.main+xml"/><Override PartName="/xl/sheet.xml" ContentType="{Types}.worksheet+xml"/></Types>""");
            Add("_rels/.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="{Links}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
            Add("xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Links}"><sheets><sheet name="s" sheetId="1" r:id="s"/></sheets></workbook>""");
            Add("xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="s" Type="{Links}/worksheet" Target="sheet.xml"/></Relationships>""");
            var sheet = new StringBuilder($"""<worksheet xmlns="{Main}"><sheetData><row>{Text("unit")}{Text("indicator")}{Text("period")}{Text("value")}</row>""");
            foreach (var row in rows)
            {
                sheet.Append(CultureInfo.InvariantCulture, $"<row>{Text(row.Village)}{Text(row.Indicator)}{Text(row.Month)}<c><v>{row.Value}</v></c></row>");
            }

            Add("xl/sheet.xml", sheet.Append("</sheetData></worksheet>").ToString());

            static string Text(string words) => $"""<c t="inlineStr"><is><t>{words}</t></is></c>""";

            void Add(string name, string xml)
            {
                using var writer = new StreamWriter(archive.CreateEntry(name).Open());
                writer.Write(xml);
            }
        }

        return memory.ToArray();
    }
}
