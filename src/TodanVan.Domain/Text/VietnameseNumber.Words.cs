using System.Collections.Frozen;
using System.Text;

namespace TodanVan.Domain;

public static partial class VietnameseNumber
{
    private const int MaxWordsLength = 200;

    private const string Tones = "\u0300\u0301\u0309\u0303\u0323";

    // Every vowel with its shape mark (or none), then with grave, acute, hook, tilde, dot below.
    private static readonly string[] Vowels =
    [
        "aàáảãạ", "ăằắẳẵặ", "âầấẩẫậ", "eèéẻẽẹ", "êềếểễệ", "iìíỉĩị",
        "oòóỏõọ", "ôồốổỗộ", "ơờớởỡợ", "uùúủũụ", "ưừứửữự", "yỳýỷỹỵ",
    ];

    private static readonly FrozenDictionary<char, (string Letter, char Tone)> Parts = BuildParts();

    private static readonly (string Word, Qualifier Qualifier)[] QualifierWords =
    [
        ("hơn", Qualifier.MoreThan), ("gần", Qualifier.LessThan), ("ít nhất", Qualifier.AtLeast),
        ("không quá", Qualifier.AtMost), ("khoảng", Qualifier.About), ("trên", Qualifier.MoreThan), ("dưới", Qualifier.LessThan),
        ("moreThan", Qualifier.MoreThan), ("lessThan", Qualifier.LessThan), ("atLeast", Qualifier.AtLeast),
        ("atMost", Qualifier.AtMost), ("about", Qualifier.About),
    ];

    private static readonly FrozenDictionary<string, Qualifier> QualifiersByWord =
        QualifierWords.ToFrozenDictionary(pair => Fold(pair.Word), pair => pair.Qualifier, StringComparer.Ordinal);

    /// <summary>The word for a qualifier that may have been meant; offered, never applied.</summary>
    internal static string? NearestQualifier(string text) => Suggestions.Nearest(text, QualifierWords.Select(static pair => pair.Word));

    // "nghìn tỷ" is in everyday use for 10^12; the other pairs are not words.
    internal static readonly (string Spelling, int Exponent)[] ScaleSpellings =
    [
        ("nghìn tỷ", 12), ("nghìn tỉ", 12), ("ngàn tỷ", 12), ("ngàn tỉ", 12), ("tỷ", 9), ("tỉ", 9), ("triệu", 6), ("nghìn", 3), ("ngàn", 3),
    ];

    private static readonly (string Words, int Exponent)[] ScaleWords =
        Array.ConvertAll(ScaleSpellings, static scale => (Fold(scale.Spelling), scale.Exponent));

    /// <summary>How units are spelled behind a number.</summary>
    internal static readonly (string Spelling, UnitOfMeasure Unit)[] UnitSpellings =
    [
        ("", UnitOfMeasure.One), ("%", UnitOfMeasure.Percent), ("m²", UnitOfMeasure.SquareMetre),
        ("mét vuông", UnitOfMeasure.SquareMetre), ("ha", UnitOfMeasure.Hectare), ("ngày công", UnitOfMeasure.LabourDay),
        ("ngày công lao động", UnitOfMeasure.LabourDay), ("đồng", UnitOfMeasure.Dong), ("tổ", UnitOfMeasure.Team),
        ("thành viên", UnitOfMeasure.Member), ("người", UnitOfMeasure.Person), ("mô hình", UnitOfMeasure.Model),
        ("thôn, tổ dân phố", UnitOfMeasure.Village), ("thôn", UnitOfMeasure.Village), ("tổ dân phố", UnitOfMeasure.Village),
    ];

    private static readonly FrozenDictionary<string, UnitOfMeasure> UnitsBySymbol = BuildUnits();

    private static readonly string Reached = Fold("đạt");

    /// <summary>
    /// One form for all spellings of the same words: lower case, marks apart from their letters, tones at the end of the
    /// syllable, single plain spaces, <c>²</c> as 2.
    /// </summary>
    /// <remarks>
    /// Made here because the framework composes and decomposes nothing without culture data, and because only a few known
    /// words have to be recognised.
    /// </remarks>
    private static string Fold(ReadOnlySpan<char> text)
    {
        var (start, end) = Trim(text);
        var folded = new StringBuilder(end - start + 8);
        var tones = new StringBuilder(2);
        foreach (var character in text[start..end])
        {
            if (Tones.Contains(character, StringComparison.Ordinal))
            {
                tones.Append(character);
                continue;
            }

            var lower = char.ToLowerInvariant(character) switch
            {
                'ð' or 'ɖ' => 'đ', // eth and African d look the same in capitals
                var other => other,
            };
            if (Parts.TryGetValue(lower, out var parts))
            {
                folded.Append(parts.Letter);
                if (parts.Tone != '\0')
                {
                    tones.Append(parts.Tone);
                }

                continue;
            }

            if (!char.IsLetter(lower) && !IsShapeMark(lower))
            {
                folded.Append(tones);
                tones.Clear();
            }

            if (!IsSpace(lower))
            {
                folded.Append(lower == '²' ? '2' : lower);
            }
            else if (folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }

        return folded.Append(tones).ToString();
    }

    private static bool IsShapeMark(char character) => character is '\u0302' or '\u0306' or '\u031B';

    private static FrozenDictionary<char, (string Letter, char Tone)> BuildParts()
    {
        var parts = new Dictionary<char, (string Letter, char Tone)>();
        foreach (var row in Vowels)
        {
            var letter = row[0] switch
            {
                'ă' => "a\u0306",
                'â' => "a\u0302",
                'ê' => "e\u0302",
                'ô' => "o\u0302",
                'ơ' => "o\u031B",
                'ư' => "u\u031B",
                var plain => plain.ToString(),
            };
            parts[row[0]] = (letter, '\0');
            for (var i = 1; i < row.Length; i++)
            {
                parts[row[i]] = (letter, Tones[i - 1]);
            }
        }

        return parts.ToFrozenDictionary();
    }

    private static FrozenDictionary<string, UnitOfMeasure> BuildUnits() =>
        UnitSpellings.ToFrozenDictionary(pair => Fold(pair.Spelling), pair => pair.Unit, StringComparer.Ordinal);
}
