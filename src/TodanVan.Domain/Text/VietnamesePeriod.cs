using System.Globalization;

using NodaTime;

namespace TodanVan.Domain;

/// <summary>Periods as people in Vietnam write them, turned into the names that calendars read.</summary>
/// <remarks>
/// Only what can be read in one way: <c>tháng 3/2018</c>, <c>quý I/2018</c>, <c>6 tháng đầu năm 2018</c>, <c>9 tháng đầu năm 2018</c>,
/// <c>cả năm 2018</c>, <c>3/2018</c>, a day, and <c>từ 14/10/2014 đến 14/10/2019</c>. A month without a year is none, and neither is
/// <c>6 tháng 2018</c>, which does not say which six. Which days a name denotes is for the calendar to say.
/// </remarks>
internal static class VietnamesePeriod
{
    private const int Longest = 60;

    private static readonly string[] Roman = ["i", "ii", "iii", "iv"];

    /// <summary>Gives the name of the period, such as <c>2018-03</c>; null when the text is none.</summary>
    public static string? ToName(string text)
    {
        if (text.Length > Longest)
        {
            return null;
        }

        if (VietnameseDate.TryParse(text.AsSpan().Trim(), out var day))
        {
            return Iso(day);
        }

        var words = Words(text);
        return words switch
        {
            [var year] when HasWordForYear(text) => IsYear(year) ? year : null,
            ["thang", var month, var year] => Month(month, year),
            ["quy" or "qui", var quarter, var year] => Quarter(quarter, year),
            ["6", "thang", "dau", var year] => IsYear(year) ? $"{year}-H1" : null,
            ["6", "thang", "cuoi", var year] => IsYear(year) ? $"{year}-H2" : null,
            ["9", "thang", "dau", var year] => IsYear(year) ? $"{year}-9M" : null,
            ["9", "thang", var year] => IsYear(year) ? $"{year}-9M" : null,
            [['t', .. { Length: > 0 } month], var year] => Month(month, year),
            [['q', .. { Length: > 0 } quarter], var year] => Quarter(quarter, year),
            [var month, var year] when text.Contains('/', StringComparison.Ordinal) => Month(month, year),
            ["tu", var d1, var m1, var y1, "den", var d2, var m2, var y2] => Span(d1, m1, y1, d2, m2, y2),
            ["tu", var d1, var m1, var y1, "den", "het", var d2, var m2, var y2] => Span(d1, m1, y1, d2, m2, y2),
            _ => null,
        };
    }

    /// <summary>
    /// The name of the period that a text may have been meant to be, where its words and numbers are those of one only: <c>2018-3</c>,
    /// <c>2018Q1</c>, <c>H1-2018</c>, two days with a dash between them. Offered, never applied.
    /// </summary>
    public static string? Nearest(string text)
    {
        if (text.Length > Longest)
        {
            return null;
        }

        var words = Runs(TextKey.WithoutDiacritics(text));
        return words switch
        {
            ["9", "m" or "thang", var year] => IsYear(year) ? $"{year}-9M" : null,
            [var year, "9", "m" or "thang"] => IsYear(year) ? $"{year}-9M" : null,
            [{ Length: 4 } year, { Length: <= 2 } month] => Month(month, year),
            [{ Length: <= 2 } month, { Length: 4 } year] => Month(month, year),
            ["q" or "quy" or "qui", var quarter, var year] => Quarter(quarter, year),
            [var year, "q" or "quy" or "qui", var quarter] => Quarter(quarter, year),
            ["t" or "m" or "thang", var month, var year] => Month(month, year),
            [var year, "t" or "m" or "thang", var month] => Month(month, year),
            ["h", var half, var year] => Half(half, year),
            [var year, "h", var half] => Half(half, year),
            [{ Length: 4 } only] => IsYear(only) ? only : null,
            [var a1, var a2, var a3, var b1, var b2, var b3] => Span(string.Join('-', a1, a2, a3), string.Join('-', b1, b2, b3)),
            _ => VietnameseDate.Nearest(text) is { } day ? Iso(day) : null,
        };

        static string? Span(string first, string last) =>
            VietnameseDate.Nearest(first) is { } from && VietnameseDate.Nearest(last) is { } to && from <= to ? $"{Iso(from)}/{Iso(to)}" : null;
    }

    /// <summary>The runs of letters and the runs of digits, without the words that say nothing of which period is meant.</summary>
    private static List<string> Runs(string bare)
    {
        var found = new List<string>();
        for (var start = 0; start < bare.Length;)
        {
            var isDigit = char.IsAsciiDigit(bare[start]);
            var end = start + 1;
            if (isDigit || char.IsLetter(bare[start]))
            {
                while (end < bare.Length && (isDigit ? char.IsAsciiDigit(bare[end]) : char.IsLetter(bare[end])))
                {
                    end++;
                }

                if (bare[start..end] is var word and not ("ca" or "nam" or "ngay" or "ky" or "tu" or "den" or "het"))
                {
                    found.Add(word);
                }
            }

            start = end;
        }

        return found;
    }

    private static string? Half(string half, string year) => IsYear(year)
        ? half switch { "1" or "i" => $"{year}-H1", "2" or "ii" => $"{year}-H2", _ => null }
        : null;

    /// <summary>The words and numbers without accents, and without the words that only say what the number after them is.</summary>
    private static string[] Words(string text) =>
        [.. TextKey.WithoutDiacritics(text)
            .Split([' ', '/', '-', '.', ','], StringSplitOptions.RemoveEmptyEntries)
            .Where(static word => word is not ("ca" or "nam" or "ngay"))];

    private static bool HasWordForYear(string text) => TextKey.WithoutDiacritics(text).Contains("nam ", StringComparison.Ordinal);

    private static bool IsYear(string text) => text.Length == 4 && IsoDay.TryDigits(text, out _);

    private static string? Month(string month, string year) =>
        month.Length <= 2 && IsoDay.TryDigits(month, out var number) && number is >= 1 and <= 12 && IsYear(year)
            ? string.Create(CultureInfo.InvariantCulture, $"{year}-{number:00}")
            : null;

    private static string? Quarter(string quarter, string year)
    {
        var number = Array.IndexOf(Roman, quarter) + 1;
        if (number == 0 && quarter is "1" or "2" or "3" or "4")
        {
            number = quarter[0] - '0';
        }

        return number > 0 && IsYear(year) ? string.Create(CultureInfo.InvariantCulture, $"{year}-Q{number}") : null;
    }

    private static string? Span(string d1, string m1, string y1, string d2, string m2, string y2) =>
        VietnameseDate.TryParse($"{d1}/{m1}/{y1}", out var first) && VietnameseDate.TryParse($"{d2}/{m2}/{y2}", out var last)
            ? $"{Iso(first)}/{Iso(last)}"
            : null;

    private static string Iso(LocalDate day)
    {
        Span<char> written = stackalloc char[IsoDay.Length];
        IsoDay.Write(day, written);
        return new string(written);
    }
}
