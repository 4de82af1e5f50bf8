using System.Buffers;
using System.Text;

using Ardalis.GuardClauses;

namespace TodanVan.Domain.Import;

/// <summary>Keeps what is written for a spreadsheet from being run by it: what begins like a formula gets an apostrophe in front, and loses it when it is read.</summary>
/// <remarks>
/// <para>What begins with <c>=</c>, <c>+</c>, <c>-</c>, <c>@</c>, a tab or a line break may be a formula (OWASP, CSV injection); so may the
/// full-width forms. A number such as <c>-1.250,5</c> is a number and stays as it is.</para>
/// <para>A beginning is that of the cell, and what stands behind a <c>;</c>, a <c>|</c>, a tab or a line break in it: a spreadsheet whose list separator is the semicolon does not
/// see that a cell of a table with commas is quoted, for its quotation mark does not stand at the start of what it takes for a cell, and cuts there. Quotation marks in between do not matter.</para>
/// </remarks>
public static class InertText
{
    private const char Apostrophe = '\'';

    private static readonly SearchValues<char> Beginnings = SearchValues.Create("=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20");
    private static readonly SearchValues<char> Separators = SearchValues.Create(";|\t\r\n");
    private static readonly SearchValues<char> OfNumbers = SearchValues.Create("0123456789., \u00A0%");

    /// <summary>Puts an apostrophe in front of what a spreadsheet might take for a formula.</summary>
    /// <param name="cell">The text of a cell.</param>
    /// <returns>The text that does not run; the same one when nothing in it would.</returns>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public static string Escape(string cell)
    {
        Guard.Against.Null(cell);
        StringBuilder? text = null;
        var copied = 0;
        for (var start = 0; start >= 0; start = Next(cell, start))
        {
            if (MayRun(cell.AsSpan(start)))
            {
                (text ??= new StringBuilder()).Append(cell, copied, start - copied).Append(Apostrophe);
                copied = start;
            }
        }

        return text is null ? cell : text.Append(cell, copied, cell.Length - copied).ToString();
    }

    /// <summary>Takes the apostrophes off that <see cref="Escape"/> put there.</summary>
    /// <param name="cell">A text that was escaped.</param>
    /// <returns>The text as it was.</returns>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public static string Unescape(string cell)
    {
        Guard.Against.Null(cell);
        StringBuilder? text = null;
        var copied = 0;
        for (var start = 0; start >= 0; start = Next(cell, start))
        {
            if (start < cell.Length && cell[start] == Apostrophe && MayRun(cell.AsSpan(start + 1)))
            {
                (text ??= new StringBuilder()).Append(cell, copied, start - copied);
                copied = start + 1;
            }
        }

        return text is null ? cell : text.Append(cell, copied, cell.Length - copied).ToString();
    }

    /// <summary>Where the next beginning is after one; negative when there is none.</summary>
    private static int Next(string cell, int start)
    {
        var separator = cell.AsSpan(start).IndexOfAny(Separators);
        return separator < 0 ? -1 : start + separator + 1;
    }

    // Apostrophes in front change nothing here: so each that is added can be told from those that were there.
    private static bool MayRun(ReadOnlySpan<char> text)
    {
        var bare = text.TrimStart("'\"");
        return !bare.IsEmpty && Beginnings.Contains(bare[0]) && !(bare.Length == text.Length && IsNumber(text));
    }

    private static bool IsNumber(ReadOnlySpan<char> text) =>
        text[0] is '-' or '+' && text[1..].ContainsAnyInRange('0', '9') && !text[1..].ContainsAnyExcept(OfNumbers);
}
