namespace TodanVan.Domain.Import;

/// <summary>Looks in the titles above a table for what a column might hold that the table does not have. What is found is offered, never applied.</summary>
internal static class TitleReading
{
    // «từ ngày 14-10-2014 đến hết ngày 14-10-2019» has eleven words; no title needs more lines of them than a page has.
    private const int MostWords = 11;
    private const int LongestTitle = 500;

    /// <summary>The one thing of a column that is in the titles, or else in the name of the document; null when there is none, or there are several.</summary>
    public static string? Only(IReadOnlyList<HeaderLine> titles, string document, Func<string, WideColumn?> recognise, TableColumn column)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var title in titles)
        {
            for (var cell = 0; cell < title.Cells.Count; cell++)
            {
                Collect(title.Text(cell), recognise, column, found);
            }
        }

        if (found.Count == 0)
        {
            Collect(document, recognise, column, found);
        }

        return found.Count == 1 ? found.First() : null;
    }

    /// <summary>Reads a title from its beginning, at each word as much as makes sense.</summary>
    private static void Collect(string title, Func<string, WideColumn?> recognise, TableColumn column, HashSet<string> found)
    {
        var words = Words(title.Length <= LongestTitle ? title : title[..LongestTitle]);
        for (var first = 0; first < words.Count;)
        {
            var next = first + 1;
            for (var last = Math.Min(words.Count, first + MostWords) - 1; last >= first; last--)
            {
                if (recognise(title[words[first].Start..words[last].End]) is { } meaning && meaning.Column == column)
                {
                    found.Add(meaning.Text);
                    next = last + 1;
                    break;
                }
            }

            first = next;
        }
    }

    private static List<Range> Words(string text)
    {
        var words = new List<Range>();
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            while (i < text.Length && (char.IsLetterOrDigit(text[i]) || char.IsSurrogate(text[i])))
            {
                i++;
            }

            if (i > start)
            {
                words.Add(start..i);
            }
            else
            {
                i++;
            }
        }

        return words;
    }
}
