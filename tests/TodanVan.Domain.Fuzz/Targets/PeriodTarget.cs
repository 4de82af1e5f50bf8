using TodanVan.Domain.Indicators;
using TodanVan.Domain.Observations;

namespace TodanVan.Domain.Fuzz;

/// <summary>Periods and intervals, by their names and as people write them.</summary>
internal static class PeriodTarget
{
    private static readonly ObservationSetBuilder[] Tables =
    [
        new(World.Register, World.Catalogue),
        new(World.Register, IndicatorCatalogue.Create(ReportingCalendar.Decree09).ValueOrThrow()),
    ];

    public static void Check(ReadOnlySpan<byte> input)
    {
        var text = FuzzTarget.Text(input);
        if (ReportingPeriod.TryParse(text, out var named))
        {
            CheckPeriod(named);
            Promise.Same(named, ReportingPeriod.Parse(named.ToString()));
        }

        foreach (var calendar in (ReadOnlySpan<ReportingCalendar>)[ReportingCalendar.Civil, ReportingCalendar.Decree09])
        {
            if (calendar.TryParse(text, out var period))
            {
                CheckPeriod(period);
                var name = calendar.Format(period);
                Promise.Holds(calendar.TryParse(name, out var again), $"{calendar.Code} reads {name}");
                Promise.Same(period, again);
                Promise.Holds(Enum.IsDefined(calendar.KindOf(period)));
                _ = calendar.DeadlineOf(period);
            }
        }

        foreach (var table in Tables)
        {
            CheckHeader(table, text);
        }

        if (Validity.TryParse(text, out var validity))
        {
            Promise.Same(validity, Validity.Parse(validity.ToString()));
            Promise.Holds(validity.Start is null || validity.End is null || validity.Start < validity.End);
        }
    }

    private static void CheckPeriod(ReportingPeriod period)
    {
        Promise.Holds(period.FirstDay <= period.LastDay && period.Days >= 1);
        Promise.Holds(period.LastDay.Year is >= ReportingPeriod.MinYear and <= ReportingPeriod.MaxYear);
        Promise.Same(period, new ReportingPeriod(period.FirstDay, period.LastDay));
    }

    /// <summary>What a header of a wide table says is a name, and so says the same again.</summary>
    private static void CheckHeader(ObservationSetBuilder table, string text)
    {
        if (table.Recognise(text) is not { } meaning)
        {
            return;
        }

        var again = table.Recognise(meaning.Text);
        Promise.Holds(again is not null, $"«{meaning.Text}» is read, too");
        Promise.Same((meaning.Column, meaning.Text), (again.Column, again.Text));
    }
}
