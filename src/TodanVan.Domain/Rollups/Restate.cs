using Ardalis.GuardClauses;

using NodaTime.Text;

using TodanVan.Domain.Indicators;
using TodanVan.Domain.Observations;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Rollups;

/// <summary>Brings what was reported to the boundaries of another day, exactly where that can be, and otherwise not without saying so.</summary>
/// <remarks>
/// Exactness is judged for each target (semantics B3): exact where everything that contributes lies whole inside it, estimated where the
/// shares of what was divided are known, not determinable where one is not. The units that owe a report are those of the data's own time,
/// wherever they are now.
/// </remarks>
public static class Restate
{
    /// <summary>Restates all observations of the measures in the catalogue, control totals apart from the others.</summary>
    /// <param name="input">What to restate.</param>
    /// <param name="request">To which boundaries, and by what shares.</param>
    /// <returns>
    /// The cells, with the findings <c>TDV0601</c> (the day is outside the register: no cells), <c>TDV0606</c>, <c>TDV0607</c>,
    /// <c>TDV0608</c> and <c>TDV0609</c>.
    /// </returns>
    /// <exception cref="ArgumentException">An argument or one of the shares is null.</exception>
    public static Restatement Run(RollupInput input, RestateRequest request)
    {
        Guard.Against.Null(input);
        Guard.Against.Null(request);
        foreach (var share in request.Shares)
        {
            Guard.Against.Null(share, nameof(request));
        }

        var findings = new List<Finding>();
        if (!Covers(input.Register, request))
        {
            var day = LocalDatePattern.Iso.Format(request.To);
            findings.Add(FindingCatalogue.OutsideCoverage.About(
                null, new FindingSubject { Period = day }, ("coverage", input.Register.Coverage.ToString()), ("period", day)));
            return new Restatement(input, request, [], findings);
        }

        var plans = new RestatePlans(input.Register, request, DivisionShares.Of(input.Register, request.Measure, request.Shares, findings));
        var cells = new List<RestatedCell>();
        foreach (var measure in input.Catalogue.Definitions.OfType<MeasureDefinition>())
        {
            var series = input.Observations.Columns
                .Where(column => column.Measure.Code == measure.Code)
                .SelectMany(column => column.Periods.Select((period, slot) => Series(input.Observations, measure, column, period, slot)))
                .Concat(ControlTotals(input, measure))
                .OrderBy(static each => each.IsControlTotal)
                .ThenBy(static each => each.Breakdown)
                .ThenBy(static each => each.Period)
                .ThenBy(static each => each.Level);
            foreach (var each in series)
            {
                AddCells(each, plans.Of(each.Level, each.Period, measure.Time == TimeAggregation.Latest), input, request, cells, findings);
            }
        }

        return new Restatement(input, request, [.. cells], findings);
    }

    /// <summary>Whether anything is known of the day: by the units that the request is about, or by any.</summary>
    private static bool Covers(UnitRegister register, RestateRequest request) =>
        request.Scope is { Count: > 0 } scope
            ? scope.Any(id => register.TryGet(id, out var unit) && register.CoverageOf(unit).Contains(request.To))
            : register.Coverage.Contains(request.To);

    private static RestatedSeries Series(ObservationSet observations, MeasureDefinition measure, ObservationColumn column, ReportingPeriod period, int slot)
    {
        return new RestatedSeries(measure, column.Breakdown, measure.ReportingLevel, period, false, unit =>
        {
            var ordinal = observations.OrdinalOf(unit);
            if (ordinal < 0 || column.StateAt(ordinal, slot) is not { } state)
            {
                return (null, null);
            }

            return column.TryGetMantissa(ordinal, slot, out var mantissa)
                ? (state, new Quantity(Rational.FromScaled(mantissa, measure.Scale), measure.Unit, column.QualifierAt(ordinal, slot)))
                : (state, null);
        });
    }

    private static IEnumerable<RestatedSeries> ControlTotals(RollupInput input, MeasureDefinition measure)
    {
        var ofMeasure = input.Observations.ControlTotals
            .Where(total => total.Indicator == measure.Code)
            .Select(total => (Total: total, Unit: input.Register.TryGet(total.Unit, out var unit) ? unit : null))
            .Where(static item => item.Unit is not null);
        foreach (var group in ofMeasure.GroupBy(static item => (item.Unit!.Level, item.Total.Breakdown, item.Total.Period)))
        {
            var cells = group.ToDictionary(static item => item.Unit!.Id, static item => item.Total);
            yield return new RestatedSeries(measure, group.Key.Breakdown, group.Key.Level, group.Key.Period, true, unit => !cells.TryGetValue(unit, out var total)
                ? (null, null)
                : (total.State, total.Value is { } value ? new Quantity(value, measure.Unit, total.Qualifier) : null));
        }
    }

