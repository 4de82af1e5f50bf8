using NodaTime;

namespace TodanVan.Domain.Units;

/// <summary>An act, as far as the facts know it.</summary>
/// <param name="Number">The number and symbol; a run of numbers where the source gives no more (<c>721..730/NQ-UBTVQH15</c>).</param>
/// <param name="Issuer">The body that issued it; null when not known.</param>
/// <param name="Issued">The day it was signed; null when not known.</param>
/// <param name="Effective">The day it took legal effect; null when not known.</param>
/// <param name="Clause">The article and clause; null for the whole act.</param>
internal readonly record struct GazetteerBasis(string Number, string? Issuer, LocalDate? Issued, LocalDate? Effective, string? Clause);
