using NodaTime;

namespace TodanVan.Domain.Units;

/// <content>The changes of one day, checked against the eve and against each other.</content>
public sealed partial class UnitRegisterBuilder
{
    private sealed class Day
    {
        private readonly UnitRegisterBuilder builder;
        private readonly LocalDate day;
        private readonly LocalDate eve;
        private readonly List<(UnitChange Change, int Ordinal)> items;
        private readonly Dictionary<UnitId, Establishment> established = [];
        private readonly HashSet<int> refused = [];

        public Day(UnitRegisterBuilder builder, LocalDate day, List<(UnitChange Change, int Ordinal)> items)
        {
            this.builder = builder;
            this.day = day;
            eve = day.PlusDays(-1);
            foreach (var (change, _) in items)
            {
                if (change is Establishment establishment)
                {
                    established.TryAdd(establishment.Unit, establishment);
                }
            }

            this.items = new(items.Count);
            foreach (var (change, ordinal) in items)
            {
                if (ToItself(change, items) is { } unit)
                {
                    Refuse(ordinal, FindingCatalogue.OntoItself, unit, ("unit", unit.Value));
                }
                else
                {
                    this.items.Add((change.Resolved((reference, onEve) => Resolve(reference, onEve, items)), ordinal));
                }
            }
        }

        /// <summary>The units that a change is about.</summary>
        public static IEnumerable<UnitId> SubjectsOf(UnitChange change) => change switch
        {
            Establishment establishment => [establishment.Unit],
            Renaming renaming => [renaming.Unit],
            Recoding recoding => [recoding.Unit],
            Reclassification reclassification => [reclassification.Unit],
            Transfer transfer => [transfer.Unit],
            Abolition abolition => [abolition.Unit],
            _ => change.Successions.SelectMany(static succession => new[] { succession.Source, succession.Target }),
        };

        /// <summary>Everything that is written, each once.</summary>
        public static IEnumerable<(UnitId Unit, Attribute Attribute, object Value, LegalBasis? Basis, int Ordinal)> Writes(
            List<(UnitChange Change, int Ordinal)> items)
        {
            foreach (var (change, ordinal) in items)
            {
                switch (change)
                {
                    case Renaming renaming:
                        yield return (renaming.Unit, Attribute.Name, renaming.Name, change.Basis, ordinal);
                        break;
                    case Recoding recoding:
                        yield return (recoding.Unit, Attribute.Code, recoding.Code.Value, change.Basis, ordinal);
                        break;
                    case Reclassification reclassification:
                        yield return (reclassification.Unit, Attribute.Kind, reclassification.Kind, change.Basis, ordinal);
                        break;
                    case Transfer transfer:
                        yield return (transfer.Unit, Attribute.Parent, transfer.Parent.Value, change.Basis, ordinal);
                        break;
                    case BoundaryAdjustment adjustment:
                        foreach (var moved in adjustment.Moved ?? [])
                        {
                            yield return (moved, Attribute.Parent, adjustment.Target.Value, change.Basis, ordinal);
                        }

                        break;
                }
            }
        }

        /// <summary>The changes in which nothing was found, in an order that does not depend on that of their coming.</summary>
        public List<(UnitChange Change, int Ordinal)> Sound() =>
        [
            .. items
                .Where(item => !refused.Contains(item.Ordinal))
                .OrderBy(static item => item.Change.ToString(), StringComparer.Ordinal)
                .ThenBy(static item => item.Change.Basis?.Number, StringComparer.Ordinal),
        ];

        public void Check()
        {
            foreach (var (change, ordinal) in items)
            {
                CheckEstablishment(change, ordinal);
                CheckReferences(change, ordinal);
            }

            CheckParts();
            CheckWrites();

            // What rests on a refused establishment falls with it.
            foreach (var (change, ordinal) in items)
            {
                foreach (var succession in change.Successions)
                {
                    if (!refused.Contains(ordinal) && !IsThere(succession.Target) && !succession.IsOwnPart)
                    {
                        RefuseUnknown(ordinal, succession.Target);
                    }
                }

                if (!refused.Contains(ordinal) && change is Reorganization { Within: { } within } reorganization)
                {
                    CheckWithin(reorganization, within, ordinal);
                }
            }

            CheckRows();
        }

