namespace TodanVan.Domain.Rollups;

/// <summary>How well a value is known (semantics D3). It belongs to <see cref="FigureState.Value"/> only.</summary>
public enum FigureQuality
{
    /// <summary>Everything it rests on lies whole inside the unit.</summary>
    Exact,

    /// <summary>It rests on shares of units that were divided, which are measured by something else than the value.</summary>
    Estimated,
}
