using Spectre.Console;

using TodanVan.Domain;
using TodanVan.Domain.Rollups;

namespace TodanVan.Cli;

/// <summary>Prints a restatement as a table: a row a unit and period, a column an indicator.</summary>
internal static class RestatementTable
{
    private const int NameWidth = 80;

    public static void Write(TextWriter writer, Restatement restatement, Language language)
    {
        var vietnamese = language == Language.Vietnamese;
        if (restatement.Cells.Count == 0)
        {
            var day = UnitTables.Date(restatement.Request.To, language);
            writer.WriteLine(vietnamese ? $"Không có số liệu nào trên địa giới ngày {day}." : $"There are no cells on the boundaries of {day}.");
            return;
        }

        var calendar = restatement.Input.Catalogue.Calendar;
        var indicators = restatement.Cells.Select(static cell => (cell.Indicator, cell.Breakdown)).Distinct().ToList();
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumn(new TableColumn(vietnamese ? "Đơn vị" : "Unit").NoWrap());
        table.AddColumn(new TableColumn(vietnamese ? "Kỳ" : "Period").NoWrap());
        foreach (var (indicator, part) in indicators)
        {
            table.AddColumn(new TableColumn(Markup.Escape(part is null ? indicator.Name(language) : $"{indicator.Name(language)}: {part}")).NoWrap().RightAligned());
        }

        foreach (var row in restatement.Cells.GroupBy(static cell => (cell.Unit, cell.Period, cell.IsControlTotal)))
        {
            var cells = row.ToDictionary(static cell => (cell.Indicator, cell.Breakdown));
            var first = row.First();
            var control = row.Key.IsControlTotal ? (vietnamese ? " (số đối chiếu)" : " (control total)") : "";
            table.AddRow(
            [
                Markup.Escape(Printable.Of($"{first.Version.Code} {first.Version.Name}{control}", NameWidth)),
                calendar.Format(row.Key.Period),
                .. indicators.Select(indicator => cells.TryGetValue(indicator, out var cell) ? Markup.Escape(Text(cell)) : ""),
            ]);
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer), Ansi = AnsiSupport.No });

        // As wide as it takes: a table folded at the width that a pipe is taken to have cannot be read.
        console.Profile.Width = 4096;
        console.Write(table);
        WriteLegend(writer, restatement, vietnamese);
    }

    private static void WriteLegend(TextWriter writer, Restatement restatement, bool vietnamese)
    {
        var estimated = restatement.Cells.Where(static cell => cell.Quality == FigureQuality.Estimated).ToList();
        if (estimated.Count > 0)
        {
            var measures = Printable.Of(string.Join(", ", estimated.SelectMany(static cell => cell.Measures).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)));
            writer.WriteLine(vietnamese
                ? $"~: ước tính theo {measures} ({estimated.Count} ô)."
                : $"~: estimated by {measures} ({estimated.Count} cells).");
        }

        var open = restatement.Cells.Count(static cell => cell.State == FigureState.NotDeterminable);
        if (open > 0)
        {
            writer.WriteLine(vietnamese
                ? $"{open} ô chưa xác định được: có đơn vị bị chia mà không biết phần nào về đâu."
                : $"{open} cells are not determinable: units were divided, and nobody knows how much went where.");
        }
    }

    private static string Text(RestatedCell cell)
    {
        var text = cell.Quality == FigureQuality.Estimated ? $"~{cell.ToText()}" : cell.ToText();
        return cell.IsComplete ? text : $"{text} [{cell.Reported}/{cell.Expected}]";
    }
}
