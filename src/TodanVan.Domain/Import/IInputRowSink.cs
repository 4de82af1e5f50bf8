namespace TodanVan.Domain.Import;

/// <summary>What a reader of a file format pushes records into. The builders of units, observations and teams are sinks.</summary>
/// <remarks>
/// A reader calls exactly one of <see cref="Add"/> and <see cref="Reject"/> for each data record, so that accepted + quarantined = input
/// always holds, and <see cref="Note"/> for what is not a record: a blank line, a banner.
/// </remarks>
public interface IInputRowSink
{
    /// <summary>The kind of table that the sink takes.</summary>
    TableSchema Schema { get; }

    /// <summary>Tells what the header of a wide table says for the cells under it: the period, or the indicator, of each.</summary>
    /// <param name="header">A header cell that names no column.</param>
    /// <returns>What it means; null (the default) when nothing, or when no table of this kind is wide.</returns>
    WideColumn? Recognise(string header) => null;

    /// <summary>Tells what a column holds in every record of a table that does not have the column.</summary>
    /// <param name="column">A column of <see cref="Schema"/>.</param>
    /// <returns>The text; null (the default) when nothing says so, and the column must be there if it is required.</returns>
    string? TextWhereAbsent(TableColumn column) => null;

    /// <summary>Takes a record.</summary>
    /// <param name="row">The record; borrowed for the call only.</param>
    /// <exception cref="ArgumentException">The record is of another kind of table than <see cref="Schema"/>.</exception>
    void Add(in InputRow row);

    /// <summary>Takes a record that could not be cut into cells: it is quarantined with its bytes.</summary>
    /// <param name="raw">The record's bytes.</param>
    /// <param name="reason">Why, with its location.</param>
    void Reject(ReadOnlySpan<byte> raw, Finding reason);

    /// <summary>Takes a finding about the document that is not about a record.</summary>
    /// <param name="finding">The finding.</param>
    void Note(Finding finding);
}
