using System.Diagnostics.CodeAnalysis;

using Ardalis.GuardClauses;

namespace TodanVan.Domain.Indicators;

/// <summary>A set of indicator definitions with the calendar in which their periods are named.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed class IndicatorCatalogue
{
    private readonly Dictionary<string, IndicatorDefinition> byCode;

    private IndicatorCatalogue(
        ReportingCalendar calendar, IndicatorDefinition[] definitions, IReadOnlyList<(DerivedDefinition Definition, DerivedProgram Program)> programs)
    {
        Programs = programs;
        Calendar = calendar;
        Definitions = Array.AsReadOnly(definitions);
        byCode = definitions.ToDictionary(definition => definition.Code.Value, StringComparer.Ordinal);
    }

    /// <summary>The calendar in which periods are named.</summary>
    public ReportingCalendar Calendar { get; }

    /// <summary>The definitions, in the order in which figures are listed.</summary>
    public IReadOnlyList<IndicatorDefinition> Definitions { get; }

    /// <summary>How each derived indicator is computed, inputs before what uses them.</summary>
    internal IReadOnlyList<(DerivedDefinition Definition, DerivedProgram Program)> Programs { get; }

    /// <summary>Checks definitions and makes a catalogue of them.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="definitions">The definitions, in the order in which figures are to be listed.</param>
    /// <returns>
    /// The catalogue; or no value, with all faults: <c>TDV0301</c> a code twice, and of the expressions of derived indicators <c>TDV0302</c>
    /// an unknown input, <c>TDV0303</c> one that is not a measure where a measure is needed, <c>TDV0304</c> one that does not add up over
    /// units, <c>TDV0305</c> inputs reported at different levels, <c>TDV0308</c> too large with what it names, <c>TDV0309</c> an unknown item
    /// of a breakdown, <c>TDV0310</c> a circle, <c>TDV0311</c> and <c>TDV0312</c> terms that do not add up, <c>TDV0313</c> an independent input in
    /// matched ones, <c>TDV0314</c> scaled twice, <c>TDV0315</c> another unit declared, <c>TDV0316</c> two calendars, <c>TDV0317</c> a divisor that is
    /// zero, <c>TDV0318</c> an impossible number for missing cells, <c>TDV0319</c> no input.
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

        var programs = new DerivedChecks(known, measure => CalendarOf(measure, calendar), findings).Run(list.OfType<DerivedDefinition>());
        var set = FindingSet.From(findings);
        return new Result<IndicatorCatalogue>(set.HasErrors ? null : new IndicatorCatalogue(calendar, list, programs), set);
    }

    /// <summary>Finds a definition by its code.</summary>
    /// <param name="code">The code, letter by letter.</param>
    /// <param name="definition">The definition.</param>
    /// <returns>Whether the catalogue has it.</returns>
    public bool TryGet(string code, [NotNullWhen(true)] out IndicatorDefinition? definition) =>
        byCode.TryGetValue(Guard.Against.Null(code), out definition);

    /// <inheritdoc/>
    public override string ToString() => $"{Definitions.Count} indicators ({Calendar})";

    private static ReportingCalendar CalendarOf(MeasureDefinition measure, ReportingCalendar calendar) => measure.Calendar ?? calendar;

    private static FindingSubject About(IndicatorDefinition definition) => new() { Indicator = definition.Code.Value };
}
