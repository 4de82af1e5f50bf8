using System.Text;

namespace TodanVan.Domain.Tests.Text;

public sealed class TextKeyTests
{
    // Plain, grave, acute, hook, tilde, dot: typed by hand from the national standard TCVN 6909:2001.
    private const string Letters =
        "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ"
        + "AÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬEÈÉẺẼẸÊỀẾỂỄỆIÌÍỈĨỊOÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢUÙÚỦŨỤƯỪỨỬỮỰYỲÝỶỸỴ";

    private static readonly char[] Tones = ['\u0300', '\u0301', '\u0309', '\u0303', '\u0323'];

    [SkippableFact]
    public void Compose_UnicodeNormalizationRows_IsFormC()
    {
        var rows = 0;
        foreach (var line in File.ReadLines(RepositoryFiles.Shared("testdata", "unicode-vi", "NormalizationTest.vi-subset.txt")))
        {
            if (line.Length == 0 || line[0] is '#' or '@')
            {
                continue;
            }

            rows++;
            var columns = line.Split(';').Take(3).Select(FromCodePoints).ToArray();
            var (source, formC, formD) = (columns[0], columns[1], columns[2]);
            Assert.Equal(formC, TextKey.Compose(source));
            Assert.Equal(formC, TextKey.Compose(formC));
            Assert.Equal(formC, TextKey.Compose(formD));
            Assert.True(TextKey.IsComposed(formC));
            Assert.Equal(source == formC, TextKey.IsComposed(source));
            Assert.Equal(formD == formC, TextKey.IsComposed(formD));
            Assert.Equal(TextKey.Comparison(formC), TextKey.Comparison(source));
            Assert.Equal(TextKey.Comparison(formC), TextKey.Comparison(formD));
            Assert.Equal(TextKey.WithoutDiacritics(formC), TextKey.WithoutDiacritics(source));
            Assert.Equal(TextKey.WithoutDiacritics(formC), TextKey.WithoutDiacritics(formD));
        }

        Assert.Equal(1213, rows);
    }

    [Theory]
    [InlineData("W \u0306", "w")]
    [InlineData(" \u0303 W", "w")]
    [InlineData("a \u0323 b", "a b")]
    public void WithoutDiacritics_MarkOnASpace_LeavesNoSpaceMore(string text, string expected)
    {
        Assert.Equal(expected, TextKey.WithoutDiacritics(text));
        Assert.Equal(expected, TextKey.WithoutDiacritics(expected));
    }

    [Fact]
    public void Compose_EveryVietnameseLetter_FromMarksInAnyCanonicalOrder()
    {
        Assert.Equal(2 * 12 * 6, Letters.Length);
        for (var i = 0; i < Letters.Length; i++)
        {
            var letter = Letters[i / 6 * 6];
            var expected = Letters[i].ToString();
            Assert.True(TextKey.IsComposed(expected));
            if (i % 6 == 0)
            {
                continue;
            }

            var tone = Tones[(i % 6) - 1];
            Assert.Equal(expected, TextKey.Compose($"{letter}{tone}"));
            var (plain, mark) = Split(letter);
            if (mark is { } m)
            {
                Assert.Equal(expected, TextKey.Compose($"{plain}{m}{tone}"));

                // The dot below and the horn do not meet the other marks, so their order is free.
                if (tone == '\u0323' || m == '\u031B')
                {
                    Assert.Equal(expected, TextKey.Compose($"{plain}{tone}{m}"));
                }
            }

            Assert.False(TextKey.IsComposed($"{letter}{tone}"));
        }
    }

    [Fact]
    public void Comparison_EveryVietnameseLetter_IsTheSmallLetterAndTellsLettersApart()
    {
        var keys = Letters[..72].Select(c => TextKey.Comparison(c.ToString())).ToArray();

        Assert.Equal(Letters[..72].Select(c => c.ToString()), keys);
        Assert.Equal(keys, Letters[72..].Select(c => TextKey.Comparison(c.ToString())));
        Assert.Equal(72, keys.Distinct().Count());
    }

    [SkippableFact]
    public void Comparison_TonePairs_AreTheSame()
    {
        var pairs = 0;
        foreach (var line in File.ReadLines(RepositoryFiles.Shared("testdata", "unicode-vi", "tone-placement-old-to-new.tsv")).Skip(2))
        {
            var cells = line.Split('\t');
            pairs++;
            Assert.NotEqual(cells[0], cells[1]);
            Assert.Equal(TextKey.Comparison(cells[0]), TextKey.Comparison(cells[1]));
            Assert.Equal(TextKey.Comparison("th" + cells[0]), TextKey.Comparison("Th" + cells[1]));
            Assert.NotEqual(TextKey.Comparison(cells[0]), TextKey.WithoutDiacritics(cells[0]));
        }

        Assert.Equal(45, pairs);
    }

