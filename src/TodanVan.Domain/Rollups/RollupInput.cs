using Ardalis.GuardClauses;

using NodaTime;

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
    /// An argument is null; the catalogue defines a measure of the observations with another scale, aggregation over time or parts; or an
    /// observation is of a unit above or below the level at which its measure is reported (semantics D7), so that no figure would have it.
    /// </exception>
    public RollupInput(UnitRegister register, IndicatorCatalogue catalogue, ObservationSet observations)
        : this(register, catalogue, observations, [])
    {
    }

    /// <summary>Puts the inputs together, those of people counted once among them.</summary>
    /// <param name="register">The units.</param>
    /// <param name="catalogue">The indicators.</param>
    /// <param name="observations">What was reported, roster statistics included.</param>
    /// <param name="identities">Whom units counted. A column of an indicator that the catalogue does not have is not used.</param>
    /// <exception cref="ArgumentException">
    /// An argument is null; the catalogue defines a measure of the observations with another scale, aggregation over time or parts, or one of
    /// the identities as anything but <see cref="SpaceAggregation.Distinct"/>; an observation is of a unit above or below the level at which its
    /// measure is reported (semantics D7), so that no figure would have it; or two columns of identities are of one indicator and time.
    /// </exception>
    public RollupInput(
        UnitRegister register, IndicatorCatalogue catalogue, ObservationSet observations, IReadOnlyCollection<IdentityColumn> identities)
    {
        Register = Guard.Against.Null(register);
        Catalogue = Guard.Against.Null(catalogue);
        Observations = Guard.Against.Null(observations);
        var levels = Array.ConvertAll<UnitId, UnitLevel?>([.. observations.Units], id => register.TryGet(id, out var unit) ? unit.Level : null);
        foreach (var column in observations.Columns)
        {
            // What a mantissa means, its own definition says.
            var stored = column.Measure;
            if (catalogue.TryGet(stored.Code.Value, out var definition)
                && (definition is not MeasureDefinition measure || measure.Scale != stored.Scale || measure.Time != stored.Time
                    || (column.Breakdown is { } part && !catalogue.HasPart(measure.Code, part))))
            {
                throw new ArgumentException($"The observations of «{stored}» are of another definition than the catalogue's.", nameof(observations));
            }

            if (definition is MeasureDefinition { ReportingLevel: var level } && FindAtOtherLevel(column, level, levels) is { } other)
            {
                throw new ArgumentException($"«{stored}» is reported at level {level}, and not by {observations.Units[other]}.", nameof(observations));
            }
        }

        var known = new HashSet<(IndicatorCode, (LocalDate First, LocalDate Last))>();
        foreach (var column in Guard.Against.Null(identities))
        {
            Guard.Against.Null(column, nameof(identities));
            if (!catalogue.TryGet(column.Indicator.Value, out var definition))
            {
                continue;
            }

            if (definition is not MeasureDefinition { Space: SpaceAggregation.Distinct } measure)
            {
                throw new ArgumentException($"«{column.Indicator}» does not count people once.", nameof(identities));
            }

            if (!known.Add((column.Indicator, measure.DaysOf(column.Period))))
            {
                throw new ArgumentException($"Two columns of identities are of «{column.Indicator}» and {column.Period}.", nameof(identities));
            }
        }

        Identities = Array.AsReadOnly(identities.ToArray());
    }

    /// <summary>The units.</summary>
    public UnitRegister Register { get; }

    /// <summary>The indicators.</summary>
    public IndicatorCatalogue Catalogue { get; }

    /// <summary>What was reported.</summary>
    public ObservationSet Observations { get; }

    /// <summary>Whom units counted, for indicators that count people once.</summary>
    public IReadOnlyList<IdentityColumn> Identities { get; }

    /// <summary>The ordinal of a unit at another level that has an observation in a column; null when there is none.</summary>
    private static int? FindAtOtherLevel(ObservationColumn column, UnitLevel level, UnitLevel?[] levels)
    {
        for (var unit = 0; unit < levels.Length; unit++)
        {
            for (var slot = 0; levels[unit] is { } own && own != level && slot < column.PeriodAxis.Length; slot++)
            {
                if (column.StateAt(unit, slot) is not null)
                {
                    return unit;
                }
            }
        }

        return null;
    }

    /// <summary>The calendar in which the periods of a measure are named.</summary>
    internal ReportingCalendar CalendarOf(MeasureDefinition measure) => measure.Calendar ?? Catalogue.Calendar;
}
