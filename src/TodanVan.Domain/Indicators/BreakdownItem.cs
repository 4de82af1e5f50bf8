using Ardalis.GuardClauses;

namespace TodanVan.Domain.Indicators;

/// <summary>One part of a breakdown, for example models of the field of economy.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed class BreakdownItem
{
    private readonly string vietnameseName;
    private readonly string englishName;

    /// <summary>Describes a part.</summary>
    /// <param name="code">The code, unlike that of any other part of any breakdown of one measure.</param>
    /// <param name="vietnameseName">The name in Vietnamese.</param>
    /// <param name="englishName">The name in English.</param>
    /// <exception cref="ArgumentException">An argument is null, or a name empty or white space.</exception>
    public BreakdownItem(BreakdownCode code, string vietnameseName, string englishName)
    {
        Code = Guard.Against.Null(code);
        this.vietnameseName = Guard.Against.NullOrWhiteSpace(vietnameseName);
        this.englishName = Guard.Against.NullOrWhiteSpace(englishName);
    }

    /// <summary>The code, which stands in the column <c>breakdown</c> of observations.</summary>
    public BreakdownCode Code { get; }

    /// <summary>The name in a language.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The name.</returns>
    public string Name(Language language) => language == Language.Vietnamese ? vietnameseName : englishName;

    /// <inheritdoc/>
    public override string ToString() => Code.Value;
}
