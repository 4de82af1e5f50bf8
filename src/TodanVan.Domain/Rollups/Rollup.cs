using Ardalis.GuardClauses;

using TodanVan.Domain.Guards;
using TodanVan.Domain.Indicators;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Rollups;

/// <summary>Computes figures: exact, whatever the order of the rows and the size of the sums, complete or saying what is missing.</summary>
public static class Rollup
{
    /// <summary>Rolls observations up the tree of the asked boundaries.</summary>
    /// <param name="input">What to compute from.</param>
    /// <param name="request">What is asked.</param>
    /// <returns>
    /// The figures, with the findings <c>TDV0601</c> (the closing day is outside the register: no figures), <c>TDV0602</c>,
    /// <c>TDV0603</c>, <c>TDV0604</c> and <c>TDV0605</c>.
    /// </returns>
    /// <exception cref="ArgumentException">An argument is null, or a level is undefined.</exception>
    public static FigureSet Run(RollupInput input, RollupRequest request)
    {
        Guard.Against.Null(input);
        Guard.Against.Null(request);
        var period = Guard.Against.Null(request.Period);
        foreach (var level in Guard.Against.Null(request.Levels))
        {
            Guard.Against.UndefinedEnum(level, nameof(request));
        }

        var findings = new List<Finding>();
        var boundaries = request.Boundaries ?? Boundaries.On(period.ClosingDay);
        if (!CheckCoverage(input, request, boundaries, findings))
        {
            return new FigureSet(input, request, null, [], null, findings);
        }

        var tree = BoundaryTree.Of(input.Register, period, boundaries);
        var cells = new Dictionary<UnitLevel, ReportingUnits>();
        var definitions = input.Catalogue.DefinitionsIn(period);
        var totals = new Totals[definitions.Count];
        var measures = new Dictionary<IndicatorCode, MeasureTotals>();
        foreach (var measure in definitions.OfType<MeasureDefinition>())
        {
            if (!cells.TryGetValue(measure.ReportingLevel, out var units))
            {
                cells.Add(measure.ReportingLevel, units = ReportingUnits.Of(input.Register, tree, measure.ReportingLevel, period));
            }

            measures.Add(measure.Code, MeasureTotals.Compute(measure, units, input, period, findings));
        }

        for (var i = 0; i < totals.Length; i++)
        {
            totals[i] = definitions[i] switch
            {
                MeasureDefinition measure => measures[measure.Code],
                DerivedDefinition derived => RatioTotals.Compute(
                    derived, measures[derived.Numerator], measures[derived.Denominator], input.Observations, period),
                var other => throw new InvalidOperationException($"No way to compute a {other.GetType().Name}."),
            };
        }

        return new FigureSet(input, request, tree, totals, Unplaced.Of(input.Register, tree, period, findings), findings);
    }

    /// <summary>Whether the register knows the asked days: of the units that the request is about, or of any.</summary>
    private static bool CheckCoverage(RollupInput input, RollupRequest request, Boundaries boundaries, List<Finding> findings)
    {
        var period = request.Period;
        var subject = new FindingSubject { Period = input.Catalogue.Calendar.Format(period) };
        List<Validity> known = [input.Register.Coverage];
        if (request.Scope is { Count: > 0 } scope)
        {
            known = [.. scope
                .Where(static id => id != UnitId.Country)
                .Select(id => input.Register.TryGet(id, out var unit) ? input.Register.CoverageOf(unit) : null)
                .OfType<Validity>()
                .Distinct()
                .Order()];
            known = known.Count > 0 ? known : [input.Register.Coverage];
        }

        var texts = string.Join("; ", known);
        var outside = !known.Exists(coverage => coverage.Contains(period.ClosingDay)) ? subject.Period
            : boundaries.Date is { } date && !known.Exists(coverage => coverage.Contains(date)) ? boundaries.ToString()
            : null;
        if (outside is not null)
        {
            findings.Add(FindingCatalogue.OutsideCoverage.About(null, subject, ("coverage", texts), ("period", outside)));
            return false;
        }

        if (!known.TrueForAll(coverage => coverage.Encloses(period.ToValidity())))
        {
            findings.Add(FindingCatalogue.PartlyOutsideCoverage.About(null, subject, ("coverage", texts), ("period", subject.Period!)));
        }

        return true;
    }
}
