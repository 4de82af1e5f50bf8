namespace TodanVan.Domain.Import;

/// <summary>What one cell of a header, with what stands above it, was found to say.</summary>
internal sealed class HeaderCell(string label, HeaderCellKind kind)
{
    /// <summary>What findings call the column: the words of both lines.</summary>
    public string Label { get; } = label;

    public HeaderCellKind Kind { get; } = kind;

    public TableColumn? Column { get; init; }

    /// <summary>What it says for the cells under it, in a wide table; or would say, if all of its lines were known.</summary>
    public IReadOnlyList<WideColumn> Meanings { get; init; } = [];

    /// <summary>The words of which nobody knows what they mean for the column; null when there are none.</summary>
    public string? Caption { get; init; }

    /// <summary>Whether both lines have a part in what it says, so that neither would do alone.</summary>
    public bool IsJoined { get; init; }

    /// <summary>Whether the cells under it are values.</summary>
    public bool HoldsValues(TableColumn? value) => Kind == HeaderCellKind.Wide || (Kind == HeaderCellKind.Column && Column == value);

    /// <summary>The same words where they do not tell what the column is.</summary>
    public HeaderCell Untold() => new(Label, HeaderCellKind.NotTold) { Caption = Label, Meanings = Meanings };
}
