using TodanVan.Domain.Import;

namespace TodanVan.Domain.Tests.Support;

/// <summary>Hands everything on to a builder, and counts what it handed on: what the builder says came in is compared with that.</summary>
internal sealed class CountingSink(IInputRowSink builder) : IInputRowSink
{
    public TableSchema Schema => builder.Schema;

    /// <summary>How many records came, those among them that could not be cut into cells.</summary>
    public int Records { get; private set; }

    public WideColumn? Recognise(string header) => builder.Recognise(header);

    public string? TextWhereAbsent(TableColumn column) => builder.TextWhereAbsent(column);

    public void Add(in InputRow row)
    {
        Records++;
        builder.Add(row);
    }

    public void Reject(ReadOnlySpan<byte> raw, Finding reason)
    {
        Records++;
        builder.Reject(raw, reason);
    }

    public void Note(Finding finding) => builder.Note(finding);
}
