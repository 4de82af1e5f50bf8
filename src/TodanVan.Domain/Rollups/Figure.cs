using TodanVan.Domain.Indicators;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Rollups;

/// <summary>One computed value, with its state and what it rests on. A figure is never a bare number.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed class Figure
{
    private readonly Totals totals;
    private readonly FigureNumber number;
    private readonly int start;
    private readonly int end;

    internal Figure(Totals totals, UnitSnapshot snapshot, int place, int unplacedUnits)
    {
        this.totals = totals;
        (start, end) = totals.Units.Under(place);
        number = totals.At(place);
        Unit = snapshot.Units[place];
        Version = snapshot.VersionAt(place);
        UnplacedUnits = unplacedUnits;
    }

    /// <summary>The unit.</summary>
    public AdministrativeUnit Unit { get; }

    /// <summary>What the unit is on the boundaries date.</summary>
    public UnitVersion Version { get; }

    /// <summary>The indicator.</summary>
    public IndicatorDefinition Indicator => totals.Definition;

    /// <summary>What the figure is.</summary>
    public FigureState State => number.State;

    /// <summary>The exact value; for a ratio the bare ratio. Null unless <see cref="State"/> is <see cref="FigureState.Value"/>.</summary>
    public Rational? Value => State == FigureState.Value ? number.Value : null;

    /// <summary>For a ratio, what stands above the line, as aggregated and not reduced; null otherwise.</summary>
    public Rational? Numerator => number.Numerator;

    /// <summary>For a ratio, what stands below the line, as aggregated and not reduced; null otherwise.</summary>
    public Rational? Denominator => number.Denominator;

    /// <summary>The qualifier of the value.</summary>
    public Qualifier Qualifier => number.Qualifier;

    /// <summary>How many units owe a report.</summary>
    public int Expected => totals.Counts.Expected(start, end);

    /// <summary>How many of them have reported all they owe. A ratio counts the units in which both inputs are present.</summary>
    public int Reported => totals.Counts.Count(UnitStatus.Reported, start, end);

    /// <summary>How many of them have reported a part of what they owe.</summary>
    public int Partial => totals.Counts.Count(UnitStatus.Partial, start, end);

    /// <summary>How many of them withhold what they have.</summary>
    public int WithheldUnits => totals.Counts.Count(UnitStatus.Withheld, start, end);

    /// <summary>How many of the units that owe a report ended before the closing day.</summary>
    public int EndedUnits => CountEnded();

    /// <summary>How many units of unknown parent may belong under this unit; their values are in the root's figure and not in this one.</summary>
    public int UnplacedUnits { get; }

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
    public override string ToString() => $"{Version.Code} {Indicator}: {ToText()}";

    private int CountEnded()
    {
        var count = 0;
        for (var i = start; i < end; i++)
        {
            count += !totals.Units.InForce[i] && totals.Counts.Statuses[i] > UnitStatus.NotApplicable ? 1 : 0;
        }

        return count;
    }

    private System.Collections.ObjectModel.ReadOnlyCollection<AdministrativeUnit> Of(UnitStatus status)
    {
        var units = new List<AdministrativeUnit>();
        for (var i = start; i < end; i++)
        {
            if (totals.Counts.Statuses[i] == status)
            {
                units.Add(totals.Units.Units[i]);
            }
        }

        return units.AsReadOnly();
    }
}
