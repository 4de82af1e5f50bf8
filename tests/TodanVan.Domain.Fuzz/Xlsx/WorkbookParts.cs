using System.IO.Compression;
using System.Text;

namespace TodanVan.Domain.Fuzz;

/// <summary>The parts of a workbook as text, and the archive they make. Nothing is compressed, so that an input is what the reader sees.</summary>
internal sealed class WorkbookParts
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";

    public List<(string Name, bool IsHidden, string Rows, string After)> Sheets { get; } = [];

    public StringBuilder SharedTexts { get; } = new();

    /// <summary>Codes of cell formats; the index of a cell's format counts from 1, as 0 is General.</summary>
    public List<string> Formats { get; } = [];

    public bool CountsFrom1904 { get; set; }

    public static string Sheet(string rows, string after = "") => $"""<worksheet xmlns="{Main}"><sheetData>{rows}</sheetData>{after}</worksheet>""";

    public static string Texts(string items) => $"""<sst xmlns="{Main}">{items}</sst>""";

    public static string Styles(string inner) => $"""<styleSheet xmlns="{Main}">{inner}</styleSheet>""";

    public static string Workbook(string inner) => $"""<workbook xmlns="{Main}" xmlns:r="{Links}">{inner}</workbook>""";

    /// <summary>The workbook of these parts.</summary>
    public byte[] ToBytes()
    {
        var formats = string.Concat(Formats.Select(static (code, i) => $"""<numFmt numFmtId="{164 + i}" formatCode="{code}"/>"""));
        var cells = string.Concat(Formats.Select(static (_, i) => $"""<xf numFmtId="{164 + i}"/>"""));
        var sheets = string.Concat(Sheets.Select(static (sheet, i) =>
            $"""<sheet name="{sheet.Name}" sheetId="{i + 1}" state="{(sheet.IsHidden ? "hidden" : "visible")}" r:id="s{i}"/>"""));
        return Zip(
            Workbook($"""<workbookPr date1904="{(CountsFrom1904 ? 1 : 0)}"/><sheets>{sheets}</sheets>"""),
            Styles($"""<numFmts>{formats}</numFmts><cellXfs><xf numFmtId="0"/>{cells}</cellXfs>"""),
            Texts(SharedTexts.ToString()),
            [.. Sheets.Select(static sheet => Sheet(sheet.Rows, sheet.After))]);
    }

    /// <summary>A workbook of parts of any text.</summary>
    public static byte[] Zip(string workbook, string styles, string texts, params IReadOnlyList<string> sheets)
    {
        using var memory = new MemoryStream();
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            var parts = string.Concat(sheets.Select(static (_, i) => $"""<Override PartName="/xl/worksheets/sheet{i}.xml" ContentType="{Types}.worksheet+xml"/>"""));
            var links = string.Concat(sheets.Select(static (_, i) => $"""<Relationship Id="s{i}" Type="{Links}/worksheet" Target="worksheets/sheet{i}.xml"/>"""));
            Add("[Content_Types].xml", $"""<Types xmlns="{Package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{Types}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="{Types}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="{Types}.sharedStrings+xml"/>{parts}</Types>""");
            Add("_rels/.rels", $"""<Relationships xmlns="{Package}/relationships"><Relationship Id="r" Type="{Links}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
            Add("xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="{Package}/relationships">{links}<Relationship Id="st" Type="{Links}/styles" Target="styles.xml"/><Relationship Id="sh" Type="{Links}/sharedStrings" Target="sharedStrings.xml"/></Relationships>""");
            Add("xl/workbook.xml", workbook);
            Add("xl/styles.xml", styles);
            Add("xl/sharedStrings.xml", texts);
            for (var i = 0; i < sheets.Count; i++)
            {
                Add($"xl/worksheets/sheet{i}.xml", sheets[i]);
            }

            void Add(string name, string xml)
            {
                using var part = archive.CreateEntry(name, CompressionLevel.NoCompression).Open();
                part.Write(Encoding.UTF8.GetBytes(xml));
            }
        }

        return memory.ToArray();
    }
}
