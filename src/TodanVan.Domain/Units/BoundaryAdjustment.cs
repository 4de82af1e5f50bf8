using Ardalis.GuardClauses;

using NodaTime;

namespace TodanVan.Domain.Units;

/// <summary>A part of a unit goes to another, and the unit goes on (<i>điều chỉnh địa giới</i>).</summary>
/// <remarks>
/// The record is that of two parts, the one given and the one kept (semantics A6). Data of the units below stay exact iff the record names
/// those that moved: nothing else may then lie in the part.
/// </remarks>
/// <threadsafety>Immutable.</threadsafety>
public sealed class BoundaryAdjustment : UnitChange
{
    private readonly Succession[] parts;

    /// <summary>Says that a part of a unit goes to another.</summary>
    /// <param name="date">The first day.</param>
    /// <param name="source">The unit that gives.</param>
    /// <param name="target">The unit that gets; it may be one that the day establishes.</param>
    /// <param name="moved">The units below the source that move with the part, each whole; null when they are not known.</param>
    /// <param name="basis">The act.</param>
    /// <exception cref="ArgumentException">A unit is null, or source and target are one.</exception>
    public BoundaryAdjustment(LocalDate date, UnitId source, UnitId target, IEnumerable<UnitId>? moved = null, LegalBasis? basis = null)
        : base(date, basis)
    {
        Source = Guard.Against.Null(source);
        Target = Guard.Against.Null(target);
        if (source == target)
        {
            throw new ArgumentException("A part goes to another unit.", nameof(target));
        }

        Moved = moved is null ? null : Copy(moved, nameof(moved));
        parts = [Succession.Part(source, target), Succession.Part(source, source)];
    }

    /// <summary>The unit that gives.</summary>
    public UnitId Source { get; }

    /// <summary>The unit that gets.</summary>
    public UnitId Target { get; }

    /// <summary>The units below the source that move with the part; null when they are not known.</summary>
    public IReadOnlyList<UnitId>? Moved { get; }

    /// <summary>The part given and the part kept.</summary>
    public override IReadOnlyList<Succession> Successions => Array.AsReadOnly(parts);

    internal override UnitChange Resolved(ReferenceResolver resolve) => new BoundaryAdjustment(
        Date, resolve(Source, true), resolve(Target, false), Moved?.Select(unit => resolve(unit, true)), Basis);

    private protected override string Describe() => $"{Source} to {Target}";
}
