namespace TodanVan.Domain.Units;

/// <summary>That a unit went into a unit.</summary>
/// <param name="Source">The index of the unit that went.</param>
/// <param name="Target">The index of the unit it went into; the source itself for the part that stayed.</param>
/// <param name="IsWhole">Whether all of it went there.</param>
internal readonly record struct GazetteerSuccession(int Source, int Target, bool IsWhole);
