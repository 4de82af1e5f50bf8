namespace TodanVan.Domain;

/// <summary>Why a text could not be read as a value.</summary>
public enum ParseFailure
{
    /// <summary>The text was read.</summary>
    None,

    /// <summary>The text is null, empty or only white space.</summary>
    Empty,

    /// <summary>The text is not of the expected form at all.</summary>
    Malformed,

    /// <summary>A character stands in the number that no number has, such as a letter.</summary>
    InvalidCharacter,

    /// <summary>Digits are grouped otherwise than in threes, such as <c>12.34</c> where <c>.</c> groups.</summary>
    InvalidGrouping,

    /// <summary>
    /// Separators occur as only the other convention has them, such as <c>1,234.5</c> or <c>1,234,567</c> where <c>.</c> groups.
    /// </summary>
    MixedSeparators,

    /// <summary>The text has more digits than the stated limit.</summary>
    TooManyDigits,

    /// <summary>The text has more decimals than the scale allows; nothing is rounded in silence.</summary>
    TooManyDecimals,

    /// <summary>The unit of measure after the number is not known.</summary>
    UnknownUnit,

    /// <summary>A part is out of range, such as month 13, or a number is too large for the type it was asked as.</summary>
    OutOfRange,

    /// <summary>The first day of an interval is after its last.</summary>
    Reversed,

    /// <summary>Two parts of the text contradict each other, such as a percentage that its fraction does not give.</summary>
    Inconsistent,
}
