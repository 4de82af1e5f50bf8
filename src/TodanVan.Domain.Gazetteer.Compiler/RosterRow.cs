using TodanVan.Domain.Units;

namespace TodanVan.GazetteerCompiler;

/// <summary>A unit as the other source lists it on one day.</summary>
internal sealed record RosterRow(UnitLevel Level, string Code, string Name, string Parent, string Decree);
