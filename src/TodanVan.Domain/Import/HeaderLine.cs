using Ardalis.GuardClauses;

namespace TodanVan.Domain.Import;

/// <summary>A line at the top of a document that may be its header, or the upper one of the two lines of a header.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed class HeaderLine
{
    // No header is longer; a record of megabytes is not looked through for one.
    private const int LongestText = 500;

    private readonly int[]? heads;
    private readonly string[] texts;

    /// <summary>Makes a line.</summary>
    /// <param name="row">Its row in the document, from 1.</param>
    /// <param name="cells">Its cells; none for a line that cannot be read.</param>
    /// <param name="heads">
    /// For each column the index of the cell that stands over it, where the format merges cells; -1 where none does. Null where nothing says
    /// so: a label then stands over the blank cells to its right.
    /// </param>
    /// <exception cref="ArgumentException">The row is less than 1, an argument or a cell is null, or an index is that of no cell.</exception>
    public HeaderLine(int row, IReadOnlyList<string> cells, IReadOnlyList<int>? heads = null)
    {
        Row = Guard.Against.NegativeOrZero(row);
        Cells = Array.AsReadOnly<string>([.. Guard.Against.Null(cells)]);
        texts = [.. Cells.Select(static cell => OneLine(Guard.Against.Null(cell, nameof(cells))))];
        this.heads = heads is null ? null : [.. heads];
        if (Array.Exists(this.heads ?? [], head => head < -1 || head >= cells.Count))
        {
            throw new ArgumentOutOfRangeException(nameof(heads), "There is no such cell.");
        }
    }

    /// <summary>The row in the document, from 1.</summary>
    public int Row { get; }

    /// <summary>The cells.</summary>
    public IReadOnlyList<string> Cells { get; }

    /// <inheritdoc/>
    public override string ToString() => string.Join(" | ", Cells);

    /// <summary>Whether the format merges cells of this line, so that it tells how far each label reaches.</summary>
    internal bool HasMergedCells => heads is not null;

    /// <summary>Whether anything stands in it.</summary>
    internal bool HasText => Array.Exists(texts, static text => text.Length > 0);

    /// <summary>A cell in one line of text, cut off where no header goes on; blank beyond the last.</summary>
    internal string Text(int cell) => cell < texts.Length ? texts[cell] : "";

    /// <summary>Whether a cell is merged with the one to its right.</summary>
    internal bool IsMerged(int cell) => heads is not null && cell + 1 < heads.Length && heads[cell] == cell && heads[cell + 1] == cell;

    /// <summary>For each column the cell of this line that stands over the words of the line below; -1 for none.</summary>
    /// <remarks>
    /// A label over a blank cell is the header of that one column, and ends at it; so does any label at a column without words, and one
    /// that nothing says to reach further ends before a column of the table. What stands over a column of the table is a title.
    /// </remarks>
    /// <param name="below">The line below.</param>
    /// <param name="width">How many columns there are.</param>
    /// <param name="isColumn">Whether the line below names a column of the table there.</param>
    internal int[] HeadsOver(HeaderLine below, int width, Func<int, bool> isColumn)
    {
        var result = new int[width];
        var current = -1;
        var titles = new HashSet<int>();
        for (var i = 0; i < width; i++)
        {
            var text = below.Text(i);
            var isNew = Text(i).Length > 0;
            current = heads is not null ? (i < heads.Length ? heads[i] : -1) : isNew ? i : current;
            if (text.Length == 0)
            {
                current = -1;
            }
            else if (current >= 0 && isColumn(i))
            {
                if (heads is not null || isNew)
                {
                    titles.Add(current);
                }

                current = heads is not null ? current : -1;
            }

            result[i] = current;
        }

        return titles.Count == 0 ? result : Array.ConvertAll(result, head => titles.Contains(head) ? -1 : head);
    }

    private static string OneLine(string cell) => cell.Length <= LongestText
        ? string.Join(' ', cell.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        : TextExcerpt.Of(cell, LongestText);
}
