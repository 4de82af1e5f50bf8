using System.Diagnostics.CodeAnalysis;

using Ardalis.GuardClauses;

using NodaTime;

namespace TodanVan.Domain.Units;

/// <summary>All units over time. A query about a day needs that day; there is no «today».</summary>
/// <remarks>
/// A code denotes a unit only together with a day, because codes pass from one unit to another: <see cref="Find"/> gives all bearers,
/// <see cref="Resolve(string, ReportingPeriod)"/> the one of a period or a finding that names them all.
/// </remarks>
/// <threadsafety>Immutable.</threadsafety>
public sealed partial class UnitRegister
{
    private readonly AdministrativeUnit[] units;
    private readonly Dictionary<UnitId, AdministrativeUnit> byId;

    // Wanted only when somebody asks by code.
    private readonly Lazy<Dictionary<string, AdministrativeUnit[]>> byCode;

    // Makes itself ready only when a code is unknown, but that may be in every row.
    private readonly NearUnits near;
    private readonly Lazy<Lineage> lineage;
    private readonly Lazy<LocalDate[]> turns;
    private readonly Lazy<UnitTree?[]> trees;
    private readonly Lazy<IReadOnlyList<UnitChange>> changes;

    internal UnitRegister(AdministrativeUnit[] sortedById, UnitId? fileRoot, RegisterFacts facts)
    {
        units = sortedById;
        FileRoot = fileRoot;
        Facts = facts;
        lineage = new(MakeLineage);
        byId = new Dictionary<UnitId, AdministrativeUnit>(units.Length);
        foreach (var unit in units)
        {
            byId.Add(unit.Id, unit);
        }

        byCode = new(GroupByCode);
        near = new NearUnits(NamesOf(units));
        turns = new(FindTurns);
        trees = new(() => new UnitTree?[turns.Value.Length + 1]);
        changes = new(FindChanges);
    }

    /// <summary>All units that ever were, by id; the country among them.</summary>
    public IReadOnlyList<AdministrativeUnit> Units => Array.AsReadOnly(units);

    /// <summary>
    /// The days over which the register knows any units. «Known from» is not «established on»: outside, nothing is known. Some subtrees
    /// may be known over fewer days than others: <see cref="CoverageOf"/>.
    /// </summary>
    public Validity Coverage => Facts.Coverage;

    /// <summary>The unit at the top of the file, under which units without a known parent stand; null when the file has several tops.</summary>
    internal UnitId? FileRoot { get; }

    internal AdministrativeUnit[] UnitArray => units;

    internal RegisterFacts Facts { get; }

    /// <summary>What went where; made when first asked for, since not everybody does.</summary>
    internal Lineage Lineage => lineage.Value;

    /// <summary>Finds a unit by its id.</summary>
    /// <param name="id">The id.</param>
    /// <param name="unit">The unit.</param>
    /// <returns>Whether the register has it.</returns>
    public bool TryGet(UnitId id, [NotNullWhen(true)] out AdministrativeUnit? unit) => byId.TryGetValue(Guard.Against.Null(id), out unit);

    /// <summary>All units that ever bore a code, by their first day with it.</summary>
    /// <param name="code">The code.</param>
    /// <returns>The bearers; empty when nobody ever bore it.</returns>
    public IReadOnlyList<AdministrativeUnit> Find(string code) =>
        byCode.Value.TryGetValue(Guard.Against.Null(code), out var bearers) ? Array.AsReadOnly(bearers) : [];

    /// <summary>The unit that an id or a code denotes on a day.</summary>
    /// <param name="codeOrId">An id, else a code.</param>
    /// <param name="date">The day.</param>
    /// <returns>
    /// The unit, or a finding: <c>TDV0217</c> unknown, <c>TDV0250</c> a name, <c>TDV0218</c>, <c>TDV0248</c>, <c>TDV0249</c> not in force
    /// then, <c>TDV0219</c> several bearers.
    /// </returns>
    public Result<AdministrativeUnit> Resolve(string codeOrId, LocalDate date) => Resolve(codeOrId, new ReportingPeriod(date, date));

