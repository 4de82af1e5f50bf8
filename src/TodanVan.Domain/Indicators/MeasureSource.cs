namespace TodanVan.Domain.Indicators;

/// <summary>Where the values of a measure come from.</summary>
public enum MeasureSource
{
    /// <summary>Reported by units as observations.</summary>
    Reported,

    /// <summary>Counted from the register: how many units of the reporting level are in force on the closing day.</summary>
    Register,

    /// <summary>Counted from the roster of teams; without a roster it may be reported like any other.</summary>
    Roster,
}
