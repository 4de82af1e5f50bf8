namespace TodanVan.Domain.Teams;

/// <summary>An opaque reference to a member: never a name, and nothing about the person can be read from it (Law 91/2025/QH15 on personal data).</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed partial class MemberReference : TextIdentifier<MemberReference>
{
    /// <summary>Makes one of its text.</summary>
    /// <param name="value">The text.</param>
    /// <exception cref="ArgumentException">The text is null, empty, white space or ill-formed Unicode.</exception>
    public MemberReference(string value)
        : base(value)
    {
    }
}
