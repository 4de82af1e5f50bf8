namespace TodanVan.Domain;

/// <summary>A closed vocabulary: words that people type, without regard to case, spaces and Unicode form, and what they mean.</summary>
internal sealed class TokenTable<T>
    where T : struct
{
    private readonly Dictionary<string, T> meanings = new(StringComparer.Ordinal);
    private readonly List<string> words = [];

    public TokenTable(params ReadOnlySpan<(string Word, T Meaning)> tokens)
    {
        foreach (var (word, meaning) in tokens)
        {
            meanings.Add(TextKey.Comparison(word), meaning);
            if (word.Length > 1)
            {
                words.Add(word);
            }
        }
    }

    /// <summary>The one word that reads most nearly like a text; null when none does, or several do. One letter is near any other and counts as none.</summary>
    public string? Nearest(string text) => Suggestions.Nearest(text, words);

    public bool TryParse(string? text, out T meaning)
    {
        meaning = default;
        return !string.IsNullOrWhiteSpace(text) && meanings.TryGetValue(TextKey.Comparison(text), out meaning);
    }
}
