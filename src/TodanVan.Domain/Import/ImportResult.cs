using Ardalis.GuardClauses;

namespace TodanVan.Domain.Import;

/// <summary>What an import made, what it set aside, and everything it has to say.</summary>
/// <remarks><see cref="Accepted"/> + <see cref="Quarantined"/> = <see cref="Input"/>, always.</remarks>
/// <typeparam name="T">What was built.</typeparam>
/// <threadsafety>Immutable.</threadsafety>
public sealed class ImportResult<T>
    where T : class
{
    internal ImportResult(
        T value, FindingSet findings, int input, IReadOnlyList<QuarantinedRow> quarantinedRows, IReadOnlyList<ImportCount> counts)
    {
        Value = Guard.Against.Null(value);
        Findings = findings;
        Input = input;
        QuarantinedRows = quarantinedRows;
        Counts = counts;
    }

    /// <summary>What was built from the accepted records.</summary>
    public T Value { get; }

    /// <summary>Everything there is to say, sorted.</summary>
    public FindingSet Findings { get; }

    /// <summary>Whether any finding is an error.</summary>
    public bool HasErrors => Findings.HasErrors;

    /// <summary>How many data records came in. Blank lines and the header are not records.</summary>
    public int Input { get; }

    /// <summary>How many records were accepted.</summary>
    public int Accepted => Input - QuarantinedRows.Count;

    /// <summary>How many records were set aside.</summary>
    public int Quarantined => QuarantinedRows.Count;

    /// <summary>The records that were set aside, in the order in which they came.</summary>
    public IReadOnlyList<QuarantinedRow> QuarantinedRows { get; }

    /// <summary>The counts of each document that had a record, by name; records that a program added without a source are in none.</summary>
    public IReadOnlyList<ImportCount> Counts { get; }

    /// <summary>What was built, for a caller to whom any error is a bug.</summary>
    /// <returns>The value.</returns>
    /// <exception cref="InvalidOperationException">There is an error; the message lists the findings.</exception>
    public T ValueOrThrow() => HasErrors ? throw new InvalidOperationException(Findings.ToString()) : Value;

    /// <summary>The value and findings without the counts.</summary>
    /// <returns>The same outcome as a plain result.</returns>
    public Result<T> ToResult() => new(Value, Findings);
}
