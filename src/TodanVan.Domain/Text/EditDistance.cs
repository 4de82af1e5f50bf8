namespace TodanVan.Domain;

/// <summary>How many letters must be put in, left out or replaced to make one text of another (Levenshtein).</summary>
internal static class EditDistance
{
    private const int StackLength = 128;

    /// <summary>Gives the distance if it is at most <paramref name="limit"/>, and <c>limit + 1</c> if it is more.</summary>
    /// <remarks>Time is in the order of length times limit, memory of one row: hostile texts stay cheap.</remarks>
    public static int Bounded(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int limit)
    {
        if (left.Length > right.Length)
        {
            var swapped = left;
            left = right;
            right = swapped;
        }

        var more = limit + 1;
        if (right.Length - left.Length > limit)
        {
            return more;
        }

        // row[j] is the distance of the letters of right so far to the first j of left; off the diagonal band it is more than the limit.
        Span<int> row = left.Length < StackLength ? stackalloc int[left.Length + 1] : new int[left.Length + 1];
        for (var j = 0; j < row.Length; j++)
        {
            row[j] = Math.Min(j, more);
        }

        for (var i = 1; i <= right.Length; i++)
        {
            var from = Math.Max(1, i - limit);
            var to = Math.Min(left.Length, i + limit);
            var diagonal = row[from - 1];
            row[from - 1] = from == 1 ? Math.Min(i, more) : more;
            var best = row[from - 1];
            for (var j = from; j <= to; j++)
            {
                var above = row[j];
                var change = diagonal + (left[j - 1] == right[i - 1] ? 0 : 1);
                row[j] = Math.Min(Math.Min(change, Math.Min(above, row[j - 1]) + 1), more);
                diagonal = above;
                best = Math.Min(best, row[j]);
            }

            if (best == more)
            {
                return more;
            }
        }

        return row[left.Length];
    }
}
