namespace TodanVan.Domain.Files;

/// <summary>What the format of a cell makes of its number.</summary>
internal enum XlsxForm
{
    Number,

    /// <summary>A day, with its day of the month.</summary>
    Day,

    /// <summary>A day of which only month and year show.</summary>
    Month,

    /// <summary>A time, or another part of a day.</summary>
    Time,

    Percent,
}