        /// <summary>The units that are no more on the day.</summary>
        public List<DraftUnit> Ending(List<(UnitChange Change, int Ordinal)> sound)
        {
            var units = new SortedSet<UnitId>();
            var staying = new HashSet<UnitId>();
            foreach (var (change, _) in sound)
            {
                if (change is Abolition abolition)
                {
                    units.Add(abolition.Unit);
                }

                foreach (var succession in change.Successions)
                {
                    units.Add(succession.Source);
                    if (succession.IsOwnPart)
                    {
                        staying.Add(succession.Source);
                    }
                }
            }

            return [.. units.Where(unit => !staying.Contains(unit)).Select(unit => builder.working.Find(unit)!).Where(unit => unit.On(eve) is not null)];
        }

        /// <summary>The unit that a change takes to itself: named once by its id and once by its code, so that the change could not see it.</summary>
        private UnitId? ToItself(UnitChange change, List<(UnitChange Change, int Ordinal)> raw)
        {
            var isAdjustment = change is BoundaryAdjustment;
            foreach (var succession in change.Successions)
            {
                if (!succession.IsOwnPart && (isAdjustment || succession.Extent == SuccessionExtent.Whole))
                {
                    var source = Resolve(succession.Source, true, raw);
                    if (source == Resolve(succession.Target, isAdjustment, raw))
                    {
                        return source;
                    }
                }
            }

            return null;
        }

        private UnitId Resolve(UnitId reference, bool onEve, List<(UnitChange Change, int Ordinal)> raw)
        {
            if (builder.Meant(reference.Value) is { } known)
            {
                return known;
            }

            if (!onEve)
            {
                if (established.ContainsKey(reference))
                {
                    return reference;
                }

                var fresh = established.Values.Where(change => SameText(change.Code.Value, reference.Value)).Select(static change => change.Unit).ToList();
                var recoded = raw.Select(static item => item.Change).OfType<Recoding>().Where(change => SameText(change.Code.Value, reference.Value));
                fresh.AddRange(recoded.Select(change => Resolve(change.Unit, true, raw)));
                if (fresh.Distinct().ToList() is [var one])
                {
                    return one;
                }

                // Of the register that is built upon, the changes of the day have been applied already.
                var today = builder.working.Bearers(reference.Value)
                    .FindAll(unit => unit.On(day) is { } span && SameText(span.Code, reference.Value));
                if (today is [var bearer])
                {
                    return bearer.Id;
                }
            }

            var bearers = builder.working.Bearers(reference.Value)
                .FindAll(unit => unit.On(eve) is { } span && SameText(span.Code, reference.Value));
            return bearers is [var only] ? only.Id : reference;
        }

        private bool IsThere(UnitId unit) => established.TryGetValue(unit, out var establishment)
            ? items.Exists(item => item.Change is Establishment other && other.Unit == establishment.Unit && !refused.Contains(item.Ordinal))
            : builder.working.Find(unit)?.On(eve) is not null || builder.working.Find(unit)?.On(day) is not null;

        private void CheckEstablishment(UnitChange change, int ordinal)
        {
            if (change is not Establishment establishment)
            {
                return;
            }

            var known = builder.working.Find(establishment.Unit);
            if (known is not null && known.Level != establishment.Level)
            {
                Refuse(
                    ordinal,
                    FindingCatalogue.LevelChanged,
                    establishment.Unit,
                    ("id", establishment.Unit.Value),
                    ("levels", $"{known.Level}, {establishment.Level}"));
            }
            else if (known?.On(eve) is not null || known?.On(day) is not null)
            {
                Refuse(ordinal, FindingCatalogue.AlreadyInForce, establishment.Unit, ("unit", establishment.Unit.Value), ("day", Iso(day)));
            }
            else if (items.Exists(item => item.Change is Establishment other && other != establishment && other.Unit == establishment.Unit))
            {
                Refuse(
                    ordinal,
                    FindingCatalogue.WrittenTwice,
                    establishment.Unit,
                    ("unit", establishment.Unit.Value),
                    ("attribute", nameof(Establishment)),
                    ("day", Iso(day)));
            }

            if (!establishment.Kind.IsOf(establishment.Level))
            {
                Refuse(
                    ordinal,
                    FindingCatalogue.KindAgainstLevel,
                    establishment.Unit,
                    ("kind", establishment.Kind.Name),
                    ("level", establishment.Level.ToString()));
            }

            if (builder.ground?.Lineage.LevelAbolitions.FirstOrDefault(gone => gone.Level == establishment.Level && gone.Date <= day) is { } abolition)
            {
                Refuse(
                    ordinal,
                    FindingCatalogue.AbolishedLevelUsed,
                    establishment.Unit,
                    ("code", establishment.Code.Value),
                    ("level", establishment.Level.ToString()),
                    ("day", Iso(abolition.Date)));
            }
        }

