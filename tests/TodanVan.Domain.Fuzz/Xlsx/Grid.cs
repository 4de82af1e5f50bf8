using System.Globalization;
using System.Security;
using System.Text;
using System.Xml;

namespace TodanVan.Domain.Fuzz;

/// <summary>A workbook spelled as lines, so that every change of an input is a workbook again.</summary>
/// <remarks>
/// A line is a row, its cells separated by tabs. A cell is a letter (t text, s shared text, n number, b, e, d as in the file, f number of a
/// formula, g formula without a result), the digit of its format, and its value; one without a value is left out. A line that begins with @ says
/// something else: <c>@sheet NAME</c>, <c>@hidden NAME</c>, <c>@1904</c>, <c>@format CODE</c>, <c>@text WORDS</c>, <c>@merge A1:B2</c>,
/// <c>@row N</c> of the next row, <c>@hide</c> it.
/// </remarks>
internal static class Grid
{
    private const int MostRows = 2_000_000;

    public static byte[] ToWorkbook(string text)
    {
        var workbook = new WorkbookParts();
        var (name, hidden) = ("Sheet", false);
        var rows = new StringBuilder();
        var merged = new StringBuilder();
        var (number, hides) = (0, false);
        foreach (var typed in text.Split('\n'))
        {
            var line = Plain(typed);
            var space = line.IndexOf(' ', StringComparison.Ordinal);
            var (word, rest) = space < 0 ? (line, "") : (line[..space], line[(space + 1)..]);
            switch (word)
            {
                case "@sheet" or "@hidden":
                    End();
                    (name, hidden) = (rest, word == "@hidden");
                    break;
                case "@1904":
                    workbook.CountsFrom1904 = true;
                    break;
                case "@format":
                    workbook.Formats.Add(rest);
                    break;
                case "@text":
                    workbook.SharedTexts.Append(CultureInfo.InvariantCulture, $"<si><t>{rest}</t></si>");
                    break;
                case "@merge":
                    merged.Append(CultureInfo.InvariantCulture, $"<mergeCell ref=\"{rest}\"/>");
                    break;
                case "@row":
                    number = int.TryParse(rest, NumberStyles.None, CultureInfo.InvariantCulture, out var next) && next is > 0 and < MostRows ? next - 1 : number;
                    break;
                case "@hide":
                    hides = true;
                    break;
                default:
                    number++;
                    Row(rows, line, number, hides);
                    hides = false;
                    break;
            }
        }

        End();
        return workbook.ToBytes();

        void End()
        {
            if (rows.Length > 0)
            {
                workbook.Sheets.Add((name, hidden, rows.ToString(), merged.Length == 0 ? "" : $"<mergeCells>{merged}</mergeCells>"));
            }

            rows.Clear();
            merged.Clear();
            number = 0;
        }
    }

    private static void Row(StringBuilder rows, string line, int number, bool isHidden)
    {
        rows.Append(CultureInfo.InvariantCulture, $"<row r=\"{number}\"{(isHidden ? " hidden=\"1\"" : "")}>");
        var column = 0;
        foreach (var cell in line.Split('\t'))
        {
            var place = $"{Letters(column++)}{number.ToString(CultureInfo.InvariantCulture)}";
            if (cell.Length < 2)
            {
                continue;
            }

            var (style, value) = (char.IsAsciiDigit(cell[1]) ? cell[1] : '0', cell[2..]);
            rows.Append(cell[0] switch
            {
                't' => $"<c r=\"{place}\" s=\"{style}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{value}</t></is></c>",
                'f' => $"<c r=\"{place}\" s=\"{style}\"><f>A1</f><v>{value}</v></c>",
                'g' => $"<c r=\"{place}\" s=\"{style}\"><f>A1</f></c>",
                's' or 'b' or 'e' or 'd' => $"<c r=\"{place}\" s=\"{style}\" t=\"{cell[0]}\"><v>{value}</v></c>",
                _ => $"<c r=\"{place}\" s=\"{style}\"><v>{value}</v></c>",
            });
        }

        rows.Append("</row>");
    }

    private static string Letters(int column) =>
        column < 26 ? $"{(char)('A' + column)}" : $"{Letters((column / 26) - 1)}{(char)('A' + (column % 26))}";

    /// <summary>What XML can hold, escaped.</summary>
    private static string Plain(string line)
    {
        var plain = new StringBuilder(line.Length);
        for (var i = 0; i < line.Length; i++)
        {
            if (XmlConvert.IsXmlChar(line[i]))
            {
                plain.Append(line[i]);
            }
            else if (i + 1 < line.Length && XmlConvert.IsXmlSurrogatePair(line[i + 1], line[i]))
            {
                plain.Append(line, i++, 2);
            }
        }

        return SecurityElement.Escape(plain.ToString());
    }
}
