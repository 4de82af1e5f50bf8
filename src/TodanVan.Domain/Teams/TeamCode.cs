namespace TodanVan.Domain.Teams;

/// <summary>The code of a team within its unit.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed partial class TeamCode : TextIdentifier<TeamCode>
{
    /// <summary>Makes one of its text.</summary>
    /// <param name="value">The text.</param>
    /// <exception cref="ArgumentException">The text is null, empty, white space or ill-formed Unicode.</exception>
    public TeamCode(string value)
        : base(value)
    {
    }
}
