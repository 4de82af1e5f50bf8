namespace TodanVan.Domain.Import;

/// <summary>The columns that a quarantine file has beside those of its table. A table that is read again may keep them.</summary>
public static class QuarantineColumns
{
    /// <summary>Why the record was set aside.</summary>
    public const string Finding = "finding";

    /// <summary>Where the record stood.</summary>
    public const string Place = "place";

    /// <summary>The bytes of a record that could not be cut into cells.</summary>
    public const string Raw = "raw";

    /// <summary>The columns whose cells have an apostrophe in front that they did not have.</summary>
    public const string Escaped = "escaped";

    /// <summary>All of them, in the order in which they are written.</summary>
    public static IReadOnlyList<string> Names { get; } = [Finding, Place, Raw, Escaped];

    private static readonly HashSet<string> Known = new(Names, StringComparer.Ordinal);

    internal static bool Contains(string header) => Known.Contains(TextKey.Comparison(header));

    internal static bool IsEscaped(string header) => string.Equals(TextKey.Comparison(header), Escaped, StringComparison.Ordinal);
}
