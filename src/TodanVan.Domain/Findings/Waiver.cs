using Ardalis.GuardClauses;

namespace TodanVan.Domain;

/// <summary>A rule that somebody lets a unit break for some days, and why. It is shown in every report.</summary>
/// <remarks>Like a finding it speaks in text: it can be stored and read without the model.</remarks>
/// <threadsafety>Immutable, and so safe to share between threads.</threadsafety>
public sealed class Waiver
{
    /// <summary>Waives a rule.</summary>
    /// <param name="rule">The rule's code, or <c>set/rule</c> where several sets have a rule of that code.</param>
    /// <param name="unit">The code or id of the unit; all below it is meant too.</param>
    /// <param name="reason">Why.</param>
    /// <param name="validity">The days on which it holds; the last one excluded. A waiver without an end is a change of the rule, so there is one.</param>
    /// <param name="team">The team's code; null for every team of the unit.</param>
    /// <param name="by">Who waived it; null when not known.</param>
    /// <exception cref="ArgumentException">A text is null or blank, or the days have no end.</exception>
    public Waiver(string rule, string unit, string reason, Validity validity, string? team = null, string? by = null)
    {
        Rule = Guard.Against.NullOrWhiteSpace(rule);
        Unit = Guard.Against.NullOrWhiteSpace(unit);
        Reason = Guard.Against.NullOrWhiteSpace(reason);
        Validity = Guard.Against.Null(validity);
        if (validity.End is null)
        {
            throw new ArgumentException("A waiver has an end.", nameof(validity));
        }

        Team = team is null ? null : Guard.Against.NullOrWhiteSpace(team);
        By = by is null ? null : Guard.Against.NullOrWhiteSpace(by);
    }

    /// <summary>The rule's code, or <c>set/rule</c>.</summary>
    public string Rule { get; }

    /// <summary>The code or id of the unit.</summary>
    public string Unit { get; }

    /// <summary>The team's code; null for every team of the unit.</summary>
    public string? Team { get; }

    /// <summary>Why.</summary>
    public string Reason { get; }

    /// <summary>Who waived it; null when not known.</summary>
    public string? By { get; }

    /// <summary>The days on which it holds, the last one excluded.</summary>
    public Validity Validity { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{Rule} {Unit}{(Team is null ? "" : $"/{Team}")} [{Validity}]: {Reason}";
}
