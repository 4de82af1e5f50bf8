namespace TodanVan.Domain.Units;

/// <summary>The identity of an administrative unit: it never changes, whatever becomes of the unit's code, name, kind or parent, and is never used again.</summary>
/// <remarks>
/// A unit continues where the act says kept, renamed, reclassified or moved, or where another unit is merged into it. Codes do not
/// identify: 3,316 of the 3,321 communes of 2025-07-01 carry a code that another commune had borne.
/// </remarks>
/// <threadsafety>Immutable.</threadsafety>
public sealed partial class UnitId : TextIdentifier<UnitId>
{
    /// <summary>Makes an id of its text.</summary>
    /// <param name="value">The text.</param>
    /// <exception cref="ArgumentException">The text is null, empty, white space or ill-formed Unicode.</exception>
    public UnitId(string value)
        : base(value)
    {
    }

    /// <summary>The id of the country, the single root of every register: <c>VN</c>.</summary>
    public static UnitId Country { get; } = new("VN");
}
