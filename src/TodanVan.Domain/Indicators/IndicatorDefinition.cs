using Ardalis.GuardClauses;

namespace TodanVan.Domain.Indicators;

/// <summary>What an indicator is: a <see cref="MeasureDefinition"/> or a <see cref="DerivedDefinition"/>.</summary>
/// <threadsafety>Immutable.</threadsafety>
public abstract class IndicatorDefinition
{
    private readonly string vietnameseName;
    private readonly string englishName;
    private Origins origins = new(Validity.Always, null, null, null);

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
        get => origins.Validity;
        init => origins = origins with { Validity = Guard.Against.Null(value) };
    }

    /// <summary>The act that defines it; null when none does or none is known.</summary>
    public LegalBasis? Basis
    {
        get => origins.Basis;
        init => origins = origins with { Basis = value };
    }

    /// <summary>The publications in which it is reported, in words; null when no source of its own is known.</summary>
    /// <exception cref="ArgumentException">The text given is blank.</exception>
    public string? SourceNote
    {
        get => origins.SourceNote;
        init => origins = origins with { SourceNote = value is null ? null : Guard.Against.NullOrWhiteSpace(value) };
    }

    /// <summary>The place in a document from which the definition was read; null when a program made it.</summary>
    public SourceReference? Origin => origins.Origin;

    /// <summary>The name in a language.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The name.</returns>
    public string Name(Language language) => language == Language.Vietnamese ? vietnameseName : englishName;

    /// <inheritdoc/>
    public override string ToString() => Code.Value;

    /// <summary>Gives the same definition, in force over these days, with what it rests on and where it was read.</summary>
    internal IndicatorDefinition With(Validity validity, LegalBasis? basis, string? sourceNote, SourceReference? origin)
    {
        var copy = (IndicatorDefinition)MemberwiseClone();
        copy.origins = new Origins(validity, basis, sourceNote, origin);
        return copy;
    }

    /// <summary>When a definition holds, and by what right.</summary>
    private sealed record Origins(Validity Validity, LegalBasis? Basis, string? SourceNote, SourceReference? Origin);
}
