using Ardalis.GuardClauses;

namespace TodanVan.Domain.Import;

/// <summary>One column that a table of input may have.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed class TableColumn
{
    internal TableColumn(string name, bool required, int ordinal, ColumnContent content, IReadOnlyList<string> synonyms)
    {
        Name = Guard.Against.NullOrWhiteSpace(name);
        IsRequired = required;
        Ordinal = ordinal;
        Content = content;
        Synonyms = [.. synonyms];
    }

    /// <summary>The name that stands in the header line.</summary>
    public string Name { get; }

    /// <summary>Other names that a header may have for it, Vietnamese ones first.</summary>
    public IReadOnlyList<string> Synonyms { get; }

    /// <summary>Whether a table without this column cannot be read.</summary>
    public bool IsRequired { get; }

    /// <summary>What its cells hold.</summary>
    public ColumnContent Content { get; }

    /// <summary>The place of the column in its schema, from 0.</summary>
    public int Ordinal { get; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
