using NodaTime;

namespace TodanVan.GazetteerCompiler;

/// <summary>An act, or a clause of one.</summary>
internal sealed record DraftBasis(string Number, string Issuer, LocalDate? Issued, LocalDate? Effective, string? Clause);
