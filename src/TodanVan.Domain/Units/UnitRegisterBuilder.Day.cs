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
        private readonly IReadOnlyDictionary<UnitLevel, LocalDate> abolished;
        private readonly List<(UnitChange Change, int Ordinal)> items;
        private readonly Dictionary<UnitId, List<(Establishment Change, int Ordinal)>> established = [];
        private readonly ILookup<string, UnitId> establishedByCode;
        private readonly ILookup<string, UnitId> recodedByCode;
        private readonly Dictionary<UnitId, UnitId> transferred = [];
        private readonly HashSet<int> refused = [];

        /// <summary>Takes the changes of a day and finds the units that they are about.</summary>
        /// <param name="builder">Has the units as the changes of earlier days left them.</param>
        /// <param name="day">The day.</param>
        /// <param name="items">The changes.</param>
        /// <param name="abolished">The levels that ended until the day, and when.</param>
        public Day(
            UnitRegisterBuilder builder,
            LocalDate day,
            List<(UnitChange Change, int Ordinal)> items,
            IReadOnlyDictionary<UnitLevel, LocalDate> abolished)
        {
            this.builder = builder;
            this.day = day;
            this.abolished = abolished;
            eve = day.PlusDays(-1);
            foreach (var (change, ordinal) in items)
            {
                if (change is Establishment establishment)
                {
                    if (!established.TryGetValue(establishment.Unit, out var list))
                    {
                        established.Add(establishment.Unit, list = new(1));
                    }

                    list.Add((establishment, ordinal));
                }
            }

            establishedByCode = established.Values
                .Select(static list => list[0].Change)
                .ToLookup(static change => change.Code.Value, static change => change.Unit, StringComparer.Ordinal);
            recodedByCode = items
                .Select(static item => item.Change)
                .OfType<Recoding>()
                .ToLookup(static change => change.Code.Value, static change => change.Unit, StringComparer.Ordinal);

            this.items = new(items.Count);
            foreach (var (change, ordinal) in items)
            {
                if (ToItself(change) is { } unit)
                {
                    Refuse(ordinal, FindingCatalogue.OntoItself, unit, ("unit", unit.Value));
                }
                else
                {
                    var resolved = change.Resolved(Resolve);
                    this.items.Add((resolved, ordinal));
                    if (resolved is Transfer transfer)
                    {
                        transferred.TryAdd(transfer.Unit, transfer.Parent);
                    }
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

            // What rests on a change that is refused falls with it, and what is left of a division is not the whole of it.
            for (var before = -1; before != refused.Count;)
            {
                before = refused.Count;
                CheckParts();
                CheckEnds();
                CheckWrites();
                CheckTargets();
                CheckRows();
            }
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
        private UnitId? ToItself(UnitChange change)
        {
            foreach (var succession in change.Successions)
            {
                if (!succession.IsOwnPart && (change is BoundaryAdjustment || succession.Extent == SuccessionExtent.Whole))
                {
                    var source = Resolve(succession.Source, true);
                    if (source == Resolve(succession.Target, false))
                    {
                        return source;
                    }
                }
            }

            return null;
        }

        private UnitId Resolve(UnitId reference, bool onEve)
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

                var recoded = recodedByCode[reference.Value].Select(unit => Resolve(unit, true));
                if (establishedByCode[reference.Value].Concat(recoded).Distinct().ToList() is [var one])
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

        private bool IsThere(UnitId unit) => established.TryGetValue(unit, out var establishments)
            ? establishments.Exists(item => !refused.Contains(item.Ordinal))
            : builder.working.Find(unit)?.On(eve) is not null || builder.working.Find(unit)?.On(day) is not null;

        private void CheckEstablishment(UnitChange change, int ordinal)
        {
            if (change is not Establishment establishment)
            {
                return;
            }

            var known = builder.working.Find(establishment.Unit);
            if (establishment.Unit == UnitId.Country || establishment.Level == UnitLevel.Country)
            {
                // There is one country, on every day.
                Refuse(ordinal, FindingCatalogue.AlreadyInForce, establishment.Unit, ("unit", UnitId.Country.Value), ("day", Iso(day)));
            }
            else if (known is not null && known.Level != establishment.Level)
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
            else if (established[establishment.Unit].Count > 1)
            {
                Refuse(
                    ordinal,
                    FindingCatalogue.WrittenTwice,
                    establishment.Unit,
                    ("unit", establishment.Unit.Value),
                    ("attribute", nameof(Establishment)),
                    ("day", Iso(day)));
            }

            CheckKind(ordinal, establishment.Unit, establishment.Kind, establishment.Level);
            if (abolished.TryGetValue(establishment.Level, out var end))
            {
                Refuse(
                    ordinal,
                    FindingCatalogue.AbolishedLevelUsed,
                    establishment.Unit,
                    ("code", establishment.Code.Value),
                    ("level", establishment.Level.ToString()),
                    ("day", Iso(end)));
            }
        }

        /// <summary>A kind is of some levels, and of some days (semantics A8).</summary>
        private void CheckKind(int ordinal, UnitId unit, UnitKind kind, UnitLevel level)
        {
            if (!kind.IsOf(level))
            {
                Refuse(ordinal, FindingCatalogue.KindAgainstLevel, unit, ("kind", kind.Name), ("level", level.ToString()));
            }
            else if (!kind.InUse(level).Contains(day))
            {
                builder.journal.Note(FindingCatalogue.KindAgainstDate.About(
                    builder.journal.SourceOf(ordinal), Subject(unit.Value), ("kind", kind.Name), ("level", level.ToString()), ("day", Iso(day))));
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
                    RefuseNotInForce(ordinal, unit, eve);
                }
                else if (change is Reclassification reclassification)
                {
                    CheckKind(ordinal, unit, reclassification.Kind, found.Level);
                }
            }

            if (change is BoundaryAdjustment { Moved: { } moved } boundary)
            {
                foreach (var unit in moved)
                {
                    var parent = builder.working.Find(unit)?.On(eve)?.ParentRef;
                    if (parent is not null && builder.Meant(parent) is { } meant && builder.Followed(meant, eve) != boundary.Source)
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

                // What is recorded already of the unit on that day is of the same division.
                var recorded = builder.ground?.Lineage.FromOn(group.Key, day).FindAll(static edge => edge.Change is not Establishment) ?? [];
                var distinct = parts.Select(static part => part.Succession).Concat(recorded.Select(static edge => edge.Succession)).Distinct().ToList();
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

        /// <summary>Nothing is written to a unit that is no more on the day, and nothing goes to it.</summary>
        private void CheckEnds()
        {
            var sound = Sound();
            var ending = Ending(sound).Select(static unit => unit.Id).ToHashSet();
            ending.UnionWith(sound.Select(static item => item.Change).OfType<Abolition>().Select(static abolition => abolition.Unit));
            foreach (var write in Writes(sound))
            {
                if (IsEnding(write.Unit, ending))
                {
                    RefuseNotInForce(write.Ordinal, write.Unit, day);
                }
            }

            foreach (var (change, ordinal) in sound)
            {
                foreach (var target in change.Successions.Select(static succession => succession.Target).Distinct())
                {
                    if (IsEnding(target, ending))
                    {
                        RefuseNotInForce(ordinal, target, day);
                    }
                }
            }
        }

        /// <summary>Whether a unit that is there on the eve is no more on the day: by a change, with its level, or as its rows say.</summary>
        private bool IsEnding(UnitId unit, HashSet<UnitId> ending) =>
            ending.Contains(unit)
            || (builder.working.Find(unit) is { } known
                && known.On(eve) is not null
                && (known.On(day) is null || (abolished.TryGetValue(known.Level, out var end) && end == day)));

        /// <summary>Two different writes to one attribute of one unit.</summary>
        private void CheckWrites()
        {
            foreach (var group in Writes(Sound()).GroupBy(static write => (write.Unit, write.Attribute)))
            {
                if (group.Select(static write => write.Value).Distinct().Count() > 1)
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

        /// <summary>What a unit goes to is there on the day, and inside the unit that the act names.</summary>
        private void CheckTargets()
        {
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
        }

        /// <summary>A change may not end a unit that rows say goes on: from that day as something else, or to a later day.</summary>
        private void CheckRows()
        {
            var sound = Sound();
            var against = Ending(sound)
                .FindAll(unit => unit.On(day) is { } next && ((next.IsStatement && next.Days.Start == day) || unit.EndAfter(day) is not null))
                .ConvertAll(static unit => unit.Id)
                .ToHashSet();
            if (against.Count == 0)
            {
                return;
            }

            foreach (var (change, ordinal) in sound)
            {
                var ended = change is Abolition abolition ? [abolition.Unit] : change.Successions.Select(static succession => succession.Source).Distinct();
                foreach (var unit in ended.Where(against.Contains))
                {
                    Refuse(ordinal, FindingCatalogue.ChangeAgainstRows, unit, ("unit", unit.Value), ("day", Iso(day)));
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

                var parent = established.TryGetValue(current, out var establishments) ? establishments[0].Change.Parent?.Value
                    : transferred.TryGetValue(current, out var moved) ? moved.Value
                    : builder.working.Find(current)?.On(day)?.ParentRef;
                current = parent is null ? null : builder.Followed(Resolve(new UnitId(parent), false), day);
            }

            return false;
        }

        private void RefuseNotInForce(int ordinal, UnitId unit, LocalDate when) => Refuse(
            ordinal,
            FindingCatalogue.UnitNotInForce,
            unit,
            ("unit", unit.Value),
            ("period", Iso(when)),
            ("bearers", string.Join("; ", builder.working.Find(unit)!.Spans.Select(span => $"{unit} ({span.Name}, {span.Days})"))));

        private void RefuseUnknown(int ordinal, UnitId unit)
        {
            refused.Add(ordinal);
            var (near, _) = builder.NearUnitsAbove(UnitLevel.Village + 1).Meant(unit.Value);
            builder.FaultWith(ordinal, null, FindingCatalogue.UnknownUnit, unit.Value, near, ("unit", unit.Value));
        }

        private void Refuse(int ordinal, FindingDescriptor descriptor, UnitId unit, params ReadOnlySpan<(string Name, string Value)> arguments)
        {
            refused.Add(ordinal);
            builder.FaultWith(ordinal, null, descriptor, unit.Value, null, arguments);
        }
    }
}
