using Ardalis.GuardClauses;

using TodanVan.Domain.Indicators;
using TodanVan.Domain.Observations;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Rollups;

/// <summary>What a roll-up is computed from.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed class RollupInput
{
    /// <summary>Puts the inputs together.</summary>
    /// <param name="register">The units.</param>
    /// <param name="catalogue">The indicators.</param>
    /// <param name="observations">What was reported, roster statistics included.</param>
    /// <exception cref="ArgumentException">
    /// An argument is null, or the catalogue defines a measure of the observations with another scale or aggregation over time.
    /// </exception>
    public RollupInput(UnitRegister register, IndicatorCatalogue catalogue, ObservationSet observations)
    {
        Register = Guard.Against.Null(register);
        Catalogue = Guard.Against.Null(catalogue);
        Observations = Guard.Against.Null(observations);
        foreach (var column in observations.Columns)
        {
            // What a mantissa means, its own definition says.
            var stored = column.Measure;
            if (catalogue.TryGet(stored.Code.Value, out var definition)
                && (definition is not MeasureDefinition measure || measure.Scale != stored.Scale || measure.Time != stored.Time))
            {
                throw new ArgumentException($"The observations of «{stored}» are of another definition than the catalogue's.", nameof(observations));
            }
        }
    }

    /// <summary>The units.</summary>
    public UnitRegister Register { get; }

    /// <summary>The indicators.</summary>
    public IndicatorCatalogue Catalogue { get; }

    /// <summary>What was reported.</summary>
    public ObservationSet Observations { get; }
}
