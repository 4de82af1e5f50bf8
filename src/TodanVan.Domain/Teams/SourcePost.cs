namespace TodanVan.Domain.Teams;

/// <summary>The post that a member holds outside the team, for example <c>bí thư chi bộ</c>: an open vocabulary, kept beside the role.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed partial class SourcePost : TextIdentifier<SourcePost>
{
    /// <summary>Makes one of its text.</summary>
    /// <param name="value">The text.</param>
    /// <exception cref="ArgumentException">The text is null, empty, white space or ill-formed Unicode.</exception>
    public SourcePost(string value)
        : base(value)
    {
        Key = TextKey.Comparison(value);
    }

    /// <summary>The key under which posts are the same however they were typed.</summary>
    internal string Key { get; }
}
