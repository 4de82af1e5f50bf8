using Ardalis.GuardClauses;

using NodaTime;

namespace TodanVan.Domain.Units;

/// <summary>A unit ends, and nobody says what became of it.</summary>
/// <remarks>A unit that ends into others is a source of a <see cref="Reorganization"/> and needs no abolition.</remarks>
/// <threadsafety>Immutable.</threadsafety>
public sealed class Abolition : UnitChange
{
    /// <summary>Says that a unit ends.</summary>
    /// <param name="date">The first day on which it is no more.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="basis">The act.</param>
    /// <exception cref="ArgumentNullException">The unit is null.</exception>
    public Abolition(LocalDate date, UnitId unit, LegalBasis? basis = null)
        : base(date, basis)
    {
        Unit = Guard.Against.Null(unit);
    }

    /// <summary>The unit.</summary>
    public UnitId Unit { get; }

    internal override UnitChange Resolved(ReferenceResolver resolve) => new Abolition(Date, resolve(Unit, true), Basis);

    private protected override string Describe() => $"{Unit}";
}
