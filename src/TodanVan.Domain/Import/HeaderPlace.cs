using System.Buffers;

using Ardalis.GuardClauses;

namespace TodanVan.Domain.Import;

/// <summary>
/// Where the header of a table stands among the lines at the top of a document: a line, or two of which the upper one has labels over
/// several cells of the lower.
/// </summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed class HeaderPlace
{
    /// <summary>How many lines are looked at, blank ones not counted.</summary>
    public const int LinesSearched = 50;

    // A record has a unit, something said of it, and a value; a title has fewer parts.
    private const int CellsOfRecord = 3;

    private static readonly SearchValues<char> AmountCharacters = SearchValues.Create("0123456789.,");
    private static readonly SearchValues<char> NumberCharacters = SearchValues.Create("0123456789.,-+()%/ \u00A0");

    internal HeaderPlace(HeaderLine line, HeaderLine? lineAbove, IReadOnlyList<HeaderLine> titles, int named, bool isComplete)
    {
        Line = line;
        LineAbove = lineAbove;
        Titles = [.. titles];
        Named = named;
        IsComplete = isComplete;
    }

    /// <summary>The line right above the records.</summary>
    public HeaderLine Line { get; }

    /// <summary>The line with the labels over its cells; null when the header is one line.</summary>
    public HeaderLine? LineAbove { get; }

    /// <summary>The lines above the header.</summary>
    public IReadOnlyList<HeaderLine> Titles { get; }

    /// <summary>How many columns the header names; 0 when it is only the first line, for want of a header.</summary>
    public int Named { get; }

    /// <summary>Whether it names every column that there must be.</summary>
    public bool IsComplete { get; }

    /// <summary>The lines below the header, as far as they were looked at; null for a blank one.</summary>
    internal IReadOnlyList<HeaderLine?> Below { get; private init; } = [];

    /// <summary>The line right above the header; null when there is none or it is blank.</summary>
    internal HeaderLine? Before { get; private init; }

    /// <summary>Finds the header: the first line, or pair of lines, that names every column that there must be, or else the one that names most.</summary>
    /// <remarks>
    /// A line with a header of its own for every column that there must be is one alone: below it is a record, even one without its unit.
    /// Else two lines are a header together when neither would do alone, or both have a part in what some cell says: an indicator above a
    /// period, a period above an indicator, a year above «Quý I», an indicator above its unit of measure; or when the upper one has a label
    /// over values that nobody knows. The lower line has no words under a header of the upper one that names a column, unless they name a column
    /// themselves, and nothing in it is a mere number. A period that is the only label of its line is a title.
    /// </remarks>
    /// <param name="sink">What takes the records, and knows what headers mean.</param>
    /// <param name="lines">The lines from the top; null for a blank one. At most <see cref="LinesSearched"/> that are not blank are asked for.</param>
    /// <returns>The place; null when there is no line.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static HeaderPlace? Find(IInputRowSink sink, IEnumerable<HeaderLine?> lines)
    {
        Guard.Against.Null(sink);
        var top = Top(Guard.Against.Null(lines));
        if (Find(sink, new HeaderWords(sink.Schema, sink.Recognise), top) is not { } place)
        {
            return null;
        }

        var first = top.IndexOf(place.LineAbove ?? place.Line);
        return new HeaderPlace(place.Line, place.LineAbove, place.Titles, place.Named, place.IsComplete)
        {
            Below = top[(top.IndexOf(place.Line) + 1)..],
            Before = first > 0 ? top[first - 1] : null,
        };
    }

    /// <summary>Tells a sink of the lines above the header: titles (<c>TDV0125</c>), and what looks like a record that nobody reads (<c>TDV0162</c>).</summary>
    /// <remarks>A line looks like a record that has at least three cells filled, and in one of them nothing but a number.</remarks>
    /// <param name="sink">What is told.</param>
    /// <param name="document">The name of the document.</param>
    /// <param name="sheet">The sheet, or null.</param>
    internal void NoteTitles(IInputRowSink sink, string document, string? sheet)
    {
        foreach (var title in Titles)
        {
            var descriptor = LooksLikeRecord(title) ? FindingCatalogue.RowAboveHeader : FindingCatalogue.BannerRow;
            sink.Note(descriptor.At(new SourceReference(document, sheet, title.Row)));
        }
    }

    private static bool LooksLikeRecord(HeaderLine line)
    {
        var (filled, hasNumber) = (0, false);
        for (var i = 0; i < line.Cells.Count; i++)
        {
            var text = line.Text(i);
            filled += text.Length > 0 ? 1 : 0;
            hasNumber |= text.AsSpan().ContainsAnyInRange('0', '9') && !text.AsSpan().ContainsAnyExcept(AmountCharacters);
        }

        return hasNumber && filled >= CellsOfRecord;
    }

    /// <summary>Whether a text is a number and no words.</summary>
    internal static bool IsNumber(string text) =>
        text is "-" || (text.AsSpan().ContainsAnyInRange('0', '9') && !text.AsSpan().ContainsAnyExcept(NumberCharacters));

    private static List<HeaderLine?> Top(IEnumerable<HeaderLine?> lines)
    {
        var top = new List<HeaderLine?>();
        var count = 0;
        foreach (var line in lines)
        {
            top.Add(line);
            count += line is null ? 0 : 1;
            if (count == LinesSearched)
            {
                break;
            }
        }

        return top;
    }

    private static HeaderPlace? Find(IInputRowSink sink, HeaderWords words, List<HeaderLine?> lines)
    {
        var met = new List<HeaderLine>();
        HeaderPlace? best = null;
        HeaderReading? before = null;
        var isAdjacent = false;
        foreach (var line in lines)
        {
            if (line is null)
            {
                isAdjacent = false;
                continue;
            }

            var alone = new HeaderReading(words, line, null);
            if (before is not null)
            {
                if (isAdjacent && !before.NamesAll && IsUnder(before, line, words) && Pair(line, alone) is { } pair)
                {
                    return pair;
                }

                if (before.IsComplete(sink.TextWhereAbsent))
                {
                    return best;
                }
            }

            best = Better(new HeaderPlace(line, null, met, alone.Named, alone.IsComplete(sink.TextWhereAbsent)));
            met.Add(line);
            before = alone;
            isAdjacent = true;
        }

        return best;

        HeaderPlace Better(HeaderPlace place) => best is null || (!best.IsComplete && (place.IsComplete || place.Named > best.Named)) ? place : best;

        HeaderPlace? Pair(HeaderLine line, HeaderReading alone)
        {
            var both = new HeaderReading(words, line, met[^1]);
            if (both.IsUnderTitle)
            {
                return null;
            }

            var place = new HeaderPlace(line, met[^1], met[..^1], both.Named, both.IsComplete(sink.TextWhereAbsent));
            var isTaken = before!.IsComplete(sink.TextWhereAbsent) ? both.IsJoined || both.IsUnclear
                : !alone.IsComplete(sink.TextWhereAbsent) ? place.IsComplete
                : alone.NamesValue ? place.IsComplete && both.IsJoined && !both.IsContradictory
                : both.IsJoined || both.IsUnclear;
            if (isTaken)
            {
                return place;
            }

            best = both.IsJoined || both.IsUnclear ? Better(place) : best;
            return null;
        }
    }

    /// <summary>Whether a line may be the lower one of a header: none of its words stands under a header that needs none, or is a mere number.</summary>
    private static bool IsUnder(HeaderReading upper, HeaderLine line, HeaderWords words)
    {
        for (var i = 0; i < line.Cells.Count; i++)
        {
            var text = line.Text(i);
            if (text.Length == 0)
            {
                continue;
            }

            var meaning = words.Recognise(text);
            if (meaning is null && words.Find(text) is null && IsNumber(text))
            {
                return false;
            }

            if (i < upper.Cells.Count && upper.Cells[i].Column is { } named
                && meaning?.Column != named && !(named == words.Value && meaning is not null) && !words.IsColumnBesideValue(text))
            {
                return false;
            }
        }

        return true;
    }
}
