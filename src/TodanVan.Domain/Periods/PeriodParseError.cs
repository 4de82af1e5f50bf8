namespace TodanVan.Domain;

/// <summary>Why a text is no period. Higher floors turn it into the failure that a finding carries.</summary>
internal enum PeriodParseError
{
    /// <summary>The text was read.</summary>
    None,

    /// <summary>The text has none of the forms.</summary>
    Malformed,

    /// <summary>The form is right and a part of it does not exist: month 13, 30 February, quarter 5, the year 1850.</summary>
    OutOfRange,

    /// <summary>The first day of a span is after its last.</summary>
    Reversed,
}