        /// <summary>What a change is about must be in force on the eve.</summary>
        private void CheckReferences(UnitChange change, int ordinal)
        {
            var wanted = change switch
            {
                Establishment establishment => establishment.Candidates ?? [],
                BoundaryAdjustment adjustment => [adjustment.Source, .. adjustment.Moved ?? []],
                Reorganization reorganization => [.. reorganization.Successions.Select(static succession => succession.Source)],
                _ => SubjectsOf(change),
            };
            foreach (var target in change.Successions.Select(static succession => succession.Target).Distinct())
            {
                if (!wanted.Contains(target) && builder.working.Find(target) is null && !established.ContainsKey(target))
                {
                    RefuseUnknown(ordinal, target);
                }
            }

            foreach (var unit in wanted.Distinct())
            {
                if (builder.working.Find(unit) is not { } found)
                {
                    RefuseUnknown(ordinal, unit);
                }
                else if (found.On(eve) is null)
                {
                    Refuse(
                        ordinal,
                        FindingCatalogue.UnitNotInForce,
                        unit,
                        ("unit", unit.Value),
                        ("period", Iso(eve)),
                        ("bearers", string.Join("; ", found.Spans.Select(span => $"{unit} ({span.Name}, {span.Days})"))));
                }
            }

            if (change is BoundaryAdjustment { Moved: { } moved } boundary)
            {
                foreach (var unit in moved)
                {
                    var parent = builder.working.Find(unit)?.On(eve)?.ParentRef;
                    if (parent is not null && builder.Meant(parent) is { } meant && meant != boundary.Source)
                    {
                        Refuse(ordinal, FindingCatalogue.MovedFromElsewhere, unit, ("unit", unit.Value), ("source", boundary.Source.Value), ("parent", parent));
                    }
                }
            }
        }

        /// <summary>Every source goes whole to one target, or in two parts at least, and its known shares fit into it.</summary>
        private void CheckParts()
        {
            var bySource = items
                .Where(item => !refused.Contains(item.Ordinal))
                .SelectMany(static item => item.Change.Successions.Select(succession => (Succession: succession, item.Ordinal)))
                .GroupBy(static item => item.Succession.Source);
            foreach (var group in bySource)
            {
                var parts = group.ToList();
                var distinct = parts.ConvertAll(static part => part.Succession).Distinct().ToList();
                var whole = distinct.Count(static part => part.Extent == SuccessionExtent.Whole);
                var targets = distinct.ConvertAll(static part => part.Target).Distinct().Count();
                if (targets != distinct.Count || (whole == 1 ? distinct.Count > 1 : whole > 1 || distinct.Count < 2))
                {
                    foreach (var ordinal in parts.Select(static part => part.Ordinal).Distinct().ToList())
                    {
                        Refuse(
                            ordinal,
                            FindingCatalogue.PartsDoNotClose,
                            group.Key,
                            ("unit", group.Key.Value),
                            ("day", Iso(day)),
                            ("parts", string.Join("; ", distinct.ConvertAll(static part => part.ToString()).Order(StringComparer.Ordinal))));
                    }

                    continue;
                }

                var shares = distinct.FindAll(static part => part.Share is not null);
                var sum = shares.Aggregate(Rational.Zero, static (total, part) => total + part.Share!.Value);
                var sameMeasure = shares.ConvertAll(static part => part.ShareMeasure).Distinct(StringComparer.Ordinal).Count() <= 1;
                if (shares.Count > 0 && sameMeasure && (shares.Count == distinct.Count ? sum != Rational.One : sum >= Rational.One))
                {
                    foreach (var ordinal in parts.Select(static part => part.Ordinal).Distinct().ToList())
                    {
                        Refuse(ordinal, FindingCatalogue.SharesDoNotClose, group.Key, ("unit", group.Key.Value), ("day", Iso(day)), ("sum", sum.ToString()));
                    }
                }
            }
        }

