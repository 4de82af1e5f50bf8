using System.Diagnostics.CodeAnalysis;

using Ardalis.GuardClauses;

using NodaTime;

namespace TodanVan.Domain.Indicators;

/// <content>Dated versions.</content>
public sealed partial class IndicatorCatalogue
{
    private readonly bool isUndated;

    /// <summary>The days on which a version begins; between them nothing changes.</summary>
    private readonly LocalDate[] turns;

    /// <summary>How derived indicators are computed before the first of these days, and from each of them on.</summary>
    private readonly IReadOnlyList<(DerivedDefinition Definition, DerivedProgram Program)>[] programs;

    /// <summary>All versions of every definition, in the order of <see cref="Definitions"/>, the versions of a code from the oldest on.</summary>
    public IReadOnlyList<IndicatorDefinition> Versions { get; }

    /// <summary>Finds the version of a definition that is in force on a day.</summary>
    /// <param name="code">The code, letter by letter.</param>
    /// <param name="day">The day.</param>
    /// <param name="definition">The version, or null.</param>
    /// <returns>Whether the catalogue has the code and a version of it is in force on the day.</returns>
    public bool TryGet(string code, LocalDate day, [NotNullWhen(true)] out IndicatorDefinition? definition)
    {
        definition = byCode.TryGetValue(Guard.Against.Null(code), out var versions)
            ? Array.Find(versions, version => version.Validity.Contains(day))
            : null;
        return definition is not null;
    }

    /// <summary>
    /// Finds the version by which observations and figures of a period go: the one in force on the closing day, else the last that was in force
    /// on a day of the period.
    /// </summary>
    /// <param name="code">The code, letter by letter.</param>
    /// <param name="period">The period.</param>
    /// <param name="definition">The version, or null.</param>
    /// <returns>Whether the catalogue has the code and a version of it is in force on a day of the period.</returns>
    public bool TryGet(string code, ReportingPeriod period, [NotNullWhen(true)] out IndicatorDefinition? definition)
    {
        Guard.Against.Null(period);
        definition = byCode.TryGetValue(Guard.Against.Null(code), out var versions) ? InForce(versions, period) : null;
        return definition is not null;
    }

    /// <summary>
    /// Gives the definitions by which figures of a period go, in the order of <see cref="Definitions"/>. What is in force on no day of
    /// the period is left out: nobody owes it, and it has no figure.
    /// </summary>
    /// <param name="period">The period.</param>
    /// <returns>Of every code at most one version.</returns>
    public IReadOnlyList<IndicatorDefinition> DefinitionsIn(ReportingPeriod period)
    {
        Guard.Against.Null(period);
        return isUndated
            ? Definitions
            : Definitions.Select(latest => InForce(byCode[latest.Code.Value], period)).OfType<IndicatorDefinition>().ToList().AsReadOnly();
    }

    /// <summary>How the derived indicators by which figures of a period go are computed, inputs before what uses them.</summary>
    internal IEnumerable<(DerivedDefinition Definition, DerivedProgram Program)> ProgramsIn(ReportingPeriod period)
    {
        var place = Array.BinarySearch(turns, period.ClosingDay);
        return programs[place >= 0 ? place + 1 : ~place].Where(item => period.Overlaps(item.Definition.Validity));
    }

    /// <summary>The days on which some version of a code that the catalogue has is in force.</summary>
    internal Validity ValidityOf(IndicatorCode code)
    {
        var versions = byCode[code.Value];
        return new Validity(versions[0].Validity.Start, versions[^1].Validity.End);
    }

    /// <summary>Whether some version of a measure has a part.</summary>
    internal bool HasPart(IndicatorCode code, BreakdownCode part) =>
        byCode.TryGetValue(code.Value, out var versions) && Array.Exists(versions, version => version is MeasureDefinition measure && measure.HasPart(part));

    // Versions follow each other, so the last that meets the period is in force on its closing day if any is.
    private static IndicatorDefinition? InForce(IndicatorDefinition[] versions, ReportingPeriod period)
    {
        for (var i = versions.Length - 1; i >= 0; i--)
        {
            if (period.Overlaps(versions[i].Validity))
            {
                return versions[i];
            }
        }

        return null;
    }

    /// <summary>
    /// Checks expressions against what is in force together, and makes their programs: for the days between two turns each code stands for its
    /// version in force then, else its latest before, else its first. A period goes by what is so on its closing day.
    /// </summary>
    private static (LocalDate[] Turns, IReadOnlyList<(DerivedDefinition Definition, DerivedProgram Program)>[] Programs) Compile(
        IndicatorDefinition[] definitions, ReportingCalendar calendar, List<Finding> findings)
    {
        var versions = definitions
            .GroupBy(static definition => definition.Code.Value, StringComparer.Ordinal)
            .Select(static group => group.OrderBy(static definition => definition.Validity).ToArray())
            .ToList();
        LocalDate[] turns = [.. versions.Where(static list => list.Length > 1).SelectMany(static list => list)
            .Select(static version => version.Validity.Start).OfType<LocalDate>().Distinct().Order()];
        var programs = new IReadOnlyList<(DerivedDefinition, DerivedProgram)>[turns.Length + 1];
        var said = new HashSet<(string Code, string Arguments)>();
        for (var turn = 0; turn < programs.Length; turn++)
        {
            var known = new Dictionary<string, IndicatorDefinition>(StringComparer.Ordinal);
            foreach (var list in versions)
            {
                var begun = turn == 0 ? -1 : Array.FindLastIndex(list, version => !(version.Validity.Start > turns[turn - 1]));
                known.Add(list[0].Code.Value, list[Math.Max(0, begun)]);
            }

            var found = new List<Finding>();
            programs[turn] = new DerivedChecks(known, measure => measure.Calendar ?? calendar, found).Run(known.Values.OfType<DerivedDefinition>());

            // What is wrong in several stretches of time is wrong once.
            findings.AddRange(found.Where(finding => said.Add((finding.Code, string.Join('\n', finding.Arguments)))));
        }

        return (turns, programs);
    }
}
