using TodanVan.Domain.Import;
using TodanVan.Domain.Indicators;
using TodanVan.Domain.Observations;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Tests.Support;

/// <summary>What tests of tables as people type them have in common: measures that communes report, and what was read of them.</summary>
internal static class Forms
{
    /// <summary>A sum with two decimals, reported by communes.</summary>
    public static MeasureDefinition Measure(string code, string name, UnitOfMeasure unit) => new(
        new IndicatorCode(code),
        name,
        code,
        unit,
        IndicatorDisplay.Exact,
        MeasureSource.Reported,
        UnitLevel.Commune,
        2,
        TimeAggregation.Sum,
        SpaceAggregation.Sum);

    /// <summary>An observation as <c>A land 2018 7/2</c>.</summary>
    public static string Line(Observation observation) =>
        $"{observation.Unit} {observation.Indicator} {ReportingCalendar.Civil.Format(observation.Period)} {observation.Value}";

    /// <summary>The observations that were accepted, one line each.</summary>
    public static string[] Cells(ImportResult<ObservationSet> import) => [.. import.Value.Select(Line).Order(StringComparer.Ordinal)];
}
