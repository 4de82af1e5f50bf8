using Ardalis.GuardClauses;

using NodaTime;

namespace TodanVan.Domain.Units;

/// <summary>A unit moves whole under another parent (<i>chuyển về</i>).</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed class Transfer : UnitChange
{
    /// <summary>Says that a unit stands under another parent.</summary>
    /// <param name="date">The first day.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="parent">The parent of the day.</param>
    /// <param name="basis">The act.</param>
    /// <exception cref="ArgumentException">A part is null.</exception>
    public Transfer(LocalDate date, UnitId unit, UnitId parent, LegalBasis? basis = null)
        : base(date, basis)
    {
        Unit = Guard.Against.Null(unit);
        Parent = Guard.Against.Null(parent);
    }

    /// <summary>The unit.</summary>
    public UnitId Unit { get; }

    /// <summary>The parent of the day.</summary>
    public UnitId Parent { get; }

    internal override UnitChange Resolved(ReferenceResolver resolve) => new Transfer(Date, resolve(Unit, true), resolve(Parent, false), Basis);

    private protected override string Describe() => $"{Unit} to {Parent}";
}
