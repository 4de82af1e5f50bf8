using System.Diagnostics.CodeAnalysis;

using Ardalis.GuardClauses;

namespace TodanVan.Domain.Scalars;

/// <summary>What words are: not blank, and no half of a surrogate pair alone.</summary>
/// <remarks>Half a character has no UTF-8 form: two texts that differ there would be written alike and read back as one.</remarks>
internal static class ScalarWords
{
    public static T Parse<T>(string text)
        where T : class, IScalarWord<T> =>
        TryParse<T>(Guard.Against.Null(text), out var result)
            ? result
            : throw new FormatException($"A {typeof(T).Name} is neither blank nor ill-formed Unicode.");

    public static bool TryParse<T>([NotNullWhen(true)] string? text, [NotNullWhen(true)] out T? result)
        where T : class, IScalarWord<T>
    {
        result = !string.IsNullOrWhiteSpace(text) && IsWellFormed(text) ? T.Of(text) : null;
        return result is not null;
    }

    public static bool IsWellFormed(ReadOnlySpan<char> text)
    {
        while (text.IndexOfAnyInRange('\uD800', '\uDFFF') is var at and >= 0)
        {
            if (at + 1 >= text.Length || !char.IsSurrogatePair(text[at], text[at + 1]))
            {
                return false;
            }

            text = text[(at + 2)..];
        }

        return true;
    }
}
