using Ardalis.GuardClauses;

using TodanVan.Domain.Guards;

namespace TodanVan.Domain.Teams;

/// <summary>One seat in a team: an opaque reference, a role, and posts. Nothing else is known about the person, by design.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed class TeamMember
{
    /// <summary>Describes a seat.</summary>
    /// <param name="reference">The opaque reference.</param>
    /// <param name="role">The role.</param>
    /// <param name="tenure">The days of membership, the last one excluded.</param>
    /// <param name="posts">The posts held elsewhere; empty when known to hold none, null when not known.</param>
    /// <param name="attributes">Codes of attributes that rules speak of, such as having been trained; empty when known to have none, null when not known.</param>
    /// <param name="isActing">Whether the role is held for the time being.</param>
    /// <exception cref="ArgumentException">An argument is null or the role undefined.</exception>
    public TeamMember(
        MemberReference reference,
        TeamRole role,
        Validity tenure,
        IEnumerable<SourcePost>? posts = null,
        IEnumerable<string>? attributes = null,
        bool isActing = false)
    {
        Reference = Guard.Against.Null(reference);
        Role = Guard.Against.UndefinedEnum(role, nameof(role));
        Tenure = Guard.Against.Null(tenure);
        PostList = posts?.ToArray();
        Posts = PostList is null ? null : Array.AsReadOnly(PostList);
        Attributes = attributes is null ? null : Array.AsReadOnly(attributes.ToArray());
        AttributeKeys = Attributes is null ? null : [.. Attributes.Select(TextKey.Comparison)];
        IsActing = isActing;
    }

    /// <summary>The opaque reference.</summary>
    public MemberReference Reference { get; }

    /// <summary>The role; exactly one.</summary>
    public TeamRole Role { get; }

    /// <summary>The days of membership, the last one excluded.</summary>
    public Validity Tenure { get; }

    /// <summary>The posts held elsewhere; empty when known to hold none, null when not known.</summary>
    public IReadOnlyList<SourcePost>? Posts { get; }

    /// <summary>Codes of attributes that rules speak of; empty when known to have none, null when not known.</summary>
    public IReadOnlyList<string>? Attributes { get; }

    /// <summary>Whether the role is held for the time being.</summary>
    public bool IsActing { get; }

    /// <summary>Where it was read; null when that is not known.</summary>
    public SourceReference? Source { get; init; }

    internal SourcePost[]? PostList { get; }

    /// <summary>The attributes as keys, under which they are the same however they were typed.</summary>
    internal string[]? AttributeKeys { get; }

    /// <summary>Whether the member has an attribute.</summary>
    /// <param name="attribute">The attribute's code; how it is typed does not matter.</param>
    /// <returns>Null when nothing is said of the member's attributes.</returns>
    /// <exception cref="ArgumentNullException">The attribute is null.</exception>
    public bool? Has(string attribute) => HasKey(TextKey.Comparison(attribute));

    /// <inheritdoc/>
    public override string ToString() => $"{Reference} ({Role})";

    internal bool? HasKey(string key) => AttributeKeys is { } keys ? Array.IndexOf(keys, key) >= 0 : null;
}
