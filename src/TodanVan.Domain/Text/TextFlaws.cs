namespace TodanVan.Domain;

/// <summary>How a text is oddly typed; several may hold.</summary>
[Flags]
internal enum TextFlaws
{
    None = 0,

    /// <summary>Not in normalization form C.</summary>
    NotComposed = 1,

    /// <summary>White space at an end, or more than one in a row.</summary>
    StraySpaces = 2,

    /// <summary>A line break.</summary>
    LineBreak = 4,

    /// <summary>A letter that looks like the Latin one that was meant.</summary>
    Lookalike = 8,

    /// <summary>A character that is not seen: zero-width, soft hyphen, direction mark.</summary>
    Invisible = 16,
}
