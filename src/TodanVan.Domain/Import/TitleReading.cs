using Ardalis.GuardClauses;

namespace TodanVan.Domain.Import;

/// <summary>Looks in the titles above a table for what a column might hold that the table does not have. What is found is offered, never applied.</summary>
/// <remarks>
/// A title may name the period of something else. What it says of documents and their dates is passed over («Kèm theo Báo cáo số 15-BC/ĐU ngày
/// 05/12/2018»); and where a title says more of periods than the one that is read in it («so với năm 2017», «quý I và quý II năm 2018»), nothing is offered at all.
/// </remarks>
internal sealed class TitleReading
{
    // «từ ngày 14-10-2014 đến hết ngày 14-10-2019» has eleven words; no title needs more lines of them than a page has.
    private const int MostWords = 11;
    private const int LongestTitle = 500;

    private static readonly HashSet<string> OtherPeriods = Keys("tháng", "thang", "quý", "quí", "năm", "đến", "den", "cùng kỳ", "so với", "so voi", "giai đoạn", "nhiệm kỳ");

    // With a number behind them; «quy chế» is no quarter, and «ngày công» no day.
    private static readonly HashSet<string> OtherPeriodsByNumber = Keys("quy", "qui", "ngày", "ngay");

    // Right before a period: «đầu năm 2018» is not the year.
    private static readonly HashSet<string> Limits = Keys("đầu", "giữa", "cuối", "nửa", "trước", "sau", "từ", "tới", "hết", "ngoài");

    private static readonly HashSet<string> Documents = Keys("kèm theo", "nghị quyết", "quyết định", "công văn", "thông tư", "nghị định", "chỉ thị", "kết luận");

    private static readonly HashSet<string> Days = Keys("ngày", "ngay");

    private static readonly HashSet<string> Romans = Keys("i", "ii", "iii", "iv");

    private readonly Func<string, WideColumn?> recognise;
    private readonly TableColumn column;
    private readonly HashSet<string> found = new(StringComparer.Ordinal);
    private bool isDoubtful;

    private TitleReading(Func<string, WideColumn?> recognise, TableColumn column)
    {
        this.recognise = recognise;
        this.column = column;
    }

    private bool IsPeriod => column.Content == ColumnContent.Period;

    /// <summary>The one thing of a column that is in the titles, or else in the name of the document; null when there is none, or there are several.</summary>
    public static string? Only(IReadOnlyList<HeaderLine> titles, string document, Func<string, WideColumn?> recognise, TableColumn column)
    {
        var reading = new TitleReading(recognise, column);
        foreach (var title in Guard.Against.Null(titles))
        {
            for (var cell = 0; cell < title.Cells.Count; cell++)
            {
                reading.Collect(title.Text(cell));
            }
        }

        if (reading.found.Count == 0)
        {
            reading.Collect(document);
        }

        return reading is { isDoubtful: false, found.Count: 1 } ? reading.found.First() : null;
    }

    private static HashSet<string> Keys(params ReadOnlySpan<string> words)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in words)
        {
            keys.Add(TextKey.Comparison(word));
        }

        return keys;
    }

    /// <summary>Reads a title from its beginning, at each word as much as makes sense.</summary>
    private void Collect(string whole)
    {
        var title = whole.Length <= LongestTitle ? whole : whole[..LongestTitle];
        var words = Words(title);
        var isRead = new bool[words.Count];
        var read = new List<(int First, string Text)>();
        for (var first = 0; first < words.Count;)
        {
            var next = first + 1;
            for (var last = Math.Min(words.Count, first + MostWords) - 1; last >= first; last--)
            {
                if (recognise(title[words[first].Start..words[last].End]) is { } meaning && meaning.Column == column)
                {
                    read.Add((first, meaning.Text));
                    next = last + 1;
                    Array.Fill(isRead, true, first, next - first);
                    break;
                }
            }

            first = next;
        }

        if (!IsPeriod)
        {
            found.UnionWith(read.Select(static item => item.Text));
            return;
        }

        string[] keys = [.. words.Select(word => TextKey.Comparison(title[word]))];
        var isDay = read is [var only] && IsoDay.TryParse(only.Text, out _, out _);
        var hasMore = SaysMore(keys, isRead, read);
        if (IsOfDocument(title, words, isRead, keys) || (isDay && !hasMore && (Days.Contains(keys[0]) || Array.Exists(isRead, static word => !word))))
        {
            // A day with words is that of a signature, or says from when a document is.
            return;
        }

        isDoubtful |= hasMore;
        found.UnionWith(read.Select(static item => item.Text));
    }

    /// <summary>Whether a title is about a document: it has words for it, or a number such as «315-KL/TU».</summary>
    private static bool IsOfDocument(string title, List<Range> words, bool[] isRead, string[] keys)
    {
        for (var i = 0; i < keys.Length; i++)
        {
            var isNumber = i + 1 < keys.Length && !isRead[i] && !isRead[i + 1] && char.IsAsciiDigit(keys[i][^1]) && char.IsUpper(title[words[i + 1].Start.Value])
                && words[i + 1].Start.Value == words[i].End.Value + 1 && title[words[i].End.Value] is '-' or '/';
            if (isNumber || (i + 1 < keys.Length && Documents.Contains($"{keys[i]} {keys[i + 1]}")))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the words that were not read speak of periods or days, too, or limit the one that was read.</summary>
    private static bool SaysMore(string[] keys, bool[] isRead, List<(int First, string Text)> read)
    {
        for (var i = 0; i < keys.Length; i++)
        {
            var next = i + 1 < keys.Length ? keys[i + 1] : "";
            if (!isRead[i] && (OtherPeriods.Contains(keys[i]) || OtherPeriods.Contains($"{keys[i]} {next}")
                || (OtherPeriodsByNumber.Contains(keys[i]) && (Romans.Contains(next) || (next.Length > 0 && char.IsAsciiDigit(next[0]))))
                || (keys[i].Length == 4 && IsoDay.TryDigits(keys[i], out _))))
            {
                return true;
            }
        }

        return read.Exists(item => item.First > 0 && Limits.Contains(keys[item.First - 1]));
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
