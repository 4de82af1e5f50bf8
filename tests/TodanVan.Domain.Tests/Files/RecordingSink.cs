using System.Text;
using TodanVan.Domain.Import;

namespace TodanVan.Domain.Tests.Files;

/// <summary>A sink that keeps a copy of everything it is told.</summary>
internal sealed class RecordingSink(TableSchema schema) : IInputRowSink
{
    public TableSchema Schema { get; } = schema;

    /// <summary>Added and rejected records in the order in which they came.</summary>
    public List<Record> Records { get; } = [];

    public List<Finding> Notes { get; } = [];

    /// <summary>What the reader said of the cells of each record that was added.</summary>
    public List<IReadOnlyList<CellFinding>> Findings { get; } = [];

    public IEnumerable<Record> Added => Records.Where(record => record.Reason is null);

    public IEnumerable<Record> Rejected => Records.Where(record => record.Reason is not null);

    /// <summary>Whether a header of four digits is a period.</summary>
    public bool IsWide { get; init; }

    public WideColumn? Recognise(string header) =>
        IsWide && header.Length == 4 && header.All(char.IsAsciiDigit) ? new WideColumn(Schema.Find("period")!, header) : null;

    public void Add(in InputRow row)
    {
        var cells = new string[Schema.Columns.Count];
        foreach (var column in Schema.Columns)
        {
            cells[column.Ordinal] = Encoding.UTF8.GetString(row[column]);
        }

        Findings.Add(row.Findings);
        Records.Add(new Record(row.Number, row.Raw.ToArray(), cells, row.CellCount, row.JsonPointer, null));
    }

    public void Reject(ReadOnlySpan<byte> raw, Finding reason) =>
        Records.Add(new Record(reason.Location!.Row!.Value, raw.ToArray(), [], 0, reason.Location.JsonPointer, reason));

    public void Note(Finding finding) => Notes.Add(finding);

    /// <summary>One line a call, for comparing whole runs: <c>2 a|b</c>, <c>3 TDV0113</c>.</summary>
    public string[] Transcript() =>
        [.. Records.Select(record => record.Reason is { } reason ? $"{record.Number} {reason.Code}" : $"{record.Number} {string.Join('|', record.Cells)}")];

    public sealed class Record(int number, byte[] raw, string[] cells, int cellCount, string? pointer, Finding? reason)
    {
        public int Number => number;

        public byte[] Raw => raw;

        public string RawText => Encoding.UTF8.GetString(raw);

        public string[] Cells => cells;

        public int CellCount => cellCount;

        public string? Pointer => pointer;

        public Finding? Reason => reason;
    }
}
