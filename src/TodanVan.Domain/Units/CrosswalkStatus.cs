namespace TodanVan.Domain.Units;

/// <summary>What can be said of figures that a crosswalk brings to a target (semantics B3).</summary>
public enum CrosswalkStatus
{
    /// <summary>Every source of which anything arrives lies whole inside the target.</summary>
    Exact,

    /// <summary>Of some sources only a share arrives, and all such shares are known: an estimate can be made.</summary>
    Estimated,

    /// <summary>A part of unknown size arrives, or the target began and nobody named what it is made of.</summary>
    NotDeterminable,
}
