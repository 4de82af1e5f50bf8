using Ardalis.GuardClauses;

using NodaTime;

namespace TodanVan.Domain.Units;

/// <summary>A unit gets another name (<i>đổi tên</i>).</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed class Renaming : UnitChange
{
    /// <summary>Says that a unit is called otherwise.</summary>
    /// <param name="date">The first day.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="name">The new name with its kind word.</param>
    /// <param name="basis">The act.</param>
    /// <exception cref="ArgumentException">A part is null, or the name blank.</exception>
    public Renaming(LocalDate date, UnitId unit, string name, LegalBasis? basis = null)
        : base(date, basis)
    {
        Unit = Guard.Against.Null(unit);
        Name = Guard.Against.NullOrWhiteSpace(name);
    }

    /// <summary>The unit.</summary>
    public UnitId Unit { get; }

    /// <summary>The new name with its kind word.</summary>
    public string Name { get; }

    internal override UnitChange Resolved(ReferenceResolver resolve) => new Renaming(Date, resolve(Unit, true), Name, Basis);

    private protected override string Describe() => $"{Unit} to {Name}";
}
