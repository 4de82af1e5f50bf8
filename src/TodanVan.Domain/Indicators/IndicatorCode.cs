namespace TodanVan.Domain.Indicators;

/// <summary>The code of an indicator, for example <c>land-donated</c>; compared by code point.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed partial class IndicatorCode : TextIdentifier<IndicatorCode>
{
    /// <summary>Makes a code of its text.</summary>
    /// <param name="value">The text.</param>
    /// <exception cref="ArgumentException">The text is null, empty, white space or ill-formed Unicode.</exception>
    public IndicatorCode(string value)
        : base(value)
    {
    }
}
