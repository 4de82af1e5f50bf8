using Ardalis.GuardClauses;

using NodaTime;

namespace TodanVan.Domain.Units;

/// <summary>Units merge, split, or are arranged anew (<i>sắp xếp, nhập, chia, tách</i>): what went from whom to whom.</summary>
/// <remarks>
/// A source ends on the day unless it keeps a part of its own; so it cannot be a target of others on that day as well. A unit into which
/// others are merged («nhập vào») is a target only, and goes on. A target
/// that did not exist on the eve is made by an <see cref="Establishment"/> of the same day.
/// </remarks>
/// <threadsafety>Immutable.</threadsafety>
public sealed class Reorganization : UnitChange
{
    /// <summary>Says what went from whom to whom.</summary>
    /// <param name="date">The first day.</param>
    /// <param name="successions">What went where; at least one.</param>
    /// <param name="basis">The act.</param>
    /// <param name="within">The unit, commonly the province, in which the act says that it all happens; null when it says nothing.</param>
    /// <exception cref="ArgumentException">The successions are null or empty, or one is null.</exception>
    public Reorganization(LocalDate date, IEnumerable<Succession> successions, LegalBasis? basis = null, UnitId? within = null)
        : base(date, basis)
    {
        Successions = Copy(Guard.Against.NullOrEmpty(successions), nameof(successions));
        Within = within;
    }

    /// <summary>What went where.</summary>
    public override IReadOnlyList<Succession> Successions { get; }

    /// <summary>The unit in which the act says that it all happens; null when it says nothing.</summary>
    public UnitId? Within { get; }

    internal override UnitChange Resolved(ReferenceResolver resolve) => new Reorganization(
        Date,
        Successions.Select(succession => new Succession(
            resolve(succession.Source, true),
            succession.IsOwnPart ? resolve(succession.Source, true) : resolve(succession.Target, false),
            succession.Extent,
            succession.Share,
            succession.ShareMeasure)),
        Basis,
        Within is null ? null : resolve(Within, false));

    private protected override string Describe() => string.Join("; ", Successions);
}
