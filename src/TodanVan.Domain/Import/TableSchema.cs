using Ardalis.GuardClauses;

namespace TodanVan.Domain.Import;

/// <summary>The columns of one kind of table, whatever file format it comes in.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed class TableSchema
{
    private readonly TableColumn[] columns;
    private readonly Dictionary<string, TableColumn> byKey = new(StringComparer.Ordinal);

    internal TableSchema(string name, params ReadOnlySpan<string> columns)
        : this(name, Plain(columns))
    {
    }

    internal TableSchema(string name, params ReadOnlySpan<ColumnRow> columns)
    {
        Name = Guard.Against.NullOrWhiteSpace(name);
        var list = this.columns = new TableColumn[columns.Length];
        for (var i = 0; i < columns.Length; i++)
        {
            var row = columns[i];
            list[i] = new TableColumn(row.Name.TrimEnd('?'), !row.Name.EndsWith('?'), i, row.Content, row.Synonyms);
            byKey.Add(TextKey.Comparison(list[i].Name), list[i]);
            foreach (var synonym in row.Synonyms)
            {
                byKey.Add(TextKey.Comparison(synonym), list[i]);
            }
        }

        Columns = Array.AsReadOnly(list);
        Value = Array.Find(list, static column => column.Content == ColumnContent.Number);
    }

    private TableSchema(TableSchema table, IReadOnlyDictionary<string, TableColumn> words)
    {
        Name = table.Name;
        columns = table.columns;
        Columns = table.Columns;
        Value = table.Value;
        byKey = new(table.byKey, StringComparer.Ordinal);
        foreach (var (key, column) in words)
        {
            byKey.TryAdd(key, column);
        }
    }

    /// <summary>The name of the kind of table, for example <c>observations</c>.</summary>
    public string Name { get; }

    /// <summary>The columns in the order of the contract.</summary>
    public IReadOnlyList<TableColumn> Columns { get; }

    /// <summary>Finds a column by what stands in a header cell: its name or one of its synonyms.</summary>
    /// <remarks>Case, white space, Unicode form and the place of a tone do not matter (<see cref="TextKey.Comparison"/>).</remarks>
    /// <param name="header">The header cell.</param>
    /// <returns>The column, or null when the table has none of that name.</returns>
    public TableColumn? Find(string header) => byKey.GetValueOrDefault(TextKey.Comparison(Guard.Against.Null(header)));

    /// <summary>The column of numbers: what stands in the body of a wide table. Null when there is none.</summary>
    internal TableColumn? Value { get; }

    /// <inheritdoc/>
    public override string ToString() => Name;

    /// <summary>Whether a column is one of these: the same one, not one that stands at the same place of another table.</summary>
    internal bool Holds(TableColumn column) => column.Ordinal < columns.Length && columns[column.Ordinal] == column;

    /// <summary>Whether another kind of table has these very columns, under whatever words.</summary>
    internal bool HasColumnsOf(TableSchema other) => columns == other.columns;

    /// <summary>The same columns, which more words mean, given by their comparison keys.</summary>
    internal TableSchema With(IReadOnlyDictionary<string, TableColumn> words) => new(this, words);

    private static ColumnRow[] Plain(ReadOnlySpan<string> columns)
    {
        var rows = new ColumnRow[columns.Length];
        for (var i = 0; i < columns.Length; i++)
        {
            rows[i] = new ColumnRow(columns[i], ColumnContent.Text);
        }

        return rows;
    }
}
