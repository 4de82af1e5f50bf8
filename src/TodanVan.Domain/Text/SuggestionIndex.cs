using System.Numerics;

using Ardalis.GuardClauses;

namespace TodanVan.Domain;

/// <summary>Texts among which suggestions are sought again and again: a file may hold thousands of codes that nobody knows.</summary>
/// <remarks>What does not depend on the text asked for is worked out once: keys, lengths, and which letters a candidate has.</remarks>
/// <threadsafety>Immutable.</threadsafety>
internal sealed class SuggestionIndex
{
    private const int MaxDistance = 3;

    private static readonly Comparer<(int Distance, int KeyDistance, string Text)> NearestFirst =
        Comparer<(int Distance, int KeyDistance, string Text)>.Create(static (x, y) =>
            x.Distance != y.Distance ? x.Distance.CompareTo(y.Distance)
            : x.KeyDistance != y.KeyDistance ? x.KeyDistance.CompareTo(y.KeyDistance)
            : string.CompareOrdinal(x.Text, y.Text));

    private readonly Dictionary<int, Entry[]> byLength;

    public SuggestionIndex(IEnumerable<string> candidates)
    {
        Guard.Against.Null(candidates);
        byLength = candidates
            .Where(static candidate => candidate.Length <= Suggestions.MaxLength + MaxDistance)
            .Select(static candidate => new Entry(candidate))
            .GroupBy(static entry => entry.Bare.Length)
            .ToDictionary(static group => group.Key, static group => group.ToArray());
    }

    /// <summary>The one candidate nearest to what was typed; null when none is near enough, or several are equally near.</summary>
    public string? Nearest(string typed)
    {
        var found = Ranked(typed, 2);
        return found is [var first, ..] && (found.Count == 1 || found[1].Distance != first.Distance || found[1].KeyDistance != first.KeyDistance)
            ? first.Text
            : null;
    }

    /// <summary>The candidates nearest to what was typed, as <see cref="Suggestions.Nearest(string, IEnumerable{string}, int)"/> says.</summary>
    public IReadOnlyList<string> Nearest(string typed, int max) => Ranked(typed, max).ConvertAll(static found => found.Text);

    private List<(int Distance, int KeyDistance, string Text)> Ranked(string typed, int max)
    {
        Guard.Against.Null(typed);
        Guard.Against.Negative(max);
        if (max == 0 || typed.Length > Suggestions.MaxLength)
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

        var letters = LettersOf(bare);
        var found = new SortedSet<(int Distance, int KeyDistance, string Text)>(NearestFirst);
        for (var length = bare.Length - limit; length <= bare.Length + limit; length++)
        {
            foreach (var entry in byLength.GetValueOrDefault(length) ?? [])
            {
                // One change takes at most one letter out of the set and puts one in.
                if (BitOperations.PopCount(entry.Letters ^ letters) > 2 * limit)
                {
                    continue;
                }

                var distance = EditDistance.Bounded(bare, entry.Bare, limit);
                if (distance > limit)
                {
                    continue;
                }

                found.Add((distance, EditDistance.Bounded(key, TextKey.Comparison(entry.Text), key.Length), entry.Text));
                if (found.Count > max)
                {
                    found.Remove(found.Max);
                }
            }
        }

        return [.. found];
    }

    private static ulong LettersOf(string text)
    {
        var letters = 0UL;
        foreach (var letter in text)
        {
            letters |= 1UL << (letter & 63);
        }

        return letters;
    }

    private readonly struct Entry(string text)
    {
        public string Text { get; } = text;

        public string Bare { get; } = TextKey.WithoutDiacritics(text);

        public ulong Letters { get; } = LettersOf(TextKey.WithoutDiacritics(text));
    }
}