        /// <summary>Two different writes to one attribute of one unit, or a write to a unit that ends.</summary>
        private void CheckWrites()
        {
            var sound = items.FindAll(item => !refused.Contains(item.Ordinal));
            var ending = Ending(sound).Select(static unit => unit.Id).ToHashSet();
            foreach (var group in Writes(sound).GroupBy(static write => (write.Unit, write.Attribute)))
            {
                if (ending.Contains(group.Key.Unit))
                {
                    foreach (var write in group)
                    {
                        Refuse(
                            write.Ordinal,
                            FindingCatalogue.UnitNotInForce,
                            write.Unit,
                            ("unit", write.Unit.Value),
                            ("period", Iso(day)),
                            ("bearers", string.Join("; ", builder.working.Find(write.Unit)!.Spans.Select(span => $"{write.Unit} ({span.Name}, {span.Days})"))));
                    }
                }
                else if (group.Select(static write => write.Value).Distinct().Count() > 1)
                {
                    foreach (var write in group)
                    {
                        Refuse(
                            write.Ordinal,
                            FindingCatalogue.WrittenTwice,
                            write.Unit,
                            ("unit", write.Unit.Value),
                            ("attribute", group.Key.Attribute.ToString()),
                            ("day", Iso(day)));
                    }
                }
            }
        }

        /// <summary>A change may not end a unit that rows say goes on: from that day as something else, or to a later day.</summary>
        private void CheckRows()
        {
            foreach (var unit in Ending(Sound()))
            {
                if (unit.On(day) is not { } next || (!(next.IsStatement && next.Days.Start == day) && unit.EndAfter(day) is null))
                {
                    continue;
                }

                foreach (var (change, ordinal) in Sound())
                {
                    if ((change is Abolition abolition && abolition.Unit == unit.Id) || change.Successions.Any(succession => succession.Source == unit.Id))
                    {
                        Refuse(ordinal, FindingCatalogue.ChangeAgainstRows, unit.Id, ("unit", unit.Id.Value), ("day", Iso(day)));
                    }
                }
            }
        }

        private void CheckWithin(Reorganization change, UnitId within, int ordinal)
        {
            if (builder.working.Find(within) is null)
            {
                RefuseUnknown(ordinal, within);
                return;
            }

            foreach (var target in change.Successions.Select(static succession => succession.Target).Distinct())
            {
                if (!IsBelow(target, within))
                {
                    Refuse(ordinal, FindingCatalogue.OutsideWithin, target, ("unit", target.Value), ("within", within.Value), ("day", Iso(day)));
                }
            }
        }

        private bool IsBelow(UnitId unit, UnitId above)
        {
            for (var (current, steps) = ((UnitId?)unit, 0); current is not null && steps <= (int)UnitLevel.Village; steps++)
            {
                if (current == above)
                {
                    return true;
                }

                var moved = items.Select(static item => item.Change).OfType<Transfer>().FirstOrDefault(change => change.Unit == current);
                var parent = established.TryGetValue(current, out var establishment)
                    ? establishment.Parent?.Value
                    : moved?.Parent.Value ?? builder.working.Find(current)?.On(day)?.ParentRef;
                current = parent is null ? null : Resolve(new UnitId(parent), false, items);
            }

            return false;
        }

        private void RefuseUnknown(int ordinal, UnitId unit) => Refuse(ordinal, FindingCatalogue.UnknownUnit, unit, ("unit", unit.Value));

        private void Refuse(int ordinal, FindingDescriptor descriptor, UnitId unit, params ReadOnlySpan<(string Name, string Value)> arguments)
        {
            refused.Add(ordinal);
            builder.FaultWith(ordinal, null, descriptor, unit.Value, null, arguments);
        }
    }
}
