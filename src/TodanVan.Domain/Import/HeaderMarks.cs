namespace TodanVan.Domain.Import;

/// <summary>What forms put behind the words of a header that says nothing of the column: <c>Giá trị*</c>, <c>Mã thôn (*)</c>, <c>Kỳ:</c>.</summary>
internal static class HeaderMarks
{
    /// <summary>A header without the marks at its end; the header itself when it has none, or nothing else.</summary>
    public static string Without(string header)
    {
        var bare = header.AsSpan().TrimEnd();
        for (var length = -1; length != bare.Length;)
        {
            length = bare.Length;
            bare = bare.TrimEnd("*:").TrimEnd();
            if (bare.EndsWith(")", StringComparison.Ordinal) && bare[..^1].TrimEnd("* ") is [.. var words, '('] && words.Length + 2 < bare.Length)
            {
                bare = words.TrimEnd();
            }
        }

        return bare.IsEmpty || bare.Length == header.AsSpan().TrimEnd().Length ? header : bare.ToString();
    }

    /// <summary>The key under which headers are compared.</summary>
    public static string Key(string header) => TextKey.Comparison(Without(header));
}
