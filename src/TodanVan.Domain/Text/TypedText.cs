using System.Text;

namespace TodanVan.Domain;

/// <summary>Finds and mends what nobody meant to type: marks apart from their letters, stray spaces, letters of another alphabet.</summary>
internal static class TypedText
{
    // Letters of Cyrillic and Greek that are drawn like Latin ones, and the Latin ones below (Unicode TR 39, confusables).
    private const string Foreign = "АВЕКМНОРСТУХаеорсухіІјЈѕЅԁԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧοι";
    private const string Latin = "ABEKMHOPCTYXaeopcyxiIjJsSdqwABEZHIKMNOPTYXoi";

    public static TextFlaws FlawsOf(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return TextFlaws.None;
        }

        var flaws = TextKey.IsComposed(text) ? TextFlaws.None : TextFlaws.NotComposed;
        var spaces = true;
        var letters = false;
        var foreign = false;
        foreach (var c in text)
        {
            var isSpace = char.IsWhiteSpace(c);
            if (isSpace && spaces)
            {
                flaws |= TextFlaws.StraySpaces;
            }

            spaces = isSpace;
            letters |= char.IsAsciiLetter(c);
            foreign |= Foreign.Contains(c, StringComparison.Ordinal);
            flaws |= c switch
            {
                '\r' or '\n' or '\u0085' or '\u2028' or '\u2029' => TextFlaws.LineBreak,
                _ when TextKey.IsInvisible(c) => TextFlaws.Invisible,
                _ when IsLikeD(c) => TextFlaws.Lookalike,
                _ => TextFlaws.None,
            };
        }

        if (spaces)
        {
            flaws |= TextFlaws.StraySpaces;
        }

        // A text in another alphabet is not one with a slip.
        return letters && foreign ? flaws | TextFlaws.Lookalike : flaws;
    }

    /// <summary>The text as it was probably meant: composed, single spaces, Latin letters. A text without flaws is itself.</summary>
    public static string Mend(string text)
    {
        var latin = text.AsSpan().ContainsAnyInRange('A', 'z');
        var mended = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                if (mended.Length > 0 && mended[^1] != ' ')
                {
                    mended.Append(' ');
                }
            }
            else if (!TextKey.IsInvisible(c))
            {
                mended.Append(c switch
                {
                    '\u00D0' or '\u0189' => 'Đ',
                    '\u00F0' or '\u0256' => 'đ',
                    _ when latin && Foreign.IndexOf(c, StringComparison.Ordinal) is var at and >= 0 => Latin[at],
                    _ => c,
                });
            }
        }

        return TextKey.Compose(mended.ToString().TrimEnd(' '));
    }

    private static bool IsLikeD(char c) => c is '\u00D0' or '\u00F0' or '\u0189' or '\u0256';
}
