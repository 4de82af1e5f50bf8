namespace TodanVan.Domain.Benchmarks;

/// <summary>One cell of an answer.</summary>
/// <param name="Unit">A commune, a district or the province.</param>
/// <param name="Indicator">The indicator.</param>
/// <param name="Period">The month, or all of them.</param>
internal readonly record struct Cell(string Unit, string Indicator, string Period);

/// <summary>What stands in a cell: the sum, and how many villages reported all months of the period, and some of them.</summary>
internal record struct Total(decimal Sum, int Reported, int Partial);
