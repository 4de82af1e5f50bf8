using NodaTime;
using NodaTime.Text;

using TodanVan.Domain.Import;

namespace TodanVan.Domain.Files;

/// <summary>Turns a cell into the text that a table of text would have there, and says what is odd about it.</summary>
internal sealed class XlsxText(bool countsFrom1904, NumberConvention numbers)
{
    // Excel takes 1900 for a leap year, as its forerunner did: 60 is a day that never was.
    private const int DayThatNeverWas = 60;

    private static readonly LocalDate LastDay = new(9999, 12, 31);

    private string Epoch => countsFrom1904 ? "1904" : "1900";

    /// <summary>The text of a cell, and what there is to say of it.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="index">Its index in the record.</param>
    /// <param name="column">The column that it holds, or null when it is not used.</param>
    /// <param name="label">What findings call the column.</param>
    /// <param name="findings">Takes what there is to say.</param>
    public string Of(XlsxCell cell, int index, TableColumn? column, string label, List<CellFinding> findings)
    {
        if (cell.IsFormula)
        {
            Say(cell.Value is null ? FindingCatalogue.FormulaWithoutResult : FindingCatalogue.FormulaCell);
        }

        switch (cell.Type)
        {
            case "s" or "str" or "inlineStr":
                return cell.Value ?? "";
            case "b":
                return cell.Value is "1" or "true" ? "true" : "false";
            case "e":
                Say(FindingCatalogue.CellError, null, ("value", cell.Value ?? ""));
                return cell.Value ?? "";
            case "d":
                return cell.Value?.Length > 10 && cell.Value.EndsWith("T00:00:00", StringComparison.Ordinal) ? cell.Value[..10] : cell.Value ?? "";
            default:
                return cell.Value is null || column is null || !XlsxDecimal.TryParse(cell.Value, out var number)
                    ? cell.Value ?? ""
                    : Number(number);
        }

        string Number(XlsxDecimal number)
        {
            if (cell.Format.Form is XlsxForm.Day or XlsxForm.Month or XlsxForm.Time)
            {
                return Day(number);
            }

            if (column!.Content == ColumnContent.Number)
            {
                return Amount(number);
            }

            if (column.Content == ColumnContent.Code)
            {
                Say(number.HasLostDigits ? FindingCatalogue.DigitsLost : FindingCatalogue.CodeAsNumber, null, ("value", cell.Value!));
                return number.ToText('.').PadLeft(number.IsInteger ? cell.Format.Zeros : 0, '0');
            }

            return number.Rounded().ToText('.');
        }

        string Amount(XlsxDecimal number)
        {
            var rounded = number.Rounded();
            var text = rounded.ToText(numbers == NumberConvention.Vietnamese ? ',' : '.');
            if (cell.Format.Form == XlsxForm.Percent)
            {
                var percent = rounded.Shifted(2).ToText(numbers == NumberConvention.Vietnamese ? ',' : '.');
                Say(FindingCatalogue.PercentCell, null, ("value", text), ("percent", percent));
            }
            else if (number.HasLostDigits)
            {
                Say(FindingCatalogue.DigitsLost, null, ("value", cell.Value!));
            }
            else if (number.IsTooPrecise)
            {
                Say(FindingCatalogue.NumberRounded);
            }

            return text;
        }

        string Day(XlsxDecimal number)
        {
            var typed = number.ToText('.');
            if (column!.Content is ColumnContent.Number or ColumnContent.Code)
            {
                // What shows helps whoever mends it; the serial number helps nobody.
                Say(FindingCatalogue.DayAsNumber);
                return number.TryToInt(out var shown) && TryDay(shown, out var seen) ? LocalDatePattern.Iso.Format(seen) : typed;
            }

            if (cell.Format.Form == XlsxForm.Time || !number.TryToInt(out var serial) || !TryDay(serial, out var day))
            {
                Say(FindingCatalogue.SerialNotADay, null, ("value", typed));
                return typed;
            }

            var iso = LocalDatePattern.Iso.Format(day);
            if (cell.Format.Form == XlsxForm.Month)
            {
                // What shows is a month; as a period that is what it is, elsewhere a day is missing.
                if (column.Content != ColumnContent.Period || day.Day != 1)
                {
                    Say(FindingCatalogue.SerialNotADay, column.Content == ColumnContent.Period ? iso[..7] : iso, ("value", iso[..7]));
                    return typed;
                }

                iso = iso[..7];
            }

            Say(FindingCatalogue.DayFromSerial, null, ("epoch", Epoch));
            return iso;
        }

        void Say(FindingDescriptor descriptor, string? suggestion = null, params ReadOnlySpan<(string Name, string Value)> more)
        {
            var arguments = new List<FindingArgument> { new("column", label) };
            foreach (var (name, value) in more)
            {
                // Only what the sentence has: the same cause is the same arguments.
                if (descriptor.Template(Language.English).Contains($"{{{name}}}", StringComparison.Ordinal))
                {
                    arguments.Add(new FindingArgument(name, value));
                }
            }

            findings.Add(new CellFinding(index, descriptor, arguments, suggestion));
        }
    }

    private bool TryDay(int serial, out LocalDate day)
    {
        day = countsFrom1904 ? new LocalDate(1904, 1, 1) : serial < DayThatNeverWas ? new LocalDate(1899, 12, 31) : new LocalDate(1899, 12, 30);
        if (serial < (countsFrom1904 ? 0 : 1) || (!countsFrom1904 && serial == DayThatNeverWas) || serial > Period.DaysBetween(day, LastDay))
        {
            return false;
        }

        day = day.PlusDays(serial);
        return true;
    }
}
