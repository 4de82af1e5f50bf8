namespace TodanVan.Domain.Units;

/// <summary>Something that the sources of the gazetteer leave open, and that it therefore does not decide.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed class OpenQuestion
{
    private readonly string vietnamese;
    private readonly string english;

    internal OpenQuestion(string key, IReadOnlyList<UnitCode> codes, IReadOnlyList<UnitId> units, string vietnamese, string english, string source)
    {
        Key = key;
        Codes = codes;
        Units = units;
        Source = source;
        this.vietnamese = vietnamese;
        this.english = english;
    }

    /// <summary>What it is about, in a word or two; several questions may share it.</summary>
    public string Key { get; }

    /// <summary>The codes that it is about; empty when it is not about codes.</summary>
    public IReadOnlyList<UnitCode> Codes { get; }

    /// <summary>The units that it is about; empty when it is about all.</summary>
    public IReadOnlyList<UnitId> Units { get; }

    /// <summary>Which facts show it.</summary>
    public string Source { get; }

    /// <summary>The question in words.</summary>
    /// <param name="language">The language.</param>
    /// <returns>A sentence.</returns>
    public string ToText(Language language) => language == Language.Vietnamese ? vietnamese : english;

    /// <inheritdoc/>
    public override string ToString() => $"{Key}: {english}";
}
