using System.Text.Json;

namespace TodanVan.Domain.Serialization;

/// <summary>The words that a place of a document takes, each with its meaning; read in any case, written as they stand here.</summary>
internal sealed class JsonWords<T>(params (string Word, T Meaning)[] words)
    where T : notnull
{
    private readonly string[] keys = Array.ConvertAll(words, static known => TextKey.Comparison(known.Word));

    public string Of(T meaning) => Array.Find(words, known => EqualityComparer<T>.Default.Equals(known.Meaning, meaning)).Word;

    /// <summary>Reads one of the words; anything else is a fault.</summary>
    /// <returns>Whether there is one.</returns>
    public bool TryRead(JsonWalker walker, ref Utf8JsonReader reader, out T? meaning)
    {
        meaning = default;
        if (walker.ReadText(ref reader) is not { } text)
        {
            return false;
        }

        var place = Array.IndexOf(keys, TextKey.Comparison(text));
        if (place < 0)
        {
            Refuse(walker, text);
            return false;
        }

        meaning = words[place].Meaning;
        return true;
    }

    /// <summary>Says that a text is none of the words, where the walker is.</summary>
    public void Refuse(JsonWalker walker, string text)
    {
        var known = Array.ConvertAll(words, static word => word.Word);
        walker.FaultLike(
            FindingCatalogue.UnknownWord,
            Suggestions.Nearest(text, known),
            ("value", text),
            ("property", walker.Property!),
            ("words", string.Join(", ", known)));
    }
}
