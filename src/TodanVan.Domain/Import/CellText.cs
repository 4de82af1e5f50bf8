using System.Text;

namespace TodanVan.Domain.Import;

/// <summary>Says what is odd about how the words of a row are typed. They are kept as typed; the mended text is offered.</summary>
internal static class CellText
{
    private const int LongestSuggestion = 256;

    /// <summary>Looks at a cell that is not empty.</summary>
    public static void Check(ReadOnlySpan<byte> cell, TableColumn column, int ordinal, RowJournal journal)
    {
        if (column.Content is ColumnContent.Text or ColumnContent.Code or ColumnContent.State && MayBeOdd(cell))
        {
            Check(Encoding.UTF8.GetString(cell), column, ordinal, journal);
        }
    }

    // Most cells have neither a space nor a letter beyond ASCII.
    private static bool MayBeOdd(ReadOnlySpan<byte> cell) => cell.IndexOfAnyExceptInRange((byte)'!', (byte)'~') >= 0 && HasOddSpaceOrLetter(cell);

    private static bool HasOddSpaceOrLetter(ReadOnlySpan<byte> cell) =>
        cell.IndexOfAnyExceptInRange((byte)' ', (byte)'~') >= 0 || cell[0] == ' ' || cell[^1] == ' ' || cell.IndexOf("  "u8) >= 0;

    private static void Check(string text, TableColumn column, int ordinal, RowJournal journal)
    {
        journal.CountTones(ordinal, text);
        var flaws = TypedText.FlawsOf(text);
        if (flaws == TextFlaws.None)
        {
            return;
        }

        var mended = TypedText.Mend(text);
        Note(TextFlaws.NotComposed, FindingCatalogue.TextNotComposed);
        Note(TextFlaws.StraySpaces, FindingCatalogue.StraySpaces);
        Note(TextFlaws.LineBreak, FindingCatalogue.LineBreakInCell);
        Note(TextFlaws.Lookalike, FindingCatalogue.LookalikeLetters);
        Note(TextFlaws.Invisible, FindingCatalogue.InvisibleCharacters);

        void Note(TextFlaws flaw, FindingDescriptor descriptor)
        {
            if (flaws.HasFlag(flaw))
            {
                var source = journal.SourceOf(ordinal, column);
                journal.Note(descriptor.Suggesting(
                    source, null, mended.Length is 0 or > LongestSuggestion ? null : mended, ("column", source?.Column ?? column.Name)));
            }
        }
    }
}
