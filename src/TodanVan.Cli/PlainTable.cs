using Spectre.Console;

namespace TodanVan.Cli;

/// <summary>Tables that are the same in a terminal and in a pipe.</summary>
internal static class PlainTable
{
    public static Table Of(params ReadOnlySpan<string> headers)
    {
        var table = new Table { Border = TableBorder.Simple };
        foreach (var header in headers)
        {
            table.AddColumn(Column(header));
        }

        return table;
    }

    public static TableColumn Column(string header) => new TableColumn(Markup.Escape(header)).NoWrap();

    /// <summary>Adds a row of texts from outside.</summary>
    public static void Add(Table table, int width, params IEnumerable<string> cells) =>
        table.AddRow([.. cells.Select(cell => Markup.Escape(Printable.Of(cell, width)))]);

    public static void Write(TextWriter writer, Table table)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer), Ansi = AnsiSupport.No });

        // As wide as it takes: a table folded at the width that a pipe is taken to have cannot be read.
        console.Profile.Width = 4096;
        console.Write(table);
    }
}
