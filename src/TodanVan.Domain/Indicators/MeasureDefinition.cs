using Ardalis.GuardClauses;

using NodaTime;

using TodanVan.Domain.Guards;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Indicators;

/// <summary>A measure: a number that units report, or that is counted from the register or the roster.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed class MeasureDefinition : IndicatorDefinition
{
    /// <summary>The largest scale a measure may declare: decimals beyond any quantity that is counted or weighed.</summary>
    public const int MaxScale = 18;

    /// <summary>Defines a measure.</summary>
    /// <param name="code">The code.</param>
    /// <param name="vietnameseName">The name in Vietnamese.</param>
    /// <param name="englishName">The name in English.</param>
    /// <param name="unit">The unit of measure.</param>
    /// <param name="display">How its figures are written.</param>
    /// <param name="source">Where its values come from.</param>
    /// <param name="reportingLevel">The level at which it is reported or counted.</param>
    /// <param name="scale">How many decimals a value may have, from 0 to <see cref="MaxScale"/>.</param>
    /// <param name="time">How values combine over time.</param>
    /// <param name="space">How values combine over units.</param>
    /// <param name="minimum">The smallest value a unit may report, included; null for none.</param>
    /// <param name="maximum">The largest value a unit may report, included; null for none.</param>
    /// <exception cref="ArgumentException">An argument is null or undefined, the scale is out of range, or the bounds exclude every value.</exception>
    public MeasureDefinition(
        IndicatorCode code,
        string vietnameseName,
        string englishName,
        UnitOfMeasure unit,
        IndicatorDisplay display,
        MeasureSource source,
        UnitLevel reportingLevel,
        int scale,
        TimeAggregation time,
        SpaceAggregation space,
        Rational? minimum = null,
        Rational? maximum = null)
        : base(code, vietnameseName, englishName, unit, display)
    {
        Source = Guard.Against.UndefinedEnum(source, nameof(source));
        ReportingLevel = Guard.Against.UndefinedEnum(reportingLevel, nameof(reportingLevel));
        Scale = Guard.Against.OutOfRange(scale, nameof(scale), 0, MaxScale);
        Time = Guard.Against.UndefinedEnum(time, nameof(time));
        Space = Guard.Against.UndefinedEnum(space, nameof(space));
        if (display.Form == DisplayForm.Coverage)
        {
            throw new ArgumentException("A measure has no numerator and denominator to show.", nameof(display));
        }

        if (minimum > maximum)
        {
            throw new ArgumentException("The minimum is above the maximum.", nameof(minimum));
        }

        Minimum = minimum;
        Maximum = maximum;
    }

    /// <summary>Where its values come from.</summary>
    public MeasureSource Source { get; }

    /// <summary>The level at which it is reported or counted.</summary>
    public UnitLevel ReportingLevel { get; }

    /// <summary>How many decimals a value may have: values are integers of 10^-scale.</summary>
    public int Scale { get; }

    /// <summary>How values combine over time.</summary>
    public TimeAggregation Time { get; }

    /// <summary>How values combine over units.</summary>
    public SpaceAggregation Space { get; }

    /// <summary>The smallest value a unit may report, included; null for none.</summary>
    public Rational? Minimum { get; }

    /// <summary>The largest value a unit may report, included; null for none.</summary>
    public Rational? Maximum { get; }

    /// <summary>The ways in which it divides into parts; none unless said otherwise. The list given is copied.</summary>
    /// <exception cref="ArgumentNullException">The list given, or a breakdown in it, is null.</exception>
    public IReadOnlyList<Breakdown> Breakdowns
    {
        get;
        init
        {
            var list = Guard.Against.Null(value).ToArray();
            foreach (var breakdown in list)
            {
                Guard.Against.Null(breakdown, nameof(value));
            }

            field = Array.AsReadOnly(list);
        }
    } = [];

    /// <summary>How often a unit reports it: figures then count cells beside units. Null when nothing says so.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The kind given is undefined, or is <see cref="PeriodKind.Span"/> or <see cref="PeriodKind.NineMonths"/>.</exception>
    public PeriodKind? Frequency
    {
        get;
        init => field = value is null or PeriodKind.Day or PeriodKind.Month or PeriodKind.Quarter or PeriodKind.HalfYear or PeriodKind.Year
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "Nothing is reported at this frequency.");
    }

    /// <summary>
    /// Of a stock, how many days before the closing day a fact may lie and still count as the latest; null for those of the asked period.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The number given is negative.</exception>
    public int? MaxAgeDays
    {
        get;
        init => field = value is null or >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "An age is not negative.");
    }

    /// <summary>The calendar in which the periods of its observations are named; null for the catalogue's.</summary>
    public ReportingCalendar? Calendar { get; init; }

    /// <summary>The parts of all breakdowns; their codes are unique within the measure.</summary>
    internal IEnumerable<BreakdownItem> Parts => Breakdowns.SelectMany(static breakdown => breakdown.Items);

    /// <summary>
    /// By what cells of a unit are told apart, both days included: a stock is a fact of its closing day, whatever period names the day;
    /// anything else is of all its days.
    /// </summary>
    internal (LocalDate First, LocalDate Last) DaysOf(ReportingPeriod period) =>
        (Time == TimeAggregation.Latest ? period.ClosingDay : period.FirstDay, period.LastDay);

    internal bool HasPart(BreakdownCode code)
    {
        foreach (var part in Parts)
        {
            if (part.Code == code)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Between what a unit's value lies, of the whole or of a part: the declared limits speak of the whole, and a part of what is never
    /// negative lies between zero and the limit of the whole.
    /// </summary>
    internal (Rational? Minimum, Rational? Maximum) LimitsOf(BreakdownCode? part) => part is null ? (Minimum, Maximum)
        : Minimum is { Sign: >= 0 } ? (Rational.Zero, Maximum)
        : (null, null);
}
