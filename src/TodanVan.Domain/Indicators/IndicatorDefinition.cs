using Ardalis.GuardClauses;

namespace TodanVan.Domain.Indicators;

/// <summary>What an indicator is: a <see cref="MeasureDefinition"/> or a <see cref="DerivedDefinition"/>.</summary>
/// <threadsafety>Immutable.</threadsafety>
public abstract class IndicatorDefinition
{
    private readonly string vietnameseName;
    private readonly string englishName;

    private protected IndicatorDefinition(IndicatorCode code, string vietnameseName, string englishName, UnitOfMeasure unit, IndicatorDisplay display)
    {
        Code = Guard.Against.Null(code);
        this.vietnameseName = Guard.Against.NullOrWhiteSpace(vietnameseName);
        this.englishName = Guard.Against.NullOrWhiteSpace(englishName);
        Unit = Guard.Against.Null(unit);
        Display = Guard.Against.Null(display);
    }

    /// <summary>The code.</summary>
    public IndicatorCode Code { get; }

    /// <summary>The unit of measure of its values.</summary>
    public UnitOfMeasure Unit { get; }

    /// <summary>How its figures are written.</summary>
    public IndicatorDisplay Display { get; }

    /// <summary>The days over which this version of the definition is in force; always, unless said otherwise.</summary>
    /// <exception cref="ArgumentNullException">The value given is null.</exception>
    public Validity Validity
    {
        get;
        init => field = Guard.Against.Null(value);
    } = Validity.Always;

    /// <summary>The act that defines it; null when none does or none is known.</summary>
    public LegalBasis? Basis { get; init; }

    /// <summary>The name in a language.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The name.</returns>
    public string Name(Language language) => language == Language.Vietnamese ? vietnameseName : englishName;

    /// <inheritdoc/>
    public override string ToString() => Code.Value;
}
