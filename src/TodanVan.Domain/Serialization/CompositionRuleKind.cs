using Ardalis.GuardClauses;

namespace TodanVan.Domain.Serialization;

/// <summary>A kind of rule that can be read from JSON: its word and how it is made. An application lists its own kinds beside those of the library.</summary>
/// <threadsafety>Immutable, and so safe to share between threads, when its factory is.</threadsafety>
public sealed class CompositionRuleKind
{
    /// <summary>Names a kind.</summary>
    /// <param name="name">The word <c>kind</c> of its JSON; compared as typed words are.</param>
    /// <param name="make">Makes a rule of it.</param>
    /// <exception cref="ArgumentException">The name is null or blank, or the factory null.</exception>
    public CompositionRuleKind(string name, CompositionRuleFactory make)
    {
        Name = Guard.Against.NullOrWhiteSpace(name);
        Make = Guard.Against.Null(make);
    }

    /// <summary>The word.</summary>
    public string Name { get; }

    internal CompositionRuleFactory Make { get; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
