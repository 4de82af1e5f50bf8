using NodaTime;

namespace TodanVan.Domain.Units;

/// <summary>From which day on the units of a subtree are known.</summary>
/// <param name="Unit">The index of the unit at its top; -1 for the country, and so for all that is not named.</param>
/// <param name="Start">The first day.</param>
internal readonly record struct GazetteerCoverage(int Unit, LocalDate Start);
