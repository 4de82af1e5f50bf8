namespace TodanVan.Domain;

/// <summary>Finds what a person may have meant. It is offered in a finding and never applied.</summary>
internal static class Suggestions
{
    /// <summary>The longest text for which there are suggestions: nobody mistypes a name of that length by a letter or two.</summary>
    public const int MaxLength = 256;

    /// <summary>The one candidate nearest to what was typed; null when none is near enough, or several are equally near.</summary>
    public static string? Nearest(string typed, IEnumerable<string> candidates) => new SuggestionIndex(candidates).Nearest(typed);

    /// <summary>
    /// Gives the candidates nearest to what was typed: at most one letter in three off, and never more than 3, accents and case
    /// aside. The nearest first; then those whose accents agree better; then by code units.
    /// </summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="candidates">What is known, in any order; the same text twice counts once.</param>
    /// <param name="max">How many to give at most.</param>
    public static IReadOnlyList<string> Nearest(string typed, IEnumerable<string> candidates, int max) =>
        new SuggestionIndex(candidates).Nearest(typed, max);
}
