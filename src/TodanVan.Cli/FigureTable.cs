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
        var width = figures.Units.Count == 0 ? 1 : figures.Count / figures.Units.Count;
        var columns = figures.Units.Count == 0
            ? figures.Input.Catalogue.Definitions.Select(static indicator => (indicator, (BreakdownCode?)null))
            : figures.Take(width).Select(static figure => (figure.Indicator, figure.Breakdown));
        foreach (var (indicator, part) in columns)
        {
            table.AddColumn(PlainTable.Column(Header(indicator, part, language)).RightAligned());
        }

        foreach (var row in figures.Chunk(width))
        {
            var cells = new List<string>();
            foreach (var figure in row)
            {
                if (cells.Count == 0)
                {
                    cells.Add(Markup.Escape(Printable.Of($"{figure.Version.Code} {figure.Version.Name}", NameWidth)));
                }

                cells.Add(Markup.Escape(figure.IsComplete ? Text(figure) : $"{Text(figure)} [{figure.Reported}/{figure.Expected}]"));
            }

            table.AddRow([.. cells]);
        }

        PlainTable.Write(writer, table);
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
