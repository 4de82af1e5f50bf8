using TodanVan.Domain.Teams;

namespace TodanVan.Domain.Serialization;

/// <summary>Makes a rule of what its JSON object has.</summary>
/// <param name="properties">The properties, besides those that every rule has. What is not asked for is an unknown property.</param>
/// <returns>The rule; null when something is wrong, which the reader then has told.</returns>
public delegate ICompositionRule? CompositionRuleFactory(RulePropertyReader properties);
