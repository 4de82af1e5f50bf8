using Ardalis.GuardClauses;

namespace TodanVan.Domain.Import;

/// <summary>What a header cell says for every cell under it, in a wide table: a column a month, or a column an indicator.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed class WideColumn
{
    /// <summary>Says what a header cell stands for.</summary>
    /// <param name="column">The column of the long table to which it belongs, for example the period.</param>
    /// <param name="text">What that column would hold, for example <c>2018-03</c>.</param>
    /// <exception cref="ArgumentException">The column is null, or the text is null or blank.</exception>
    public WideColumn(TableColumn column, string text)
    {
        Column = Guard.Against.Null(column);
        Text = Guard.Against.NullOrWhiteSpace(text);
    }

    /// <summary>The column of the long table.</summary>
    public TableColumn Column { get; }

    /// <summary>What it would hold.</summary>
    public string Text { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{Column} = {Text}";
}
