using Ardalis.GuardClauses;

namespace TodanVan.Domain.Import;

/// <summary>Words that somebody's own forms have for columns of tables, beside the names and synonyms that the tables have themselves.</summary>
/// <remarks>They are words more, and replace none: a word that a table has already keeps its meaning. <see cref="HeaderSynonymsBuilder"/> makes them.</remarks>
/// <threadsafety>Immutable, and so safe to share between threads.</threadsafety>
public sealed class HeaderSynonyms
{
    private readonly Dictionary<string, TableSchema> tables;

    internal HeaderSynonyms(IEnumerable<TableSchema> tables)
    {
        this.tables = tables.ToDictionary(static table => table.Name, StringComparer.Ordinal);
    }

    /// <summary>No words beside those of the tables.</summary>
    public static HeaderSynonyms None { get; } = new([]);

    /// <summary>The names of the tables that have words, sorted.</summary>
    public IReadOnlyList<string> Tables => [.. tables.Keys.Order(StringComparer.Ordinal)];

    /// <summary>A kind of table that knows the words too; its columns are the same.</summary>
    /// <param name="schema">The kind of table.</param>
    /// <returns>The kind of table with the words, or itself when there are none for it.</returns>
    /// <exception cref="ArgumentNullException">The kind of table is null.</exception>
    public TableSchema Of(TableSchema schema) => tables.TryGetValue(Guard.Against.Null(schema).Name, out var known) && known.HasColumnsOf(schema) ? known : schema;

    /// <summary>A sink that takes the same records under headers that have the words.</summary>
    /// <param name="sink">What takes the records.</param>
    /// <returns>What to give to a reader, for example <c>CsvRows</c>.</returns>
    /// <exception cref="ArgumentNullException">The sink is null.</exception>
    public IInputRowSink For(IInputRowSink sink) => Of(Guard.Against.Null(sink).Schema) is var schema && schema == sink.Schema ? sink : new Renaming(sink, schema);

    /// <inheritdoc/>
    public override string ToString() => string.Join(", ", Tables);

    /// <summary>A sink by other headers.</summary>
    private sealed class Renaming(IInputRowSink sink, TableSchema schema) : IInputRowSink
    {
        public TableSchema Schema => schema;

        public WideColumn? Recognise(string header) => sink.Recognise(header);

        public string? TextWhereAbsent(TableColumn column) => sink.TextWhereAbsent(column);

        public void Add(in InputRow row) => sink.Add(row);

        public void Reject(ReadOnlySpan<byte> raw, Finding reason) => sink.Reject(raw, reason);

        public void Note(Finding finding) => sink.Note(finding);
    }
}
