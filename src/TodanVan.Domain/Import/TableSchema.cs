using Ardalis.GuardClauses;

namespace TodanVan.Domain.Import;

/// <summary>The columns of one kind of table, whatever file format it comes in.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed class TableSchema
{
    private readonly Dictionary<string, TableColumn> byKey;

    internal TableSchema(string name, params ReadOnlySpan<string> columns)
    {
        Name = Guard.Against.NullOrWhiteSpace(name);
        var list = new TableColumn[columns.Length];
        byKey = new Dictionary<string, TableColumn>(columns.Length, StringComparer.Ordinal);
        for (var i = 0; i < columns.Length; i++)
        {
            // As the contract writes it: a question mark after the name makes the column optional.
            var required = !columns[i].EndsWith('?');
            list[i] = new TableColumn(columns[i].TrimEnd('?'), required, i);
            byKey.Add(TextKey.Comparison(list[i].Name), list[i]);
        }

        Columns = Array.AsReadOnly(list);
    }

    /// <summary>The name of the kind of table, for example <c>observations</c>.</summary>
    public string Name { get; }

    /// <summary>The columns in the order of the contract.</summary>
    public IReadOnlyList<TableColumn> Columns { get; }

    /// <summary>Finds a column by what stands in a header cell; case, spaces and Unicode form do not matter.</summary>
    /// <param name="header">The header cell.</param>
    /// <returns>The column, or null when the table has none of that name.</returns>
    public TableColumn? Find(string header) => byKey.GetValueOrDefault(TextKey.Comparison(Guard.Against.Null(header)));

    /// <inheritdoc/>
    public override string ToString() => Name;
}
