using TodanVan.Domain.Units;

namespace TodanVan.GazetteerCompiler;

/// <summary>The events of 2025-07-01: the conversion table, the provinces, and the end of the districts.</summary>
internal static class ReformStep
{
    public static void Run(Draft draft)
    {
        var eve = Draft.Reform.PlusDays(-1);
        var successions = new List<(DraftUnit Source, DraftUnit Target, bool IsWhole)>();
        foreach (var edge in draft.Facts.Edges)
        {
            var target = draft.Get(UnitLevel.Commune, edge.New, Draft.Reform);
            if (edge.Old.Length == 0)
            {
                // Land that was no commune's: nothing can be a candidate.
                draft.Events.Add(new(Draft.Reform, GazetteerEventKind.Establishment, target.First.Basis)
                {
                    Subjects = [target],
                    Candidates = [],
                });
            }
            else if (!edge.IsUnchanged)
            {
                var level = edge.Old.Length == 3 ? UnitLevel.District : UnitLevel.Commune;
                successions.Add((draft.Get(level, edge.Old, eve), target, !edge.IsPartial));
            }
        }

        foreach (var component in Components(successions))
        {
            var bases = component.Select(s => s.Target.First.Basis!).Distinct().ToArray();
            draft.Events.Add(new(Draft.Reform, GazetteerEventKind.Reorganization, bases.Length == 1 ? bases[0] : OneAct(bases))
            {
                Successions = component,
            });
        }

        foreach (var (code, sources) in HistoryStep.ProvinceMap(draft.Facts))
        {
            var target = draft.Get(UnitLevel.Province, code, Draft.Reform);
            if (target.Start == Draft.Reform)
            {
                draft.Events.Add(new(Draft.Reform, GazetteerEventKind.Reorganization, draft.Acts.Provinces)
                {
                    Successions = [.. sources.Select(source => (draft.Get(UnitLevel.Province, source, eve), target, true))],
                });
            }
        }

        var became = successions.Select(s => s.Source).ToHashSet();
        draft.Events.Add(new(Draft.Reform, GazetteerEventKind.AbolitionOfLevel, draft.Acts.EndOfDistricts)
        {
            Subjects = [.. draft.Units.Where(u => u.Level == UnitLevel.District && u.End == Draft.Reform && !became.Contains(u))],
        });
    }

    private static DraftBasis OneAct(DraftBasis[] bases)
    {
        var acts = bases.Select(b => b with { Clause = null }).Distinct().ToArray();
        return acts.Length == 1 ? acts[0] : throw new InvalidDataException($"One change has two acts: {acts[0].Number} and {acts[1].Number}.");
    }

    // Each event as small as it can be: a source with all its targets, those with all their sources, and so on.
    private static IEnumerable<List<(DraftUnit Source, DraftUnit Target, bool IsWhole)>> Components(
        List<(DraftUnit Source, DraftUnit Target, bool IsWhole)> successions)
    {
        var bySource = successions.ToLookup(s => s.Source);
        var byTarget = successions.ToLookup(s => s.Target);
        var done = new HashSet<DraftUnit>();
        foreach (var first in successions)
        {
            var component = new List<(DraftUnit Source, DraftUnit Target, bool IsWhole)>();
            var waiting = new Queue<DraftUnit>([first.Source]);
            while (waiting.TryDequeue(out var source))
            {
                if (done.Add(source))
                {
                    component.AddRange(bySource[source]);
                    foreach (var next in bySource[source].SelectMany(s => byTarget[s.Target]))
                    {
                        waiting.Enqueue(next.Source);
                    }
                }
            }

            if (component.Count > 0)
            {
                yield return component;
            }
        }
    }
}
