using System.Diagnostics.CodeAnalysis;

using Ardalis.GuardClauses;

using NodaTime;

namespace TodanVan.Domain.Indicators;

/// <summary>A set of indicator definitions with the calendar in which their periods are named.</summary>
/// <remarks>
/// <para>A definition may have dated versions: definitions of one code that are in force one after the other, without a gap. They agree in all
/// that gives a stored number its meaning (kind of definition, unit of measure, scale, time, space, source, reporting level, calendar) and may
/// differ in names, bounds, breakdowns and display. What they would have to differ in further is another indicator, with a code of its own.</para>
/// <para>What is reported and rolled up for a period goes by <see cref="TryGet(string, ReportingPeriod, out IndicatorDefinition?)"/>.</para>
/// </remarks>
/// <threadsafety>Immutable.</threadsafety>
public sealed partial class IndicatorCatalogue
{
    private readonly Dictionary<string, IndicatorDefinition[]> byCode;

    private IndicatorCatalogue(
        ReportingCalendar calendar,
        IndicatorDefinition[] definitions,
        LocalDate[] turns,
        IReadOnlyList<(DerivedDefinition Definition, DerivedProgram Program)>[] programs)
    {
        this.turns = turns;
        this.programs = programs;
        Calendar = calendar;
        var versions = definitions
            .GroupBy(definition => definition.Code.Value, StringComparer.Ordinal)
            .Select(group => group.OrderBy(definition => definition.Validity).ToArray())
            .ToArray();
        byCode = versions.ToDictionary(list => list[0].Code.Value, StringComparer.Ordinal);
        Definitions = Array.AsReadOnly(Array.ConvertAll(versions, list => list[^1]));
        Versions = versions.Length == definitions.Length ? Definitions : Array.AsReadOnly(versions.SelectMany(list => list).ToArray());
        isUndated = Versions.All(definition => definition.Validity == Validity.Always);
    }

    /// <summary>The calendar in which periods are named.</summary>
    public ReportingCalendar Calendar { get; }

    /// <summary>The latest version of every definition, in the order in which figures are listed. Each code stands here once.</summary>
    public IReadOnlyList<IndicatorDefinition> Definitions { get; }

    /// <summary>Checks definitions and makes a catalogue of them.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="definitions">The definitions, in the order in which figures are to be listed; of versions, the first given counts.</param>
    /// <returns>
    /// The catalogue; or no value, with all faults: <c>TDV0301</c> a code twice, <c>TDV0320</c> to <c>TDV0322</c> versions that overlap, leave
    /// a gap or disagree, <c>TDV0325</c> a breakdown without parts, <c>TDV0326</c> a part twice, <c>TDV0327</c> a flow of people counted once;
    /// and of the expressions of derived indicators <c>TDV0302</c> an unknown input, <c>TDV0303</c> one that is not a measure where a measure is
    /// needed, <c>TDV0304</c> one that does not add up over units, <c>TDV0305</c> inputs reported at different levels, <c>TDV0308</c> too large with what it
    /// names, <c>TDV0309</c> an unknown item of a breakdown, <c>TDV0310</c> a circle, <c>TDV0311</c> and <c>TDV0312</c> terms that do not add up,
    /// <c>TDV0313</c> an independent input in matched ones, <c>TDV0314</c> scaled twice, <c>TDV0315</c> another unit declared, <c>TDV0316</c> two
    /// calendars, <c>TDV0317</c> a divisor that is zero, <c>TDV0318</c> an impossible number for missing cells, <c>TDV0319</c> no input,
    /// <c>TDV0323</c> an input that is not always in force.
    /// </returns>
    public static Result<IndicatorCatalogue> Create(ReportingCalendar calendar, params IEnumerable<IndicatorDefinition> definitions)
    {
        Guard.Against.Null(calendar);
        var list = Guard.Against.Null(definitions).ToArray();
        foreach (var definition in list)
        {
            Guard.Against.Null(definition, nameof(definitions));
        }

        var findings = new List<Finding>();
        DefinitionChecks.Check(list, findings);
        var (turns, programs) = Compile(list, calendar, findings);
        var set = FindingSet.From(findings);
        return new Result<IndicatorCatalogue>(set.HasErrors ? null : new IndicatorCatalogue(calendar, list, turns, programs), set);
    }

    /// <summary>Finds the latest version of a definition.</summary>
    /// <param name="code">The code, letter by letter.</param>
    /// <param name="definition">The definition.</param>
    /// <returns>Whether the catalogue has it.</returns>
    public bool TryGet(string code, [NotNullWhen(true)] out IndicatorDefinition? definition)
    {
        definition = byCode.TryGetValue(Guard.Against.Null(code), out var versions) ? versions[^1] : null;
        return definition is not null;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Definitions.Count} indicators ({Calendar})";

    /// <summary>The latest version of a measure, under which its values are stored.</summary>
    internal MeasureDefinition Measure(IndicatorCode code) => (MeasureDefinition)byCode[code.Value][^1];
}
