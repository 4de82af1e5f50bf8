using TodanVan.Domain.Units;

namespace TodanVan.GazetteerCompiler;

/// <summary>What became of communes and districts that ended between the opening and the reform, and where new ones came from.</summary>
internal static class MergerStep
{
    public static void Run(Draft draft)
    {
        var ended = draft.Units.Where(u => u.End > Draft.Opening && u.End < Draft.Reform).ToArray();
        var begun = draft.Units.Where(u => u.Start > Draft.Opening && u.Start < Draft.Reform).ToArray();
        var successors = ended.Where(u => u.Level == UnitLevel.Commune).ToDictionary(u => u, u => SuccessorOf(draft, u));

        foreach (var group in successors.Where(p => p.Value is not null).GroupBy(p => (Date: p.Key.End!.Value, Target: p.Value!)))
        {
            draft.Events.Add(new(group.Key.Date, GazetteerEventKind.Reorganization, BasisOfEnd(draft, group.First().Key))
            {
                Successions = [.. group.Select(p => (p.Key, group.Key.Target, true))],
            });
        }

        foreach (var unit in successors.Where(p => p.Value is null).Select(p => p.Key))
        {
            draft.Events.Add(new(unit.End!.Value, GazetteerEventKind.Abolition, BasisOfEnd(draft, unit))
            {
                Subjects = [unit],
                Candidates = TakersOfTheName(draft, unit),
            });
        }

        foreach (var unit in ended.Where(u => u.Level == UnitLevel.District))
        {
            EndDistrict(draft, unit, successors);
        }

        var targets = successors.Values.ToHashSet();
        foreach (var unit in begun.Where(u => !targets.Contains(u)))
        {
            Begin(draft, unit);
        }
    }

    private static DraftBasis? BasisOfEnd(Draft draft, DraftUnit unit) =>
        draft.Acts.OfChange(unit.Level, unit.Last.Code, unit.Last.Name, unit.End!.Value);

    private static DraftUnit? SuccessorOf(Draft draft, DraftUnit unit)
    {
        var day = unit.End!.Value;
        if (!draft.Facts.FormerNames.TryGetValue(unit.Last.Code, out var former))
        {
            return null;
        }

        // The table knows a successor by the code of its own day. A commune that got the code later is meant under its code of this day.
        var successor = draft.Find(unit.Level, former.Successor, day)
            ?? draft.Bearers(unit.Level, former.Successor).SingleOrDefault(u => u != unit && u.On(day) is not null && u.Versions.Exists(IsMeant));
        return successor == unit ? null : successor;

        bool IsMeant(DraftVersion version) => version.Start > day && version.Code == former.Successor && version.Name == former.SuccessorName;
    }

    // The name lives on beside it: in a commune that took it on the day of its end. Whether all went there nobody says.
    private static List<DraftUnit>? TakersOfTheName(Draft draft, DraftUnit unit)
    {
        var day = unit.End!.Value;
        var eve = day.PlusDays(-1);
        var siblings = draft.Units.Where(u => u.On(eve)?.Parent == unit.Last.Parent);
        var districts = siblings.Select(u => u.On(day)?.Parent).OfType<DraftUnit>().Append(unit.Last.Parent!).ToHashSet();
        var takers = draft.Units.Where(u => u.Level == unit.Level && u.Start < day && u.On(day) is { } now && Took(u.On(eve)!, now)).ToList();
        return takers.Count == 0 ? null : takers;

        bool Took(DraftVersion before, DraftVersion now) =>
            now.Start == day && districts.Contains(now.Parent!) && now.BareName == unit.Last.BareName && before.BareName != now.BareName;
    }

    // A district went where its communes went, if that is known of all of them.
    private static void EndDistrict(Draft draft, DraftUnit district, Dictionary<DraftUnit, DraftUnit?> successors)
    {
        var day = district.End!.Value;
        var takers = draft.Units.Where(u => u.Level == UnitLevel.Commune && u.On(day.PlusDays(-1))?.Parent == district)
            .Select(u => u.On(day) is null ? successors[u]?.On(day)?.Parent : u.On(day)!.Parent)
            .ToHashSet();
        var known = takers.OfType<DraftUnit>().ToList();
        var basis = BasisOfEnd(draft, district);
        draft.Events.Add(known.Count == 0 || known.Count < takers.Count
            ? new(day, GazetteerEventKind.Abolition, basis) { Subjects = [district], Candidates = known.Count == 0 ? null : known }
            : new(day, GazetteerEventKind.Reorganization, basis) { Successions = [.. known.Select(t => (district, t, known.Count == 1))] });
    }

    // A district came from those whose communes it has, if all its communes were somewhere.
    private static void Begin(Draft draft, DraftUnit unit)
    {
        var day = unit.Start;
        var communes = draft.Units.Where(u => u.Level == UnitLevel.Commune && u.On(day)?.Parent == unit);
        var sources = communes.Select(u => u.On(day.PlusDays(-1))?.Parent).ToHashSet();
        draft.Events.Add(unit.Level == UnitLevel.Commune || sources.Count == 0 || sources.Any(s => s?.On(day) is null)
            ? new(day, GazetteerEventKind.Establishment, unit.First.Basis) { Subjects = [unit] }
            : new(day, GazetteerEventKind.Reorganization, unit.First.Basis)
            {
                Successions = [.. sources.SelectMany(s => new[] { (s!, unit, false), (s!, s!, false) })],
            });
    }
}
