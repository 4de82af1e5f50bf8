using Ardalis.GuardClauses;

using NodaTime;

using TodanVan.Domain.Guards;

namespace TodanVan.Domain.Units;

/// <summary>A unit begins: a new one, or one that had ended and returns (<i>thành lập</i>).</summary>
/// <remarks>
/// What it is made of, a <see cref="Reorganization"/> of the same day tells. Without one its territory came from units that nobody named:
/// the <see cref="Candidates"/>, none of which can be restated exactly across the day (semantics A6).
/// </remarks>
/// <threadsafety>Immutable.</threadsafety>
public sealed class Establishment : UnitChange
{
    /// <summary>Says that a unit begins.</summary>
    /// <param name="date">The first day.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="level">The level.</param>
    /// <param name="code">The code.</param>
    /// <param name="name">The name with its kind word.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="parent">The parent on the day; null at the top.</param>
    /// <param name="candidates">
    /// The units it may have come from when no reorganization says so; null for the siblings on the eve, empty when it is known that it
    /// came from no other unit, so that nothing is open.
    /// </param>
    /// <param name="basis">The act.</param>
    /// <param name="hasUnnamedSource">
    /// Whether it got something from where nobody named, beside what a reorganization says: it is then open whatever else is recorded.
    /// </param>
    /// <exception cref="ArgumentException">A required part is null, the name blank, or the level undefined.</exception>
    public Establishment(
        LocalDate date,
        UnitId unit,
        UnitLevel level,
        UnitCode code,
        string name,
        UnitKind kind,
        UnitId? parent,
        IEnumerable<UnitId>? candidates = null,
        LegalBasis? basis = null,
        bool hasUnnamedSource = false)
        : base(date, basis)
    {
        Unit = Guard.Against.Null(unit);
        Guard.Against.UndefinedEnum(level, nameof(level));
        Level = level;
        Code = Guard.Against.Null(code);
        Name = Guard.Against.NullOrWhiteSpace(name);
        Kind = Guard.Against.Null(kind);
        Parent = parent;
        Candidates = candidates is null ? null : Copy(candidates, nameof(candidates));
        HasUnnamedSource = hasUnnamedSource;
    }

    /// <summary>The unit.</summary>
    public UnitId Unit { get; }

    /// <summary>The level.</summary>
    public UnitLevel Level { get; }

    /// <summary>The code.</summary>
    public UnitCode Code { get; }

    /// <summary>The name with its kind word.</summary>
    public string Name { get; }

    /// <summary>The kind.</summary>
    public UnitKind Kind { get; }

    /// <summary>The parent on the day; null at the top.</summary>
    public UnitId? Parent { get; }

    /// <summary>The units it may have come from; null for the siblings on the eve, empty when it came from no other unit.</summary>
    public IReadOnlyList<UnitId>? Candidates { get; }

    /// <summary>Whether it got something from where nobody named, beside what a reorganization says.</summary>
    public bool HasUnnamedSource { get; }

    internal override UnitChange Resolved(ReferenceResolver resolve) => new Establishment(
        Date, Unit, Level, Code, Name, Kind, Parent is null ? null : resolve(Parent, false), Candidates?.Select(unit => resolve(unit, true)), Basis, HasUnnamedSource);

    private protected override string Describe() => $"{Unit} ({Code} {Name})";
}
