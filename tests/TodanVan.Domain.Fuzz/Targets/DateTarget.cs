using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

using NodaTime;
using NodaTime.Text;

using TodanVan.Domain.Import;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Fuzz;

/// <summary>Days as people write them, in the column <c>from</c> of a table of units.</summary>
internal static partial class DateTarget
{
    private const int MostMilliseconds = 1_000;

    private static readonly InputHeader Header =
        InputHeader.Map(UnitTable.Schema, "units.csv", null, 1, ["code", "name", "kind", "level", "parent", "from"]).Value;

    public static void Check(ReadOnlySpan<byte> input)
    {
        var text = FuzzTarget.Text(input);
        if (text.AsSpan().Trim().IsEmpty)
        {
            return;
        }

        var day = Read(text);
        Promise.Same(Expected(text.Trim()), day);
        if (day is { } read)
        {
            Promise.Same(day, Read(LocalDatePattern.Iso.Format(read)));
            Promise.Same(day, Read(string.Create(CultureInfo.InvariantCulture, $"ngày {read.Day:00} tháng {read.Month} năm {read.YearOfEra:0000}")));
        }
    }

    /// <summary>
    /// The day by an independent reading: ISO, or day, month and four digits of the year. The last day there is has no day after it, which
    /// an interval needs.
    /// </summary>
    private static LocalDate? Expected(string text)
    {
        if (Iso().IsMatch(text))
        {
            return LocalDatePattern.Iso.Parse(text) is { Success: true } iso && iso.Value < LocalDate.MaxIsoValue ? iso.Value : null;
        }

        var parts = Numeric().Match(text) is { Success: true } numeric ? numeric : Worded().Match(TextKey.WithoutDiacritics(text));
        if (!parts.Success)
        {
            return null;
        }

        int Number(string name) => int.Parse(parts.Groups[name].ValueSpan, CultureInfo.InvariantCulture);
        var (day, month, year) = (Number("d"), Number("m"), Number("y"));
        return year >= 1 && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month)
            && (year, month, day) != (9999, 12, 31)
            ? new LocalDate(year, month, day)
            : null;
    }

    private static LocalDate? Read(string text)
    {
        var builder = new UnitRegisterBuilder();
        byte[][] cells = [.. new[] { "V1", "Thôn 1", "Thôn", "Village", "", text }.Select(Encoding.UTF8.GetBytes)];
        var ranges = new Range[cells.Length];
        var used = 0;
        for (var i = 0; i < cells.Length; i++)
        {
            ranges[i] = used..(used + cells[i].Length);
            used += cells[i].Length;
        }

        byte[] content = [.. cells.SelectMany(static cell => cell)];
        Header.Push(builder, 2, content, content, ranges);
        var import = builder.Build();
        Promise.AreSayable(import.Findings);
        Promise.Same(1, import.Input);
        var units = import.Value.Find("V1");
        return units.Count == 0 ? null : units[0].History[0].Validity.Start;
    }

    [GeneratedRegex(@"\A[0-9]{4}-[0-9]{2}-[0-9]{2}\z", RegexOptions.CultureInvariant, MostMilliseconds)]
    private static partial Regex Iso();

    [GeneratedRegex(@"\A(?<d>[0-9]{1,2})(?<s>[/.-])(?<m>[0-9]{1,2})\k<s>(?<y>[0-9]{4})\z", RegexOptions.CultureInvariant, MostMilliseconds)]
    private static partial Regex Numeric();

    [GeneratedRegex(@"\Angay (?<d>[0-9]{1,2}) thang (?<m>[0-9]{1,2}) nam (?<y>[0-9]{4})\z", RegexOptions.CultureInvariant, MostMilliseconds)]
    private static partial Regex Worded();
}
