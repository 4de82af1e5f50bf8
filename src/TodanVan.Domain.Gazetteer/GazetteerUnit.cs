namespace TodanVan.Domain.Units;

/// <summary>A unit of the gazetteer: an identity and the slice of the versions that are its own.</summary>
/// <param name="Id">The identity, <c>code@first-day</c>; it never changes meaning between releases.</param>
/// <param name="Level">Province, district or commune.</param>
/// <param name="FirstVersion">Where its versions begin in <see cref="GazetteerData.Versions"/>, in the order of time.</param>
/// <param name="VersionCount">How many there are, at least one.</param>
internal readonly record struct GazetteerUnit(string Id, UnitLevel Level, int FirstVersion, int VersionCount);
