using TodanVan.Domain.Indicators;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Explanations;

/// <summary>One difference between what figures rest on now and what they would rest on.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed class RowChange
{
    internal RowChange(RowChangeKind kind, string? before, string? after)
    {
        Kind = kind;
        Before = before;
        After = after;
    }

    /// <summary>Of what it is.</summary>
    public RowChangeKind Kind { get; }

    /// <summary>The unit; null for a definition.</summary>
    public UnitId? Unit { get; internal init; }

    /// <summary>The unit's code on the closing day, or the last one before it, where it would be; null for a definition.</summary>
    public UnitCode? UnitCode { get; internal init; }

    /// <summary>The indicator, for a definition or an observation.</summary>
    public IndicatorCode? Indicator { get; internal init; }

    /// <summary>The part of a breakdown that an observation is of; null for the indicator as a whole, and for anything else.</summary>
    public BreakdownCode? Breakdown { get; internal init; }

    /// <summary>The period of an observation; that of the row that would be there, if there is one.</summary>
    public ReportingPeriod? Period { get; internal init; }

    /// <summary>The code of the team, for a team or a seat.</summary>
    public string? Team { get; internal init; }

    /// <summary>The reference of the member, for a seat.</summary>
    public string? Member { get; internal init; }

    /// <summary>
    /// What is there now; null when there is nothing. An observation's number in Vietnamese form with its qualifier, or its state; a team's day
    /// (blank when not known); a seat's role and tenure; the versions of a unit that differ, each with the unit above it; of a definition the names of the
    /// properties that differ, on both sides the same.
    /// </summary>
    public string? Before { get; }

    /// <summary>What would be there, in the same form; null when there would be nothing.</summary>
    public string? After { get; }

    /// <summary>
    /// How much the sum of such cells, or the count of teams or seats, moves: the number that would be there less the one that is, no number
    /// counting nothing. Null when neither side has a number, where rows set aside leave a count unknown, and for people counted once.
    /// </summary>
    public Rational? Difference { get; internal init; }

    /// <summary>Where what is there now was read, of a unit the first version that differs; null when that is not known.</summary>
    public SourceReference? BeforeSource { get; internal init; }

    /// <summary>Where what would be there was read, of a unit the first version that differs; null when that is not known.</summary>
    public SourceReference? AfterSource { get; internal init; }

    /// <summary>Where it is in <see cref="ImportPreview.Changes"/>.</summary>
    internal int Place { get; set; }

    /// <summary>Whether it is also recorded otherwise what became of a unit, or what may be above it: then days and places do not tell all.</summary>
    internal bool IsOfLineage { get; init; }

    /// <inheritdoc/>
    public override string ToString() =>
        $"{Kind} {string.Join(' ', new object?[] { UnitCode, Team, Member, Indicator, Breakdown, Period }.Where(static part => part is not null))}: {Before ?? "-"} -> {After ?? "-"}";
}
