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
    private const int MostRuns = 6;
    private const int Width = 60;
    private const int MostLetters = 300;

    public static void Write(TextWriter writer, ImportPreview preview, string against, Language language)
    {
        var vietnamese = language == Language.Vietnamese;
        var period = preview.Proposed.Input.Catalogue.Calendar.Format(preview.Proposed.Request.Period);
        writer.WriteLine();
        writer.WriteLine(Printable.Of(vietnamese
            ? $"So với {against}, kỳ {period}: {Text(preview.Moves.Count)} con số thay đổi, do {Text(preview.Changes.Count)} chỗ khác nhau."
            : $"Against {against}, {period}: figures that move: {Text(preview.Moves.Count)}; differences: {Text(preview.Changes.Count)}."));

        // What nobody has reported is worth a line only where something else is shown of it.
        var moves = preview.Moves.Where(static move => HasValue(move.Before) || HasValue(move.After)).ToList();
        var printed = moves.Take(MostMoves).Select(move => (Move: move, Causes: preview.CausesOf(move))).ToList();
        var cited = printed.SelectMany(static item => item.Causes).ToHashSet();
        var changes = preview.Changes.OrderByDescending(cited.Contains).ToList();
        if (printed.Count > 0)
        {
            var numbers = changes.Select(static (change, place) => (change, place)).ToDictionary(static item => item.change, static item => item.place + 1);
            WriteMoves(writer, printed, numbers, language);
        }

        WriteRest(writer, moves.Count - printed.Count, vietnamese ? "con số" : "figures", vietnamese);
        WriteRest(writer, preview.Moves.Count - moves.Count, vietnamese ? "con số chưa có giá trị ở cả hai bên" : "figures without a value on either side", vietnamese);
        for (var i = 0; i < changes.Count && i < MostChanges; i++)
        {
            writer.WriteLine(Printable.Of($"  [{Text(i + 1)}] {Cause(changes[i], preview, language)}", MostLetters));
        }

        WriteRest(writer, changes.Count - MostChanges, vietnamese ? "chỗ khác nhau" : "differences", vietnamese);
        if (preview.Findings.Count > 0)
        {
            writer.WriteLine();
            FindingReport.Write(writer, preview.Findings, language, Severity.Warning);
        }
    }

    private static bool HasValue(Figure? figure) => figure?.State is not (null or FigureState.Missing or FigureState.NotApplicable);

    private static void WriteRest(TextWriter writer, int rest, string what, bool vietnamese)
    {
        if (rest > 0)
        {
            writer.WriteLine(vietnamese ? $"  ... còn {Text(rest)} {what} nữa; xem đủ bằng --json." : $"  ... {Text(rest)} more {what}; all of them with --json.");
        }
    }

    private static void WriteMoves(
        TextWriter writer, List<(FigureMove Move, IReadOnlyList<RowChange> Causes)> moves, Dictionary<RowChange, int> numbers, Language language)
    {
        string[] headers = language == Language.Vietnamese
            ? ["Đơn vị", "Chỉ tiêu", "Hiện có", "Sẽ là", "Chênh lệch", "Vì"]
            : ["Unit", "Indicator", "Now", "Would be", "Difference", "Because of"];
        var table = PlainTable.Of(headers);
        foreach (var column in table.Columns.Skip(2).Take(3))
        {
            column.Alignment = Spectre.Console.Justify.Right;
        }

        foreach (var (move, causes) in moves)
        {
            PlainTable.Add(
                table,
                Width,
                $"{move.Version.Code} {move.Version.Name}",
                move.Indicator.Name(language) + (move.Breakdown is { } part ? $": {part}" : ""),
                Text(move.Before, move.After),
                Text(move.After, move.Before),
                move.DifferenceText(),
                Runs([.. causes.Select(cause => numbers[cause]).Order()]));
        }

        PlainTable.Write(writer, table);
    }

    /// <summary>Ascending numbers, those in a row as their first and last; of many the first, and how many there are.</summary>
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

        return runs.Count <= MostRuns ? string.Join(' ', runs) : $"{string.Join(' ', runs.Take(MostRuns))} … ({Text(numbers.Count)})";
    }

    /// <summary>The figure, with what it covers; beside it what else differs from the other side.</summary>
    private static string Text(Figure? figure, Figure? other)
    {
        if (figure is null)
        {
            return "-";
        }

        var text = figure.IsComplete ? figure.ToText() : $"{figure.ToText()} [{Text(figure.Reported)}/{Text(figure.Expected)}]";
        return figure.Partial != (other?.Partial ?? figure.Partial) && figure.Partial > 0 ? $"{text} (+{Text(figure.Partial)})" : text;
    }

    /// <summary>Where, whose, and what there would be instead of what.</summary>
    private static string Cause(RowChange change, ImportPreview preview, Language language)
    {
        var vietnamese = language == Language.Vietnamese;
        var what = change.Kind switch
        {
            RowChangeKind.Definition => $"{(vietnamese ? "chỉ tiêu" : "indicator")} {change.Indicator}",
            RowChangeKind.Unit => $"{(vietnamese ? "đơn vị" : "unit")} {change.UnitCode}",
            RowChangeKind.Team => $"{(vietnamese ? "tổ" : "team")} {change.UnitCode}/{change.Team} ({(vietnamese ? "thành lập" : "set up")})",
            RowChangeKind.Member => $"{(vietnamese ? "thành viên" : "member")} {change.Member} ({change.UnitCode}/{change.Team})",
            _ => $"{change.UnitCode} {change.Indicator}{(change.Breakdown is { } part ? $" {part}" : "")} {preview.Proposed.Input.Catalogue.Calendar.Format(change.Period!)}",
        };
        return Place(change, vietnamese) + what + (change.Kind, change.Before, change.After) switch
        {
            (RowChangeKind.Definition, null, _) => vietnamese ? ": thêm" : ": added",
            (RowChangeKind.Definition, _, null) => vietnamese ? ": bỏ" : ": gone",
            (RowChangeKind.Definition, _, _) => vietnamese ? $": khác ở {change.After}" : $": differs in {change.After}",
            var (_, before, after) => $": {Value(before, vietnamese)} → {Value(after, vietnamese)}",
        };
    }

    private static string Value(string? value, bool vietnamese) => value switch
    {
        null => "-",
        "" => "?",
        "missing" when vietnamese => "chưa có số liệu",
        "withheld" when vietnamese => "không công bố",
        "notApplicable" when vietnamese => "không áp dụng",
        _ => value,
    };

    private static string Place(RowChange change, bool vietnamese)
    {
        if ((change.AfterSource ?? change.BeforeSource) is not { Row: { } row } source)
        {
            return "";
        }

        var old = change.AfterSource is null ? (vietnamese ? " (hiện có)" : " (now)") : "";
        return vietnamese ? $"{source.Document} dòng {Text(row)}{old}: " : $"{source.Document} row {Text(row)}{old}: ";
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
