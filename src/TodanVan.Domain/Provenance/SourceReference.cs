using System.Globalization;
using Ardalis.GuardClauses;

namespace TodanVan.Domain;

/// <summary>The place in a document from which a value was read.</summary>
/// <threadsafety>Immutable, and so safe to share between threads.</threadsafety>
public sealed class SourceReference : IEquatable<SourceReference>, IComparable<SourceReference>, IComparable
{
    /// <summary>Names a place.</summary>
    /// <param name="document">The name of the file.</param>
    /// <param name="sheet">The sheet of a workbook; null where there are none.</param>
    /// <param name="row">The physical line on which the record starts, the header being 1; null for the document as a whole.</param>
    /// <param name="column">The name of the column; null for the whole row.</param>
    /// <param name="jsonPointer">The place in a JSON document (RFC 6901); null where the document is not JSON.</param>
    /// <exception cref="ArgumentException"><paramref name="document"/> is null or blank, or another text is given and blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="row"/> is less than 1.</exception>
    public SourceReference(string document, string? sheet = null, int? row = null, string? column = null, string? jsonPointer = null)
    {
        Document = Guard.Against.NullOrWhiteSpace(document);
        Sheet = sheet is null ? null : Guard.Against.NullOrWhiteSpace(sheet);
        Row = row is { } line ? Guard.Against.OutOfRange(line, nameof(row), 1, int.MaxValue) : null;
        Column = column is null ? null : Guard.Against.NullOrWhiteSpace(column);
        JsonPointer = jsonPointer;
    }

    /// <summary>The name of the file.</summary>
    public string Document { get; }

    /// <summary>The sheet of a workbook; null where there are none.</summary>
    public string? Sheet { get; }

    /// <summary>The physical line on which the record starts, the header being 1; null for the document as a whole.</summary>
    /// <remarks>It is the number an editor shows, so a cell with line breaks moves the rows after it.</remarks>
    public int? Row { get; }

    /// <summary>The name of the column; null for the whole row.</summary>
    public string? Column { get; }

    /// <summary>The place in a JSON document (RFC 6901), empty for the whole of it; null where the document is not JSON.</summary>
    public string? JsonPointer { get; }

    /// <summary>Tells whether two are the same place.</summary>
    /// <param name="left">One place, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(SourceReference? left, SourceReference? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Tells whether two are different places.</summary>
    /// <param name="left">One place, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(SourceReference? left, SourceReference? right) => !(left == right);

    /// <summary>Tells whether <paramref name="left"/> comes before, as for <see cref="CompareTo"/>; null comes first.</summary>
    /// <param name="left">One place, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator <(SourceReference? left, SourceReference? right) => Compare(left, right) < 0;

    /// <summary>Tells whether <paramref name="left"/> comes before or is equal, as for <see cref="CompareTo"/>; null comes first.</summary>
    /// <param name="left">One place, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator <=(SourceReference? left, SourceReference? right) => Compare(left, right) <= 0;

    /// <summary>Tells whether <paramref name="left"/> comes after, as for <see cref="CompareTo"/>; null comes first.</summary>
    /// <param name="left">One place, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator >(SourceReference? left, SourceReference? right) => Compare(left, right) > 0;

    /// <summary>Tells whether <paramref name="left"/> comes after or is equal, as for <see cref="CompareTo"/>; null comes first.</summary>
    /// <param name="left">One place, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator >=(SourceReference? left, SourceReference? right) => Compare(left, right) >= 0;

    /// <summary>Tells whether the other is the same place, texts letter by letter.</summary>
    /// <param name="other">The other place, or null.</param>
    public bool Equals(SourceReference? other) =>
        other is not null
        && Row == other.Row
        && string.Equals(Document, other.Document, StringComparison.Ordinal)
        && string.Equals(Sheet, other.Sheet, StringComparison.Ordinal)
        && string.Equals(Column, other.Column, StringComparison.Ordinal)
        && string.Equals(JsonPointer, other.JsonPointer, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SourceReference);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Document, Sheet, Row, Column, JsonPointer);

    /// <summary>Orders by document, sheet, row, column, then JSON pointer; texts by their code units, and what is not given first.</summary>
    /// <param name="other">The other place; null comes first.</param>
    /// <returns>Less than 0, 0 or more than 0 as this one comes before, is equal or comes after.</returns>
    public int CompareTo(SourceReference? other)
    {
        if (other is null)
        {
            return 1;
        }

        var result = string.CompareOrdinal(Document, other.Document);
        result = result != 0 ? result : string.CompareOrdinal(Sheet, other.Sheet);
        result = result != 0 ? result : Nullable.Compare(Row, other.Row);
        result = result != 0 ? result : string.CompareOrdinal(Column, other.Column);
        return result != 0 ? result : string.CompareOrdinal(JsonPointer, other.JsonPointer);
    }

    int IComparable.CompareTo(object? obj) => obj switch
    {
        null => 1,
        SourceReference other => CompareTo(other),
        _ => throw new ArgumentException($"A {nameof(SourceReference)} compares only with another.", nameof(obj)),
    };

    /// <summary>
    /// Gives document and row, <c>so-lieu.csv:12</c>, with the sheet before and the column after where they are given:
    /// <c>so-lieu.xlsx[Biểu 1]:12 [value]</c>. For people, not to be read back.
    /// </summary>
    public override string ToString()
    {
        var text = Sheet is null ? Document : $"{Document}[{Sheet}]";
        text = Row is { } row ? string.Create(CultureInfo.InvariantCulture, $"{text}:{row}") : text;
        return Column is null ? text : $"{text} [{Column}]";
    }

    private static int Compare(SourceReference? left, SourceReference? right) =>
        left is null ? (right is null ? 0 : -1) : left.CompareTo(right);
}
