using TodanVan.Domain.Indicators;

namespace TodanVan.Domain.Serialization;

/// <summary>The words of a document of indicators.</summary>
internal static class CatalogueWords
{
    public static readonly JsonWords<ReportingCalendar> Calendars =
        new([.. ReportingCalendar.All.Select(static calendar => (calendar.Code, calendar))]);

    public static readonly JsonWords<MeasureSource> Sources = new(
        ("reported", MeasureSource.Reported), ("register", MeasureSource.Register), ("roster", MeasureSource.Roster));

    public static readonly JsonWords<TimeAggregation> Times = new(
        ("sum", TimeAggregation.Sum), ("latest", TimeAggregation.Latest), ("none", TimeAggregation.None));

    public static readonly JsonWords<SpaceAggregation> Spaces = new(
        ("sum", SpaceAggregation.Sum), ("distinct", SpaceAggregation.Distinct), ("none", SpaceAggregation.None));

    public static readonly JsonWords<PeriodKind> Frequencies = new(
        ("day", PeriodKind.Day), ("month", PeriodKind.Month), ("quarter", PeriodKind.Quarter), ("halfYear", PeriodKind.HalfYear), ("year", PeriodKind.Year));

    public static readonly JsonWords<DisplayForm> Forms = new(
        ("exact", DisplayForm.Exact), ("money", DisplayForm.Money), ("rounded", DisplayForm.Rounded), ("coverage", DisplayForm.Coverage));

    /// <summary>The forms of what has no numerator and denominator to show: a measure, and a derived indicator that is no quotient.</summary>
    public static readonly JsonWords<DisplayForm> FormsWithoutFraction = new(
        ("exact", DisplayForm.Exact), ("money", DisplayForm.Money), ("rounded", DisplayForm.Rounded));

    public static readonly JsonWords<MidpointRounding> Modes = new(
        ("halfAwayFromZero", MidpointRounding.AwayFromZero),
        ("halfToEven", MidpointRounding.ToEven),
        ("down", MidpointRounding.ToNegativeInfinity),
        ("up", MidpointRounding.ToPositiveInfinity),
        ("towardZero", MidpointRounding.ToZero));

    /// <summary>Whether inputs are each their own figure.</summary>
    public static readonly JsonWords<bool> Inputs = new(("matched", false), ("independent", true));
}
