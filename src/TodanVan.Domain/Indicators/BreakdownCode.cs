namespace TodanVan.Domain.Indicators;

/// <summary>The code of a breakdown or of one of its items, for example <c>field</c> and <c>economy</c>; compared by code point.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed partial class BreakdownCode : TextIdentifier<BreakdownCode>
{
    /// <summary>Makes a code of its text.</summary>
    /// <param name="value">The text.</param>
    /// <exception cref="ArgumentException">The text is null, empty, white space or ill-formed Unicode.</exception>
    public BreakdownCode(string value)
        : base(value)
    {
    }
}
