using Spectre.Console;

using TodanVan.Domain;
using TodanVan.Domain.Indicators;
using TodanVan.Domain.Rollups;

namespace TodanVan.Cli;

/// <summary>Prints figures as a table: a row a unit, a column an indicator or a part of it.</summary>
internal static class FigureTable
{
    private const int HeaderWidth = 16;
    private const int NameWidth = 80;

    public static void Write(TextWriter writer, FigureSet figures, Language language)
    {
        var table = PlainTable.Of(language == Language.Vietnamese ? "Đơn vị" : "Unit");
        // A row of figures is a unit's; a column that no unit has a figure for is left out.
        var width = figures.Units.Count == 0 ? 1 : figures.Count / figures.Units.Count;
        var rows = figures.Chunk(width).ToArray();
        var shown = Enumerable.Range(0, rows.Length == 0 ? 0 : width)
            .Where(column => Array.Exists(rows, row => row[column].State is not (FigureState.Missing or FigureState.NotApplicable)))
            .ToArray();
        foreach (var first in shown.Select(column => rows[0][column]))
        {
            table.AddColumn(PlainTable.Column(Header(first.Indicator, first.Breakdown, language)).RightAligned());
        }

        foreach (var row in rows)
        {
            var version = row[0].Version;
            var cells = new List<string> { Markup.Escape(Printable.Of($"{version.Code} {version.Name}", NameWidth)) };
            foreach (var figure in shown.Select(column => row[column]))
            {
                cells.Add(Markup.Escape(figure.IsComplete ? Text(figure) : $"{Text(figure)} [{figure.Reported}/{figure.Expected}]"));
            }

            table.AddRow([.. cells]);
        }

        PlainTable.Write(writer, table);
        if (rows.Length > 0 && shown.Length < width)
        {
            writer.WriteLine(language == Language.Vietnamese
                ? $"Không in {width - shown.Length} chỉ tiêu không đơn vị nào có số liệu."
                : $"{width - shown.Length} indicators are left out: no unit has a figure.");
        }
    }

    /// <summary>The unit of measure stands in the header, so the cells need not repeat it.</summary>
    private static string Text(Figure figure) =>
        figure.Indicator.Display.Form == DisplayForm.Exact && figure.Qualifier == Qualifier.Exact
        && figure.TryGetValue(out var value) && value.TryToDecimalText(out _)
            ? VietnameseNumber.FormatNumber(value)
            : figure.ToText();

    private static string Header(IndicatorDefinition indicator, BreakdownCode? part, Language language)
    {
        var lines = new List<string> { "" };
        var name = part is null ? indicator.Name(language) : $"{indicator.Name(language)}: {NameOf(part, (MeasureDefinition)indicator, language)}";
        foreach (var word in name.Split(' '))
        {
            if (lines[^1].Length > 0 && lines[^1].Length + 1 + word.Length > HeaderWidth)
            {
                lines.Add("");
            }

            lines[^1] = lines[^1].Length == 0 ? word : $"{lines[^1]} {word}";
        }

        if (indicator.Display.Form == DisplayForm.Exact)
        {
            lines.Add($"({indicator.Unit.Symbol})");
        }

        return string.Join('\n', lines);
    }

    private static string NameOf(BreakdownCode part, MeasureDefinition measure, Language language)
    {
        foreach (var breakdown in measure.Breakdowns)
        {
            if (breakdown.Residual == part)
            {
                return language == Language.Vietnamese
                    ? $"chưa phân tổ ({breakdown.Name(language)})"
                    : $"not allocated ({breakdown.Name(language)})";
            }

            if (breakdown.Items.FirstOrDefault(item => item.Code == part) is { } found)
            {
                return found.Name(language);
            }
        }

        return part.Value;
    }
}
