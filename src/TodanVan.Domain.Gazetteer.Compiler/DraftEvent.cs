using NodaTime;
using TodanVan.Domain.Units;

namespace TodanVan.GazetteerCompiler;

/// <summary>An event in the making.</summary>
internal sealed class DraftEvent(LocalDate date, GazetteerEventKind kind, DraftBasis? basis)
{
    public LocalDate Date { get; } = date;

    public GazetteerEventKind Kind { get; } = kind;

    public DraftBasis? Basis { get; } = basis;

    public List<DraftUnit> Subjects { get; init; } = [];

    public List<(DraftUnit Source, DraftUnit Target, bool IsWhole)> Successions { get; init; } = [];

    /// <summary>Where an open end may lead; null when nobody named any.</summary>
    public List<DraftUnit>? Candidates { get; init; }
}
