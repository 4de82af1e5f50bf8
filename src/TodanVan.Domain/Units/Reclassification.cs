using Ardalis.GuardClauses;

using NodaTime;

namespace TodanVan.Domain.Units;

/// <summary>A unit becomes another kind, for example a xã a phường; its name, which holds the kind word, is a <see cref="Renaming"/> of the same day.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed class Reclassification : UnitChange
{
    /// <summary>Says that a unit is of another kind.</summary>
    /// <param name="date">The first day.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="kind">The new kind.</param>
    /// <param name="basis">The act.</param>
    /// <exception cref="ArgumentException">A part is null.</exception>
    public Reclassification(LocalDate date, UnitId unit, UnitKind kind, LegalBasis? basis = null)
        : base(date, basis)
    {
        Unit = Guard.Against.Null(unit);
        Kind = Guard.Against.Null(kind);
    }

    /// <summary>The unit.</summary>
    public UnitId Unit { get; }

    /// <summary>The new kind.</summary>
    public UnitKind Kind { get; }

    internal override UnitChange Resolved(ReferenceResolver resolve) => new Reclassification(Date, resolve(Unit, true), Kind, Basis);

    private protected override string Describe() => $"{Unit} to {Kind}";
}
