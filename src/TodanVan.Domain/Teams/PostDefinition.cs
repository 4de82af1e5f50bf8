using Ardalis.GuardClauses;

namespace TodanVan.Domain.Teams;

/// <summary>A post that rules speak of, with the other names under which people type it.</summary>
/// <threadsafety>Immutable, and so safe to share between threads.</threadsafety>
public sealed class PostDefinition
{
    private readonly string[] keys;

    /// <summary>Defines a post.</summary>
    /// <param name="name">The name, for example <c>bí thư chi bộ</c>.</param>
    /// <param name="aliases">Other names; null for none. How a name is typed (case, spaces, place of the tone) never matters.</param>
    /// <param name="hasOneHolder">Whether a village has at most one person who holds it. Only then is the holder known when one is met.</param>
    /// <exception cref="ArgumentException">A name is null, blank or ill-formed Unicode.</exception>
    public PostDefinition(string name, IEnumerable<string>? aliases = null, bool hasOneHolder = false)
    {
        Name = new SourcePost(name);
        var others = (aliases ?? []).Select(alias => new SourcePost(alias)).ToArray();
        Aliases = Array.AsReadOnly(others);
        HasOneHolder = hasOneHolder;
        keys = [Name.Key, .. others.Select(alias => alias.Key)];
    }

    /// <summary>The name.</summary>
    public SourcePost Name { get; }

    /// <summary>The other names.</summary>
    public IReadOnlyList<SourcePost> Aliases { get; }

    /// <summary>Whether a village has at most one person who holds it.</summary>
    public bool HasOneHolder { get; }

    internal IReadOnlyList<string> Keys => keys;

    /// <summary>Whether a typed post is this one.</summary>
    /// <param name="post">The post as it was typed.</param>
    /// <returns>Whether it is the name or an alias, however typed.</returns>
    /// <exception cref="ArgumentNullException">The post is null.</exception>
    public bool Matches(SourcePost post)
    {
        var key = Guard.Against.Null(post).Key;
        foreach (var known in keys)
        {
            if (string.Equals(known, key, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <inheritdoc/>
    public override string ToString() => Name.Value;

    internal bool SameAs(PostDefinition other) =>
        Name == other.Name && HasOneHolder == other.HasOneHolder && Aliases.SequenceEqual(other.Aliases);
}
