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
