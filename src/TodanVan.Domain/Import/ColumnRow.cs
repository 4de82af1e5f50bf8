namespace TodanVan.Domain.Import;

/// <summary>A row of the data that a schema is made of: a column's name as the contract writes it, what it holds, and its other names.</summary>
internal readonly struct ColumnRow(string name, ColumnContent content, params string[] synonyms)
{
    /// <summary>The name; a question mark after it makes the column optional.</summary>
    public string Name { get; } = name;

    public ColumnContent Content { get; } = content;

    public string[] Synonyms { get; } = synonyms;
}
