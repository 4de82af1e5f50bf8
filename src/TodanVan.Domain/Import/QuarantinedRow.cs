using Ardalis.GuardClauses;

namespace TodanVan.Domain.Import;

/// <summary>A record that was set aside: its bytes as they stood, and why.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed class QuarantinedRow
{
    private readonly IReadOnlyList<(TableColumn Column, string Code)> faults;

    internal QuarantinedRow(
        SourceReference? source,
        ReadOnlyMemory<byte> raw,
        IReadOnlyList<Finding> reasons,
        InputHeader? header,
        IReadOnlyList<(TableColumn Column, string Code)>? faults = null)
    {
        this.faults = faults ?? [];
        Source = source;
        Raw = raw;
        Header = header;
        Reasons = [.. Guard.Against.NullOrEmpty(reasons)];
    }

    /// <summary>Where the record starts; null for one that a program added without a source.</summary>
    public SourceReference? Source { get; }

    /// <summary>The record's bytes as they stood in the document; empty for one that a program added.</summary>
    public ReadOnlyMemory<byte> Raw { get; }

    /// <summary>The header of its table, which says how its bytes are cut into cells; null when they could not be, or there are none.</summary>
    public InputHeader? Header { get; }

    /// <summary>Why it was set aside; at least one finding.</summary>
    public IReadOnlyList<Finding> Reasons { get; }

    /// <summary>Why what a cell holds is not to be taken for its value, as its document says and its text does not: a number shown as a percentage, for example.</summary>
    /// <param name="column">A column of the table.</param>
    /// <returns>The code of the first such finding (<see cref="CellFinding"/>); null when there is none.</returns>
    /// <exception cref="ArgumentNullException">The column is null.</exception>
    public string? FaultOf(TableColumn column)
    {
        Guard.Against.Null(column);
        foreach (var (faulty, code) in faults)
        {
            if (faulty == column)
            {
                return code;
            }
        }

        return null;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Source}: {Reasons[0].Code}";
}
