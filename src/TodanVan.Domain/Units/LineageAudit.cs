using System.Collections.ObjectModel;

using Ardalis.GuardClauses;

using NodaTime;
using NodaTime.Text;

namespace TodanVan.Domain.Units;

/// <summary>Looks through a register for what cannot be, what is left open, and codes that mislead.</summary>
/// <remarks>
/// What the builder refuses (<c>TDV0211</c>, <c>TDV0225</c>, <c>TDV0226</c>) is not looked for again: the builder is the only way to a
/// register but for the gazetteer's own, whose parts and codes are tested. A unit with two parents on a day has no place in the model: a
/// version has one, and versions do not overlap.
/// </remarks>
/// <threadsafety>Immutable.</threadsafety>
public sealed class LineageAudit
{
    private readonly UnitRegister register;

    private LineageAudit(UnitRegister register)
    {
        this.register = register;
        var findings = new List<Finding>();
        CodeReuses = new ReadOnlyCollection<CodeReuse>(FindReuses(findings));
        foreach (var unit in register.UnitArray)
        {
            CheckDays(unit, findings);
            CheckParents(unit, findings);
            CheckBeginning(unit, findings);
            CheckEnd(unit, findings);
        }

        CheckProvinces(findings);
        Findings = FindingSet.From(findings);
    }

    /// <summary>Every code that passed from one unit to another, by code and then day.</summary>
    public IReadOnlyList<CodeReuse> CodeReuses { get; }

    /// <summary>What else there is to say: <c>TDV0240</c> to <c>TDV0247</c>.</summary>
    public FindingSet Findings { get; }

    /// <summary>Audits a register.</summary>
    /// <param name="register">The register.</param>
    /// <returns>What was found.</returns>
    /// <exception cref="ArgumentNullException">The register is null.</exception>
    public static LineageAudit Of(UnitRegister register) => new(Guard.Against.Null(register));

    /// <summary>The units that went through a day as they were: same code, and nothing given or got.</summary>
    /// <param name="level">The level.</param>
    /// <param name="date">The day; the eve is compared with it.</param>
    /// <returns>The units, by id.</returns>
    public IReadOnlyList<AdministrativeUnit> UnchangedOn(UnitLevel level, LocalDate date)
    {
        var eve = date.PlusDays(-1);
        return Array.AsReadOnly(Array.FindAll(register.UnitArray, unit =>
            unit.Level == level
            && unit.On(eve) is { } before
            && unit.On(date) is { } after
            && before.Code == after.Code
            && register.Lineage.FromOn(unit.Id, date).Count == 0
            && !register.Lineage.HasInflow(unit.Id, eve, date, untilIncluded: true)));
    }

    /// <inheritdoc/>
    public override string ToString() => $"{CodeReuses.Count} codes reused, {Findings.Count} findings";

