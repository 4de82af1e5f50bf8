using System.Buffers;

namespace TodanVan.Domain.Files;

/// <summary>Keeps what is written for a spreadsheet from being run by it: a cell that begins like a formula gets an apostrophe in front.</summary>
/// <remarks>
/// What begins with <c>=</c>, <c>+</c>, <c>-</c>, <c>@</c>, a tab or a line break may be a formula (OWASP, CSV injection); so may the
/// full-width forms. A number such as <c>-1.250,5</c> is a number and stays as it is.
/// </remarks>
internal static class InertText
{
    public const char Apostrophe = '\'';

    private static readonly SearchValues<char> Beginnings = SearchValues.Create("=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20");
    private static readonly SearchValues<char> OfNumbers = SearchValues.Create("0123456789., \u00A0%");

    /// <summary>Whether a spreadsheet might take a cell for a formula.</summary>
    public static bool MayRun(string cell) => cell.Length > 0 && Beginnings.Contains(cell[0]) && !IsNumber(cell);

    private static bool IsNumber(string cell) =>
        cell[0] is '-' or '+' && cell.AsSpan(1).ContainsAnyInRange('0', '9') && !cell.AsSpan(1).ContainsAnyExcept(OfNumbers);
}
