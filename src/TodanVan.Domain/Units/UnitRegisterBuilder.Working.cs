using NodaTime;

namespace TodanVan.Domain.Units;

/// <content>Units while the register is being built.</content>
public sealed partial class UnitRegisterBuilder
{
    /// <summary>A unit on its way into the register.</summary>
    private sealed class DraftUnit(UnitId id, UnitLevel level, bool levelIsSure)
    {
        public UnitId Id { get; } = id;

        public UnitLevel Level { get; } = level;

        /// <summary>Whether a row says the level and no row denies it.</summary>
        public bool LevelIsSure { get; } = levelIsSure;

        /// <summary>Whether it was in the register that is built upon.</summary>
        public bool IsGround { get; init; }

        /// <summary>Whether anything was said of it.</summary>
        public bool IsChanged { get; set; }

        /// <summary>Whether rows say what it was before the register that is built upon knew it.</summary>
        public bool IsExtended { get; set; }

        /// <summary>What the unit was when, earliest first.</summary>
        public List<Span> Spans { get; } = [];

        /// <summary>The rows whose days cannot be read.</summary>
        public List<Draft> Undated { get; } = [];

        public Span? On(LocalDate day) => PlaceOn(day) is >= 0 and var place ? Spans[place] : null;

        /// <summary>The day on which the unit ends that is in force on a day; null when it never does.</summary>
        public LocalDate? EndAfter(LocalDate? day)
        {
            var i = day is { } known ? PlaceOn(known) : Spans.FindIndex(static span => span.Days.Start is null);
            while (i + 1 < Spans.Count && Spans[i].Days.End == Spans[i + 1].Days.Start)
            {
                i++;
            }

            return Spans[i].Days.End;
        }

        /// <summary>The place of the span of a day, or -1. Spans are in order and do not overlap, and a unit may have very many of them.</summary>
        public int PlaceOn(LocalDate day)
        {
            var (low, high) = (0, Spans.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = Spans[middle].Days.Start is { } start && start > day ? (low, middle) : (middle + 1, high);
            }

            return low > 0 && Spans[low - 1].Days.Contains(day) ? low - 1 : -1;
        }

        /// <summary>The span that begins on a day on which the unit is in force, made by cutting if need be.</summary>
        public Span CutAt(LocalDate day)
        {
            IsChanged = true;
            var i = PlaceOn(day);
            if (Spans[i].Days.Start == day)
            {
                return Spans[i];
            }

            var after = Spans[i].On(new Validity(day, Spans[i].Days.End));
            Spans[i] = Spans[i].On(new Validity(Spans[i].Days.Start, day));
            Spans.Insert(i + 1, after);
            return after;
        }

        /// <summary>Ends the unit that is in force on the eve; false when rows say that it goes on.</summary>
        public bool EndOn(LocalDate day)
        {
            var i = PlaceOn(day.PlusDays(-1));
            if (Spans[i].Days.End == day)
            {
                var next = i + 1 < Spans.Count ? Spans[i + 1] : null;
                if (next?.Days.Start != day)
                {
                    return true;
                }

                if (next.IsStatement)
                {
                    return false;
                }
            }

            IsChanged = true;
            Spans[i] = Spans[i].On(new Validity(Spans[i].Days.Start, day));
            var end = (LocalDate?)day;
            while (i + 1 < Spans.Count && Spans[i + 1].Days.Start == end && !Spans[i + 1].IsStatement)
            {
                end = Spans[i + 1].Days.End;
                Spans.RemoveAt(i + 1);
            }

            return true;
        }
    }

    /// <summary>What a unit was on some days, and the rows that say so: none, one, or several that contradict each other.</summary>
    private sealed class Span
    {
        public Span(Validity days, List<Draft> rows)
        {
            Days = days;
            Rows = rows;
            Code = rows.Select(row => row.Code).Min(StringComparer.Ordinal)!;
            Name = Agreed(rows, row => row.Name);
            Kind = Agreed(rows, row => row.Kind);
            Basis = Agreed(rows, row => row.Basis);
            ParentRef = Agreed(rows, row => row.Parent);
            IsStatement = true;
        }

        public Span(Validity days, string code)
        {
            Days = days;
            Rows = [];
            Code = code;
        }

        public Validity Days { get; private init; }

        public List<Draft> Rows { get; }

        public string Code { get; set; }

        public string? Name { get; set; }

        public UnitKind? Kind { get; set; }

        public LegalBasis? Basis { get; set; }

        /// <summary>The id or code of the parent.</summary>
        public string? ParentRef { get; set; }

        /// <summary>The parent, once it is found.</summary>
        public UnitId? ParentId { get; set; }

        /// <summary>The units one of which is the parent, when nobody says which.</summary>
        public UnitId[] OpenAmong { get; set; } = [];

        /// <summary>Whether it has no place although nothing is wrong with it: a parent is said to be missing.</summary>
        public bool IsAdrift { get; set; }

        /// <summary>Whether rows say all of it, so that no earlier change reaches into it.</summary>
        public bool IsStatement { get; init; }

        /// <summary>The change by which it is so, where one is.</summary>
        public int? ChangeOrdinal { get; set; }

        /// <summary>Where the register that is built upon has it from.</summary>
        public SourceReference? Origin { get; init; }

        /// <summary>Whether the days are what the rows say; otherwise they are those of which nothing else is known.</summary>
        public bool HasDays => Rows.Count == 0 || Rows[0].Validity is not null;

        public bool IsFaulty => Rows.Exists(row => row.IsFaulty);

