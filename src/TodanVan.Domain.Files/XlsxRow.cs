namespace TodanVan.Domain.Files;

/// <summary>A row of a sheet, as it stands.</summary>
internal sealed class XlsxRow(int number, bool isHidden, IReadOnlyList<XlsxCell> cells, bool isOutOfOrder)
{
    /// <summary>The row, from 1.</summary>
    public int Number { get; } = number;

    public bool IsHidden { get; } = isHidden;

    /// <summary>The cells that hold something, from left to right.</summary>
    public IReadOnlyList<XlsxCell> Cells { get; } = cells;

    /// <summary>Whether a row of this number or a greater one stood before: which of them a person sees there is not known.</summary>
    public bool IsOutOfOrder { get; } = isOutOfOrder;

    /// <summary>The column of a cell that the row has twice; null when there is none.</summary>
    public int? RepeatedColumn
    {
        get
        {
            for (var i = 1; i < Cells.Count; i++)
            {
                if (Cells[i].Column == Cells[i - 1].Column)
                {
                    return Cells[i].Column;
                }
            }

            return null;
        }
    }
}
