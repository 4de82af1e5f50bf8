using TodanVan.Domain.Files;

namespace TodanVan.Domain.Fuzz;

/// <summary>
/// Workbooks of any table: after its byte, <c>z</c> and an archive as it is; <c>x</c> and parts as XML, each ended by a line of <c>%%</c>; or a
/// <see cref="Grid"/>.
/// </summary>
internal static class XlsxTarget
{
    private const string EndOfPart = "\n%%\n";

    public static void Check(ReadOnlySpan<byte> input)
    {
        var table = Table.Of(ref input);
        var isGrid = input is not [(byte)'z' or (byte)'x', ..];
        var document = input switch
        {
            [(byte)'z', .. var archive] => archive.ToArray(),
            [(byte)'x', .. var parts] => OfParts(FuzzTarget.Text(parts)),
            _ => Grid.ToWorkbook(FuzzTarget.Text(input)),
        };
        TableChecks.Check(
            table,
            sink =>
            {
                using var stream = table.Open(document);
                var headers = XlsxRows.Read(stream, Table.Document, sink, table.Numbers, table.Limits);
                Promise.Same(headers.HasValue, !headers.HasErrors);
                Promise.AreSayable(headers.Findings);
                Promise.Holds(
                    !isGrid || headers.Findings.All(static finding => finding.Code is not "TDV0136"),
                    "a workbook in form is read to its end");
            },
            out _);
    }

    /// <summary>A sheet, shared texts, formats, the workbook and a second sheet, each whole or what stands inside its root.</summary>
    private static byte[] OfParts(string text)
    {
        var parts = text.Split(EndOfPart);
        string Part(int index, string root, Func<string, string> wrap, string otherwise = "") =>
            index < parts.Length && parts[index].Length > 0
                ? parts[index].StartsWith("<?xml", StringComparison.Ordinal) || parts[index].StartsWith($"<{root}", StringComparison.Ordinal) ? parts[index] : wrap(parts[index])
                : wrap(otherwise);
        var sheet = Part(0, "worksheet", static rows => WorkbookParts.Sheet(rows));
        return WorkbookParts.Zip(
            Part(3, "workbook", WorkbookParts.Workbook, """<sheets><sheet name="A" sheetId="1" r:id="s0"/><sheet name="B" sheetId="2" r:id="s1"/></sheets>"""),
            Part(2, "styleSheet", WorkbookParts.Styles, """<numFmts><numFmt numFmtId="164" formatCode="d/m/yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="9"/></cellXfs>"""),
            Part(1, "sst", WorkbookParts.Texts),
            [sheet, Part(4, "worksheet", static rows => WorkbookParts.Sheet(rows))]);
    }
}
