namespace TodanVan.Domain.Import;

/// <summary>The line of a form that counts its columns: <c>(1)</c>, <c>(2)</c>, <c>(3)=(1)+(2)</c>, or <c>A</c>, <c>B</c>, <c>1</c>, <c>2</c>.</summary>
internal static class ColumnNumbers
{
    private const int Fewest = 3;

    /// <summary>Whether all filled cells of a line are letters from A on and then numbers from 1 on, or one of the two, and at least three.</summary>
    /// <param name="line">The line.</param>
    /// <param name="hasBrackets">Whether a number is in brackets, as no value is.</param>
    public static bool Are(HeaderLine line, out bool hasBrackets)
    {
        var (letters, numbers) = (0, 0);
        hasBrackets = false;
        for (var i = 0; i < line.Cells.Count; i++)
        {
            // A column may say of which others it is made.
            var text = line.Text(i);
            var own = text.AsSpan()[..(text.IndexOf('=', StringComparison.Ordinal) is var sign and >= 0 ? sign : text.Length)].Trim(" ()[].");
            if (text.Length == 0)
            {
                continue;
            }

            if (own.Length == 1 && numbers == 0 && char.ToUpperInvariant(own[0]) == 'A' + letters)
            {
                letters++;
            }
            else if (own.SequenceEqual(CellReader.Invariant(numbers + 1)))
            {
                numbers++;
                hasBrackets |= text[0] == '(';
            }
            else
            {
                return false;
            }
        }

        return letters + numbers >= Fewest;
    }

    /// <summary>Whether a text might number a column: a letter, or one digit or two.</summary>
    public static bool MayBeOne(string text) => text.Length is 1 or 2 && (text.Length == 1 ? char.IsAsciiLetterOrDigit(text[0]) : !text.AsSpan().ContainsAnyExceptInRange('0', '9'));
}
