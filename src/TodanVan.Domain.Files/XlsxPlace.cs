using System.Globalization;

using TodanVan.Domain.Import;

namespace TodanVan.Domain.Files;

/// <summary>Names of cells, such as <c>AB12</c>.</summary>
internal static class XlsxPlace
{
    private const int LongestColumn = 3;

    /// <summary>Reads a name into the column from 0 and the row from 1.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out int column, out int row)
    {
        (column, row) = (0, 0);
        var letters = 0;
        while (letters < text.Length && char.IsAsciiLetterUpper(text[letters]))
        {
            letters++;
        }

        if (letters is 0 or > LongestColumn || !int.TryParse(text[letters..], NumberStyles.None, CultureInfo.InvariantCulture, out row) || row == 0)
        {
            return false;
        }

        foreach (var letter in text[..letters])
        {
            column = (column * 26) + letter - 'A' + 1;
        }

        column--;
        return true;
    }

    public static string Cell(int column, int row) => ColumnLetters.Of(column) + row.ToString(CultureInfo.InvariantCulture);
}