    private static void AddCells(
        RestatedSeries series, RestatePlan plan, RollupInput input, RestateRequest request, List<RestatedCell> cells, List<Finding> findings)
    {
        var found = new (ObservationState? State, Quantity? Value)[plan.Sources.Count];
        var brought = new Dictionary<(int Source, int Place), Quantity>();
        var period = input.Catalogue.Calendar.Format(series.Period);
        for (var source = 0; source < found.Length; source++)
        {
            found[source] = series.CellOf(plan.Sources[source].Unit.Id);
            if (found[source].State == ObservationState.Value && plan.Sources[source].Arrivals.Count == 0)
            {
                Say(FindingCatalogue.NotRestated, plan.Sources[source], ("day", LocalDatePattern.Iso.Format(request.To)));
            }

            if (found[source].Value is { } value)
            {
                Bring(source, value);
            }
        }

        foreach (var late in plan.Late)
        {
            if (series.CellOf(late.Unit.Id).State == ObservationState.Value)
            {
                Say(FindingCatalogue.StockAfterTheEnd, late, ("indicator", series.Measure.Code.Value));
            }
        }

        foreach (var (place, sources) in plan.ByTarget)
        {
            var parts = sources
                .Select(item => new RestatedPart(
                    plan.Sources[item.Source].Unit,
                    plan.Sources[item.Source].Version,
                    item.Arrival,
                    found[item.Source].State,
                    brought.GetValueOrDefault((item.Source, place))))
                .OrderBy(static part => part.Source.Id)
                .ToArray();
            var contributing = sources.Where(item => found[item.Source].State == ObservationState.Value).ToList();
            var state = StateOf(series.Measure, plan, place, sources, found);
            var measures = state == FigureState.Value
                ? contributing.SelectMany(static item => item.Arrival.Measures).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray()
                : [];
            cells.Add(new RestatedCell(
                plan.Targets.Units[place],
                plan.Targets.VersionAt(place),
                series.Measure,
                series.Breakdown,
                series.Period,
                series.IsControlTotal,
                state,
                Array.AsReadOnly(measures),
                parts));
        }

        void Bring(int source, Quantity value)
        {
            var known = plan.Sources[source].Arrivals.FindAll(static item => item.Arrival.Share is not null);
            if (request.RoundToScale && known.Count > 1)
            {
                var shares = Apportioned(value, known, series.Measure.Scale, plan);
                known.ForEach(item => brought.Add((source, item.Place), shares[item.Place]));
                return;
            }

            foreach (var (place, arrival) in known)
            {
                var part = value * arrival.Share!.Value;
                brought.Add((source, place), request.RoundToScale && arrival.Share != Rational.One
                    ? part.Round(Rounding.HalfAwayFromZero(series.Measure.Scale))
                    : part);
            }
        }

        void Say(FindingDescriptor descriptor, RestateSource source, (string Name, string Value) argument) => findings.Add(descriptor.About(
            null,
            new FindingSubject { Unit = source.Version.Code.Value, Indicator = series.Measure.Code.Value, Breakdown = series.Breakdown?.Value, Period = period },
            ("unit", source.Version.Code.Value),
            ("period", period),
            argument));
    }

    /// <summary>A value over its targets in whole steps of its scale; what nobody knows the target of takes part, and is nobody's.</summary>
    private static Dictionary<int, Quantity> Apportioned(Quantity value, List<(int Place, Arrival Arrival)> known, int scale, RestatePlan plan)
    {
        // In an order of their own, so that ties fall the same way whatever the order of the data (semantics G3).
        var ordered = known
            .OrderBy(item => plan.Targets.VersionAt(item.Place).Code)
            .ThenBy(item => plan.Targets.Units[item.Place].Id)
            .ToList();
        var weights = ordered.ConvertAll(static item => item.Arrival.Share!.Value);
        var rest = Rational.One - weights.Aggregate(Rational.Zero, static (sum, weight) => sum + weight);
        if (rest > Rational.Zero)
        {
            weights.Add(rest);
        }

        var step = Rational.FromScaled(1, scale);
        var total = (value.Value / step).Floor();
        var shares = Apportionment.ByLargestRemainder(total, weights).Shares;
        return ordered
            .Select((item, i) => (item.Place, Value: new Quantity(shares[i] * step, value.Unit, value.Qualifier)))
            .ToDictionary(static item => item.Place, static item => item.Value);
    }

    private static FigureState StateOf(
        MeasureDefinition measure,
        RestatePlan plan,
        int place,
        List<(int Source, Arrival Arrival)> sources,
        (ObservationState? State, Quantity? Value)[] found)
    {
        var expected = sources.FindAll(item => found[item.Source].State != ObservationState.NotApplicable);
        if (expected.Count == 0)
        {
            return FigureState.NotApplicable;
        }

        // What is not additive over units is a unit's own: of several, or of a part, it says nothing.
        var isOwn = measure.Space == SpaceAggregation.Sum || sources is [{ Arrival.Extent: CrosswalkExtent.Whole }];
        if (plan.IsOpen(place) || !isOwn || expected.Exists(static item => item.Arrival.Extent == CrosswalkExtent.Unknown))
        {
            return FigureState.NotDeterminable;
        }

        return expected.Exists(item => found[item.Source].State == ObservationState.Value) ? FigureState.Value
            : expected.TrueForAll(item => found[item.Source].State == ObservationState.Withheld) ? FigureState.Withheld
            : FigureState.Missing;
    }

    /// <summary>The cells of a measure for a period, by unit.</summary>
    private sealed record RestatedSeries(
        MeasureDefinition Measure,
        BreakdownCode? Breakdown,
        UnitLevel Level,
        ReportingPeriod Period,
        bool IsControlTotal,
        Func<UnitId, (ObservationState? State, Quantity? Value)> CellOf);
}
