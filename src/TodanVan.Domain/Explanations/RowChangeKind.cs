namespace TodanVan.Domain.Explanations;

/// <summary>Of what a <see cref="RowChange"/> is, in the order in which changes are listed.</summary>
public enum RowChangeKind
{
    /// <summary>An indicator is defined otherwise, or in one catalogue only.</summary>
    Definition,

    /// <summary>A unit has another history or lineage, or is in one register only.</summary>
    Unit,

    /// <summary>A team was set up on another day, or is in one roster only.</summary>
    Team,

    /// <summary>A seat has another role or tenure, or is in one roster only.</summary>
    Member,

    /// <summary>A cell has another value, qualifier or state, or an observation on one side only.</summary>
    Observation,
}
