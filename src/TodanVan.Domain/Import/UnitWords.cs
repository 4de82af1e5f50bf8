using System.Collections.Frozen;
using System.Text;

namespace TodanVan.Domain.Import;

/// <summary>Words for units of measure, as cells and titles have them. They tell in what numbers are; nothing is ever converted.</summary>
internal static class UnitWords
{
    // What stands in columns and titles, beside what stands behind a number (VietnameseNumber).
    private static readonly (string Spelling, UnitOfMeasure Unit)[] MoreSpellings =
    [
        ("đ", UnitOfMeasure.Dong), ("VND", UnitOfMeasure.Dong), ("VNĐ", UnitOfMeasure.Dong), ("hecta", UnitOfMeasure.Hectare), ("héc ta", UnitOfMeasure.Hectare),
        ("square metres", UnitOfMeasure.SquareMetre), ("hectares", UnitOfMeasure.Hectare), ("labour days", UnitOfMeasure.LabourDay), ("people", UnitOfMeasure.Person),
    ];

    private static readonly string[] Multiples = ["1000", "1.000", "1000000", "1.000.000", .. VietnameseNumber.ScaleSpellings.Select(static scale => scale.Spelling)];

    private static readonly string[] Multiplied = ["đồng", "đ", "m2", "người", "ngày công"];

    private static readonly string[] Others = ["trđ", "tr.đ", "trđồng", "tr.đồng", "tỷđ", "tỉđ", "ha", "hecta", "héc ta", "m2", "mét vuông", "km2", "tấn"];

    // Hà Giang without its accents, phường Tấn Tài: with a word right behind them these are names, unless a number is before them.
    private static readonly FrozenSet<string> AlsoNames = FrozenSet.ToFrozenSet([Key("ha"), Key("tấn")], StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, UnitOfMeasure> UnitOf = VietnameseNumber.UnitSpellings.Concat(MoreSpellings)
        .Concat(UnitOfMeasure.AllListed.Select(static unit => (unit.Code, unit)))
        .Where(static pair => pair.Item1.Length > 0)
        .DistinctBy(static pair => Key(pair.Item1), StringComparer.Ordinal)
        .ToFrozenDictionary(static pair => Key(pair.Item1), static pair => pair.Item2, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Named = Multiples
        .SelectMany(static multiple => Multiplied.Select(unit => $"{multiple} {unit}")).Concat(Others)
        .DistinctBy(Key, StringComparer.Ordinal)
        .ToFrozenDictionary(Key, static spelling => spelling, StringComparer.Ordinal);

    private static readonly int MostWords = Named.Keys.Max(static key => key.Count(static c => c == ' ') + 1);

    private static readonly FrozenSet<string> Known = UnitOf.Keys.Concat(Named.Keys).Concat(Multiples.Select(Key)).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a text means a unit of measure: its symbol, its code, or a spelling of it.</summary>
    public static bool IsUnit(UnitOfMeasure unit, string text)
    {
        var key = Key(text);
        return string.Equals(key, Key(unit.Symbol), StringComparison.Ordinal)
            || string.Equals(key, Key(unit.Code), StringComparison.Ordinal)
            || (UnitOf.TryGetValue(key, out var known) && known == unit);
    }

    /// <summary>Whether a text is one of the words for units of measure and their multiples.</summary>
    public static bool IsKnown(string text) => Known.Contains(Key(text));

    /// <summary>Whether a unit counts as it is in an indicator, with no factor.</summary>
    /// <remarks>Hectares and square metres are both in use for land: the greater does not go without saying.</remarks>
    public static bool IsPlain(string text) => UnitOf.TryGetValue(Key(text), out var unit) && unit != UnitOfMeasure.Hectare;

    /// <summary>
    /// The units that a title names beside other words: multiples (nghìn or ngàn, triệu, tỷ or tỉ, 1.000), and those that are in use for the same things as
    /// plain ones.
    /// </summary>
    public static IReadOnlyList<string> NamedIn(string text)
    {
        var words = Words(text);
        var lookup = Named.GetAlternateLookup<ReadOnlySpan<char>>();
        var found = new List<string>();
        for (var start = 1; start < words.Length;)
        {
            var next = words.IndexOf(' ', start) + 1;
            var end = next - 1;
            for (var count = 1; count <= MostWords && end > 0; count++, end = end + 1 < words.Length ? words.IndexOf(' ', end + 1) : -1)
            {
                if (lookup.TryGetValue(words.AsSpan(start..end), out var named) && !IsName(words, start, end))
                {
                    found.Add(named);
                }
            }

            start = next;
        }

        return found;
    }

    private static bool IsName(string words, int start, int end) =>
        end + 1 < words.Length && char.IsLetter(words[end + 1]) && !(start > 1 && char.IsAsciiDigit(words[start - 2]))
        && AlsoNames.Contains(words[start..end]);

    private static string Key(string text) => Words(text).Trim(' ', '|');

    /// <summary>The words with one space around each, digits parted from letters; a bar where a sign parts them that does not stand within a word.</summary>
    /// <remarks>«1.000đ» and «1 000 đ» are one, «tr.đ» and «tr đ», «héc-ta» and «héc ta», «m²» and «m2».</remarks>
    private static string Words(string text)
    {
        var key = TextKey.Comparison(text).Replace('²', '2').Replace('³', '3');
        var words = new StringBuilder(key.Length + 8).Append(' ');
        for (var i = 0; i < key.Length; i++)
        {
            var last = words[^1];
            if (IsOfWord(key[i]))
            {
                words.Append(last != ' ' && char.IsAsciiDigit(last) != char.IsAsciiDigit(key[i]) ? " " : "").Append(key[i]);
                continue;
            }

            words.Append(last == ' ' ? "" : " ");
            if (key[i] != ' ' && !(key[i] is '.' or ',' or '-' && i > 0 && i + 1 < key.Length && IsOfWord(key[i - 1]) && IsOfWord(key[i + 1])))
            {
                words.Append("| ");
            }
        }

        return words.Append(words[^1] == ' ' ? "" : " ").ToString();
    }

    private static bool IsOfWord(char c) => char.IsLetterOrDigit(c) || c == '%' || char.IsSurrogate(c);
}
