using NodaTime;

namespace TodanVan.Domain.Units;

/// <summary>An event of lineage. What it names lies in slices of the arrays of <see cref="GazetteerData"/>.</summary>
/// <param name="Date">The operational day.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Basis">The index of the act; -1 when not known.</param>
/// <param name="FirstSubject">Where the units begin that were established or abolished.</param>
/// <param name="SubjectCount">How many they are; 0 where there are successions.</param>
/// <param name="FirstSuccession">Where the successions begin.</param>
/// <param name="SuccessionCount">How many they are.</param>
/// <param name="FirstCandidate">Where the units begin that the open end may lead to.</param>
/// <param name="CandidateCount">How many they are: 0 when it is known that there are none, -1 when nobody named any.</param>
internal readonly record struct GazetteerEvent(
    LocalDate Date,
    GazetteerEventKind Kind,
    int Basis,
    int FirstSubject,
    int SubjectCount,
    int FirstSuccession,
    int SuccessionCount,
    int FirstCandidate,
    int CandidateCount);
