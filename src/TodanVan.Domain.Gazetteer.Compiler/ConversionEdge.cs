namespace TodanVan.GazetteerCompiler;

/// <summary>A line of the official conversion table of 2025-07-01.</summary>
/// <remarks>The old code is empty where the table has none. People may all go with a part of the land.</remarks>
internal sealed record ConversionEdge(string Old, string New, bool IsPartial, bool IsUnchanged, bool TakesAllPeople, string Flag);
