namespace TodanVan.Domain.Units;

/// <summary>Units by what they are called, for people who type a name where a code belongs. It is offered in a finding and never applied.</summary>
/// <remarks>
/// A name counts with its kind word and without: <c>Xã Nậm Dịch</c> and <c>Nậm Dịch</c>. A name of which only a number is left without
/// it, such as <c>Thôn 1</c>, counts with it only. Made ready once, because a file may hold a hundred thousand names.
/// </remarks>
/// <threadsafety>Immutable.</threadsafety>
internal sealed class UnitNames
{
    /// <summary>Names are short and many are alike: with three slips nearly everything is near.</summary>
    private const int MaxSlips = 2;

    private const int ShortestWithSlips = 4;

    private readonly Dictionary<string, List<NamedUnit>> byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> keysOfBare = new(StringComparer.Ordinal);
    private readonly HashSet<string> kindWords = new(StringComparer.Ordinal);
    private readonly HashSet<string> ownNames = new(StringComparer.Ordinal);
    private readonly Lazy<SuggestionIndex> index;

    public UnitNames(IEnumerable<NamedUnit> units)
    {
        foreach (var unit in units)
        {
            var key = TextKey.Comparison(unit.Name);
            Enter(key, unit);
            if (unit.Kind is { } kind && WithoutWord(key, TextKey.Comparison(kind.Name)) is { } own)
            {
                kindWords.Add(TextKey.WithoutDiacritics(kind.Name));
                if (HasLetter(own))
                {
                    ownNames.Add(own);
                    Enter(own, unit);
                }
            }
        }

        index = new(() => new SuggestionIndex(ownNames, MaxSlips));
    }

    /// <summary>Whether a text may be a name at all.</summary>
    public static bool HasLetter(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLetter(c))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The units that a text names; where accents are missing or wrong, all whose names differ in these only.</summary>
    public IReadOnlyList<NamedUnit> Called(string typed)
    {
        if (byKey.TryGetValue(TextKey.Comparison(typed), out var exactly))
        {
            return exactly;
        }

        return keysOfBare.TryGetValue(TextKey.WithoutDiacritics(typed), out var keys) ? Of(keys) : [];
    }

    /// <summary>
    /// The units whose names, kind words aside, read most nearly like a text; all that are equally near. Numbers in names are no slips:
    /// they must agree.
    /// </summary>
    public IReadOnlyList<NamedUnit> CalledNearly(string typed)
    {
        var key = TextKey.Comparison(typed);
        for (var space = key.IndexOf(' ', StringComparison.Ordinal); space > 0; space = key.IndexOf(' ', space + 1))
        {
            if (kindWords.Contains(TextKey.WithoutDiacritics(key[..space])))
            {
                key = key[(space + 1)..];
                break;
            }
        }

        // Of three letters one slip leaves next to nothing.
        return key.Length < ShortestWithSlips ? [] : Of(index.Value.AllNearest(key).Where(name => name.Where(char.IsDigit).SequenceEqual(key.Where(char.IsDigit))));
    }

    private static string? WithoutWord(string key, string word) =>
        key.Length > word.Length + 1 && key[word.Length] == ' ' && key.StartsWith(word, StringComparison.Ordinal) ? key[(word.Length + 1)..] : null;

    private void Enter(string key, NamedUnit unit)
    {
        if (byKey.TryGetValue(key, out var units))
        {
            units.Add(unit);
            return;
        }

        byKey.Add(key, [unit]);
        var bare = TextKey.WithoutDiacritics(key);
        if (!keysOfBare.TryGetValue(bare, out var keys))
        {
            keysOfBare.Add(bare, keys = new(1));
        }

        keys.Add(key);
    }

    private List<NamedUnit> Of(IEnumerable<string> keys) => [.. keys.SelectMany(key => byKey[key])];
}
