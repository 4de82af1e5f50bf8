namespace TodanVan.Domain.Import;

/// <summary>Tells of words around a table whether they name a unit of measure in which its numbers are not read.</summary>
/// <param name="words">What the words of its header mean.</param>
/// <param name="meant">What its header says of its values; where no indicator is among it, those are in the rows.</param>
internal sealed class UnitNotes(HeaderWords words, IEnumerable<WideColumn> meant)
{
    private readonly List<WideColumn> indicators = [.. meant.Where(static meaning => meaning.Column.Content != ColumnContent.Period)];

    // Each unit is judged once: a line of titles may be as wide as the table.
    private readonly Dictionary<(string Unit, bool IsNote), bool> judged = [];

    /// <summary>Whether a text is a note of another unit, or a title that names one.</summary>
    public bool IsOther(string text, bool isTitle = true) =>
        UnitNote.UnitIn(text) is { } unit ? !IsOwn(unit, isNote: true) && !IsListOfOwn(unit)
        : isTitle && UnitWords.NamedIn(text).Any(named => !IsOwn(named, isNote: false));

    /// <summary>Whether a note has a unit for each of several indicators: «m², ngày công».</summary>
    private bool IsListOfOwn(string note) =>
        note.Split([',', ';']) is { Length: > 1 } units && Array.TrueForAll(units, unit => UnitWords.IsKnown(unit) && IsOwn(unit, isNote: false));

    /// <summary>A note is about all numbers of a table; a unit that is only named may be about some.</summary>
    private bool IsOwn(string unit, bool isNote)
    {
        if (!judged.TryGetValue((unit, isNote), out var isOwn))
        {
            isOwn = indicators.Count == 0 ? UnitWords.IsPlain(unit) : isNote ? indicators.TrueForAll(HasIt) : indicators.Exists(HasIt);
            judged.Add((unit, isNote), isOwn);
        }

        return isOwn;

        bool HasIt(WideColumn indicator) => words.IsUnitOf([indicator], unit) == true;
    }
}
