using NodaTime;
using TodanVan.Domain.Units;

namespace TodanVan.GazetteerCompiler;

/// <summary>Makes units of the register's rows from 2021-11-01 on: which row goes on with which.</summary>
internal sealed class HistoryStep
{
    private readonly Draft draft;
    private readonly HashSet<string> keptCommunes;
    private readonly HashSet<string> keptProvinces;
    private readonly ILookup<(UnitLevel Level, LocalDate To, string Name, string Parent), HistoryRow> byEnd;
    private readonly HashSet<(UnitLevel Level, string Code, LocalDate From)> starts;

    private HistoryStep(Draft draft)
    {
        this.draft = draft;
        var rows = draft.Facts.History;
        keptCommunes = draft.Facts.Edges.Where(e => e.IsUnchanged).Select(e => e.New).ToHashSet(StringComparer.Ordinal);
        keptProvinces = [.. ProvinceMap(draft.Facts).Where(p => p.Value.SequenceEqual([p.Key], StringComparer.Ordinal)).Select(p => p.Key)];
        byEnd = rows.Where(r => r.To is not null).ToLookup(r => (r.Level, r.To!.Value, r.Name, r.Parent));
        starts = [.. rows.Select(r => (r.Level, r.Code, r.From))];
    }

    public static void Run(Draft draft)
    {
        var step = new HistoryStep(draft);
        var rows = draft.Facts.History.SelectMany(step.AtTheReform);
        foreach (var row in rows.OrderBy(r => r.Level).ThenBy(r => r.From).ThenBy(r => r.Code, StringComparer.Ordinal))
        {
            step.Add(row);
        }
    }

    /// <summary>Which provinces became which on the day of the reform, by where their communes went.</summary>
    public static SortedDictionary<string, SortedSet<string>> ProvinceMap(FactFiles facts)
    {
        var eve = Draft.Reform.PlusDays(-1);
        var before = facts.History.Where(r => IsInForce(r, eve)).ToDictionary(r => r.Code, r => r.Parent, StringComparer.Ordinal);
        var after = facts.History.Where(r => IsInForce(r, Draft.Reform)).ToDictionary(r => r.Code, r => r.Parent, StringComparer.Ordinal);
        var map = new SortedDictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var edge in facts.Edges.Where(e => e.Old.Length > 0))
        {
            // A commune has a district above it; five districts stand in the table themselves. The width of a code tells the level.
            var old = edge.Old.Length == 5 ? before[before[edge.Old]] : before[edge.Old];
            var target = after[edge.New];
            if (targets.TryGetValue(old, out var other) && other != target)
            {
                throw new InvalidDataException($"Province {old} would be split between {other} and {target}.");
            }

            targets[old] = target;
            if (!map.TryGetValue(target, out var sources))
            {
                map.Add(target, sources = new(StringComparer.Ordinal));
            }

            sources.Add(old);
        }

        return map;
    }

    private static bool IsInForce(HistoryRow row, LocalDate day) => row.From <= day && (row.To is not { } to || day < to);

    // A province that was merged has one row where name and code stayed: there are two units in it.
    private IEnumerable<HistoryRow> AtTheReform(HistoryRow row) =>
        row.Level == UnitLevel.Province && row.From < Draft.Reform && IsInForce(row, Draft.Reform) && !keptProvinces.Contains(row.Code)
            ? [row with { To = Draft.Reform }, row with { From = Draft.Reform }]
            : [row];

    private void Add(HistoryRow row)
    {
        var version = new DraftVersion
        {
            Code = row.Code,
            Name = row.Name,
            Parent = ParentOf(row),
            Start = row.From,
            End = row.To,
            Basis = draft.Acts.OfChange(row.Level, row.Code, row.Name, row.From),
        };
        if (Earlier(row) is { } unit)
        {
            unit.Versions.Add(version);
        }
        else if (Recoded(row) is { } recoded)
        {
            recoded.Versions.Add(version);
            draft.AddCode(recoded, row.Code);
            draft.Recoded.Add(recoded);
        }
        else
        {
            var made = new DraftUnit(row.Level);
            made.Versions.Add(version);
            draft.Add(made);
        }
    }

    private DraftUnit? Earlier(HistoryRow row)
    {
        var isCut = row.From == Draft.Reform && !(row.Level == UnitLevel.Commune ? keptCommunes : keptProvinces).Contains(row.Code);
        return isCut ? null : draft.Bearers(row.Level, row.Code).SingleOrDefault(u => u.End == row.From && u.Last.Code == row.Code);
    }

    // One name is held once in a district. Where a commune's code ends and another begins on that day, with the same name, kind and
    // parent, the register gave the commune another code.
    private DraftUnit? Recoded(HistoryRow row)
    {
        if (row.From == Draft.Opening || row.From >= Draft.Reform)
        {
            return null;
        }

        var eve = byEnd[(row.Level, row.From, row.Name, row.Parent)].Where(r => !starts.Contains((r.Level, r.Code, row.From))).ToArray();
        return eve.Length == 1 ? draft.Get(row.Level, eve[0].Code, row.From.PlusDays(-1)) : null;
    }

    private DraftUnit? ParentOf(HistoryRow row)
    {
        if (row.Parent.Length == 0)
        {
            return null;
        }

        var parent = draft.Get(row.Parent.Length == 2 ? UnitLevel.Province : UnitLevel.District, row.Parent, row.From);
        return parent.End is not { } end || (row.To is { } to && to <= end)
            ? parent
            : throw new InvalidDataException($"{row.Code} {row.Name} stays under {parent} after its end.");
    }
}
