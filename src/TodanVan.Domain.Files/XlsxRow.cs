namespace TodanVan.Domain.Files;

/// <summary>A row of a sheet, as it stands.</summary>
internal sealed class XlsxRow(int number, bool isHidden, IReadOnlyList<XlsxCell> cells)
{
    /// <summary>The row, from 1.</summary>
    public int Number { get; } = number;

    public bool IsHidden { get; } = isHidden;

    /// <summary>The cells that hold something, from left to right.</summary>
    public IReadOnlyList<XlsxCell> Cells { get; } = cells;
}