    [SkippableFact]
    public void Comparison_MisplacedTones_AreTheSameAsCorrected()
    {
        var rows = 0;
        foreach (var line in File.ReadLines(RepositoryFiles.Shared("testdata", "unicode-vi", "text-normalize-vectors.tsv")).Skip(2))
        {
            var cells = line.Split('\t');
            rows++;
            Assert.NotEqual(cells[0], cells[1]);
            Assert.Equal(TextKey.Comparison(cells[1]), TextKey.Comparison(cells[0]));
        }

        Assert.Equal(6, rows);
    }

    [Theory]
    [InlineData("hòa", "hoà")]
    [InlineData("Thủy", "thuỷ")]
    [InlineData("khỏe", "khoẻ")]
    [InlineData("Hoà Bình", "HÒA BÌNH")]
    [InlineData("quý", "qúy")]
    [InlineData("già", "gìa")]
    [InlineData("Đắk Lắk", "Ðắk Lắk")] // U+00D0
    [InlineData("Đắk Lắk", "Ɖắk Lắk")] // U+0189
    [InlineData("đ", "ð")]
    [InlineData("đ", "ɖ")]
    [InlineData("Ea H'leo", "Ea H’leo")]
    [InlineData("“mẫu”", "\"mẫu\"")]
    [InlineData("Bà Rịa - Vũng Tàu", "Bà Rịa – Vũng Tàu")]
    [InlineData("Bà Rịa - Vũng Tàu", "Bà Rịa \u2212 Vũng Tàu")]
    [InlineData("thôn 1", " Thôn\u00A0 1\r\n")]
    [InlineData("thôn 1", "\uFEFFthôn\u200B 1")]
    [InlineData("thôn", "th\u00ADôn")]
    [InlineData("a\u0302\u0301", "a\u0301\u0302")] // a tone typed before the circumflex
    [InlineData("á", "a\u034F\u0301")] // a grapheme joiner
    [InlineData("a\u3099\u0327\u0301", "á\u0327\u3099")] // a voiced sound mark of Japanese comes before the cedilla
    [InlineData("a\U0001D165\u0323\u0301", "\u1EA1\u0301\U0001D165")] // so does a stem of music, which takes two code units
    [InlineData("a\u05AE\u0301\U0001D1AA\U000101FD", "a\U000101FD\u05AE\u0301\U0001D1AA")]
    [InlineData("à", "a\u0340")]
    [InlineData("á", "a\u0341")]
    [InlineData("tổ dân phố", "TÔ\u0309 DÂN PHÔ\u0301")]
    [InlineData("", " \t\u3000")]
    public void Comparison_TypedOtherwise_IsTheSame(string one, string other) =>
        Assert.Equal(TextKey.Comparison(one), TextKey.Comparison(other));

    [Theory]
    [InlineData("hoa", "hòa")]
    [InlineData("hòa", "hóa")]
    [InlineData("Đắk", "Đăk")]
    [InlineData("Đắk", "Dắk")]
    [InlineData("Tà", "Tá")]
    [InlineData("mơ", "mo")]
    [InlineData("thôn 1", "thôn 11")]
    [InlineData("thôn1", "thôn 1")]
    [InlineData("00691", "691")]
    [InlineData("a\u0301\U0001D1AA", "a\U0001D1AA\u0301")] // marks of one class keep their order
    [InlineData("a\u0323\U000101FD", "a\U000101FD\u0323")]
    [InlineData("hòa hoa", "hoa hòa")]
    [InlineData("a", "а")] // Cyrillic
    public void Comparison_AnotherText_Differs(string one, string other) =>
        Assert.NotEqual(TextKey.Comparison(one), TextKey.Comparison(other));

    [Theory]
    [InlineData("quý", "quý")]
    [InlineData("Già", "già")]
    [InlineData("thuỷ", "thuỷ")]
    [InlineData("Huyện  Đắk R’Lấp ", "huyện đắk r'lấp")]
    [InlineData("00691", "00691")]
    [InlineData("unit code", "unit code")]
    [InlineData("Crème brûlée", "crème brûleé")] // a key is not for showing
    [InlineData("\uD800x", "\uD800x")]
    public void Comparison_Text_IsItsKey(string text, string expected) => Assert.Equal(expected, TextKey.Comparison(text));

