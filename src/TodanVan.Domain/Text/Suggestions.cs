using Ardalis.GuardClauses;

namespace TodanVan.Domain;

/// <summary>Finds what a person may have meant. It is offered in a finding and never applied.</summary>
internal static class Suggestions
{
    /// <summary>The longest text for which there are suggestions: nobody mistypes a name of that length by a letter or two.</summary>
    public const int MaxLength = 256;

    private const int MaxDistance = 3;

    private static readonly Comparer<(int Distance, int KeyDistance, string Text)> NearestFirst =
        Comparer<(int Distance, int KeyDistance, string Text)>.Create(static (x, y) =>
            x.Distance != y.Distance ? x.Distance.CompareTo(y.Distance)
            : x.KeyDistance != y.KeyDistance ? x.KeyDistance.CompareTo(y.KeyDistance)
            : string.CompareOrdinal(x.Text, y.Text));

    /// <summary>The one candidate nearest to what was typed; null when none is near enough, or several are equally near.</summary>
    public static string? Nearest(string typed, IEnumerable<string> candidates)
    {
        var found = Ranked(typed, candidates, 2);
        return found is [var first, ..] && (found.Count == 1 || found[1].Distance != first.Distance || found[1].KeyDistance != first.KeyDistance)
            ? first.Text
            : null;
    }

    /// <summary>
    /// Gives the candidates nearest to what was typed: at most one letter in three off, and never more than 3, accents and case
    /// aside. The nearest first; then those whose accents agree better; then by code units.
    /// </summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="candidates">What is known, in any order; the same text twice counts once.</param>
    /// <param name="max">How many to give at most.</param>
    public static IReadOnlyList<string> Nearest(string typed, IEnumerable<string> candidates, int max) =>
        Ranked(typed, candidates, max).ConvertAll(static found => found.Text);

    private static List<(int Distance, int KeyDistance, string Text)> Ranked(string typed, IEnumerable<string> candidates, int max)
    {
        Guard.Against.Null(typed);
        Guard.Against.Null(candidates);
        Guard.Against.Negative(max);
        if (max == 0 || typed.Length > MaxLength)
        {
            return [];
        }

        var bare = TextKey.WithoutDiacritics(typed);
        var key = TextKey.Comparison(typed);
        var limit = Math.Min(MaxDistance, Math.Max(1, bare.Length / 3));
        if (bare.Length == 0)
        {
            return [];
        }

        var found = new SortedSet<(int Distance, int KeyDistance, string Text)>(NearestFirst);
        foreach (var candidate in candidates)
        {
            if (candidate.Length > MaxLength + MaxDistance)
            {
                continue;
            }

            var distance = EditDistance.Bounded(bare, TextKey.WithoutDiacritics(candidate), limit);
            if (distance > limit)
            {
                continue;
            }

            found.Add((distance, EditDistance.Bounded(key, TextKey.Comparison(candidate), key.Length), candidate));
            if (found.Count > max)
            {
                found.Remove(found.Max);
            }
        }

        return [.. found];
    }
}
