namespace TodanVan.Domain.Import;

/// <summary>What one cell of a header, with what stands above it, was found to say.</summary>
internal sealed class HeaderCell(string label, HeaderCellKind kind)
{
    /// <summary>What findings call the column: the words of both lines.</summary>
    public string Label { get; } = label;

    public HeaderCellKind Kind { get; } = kind;

    public TableColumn? Column { get; init; }

    /// <summary>What it says for the cells under it, in a wide table.</summary>
    public IReadOnlyList<WideColumn> Meanings { get; init; } = [];

    /// <summary>Words above it of which nobody knows what they mean; null when there are none.</summary>
    public string? Caption { get; init; }

    /// <summary>Whether both lines have a part in what it says, so that neither would do alone.</summary>
    public bool IsJoined { get; init; }
}
