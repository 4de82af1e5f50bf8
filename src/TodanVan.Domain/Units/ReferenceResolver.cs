namespace TodanVan.Domain.Units;

/// <summary>Finds the unit that a reference in a change denotes.</summary>
/// <param name="reference">An id, or a code written as one.</param>
/// <param name="onEve">Whether the unit is one of the eve; otherwise of the day.</param>
/// <returns>The unit's id; the reference itself when it denotes none, which the resolver remembers.</returns>
internal delegate UnitId ReferenceResolver(UnitId reference, bool onEve);
