using NodaTime;
using NodaTime.Text;

namespace TodanVan.Domain.Import;

/// <summary>Reads the days of a row: <c>from</c> inclusive, and <c>to</c> exclusive or <c>until</c> inclusive (semantics I3).</summary>
internal static class IntervalReader
{
    /// <summary>Reads the interval; what is wrong with it is set aside with the row.</summary>
    /// <returns>The interval, or null when the row has been set aside for it.</returns>
    public static Validity? Read(
        in InputRow row,
        int ordinal,
        RowJournal journal,
        TableColumn fromColumn,
        TableColumn toColumn,
        TableColumn untilColumn,
        bool fromIsRequired,
        string code,
        FindingSubject subject)
    {
        var readable = TryReadDate(row, ordinal, journal, fromColumn, fromIsRequired, subject, out var from);
        readable &= TryReadDate(row, ordinal, journal, toColumn, false, subject, out var to);
        readable &= TryReadDate(row, ordinal, journal, untilColumn, false, subject, out var until);
        if (!readable)
        {
            return null;
        }

        if (to is not null && until is not null && to != until.Value.PlusDays(1))
        {
            journal.SetAside(ordinal, FindingCatalogue.TwoEnds.About(
                journal.SourceOf(ordinal, untilColumn), subject, ("to", Iso(to)), ("until", Iso(until))));
            return null;
        }

        var end = to ?? until?.PlusDays(1);
        if (end <= from)
        {
            journal.SetAside(ordinal, FindingCatalogue.EmptyInterval.About(
                journal.SourceOf(ordinal, to is null ? untilColumn : toColumn), subject, ("code", code), ("from", Iso(from)), ("to", Iso(end))));
            return null;
        }

        return new Validity(from, end);
    }

    /// <summary>Reads one date, ISO or as people write it; a cell that holds something else sets the row aside.</summary>
    /// <returns>Whether the cell is blank and may be, or holds a date.</returns>
    public static bool TryReadDate(
        in InputRow row, int ordinal, RowJournal journal, TableColumn column, bool required, FindingSubject subject, out LocalDate? date)
    {
        date = null;
        if ((required ? CellReader.Required(row, ordinal, journal, column, subject) : CellReader.Text(row, column)) is not { } text)
        {
            return !required;
        }

        // The last day of the calendar has no day after it, which an inclusive end needs.
        if ((IsoDay.TryParse(text, out var read, out _) || VietnameseDate.TryParse(text, out read)) && read < LocalDate.MaxIsoValue)
        {
            date = read;
            return true;
        }

        journal.SetAside(ordinal, FindingCatalogue.InvalidDate.Suggesting(
            journal.SourceOf(ordinal, column), subject, VietnameseDate.Nearest(text) is { } near ? Iso(near) : null, ("value", text), ("column", row.Header.LabelOf(column))));
        return false;
    }

    public static string Iso(LocalDate? date) => date is { } day ? LocalDatePattern.Iso.Format(day) : "..";
}
