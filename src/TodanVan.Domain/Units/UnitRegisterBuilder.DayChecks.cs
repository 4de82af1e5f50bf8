namespace TodanVan.Domain.Units;

/// <content>What is wrong with the changes of one day.</content>
public sealed partial class UnitRegisterBuilder
{
    private sealed partial class Day
    {
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
    }
}
