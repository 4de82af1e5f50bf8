using NodaTime;

namespace TodanVan.Domain.Units;

/// <summary>What a unit was during some days.</summary>
/// <param name="Code">The code it had, with leading zeros.</param>
/// <param name="Name">The full name, kind included, as the source has it.</param>
/// <param name="Kind">The kind, as the first words of the name say it.</param>
/// <param name="Parent">The index of the parent; -1 for the country.</param>
/// <param name="Start">The first day.</param>
/// <param name="End">The first day after; null while in force.</param>
/// <param name="Basis">The index of the act that made it so; -1 when it was so at the opening.</param>
internal readonly record struct GazetteerVersion(
    string Code, string Name, string Kind, int Parent, LocalDate Start, LocalDate? End, int Basis);
