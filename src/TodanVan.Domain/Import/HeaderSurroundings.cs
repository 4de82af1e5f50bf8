namespace TodanVan.Domain.Import;

/// <summary>What the lines around a header tell of it: whether it has one line more than is read, and whether a label may reach further than it stands.</summary>
internal sealed class HeaderSurroundings(HeaderPlace place, HeaderReading reading, HeaderWords words)
{
    /// <summary>The labels right above or below the header that stand over values or under them, and so would be a line of it; each with its row.</summary>
    public IEnumerable<(int Row, string Label)> OtherLines() => Over().Concat(Under());

    /// <summary>
    /// Whether values stand in columns without a name to the right of a cell, where nothing tells how far its label reaches: a merged cell
    /// saved as text is a label and blanks.
    /// </summary>
    public bool MayReachOver(int cell)
    {
        var source = place.Line.Text(cell).Length > 0 ? place.Line : place.LineAbove ?? place.Line;
        for (var i = cell + 1; !source.HasMergedCells && i < reading.Cells.Count && reading.Cells[i].Label.Length == 0; i++)
        {
            if (place.Below.Any(line => line is not null && HeaderPlace.IsNumber(line.Text(i))))
            {
                return true;
            }
        }

        return false;
    }

    private IEnumerable<(int Row, string Label)> Over()
    {
        var top = place.Titles.LastOrDefault(static line => line.HasText);
        var isAdjacent = top is not null && top == place.Before;

        // The line right above a header of one line has been looked at where the header was found.
        if (top is null || (isAdjacent && place.LineAbove is null))
        {
            return [];
        }

        var joined = new HeaderLine(place.Line.Row, [.. reading.Cells.Select(static cell => cell.Label)]);
        var heads = top.HeadsOver(joined, reading.Cells.Count, i => reading.Cells[i].Column is { } column && column != words.Value);
        var labels = Enumerable.Range(0, top.Cells.Count).Where(i => top.Text(i).Length > 0).ToList();
        if (!isAdjacent && (labels.Count < 2 || !labels.TrueForAll(label => heads.Contains(label))))
        {
            // Above a blank line are titles, unless all of its words are labels of values: «Kế hoạch», «Thực hiện».
            return [];
        }

        return Enumerable.Range(0, heads.Length)
            .Where(i => heads[i] >= 0 && reading.Cells[i].Kind == HeaderCellKind.Wide && !IsTitle(top.Text(heads[i])))
            .Select(i => (place.Line.Row, $"{top.Text(heads[i])}: {reading.Cells[i].Label}"));

        bool IsTitle(string text) => UnitNote.UnitIn(text) is not null || (labels.Count == 1 && words.IsPeriod(text));
    }

    private List<(int Row, string Label)> Under()
    {
        // Below a header that names every column is a record, even one without its unit.
        if (reading.NamesAll || place.Below.FirstOrDefault(static line => line?.HasText == true) is not { } next)
        {
            return [];
        }

        var found = new List<(int Row, string Label)>();
        for (var i = 0; i < next.Cells.Count; i++)
        {
            var text = next.Text(i);
            var cell = i < reading.Cells.Count ? reading.Cells[i] : null;
            if (text.Length == 0)
            {
                continue;
            }

            var isNumber = HeaderPlace.IsNumber(text) && (cell?.Kind != HeaderCellKind.Wide || words.Recognise(text) is null);
            if (isNumber || (cell?.Column is not null && cell.Column != words.Value))
            {
                // It is a record.
                return [];
            }

            if (cell?.HoldsValues(words.Value) == true && words.IsUnitOf(cell.Meanings, text) != true)
            {
                found.Add((next.Row, $"{cell.Label}: {text}"));
            }
        }

        return found;
    }
}
