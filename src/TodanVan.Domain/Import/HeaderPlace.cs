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

    /// <summary>Finds the header: the first line, or pair of lines, that names every column that there must be, or else the one that names most.</summary>
    /// <remarks>
    /// A line with a header of its own for every column that there must be is one alone: below it is a record, even one without its unit.
    /// Else two lines are a header together when neither would do alone, or both have a part in what some cell says: an indicator above a
    /// period, a period above an indicator, a year above «Quý I», an indicator above its unit of measure. The lower line has no words under
    /// a header of the upper one that names a column, and nothing in it is a mere number.
    /// </remarks>
    /// <param name="sink">What takes the records, and knows what headers mean.</param>
    /// <param name="lines">The lines from the top; null for a blank one. Only as many are asked for as are needed.</param>
    /// <returns>The place; null when there is no line.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static HeaderPlace? Find(IInputRowSink sink, IEnumerable<HeaderLine?> lines)
    {
        Guard.Against.Null(sink);
        Guard.Against.Null(lines);
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

            var alone = Read(line, null);
            if (before is not null)
            {
                if (isAdjacent && !before.NamesAll && IsUnder(before, line, sink) && Pair(line, alone) is { } pair)
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
            if (met.Count == LinesSearched)
            {
                break;
            }
        }

        return best;

        HeaderReading Read(HeaderLine line, HeaderLine? above) => new(sink.Schema, sink.Recognise, line, above);

        HeaderPlace Better(HeaderPlace place) => best is null || (!best.IsComplete && (place.IsComplete || place.Named > best.Named)) ? place : best;

        HeaderPlace? Pair(HeaderLine line, HeaderReading alone)
        {
            var both = Read(line, met[^1]);
            var place = new HeaderPlace(line, met[^1], met[..^1], both.Named, both.IsComplete(sink.TextWhereAbsent));
            var wouldDo = before!.IsComplete(sink.TextWhereAbsent);
            if (wouldDo ? both.IsJoined || both.IsUnclear : place.IsComplete && (both.IsJoined || !alone.IsComplete(sink.TextWhereAbsent)))
            {
                return place;
            }

            best = both.IsJoined ? Better(place) : best;
            return null;
        }
    }

    /// <summary>Whether a line may be the lower one of a header: none of its words stands under a header that needs none, or is a mere number.</summary>
    private static bool IsUnder(HeaderReading upper, HeaderLine line, IInputRowSink sink)
    {
        for (var i = 0; i < line.Cells.Count; i++)
        {
            var text = line.Text(i);
            if (text.Length == 0)
            {
                continue;
            }

            var meaning = sink.Recognise(text);
            if (meaning is null && sink.Schema.Find(text) is null && IsNumber(text))
            {
                return false;
            }

            if (i < upper.Cells.Count && upper.Cells[i].Column is { } named
                && meaning?.Column != named && !(named == upper.Value && meaning is not null))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsNumber(string text) =>
        text is "-" || (text.AsSpan().ContainsAnyInRange('0', '9') && !text.AsSpan().ContainsAnyExcept(NumberCharacters));
}
