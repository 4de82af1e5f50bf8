namespace TodanVan.Domain.Teams;

/// <summary>A rule on who may or must be in which role, which can clash with others in a village (semantics K5).</summary>
internal interface IStaffingRule
{
    /// <summary>The posts it names.</summary>
    IReadOnlyList<PostDefinition> NamedPosts { get; }

    /// <summary>Puts its demand to a staffing; the posts are those that it names, as places among the named posts of all rules.</summary>
    void Constrain(Staffing staffing, ReadOnlySpan<int> posts);
}
