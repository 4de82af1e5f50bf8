using Ardalis.GuardClauses;

using NodaTime;

namespace TodanVan.Domain.Units;

/// <content>Changes, day by day: all of a day read the state of the eve and write the state of the day (semantics A4).</content>
public sealed partial class UnitRegisterBuilder
{
    private readonly List<(UnitChange Change, int Ordinal)> changes = [];

    /// <summary>What went whole into what, of the changes applied so far; the children of the one stand under the other since.</summary>
    private readonly Dictionary<UnitId, UnitId> wholeInto = [];

    private enum Attribute
    {
        Code,
        Name,
        Kind,
        Parent,
    }

    /// <summary>Takes a change that a program made.</summary>
    /// <remarks>A reference to a unit is its id; where no unit has such an id, it is taken as the code borne on the eve or on the day.</remarks>
    /// <param name="change">The change.</param>
    /// <exception cref="ArgumentNullException">The change is null.</exception>
    /// <exception cref="InvalidOperationException">It has been built.</exception>
    public void Add(UnitChange change) => Add(change, null);

    /// <summary>Takes a change.</summary>
    /// <remarks>A reference to a unit is its id; where no unit has such an id, it is taken as the code borne on the eve or on the day.</remarks>
    /// <param name="change">The change.</param>
    /// <param name="source">Where it comes from; null if nobody knows.</param>
    /// <exception cref="ArgumentNullException">The change is null.</exception>
    /// <exception cref="InvalidOperationException">It has been built.</exception>
    public void Add(UnitChange change, SourceReference? source) => changes.Add((Guard.Against.Null(change), journal.Enter(source)));

    /// <summary>The unit under which the children of another stand on a day: the one into which it went whole, if it has ended.</summary>
    private UnitId Followed(UnitId parent, LocalDate day)
    {
        var current = parent;
        for (var steps = 0; steps <= wholeInto.Count && working.Find(current) is { } unit && unit.On(day) is null; steps++)
        {
            if (wholeInto.TryGetValue(current, out var next) || (next = ground?.SuccessorIfWhole(current, day)) is not null)
            {
                current = next;
            }
            else
            {
                break;
            }
        }

        return current;
    }

    /// <summary>Takes a change as it stands in a document, and keeps its bytes: it may yet have to be set aside.</summary>
    internal void Add(UnitChange change, SourceReference source, ReadOnlySpan<byte> raw) => changes.Add((change, journal.Enter(source, raw)));

    /// <summary>Sets aside what should be a change and cannot be read as one, for every reason there is.</summary>
    internal void Reject(SourceReference source, ReadOnlySpan<byte> raw, IReadOnlyList<Finding> reasons)
    {
        var ordinal = journal.Enter(source, raw);
        foreach (var reason in reasons)
        {
            journal.SetAside(ordinal, reason);
        }
    }

    /// <summary>Applies the changes to the units of rows and of the register that is built upon.</summary>
    private sealed class Sweep(UnitRegisterBuilder builder)
    {
        private readonly List<UnitChange> accepted = [.. builder.ground?.Facts.Recorded ?? []];
        private readonly List<Establishment> open = [];
        private readonly HashSet<UnitId> ended = [];
        private readonly Dictionary<UnitLevel, LocalDate> abolished = [];

        /// <summary>Applies everything and gives what was recorded, and the establishments of which nobody named the source.</summary>
        public (IReadOnlyList<UnitChange> Recorded, IReadOnlyList<Establishment> Open) Run()
        {
            var known = builder.ground?.Lineage.LevelAbolitions ?? [];
            var byDay = builder.changes.ToLookup(static item => item.Change.Date);
            foreach (var day in byDay.Select(static group => group.Key).Concat(known.Select(static change => change.Date)).Distinct().Order())
            {
                foreach (var change in known.Where(change => change.Date == day))
                {
                    if (abolished.TryAdd(change.Level, day))
                    {
                        EndLevel(change.Level, day, withGround: false);
                    }
                }

                ApplyDay(day, [.. byDay[day]]);
            }

            foreach (var child in builder.working.GroundChildren(ended))
            {
                child.IsChanged = true;
            }

            return ([.. accepted.OrderBy(static change => change.Date)], open);
        }

