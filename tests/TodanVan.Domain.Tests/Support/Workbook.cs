using System.IO.Compression;
using System.Text;

namespace TodanVan.Domain.Tests.Support;

/// <summary>A workbook written by hand, part by part, so that it holds exactly what a test is about.</summary>
internal sealed class Workbook
{
    private readonly List<(string Name, string State, string Xml)> sheets = [];
    private readonly List<(string Id, string Code)> formats = [];

    /// <summary>Formats of cells by the index that a cell's <c>s</c> has: 0 is General.</summary>
    private readonly List<string> styles = ["0"];

    public string SharedTexts { get; init; } = "";

    public bool CountsFrom1904 { get; init; }

    /// <summary>Adds a sheet with the XML of its rows and what stands behind them.</summary>
    public Workbook Sheet(string name, string rows, string after = "", string state = "visible")
    {
        sheets.Add((name, state, $"""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{rows}</sheetData>{after}</worksheet>"""));
        return this;
    }

    /// <summary>Adds a cell format and gives its index.</summary>
    public int Style(string code)
    {
        var id = (164 + formats.Count).ToString(System.Globalization.CultureInfo.InvariantCulture);
        formats.Add((id, code));
        styles.Add(id);
        return styles.Count - 1;
    }

    /// <summary>Adds one of the formats that stand in no workbook.</summary>
    public int BuiltIn(int id)
    {
        styles.Add(id.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return styles.Count - 1;
    }

    /// <summary>A row of cells, each an inline text unless it begins with a <c>&lt;</c>; of a number write <c>&lt;v>1&lt;/v></c>.</summary>
    public static string Row(int number, params string[] cells)
    {
        var xml = new StringBuilder($"<row r=\"{number}\">");
        for (var i = 0; i < cells.Length; i++)
        {
            var place = $"{(char)('A' + i)}{number}";
            xml.Append(
                cells[i].Length == 0 ? ""
                : cells[i].StartsWith("<c ", StringComparison.Ordinal) ? cells[i].Replace("<c ", $"<c r=\"{place}\" ", StringComparison.Ordinal)
                : cells[i][0] == '<' ? $"<c r=\"{place}\">{cells[i]}</c>"
                : $"<c r=\"{place}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{cells[i]}</t></is></c>");
        }

        return xml.Append("</row>").ToString();
    }

    public byte[] ToBytes()
    {
        using var memory = new MemoryStream();
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
            const string Links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
            const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml";
            var parts = string.Concat(sheets.Select((_, i) => $"""<Override PartName="/xl/worksheets/sheet{i}.xml" ContentType="{Types}.worksheet+xml"/>"""));
            Add("[Content_Types].xml", $"""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{Types}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="{Types}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="{Types}.sharedStrings+xml"/>{parts}</Types>""");
            Add("_rels/.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="{Links}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
            Add("xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Links}"><workbookPr date1904="{(CountsFrom1904 ? 1 : 0)}"/><sheets>{string.Concat(sheets.Select((sheet, i) => $"""<sheet name="{sheet.Name}" sheetId="{i + 1}" state="{sheet.State}" r:id="s{i}"/>"""))}</sheets></workbook>""");
            Add("xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{string.Concat(sheets.Select((_, i) => $"""<Relationship Id="s{i}" Type="{Links}/worksheet" Target="worksheets/sheet{i}.xml"/>"""))}<Relationship Id="st" Type="{Links}/styles" Target="styles.xml"/><Relationship Id="sh" Type="{Links}/sharedStrings" Target="sharedStrings.xml"/></Relationships>""");
            Add("xl/styles.xml", $"""<styleSheet xmlns="{Main}"><numFmts>{string.Concat(formats.Select(format => $"""<numFmt numFmtId="{format.Id}" formatCode="{System.Security.SecurityElement.Escape(format.Code)}"/>"""))}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>{string.Concat(styles.Select(id => $"""<xf numFmtId="{id}"/>"""))}</cellXfs></styleSheet>""");
            Add("xl/sharedStrings.xml", $"""<sst xmlns="{Main}">{SharedTexts}</sst>""");
            for (var i = 0; i < sheets.Count; i++)
            {
                Add($"xl/worksheets/sheet{i}.xml", sheets[i].Xml);
            }

            void Add(string name, string xml)
            {
                using var writer = new StreamWriter(archive.CreateEntry(name).Open());
                writer.Write(xml);
            }
        }

        return memory.ToArray();
    }
}
