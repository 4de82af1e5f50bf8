using NodaTime;

using TodanVan.Domain.Import;

namespace TodanVan.Domain.Units;

/// <content>From rows to units: which rows are one unit, what it was when, and under whom.</content>
public sealed partial class UnitRegisterBuilder
{
    /// <summary>Builds the register from the rows taken so far.</summary>
    /// <returns>The register, always; the counts of rows; and all findings.</returns>
    public ImportResult<UnitRegister> Build()
    {
        var rows = drafts.ToList();
        rows.Sort((left, right) => journal.ComparePlace(left.Ordinal, right.Ordinal));
        rows = WithoutRepetitions(rows);

        var units = Gather(rows);
        CheckCodesAgainstIds(units);
        CheckCodesHeldTwice(units);
        var tops = Place(units);

        var built = new List<AdministrativeUnit>(units.Count + 1);
        foreach (var unit in units)
        {
            built.Add(new AdministrativeUnit(unit.Id, unit.Level, [.. unit.Spans.Select(Version)]));
        }

        if (!units.Exists(unit => unit.Level == UnitLevel.Country))
        {
            built.Add(new AdministrativeUnit(UnitId.Country, UnitLevel.Country, [Country()]));
        }

        built.Sort((left, right) => left.Id.CompareTo(right.Id));
        return journal.Finish(new UnitRegister([.. built], tops.Count == 1 ? tops[0].Id : null, Coverage(units)));
    }

    private static UnitVersion Country() =>
        new(Validity.Always, new UnitCode(UnitId.Country.Value), "Việt Nam", UnitKind.Country, null, true, null);

    private static UnitVersion Version(Span span) => new(
        span.Days,
        new UnitCode(span.Code),
        span.Name ?? span.Code,
        span.Kind ?? UnitKind.Named("?"),
        span.IsFaulty ? null : span.ParentId,
        !span.IsFaulty,
        span.Basis);

    private static Validity Coverage(List<DraftUnit> units)
    {
        var spans = units.SelectMany(unit => unit.Spans).Where(span => !span.IsFaulty).Select(span => span.Days).ToList();
        if (spans.Count == 0)
        {
            return Validity.Always;
        }

        var start = spans.Exists(days => days.Start is null) ? null : spans.Min(days => days.Start);
        var end = spans.Exists(days => days.End is null) ? null : spans.Max(days => days.End);
        return new Validity(start, end);
    }

    private static bool SameText(string? left, string? right) => string.Equals(left, right, StringComparison.Ordinal);

    private static bool SameUnitFacts(Draft left, Draft right) =>
        SameText(left.Code, right.Code)
        && left.Level == right.Level
        && SameText(left.Name, right.Name)
        && left.Kind == right.Kind
        && SameText(left.Parent, right.Parent);

    private static bool Touch(Validity left, Validity right) => left.Abuts(right);

    private static string Differences(IReadOnlyList<Draft> rows, bool withDays)
    {
        var first = rows[0];
        var columns = new List<string>();
        void Compare(TableColumn column, Func<Draft, object?> value)
        {
            if (rows.Any(row => !Equals(value(row), value(first))))
            {
                columns.Add(column.Name);
            }
        }

        Compare(UnitTable.Code, row => row.Code);
        Compare(UnitTable.Name, row => row.Name);
        Compare(UnitTable.Kind, row => row.Kind);
        Compare(UnitTable.Level, row => row.Level);
        Compare(UnitTable.Parent, row => row.Parent);
        if (withDays)
        {
            Compare(UnitTable.From, row => row.Validity?.Start);
            Compare(UnitTable.To, row => row.Validity?.End);
        }

        return string.Join(", ", columns);
    }

    private List<Draft> WithoutRepetitions(List<Draft> rows)
    {
        var seen = new Dictionary<(string, string?, string?, string?, string?, Validity?, UnitLevel?), Draft>();
        var kept = new List<Draft>(rows.Count);
        foreach (var row in rows)
        {
            var key = (row.Code, row.Id?.Value, row.Name, row.Parent, row.Kind?.Name, row.Validity, row.Level);
            if (row.IsFaulty || seen.TryAdd(key, row))
            {
                kept.Add(row);
            }
            else
            {
                Fault(row.Ordinal, null, FindingCatalogue.DuplicateRow, row.Code, ("row", CellReader.Invariant(journal.RowOf(seen[key].Ordinal))));
            }
        }

        return kept;
    }

