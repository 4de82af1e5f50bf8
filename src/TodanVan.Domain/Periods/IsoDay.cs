using Ardalis.GuardClauses;
using NodaTime;

namespace TodanVan.Domain;

/// <summary>The one written form of a day, <c>yyyy-MM-dd</c> in ASCII digits (ISO 8601-1, 5.2.2.1, extended format).</summary>
internal static class IsoDay
{
    /// <summary>The length of the written form.</summary>
    public const int Length = 10;

    /// <summary>Writes a day of the years 1 to 9999.</summary>
    public static void Write(LocalDate day, Span<char> target)
    {
        WriteDigits(day.Year, target[..4]);
        target[4] = '-';
        WriteDigits(day.Month, target[5..7]);
        target[7] = '-';
        WriteDigits(day.Day, target[8..Length]);
    }

    /// <summary>Reads a day.</summary>
    /// <param name="text">The text, nothing around it.</param>
    /// <param name="day">The day, or the default.</param>
    /// <param name="error">Why there is no day; <see cref="PeriodParseError.None"/> when there is.</param>
    public static bool TryParse(ReadOnlySpan<char> text, out LocalDate day, out PeriodParseError error)
    {
        day = default;
        error = PeriodParseError.Malformed;
        if (text.Length != Length || text[4] != '-' || text[7] != '-'
            || !TryDigits(text[..4], out var year) || !TryDigits(text[5..7], out var month) || !TryDigits(text[8..], out var dayOfMonth))
        {
            return false;
        }

        error = PeriodParseError.OutOfRange;
        if (year == 0 || month is 0 or > 12 || dayOfMonth == 0 || dayOfMonth > CalendarSystem.Iso.GetDaysInMonth(year, month))
        {
            return false;
        }

        day = new LocalDate(year, month, dayOfMonth);
        error = PeriodParseError.None;
        return true;
    }

    /// <summary>Reads a run of ASCII digits, at least one.</summary>
    public static bool TryDigits(ReadOnlySpan<char> text, out int value)
    {
        value = 0;
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c))
            {
                return false;
            }

            value = (value * 10) + (c - '0');
        }

        return !text.IsEmpty;
    }

    /// <summary>Writes a number that is not negative, filled up with zeros on the left.</summary>
    public static void WriteDigits(int value, Span<char> target)
    {
        for (var i = target.Length - 1; i >= 0; i--)
        {
            target[i] = (char)('0' + (value % 10));
            value /= 10;
        }
    }

    /// <summary>Throws for a day that the written form cannot hold: another calendar system than ISO, or a year before 1.</summary>
    public static LocalDate Writable(this IGuardClause guardClause, LocalDate day, string parameterName)
    {
        _ = guardClause;
        return day.Calendar == CalendarSystem.Iso && day.Year >= 1
            ? day
            : throw new ArgumentOutOfRangeException(parameterName, day, "A day is of the ISO calendar and the years 1 to 9999.");
    }
}
