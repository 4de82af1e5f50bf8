using System.Diagnostics.CodeAnalysis;

using Ardalis.GuardClauses;

using NodaTime;

namespace TodanVan.Domain.Indicators;

/// <content>Dated versions.</content>
public sealed partial class IndicatorCatalogue
{
    private readonly bool isUndated;

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

    /// <summary>The days on which some version of a code that the catalogue has is in force.</summary>
    internal Validity ValidityOf(IndicatorCode code)
    {
        var versions = byCode[code.Value];
        return new Validity(versions[0].Validity.Start, versions[^1].Validity.End);
    }

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
}
