using TodanVan.Domain.Import;

namespace TodanVan.Domain.Files;

/// <summary>Hands everything on, and knows whether an exception came out of the sink and not out of the document that is read.</summary>
internal sealed class GuardedSink(IInputRowSink sink) : IInputRowSink
{
    public TableSchema Schema => sink.Schema;

    /// <summary>Whether a call of the sink has not come back.</summary>
    public bool HasFailed { get; private set; }

    public WideColumn? Recognise(string header)
    {
        HasFailed = true;
        var column = sink.Recognise(header);
        HasFailed = false;
        return column;
    }

    public string? TextWhereAbsent(TableColumn column)
    {
        HasFailed = true;
        var text = sink.TextWhereAbsent(column);
        HasFailed = false;
        return text;
    }

    public void Add(in InputRow row)
    {
        HasFailed = true;
        sink.Add(row);
        HasFailed = false;
    }

    public void Reject(ReadOnlySpan<byte> raw, Finding reason)
    {
        HasFailed = true;
        sink.Reject(raw, reason);
        HasFailed = false;
    }

    public void Note(Finding finding)
    {
        HasFailed = true;
        sink.Note(finding);
        HasFailed = false;
    }
}
