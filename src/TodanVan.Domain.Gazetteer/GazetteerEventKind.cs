namespace TodanVan.Domain.Units;

/// <summary>What an event of lineage is. Renamings, recodings, reclassifications and transfers are seen in the versions.</summary>
internal enum GazetteerEventKind
{
    /// <summary>The subject came to be, or something was added to it as it came to be, and no source is recorded.</summary>
    Establishment,

    /// <summary>Units went, whole or in part, into others.</summary>
    Reorganization,

    /// <summary>A part of a unit went to another, and both went on.</summary>
    BoundaryAdjustment,

    /// <summary>The subjects ended because their level did.</summary>
    AbolitionOfLevel,

    /// <summary>The subject ended and no successor is recorded.</summary>
    Abolition,
}