    [Theory]
    [InlineData("Đường Thủy", "duong thuy")]
    [InlineData("Ðắk Lắk", "dak lak")]
    [InlineData("ĐA\u0306\u0301K", "dak")]
    [InlineData("tổ dân phố số 5", "to dan pho so 5")]
    [InlineData("labour-days", "labour-days")]
    public void WithoutDiacritics_Text_IsBare(string text, string expected) => Assert.Equal(expected, TextKey.WithoutDiacritics(text));

    [Fact]
    public void Methods_Null_Throw()
    {
        Assert.Throws<ArgumentNullException>(() => TextKey.Comparison(null!));
        Assert.Throws<ArgumentNullException>(() => TextKey.WithoutDiacritics(null!));
        Assert.Throws<ArgumentNullException>(() => TextKey.Compose(null!));
        Assert.Throws<ArgumentNullException>(() => TextKey.IsComposed(null!));
    }

    [Fact]
    public void Table_EveryLatinLetter_AgreesWithItself()
    {
        var letters = 0;
        Span<char> parts = stackalloc char[LatinComposition.MaxExpansion];
        for (var c = '\u00C0'; c < '\u2C80'; c++)
        {
            var length = LatinComposition.Decompose(c, parts);
            if (length > 1 && !LatinComposition.IsMark(c))
            {
                letters++;
                var composed = c == '\u212B' ? "\u00C5" : c.ToString();
                Assert.Equal(composed, TextKey.Compose(new string(parts[..length])));
                Assert.Equal(composed, TextKey.Compose(c.ToString()));
            }
        }

        // 497 Latin letters of Unicode have a decomposition in two that may be composed; the sign for ångström is the one that may not.
        Assert.Equal(498, letters);
    }

    [Property(MaxTest = 300)]
    public void Keys_AnyText_AreStable(string? text)
    {
        text = Spice(text ?? string.Empty);
        var key = TextKey.Comparison(text);

        Assert.Equal(key, TextKey.Comparison(key));
        Assert.Equal(key, TextKey.Comparison(TextKey.Compose(text)));
        Assert.Equal(TextKey.WithoutDiacritics(text), TextKey.WithoutDiacritics(key));
        Assert.True(TextKey.IsComposed(key));
        Assert.True(TextKey.IsComposed(TextKey.Compose(text)));
    }

    [Fact]
    public void Comparison_AMillionMarks_OrdersThem()
    {
        // Marks of falling classes make a sort that moves them one by one quadratic, and this test then takes minutes.
        var marks = new string('\u0301', 500_000) + new string('\u0323', 500_000);

        Assert.Equal(1_000_000, TextKey.Comparison("z" + marks).Length); // the dot below joins the letter
        Assert.Equal(1_000_000, TextKey.Compose("a" + marks).Length);
    }

    // Letters and marks that meet: what a generator of any text seldom brings together.
    private static string Spice(string text)
    {
        const string Spices = "aăâeêioơuưyqgđÐ\u0300\u0301\u0302\u0303\u0306\u0309\u031B\u0323\u034F\u0340\u0344 \u00A0\u200B’–\u212BỷẠJǰİ"
            + "\u05AE\u0591\u3099\U0001D165\U0001D16E\U000101FD\U0001F1FB";
        var builder = new StringBuilder();
        foreach (var c in text)
        {
            builder.Append(c).Append(Spices[c % Spices.Length]).Append(Spices[c * 7 % Spices.Length]);
        }

        return builder.ToString();
    }

    private static (char Plain, char? Mark) Split(char letter) => letter switch
    {
        'ă' => ('a', '\u0306'),
        'â' => ('a', '\u0302'),
        'ê' => ('e', '\u0302'),
        'ô' => ('o', '\u0302'),
        'ơ' => ('o', '\u031B'),
        'ư' => ('u', '\u031B'),
        'Ă' => ('A', '\u0306'),
        'Â' => ('A', '\u0302'),
        'Ê' => ('E', '\u0302'),
        'Ô' => ('O', '\u0302'),
        'Ơ' => ('O', '\u031B'),
        'Ư' => ('U', '\u031B'),
        _ => (letter, null),
    };

    private static string FromCodePoints(string cell) =>
        string.Concat(cell.Split(' ').Select(x => new Rune(Convert.ToInt32(x, 16)).ToString()));
}
