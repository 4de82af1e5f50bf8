using Ardalis.GuardClauses;

using TodanVan.Domain.Guards;

namespace TodanVan.Domain.Teams;

/// <summary>A rule in its set: what it demands, under which code, how much it matters, and when.</summary>
/// <threadsafety>Immutable, and so safe to share between threads.</threadsafety>
public sealed class CompositionRule
{
    /// <summary>Puts a demand under a code.</summary>
    /// <param name="code">The code within the set.</param>
    /// <param name="demand">What it demands: one of <see cref="CompositionRules"/>, or the application's own.</param>
    /// <param name="severity">How much it matters: <see cref="Severity.Error"/>, or <see cref="Severity.Warning"/> for what a team ought to have.</param>
    /// <param name="validity">The days of the rule; null for those of its set.</param>
    /// <param name="clause">The clause of the set's basis; null when not known.</param>
    /// <param name="overrides">
    /// The rules of other sets that it takes the place of, as <c>set/rule</c>: where both sets apply, those are not checked. Null for none.
    /// </param>
    /// <exception cref="ArgumentException">An argument is null, a text blank, or the severity neither of the two.</exception>
    public CompositionRule(
        RuleCode code,
        ICompositionRule demand,
        Severity severity = Severity.Error,
        Validity? validity = null,
        string? clause = null,
        IEnumerable<string>? overrides = null)
    {
        Code = Guard.Against.Null(code);
        Demand = Guard.Against.Null(demand);
        Severity = Guard.Against.UndefinedEnum(severity, nameof(severity)) != Severity.Information
            ? severity
            : throw new ArgumentOutOfRangeException(nameof(severity), severity, "A rule is an error or a warning.");
        Validity = validity;
        Clause = clause is null ? null : Guard.Against.NullOrWhiteSpace(clause);
        var list = (overrides ?? []).ToArray();
        foreach (var other in list)
        {
            Guard.Against.NullOrWhiteSpace(other, nameof(overrides));
        }

        Overrides = Array.AsReadOnly(list);
    }

    /// <summary>The code within the set.</summary>
    public RuleCode Code { get; }

    /// <summary>What it demands.</summary>
    public ICompositionRule Demand { get; }

    /// <summary>How much it matters.</summary>
    public Severity Severity { get; }

    /// <summary>The days of the rule, the last one excluded; null for those of its set.</summary>
    public Validity? Validity { get; }

    /// <summary>The clause of the set's basis; null when not known.</summary>
    public string? Clause { get; }

    /// <summary>The rules of other sets that it takes the place of, as <c>set/rule</c>.</summary>
    public IReadOnlyList<string> Overrides { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{Code} ({Demand.Kind})";
}
