using NodaTime;

namespace TodanVan.GazetteerCompiler;

/// <summary>What a decree did in Hà Giang.</summary>
internal sealed record HaGiangEvent(
    LocalDate Date, string Kind, string From, string To, string Decree, LocalDate? Issued, LocalDate? Effective, string Note);
