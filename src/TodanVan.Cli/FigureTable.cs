using Spectre.Console;

using TodanVan.Domain;
using TodanVan.Domain.Indicators;
using TodanVan.Domain.Rollups;

namespace TodanVan.Cli;

/// <summary>Prints figures as a table: a row a unit, a column an indicator.</summary>
internal static class FigureTable
{
    private const int HeaderWidth = 16;
    private const int NameWidth = 80;

    public static void Write(TextWriter writer, FigureSet figures, Language language)
    {
        var table = PlainTable.Of(language == Language.Vietnamese ? "Đơn vị" : "Unit");
        var units = figures.Units;
        var all = figures.Input.Catalogue.DefinitionsIn(figures.Request.Period);
        var shown = all.Where(indicator => units.Any(unit => figures[unit, indicator].State is not (FigureState.Missing or FigureState.NotApplicable))).ToArray();
        foreach (var indicator in shown)
        {
            table.AddColumn(PlainTable.Column(Header(indicator, language)).RightAligned());
        }

        foreach (var unit in units)
        {
            var version = figures[unit, all[0]].Version;
            var cells = new List<string> { Markup.Escape(Printable.Of($"{version.Code} {version.Name}", NameWidth)) };
            foreach (var indicator in shown)
            {
                var figure = figures[unit, indicator];
                cells.Add(Markup.Escape(figure.IsComplete ? Text(figure) : $"{Text(figure)} [{figure.Reported}/{figure.Expected}]"));
            }

            table.AddRow([.. cells]);
        }

        PlainTable.Write(writer, table);
        if (shown.Length < all.Count && units.Count > 0)
        {
            writer.WriteLine(language == Language.Vietnamese
                ? $"Không in {all.Count - shown.Length} chỉ tiêu không đơn vị nào có số liệu."
                : $"{all.Count - shown.Length} indicators are left out: no unit has a figure.");
        }
    }

    /// <summary>The unit of measure stands in the header, so the cells need not repeat it.</summary>
    private static string Text(Figure figure) =>
        figure.Indicator.Display.Form == DisplayForm.Exact && figure.Qualifier == Qualifier.Exact
        && figure.TryGetValue(out var value) && value.TryToDecimalText(out _)
            ? VietnameseNumber.FormatNumber(value)
            : figure.ToText();

    private static string Header(IndicatorDefinition indicator, Language language)
    {
        var lines = new List<string> { "" };
        foreach (var word in indicator.Name(language).Split(' '))
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
}
