using TodanVan.Domain.Units;

namespace TodanVan.GazetteerCompiler;

/// <summary>Puts the draft in order and gives everything its index.</summary>
internal sealed class Assembler
{
    private readonly Draft draft;
    private readonly DraftUnit[] units;
    private readonly Dictionary<DraftUnit, int> indices;
    private readonly Dictionary<DraftBasis, int> bases = [];

    public Assembler(Draft draft)
    {
        this.draft = draft;
        units = [.. draft.Units.OrderBy(u => u.Level).ThenBy(u => u.Id, StringComparer.Ordinal)];
        indices = units.Select((unit, index) => (unit, index)).ToDictionary(p => p.unit, p => p.index);
    }

    public GazetteerData Assemble()
    {
        var versions = new List<GazetteerVersion>();
        var records = new List<GazetteerUnit>();
        foreach (var unit in units)
        {
            records.Add(new(unit.Id, unit.Level, versions.Count, unit.Versions.Count));
            versions.AddRange(unit.Versions.Select(v =>
                new GazetteerVersion(v.Code, v.Name, v.Kind, v.Parent is null ? -1 : indices[v.Parent], v.Start, v.End, BasisOf(v.Basis))));
        }

        var subjects = new List<int>();
        var successions = new List<GazetteerSuccession>();
        var candidates = new List<int>();
        var events = new List<GazetteerEvent>();
        foreach (var item in draft.Events.OrderBy(e => e.Date).ThenBy(e => e.Kind).ThenBy(FirstUnit))
        {
            events.Add(new(
                item.Date,
                item.Kind,
                BasisOf(item.Basis),
                subjects.Count,
                item.Subjects.Count,
                successions.Count,
                item.Successions.Count,
                candidates.Count,
                item.Candidates?.Count ?? -1));
            subjects.AddRange(Sorted(item.Subjects));
            successions.AddRange(item.Successions
                .Select(s => new GazetteerSuccession(indices[s.Source], indices[s.Target], s.IsWhole))
                .OrderBy(s => s.Target).ThenBy(s => s.Source));
            candidates.AddRange(Sorted(item.Candidates ?? []));
        }

        return new()
        {
            Units = [.. records],
            Versions = [.. versions],
            Bases =
            [
                .. bases.OrderBy(p => p.Value).Select(p => p.Key)
                    .Select(b => new GazetteerBasis(b.Number, b.Issuer, b.Issued, b.Effective, b.Clause)),
            ],
            Coverage = [new(-1, Draft.Opening), new(indices[draft.HaGiang], Draft.HaGiangOpening)],
            Events = [.. events],
            Subjects = [.. subjects],
            Successions = [.. successions],
            Candidates = [.. candidates],
            Questions = [.. new QuestionStep(draft).Questions().Select(q => q.ToQuestion(Sorted(q.Units)))],
        };
    }

    private int[] Sorted(IEnumerable<DraftUnit> list) => [.. list.Select(unit => indices[unit]).Order()];

    private int FirstUnit(DraftEvent item) => item.Successions.Select(s => s.Target).Concat(item.Subjects).Min(unit => indices[unit]);

    private int BasisOf(DraftBasis? basis)
    {
        if (basis is null)
        {
            return -1;
        }

        if (!bases.TryGetValue(basis, out var index))
        {
            bases.Add(basis, index = bases.Count);
        }

        return index;
    }
}
