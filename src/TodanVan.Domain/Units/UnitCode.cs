namespace TodanVan.Domain.Units;

/// <summary>The official code of a unit: text with leading zeros, a dated attribute and not an identity.</summary>
/// <remarks>Provinces have two digits, districts three (until 2025-07-01), communes five (Decisions 124/2004/QĐ-TTg and 19/2025/QĐ-TTg); no state code exists for villages.</remarks>
/// <threadsafety>Immutable.</threadsafety>
public sealed partial class UnitCode : TextIdentifier<UnitCode>
{
    /// <summary>Makes a code of its text.</summary>
    /// <param name="value">The text.</param>
    /// <exception cref="ArgumentException">The text is null, empty, white space or ill-formed Unicode.</exception>
    public UnitCode(string value)
        : base(value)
    {
    }
}
