using System.Diagnostics.CodeAnalysis;

using Ardalis.GuardClauses;

namespace TodanVan.Domain.Indicators;

/// <summary>A set of indicator definitions with the calendar in which their periods are named.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed class IndicatorCatalogue
{
    private readonly Dictionary<string, IndicatorDefinition> byCode;

    private IndicatorCatalogue(ReportingCalendar calendar, IndicatorDefinition[] definitions)
    {
        Calendar = calendar;
        Definitions = Array.AsReadOnly(definitions);
        byCode = definitions.ToDictionary(definition => definition.Code.Value, StringComparer.Ordinal);
    }

    /// <summary>The calendar in which periods are named.</summary>
    public ReportingCalendar Calendar { get; }

    /// <summary>The definitions, in the order in which figures are listed.</summary>
    public IReadOnlyList<IndicatorDefinition> Definitions { get; }

    /// <summary>Checks definitions and makes a catalogue of them.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="definitions">The definitions, in the order in which figures are to be listed.</param>
    /// <returns>
    /// The catalogue; or no value, with all faults: <c>TDV0301</c> a code twice, <c>TDV0302</c> an unknown input, <c>TDV0303</c> an input
    /// that is not a measure, <c>TDV0304</c> an input that does not add up over units, <c>TDV0305</c> inputs reported at different levels.
    /// </returns>
    public static Result<IndicatorCatalogue> Create(ReportingCalendar calendar, params IEnumerable<IndicatorDefinition> definitions)
    {
        Guard.Against.Null(calendar);
        var list = Guard.Against.Null(definitions).ToArray();
        var known = new Dictionary<string, IndicatorDefinition>(StringComparer.Ordinal);
        var findings = new List<Finding>();
        foreach (var definition in list)
        {
            Guard.Against.Null(definition, nameof(definitions));
            if (!known.TryAdd(definition.Code.Value, definition))
            {
                findings.Add(FindingCatalogue.RepeatedIndicator.About(null, About(definition), ("indicator", definition.Code.Value)));
            }
        }

        foreach (var derived in list.OfType<DerivedDefinition>())
        {
            CheckInputs(derived, known, findings);
        }

        var set = FindingSet.From(findings);
        return new Result<IndicatorCatalogue>(set.HasErrors ? null : new IndicatorCatalogue(calendar, list), set);
    }

    /// <summary>Finds a definition by its code.</summary>
    /// <param name="code">The code, letter by letter.</param>
    /// <param name="definition">The definition.</param>
    /// <returns>Whether the catalogue has it.</returns>
    public bool TryGet(string code, [NotNullWhen(true)] out IndicatorDefinition? definition) =>
        byCode.TryGetValue(Guard.Against.Null(code), out definition);

    /// <inheritdoc/>
    public override string ToString() => $"{Definitions.Count} indicators ({Calendar})";

    internal MeasureDefinition Measure(IndicatorCode code) => (MeasureDefinition)byCode[code.Value];

    private static FindingSubject About(IndicatorDefinition definition) => new() { Indicator = definition.Code.Value };

    private static void CheckInputs(DerivedDefinition derived, Dictionary<string, IndicatorDefinition> known, List<Finding> findings)
    {
        var measures = new List<MeasureDefinition>(2);
        foreach (var input in new[] { derived.Numerator, derived.Denominator })
        {
            var fault = !known.TryGetValue(input.Value, out var definition) ? FindingCatalogue.UnknownInput
                : definition is not MeasureDefinition measure ? FindingCatalogue.DerivedInput
                : measure.Space != SpaceAggregation.Sum ? FindingCatalogue.InputWithoutTotal
                : null;
            if (fault is not null)
            {
                findings.Add(fault.About(null, About(derived), ("indicator", derived.Code.Value), ("input", input.Value)));
            }
            else
            {
                measures.Add((MeasureDefinition)definition!);
            }
        }

        if (measures is [var above, var below] && above.ReportingLevel != below.ReportingLevel && !derived.InputsAreIndependent)
        {
            findings.Add(FindingCatalogue.InputLevelsDiffer.About(
                null,
                About(derived),
                ("indicator", derived.Code.Value),
                ("levels", $"{above.ReportingLevel}, {below.ReportingLevel}")));
        }
    }
}