    /// <summary>Which rows are one unit (semantics A2), and what the unit was on which days.</summary>
    private List<DraftUnit> Gather(List<Draft> rows)
    {
        var byId = new Dictionary<UnitId, List<Draft>>();
        foreach (var row in rows.Where(row => row.Id is not null))
        {
            Bucket(byId, row.Id!).Add(row);
        }

        // A code is borne by one unit on a day, so a row without id that overlaps a row with one is about the same unit.
        var claimed = rows.Where(row => row.Id is not null).ToLookup(row => (row.Code, row.LevelOrGuess));
        foreach (var group in rows.Where(row => row.Id is null).GroupBy(row => (row.Code, row.LevelOrGuess)))
        {
            var anonymous = new List<Draft>();
            foreach (var row in group)
            {
                if (claimed[group.Key].FirstOrDefault(other => other.Days.Overlaps(row.Days)) is { } owner)
                {
                    Bucket(byId, owner.Id!).Add(row);
                }
                else
                {
                    anonymous.Add(row);
                }
            }

            foreach (var chain in Chains(anonymous))
            {
                Bucket(byId, new UnitId($"{group.Key.Code}@{Iso(chain[0].Days.Start)}")).AddRange(chain);
            }
        }

        var units = new List<DraftUnit>(byId.Count);
        foreach (var (id, members) in byId)
        {
            units.Add(Assemble(id, members));
        }

        units.Sort((left, right) => left.Id.CompareTo(right.Id));
        return units;
    }

    private static List<Draft> Bucket(Dictionary<UnitId, List<Draft>> byId, UnitId id)
    {
        if (!byId.TryGetValue(id, out var list))
        {
            byId.Add(id, list = []);
        }

        return list;
    }

    /// <summary>Cuts rows of one code without ids into units: overlapping rows and equal touching rows belong together.</summary>
    private List<List<Draft>> Chains(List<Draft> rows)
    {
        rows.Sort((left, right) => left.Days.CompareTo(right.Days));
        var chains = new List<List<Draft>>();
        foreach (var row in rows)
        {
            if (chains.Count > 0)
            {
                var last = chains[^1];
                if (last.Exists(other => other.Days.Overlaps(row.Days)))
                {
                    last.Add(row);
                    continue;
                }

                if (last.Find(other => Touch(other.Days, row.Days)) is { } neighbour)
                {
                    if (SameUnitFacts(neighbour, row))
                    {
                        last.Add(row);
                        continue;
                    }

                    journal.Note(FindingCatalogue.TouchingRows.About(
                        journal.SourceOf(row.Ordinal),
                        Subject(row.Code),
                        ("code", row.Code),
                        ("day", Iso(row.Days.Start)),
                        ("columns", Differences([neighbour, row], withDays: false))));
                }
            }

            chains.Add([row]);
        }

        return chains;
    }

    private DraftUnit Assemble(UnitId id, List<Draft> rows)
    {
        rows.Sort((left, right) => left.Days.CompareTo(right.Days) is var byDays and not 0 ? byDays : journal.ComparePlace(left.Ordinal, right.Ordinal));
        var levels = rows.Where(row => row.Level is not null).Select(row => row.Level!.Value).Distinct().Order().ToList();
        if (levels.Count > 1)
        {
            foreach (var row in rows)
            {
                row.IsFaulty = true;
                Fault(
                    row.Ordinal, UnitTable.Level, FindingCatalogue.LevelChanged, row.Code, ("id", id.Value), ("levels", string.Join(", ", levels)));
            }
        }

        var unit = new DraftUnit(id, levels.Count > 0 ? levels[^1] : rows[0].LevelOrGuess);
        var cluster = new List<Draft>();
        Validity? reach = null;
        foreach (var row in rows)
        {
            if (reach is not null && reach.Overlaps(row.Days))
            {
                cluster.Add(row);
                reach = Union(reach, row.Days);
                continue;
            }

            Close(unit, cluster, reach);
            cluster = [row];
            reach = row.Days;
        }

        Close(unit, cluster, reach);
        for (var i = 1; i < unit.Spans.Count; i++)
        {
            if (unit.Spans[i].Days.Start is { } resumed && unit.Spans[i - 1].Days.End is { } left && left < resumed)
            {
                journal.Note(FindingCatalogue.UnitGap.About(
                    journal.SourceOf(unit.Spans[i].Rows[0].Ordinal, UnitTable.From),
                    Subject(unit.Spans[i].Code),
                    ("code", unit.Spans[i].Code),
                    ("from", Iso(left)),
                    ("to", Iso(resumed))));
            }
        }

        return unit;
    }

    private static Validity Union(Validity left, Validity right)
    {
        var start = left.Start is { } a && right.Start is { } b ? (LocalDate?)LocalDate.Min(a, b) : null;
        var end = left.End is { } c && right.End is { } d ? (LocalDate?)LocalDate.Max(c, d) : null;
        return new Validity(start, end);
    }

