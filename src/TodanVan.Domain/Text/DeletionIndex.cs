namespace TodanVan.Domain;

/// <summary>
/// Finds texts within few slips of another without looking at each: two texts that are at most so many slips (a letter put in, left out or
/// replaced) apart have a text in common that is left when at most so many letters are taken out of either.
/// </summary>
/// <remarks>What it finds may be further apart: the caller measures. Texts of one length have as many ways to lose letters, so memory is known before.</remarks>
/// <threadsafety>Immutable.</threadsafety>
internal sealed class DeletionIndex
{
    /// <summary>The most slips for which the ways to lose letters are few.</summary>
    public const int MaxSlips = 2;

    private const int MaxEntries = 4_000_000;

    private readonly ulong[] hashes;
    private readonly int[] owners;
    private readonly int slips;

    /// <summary>Takes letters out of texts.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="slips">How many letters at most.</param>
    public DeletionIndex(string[] texts, int slips)
    {
        this.slips = slips;
        var (all, places) = (new List<ulong>(), new List<int>());
        var own = new HashSet<ulong>();
        for (var i = 0; i < texts.Length; i++)
        {
            own.Clear();
            Shorten(texts[i], slips, own);
            foreach (var hash in own)
            {
                all.Add(hash);
                places.Add(i);
            }
        }

        (hashes, owners) = ([.. all], [.. places]);
        Array.Sort(hashes, owners);
    }

    /// <summary>Whether an index of texts of one length takes little memory.</summary>
    public static bool IsWorthwhile(int texts, int length, int slips) =>
        slips <= MaxSlips && (long)texts * (1 + length + (slips < 2 ? 0 : (long)length * (length - 1) / 2)) <= MaxEntries;

    /// <summary>The places of the texts that may be near, ascending, each once.</summary>
    public IEnumerable<int> Find(string text)
    {
        var asked = new HashSet<ulong>();
        Shorten(text, slips, asked);
        var found = new SortedSet<int>();
        foreach (var hash in asked)
        {
            for (var at = FirstOf(hash); at < hashes.Length && hashes[at] == hash; at++)
            {
                found.Add(owners[at]);
            }
        }

        return found;
    }

    private int FirstOf(ulong hash)
    {
        var (low, high) = (0, hashes.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = hashes[middle] < hash ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>The text without up to two letters, as hashes: texts that share one by accident are told apart by measuring.</summary>
    private static void Shorten(string text, int slips, HashSet<ulong> into)
    {
        into.Add(Hash(text, -1, -1));
        for (var first = 0; first < text.Length && slips > 0; first++)
        {
            into.Add(Hash(text, first, -1));
            for (var second = first + 1; second < text.Length && slips > 1; second++)
            {
                into.Add(Hash(text, first, second));
            }
        }
    }

    // FNV-1a over code units.
    private static ulong Hash(string text, int without, int alsoWithout)
    {
        var hash = 14_695_981_039_346_656_037UL;
        for (var i = 0; i < text.Length; i++)
        {
            if (i != without && i != alsoWithout)
            {
                hash = unchecked((hash ^ text[i]) * 1_099_511_628_211UL);
            }
        }

        return hash;
    }
}
