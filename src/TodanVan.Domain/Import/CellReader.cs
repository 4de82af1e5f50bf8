using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace TodanVan.Domain.Import;

/// <summary>Checks that hold for every row of every table, and text from its cells.</summary>
internal static class CellReader
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Sets a row aside when it has too many or too few cells, or is not UTF-8.</summary>
    /// <remarks>What is odd about single cells is said as well; that need not set the row aside, and keeps no other check from it.</remarks>
    /// <returns>Whether the row's cells can be read.</returns>
    public static bool Check(in InputRow row, int ordinal, RowJournal journal)
    {
        if (!row.IsFurther && (!Utf8.IsValid(row.Raw) || !row.HasValidCells))
        {
            journal.SetAside(ordinal, FindingCatalogue.InvalidUtf8.At(journal.SourceOf(ordinal)));
            return false;
        }

        if (row.CellCount != row.Header.CellCount)
        {
            var descriptor = row.CellCount > row.Header.CellCount ? FindingCatalogue.TooManyCells : FindingCatalogue.TooFewCells;
            journal.SetAside(
                ordinal,
                descriptor.At(journal.SourceOf(ordinal), ("cells", Invariant(row.CellCount)), ("expected", Invariant(row.Header.CellCount))));
            return false;
        }

        // What does not set a record aside is said once of a cell that all records of a wide row have.
        foreach (var finding in row.Findings)
        {
            if (finding.Cell < row.CellCount && row.Header.ColumnAt(finding.Cell) is { } column
                && (!row.IsFurther || finding.Descriptor.Severity == Severity.Error || row.Header.IsValueCell(finding.Cell)))
            {
                journal.Say(ordinal, column, finding);
            }
        }

        foreach (var column in row.Header.Schema.Columns)
        {
            if (row[column] is { IsEmpty: false } cell)
            {
                CheckCell(cell, column, row, ordinal, journal);
            }
        }

        return true;
    }

    // The bytes of the record do not tell whether there is anything to say: JSON escapes letters, and CSV doubles quotation marks.
    private static void CheckCell(ReadOnlySpan<byte> cell, TableColumn column, in InputRow row, int ordinal, RowJournal journal)
    {
        if (QuarantineColumns.WithheldFor(cell) is { } code)
        {
            journal.Say(ordinal, column, new CellFinding(
                Math.Max(0, row.Header.IndexOf(column)),
                FindingCatalogue.WithheldCell,
                [new FindingArgument("column", row.Header.LabelOf(column)), new FindingArgument("code", code)]));
        }
        else if (!row.IsFurther)
        {
            CellText.Check(cell, column, ordinal, journal);
        }
    }

    /// <summary>The text of a cell without the white space around it, no-break spaces included; null when nothing is left.</summary>
    public static string? Text(in InputRow row, TableColumn column)
    {
        var text = Strict.GetString(row[column]).Trim();
        return text.Length == 0 ? null : text;
    }

    /// <summary>The same of a cell that must not be blank: a row in which it is, is set aside.</summary>
    /// <param name="row">The row.</param>
    /// <param name="ordinal">The row's ordinal in the journal.</param>
    /// <param name="journal">The journal.</param>
    /// <param name="column">The column.</param>
    /// <param name="subject">What the row is about, as far as it is known.</param>
    /// <param name="known">Texts that repeat from row to row: each of them is made once.</param>
    public static string? Required(
        in InputRow row, int ordinal, RowJournal journal, TableColumn column, FindingSubject? subject, Dictionary<string, string>? known = null)
    {
        var text = known is null ? Text(row, column) : Text(row, column, known);
        if (text is null)
        {
            journal.SetAside(ordinal, FindingCatalogue.MissingCell.Suggesting(journal.SourceOf(ordinal, column), subject, null, ("column", row.Header.LabelOf(column))));
        }

        return text;
    }

    /// <summary>The text of a cell as <see cref="Text(in InputRow, TableColumn)"/> gives it, where the same repeat from row to row: each is made once.</summary>
    public static string? Text(in InputRow row, TableColumn column, Dictionary<string, string> known)
    {
        var cell = row[column];
        if (cell.IsEmpty)
        {
            return null;
        }

        var buffer = ArrayPool<char>.Shared.Rent(cell.Length);
        var text = Characters(cell, buffer);
        string? result = null;
        if (!text.IsEmpty && !known.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out result))
        {
            result = text.ToString();
            known.Add(result, result);
        }

        ArrayPool<char>.Shared.Return(buffer);
        return result;
    }

    /// <summary>The same as characters in a caller's buffer, which must be as long as the cell.</summary>
    public static ReadOnlySpan<char> Characters(ReadOnlySpan<byte> cell, Span<char> buffer) => buffer[..Strict.GetChars(cell, buffer)].Trim();

    /// <summary>The items of a cell in which <c>;</c> separates them; blank items are left out.</summary>
    public static IReadOnlyList<string> Items(string? cell) =>
        cell is null ? [] : cell.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    public static string Invariant(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
