using NodaTime;

using TodanVan.Domain.Indicators;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Rollups;

/// <summary>One computed value, with its state and what it rests on. A figure is never a bare number.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed class Figure
{
    private readonly Totals totals;
    private readonly FigureNumber number;
    private readonly UnitRanges ranges;
    private readonly int place;
    private readonly MissingPolicy missing;

    internal Figure(Totals totals, BoundaryTree tree, int place, int unplacedUnits, MissingPolicy missing = MissingPolicy.ReportedOnly)
    {
        this.totals = totals;
        this.place = place;
        this.missing = missing;
        ranges = totals.Units.Under(place);
        number = totals.At(place);
        if (missing != MissingPolicy.ReportedOnly && number.State == FigureState.Value && !IsComplete)
        {
            number = new FigureNumber(FigureState.Missing, Rational.Zero, Qualifier.Exact);
        }

        Unit = tree.Units[place];
        Version = tree.Versions[place];
        UnplacedUnits = unplacedUnits;
    }

    /// <summary>The unit.</summary>
    public AdministrativeUnit Unit { get; }

    /// <summary>What the unit is on the boundaries date; as reported, on the closing day or the last day before it.</summary>
    public UnitVersion Version { get; }

    /// <summary>The indicator.</summary>
    public IndicatorDefinition Indicator => totals.Definition;

    /// <summary>
    /// The part of a breakdown that the figure is of, or the <see cref="Breakdown.Residual"/> that the parts leave; null for the indicator as a
    /// whole.
    /// </summary>
    public BreakdownCode? Breakdown => totals.Breakdown;

    /// <summary>What the figure is.</summary>
    public FigureState State => number.State;

    /// <summary>The exact value; for a ratio the bare ratio, whatever it is shown per. Null unless <see cref="State"/> is <see cref="FigureState.Value"/>.</summary>
    public Rational? Value => State == FigureState.Value ? number.Value : null;

    /// <summary>For a quotient, what stands above the line, as aggregated and not reduced; null otherwise.</summary>
    public Rational? Numerator => number.Numerator;

    /// <summary>For a quotient, what stands below the line, as aggregated and not reduced; null otherwise.</summary>
    public Rational? Denominator => number.Denominator;

    /// <summary>The qualifier of the value.</summary>
    public Qualifier Qualifier => number.Qualifier;

    /// <summary>How many units owe a report.</summary>
    public int Expected => totals.Counts.Expected(ranges);

    /// <summary>How many of them have reported all they owe. A derived figure counts the units in which every input is present.</summary>
    public int Reported => totals.Counts.Count(UnitStatus.Reported, ranges);

    /// <summary>How many of them have reported a part of what they owe.</summary>
    public int Partial => totals.Counts.Count(UnitStatus.Partial, ranges);

    /// <summary>How many of them withhold what they have.</summary>
    public int WithheldUnits => totals.Counts.Count(UnitStatus.Withheld, ranges);

    /// <summary>
    /// How many missing cells were computed with the number that the expression gives for them (<c>ifMissing</c>): a unit, an input and a
    /// period, or the closing day. Their units count as reported.
    /// </summary>
    public int Imputed => State == FigureState.Value ? totals.ImputedAt(place) : 0;

    /// <summary>How many of the units that owe a report ended before the closing day.</summary>
    public int EndedUnits => CountEnded();

    /// <summary>How many units of unknown parent may belong under this unit; their values are in the root's figure and not in this one.</summary>
    public int UnplacedUnits { get; }

    /// <summary>
    /// For a stock, the oldest and the newest of the days of the facts that the value rests on; null for anything else, or without a value.
    /// </summary>
    public (LocalDate Oldest, LocalDate Newest)? AsOf => State == FigureState.Value ? totals.AsOf(ranges) : null;

    /// <summary>
    /// Between which numbers the figure of the full expected set lies, whatever is missing, withheld or qualified; null when nothing can be
    /// said, and while something is missing under <see cref="MissingPolicy.Complete"/>. A value that covers only what was reported may lie
    /// outside.
    /// </summary>
    /// <remarks>
    /// They contain the true figure and need not be tight (semantics D5). A silent unit may report what its definition lets it, once unless a
    /// frequency, or what others reported, says that there may be more cells; a unit that reported in part may owe any number of them.
    /// </remarks>
    public Bounds? Bounds => missing == MissingPolicy.Complete && !IsComplete ? null : totals.BoundsAt(place);

    /// <summary>How many cells units owe, where the definition says how often they report; null otherwise.</summary>
    public int? ExpectedCells => totals.Cells?.Expected(ranges);

    /// <summary>How many of those cells hold a value for all their days; null where the definition does not say how often units report.</summary>
    public int? ReportedCells => totals.Cells?.Reported(ranges);

    /// <summary>Whether every expected unit has reported.</summary>
    public bool IsComplete => Reported == Expected;

    /// <summary>The units that owe a report and gave nothing, in the order of the tree.</summary>
    /// <returns>The units, never capped.</returns>
    public IReadOnlyList<AdministrativeUnit> MissingUnits() => Of(UnitStatus.Silent);

    /// <summary>The units that reported a part of what they owe, in the order of the tree.</summary>
    /// <returns>The units, never capped.</returns>
    public IReadOnlyList<AdministrativeUnit> PartialUnits() => Of(UnitStatus.Partial);

    /// <summary>Gives the exact value.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryGetValue(out Rational value)
    {
        value = number.Value;
        return State == FigureState.Value;
    }

    /// <summary>Gives the value as a decimal, if it is one exactly.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Whether there is a value, and a decimal holds it without rounding.</returns>
    public bool TryGetDecimal(out decimal value)
    {
        value = 0;
        return State == FigureState.Value && number.Value.TryToDecimal(out value);
    }

    /// <summary>The figure as a Vietnamese report writes it: the number in its indicator's form, or the state.</summary>
    /// <returns>For example <c>2.477.180 m²</c>, <c>109,402 tỷ đồng</c>, <c>2.071/2.071 (đạt 100%)</c>, <c>chưa có số liệu</c>.</returns>
    public string ToText() => FigureText.Of(this);

    /// <inheritdoc/>
    public override string ToString() => $"{Version.Code} {Indicator}{(Breakdown is null ? "" : $" {Breakdown}")}: {ToText()}";

    /// <summary>The shortest decimal of a number, or the fraction where it has none.</summary>
    internal static string Decimal(Rational value) => value.TryToDecimalText(out var text) ? text : value.ToString();

    private int CountEnded() => totals.Counts.Of(static status => status > UnitStatus.NotApplicable, ranges)
        .Count(stand => totals.Units.Units[stand].On(totals.Units.ClosingDay) is null);

    private System.Collections.ObjectModel.ReadOnlyCollection<AdministrativeUnit> Of(UnitStatus status) =>
        totals.Counts.Of(own => own == status, ranges).Select(stand => totals.Units.Units[stand]).ToList().AsReadOnly();
}
