using System.Globalization;

using TodanVan.Domain;
using TodanVan.Domain.Explanations;
using TodanVan.Domain.Rollups;

namespace TodanVan.Cli;

/// <summary>Prints a preview for people: the figures that would move, and below them, by number, what moves them.</summary>
internal static class PreviewReport
{
    private const int MostMoves = 60;
    private const int MostChanges = 100;
    private const int Width = 60;
    private const int MostLetters = 300;

    public static void Write(TextWriter writer, ImportPreview preview, string against, Language language)
    {
        var vietnamese = language == Language.Vietnamese;
        var period = preview.Proposed.Input.Catalogue.Calendar.Format(preview.Proposed.Request.Period);
        writer.WriteLine();
        writer.WriteLine(Printable.Of(vietnamese
            ? $"So với {against}, kỳ {period}: {Text(preview.Moves.Count)} con số thay đổi, do {Text(preview.Changes.Count)} chỗ khác nhau."
            : $"Against {against}, {period}: {Text(preview.Moves.Count)} figures move, by {Text(preview.Changes.Count)} differences."));
        if (preview.Moves.Count > 0)
        {
            WriteMoves(writer, preview, language);
            WriteRest(writer, preview.Moves.Count - MostMoves, vietnamese ? "con số" : "figures", vietnamese);
        }

        for (var i = 0; i < preview.Changes.Count && i < MostChanges; i++)
        {
            writer.WriteLine(Printable.Of($"  [{Text(i + 1)}] {Cause(preview.Changes[i], preview, language)}", MostLetters));
        }

        WriteRest(writer, preview.Changes.Count - MostChanges, vietnamese ? "chỗ khác nhau" : "differences", vietnamese);
    }

    private static void WriteRest(TextWriter writer, int rest, string what, bool vietnamese)
    {
        if (rest > 0)
        {
            writer.WriteLine(vietnamese ? $"  ... còn {Text(rest)} {what} nữa; xem đủ bằng --json." : $"  ... {Text(rest)} more {what}; all of them with --json.");
        }
    }

    private static void WriteMoves(TextWriter writer, ImportPreview preview, Language language)
    {
        string[] headers = language == Language.Vietnamese
            ? ["Đơn vị", "Chỉ tiêu", "Hiện có", "Sẽ là", "Chênh lệch", "Vì"]
            : ["Unit", "Indicator", "Now", "Would be", "Difference", "Because of"];
        var table = PlainTable.Of(headers);
        foreach (var column in table.Columns.Skip(2).Take(3))
        {
            column.Alignment = Spectre.Console.Justify.Right;
        }

        var numbers = preview.Changes.Select(static (change, place) => (change, place)).ToDictionary(static item => item.change, static item => item.place + 1);
        foreach (var move in preview.Moves.Take(MostMoves))
        {
            PlainTable.Add(
                table,
                Width,
                $"{move.Version.Code} {move.Version.Name}",
                move.Indicator.Name(language) + (move.Breakdown is { } part ? $": {part}" : ""),
                Text(move.Before),
                Text(move.After),
                move.DifferenceText(),
                Runs([.. preview.CausesOf(move).Select(cause => numbers[cause])]));
        }

        PlainTable.Write(writer, table);
    }

    /// <summary>Ascending numbers, those in a row as their first and last.</summary>
    private static string Runs(List<int> numbers)
    {
        var runs = new List<string>();
        for (int first = 0, last; first < numbers.Count; first = last + 1)
        {
            last = first;
            while (last + 1 < numbers.Count && numbers[last + 1] == numbers[last] + 1)
            {
                last++;
            }

            runs.Add(last == first ? $"[{Text(numbers[first])}]" : $"[{Text(numbers[first])}-{Text(numbers[last])}]");
        }

        return string.Join(' ', runs);
    }

    private static string Text(Figure? figure) => figure switch
    {
        null => "-",
        { IsComplete: true } => figure.ToText(),
        _ => $"{figure.ToText()} [{Text(figure.Reported)}/{Text(figure.Expected)}]",
    };

    /// <summary>Where, whose, and what there would be instead of what.</summary>
    private static string Cause(RowChange change, ImportPreview preview, Language language)
    {
        var vietnamese = language == Language.Vietnamese;
        var what = change.Kind switch
        {
            RowChangeKind.Definition => $"{(vietnamese ? "chỉ tiêu" : "indicator")} {change.Indicator}",
            RowChangeKind.Unit => $"{(vietnamese ? "đơn vị" : "unit")} {change.UnitCode}",
            RowChangeKind.Team => $"{(vietnamese ? "tổ" : "team")} {change.UnitCode}/{change.Team}",
            RowChangeKind.Member => $"{(vietnamese ? "thành viên" : "member")} {change.Member} ({change.UnitCode}/{change.Team})",
            _ => $"{change.UnitCode} {change.Indicator}{(change.Breakdown is { } part ? $" {part}" : "")} {preview.Proposed.Input.Catalogue.Calendar.Format(change.Period!)}",
        };
        return $"{Place(change, vietnamese)}{what}: {Value(change.Before)} → {Value(change.After)}";
    }

    private static string Value(string? value) => value switch
    {
        null => "-",
        "" => "?",
        _ => value,
    };

    private static string Place(RowChange change, bool vietnamese)
    {
        if ((change.AfterSource ?? change.BeforeSource) is not { Row: { } row } source)
        {
            return "";
        }

        var old = change.AfterSource is null ? (vietnamese ? " hiện có" : " now") : "";
        return vietnamese ? $"{source.Document}{old} dòng {Text(row)}: " : $"{source.Document}{old} row {Text(row)}: ";
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
