using Ardalis.GuardClauses;

using NodaTime;

namespace TodanVan.Domain.Units;

/// <summary>A unit gets another code.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed class Recoding : UnitChange
{
    /// <summary>Says that a unit bears another code.</summary>
    /// <param name="date">The first day.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="code">The new code.</param>
    /// <param name="basis">The act.</param>
    /// <exception cref="ArgumentException">A part is null.</exception>
    public Recoding(LocalDate date, UnitId unit, UnitCode code, LegalBasis? basis = null)
        : base(date, basis)
    {
        Unit = Guard.Against.Null(unit);
        Code = Guard.Against.Null(code);
    }

    /// <summary>The unit.</summary>
    public UnitId Unit { get; }

    /// <summary>The new code.</summary>
    public UnitCode Code { get; }

    internal override UnitChange Resolved(ReferenceResolver resolve) => new Recoding(Date, resolve(Unit, true), Code, Basis);

    private protected override string Describe() => $"{Unit} to {Code}";
}
