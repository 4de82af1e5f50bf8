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

    private readonly Dictionary<int, Candidates> byLength;
    private readonly int maxDistance;

    /// <summary>Makes texts ready.</summary>
    /// <param name="candidates">The texts.</param>
    /// <param name="maxDistance">How many slips there may be at most, however long a text is.</param>
    public SuggestionIndex(IEnumerable<string> candidates, int maxDistance = MaxDistance)
    {
        Guard.Against.Null(candidates);
        this.maxDistance = maxDistance;
        byLength = candidates
            .Where(static candidate => candidate.Length <= Suggestions.MaxLength + MaxDistance)
            .Distinct(StringComparer.Ordinal)
            .Select(static candidate => (Text: candidate, Bare: TextKey.WithoutDiacritics(candidate)))
            .GroupBy(static candidate => candidate.Bare.Length)
            .ToDictionary(static group => group.Key, static group => new Candidates([.. group]));
    }

    /// <summary>The one candidate nearest to what was typed; null when none is near enough, or several are equally near.</summary>
    public string? Nearest(string typed) => AllNearest(typed) is [var only] ? only : null;

    /// <summary>All candidates that are as near to what was typed as the nearest, by code units; none when none is near enough.</summary>
    public IReadOnlyList<string> AllNearest(string typed)
    {
        Guard.Against.Null(typed);
        var key = TextKey.Comparison(typed);
        var near = Near(typed, onlyNearest: true).ConvertAll(found => (found.Text, Distance: KeyDistance(key, found.Text)));
        var best = near.Count == 0 ? 0 : near.Min(static found => found.Distance);
        var nearest = near.FindAll(found => found.Distance == best).ConvertAll(static found => found.Text);
        nearest.Sort(StringComparer.Ordinal);
        return nearest;
    }

    /// <summary>The candidates nearest to what was typed, as <see cref="Suggestions.Nearest(string, IEnumerable{string}, int)"/> says.</summary>
    public IReadOnlyList<string> Nearest(string typed, int max) => Ranked(typed, max).ConvertAll(static found => found.Text);

    private List<(int Distance, int KeyDistance, string Text)> Ranked(string typed, int max)
    {
        Guard.Against.Null(typed);
        Guard.Against.Negative(max);
        var key = TextKey.Comparison(typed);
        var found = new SortedSet<(int Distance, int KeyDistance, string Text)>(NearestFirst);
        foreach (var (text, distance) in max == 0 ? [] : Near(typed, onlyNearest: false))
        {
            found.Add((distance, KeyDistance(key, text), text));
            if (found.Count > max)
            {
                found.Remove(found.Max);
            }
        }

        return [.. found];
    }

    /// <summary>The candidates within the limit of what was typed, accents aside; or only those that are as near as the nearest.</summary>
    private List<(string Text, int Distance)> Near(string typed, bool onlyNearest)
    {
        var found = new List<(string Text, int Distance)>();
        var bare = typed.Length > Suggestions.MaxLength ? "" : TextKey.WithoutDiacritics(typed);
        if (bare.Length == 0)
        {
            return found;
        }

        var letters = LettersOf(bare);
        var limit = Math.Min(maxDistance, Math.Max(1, bare.Length / 3));
        var (shortest, longest, slips) = (bare.Length - limit, bare.Length + limit, limit);
        for (var length = shortest; length <= longest; length++)
        {
            if (!byLength.TryGetValue(length, out var candidates))
            {
                continue;
            }

            if (candidates.Deletions(slips) is { } deletions)
            {
                foreach (var i in deletions.Find(bare))
                {
                    Look(candidates.Texts[i]);
                }

                continue;
            }

            var sets = candidates.Letters;
            for (var i = 0; i < sets.Length; i++)
            {
                // One change takes at most one letter out of the set and puts one in.
                if (BitOperations.PopCount(sets[i] ^ letters) <= 2 * limit)
                {
                    Look(candidates.Texts[i]);
                }
            }
        }

        return found;

        void Look((string Text, string Bare) candidate)
        {
            var distance = EditDistance.Bounded(bare, candidate.Bare, limit);
            if (distance > limit)
            {
                return;
            }

            if (onlyNearest && distance < limit)
            {
                // What is further need not be looked at any more.
                limit = distance;
                found.Clear();
            }

            found.Add((candidate.Text, distance));
        }
    }

    private static int KeyDistance(string key, string candidate) => EditDistance.Bounded(key, TextKey.Comparison(candidate), key.Length);

    private static ulong LettersOf(string text)
    {
        var letters = 0UL;
        foreach (var letter in text)
        {
            letters |= 1UL << (letter & 63);
        }

        return letters;
    }

    /// <summary>Candidates of one length, and which letters each has: few are worth a closer look, so the letters stand side by side.</summary>
    private sealed class Candidates((string Text, string Bare)[] texts)
    {
        // Many codes have the same digits, so letters tell them apart badly.
        private const int Many = 200;

        private readonly DeletionIndex?[] deletions = new DeletionIndex?[DeletionIndex.MaxSlips + 1];

        public readonly (string Text, string Bare)[] Texts = texts;

        public readonly ulong[] Letters = Array.ConvertAll(texts, static text => LettersOf(text.Bare));

        /// <summary>The index of texts with so many slips; null where looking at each is as good. Made when it is first asked for.</summary>
        public DeletionIndex? Deletions(int slips) => Texts.Length < Many || !DeletionIndex.IsWorthwhile(Texts.Length, Texts[0].Bare.Length, slips)
            ? null
            : deletions[slips] ??= new DeletionIndex(Array.ConvertAll(Texts, static text => text.Bare), slips);
    }
}
