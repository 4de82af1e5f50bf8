using System.Diagnostics.CodeAnalysis;

using TodanVan.Domain.Import;

namespace TodanVan.Domain.Observations;

/// <content>What people type: names of indicators, periods in words, and headers of wide tables.</content>
public sealed partial class ObservationSetBuilder
{
    private Dictionary<string, string?>? codeOfName;

    /// <summary>Tells what the header of a wide table says: a period in any form that a row may have, or an indicator's code or name.</summary>
    /// <param name="header">A header cell that names no column.</param>
    /// <returns>The period or the indicator; null when it is neither.</returns>
    public WideColumn? Recognise(string header)
    {
        if (TryReadPeriod(catalogue.Calendar, header, out var period))
        {
            return new WideColumn(ObservationTable.Period, catalogue.Calendar.Format(period));
        }

        return CodeOf(header) is { } code ? new WideColumn(ObservationTable.Indicator, code) : null;
    }

    private static bool TryReadPeriod(ReportingCalendar calendar, string text, [NotNullWhen(true)] out ReportingPeriod? period) =>
        calendar.TryParse(text, out period) || (VietnamesePeriod.ToName(text) is { } name && calendar.TryParse(name, out period));

    /// <summary>The code that a cell holds, or the code of the one indicator whose name it holds.</summary>
    private string? CodeOf(string text)
    {
        if (catalogue.TryGet(text, out _))
        {
            return text;
        }

        if (codeOfName is null)
        {
            codeOfName = new Dictionary<string, string?>(StringComparer.Ordinal);
            foreach (var definition in catalogue.Definitions)
            {
                foreach (var language in new[] { Language.Vietnamese, Language.English })
                {
                    var key = TextKey.Comparison(definition.Name(language));
                    codeOfName[key] = !codeOfName.TryGetValue(key, out var other) || string.Equals(other, definition.Code.Value, StringComparison.Ordinal)
                        ? definition.Code.Value
                        : null;
                }
            }
        }

        return codeOfName.GetValueOrDefault(TextKey.Comparison(text));
    }
}
