namespace TodanVan.Domain.Teams;

/// <summary>The code of a rule within its set.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed partial class RuleCode : TextIdentifier<RuleCode>
{
    /// <summary>Makes one of its text.</summary>
    /// <param name="value">The text.</param>
    /// <exception cref="ArgumentException">The text is null, empty, white space or ill-formed Unicode.</exception>
    public RuleCode(string value)
        : base(value)
    {
    }
}
