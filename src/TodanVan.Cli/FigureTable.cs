using Spectre.Console;

using TodanVan.Domain;
using TodanVan.Domain.Rollups;

namespace TodanVan.Cli;

/// <summary>Prints figures as a table: a row a unit, a column an indicator.</summary>
internal static class FigureTable
{
    public static void Write(TextWriter writer, FigureSet figures, Language language)
    {
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumn(Column(language == Language.Vietnamese ? "Đơn vị" : "Unit"));
        foreach (var indicator in figures.Input.Catalogue.Definitions)
        {
            table.AddColumn(Column(indicator.Name(language)).RightAligned());
        }

        foreach (var unit in figures.Units)
        {
            var cells = new List<string>();
            foreach (var indicator in figures.Input.Catalogue.Definitions)
            {
                var figure = figures[unit, indicator];
                if (cells.Count == 0)
                {
                    cells.Add(Markup.Escape($"{figure.Version.Code} {figure.Version.Name}"));
                }

                cells.Add(Markup.Escape(figure.IsComplete ? figure.ToText() : $"{figure.ToText()} [{figure.Reported}/{figure.Expected}]"));
            }

            table.AddRow([.. cells]);
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer), Ansi = AnsiSupport.No });

        // As wide as it takes: a table folded at the width that a pipe is taken to have cannot be read.
        console.Profile.Width = 4096;
        console.Write(table);
    }

    private static TableColumn Column(string header) => new TableColumn(Markup.Escape(header)).NoWrap();
}
