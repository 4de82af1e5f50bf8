using Ardalis.GuardClauses;

namespace TodanVan.Domain.Import;

/// <summary>Gathers words for columns, and says which of them mean something else already.</summary>
/// <remarks>
/// A word that is the name or a synonym of another column, or of a column that a quarantine file adds, or that was given to two columns, is
/// <c>TDV0155</c> and not used at all: which of the two was meant is not guessed. One that means its column already is used as ever.
/// </remarks>
/// <threadsafety>Not thread-safe.</threadsafety>
public sealed class HeaderSynonymsBuilder
{
    private readonly List<(TableSchema Table, TableColumn Column, string Word, SourceReference? Source)> words = [];

    /// <summary>Adds a word.</summary>
    /// <param name="table">The kind of table.</param>
    /// <param name="column">The column of it that the word means.</param>
    /// <param name="word">The word, compared as headers are (<see cref="TextKey.Comparison"/>).</param>
    /// <param name="source">Where it comes from; null if nobody knows.</param>
    /// <exception cref="ArgumentException">An argument is null, the word blank, or the column none of the table.</exception>
    public void Add(TableSchema table, TableColumn column, string word, SourceReference? source = null)
    {
        Guard.Against.Null(table);
        Guard.Against.Null(column);
        Guard.Against.NullOrWhiteSpace(word);
        if (!table.Holds(column))
        {
            throw new ArgumentException("The table has no such column.", nameof(column));
        }

        words.Add((table, column, word, source));
    }

    /// <summary>Builds the synonyms from the words added so far.</summary>
    /// <returns>The synonyms, always, without the words that are not used; and a finding for each of those.</returns>
    public Result<HeaderSynonyms> Build()
    {
        var findings = new List<Finding>();
        var tables = new List<TableSchema>();
        foreach (var ofTable in words.GroupBy(static word => word.Table))
        {
            var known = new Dictionary<string, TableColumn>(StringComparer.Ordinal);
            foreach (var ofWord in ofTable.GroupBy(static word => TextKey.Comparison(word.Word), StringComparer.Ordinal))
            {
                foreach (var (table, column, word, source) in ofWord)
                {
                    var other = QuarantineColumns.Contains(word) ? ofWord.Key
                        : table.Find(word) is { } taken ? (taken == column ? null : taken.Name)
                        : ofWord.FirstOrDefault(given => given.Column != column).Column?.Name;
                    if (other is null)
                    {
                        known[ofWord.Key] = column;
                    }
                    else
                    {
                        findings.Add(FindingCatalogue.HeaderWordTaken.At(source, ("word", word), ("column", column.Name), ("other", other)));
                        known.Remove(ofWord.Key);
                    }
                }
            }

            tables.Add(ofTable.Key.With(known));
        }

        return new Result<HeaderSynonyms>(new HeaderSynonyms(tables), FindingSet.From(findings));
    }
}
