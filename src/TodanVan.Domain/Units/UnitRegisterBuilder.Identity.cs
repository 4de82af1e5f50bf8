using NodaTime;

namespace TodanVan.Domain.Units;

/// <content>Which rows are one unit (semantics A2).</content>
public sealed partial class UnitRegisterBuilder
{
    private static List<Draft> Bucket<TKey>(Dictionary<TKey, List<Draft>> byKey, TKey key)
        where TKey : notnull
    {
        if (!byKey.TryGetValue(key, out var list))
        {
            byKey.Add(key, list = []);
        }

        return list;
    }

    /// <summary>
    /// Whether rows without id that touch are one unit: all but the days is equal, and the parent is the same unit, however it is named.
    /// </summary>
    private static bool SameUnitFacts(Draft left, Draft right) =>
        SameText(left.Code, right.Code)
        && left.Level == right.Level
        && SameText(left.Name, right.Name)
        && left.Kind == right.Kind
        && SameText(left.ParentUnit, right.ParentUnit);

    /// <summary>What the parent cell denotes on the row's days, among the units of higher levels; else the cell itself.</summary>
    private static string? ParentUnit(Draft row, Dictionary<UnitId, List<Draft>> byId, Dictionary<string, List<Draft>> higher)
    {
        if (row.Parent is null
            || (UnitId.TryParse(row.Parent, out var id) && byId.ContainsKey(id))
            || !higher.TryGetValue(row.Parent, out var bearers))
        {
            return row.Parent;
        }

        var borne = bearers.Where(bearer => bearer.Days.Overlaps(row.Days)).Select(bearer => bearer.Unit!.Value).Distinct(StringComparer.Ordinal);
        var names = string.Join("; ", borne.Order(StringComparer.Ordinal));
        return names.Length == 0 ? row.Parent : names;
    }

    /// <summary>An id that reads as the code of another unit would make both mean two things.</summary>
    private void CheckIdsAgainstCodes(List<Draft> rows)
    {
        var byCode = rows.ToLookup(row => row.Code, StringComparer.Ordinal);
        var refused = rows.Where(row => row.Id is not null && row.Id != UnitId.Country).GroupBy(row => row.Id!.Value, StringComparer.Ordinal)
            .Where(unit => byCode[unit.Key].Any(bearer => !IsOf(bearer, unit)))
            .SelectMany(unit => unit)
            .ToList();
        refused.ForEach(RefuseId);
        foreach (var row in rows.Where(row => row.Id != UnitId.Country && SameText(row.Code, UnitId.Country.Value)))
        {
            Fault(row.Ordinal, UnitTable.Code, FindingCatalogue.CodeAsId, row.Code, ("id", row.Code));
            row.IsFaulty = true;
        }

        static bool IsOf(Draft bearer, IGrouping<string, Draft> unit) => bearer.Id is { } id
            ? SameText(id.Value, unit.Key)
            : unit.Any(row => SameText(row.Code, bearer.Code) && row.LevelOrGuess == bearer.LevelOrGuess && row.Days.Overlaps(bearer.Days));
    }

    /// <summary>
    /// Gathers the rows of each unit. Higher levels come first, because what a row's parent is may decide which unit the row is of.
    /// </summary>
    private List<DraftUnit> Gather(List<Draft> rows)
    {
        var byId = new Dictionary<UnitId, List<Draft>>();
        foreach (var row in rows.Where(row => row.Id is not null))
        {
            Enter(row, row.Id!);
        }

        var claimed = rows.Where(row => row.Id is not null).ToLookup(row => (row.Code, row.LevelOrGuess));
        var higher = new Dictionary<string, List<Draft>>(StringComparer.Ordinal);
        foreach (var level in rows.GroupBy(row => row.LevelOrGuess).OrderBy(level => level.Key))
        {
            foreach (var row in level)
            {
                row.ParentUnit = ParentUnit(row, byId, higher);
            }

            foreach (var group in level.Where(row => row.Id is null).GroupBy(row => row.Code, StringComparer.Ordinal))
            {
                var anonymous = new List<Draft>();
                foreach (var row in group)
                {
                    // A code is borne by one unit on a day, so a row without id that overlaps a row with one is about the same unit.
                    var owner = claimed[(group.Key, level.Key)]
                        .Where(other => other.Days.Overlaps(row.Days))
                        .OrderBy(other => other.Days)
                        .ThenBy(other => other.Id)
                        .FirstOrDefault();
                    if (owner is null)
                    {
                        anonymous.Add(row);
                    }
                    else
                    {
                        Enter(row, owner.Id!);
                    }
                }

                foreach (var chain in Chains(anonymous))
                {
                    var id = NewId(group.Key, level.Key, chain);
                    chain.ForEach(row => Enter(row, id));
                }
            }

            foreach (var row in level)
            {
                Bucket(higher, row.Code).Add(row);
            }
        }

        var units = byId.Select(pair => Assemble(pair.Key, pair.Value)).ToList();
        units.Sort((left, right) => left.Id.CompareTo(right.Id));
        return units;

        void Enter(Draft row, UnitId id)
        {
            row.Unit = id;
            Bucket(byId, id).Add(row);
        }

        // The id may be there already: typed by a person for the same unit, which then goes on, or made for another level.
        UnitId NewId(string code, UnitLevel level, List<Draft> chain)
        {
            var id = new UnitId($"{code}@{Iso(chain[0].Validity?.Start)}");
            return byId.TryGetValue(id, out var others) && others.Exists(other => !SameText(other.Code, code) || other.LevelOrGuess != level)
                ? new UnitId($"{id}@{level}")
                : id;
        }
    }

    /// <summary>Cuts rows of one code without ids into units: overlapping rows and equal touching rows belong together.</summary>
    private List<List<Draft>> Chains(List<Draft> rows)
    {
        var chains = new List<List<Draft>>();
        LocalDate? reached = null;
        foreach (var run in Runs(rows))
        {
            if (chains.Count > 0 && reached is not null && reached == run.Days.Start)
            {
                var before = chains[^1].FindAll(row => row.Days.End == reached);
                var after = run.Rows.FindAll(row => row.Days.Start == reached);
                if (before.Exists(row => after.Exists(next => SameUnitFacts(row, next))))
                {
                    chains[^1].AddRange(run.Rows);
                    reached = run.Days.End;
                    continue;
                }

                journal.Note(FindingCatalogue.TouchingRows.About(
                    journal.SourceOf(after[0].Ordinal),
                    Subject(after[0].Code),
                    ("code", after[0].Code),
                    ("day", Iso(reached)),
                    ("columns", Differences([.. before, .. after], ofOneTime: false))));
            }

            chains.Add(run.Rows);
            reached = run.Days.End;
        }

        // A row whose days cannot be read is of the first unit of its code, if any: there is none of its own that it names.
        var undated = rows.FindAll(row => row.Validity is null);
        if (chains.Count == 0 && undated.Count > 0)
        {
            chains.Add(undated);
        }
        else if (undated.Count > 0)
        {
            chains[0].AddRange(undated);
        }

        return chains;
    }
}
