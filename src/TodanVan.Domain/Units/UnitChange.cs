using Ardalis.GuardClauses;

using NodaTime;
using NodaTime.Text;

namespace TodanVan.Domain.Units;

/// <summary>Something that happened to units on a day.</summary>
/// <remarks>
/// <para>
/// The kinds are a closed set: <see cref="Establishment"/>, <see cref="Renaming"/>, <see cref="Recoding"/>, <see cref="Reclassification"/>,
/// <see cref="Transfer"/>, <see cref="Reorganization"/>, <see cref="BoundaryAdjustment"/>, <see cref="Abolition"/> and <see cref="LevelAbolition"/>.
/// </para>
/// <para>
/// All changes of a day read the state of its eve and write the state of the day, so their order does not matter (semantics A4). The day
/// is the operational one of the register; when an act was signed and took legal effect, its <see cref="Basis"/> tells (semantics A3).
/// </para>
/// </remarks>
/// <threadsafety>Immutable.</threadsafety>
public abstract class UnitChange
{
    private protected UnitChange(LocalDate date, LegalBasis? basis)
    {
        // A change is read against the eve, and ends on the eve what it ends.
        Date = date > LocalDate.MinIsoValue && date < LocalDate.MaxIsoValue
            ? date
            : throw new ArgumentOutOfRangeException(nameof(date), date, "The day has no eve or no day after it.");
        Basis = basis;
    }

    /// <summary>The first day on which it is so; neither the first nor the last day of the calendar, which no change takes.</summary>
    public LocalDate Date { get; }

    /// <summary>The act; null when it is not known.</summary>
    public LegalBasis? Basis { get; }

    /// <summary>What went where; empty for a change that moves nothing from one unit to another.</summary>
    public virtual IReadOnlyList<Succession> Successions => [];

    /// <summary>The day, the kind and what it is about.</summary>
    /// <returns>For example <c>2025-07-01 Transfer V1 to 00691@2025-07-01</c>.</returns>
    public sealed override string ToString() => $"{LocalDatePattern.Iso.Format(Date)} {GetType().Name} {Describe()}";

    /// <summary>The same change, its references to units resolved: a reference may be a code, borne on the eve or on the day.</summary>
    internal abstract UnitChange Resolved(ReferenceResolver resolve);

    private protected abstract string Describe();

    private protected static IReadOnlyList<T> Copy<T>(IEnumerable<T> items, string name)
        where T : class
    {
        var copy = Guard.Against.Null(items, name).ToArray();
        foreach (var item in copy)
        {
            Guard.Against.Null(item, name);
        }

        return Array.AsReadOnly(copy);
    }
}
