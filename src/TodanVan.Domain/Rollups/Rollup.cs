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
    /// <c>TDV0603</c>, <c>TDV0604</c>, <c>TDV0605</c>, <c>TDV0611</c>, <c>TDV0620</c> and <c>TDV0621</c>.
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
        var totals = new List<Totals>(definitions.Count);
        var measures = new Dictionary<IndicatorCode, MeasureTotals>();
        var people = new Dictionary<IndicatorCode, DistinctTotals>();
        foreach (var measure in definitions.OfType<MeasureDefinition>())
        {
            if (!cells.TryGetValue(measure.ReportingLevel, out var units))
            {
                cells.Add(measure.ReportingLevel, units = ReportingUnits.Of(input.Register, tree, measure.ReportingLevel, period));
            }

            if (measure.Space == SpaceAggregation.Distinct)
            {
                people.Add(measure.Code, DistinctTotals.Compute(measure, units, input, period, null, findings));
            }
            else
            {
                measures.Add(measure.Code, MeasureTotals.Compute(measure, units, input, period, findings));
            }
        }

        var derived = new Dictionary<IndicatorCode, DerivedTotals>();
        foreach (var (definition, program) in input.Catalogue.ProgramsIn(period))
        {
            derived.Add(definition.Code, DerivedTotals.Compute(definition, program, TotalsOf, input.Observations, period));
        }

        foreach (var definition in definitions)
        {
            var whole = TotalsOf(new DerivedInput(definition, null, null));
            totals.Add(whole);
            foreach (var breakdown in (definition as MeasureDefinition)?.Breakdowns ?? [])
            {
                if (input.Observations.Columns.Any(column => column.Measure.Code == definition.Code && breakdown.Items.Any(item => item.Code == column.Breakdown)))
                {
                    totals.AddRange(PartTotals.Of(whole, breakdown, input, period, findings));
                }
            }
        }

        return new FigureSet(input, request, tree, [.. totals], Unplaced.Of(input.Register, tree, period, findings), findings);

        Totals TotalsOf(DerivedInput wanted) => wanted switch
        {
            { Item: { } item } => PartTotals.Of(TotalsOf(new DerivedInput(wanted.Definition, null, null)), item, input, period)!,
            { Definition: DerivedDefinition } => derived[wanted.Definition.Code],
            { Definition: MeasureDefinition { Space: SpaceAggregation.Distinct } } => people[wanted.Definition.Code],
            _ => measures[wanted.Definition.Code],
        };
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
