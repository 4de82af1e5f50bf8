namespace TodanVan.Domain.Units;

/// <summary>What a unit is called on some days.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Level">Its level.</param>
/// <param name="Code">Its code on those days.</param>
/// <param name="Name">Its name, with its kind word.</param>
/// <param name="Kind">Its kind, where a row says one.</param>
/// <param name="Parent">Its parent, where one is known.</param>
/// <param name="Days">The days.</param>
internal sealed record NamedUnit(UnitId Unit, UnitLevel Level, string Code, string Name, UnitKind? Kind, UnitId? Parent, Validity Days);
