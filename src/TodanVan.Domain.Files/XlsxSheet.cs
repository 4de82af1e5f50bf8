using System.Globalization;

using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace TodanVan.Domain.Files;

/// <summary>Reads the rows of one sheet, one after the other; no more than a row is held.</summary>
internal sealed class XlsxSheet(XlsxWorkbook workbook, WorksheetPart part)
{
    /// <summary>The areas of merged cells, first to last row and column, by first row. They stand behind the rows, so they are read before.</summary>
    public List<(int FirstRow, int FirstColumn, int LastRow, int LastColumn)> MergedAreas()
    {
        var areas = new List<(int FirstRow, int FirstColumn, int LastRow, int LastColumn)>();
        using var reader = workbook.Open(part);
        for (var more = reader.Read(); more;)
        {
            if (reader.IsStartElement && string.Equals(reader.LocalName, "sheetData", StringComparison.Ordinal))
            {
                reader.Skip();
                more = !reader.EOF;
                continue;
            }

            if (reader.IsStartElement && string.Equals(reader.LocalName, "mergeCell", StringComparison.Ordinal)
                && XlsxWorkbook.Attribute(reader, "ref") is { } area && area.IndexOf(':', StringComparison.Ordinal) is var colon and > 0
                && XlsxPlace.TryParse(area.AsSpan(0, colon), out var firstColumn, out var firstRow)
                && XlsxPlace.TryParse(area.AsSpan(colon + 1), out var lastColumn, out var lastRow))
            {
                areas.Add((firstRow, firstColumn, lastRow, lastColumn));
            }

            more = reader.Read();
        }

        areas.Sort();
        return areas;
    }

    /// <summary>The rows that hold something.</summary>
    public IEnumerable<XlsxRow> Rows()
    {
        using var reader = workbook.Open(part);
        var (number, greatest) = (0, 0);
        while (reader.Read())
        {
            if (!reader.IsStartElement || !string.Equals(reader.LocalName, "row", StringComparison.Ordinal))
            {
                continue;
            }

            var isNumbered = int.TryParse(XlsxWorkbook.Attribute(reader, "r"), NumberStyles.None, CultureInfo.InvariantCulture, out var given) && given > 0;
            number = isNumbered ? given : number + 1;
            var isHidden = XlsxWorkbook.IsTrue(XlsxWorkbook.Attribute(reader, "hidden"));
            var cells = ReadCells(reader);
            if (cells.Count > 0)
            {
                yield return new XlsxRow(number, isHidden, cells, number <= greatest);
                greatest = Math.Max(greatest, number);
            }
        }
    }

    private List<XlsxCell> ReadCells(OpenXmlPartReader reader)
    {
        var cells = new List<XlsxCell>();
        var column = -1;
        XlsxCell? cell = null;
        while (reader.Read() && !(reader.IsEndElement && string.Equals(reader.LocalName, "row", StringComparison.Ordinal)))
        {
            switch (reader.LocalName)
            {
                case "c" when reader.IsStartElement:
                    column = XlsxPlace.TryParse(XlsxWorkbook.Attribute(reader, "r"), out var place, out _) ? place : column + 1;
                    cell = new XlsxCell
                    {
                        Column = column,
                        Type = XlsxWorkbook.Attribute(reader, "t") ?? "n",
                        Format = workbook.Format(XlsxWorkbook.Attribute(reader, "s")),
                    };
                    break;
                case "c":
                    if (cell is { IsBlank: false })
                    {
                        cells.Add(cell);
                    }

                    cell = null;
                    break;
                case "f" when reader.IsStartElement && cell is not null:
                    cell.IsFormula = true;
                    break;
                case "v" when reader.IsStartElement && cell is not null:
                    var text = reader.GetText();
                    cell.Value = cell.Type switch
                    {
                        "s" => workbook.SharedText(text) ?? "#REF!",
                        "str" => XlsxWorkbook.Unescape(text),
                        _ => text,
                    };
                    break;
                case "is" when reader.IsStartElement && cell is not null:
                    cell.Value = XlsxWorkbook.ReadWords(reader);
                    break;
            }
        }

        cells.Sort(static (left, right) => left.Column.CompareTo(right.Column));
        return cells;
    }
}
