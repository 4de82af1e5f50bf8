using TodanVan.Domain.Indicators;

namespace TodanVan.Domain.Observations;

/// <summary>What cells are about: a measure as a whole, or a part of one of its breakdowns.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Breakdown">The part; null for the whole.</param>
internal readonly record struct CellSeries(MeasureDefinition Measure, BreakdownCode? Breakdown);