    private static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);

    private static FindingSubject Subject(AdministrativeUnit unit) => new() { Unit = unit.History[0].Code.Value };

    private CodeReuse[] FindReuses(List<Finding> findings)
    {
        var spells = register.UnitArray
            .Where(static unit => unit.Level != UnitLevel.Country)
            .SelectMany(static unit => unit.History, static (unit, version) => (Unit: unit, Version: version))
            .GroupBy(static item => item.Version.Code)
            .OrderBy(static group => group.Key);
        var found = new List<CodeReuse>();
        foreach (var ofCode in spells)
        {
            var ordered = ofCode.OrderBy(static item => item.Version.Validity).ToList();
            for (var i = 1; i < ordered.Count; i++)
            {
                var (earlier, later) = (ordered[i - 1], ordered[i]);
                if (earlier.Version.Validity.End is not { } freed || later.Version.Validity.Start is not { } taken)
                {
                    continue;
                }

                if (taken > freed)
                {
                    findings.Add(FindingCatalogue.CodeReturned.About(
                        null,
                        new FindingSubject { Unit = ofCode.Key.Value },
                        ("code", ofCode.Key.Value),
                        ("from", Iso(freed)),
                        ("to", Iso(taken)),
                        ("units", $"{earlier.Unit.Id}; {later.Unit.Id}")));
                }

                if (earlier.Unit != later.Unit)
                {
                    found.Add(new CodeReuse(ofCode.Key, earlier.Unit, freed, later.Unit, taken, Compare(earlier.Unit, freed, later.Unit, taken)));
                }
            }
        }

        return [.. found];
    }

    /// <summary>Compares what one unit was when it gave up a code with what another was when it took it.</summary>
    private Territory Compare(AdministrativeUnit earlier, LocalDate freed, AdministrativeUnit later, LocalDate taken)
    {
        var eve = freed.PlusDays(-1);
        var there = LineageWalk.Follow(register, earlier.Id, eve, taken);
        if (there.Leaf is { } leaf && leaf != later.Id)
        {
            return Territory.Changed;
        }

        if (there.IsLost || LineageWalk.IsOpen(register, later.Id, eve, taken))
        {
            return there.IsLost || there.IsWholeIn(unit => unit == later.Id) ? Territory.Unknown : Territory.Changed;
        }

        // The other way round: whether all of the later one comes from the earlier.
        return there.Leaf == later.Id && IsMadeOf(later.Id, earlier.Id, eve, taken) ? Territory.Same : Territory.Changed;
    }

    /// <summary>Whether a unit is made of another and of nothing else: every way back ends there.</summary>
    private bool IsMadeOf(UnitId unit, UnitId source, LocalDate eve, LocalDate day) =>
        LineageWalk.Follow(register, unit, day, eve).IsWholeIn(origin => origin == source);

    /// <summary>A unit that is away for some days and then back.</summary>
    private static void CheckDays(AdministrativeUnit unit, List<Finding> findings)
    {
        for (var i = 1; i < unit.History.Count; i++)
        {
            var (before, after) = (unit.History[i - 1].Validity, unit.History[i].Validity);
            if (before.End is { } end && after.Start is { } start && start != end)
            {
                findings.Add(FindingCatalogue.AwayForDays.About(null, Subject(unit), ("unit", unit.Id.Value), ("from", Iso(end)), ("to", Iso(start))));
            }
        }
    }

    /// <summary>A parent that has ended, or of which nobody knows which it is.</summary>
    private void CheckParents(AdministrativeUnit unit, List<Finding> findings)
    {
        foreach (var version in unit.History)
        {
            if (version.PossibleParents.Count > 0)
            {
                findings.Add(FindingCatalogue.ParentOpen.About(
                    null,
                    Subject(unit),
                    ("unit", unit.Id.Value),
                    ("day", version.Validity.Start is { } from ? Iso(from) : ".."),
                    ("units", string.Join("; ", version.PossibleParents.Select(static parent => parent.Value)))));
                continue;
            }

            if (version.Parent is not { } id || !register.TryGet(id, out var above))
            {
                continue;
            }

            // Stale: what stands above it was not there on all these days.
            var reached = version.Validity.Start;
            foreach (var days in above.History.Select(static each => each.Validity))
            {
                if ((days.Start is null || (reached is { } known && days.Start <= known)) && (days.End is null || reached is null || days.End > reached))
                {
                    reached = days.End;
                    if (reached is null)
                    {
                        break;
                    }
                }
            }

            if (reached is { } end && (version.Validity.End is not { } last || end < last) && above.Level != UnitLevel.Country)
            {
                findings.Add(FindingCatalogue.ParentEnded.About(
                    null, Subject(unit), ("unit", unit.Id.Value), ("parent", id.Value), ("day", Iso(end))));
            }
        }
    }

    private void CheckBeginning(AdministrativeUnit unit, List<Finding> findings)
    {
        foreach (var day in register.Lineage.OpeningsOf(unit.Id))
        {
            findings.Add(FindingCatalogue.SourceOpen.About(null, Subject(unit), ("unit", unit.Id.Value), ("day", Iso(day))));
        }
    }

    /// <summary>A unit that ends, and nobody says what became of it: a leaf of the tree is then dropped from every comparison.</summary>
    private void CheckEnd(AdministrativeUnit unit, List<Finding> findings)
    {
        if (unit.History[^1].Validity.End is not { } end || register.Lineage.FromOn(unit.Id, end).Exists(static edge => edge.Change is not Establishment))
        {
            return;
        }

        var eve = register.On(end.PlusDays(-1));
        var place = eve.IndexOf(unit.Id);
        var isLeaf = eve.EndOf(place) == place + 1;
        if (!isLeaf && register.Lineage.LevelAbolitions.Any(change => change.Date == end && change.Level == unit.Level))
        {
            return;
        }

        var descriptor = isLeaf ? FindingCatalogue.LeafDropped : FindingCatalogue.SuccessorOpen;
        findings.Add(descriptor.About(null, Subject(unit), ("unit", unit.Id.Value), ("day", Iso(end)), ("level", unit.Level.ToString())));
    }

    /// <summary>What goes to a province to which its own province did not go.</summary>
    private void CheckProvinces(List<Finding> findings)
    {
        foreach (var edge in register.Lineage.Edges)
        {
            var (before, after) = (ProvinceOf(edge.Source, edge.Date.PlusDays(-1)), ProvinceOf(edge.Target, edge.Date));
            if (before is null || after is null || before == after || register.Lineage.FromOn(before, edge.Date).Exists(next => next.Target == after))
            {
                continue;
            }

            findings.Add(FindingCatalogue.OtherProvince.About(
                null,
                new FindingSubject { Unit = edge.Source.Value },
                ("unit", edge.Source.Value),
                ("target", edge.Target.Value),
                ("day", Iso(edge.Date)),
                ("province", before.Value),
                ("other", after.Value)));
        }
    }

    private UnitId? ProvinceOf(UnitId unit, LocalDate day)
    {
        for (var current = unit; register.TryGet(current, out var known); current = known.On(day)!.Parent!)
        {
            if (known.Level == UnitLevel.Province)
            {
                return current;
            }

            if (known.On(day)?.Parent is null)
            {
                return null;
            }
        }

        return null;
    }
}
