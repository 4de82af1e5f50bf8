namespace TodanVan.Domain.Teams;

/// <summary>What one rule says of one team on a day.</summary>
/// <threadsafety>Immutable, and so safe to share between threads.</threadsafety>
public sealed class RuleCheck
{
    internal RuleCheck(CompositionRuleSet set, CompositionRule rule, Outcome outcome, Waiver? waiver, Finding? finding)
    {
        Set = set;
        Rule = rule;
        Outcome = outcome;
        Waiver = waiver;
        Finding = finding;
    }

    /// <summary>The set.</summary>
    public CompositionRuleSet Set { get; }

    /// <summary>The rule.</summary>
    public CompositionRule Rule { get; }

    /// <summary>What it says.</summary>
    public Outcome Outcome { get; }

    /// <summary>The waiver, when the outcome is <see cref="Outcome.Waived"/>.</summary>
    public Waiver? Waiver { get; }

    /// <summary>
    /// What to change, what is not known, why it is waived, or with which rules it clashes; null for a pass and where a rule simply does not apply.
    /// </summary>
    public Finding? Finding { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{Set.Code}/{Rule.Code}: {Outcome}";
}
