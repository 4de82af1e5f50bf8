namespace TodanVan.Domain.Teams;

/// <summary>The code of a set of rules, for example <c>hd-80</c>.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed partial class RuleSetCode : TextIdentifier<RuleSetCode>
{
    /// <summary>Makes one of its text.</summary>
    /// <param name="value">The text.</param>
    /// <exception cref="ArgumentException">The text is null, empty, white space or ill-formed Unicode.</exception>
    public RuleSetCode(string value)
        : base(value)
    {
    }
}
