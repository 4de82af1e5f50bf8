namespace TodanVan.Domain.Import;

/// <summary>What programs for tables call a column: A, B, …, Z, AA.</summary>
internal static class ColumnLetters
{
    /// <summary>The letters of a column from 0.</summary>
    public static string Of(int column)
    {
        var letters = "";
        for (column++; column > 0; column = (column - 1) / 26)
        {
            letters = (char)('A' + ((column - 1) % 26)) + letters;
        }

        return letters;
    }
}
