using System.Text;
using System.Text.Unicode;

using TodanVan.Domain.Import;

namespace TodanVan.Domain.Fuzz;

/// <summary>Hands everything on to a table's builder and remembers it.</summary>
internal sealed class WatchingSink(IInputRowSink builder) : IInputRowSink
{
    public TableSchema Schema => builder.Schema;

    /// <summary>The records, added and rejected, in the order in which they came.</summary>
    public List<SeenRecord> Records { get; } = [];

    /// <summary>The rows that were noted as titles.</summary>
    public List<int> Titles { get; } = [];

    public int Notes { get; private set; }

    public WideColumn? Recognise(string header) => builder.Recognise(header);

    public string? TextWhereAbsent(TableColumn column) => builder.TextWhereAbsent(column);

    public void Add(in InputRow row)
    {
        Records.Add(new SeenRecord(row.Header, row.Number, row.Raw.ToArray(), CellsOf(row), null));
        builder.Add(row);
    }

    public void Reject(ReadOnlySpan<byte> raw, Finding reason)
    {
        Records.Add(new SeenRecord(null, reason.Location?.Row ?? 0, raw.ToArray(), null, reason));
        builder.Reject(raw, reason);
    }

    public void Note(Finding finding)
    {
        Notes++;
        if (finding is { Code: "TDV0125", Location.Row: { } row })
        {
            Titles.Add(row);
        }

        builder.Note(finding);
    }

    private string[]? CellsOf(in InputRow row)
    {
        if (row.CellCount != row.Header.CellCount || !Utf8.IsValid(row.Raw))
        {
            return null;
        }

        var cells = new string[Schema.Columns.Count];
        foreach (var column in Schema.Columns)
        {
            cells[column.Ordinal] = Encoding.UTF8.GetString(row[column]);
        }

        return cells;
    }
}
