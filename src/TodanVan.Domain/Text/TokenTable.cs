namespace TodanVan.Domain;

/// <summary>A closed vocabulary: words that people type, without regard to case, spaces and Unicode form, and what they mean.</summary>
internal sealed class TokenTable<T>
    where T : struct
{
    private readonly Dictionary<string, T> meanings = new(StringComparer.Ordinal);

    public TokenTable(params ReadOnlySpan<(string Word, T Meaning)> tokens)
    {
        foreach (var (word, meaning) in tokens)
        {
            meanings.Add(TextKey.Comparison(word), meaning);
        }
    }

    public bool TryParse(string? text, out T meaning)
    {
        meaning = default;
        return !string.IsNullOrWhiteSpace(text) && meanings.TryGetValue(TextKey.Comparison(text), out meaning);
    }
}
