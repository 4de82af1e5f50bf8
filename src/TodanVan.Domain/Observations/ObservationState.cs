namespace TodanVan.Domain.Observations;

/// <summary>What a cell says. A cell for which there is no row is none of these: it is absent.</summary>
public enum ObservationState
{
    /// <summary>A number, zero included.</summary>
    Value,

    /// <summary>The row says that there is no number (an explicit null): counted as missing, and kept.</summary>
    Missing,

    /// <summary>The question does not apply to the unit: it leaves both the reported and the expected.</summary>
    NotApplicable,

    /// <summary>There is a number that is not given: expected, and not reported.</summary>
    Withheld,
}
