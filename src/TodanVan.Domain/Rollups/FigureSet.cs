using System.Collections;

using Ardalis.GuardClauses;

using TodanVan.Domain.Indicators;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Rollups;

/// <summary>The figures of one request: units in pre-order by code, indicators in the order of the catalogue, those in force in the period.</summary>
/// <remarks>Figures are made when they are asked for; what they are made from is kept in columns. The set holds on to its inputs.</remarks>
/// <threadsafety>Immutable.</threadsafety>
public sealed class FigureSet : IReadOnlyCollection<Figure>
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
        Findings = FindingSet.From(findings.Concat(MatchedRatios()));
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
    /// <exception cref="KeyNotFoundException">The unit is not in force on the boundaries date, or the indicator is not in the catalogue or not in force in the period.</exception>
    public Figure this[AdministrativeUnit unit, IndicatorDefinition indicator]
    {
        get
        {
            Guard.Against.Null(unit);
            Guard.Against.Null(indicator);
            var place = tree?.IndexOf(unit.Id) ?? -1;
            var column = Array.FindIndex(totals, candidate => candidate.Definition.Code == indicator.Code);
            if (place < 0 || column < 0)
            {
                throw new KeyNotFoundException($"No figure of {indicator.Code} for {unit.Id}.");
            }

            return At(place, column);
        }
    }

    /// <inheritdoc/>
    public IEnumerator<Figure> GetEnumerator()
    {
        foreach (var place in places)
        {
            for (var column = 0; column < totals.Length; column++)
            {
                yield return At(place, column);
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public override string ToString() => $"{Count} figures for {Request.Period}";

    /// <summary>Says which listed ratios rest on fewer cells than their inputs' own figures.</summary>
    private IEnumerable<Finding> MatchedRatios()
    {
        foreach (var place in places)
        {
            foreach (var ratio in totals.OfType<RatioTotals>())
            {
                if (!ratio.DiffersFromInputs(place, out var numerator, out var denominator))
                {
                    continue;
                }

                var figure = new Figure(ratio, tree!, place, 0);
                yield return FindingCatalogue.MatchedDiffers.About(
                    null,
                    new FindingSubject { Unit = figure.Version.Code.Value, Indicator = figure.Indicator.Code.Value },
                    ("indicator", figure.Indicator.Code.Value),
                    ("unit", figure.Version.Code.Value),
                    ("matched", Import.CellReader.Invariant(figure.Reported + figure.Partial)),
                    ("numerator", Text(figure.Numerator)),
                    ("denominator", Text(figure.Denominator)),
                    ("totalNumerator", Text(numerator)),
                    ("totalDenominator", Text(denominator)));
            }
        }
    }

    private static string Text(Rational? value) =>
        value is { } number ? number.TryToDecimalText(out var text) ? text : number.ToString() : "-";

    private Figure At(int place, int column) => new(totals[column], tree!, place, unplaced!.Concerning(place));
}
