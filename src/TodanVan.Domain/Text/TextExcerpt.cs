namespace TodanVan.Domain;

/// <summary>The beginning of a long text, as a finding quotes it.</summary>
internal static class TextExcerpt
{
    /// <summary>A text, or its beginning with «…» behind it; half of a character that takes two (a surrogate pair) is never left, which no document could hold.</summary>
    /// <param name="text">The text.</param>
    /// <param name="longest">How much of it there may be, in UTF-16 code units; at least 1.</param>
    public static string Of(ReadOnlySpan<char> text, int longest)
    {
        if (text.Length <= longest)
        {
            return text.ToString();
        }

        var end = char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest;
        return $"{text[..end]}…";
    }
}
