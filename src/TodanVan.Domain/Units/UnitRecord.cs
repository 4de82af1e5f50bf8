namespace TodanVan.Domain.Units;

/// <summary>One row of a table of units: what a unit was from one day to another.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed class UnitRecord
{
    /// <summary>The code, leading zeros and all.</summary>
    public required UnitCode Code { get; init; }

    /// <summary>The name with its kind word, for example <c>Xã Nậm Dịch</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The kind.</summary>
    public required UnitKind Kind { get; init; }

    /// <summary>The level.</summary>
    public required UnitLevel Level { get; init; }

    /// <summary>The code or id of the parent; null at the top of the file.</summary>
    public string? Parent { get; init; }

    /// <summary>The days, the last one excluded.</summary>
    public required Validity Validity { get; init; }

    /// <summary>
    /// The identity. Rows with one id are one unit. Rows without id are one unit when they touch and everything but the days is equal;
    /// such a unit gets the id <c>code@first-day</c>.
    /// </summary>
    public UnitId? Id { get; init; }

    /// <summary>The act by which the unit became what the row says.</summary>
    public LegalBasis? Basis { get; init; }
}
