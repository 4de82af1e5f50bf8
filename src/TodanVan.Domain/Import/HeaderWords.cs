namespace TodanVan.Domain.Import;

/// <summary>What words of headers mean, each looked up once: the lines at the top of a document say the same in thousands of cells.</summary>
internal sealed class HeaderWords(TableSchema schema, Func<string, WideColumn?> recognise)
{
    private readonly Dictionary<string, TableColumn?> columns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WideColumn?> meanings = new(StringComparer.Ordinal);

    public TableSchema Schema { get; } = schema;

    /// <summary>The column of the values; null when the table has none.</summary>
    public TableColumn? Value => Schema.Value;

    public TableColumn? Find(string text)
    {
        if (!columns.TryGetValue(text, out var column))
        {
            columns.Add(text, column = Schema.Find(text));
        }

        return column;
    }

    /// <summary>Whether a text names a column of the table that is not the one of the values.</summary>
    public bool IsColumnBesideValue(string text) => Find(text) is { } column && column != Value;

    public WideColumn? Recognise(string text)
    {
        if (text.Length == 0)
        {
            return null;
        }

        if (!meanings.TryGetValue(text, out var meaning))
        {
            var bare = HeaderMarks.Without(text);
            meanings.Add(text, meaning = recognise(text) ?? (ReferenceEquals(bare, text) ? null : recognise(bare)));
        }

        return meaning;
    }

    public bool IsPeriod(string text) => Recognise(text)?.Column.Content == ColumnContent.Period;

    /// <summary>Whether a unit of measure is the one of all the indicators that are meant; nothing is told where none is.</summary>
    public bool? IsUnitOf(IEnumerable<WideColumn> meant, string unit)
    {
        bool? result = null;
        foreach (var meaning in meant)
        {
            if (meaning.Column.Content != ColumnContent.Period)
            {
                var own = Recognise($"{meaning.Text} ({unit.Trim('(', ')', ' ')})");
                if (own?.Column != meaning.Column || !string.Equals(own.Text, meaning.Text, StringComparison.Ordinal))
                {
                    return false;
                }

                result = true;
            }
        }

        return result;
    }
}
