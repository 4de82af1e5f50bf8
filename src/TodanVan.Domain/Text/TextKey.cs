using Ardalis.GuardClauses;

namespace TodanVan.Domain;

/// <summary>Keys under which Vietnamese texts that people take for the same are the same.</summary>
/// <remarks>
/// Texts are stored as typed; a key is for comparing, never for showing. Nothing here depends on culture data or on
/// <c>string.Normalize</c>, which does nothing in an app with InvariantGlobalization: the same text has the same key everywhere.
/// </remarks>
public static class TextKey
{
    private const int StackLength = 384;

    /// <summary>Gives the key for equality: texts with equal keys differ only in how they were typed.</summary>
    /// <remarks>
    /// <para>The same to the key are: composed and combining accents (form C and form D); capital and small letters; any run of
    /// white space, no-break spaces and line breaks included, and one space, none at either end; Đ (U+0110) and its lookalikes Ð
    /// (U+00D0) and Ɖ (U+0189); curly and straight quotes; hyphens, dashes and the minus sign; a text with and without
    /// zero-width and direction marks or soft hyphens.</para>
    /// <para>So are the places of a tone in a syllable: <c>hòa</c> and <c>hoà</c>, <c>thủy</c> and <c>thuỷ</c>, <c>lựơng</c> and
    /// <c>lượng</c>. A syllable has one tone, so its place tells no two words apart; the key has it on the last vowel of a run.
    /// Letters keep their marks: <c>Đắk</c> is not <c>Đăk</c>, and <c>hoa</c> is not <c>hòa</c>.</para>
    /// <para>The key of a key is the key.</para>
    /// </remarks>
    /// <param name="text">The text as typed.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static string Comparison(string text)
    {
        Guard.Against.Null(text);
        if (IsPlain(text))
        {
            return text;
        }

        var room = text.Length * LatinComposition.MaxExpansion;
        Span<char> buffer = room <= StackLength ? stackalloc char[StackLength] : new char[room];
        var key = buffer[..Reduce(text, buffer)];
        return new string(key[..LatinComposition.Compose(key)]);
    }

    /// <summary>
    /// Gives the comparison key without its accents, <c>đ</c> as <c>d</c>: for suggestions (“did you mean”) only. It joins
    /// different words and places, such as <c>Tà</c> and <c>Tá</c>, and so identifies nothing. The key of a key is the key.
    /// </summary>
    /// <param name="text">The text as typed.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static string WithoutDiacritics(string text)
    {
        Guard.Against.Null(text);
        if (IsPlain(text))
        {
            return text;
        }

        var room = text.Length * LatinComposition.MaxExpansion;
        Span<char> buffer = room <= StackLength ? stackalloc char[StackLength] : new char[room];
        var length = 0;
        foreach (var c in buffer[..Reduce(text, buffer)])
        {
            // A mark may stand on a space alone, which would then be one too many.
            if (!LatinComposition.IsMark(c) && !(c == ' ' && (length == 0 || buffer[length - 1] == ' ')))
            {
                buffer[length++] = c == 'đ' ? 'd' : c;
            }
        }

        return new string(buffer[..length].TrimEnd(' '));
    }

    /// <summary>Gives a text in Unicode normalization form C, in which <c>ế</c> is one character: what a file should hold.</summary>
    /// <remarks>
    /// Latin letters are joined with the marks U+0300 to U+036F, and the marks of every script put in canonical order (Unicode
    /// 17.0); letters of other scripts are neither joined nor taken apart.
    /// </remarks>
    /// <param name="text">The text.</param>
    /// <returns>The text itself when it is composed.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static string Compose(string text)
    {
        Guard.Against.Null(text);
        if (LatinComposition.IsSurelyComposed(text))
        {
            return text;
        }

        var room = text.Length * LatinComposition.MaxExpansion;
        Span<char> buffer = room <= StackLength ? stackalloc char[StackLength] : new char[room];
        var length = 0;
        foreach (var c in text)
        {
            length += LatinComposition.Decompose(c, buffer[length..]);
        }

        buffer = buffer[..length];
        LatinComposition.Reorder(buffer);
        buffer = buffer[..LatinComposition.Compose(buffer)];
        return buffer.SequenceEqual(text) ? text : new string(buffer);
    }

    /// <summary>Tells whether a text is as <see cref="Compose"/> gives it, in normalization form C.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static bool IsComposed(string text) => ReferenceEquals(Compose(text), text);

    /// <summary>Whether a text is its own key at a glance: codes, and names of columns.</summary>
    private static bool IsPlain(string text)
    {
        var previous = ' ';
        foreach (var c in text)
        {
            if (c is < ' ' or > '~' or (>= 'A' and <= 'Z') || (c == ' ' && previous == ' '))
            {
                return false;
            }

            previous = c;
        }

        return text.Length == 0 || previous != ' ';
    }

    /// <summary>Writes the key in its decomposed form, and gives its length.</summary>
    private static int Reduce(string text, Span<char> target)
    {
        var length = 0;
        var spaces = false;
        foreach (var typed in text)
        {
            if (char.IsWhiteSpace(typed))
            {
                spaces = length > 0;
                continue;
            }

            if (IsInvisible(typed))
            {
                continue;
            }

            if (spaces)
            {
                target[length++] = ' ';
                spaces = false;
            }

            var start = length;
            length += LatinComposition.Decompose(Unify(typed), target[length..]);
            target[start] = char.ToLowerInvariant(target[start]);
        }

        target = target[..length];
        LatinComposition.Reorder(target);
        PlaceTones(target);
        return length;
    }

    internal static bool IsInvisible(char c) => c is '\u00AD' or '\u034F' or '\uFEFF'
        or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2069');

    private static char Unify(char c) => c switch
    {
        '\u00D0' or '\u00F0' or '\u0189' or '\u0256' => 'đ',
        '\u2018' or '\u2019' or '\u201A' or '\u201B' or '\u02BC' or '\u2032' or '\u00B4' => '\'',
        '\u201C' or '\u201D' or '\u201E' or '\u201F' or '\u2033' or '\u00AB' or '\u00BB' => '"',
        (>= '\u2010' and <= '\u2015') or '\u2212' or '\uFE58' or '\uFE63' or '\uFF0D' => '-',
        _ => c,
    };

    /// <summary>Moves the one tone of each run of vowels behind the marks of its last vowel. Two tones are not Vietnamese: left.</summary>
    private static void PlaceTones(Span<char> text)
    {
        var i = 0;
        var moved = false;
        while (i < text.Length)
        {
            if (!IsVowel(text[i]))
            {
                i++;
                continue;
            }

            var tones = 0;
            var at = 0;
            for (; i < text.Length && (IsVowel(text[i]) || LatinComposition.IsMark(text[i])); i++)
            {
                if (IsTone(text[i]))
                {
                    tones++;
                    at = i;
                }
            }

            if (tones == 1)
            {
                var tone = text[at];
                text[(at + 1)..i].CopyTo(text[at..]);
                text[i - 1] = tone;
                moved = true;
            }
        }

        if (moved)
        {
            LatinComposition.Reorder(text);
        }
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    private static bool IsTone(char c) => c is '\u0300' or '\u0301' or '\u0303' or '\u0309' or '\u0323';
}