    /// <summary>Makes one span of a cluster of rows: the row itself, or, where several claim the same days, what they agree on.</summary>
    private void Close(DraftUnit unit, List<Draft> cluster, Validity? reach)
    {
        if (cluster.Count == 0)
        {
            return;
        }

        if (cluster.Count > 1)
        {
            var columns = Differences(cluster, withDays: true);
            foreach (var row in cluster)
            {
                row.IsFaulty = true;
                Fault(row.Ordinal, null, FindingCatalogue.ConflictingRows, row.Code, ("code", row.Code), ("columns", columns));
            }
        }

        var span = new Span(reach!, cluster)
        {
            Code = cluster.Select(row => row.Code).Min(StringComparer.Ordinal)!,
            Name = Agreed(cluster, row => row.Name),
            Kind = Agreed(cluster, row => row.Kind),
            Parent = Agreed(cluster, row => row.Parent),
            Basis = Agreed(cluster, row => row.Basis),
        };

        // Touching rows that say the same are one version, as the register would have written it.
        if (unit.Spans.Count > 0 && unit.Spans[^1] is var previous && !previous.IsFaulty && !span.IsFaulty
            && Touch(previous.Days, span.Days) && SameUnitFacts(previous.Rows[0], span.Rows[0]))
        {
            unit.Spans[^1] = previous.Extended(span);
            return;
        }

        unit.Spans.Add(span);
    }

    private static T? Agreed<T>(List<Draft> rows, Func<Draft, T?> value)
        where T : class
    {
        var first = value(rows[0]);
        return rows.TrueForAll(row => Equals(value(row), first)) ? first : null;
    }

    private void CheckCodesAgainstIds(List<DraftUnit> units)
    {
        var ids = units.ToDictionary(unit => unit.Id.Value, StringComparer.Ordinal);
        foreach (var unit in units)
        {
            foreach (var span in unit.Spans)
            {
                // The country has its id whether a row speaks of it or not.
                if ((ids.TryGetValue(span.Code, out var other) && other != unit)
                    || (unit.Level != UnitLevel.Country && SameText(span.Code, UnitId.Country.Value)))
                {
                    FaultSpan(span, UnitTable.Id, FindingCatalogue.CodeAsId, null, ("id", span.Code));
                }
            }
        }
    }

    private void CheckCodesHeldTwice(List<DraftUnit> units)
    {
        foreach (var bearers in units.SelectMany(unit => unit.Spans.Select(span => (Unit: unit, Span: span)))
            .GroupBy(bearing => bearing.Span.Code, StringComparer.Ordinal))
        {
            // Sorted by first day: a run hangs together as long as the next begins before the furthest end so far.
            var sorted = bearers.OrderBy(bearing => bearing.Span.Days).ThenBy(bearing => bearing.Unit.Id).ToList();
            for (var start = 0; start < sorted.Count;)
            {
                var reach = sorted[start].Span.Days;
                var end = start + 1;
                while (end < sorted.Count && sorted[end].Span.Days.Overlaps(reach))
                {
                    reach = Union(reach, sorted[end].Span.Days);
                    end++;
                }

                var run = sorted.GetRange(start, end - start);
                start = end;
                var names = run.Select(bearing => bearing.Unit.Id.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
                if (names.Count < 2)
                {
                    continue;
                }

                var all = string.Join("; ", names);
                foreach (var (_, span) in run)
                {
                    FaultSpan(span, UnitTable.Code, FindingCatalogue.CodeHeldTwice, null, ("code", bearers.Key), ("units", all));
                }
            }
        }
    }

    private void FaultSpan(
        Span span,
        TableColumn column,
        FindingDescriptor descriptor,
        string? suggestion,
        params ReadOnlySpan<(string Name, string Value)> arguments)
    {
        foreach (var row in span.Rows)
        {
            row.IsFaulty = true;
            FaultWith(row.Ordinal, column, descriptor, row.Code, suggestion, arguments);
        }
    }

    /// <summary>A unit on its way into the register.</summary>
    private sealed class DraftUnit(UnitId id, UnitLevel level)
    {
        public UnitId Id { get; } = id;

        public UnitLevel Level { get; } = level;

        public List<Span> Spans { get; } = [];
    }

    /// <summary>What a unit was on some days, and the rows that say so.</summary>
    private sealed class Span(Validity days, IReadOnlyList<Draft> rows)
    {
        public Validity Days { get; } = days;

        public IReadOnlyList<Draft> Rows { get; } = rows;

        public required string Code { get; init; }

        public string? Name { get; init; }

        public UnitKind? Kind { get; init; }

        public string? Parent { get; init; }

        public LegalBasis? Basis { get; init; }

        public UnitId? ParentId { get; set; }

        public bool IsFaulty => Rows.Any(row => row.IsFaulty);

        public Span Extended(Span next) => new(Union(Days, next.Days), [.. Rows, .. next.Rows])
        {
            Code = Code,
            Name = Name,
            Kind = Kind,
            Parent = Parent,
            Basis = Basis,
        };
    }
}
