using NodaTime;

namespace TodanVan.Domain;

/// <summary>Days as people in Vietnam write them: the day first, then the month, then four digits of the year.</summary>
/// <remarks>
/// Decree 30/2020/NĐ-CP, appendix I, fills up days below 10 and the months 1 and 2 with a zero; in practice there is no rule:
/// <c>01/7/2025</c>, <c>1-7-2025</c>, <c>1.7.2025</c>, <c>ngày 01 tháng 7 năm 2025</c>. Nobody writes the month first.
/// </remarks>
internal static class VietnameseDate
{
    /// <summary>Reads a day; nothing may stand around it.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out LocalDate day)
    {
        day = default;
        Span<Range> parts = stackalloc Range[4];
        foreach (var separator in "/-.")
        {
            if (text.Split(parts, separator) == 3)
            {
                return TryMake(text[parts[0]], text[parts[1]], text[parts[2]], out day);
            }
        }

        if (text.Length > 40)
        {
            return false;
        }

        // Ngày 01 tháng 7 năm 2025.
        Span<Range> words = stackalloc Range[7];
        ReadOnlySpan<char> bare = TextKey.WithoutDiacritics(text.ToString());
        return bare.Split(words, ' ') == 6
            && bare[words[0]] is "ngay" && bare[words[2]] is "thang" && bare[words[4]] is "nam"
            && TryMake(bare[words[1]], bare[words[3]], bare[words[5]], out day);
    }

    /// <summary>
    /// The day that a text may have been meant to be, when its numbers are those of one day only: <c>2014-2-3</c>, <c>20140203</c>,
    /// <c>3/2-2014</c>, and a day with the time of midnight after it. Offered, never applied.
    /// </summary>
    public static LocalDate? Nearest(string text)
    {
        if (text.Length > 40 || TextKey.WithoutDiacritics(text).Any(static c => char.IsLetter(c) && c is not ('t' or 'z')))
        {
            return null;
        }

        var numbers = NumbersIn(text);
        if (numbers.Count > 3 && numbers[3..].TrueForAll(static number => number.Trim('0').Length == 0))
        {
            numbers = numbers[..3];
        }

        return numbers switch
        {
            [{ Length: 4 } year, var month, var day] => Made(day, month, year),
            [var day, var month, { Length: 4 } year] => Made(day, month, year),
            [{ Length: 8 } all] => Made(all[6..], all[4..6], all[..4]) ?? Made(all[..2], all[2..4], all[4..]),
            _ => null,
        };

        // Far years are no dates of anything here; and so eight digits are never two days, since no month is 19 or 20.
        static LocalDate? Made(string day, string month, string year) =>
            TryMake(day, month, year, out var made) && made.Year is >= 1900 and < 2100 ? made : null;
    }

    /// <summary>The runs of digits of a text.</summary>
    internal static List<string> NumbersIn(string text)
    {
        var found = new List<string>();
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsAsciiDigit(text[i]))
            {
                start = start < 0 ? i : start;
            }
            else if (start >= 0)
            {
                found.Add(text[start..i]);
                start = -1;
            }
        }

        return found;
    }

    private static bool TryMake(ReadOnlySpan<char> dayText, ReadOnlySpan<char> monthText, ReadOnlySpan<char> yearText, out LocalDate day)
    {
        day = default;
        if (dayText.Length > 2 || monthText.Length > 2 || yearText.Length != 4
            || !IsoDay.TryDigits(dayText, out var dayOfMonth) || !IsoDay.TryDigits(monthText, out var month) || !IsoDay.TryDigits(yearText, out var year)
            || year == 0 || month is 0 or > 12 || dayOfMonth == 0 || dayOfMonth > CalendarSystem.Iso.GetDaysInMonth(year, month))
        {
            return false;
        }

        day = new LocalDate(year, month, dayOfMonth);
        return true;
    }
}
