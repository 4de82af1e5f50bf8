using System.Diagnostics.CodeAnalysis;

namespace TodanVan.Domain.Scalars;

/// <summary>A type that any words make, an id, a code or a kind: parsing without its own lines in each type.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
internal interface IScalarWord<TSelf> : IScalarText, ISpanParsable<TSelf>
    where TSelf : class, IScalarWord<TSelf>
{
    /// <summary>Makes the value of words that are neither blank nor ill-formed.</summary>
    static abstract TSelf Of(string words);

    static TSelf IParsable<TSelf>.Parse(string s, IFormatProvider? provider) => ScalarWords.Parse<TSelf>(s);

    static bool IParsable<TSelf>.TryParse(
        [NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out TSelf result) =>
        ScalarWords.TryParse(s, out result);

    static TSelf ISpanParsable<TSelf>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => ScalarWords.Parse<TSelf>(s.ToString());

    static bool ISpanParsable<TSelf>.TryParse(
        ReadOnlySpan<char> s, IFormatProvider? provider, [MaybeNullWhen(false)] out TSelf result) =>
        ScalarWords.TryParse(s.ToString(), out result);
}