        public bool IsPlaced => !IsFaulty && !IsAdrift && OpenAmong.Length == 0;

        /// <summary>The same on other days. Only the first part of what rows state is their statement.</summary>
        public Span On(Validity days) => new(days, Rows, this);

        private Span(Validity days, List<Draft> rows, Span other)
        {
            Days = days;
            Rows = rows;
            Code = other.Code;
            Name = other.Name;
            Kind = other.Kind;
            Basis = other.Basis;
            ParentRef = other.ParentRef;
            ParentId = other.ParentId;
            OpenAmong = other.OpenAmong;
            IsAdrift = other.IsAdrift;
            IsStatement = other.IsStatement && days.Start == other.Days.Start;
            ChangeOrdinal = other.ChangeOrdinal;
            Origin = other.Origin;
        }
    }

    /// <summary>All units by id and code: those of rows and changes, and, as far as anybody asks, those of the register that is built upon.</summary>
    private sealed class WorkingUnits(UnitRegister? ground)
    {
        private readonly Dictionary<UnitId, DraftUnit> byId = [];
        private readonly Dictionary<string, List<DraftUnit>> byCode = new(StringComparer.Ordinal);

        /// <summary>All that anybody spoke of or asked for.</summary>
        public IEnumerable<DraftUnit> All => byId.Values;

        /// <summary>The units that must be made anew.</summary>
        public IEnumerable<DraftUnit> Changed => byId.Values.Where(static unit => !unit.IsGround || unit.IsChanged);

        public IEnumerable<DraftUnit> Extended => byId.Values.Where(static unit => unit.IsExtended);

        public void Add(DraftUnit unit)
        {
            byId.Add(unit.Id, unit);
            foreach (var span in unit.Spans)
            {
                Bear(unit, span.Code);
            }
        }

        /// <summary>Remembers that a unit bears a code at some time.</summary>
        public void Bear(DraftUnit unit, string code)
        {
            if (!byCode.TryGetValue(code, out var bearers))
            {
                byCode.Add(code, bearers = []);
            }

            if (!bearers.Contains(unit))
            {
                bearers.Add(unit);
            }
        }

        public DraftUnit? Find(UnitId id)
        {
            if (byId.TryGetValue(id, out var unit))
            {
                return unit;
            }

            return ground is not null && ground.TryGet(id, out var known) ? Wrap(known) : null;
        }

        /// <summary>All units that ever bear a code.</summary>
        public List<DraftUnit> Bearers(string code)
        {
            var found = GroundBearers(code).ToList();
            var known = found.ToHashSet();
            foreach (var unit in byCode.GetValueOrDefault(code) ?? [])
            {
                if (known.Add(unit))
                {
                    found.Add(unit);
                }
            }

            return found;
        }

        public IEnumerable<DraftUnit> GroundBearers(string code) => ground is null ? [] : ground.Find(code).Select(unit => Find(unit.Id)!);

        /// <summary>The units of a level that are in force on a day.</summary>
        public List<DraftUnit> InForce(UnitLevel level, LocalDate day, bool withGround)
        {
            var found = byId.Values.Where(unit => unit.Level == level && (withGround || !unit.IsGround) && unit.On(day) is not null).ToList();
            if (withGround && ground is not null)
            {
                found.AddRange(ground.UnitArray
                    .Where(unit => unit.Level == level && !byId.ContainsKey(unit.Id) && unit.On(day) is not null)
                    .ToList()
                    .ConvertAll(Wrap));
            }

            return found;
        }

        /// <summary>What rows say of the units of a level from some day after another on.</summary>
        public List<Span> BeginningAfter(UnitLevel level, LocalDate day) =>
        [
            .. byId.Values
                .Where(unit => unit.Level == level)
                .SelectMany(static unit => unit.Spans)
                .Where(span => span.IsStatement && span.Days.Start is { } start && start > day),
        ];

        /// <summary>The units of the register that is built upon whose parent, on some day from one on, is one of some units.</summary>
        public List<DraftUnit> GroundChildren(HashSet<UnitId> parents)
        {
            if (ground is null || parents.Count == 0)
            {
                return [];
            }

            var found = new List<UnitId>();
            foreach (var unit in ground.UnitArray)
            {
                foreach (var version in unit.History)
                {
                    if ((version.Parent is { } parent && parents.Contains(parent)) || version.PossibleParents.Any(parents.Contains))
                    {
                        found.Add(unit.Id);
                        break;
                    }
                }
            }

            return found.ConvertAll(id => Find(id)!);
        }

        /// <summary>The highest unit above a unit, the country apart; itself when it has none.</summary>
        public DraftUnit TopOf(DraftUnit unit)
        {
            var current = unit;
            while (current.Spans.Find(static span => span.ParentId is not null)?.ParentId is { } parent
                && parent != UnitId.Country
                && Find(parent) is { } above)
            {
                current = above;
            }

            return current;
        }

        private DraftUnit Wrap(AdministrativeUnit known)
        {
            var unit = new DraftUnit(known.Id, known.Level, true) { IsGround = true };
            foreach (var version in known.History)
            {
                unit.Spans.Add(new Span(version.Validity, version.Code.Value)
                {
                    Name = version.Name,
                    Kind = version.Kind,
                    Basis = version.Basis,
                    Origin = version.Source,
                    ParentRef = version.Parent?.Value,
                    ParentId = version.Parent,
                    OpenAmong = [.. version.PossibleParents],
                    IsAdrift = !version.IsPlaced && version.PossibleParents.Count == 0,
                });
            }

            byId.Add(unit.Id, unit);
            return unit;
        }
    }
}
