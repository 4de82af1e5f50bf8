using Ardalis.GuardClauses;

namespace TodanVan.Domain.Files;

/// <summary>How much a CSV document may ask for, so that a hostile or broken one is refused row by row and not swallowed.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed class CsvLimits
{
    /// <summary>The limits that hold when none are given.</summary>
    public static CsvLimits Default { get; } = new();

    /// <summary>
    /// How many bytes one record may have, its line end not counted; a longer one is quarantined (<c>TDV0110</c>). By default
    /// 1,048,576 (1 MiB), more than a thousand times the longest row of a report and far less than a machine has.
    /// </summary>
    /// <exception cref="ArgumentException">The value is not positive.</exception>
    public int MaxRecordBytes
    {
        get;
        init => field = Guard.Against.NegativeOrZero(value);
    } = 1 << 20;
}
