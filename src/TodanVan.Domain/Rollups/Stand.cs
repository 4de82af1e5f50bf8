using NodaTime;

using TodanVan.Domain.Units;

namespace TodanVan.Domain.Rollups;

/// <summary>Where observations of a unit count, over some days of the asked period.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Anchor">The place that stands for it: its own, that of its successor, or the lowest one of which it is certainly a part.</param>
/// <param name="Days">The days; the closing day of an observation's own period decides.</param>
/// <param name="Doubtful">The places of which nobody knows whether, or how much of it, is theirs.</param>
internal sealed record Stand(AdministrativeUnit Unit, int Anchor, (LocalDate First, LocalDate Last) Days, int[] Doubtful)
{
    public bool StandsLike(Stand other) => Anchor == other.Anchor && Doubtful.SequenceEqual(other.Doubtful);
}
