namespace TodanVan.Domain.Units;

/// <summary>The gazetteer as arrays that name each other by index.</summary>
/// <remarks>Units are sorted by level, code and first day, so that a parent comes before its children; events by day and kind.</remarks>
internal sealed class GazetteerData
{
    /// <summary>All units, of every time.</summary>
    public required GazetteerUnit[] Units { get; init; }

    /// <summary>The versions, those of a unit side by side and in the order of time.</summary>
    public required GazetteerVersion[] Versions { get; init; }

    /// <summary>The acts.</summary>
    public required GazetteerBasis[] Bases { get; init; }

    /// <summary>From when on what is known; the first is the country's.</summary>
    public required GazetteerCoverage[] Coverage { get; init; }

    /// <summary>What happened to units other than changes of an attribute.</summary>
    public required GazetteerEvent[] Events { get; init; }

    /// <summary>The subjects of the events.</summary>
    public required int[] Subjects { get; init; }

    /// <summary>The successions of the events.</summary>
    public required GazetteerSuccession[] Successions { get; init; }

    /// <summary>The candidates of the events.</summary>
    public required int[] Candidates { get; init; }

    /// <summary>What the sources leave open.</summary>
    public required GazetteerQuestion[] Questions { get; init; }

    /// <summary>The versions of a unit.</summary>
    public ReadOnlySpan<GazetteerVersion> VersionsOf(int unit) => Versions.AsSpan(Units[unit].FirstVersion, Units[unit].VersionCount);

    /// <summary>The units that an event established or abolished.</summary>
    public ReadOnlySpan<int> SubjectsOf(in GazetteerEvent item) => Subjects.AsSpan(item.FirstSubject, item.SubjectCount);

    /// <summary>The successions of an event.</summary>
    public ReadOnlySpan<GazetteerSuccession> SuccessionsOf(in GazetteerEvent item) =>
        Successions.AsSpan(item.FirstSuccession, item.SuccessionCount);

    /// <summary>The candidates of an event; none, too, where nobody named any.</summary>
    public ReadOnlySpan<int> CandidatesOf(in GazetteerEvent item) =>
        item.CandidateCount < 0 ? [] : Candidates.AsSpan(item.FirstCandidate, item.CandidateCount);
}
