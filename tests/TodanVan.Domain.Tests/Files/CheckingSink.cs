using TodanVan.Domain.Import;

namespace TodanVan.Domain.Tests.Files;

/// <summary>A sink for a table of a test's own, with the checks that hold for every row of every table.</summary>
internal sealed class CheckingSink(TableSchema schema) : IInputRowSink
{
    private readonly RowJournal journal = new();

    public TableSchema Schema => schema;

    /// <summary>The texts of the rows that could be read, trimmed as every table trims them; blank is null.</summary>
    public List<string?[]> Rows { get; } = [];

    public void Add(in InputRow row)
    {
        var ordinal = journal.Enter(row, Schema);
        if (!CellReader.Check(row, ordinal, journal))
        {
            return;
        }

        var cells = new string?[schema.Columns.Count];
        foreach (var column in schema.Columns)
        {
            cells[column.Ordinal] = CellReader.Text(row, column);
        }

        Rows.Add(cells);
    }

    public void Reject(ReadOnlySpan<byte> raw, Finding reason) => journal.Reject(raw, reason);

    public void Note(Finding finding) => journal.Note(finding);

    public ImportResult<List<string?[]>> Build() => journal.Finish(Rows);
}
