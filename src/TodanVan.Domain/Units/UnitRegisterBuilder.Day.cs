using NodaTime;

namespace TodanVan.Domain.Units;

/// <content>The changes of one day, which read the state of the eve.</content>
public sealed partial class UnitRegisterBuilder
{
    private sealed partial class Day
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
