using NodaTime;

using TodanVan.Domain.Units;

namespace TodanVan.Domain.Teams;

/// <summary>What one body asks of the composition of teams: dated, for a part of the country, with the act on which it rests.</summary>
/// <remarks>
/// There is no national size of a team, so nothing here is a constant of the library: a set is data, made by
/// <see cref="CompositionRuleSetBuilder"/> or read from JSON. Several sets may apply to one team; each is checked, and one takes the place of
/// another only rule by rule, where its data say so (semantics K6).
/// </remarks>
/// <threadsafety>Immutable, and so safe to share between threads.</threadsafety>
public sealed partial class CompositionRuleSet
{
    internal CompositionRuleSet(CompositionRuleSetBuilder builder, PostDefinition[] posts, string[] attributes, CompositionRule[] rules)
    {
        Code = builder.Code;
        Issuer = builder.Issuer;
        Scope = builder.ScopeList;
        Validity = builder.Validity;
        Basis = builder.Basis;
        BasisEnd = builder.BasisEnd;
        Source = builder.Source;
        Posts = Array.AsReadOnly(posts);
        Attributes = Array.AsReadOnly(attributes);
        Rules = Array.AsReadOnly(rules);
    }

    /// <summary>The code, for example <c>hd-80</c>.</summary>
    public RuleSetCode Code { get; }

    /// <summary>The body that issued the rules.</summary>
    public string Issuer { get; }

    /// <summary>The codes or ids of the units to which the set is limited, all below them included; empty for the whole country.</summary>
    public IReadOnlyList<string> Scope { get; }

    /// <summary>The days of the set, the last one excluded.</summary>
    public Validity Validity { get; }

    /// <summary>The act; null when its number is not known.</summary>
    public LegalBasis? Basis { get; }

    /// <summary>The first day on which the act is no longer in force; null when no end is known.</summary>
    public LocalDate? BasisEnd { get; }

    /// <summary>Where the rules were read, when that is not the act itself; null when not said.</summary>
    public string? Source { get; }

    /// <summary>The posts that the rules speak of.</summary>
    public IReadOnlyList<PostDefinition> Posts { get; }

    /// <summary>The attributes that the rules speak of.</summary>
    public IReadOnlyList<string> Attributes { get; }

    /// <summary>The rules, in the order in which they were given.</summary>
    public IReadOnlyList<CompositionRule> Rules { get; }

    /// <summary>Holds the set against the teams of a day; <see cref="CompositionCheck.Run"/> takes several sets.</summary>
    /// <param name="teams">The teams with their members.</param>
    /// <param name="register">The units.</param>
    /// <param name="on">The day.</param>
    /// <param name="waivers">What is waived; null for nothing.</param>
    /// <returns>The outcomes.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public CompositionCheck Check(TeamRoster teams, UnitRegister register, LocalDate on, IEnumerable<Waiver>? waivers = null) =>
        CompositionCheck.Run([this], teams, register, on, waivers);

    /// <inheritdoc/>
    public override string ToString() => $"{Code} [{Validity}]: {Rules.Count} rules";
}
