using System.Buffers;

namespace TodanVan.Domain;

/// <summary>Tells in which of the two manners the tone of <c>oa</c>, <c>oe</c> and <c>uy</c> is placed at the end of a syllable.</summary>
/// <remarks>
/// <c>hòa, thủy</c> is the older manner and that of most statutes; <c>hoà, thuỷ</c> the one of school books (decision 1989/QĐ-BGDĐT of
/// 2018-05-25, article 8). Both are right: one list should keep to one.
/// </remarks>
internal static class ToneStyles
{
    private const string First = "òóỏõọÒÓỎÕỌùúủũụÙÚỦŨỤ";
    private const string Second = "àáảãạÀÁẢÃẠèéẻẽẹÈÉẺẼẸỳýỷỹỵỲÝỶỸỴ";

    private static readonly SearchValues<char> Toned = SearchValues.Create(First + Second);

    /// <summary>How many syllables are in the older manner, and how many in the newer.</summary>
    public static (int Old, int New) Of(string typed)
    {
        var (old, fresh) = (0, 0);
        Visit(typed, (_, isNew) =>
        {
            old += isNew ? 0 : 1;
            fresh += isNew ? 1 : 0;
        });
        return (old, fresh);
    }

    /// <summary>Tells of each such syllable, as it is compared and in which manner it is typed.</summary>
    public static void Visit(string typed, Action<string, bool> found)
    {
        var text = TextKey.Compose(typed);
        for (var from = 0; from < text.Length && text.AsSpan(from).IndexOfAny(Toned) is var next and >= 0; from += next + 1)
        {
            var i = from + next;
            if (First.Contains(text[i], StringComparison.Ordinal))
            {
                if (EndsSyllable(text, i + 1) && IsPair(Bare(text[i]), At(text, i + 1), At(text, i - 1)))
                {
                    found(Syllable(text, i + 1), false);
                }
            }
            else if (EndsSyllable(text, i) && IsPair(At(text, i - 1), Bare(text[i]), At(text, i - 2)))
            {
                found(Syllable(text, i), true);
            }
        }
    }

    private static string Syllable(string text, int last)
    {
        var first = last;
        while (first > 0 && char.IsLetter(text[first - 1]))
        {
            first--;
        }

        return TextKey.Comparison(text[first..(last + 1)]);
    }

    private static bool EndsSyllable(string text, int last) => last < text.Length && (last + 1 == text.Length || !char.IsLetter(text[last + 1]));

    private static bool IsPair(char first, char second, char before) => (first, second) switch
    {
        ('o', 'a' or 'e') => true,
        ('u', 'y') => before != 'q',
        _ => false,
    };

    private static char At(string text, int i) => i >= 0 && i < text.Length ? char.ToLowerInvariant(text[i]) : ' ';

    private static char Bare(char toned) => TextKey.WithoutDiacritics(toned.ToString())[0];
}