        private void ApplyDay(LocalDate day, List<(UnitChange Change, int Ordinal)> items)
        {
            if (items.Count == 0)
            {
                return;
            }

            // A level ends once, and first: what the day says of its units is checked against that.
            var levels = items.Select(static item => item.Change).OfType<LevelAbolition>().Select(static change => change.Level);
            var ending = levels.Where(level => abolished.TryAdd(level, day)).ToList();
            var today = new Day(builder, day, items, abolished);
            today.Check();
            var sound = today.Sound();
            var sourced = sound
                .SelectMany(static item => item.Change.Successions)
                .Where(static succession => !succession.IsOwnPart)
                .Select(static succession => succession.Target)
                .ToHashSet();
            ending.ForEach(level => EndLevel(level, day, withGround: true));

            foreach (var unit in today.Ending(sound))
            {
                unit.EndOn(day);
                ended.Add(unit.Id);
            }

            foreach (var (change, ordinal) in sound)
            {
                if (change is Establishment establishment)
                {
                    Establish(establishment, ordinal);
                    if (establishment.HasUnnamedSource || establishment.Candidates is { Count: > 0 } || (establishment.Candidates is null && !sourced.Contains(establishment.Unit)))
                    {
                        open.Add(establishment);
                    }
                }
            }

            foreach (var (unit, attribute, value, basis, ordinal) in Day.Writes(sound))
            {
                Write(builder.working.Find(unit)!, day, attribute, value, basis, ordinal);
            }

            foreach (var (change, _) in sound)
            {
                accepted.Add(change);
                foreach (var succession in change.Successions)
                {
                    if (succession.Extent == SuccessionExtent.Whole)
                    {
                        builder.wholeInto[succession.Source] = succession.Target;
                    }
                }

                builder.mentioned.UnionWith(Day.SubjectsOf(change));
            }
        }

        private void EndLevel(UnitLevel level, LocalDate day, bool withGround)
        {
            foreach (var span in builder.working.BeginningAfter(level, day))
            {
                builder.FaultSpan(
                    span, UnitTable.From, FindingCatalogue.AbolishedLevelUsed, null, ("code", span.Code), ("level", level.ToString()), ("day", Iso(day)));
            }

            // Of a level that had ended before, only what rows add can be left over.
            foreach (var unit in builder.working.InForce(level, day, withGround))
            {
                var span = unit.On(day)!;
                if (span.Rows.Count > 0 && (span.IsStatement && (span.Days.Start == day || span.Days.End is not null)))
                {
                    builder.FaultSpan(
                        span, UnitTable.To, FindingCatalogue.AbolishedLevelUsed, null, ("code", span.Code), ("level", level.ToString()), ("day", Iso(day)));
                }
                else if (unit.On(day.PlusDays(-1)) is not null)
                {
                    unit.EndOn(day);
                    ended.Add(unit.Id);
                }
            }
        }

        private void Establish(Establishment change, int ordinal)
        {
            var unit = builder.working.Find(change.Unit);
            if (unit is null)
            {
                unit = new DraftUnit(change.Unit, change.Level, true);
                builder.working.Add(unit);
            }

            unit.IsChanged = true;
            var next = unit.Spans.Find(span => span.Days.Start is { } start && start > change.Date);
            var span = new Span(new Validity(change.Date, next?.Days.Start), change.Code.Value)
            {
                Name = change.Name,
                Kind = change.Kind,
                Basis = change.Basis,
                ParentRef = change.Parent?.Value,
                ChangeOrdinal = ordinal,
            };
            unit.Spans.Add(span);
            unit.Spans.Sort(static (left, right) => left.Days.CompareTo(right.Days));
            builder.working.Bear(unit, span.Code);
        }

        private void Write(DraftUnit unit, LocalDate day, Attribute attribute, object value, LegalBasis? basis, int ordinal)
        {
            var span = unit.CutAt(day);
            var before = Value(unit.On(day.PlusDays(-1))!, attribute);
            span.Basis = basis;
            for (var i = unit.PlaceOn(day); i < unit.Spans.Count; i++)
            {
                var next = unit.Spans[i];
                if (next != span && (next.IsStatement || next.Days.Start != unit.Spans[i - 1].Days.End || !Equals(Value(next, attribute), before)))
                {
                    break;
                }

                next.ChangeOrdinal = ordinal;
                switch (attribute)
                {
                    case Attribute.Code:
                        next.Code = (string)value;
                        builder.working.Bear(unit, next.Code);
                        break;
                    case Attribute.Name:
                        next.Name = (string)value;
                        break;
                    case Attribute.Kind:
                        next.Kind = (UnitKind)value;
                        break;
                    default:
                        next.ParentRef = (string)value;
                        next.ParentId = null;
                        next.OpenAmong = [];
                        next.IsAdrift = false;
                        break;
                }
            }
        }

        private static object? Value(Span span, Attribute attribute) => attribute switch
        {
            Attribute.Code => span.Code,
            Attribute.Name => span.Name,
            Attribute.Kind => span.Kind,
            _ => span.ParentRef,
        };
    }
}
