namespace TodanVan.Domain.Rollups;

/// <summary>How a unit stands to one indicator: the first two are not expected.</summary>
internal enum UnitStatus : byte
{
    NotExpected,
    NotApplicable,
    Withheld,
    Silent,
    Partial,
    Reported,
}
