using System.Diagnostics.CodeAnalysis;

using Ardalis.GuardClauses;

using NodaTime;
using NodaTime.Text;

namespace TodanVan.Domain.Units;

/// <summary>All units over time. A query about a day needs that day; there is no «today».</summary>
/// <remarks>
/// A code denotes a unit only together with a day, because codes pass from one unit to another: <see cref="Find"/> gives all bearers,
/// <see cref="Resolve(string, ReportingPeriod)"/> the one of a period or a finding that names them all.
/// </remarks>
/// <threadsafety>Immutable.</threadsafety>
public sealed class UnitRegister
{
    private readonly AdministrativeUnit[] units;
    private readonly Dictionary<UnitId, AdministrativeUnit> byId;
    private readonly Dictionary<string, AdministrativeUnit[]> byCode;

    // Wanted only when a code is unknown, but then perhaps for every row.
    private readonly Lazy<NearCodes> codes;

    internal UnitRegister(AdministrativeUnit[] sortedById, UnitId? fileRoot, Validity coverage)
    {
        units = sortedById;
        FileRoot = fileRoot;
        Coverage = coverage;
        byId = units.ToDictionary(unit => unit.Id);
        byCode = units
            .SelectMany(unit => unit.History.Select(version => (Code: version.Code.Value, Unit: unit, version.Validity)))
            .OrderBy(bearing => bearing.Validity)
            .ThenBy(bearing => bearing.Unit.Id)
            .GroupBy(bearing => bearing.Code, bearing => bearing.Unit, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Distinct().ToArray(), StringComparer.Ordinal);
        codes = new Lazy<NearCodes>(() => new NearCodes(byCode.Keys));
    }

    /// <summary>All units that ever were, by id; the country among them.</summary>
    public IReadOnlyList<AdministrativeUnit> Units => Array.AsReadOnly(units);

    /// <summary>The days over which the register knows the units. «Known from» is not «established on»: outside, nothing is known.</summary>
    public Validity Coverage { get; }

    /// <summary>The unit at the top of the file, under which units without a known parent stand; null when the file has several tops.</summary>
    internal UnitId? FileRoot { get; }

    /// <summary>Finds a unit by its id.</summary>
    /// <param name="id">The id.</param>
    /// <param name="unit">The unit.</param>
    /// <returns>Whether the register has it.</returns>
    public bool TryGet(UnitId id, [NotNullWhen(true)] out AdministrativeUnit? unit) => byId.TryGetValue(Guard.Against.Null(id), out unit);

    /// <summary>All units that ever bore a code, by their first day with it.</summary>
    /// <param name="code">The code.</param>
    /// <returns>The bearers; empty when nobody ever bore it.</returns>
    public IReadOnlyList<AdministrativeUnit> Find(string code) =>
        byCode.TryGetValue(Guard.Against.Null(code), out var bearers) ? Array.AsReadOnly(bearers) : [];

    /// <summary>The unit that an id or a code denotes on a day.</summary>
    /// <param name="codeOrId">An id, else a code.</param>
    /// <param name="date">The day.</param>
    /// <returns>The unit, or a finding: <c>TDV0217</c> unknown, <c>TDV0218</c> not in force then, <c>TDV0219</c> several bearers.</returns>
    public Result<AdministrativeUnit> Resolve(string codeOrId, LocalDate date) => Resolve(codeOrId, new ReportingPeriod(date, date));

    /// <summary>The unit that an id or a code denotes in a period: the one bearer over the period's days.</summary>
    /// <param name="codeOrId">An id, else a code.</param>
    /// <param name="period">The period.</param>
    /// <returns>The unit, or a finding: <c>TDV0217</c> unknown, <c>TDV0218</c> not in force then, <c>TDV0219</c> several bearers.</returns>
    public Result<AdministrativeUnit> Resolve(string codeOrId, ReportingPeriod period)
    {
        Guard.Against.Null(codeOrId);
        Guard.Against.Null(period);
        return TryResolve(codeOrId, period.ToValidity(), period.ToString(), null, out var unit, out var fault)
            ? new Result<AdministrativeUnit>(unit, FindingSet.Empty)
            : new Result<AdministrativeUnit>(null, FindingSet.From([fault]));
    }

    /// <summary>The tree of a day.</summary>
    /// <param name="date">The day.</param>
    /// <returns>The units in force, in pre-order. Each call builds it anew: hold on to it.</returns>
    public UnitSnapshot On(LocalDate date) => UnitSnapshot.Build(date, units, FileRoot);

    /// <inheritdoc/>
    public override string ToString() => $"{units.Length} units, {Coverage}";

    /// <summary>Resolves a reference in a row; the same rule for all tables.</summary>
    internal bool TryResolve(
        string codeOrId,
        Validity days,
        string daysText,
        SourceReference? where,
        [NotNullWhen(true)] out AdministrativeUnit? unit,
        [NotNullWhen(false)] out Finding? fault)
    {
        unit = null;
        fault = null;
        var subject = new FindingSubject { Unit = codeOrId };
        if (UnitId.TryParse(codeOrId, out var id) && byId.TryGetValue(id, out var named))
        {
            if (named.History.Any(version => version.Validity.Overlaps(days)))
            {
                unit = named;
                return true;
            }

            fault = FindingCatalogue.UnitNotInForce.About(where, subject, ("unit", codeOrId), ("period", daysText), ("bearers", Describe([named], null)));
            return false;
        }

        var ever = Find(codeOrId);
        if (ever.Count == 0)
        {
            fault = FindingCatalogue.UnknownUnit.Suggesting(
                where, subject, codes.Value.Nearest(codeOrId), ("unit", codeOrId));
            return false;
        }

        var bearers = ever.Where(candidate => candidate.History.Any(
            version => string.Equals(version.Code.Value, codeOrId, StringComparison.Ordinal) && version.Validity.Overlaps(days))).ToArray();
        if (bearers.Length == 1)
        {
            unit = bearers[0];
            return true;
        }

        fault = bearers.Length == 0
            ? FindingCatalogue.UnitNotInForce.About(where, subject, ("unit", codeOrId), ("period", daysText), ("bearers", Describe(ever, codeOrId)))
            : FindingCatalogue.AmbiguousUnit.About(where, subject, ("unit", codeOrId), ("period", daysText), ("bearers", Describe(bearers, codeOrId)));
        return false;
    }

    /// <summary>Who bore a code, or was in force at all, and on which days.</summary>
    private static string Describe(IEnumerable<AdministrativeUnit> candidates, string? code) => string.Join("; ", candidates.SelectMany(
        unit => unit.History
            .Where(version => code is null || string.Equals(version.Code.Value, code, StringComparison.Ordinal))
            .Select(version => $"{unit.Id} ({version.Name}, {Iso(version.Validity.Start)}..{Iso(version.Validity.End)})")));

    private static string Iso(LocalDate? date) => date is { } day ? LocalDatePattern.Iso.Format(day) : "";
}
