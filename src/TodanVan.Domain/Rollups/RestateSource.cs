using TodanVan.Domain.Units;

namespace TodanVan.Domain.Rollups;

/// <summary>A unit that owes a report for a period, and where it is on other boundaries.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Version">What it was on the day that counts.</param>
/// <param name="Arrivals">The places at which something of it arrives; none when nobody knows what became of it.</param>
internal sealed record RestateSource(AdministrativeUnit Unit, UnitVersion Version, List<(int Place, Arrival Arrival)> Arrivals);
