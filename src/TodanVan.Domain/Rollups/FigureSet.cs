using System.Collections;

using Ardalis.GuardClauses;

using TodanVan.Domain.Indicators;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Rollups;

/// <summary>
/// The figures of one request: units in pre-order by code, indicators in the order of the catalogue, those in force in the period, then parts in
/// the order of their definition, each breakdown with what its parts leave.
/// </summary>
/// <remarks>
/// Parts are listed of breakdowns of which there is any observation. Figures are made when they are asked for; what they are made from is
/// kept in columns. The set holds on to its inputs.
/// </remarks>
/// <threadsafety>Immutable.</threadsafety>
public sealed partial class FigureSet : IReadOnlyCollection<Figure>
{
    private readonly BoundaryTree? tree;
    private readonly Totals[] totals;
    private readonly Unplaced? unplaced;
    private readonly int[] places;

    internal FigureSet(
        RollupInput input, RollupRequest request, BoundaryTree? tree, Totals[] totals, Unplaced? unplaced, IEnumerable<Finding> findings)
    {
        Input = input;
        Request = request;
        this.tree = tree;
        this.totals = totals;
        this.unplaced = unplaced;
        var listed = new List<int>();
        var scope = tree is null || request.Scope is null ? null : new Scope(input.Register, tree, request);
        for (var place = 0; tree is not null && place < tree.Count; place++)
        {
            if (request.Levels.Contains(tree.Units[place].Level) && tree.IsFirst(place) && scope?.Contains(place) != false)
            {
                listed.Add(place);
            }
        }

        places = [.. listed];
        Findings = FindingSet.From(findings.Concat(MatchedSums()).Concat(NegativeResiduals()));
    }

    /// <summary>What the figures were computed from.</summary>
    public RollupInput Input { get; }

    /// <summary>What was asked.</summary>
    public RollupRequest Request { get; }

    /// <summary>What there is to say about the computation.</summary>
    public FindingSet Findings { get; }

    /// <summary>How many figures the request lists.</summary>
    public int Count => places.Length * totals.Length;

    /// <summary>The units whose figures the request lists, in the order of the figures.</summary>
    public IReadOnlyList<AdministrativeUnit> Units => Array.AsReadOnly(Array.ConvertAll(places, place => tree!.Units[place]));

    /// <summary>The figure of a unit; of any level, whether the request lists it or not.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="indicator">The indicator.</param>
    /// <exception cref="KeyNotFoundException">
    /// The unit is not in force on the boundaries date, or the indicator is not in the catalogue or not in force in the period.
    /// </exception>
    public Figure this[AdministrativeUnit unit, IndicatorDefinition indicator] => this[unit, indicator, null];

    /// <summary>The figure of a unit for a part of a breakdown; of any level and any part, whether the request lists it or not.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="indicator">The indicator.</param>
    /// <param name="breakdown">The part, or the residual of a breakdown; null for the indicator as a whole.</param>
    /// <exception cref="KeyNotFoundException">
    /// The unit is not in force on the boundaries date, the indicator is not in the catalogue or not in force in the period, or it has
    /// no such part.
    /// </exception>
    public Figure this[AdministrativeUnit unit, IndicatorDefinition indicator, BreakdownCode? breakdown]
    {
        get
        {
            Guard.Against.Null(unit);
            Guard.Against.Null(indicator);
            var place = tree?.IndexOf(unit.Id) ?? -1;
            var found = place < 0 ? null
                : Array.Find(totals, candidate => candidate.Definition.Code == indicator.Code && candidate.Breakdown == breakdown)
                ?? Unlisted(indicator, breakdown);
            return found is not null ? At(place, found)
                : throw new KeyNotFoundException($"No figure of {indicator.Code} {breakdown} for {unit.Id}.");
        }
    }

    /// <inheritdoc/>
    public IEnumerator<Figure> GetEnumerator()
    {
        foreach (var place in places)
        {
            foreach (var column in totals)
            {
                yield return At(place, column);
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public override string ToString() => $"{Count} figures for {Request.Period}";

    /// <summary>Says which listed figures rest on fewer cells than their inputs' own figures.</summary>
    private IEnumerable<Finding> MatchedSums()
    {
        foreach (var place in places)
        {
            foreach (var derived in totals.OfType<DerivedTotals>())
            {
                if (!derived.DiffersFromInputs(place, out var sums))
                {
                    continue;
                }

                var figure = new Figure(derived, tree!, place, 0);
                var (unit, indicator) = (figure.Version.Code.Value, figure.Indicator.Code.Value);
                var subject = new FindingSubject { Unit = unit, Indicator = indicator };
                var matched = Import.CellReader.Invariant(figure.Reported + figure.Partial);
                yield return derived.IsPlainRatio && sums is [var above, var below]
                    ? FindingCatalogue.MatchedDiffers.About(
                        null,
                        subject,
                        ("indicator", indicator),
                        ("unit", unit),
                        ("matched", matched),
                        ("numerator", Text(above.Matched)),
                        ("denominator", Text(below.Matched)),
                        ("totalNumerator", Text(above.Own)),
                        ("totalDenominator", Text(below.Own)))
                    : FindingCatalogue.MatchedInputsDiffer.About(
                        null,
                        subject,
                        ("indicator", indicator),
                        ("unit", unit),
                        ("matched", matched),
                        ("inputs", string.Join(", ", sums.Select(sum => $"{sum.Input} {Text(sum.Matched)}"))),
                        ("totals", string.Join(", ", sums.Select(sum => $"[{sum.Input.Definition.Code}] {Text(sum.Own)}"))));
            }
        }
    }

    /// <summary>Says where the parts of listed figures exceed their totals, and by how much (semantics E7).</summary>
    private IEnumerable<Finding> NegativeResiduals()
    {
        foreach (var residual in totals.OfType<ResidualTotals>())
        {
            foreach (var place in places)
            {
                var number = residual.At(place);
                if (number.State == FigureState.Value && number.Value.Sign < 0)
                {
                    var (unit, indicator) = (tree!.Versions[place].Code.Value, residual.Definition.Code.Value);
                    yield return FindingCatalogue.NegativeResidual.About(
                        null,
                        new FindingSubject { Unit = unit, Indicator = indicator, Breakdown = residual.Breakdown!.Value },
                        ("indicator", indicator),
                        ("unit", unit),
                        ("breakdown", residual.Of.Code.Value),
                        ("total", Figure.Decimal(residual.Whole.At(place).Value)),
                        ("excess", Figure.Decimal(-number.Value)));
                }
            }
        }
    }

    /// <summary>The totals of a part of which there is no observation, which the set does not list.</summary>
    private Totals? Unlisted(IndicatorDefinition indicator, BreakdownCode? part) =>
        part is not null && Array.Find(totals, candidate => candidate.Definition.Code == indicator.Code && candidate.Breakdown is null) is { } whole
            ? PartTotals.Of(whole, part, Input, Request.Period)
            : null;

    private static string Text(Rational? value) => value is { } number ? Figure.Decimal(number) : "-";

    private Figure At(int place, Totals column) => new(column, tree!, place, unplaced!.Concerning(place), Request.Missing);
}
