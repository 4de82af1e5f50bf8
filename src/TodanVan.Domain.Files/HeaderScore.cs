using TodanVan.Domain.Import;

namespace TodanVan.Domain.Files;

/// <summary>Weighs the lines at the top of a table: the header is the first that names all it must, or else the one that names most.</summary>
internal sealed class HeaderScore(IInputRowSink sink)
{
    private const int LinesSearched = 50;

    /// <summary>How many lines have been weighed.</summary>
    public int Lines { get; private set; }

    /// <summary>The line that is the header so far, from 0.</summary>
    public int Best { get; private set; }

    /// <summary>How many columns it names; 0 when none names any. A line that names all it must is ahead of any that does not.</summary>
    public int Most { get; private set; }

    public bool IsComplete { get; private set; }

    public bool IsSettled => IsComplete || Lines == LinesSearched;

    public void Skip() => Lines++;

    public void Take(IReadOnlyList<string> cells)
    {
        var columns = new HashSet<TableColumn>();
        var wide = new Dictionary<TableColumn, int>();
        foreach (var cell in cells)
        {
            if (sink.Schema.Find(cell) is { } column)
            {
                columns.Add(column);
            }
            else if (cell.Length > 0 && sink.Recognise(cell) is { } meaning)
            {
                wide[meaning.Column] = wide.GetValueOrDefault(meaning.Column) + 1;
            }
        }

        // A period in a data row looks like a header of a wide table; alone it is none.
        var known = columns.Count + (columns.Count == 0 ? 0 : wide.Values.Sum());
        var isWide = columns.Count > 0 && wide.Count > 0 && !columns.Any(static column => column.Content == ColumnContent.Number);
        IsComplete = columns.Count > 0 && sink.Schema.Columns.All(column =>
            !column.IsRequired || columns.Contains(column) || (isWide && (wide.ContainsKey(column) || column.Content == ColumnContent.Number)));
        if (known > Most || IsComplete)
        {
            (Best, Most) = (Lines, known);
        }

        Lines++;
    }
}