    /// <summary>The unit that an id or a code denotes in a period: the one bearer over the period's days.</summary>
    /// <param name="codeOrId">An id, else a code.</param>
    /// <param name="period">The period.</param>
    /// <returns>
    /// The unit, or a finding: <c>TDV0217</c> unknown, <c>TDV0250</c> a name, <c>TDV0218</c>, <c>TDV0248</c>, <c>TDV0249</c> not in force
    /// then, <c>TDV0219</c> several bearers.
    /// </returns>
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
    /// <returns>The units in force, in pre-order. Days without a change in between share one tree, which is built when first asked for.</returns>
    public UnitSnapshot On(LocalDate date)
    {
        var place = Array.BinarySearch(turns.Value, date);
        var epoch = place >= 0 ? place + 1 : ~place;
        var built = trees.Value;
        if (Volatile.Read(ref built[epoch]) is not { } tree)
        {
            var before = epoch > 0 ? Volatile.Read(ref built[epoch - 1]) : null;
            var after = epoch + 1 < built.Length ? Volatile.Read(ref built[epoch + 1]) : null;
            tree = UnitTree.Build(date, this, before, after);
            tree = Interlocked.CompareExchange(ref built[epoch], tree, null) ?? tree;
        }

        return new UnitSnapshot(date, tree);
    }

    /// <summary>The days over which the register knows a unit's part of the tree.</summary>
    /// <param name="unit">The unit.</param>
    /// <returns>The coverage of the lowest unit above it (or itself) for which one is known, else that of the whole register.</returns>
    /// <exception cref="ArgumentNullException">The unit is null.</exception>
    public Validity CoverageOf(AdministrativeUnit unit)
    {
        var current = Guard.Against.Null(unit);
        while (true)
        {
            if (Facts.Coverages.TryGetValue(current.Id, out var days))
            {
                return days;
            }

            if (current.History[0].Parent is not { } parent || !byId.TryGetValue(parent, out var above))
            {
                return Facts.GeneralCoverage;
            }

            current = above;
        }
    }

    /// <summary>A builder that holds this register, to add rows and changes to. What is here is not checked again.</summary>
    /// <returns>The builder.</returns>
    public UnitRegisterBuilder ToBuilder() => new(this);

    /// <inheritdoc/>
    public override string ToString() => $"{units.Length} units, {Coverage}";

    /// <summary>The first of some days, and the days among them on which something is otherwise than on the eve.</summary>
    internal IEnumerable<LocalDate> TurnsIn(LocalDate first, LocalDate last)
    {
        yield return first;
        foreach (var day in turns.Value)
        {
            if (day > first && day <= last)
            {
                yield return day;
            }
        }
    }

    internal bool IsInForce(UnitId id, LocalDate day) => byId.TryGetValue(id, out var unit) && unit.On(day) is not null;

    /// <summary>The unit that all of a unit has become by a day; null when it was divided, or ended and nobody said what became of it.</summary>
    internal UnitId? SuccessorIfWhole(UnitId unit, LocalDate day)
    {
        if (!byId.TryGetValue(unit, out var found) || found.History[^1].Validity.End is not { } end || end > day)
        {
            return null;
        }

        return LineageWalk.Follow(this, unit, end.PlusDays(-1), day).Leaf;
    }

    private Lineage MakeLineage() => new(Facts.Recorded, [.. Facts.Open.Select(change => (change, CandidatesOf(change)))]);

    /// <summary>The units that a unit without a named source may have come from: those that its record names, else its siblings on the eve.</summary>
    private UnitId[] CandidatesOf(Establishment change)
    {
        if (change.Candidates is { } named)
        {
            return [.. named];
        }

        var found = new List<UnitId>();
        var eve = change.Date.PlusDays(-1);
        var parent = byId.TryGetValue(change.Unit, out var self) ? self.On(change.Date)?.Parent : null;
        foreach (var unit in units)
        {
            if (unit.Level == change.Level && unit.On(eve) is { } version && version.Parent == parent)
            {
                found.Add(unit.Id);
            }
        }

        return [.. found];
    }

    private Dictionary<string, AdministrativeUnit[]> GroupByCode()
    {
        var bearings = new Dictionary<string, List<(Validity Days, AdministrativeUnit Unit)>>(units.Length, StringComparer.Ordinal);
        foreach (var unit in units)
        {
            foreach (var version in unit.History)
            {
                if (!bearings.TryGetValue(version.Code.Value, out var list))
                {
                    bearings.Add(version.Code.Value, list = new(1));
                }

                list.Add((version.Validity, unit));
            }
        }

        return bearings.ToDictionary(
            static pair => pair.Key,
            static pair => pair.Value.OrderBy(static bearing => bearing.Days).ThenBy(static bearing => bearing.Unit.Id).Select(static bearing => bearing.Unit).Distinct().ToArray(),
            StringComparer.Ordinal);
    }

    /// <summary>The days on which something is otherwise than on the eve.</summary>
    private LocalDate[] FindTurns()
    {
        var days = new SortedSet<LocalDate>();
        foreach (var unit in units)
        {
            foreach (var version in unit.History)
            {
                if (version.Validity.Start is { } start)
                {
                    days.Add(start);
                }

                if (version.Validity.End is { } end)
                {
                    days.Add(end);
                }
            }
        }

        return [.. days];
    }
}
