using Ardalis.GuardClauses;

namespace TodanVan.Domain.Import;

/// <summary>One column that a table of input may have.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed class TableColumn
{
    internal TableColumn(string name, bool required, int ordinal)
    {
        Name = Guard.Against.NullOrWhiteSpace(name);
        IsRequired = required;
        Ordinal = ordinal;
    }

    /// <summary>The name that stands in the header line.</summary>
    public string Name { get; }

    /// <summary>Whether a table without this column cannot be read.</summary>
    public bool IsRequired { get; }

    /// <summary>The place of the column in its schema, from 0.</summary>
    public int Ordinal { get; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
