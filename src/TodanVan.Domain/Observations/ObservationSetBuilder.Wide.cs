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

    /// <summary>The period that the options give to records of a table without periods.</summary>
    /// <param name="column">A column of <see cref="Schema"/>.</param>
    /// <returns>The period as typed; null for every other column, and when the options give none.</returns>
    public string? TextWhereAbsent(TableColumn column) => column == ObservationTable.Period ? options.PeriodOfRows : null;

    private static bool TryReadPeriod(ReportingCalendar calendar, string text, [NotNullWhen(true)] out ReportingPeriod? period) =>
        calendar.TryParse(text, out period) || (VietnamesePeriod.ToName(text) is { } name && calendar.TryParse(name, out period));

    /// <summary>The code that a cell holds, or the code of the one indicator whose name it holds, with its unit of measure in brackets or without.</summary>
    private string? CodeOf(string text) => CodeOfName(text) ?? CodeOfNameAndUnit(text.TrimEnd());

    private string? CodeOfNameAndUnit(string text)
    {
        if (text is not [.., ')'] || text.LastIndexOf('(') is not (> 0 and var bracket)
            || CodeOfName(text[..bracket].TrimEnd()) is not { } code || !catalogue.TryGet(code, out var definition))
        {
            return null;
        }

        // Hectares under the name of square metres are another number: only its own unit belongs to an indicator.
        return UnitWords.IsUnit(definition.Unit, text[(bracket + 1)..^1]) ? code : null;
    }

    private string? CodeOfName(string text)
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
