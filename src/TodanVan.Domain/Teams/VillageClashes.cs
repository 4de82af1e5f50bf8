using System.Runtime.InteropServices;

using NodaTime;

namespace TodanVan.Domain.Teams;

/// <summary>Which rules cannot all be kept in a village, given who is known to hold the posts that they name (semantics K5 and K6).</summary>
/// <remarks>
/// What clashes depends on nothing but which rules apply and who holds which posts, so villages that are alike share one answer. A post's
/// holder is known when the post has one holder and somebody in the village's teams is known to hold it.
/// </remarks>
internal sealed class VillageClashes
{
    private readonly ActiveRule[] rules;
    private readonly List<PostDefinition> posts = [];
    private readonly Dictionary<string, ulong> masks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Answer> answers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Answer>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly List<(MemberReference Reference, ulong Posts)> persons = [];
    private readonly List<ulong> patterns = [];
    private readonly bool hasTooManyPosts;

    public VillageClashes(ActiveRule[] rules)
    {
        this.rules = rules;
        lookup = answers.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var rule in rules)
        {
            if (rule.Rule.Demand is IStaffingRule staffing)
            {
                rule.Posts = [.. staffing.NamedPosts.Select(PlaceOf)];
            }
        }

        hasTooManyPosts = posts.Count > Staffing.MaxPosts;
    }

    /// <summary>The answer for the village of some teams; <paramref name="applicable"/> are the rules that bind there.</summary>
    public Answer Find(ReadOnlySpan<Team> teams, LocalDate date, ReadOnlySpan<bool> applicable)
    {
        if (hasTooManyPosts)
        {
            return Answer.TooLarge;
        }

        Gather(teams, date);
        Span<char> key = stackalloc char[applicable.Length + (4 * patterns.Count) + 1];
        var length = 0;
        foreach (var applies in applicable)
        {
            key[length++] = applies ? '1' : '0';
        }

        MemoryMarshal.Cast<ulong, char>(CollectionsMarshal.AsSpan(patterns)).CopyTo(key[length..]);
        key = key[..(length + (4 * patterns.Count))];
        if (!lookup.TryGetValue(key, out var answer))
        {
            answer = Search(applicable);
            answers.Add(key.ToString(), answer);
        }

        return answer;
    }

    private int PlaceOf(PostDefinition post)
    {
        // Two sets may each describe one post in their own words; they mean one when one's name is a name of the other.
        var place = posts.FindIndex(known => known.Matches(post.Name) || post.Matches(known.Name));
        if (place < 0)
        {
            place = posts.Count;
            posts.Add(post);
        }

        return place;
    }

    /// <summary>Who in the teams holds named posts: only that, in an order that does not depend on the order of members.</summary>
    private void Gather(ReadOnlySpan<Team> teams, LocalDate date)
    {
        persons.Clear();
        patterns.Clear();
        foreach (var team in teams)
        {
            foreach (var member in team.MemberArray)
            {
                if (member.PostList is not { Length: > 0 } held || !member.Tenure.Contains(date))
                {
                    continue;
                }

                var mask = 0UL;
                foreach (var post in held)
                {
                    mask |= MaskOf(post);
                }

                if (mask != 0)
                {
                    Remember(member.Reference, mask);
                }
            }
        }

        foreach (var (_, mask) in persons)
        {
            patterns.Add(mask);
        }

        patterns.Sort();
    }

    private void Remember(MemberReference reference, ulong mask)
    {
        for (var i = 0; i < persons.Count; i++)
        {
            if (persons[i].Reference == reference)
            {
                persons[i] = (reference, persons[i].Posts | mask);
                return;
            }
        }

        persons.Add((reference, mask));
    }

    private ulong MaskOf(SourcePost post)
    {
        ref var mask = ref CollectionsMarshal.GetValueRefOrAddDefault(masks, post.Key, out var isKnown);
        if (!isKnown)
        {
            for (var i = 0; i < posts.Count; i++)
            {
                mask |= IsNamed(i, post) ? 1UL << i : 0;
            }
        }

        return mask;
    }

    /// <summary>Whether a typed post is one of the named, by what any of the rules calls it.</summary>
    private bool IsNamed(int place, SourcePost post)
    {
        foreach (var rule in rules)
        {
            if (rule.Posts is not null
                && rule.Rule.Demand is IStaffingRule staffing
                && staffing.NamedPosts.Where((_, i) => rule.Posts[i] == place).Any(named => named.Matches(post)))
            {
                return true;
            }
        }

        return false;
    }

    private Answer Search(ReadOnlySpan<bool> applicable)
    {
        var known = 0UL;
        foreach (var mask in patterns)
        {
            known |= mask;
        }

        // Of two sets that name a post, one may not say that it has one holder; then its holders are not known.
        var bound = new List<int>();
        for (var i = 0; i < rules.Length; i++)
        {
            if (applicable[i] && rules[i] is { Posts: { } named, Rule.Demand: IStaffingRule staffing })
            {
                var isKnown = true;
                for (var j = 0; j < named.Length; j++)
                {
                    isKnown &= staffing.NamedPosts[j].HasOneHolder && (known & (1UL << named[j])) != 0;
                }

                if (isKnown)
                {
                    bound.Add(i);
                }
            }
        }

        var within = new List<Clash>();
        var (excluded, isTooLarge) = (new HashSet<int>(), new HashSet<CompositionRuleSet>());
        foreach (var group in bound.GroupBy(i => rules[i].Set))
        {
            if (Run([.. group]) is not { } clashes)
            {
                isTooLarge.Add(group.Key);
                continue;
            }

            within.AddRange(clashes);
            excluded.UnionWith(clashes.SelectMany(static clash => clash.Rules));
        }

        var between = bound.Select(i => rules[i].Set).Distinct().Count() > 1
            ? Run([.. bound.Where(i => !excluded.Contains(i))])
            : [];
        return new Answer(within, between ?? [], isTooLarge);
    }

    private List<Clash>? Run(int[] some)
    {
        var found = ClashSearch.Find([.. some.Select(i => ((IStaffingRule)rules[i].Rule.Demand, rules[i].Posts!))], patterns.ToArray());
        return found?.ConvertAll(clash =>
        {
            var clashing = some.Where((_, bit) => (clash & (1UL << bit)) != 0).ToArray();
            var named = clashing.SelectMany(i => rules[i].Posts!).Aggregate(0UL, static (mask, post) => mask | (1UL << post));
            return new Clash(clashing, Describe(named));
        });
    }

    /// <summary>Who holds which of some posts: those of one person joined by a plus sign.</summary>
    private string Describe(ulong named)
    {
        var people = patterns.Where(mask => (mask & named) != 0).Select(mask =>
        {
            var texts = new List<string>();
            for (var i = 0; i < posts.Count; i++)
            {
                if ((mask & named & (1UL << i)) != 0)
                {
                    texts.Add(posts[i].Name.Value);
                }
            }

            return string.Join(" + ", texts);
        });
        return string.Join("; ", people);
    }

    /// <summary>Rules that cannot all be kept, though all but any one of them could.</summary>
    internal sealed class Clash(int[] rules, string holders)
    {
        public int[] Rules { get; } = rules;

        public string Holders { get; } = holders;
    }

    /// <summary>What clashes within sets, what clashes between sets, and for which sets that takes too long to find out.</summary>
    internal sealed class Answer(IReadOnlyList<Clash> within, IReadOnlyList<Clash> between, IReadOnlyCollection<CompositionRuleSet> tooLarge)
    {
        /// <summary>Nothing can be said of any set.</summary>
        public static Answer TooLarge { get; } = new([], [], []) { IsTooLargeForAll = true };

        public IReadOnlyList<Clash> Within { get; } = within;

        public IReadOnlyList<Clash> Between { get; } = between;

        public bool IsTooLargeForAll { get; private init; }

        public bool IsTooLarge(CompositionRuleSet set) => IsTooLargeForAll || tooLarge.Contains(set);

        public bool IsClash(int rule)
        {
            foreach (var clash in Within)
            {
                if (Array.IndexOf(clash.Rules, rule) >= 0)
                {
                    return true;
                }
            }

            return false;
        }
    }
}
