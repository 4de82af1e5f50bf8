using NodaTime;

using TodanVan.Domain.Import;

namespace TodanVan.Domain.Units;

/// <content>From rows to a register: what repeats is counted once, and what a unit was on which days.</content>
public sealed partial class UnitRegisterBuilder
{
    /// <summary>Builds the register from the rows and changes taken so far.</summary>
    /// <returns>The register, always; the counts of rows; and all findings.</returns>
    /// <exception cref="InvalidOperationException">It has been built before.</exception>
    public ImportResult<UnitRegister> Build()
    {
        journal.RefuseWhenFinished();
        var rows = drafts.ToList();
        rows.Sort((left, right) => journal.ComparePlace(left.Ordinal, right.Ordinal));
        rows = Anchor(WithoutRepetitions(rows));

        CheckIdsAgainstCodes(rows);
        var units = Gather(rows);
        foreach (var unit in units)
        {
            working.Add(unit);
        }

        var (recorded, open) = new Sweep(this).Run();
        CheckCodesHeldTwice(working.Changed.Where(static unit => !unit.IsGround || unit.IsChanged).ToList());
        lineage = new Lineage(recorded, []);
        var root = Place(units);
        CheckKindsUnderParents(recorded);
        mentioned.UnionWith(units.Select(static unit => unit.Id));

        var built = Assembled();
        IReadOnlyList<Establishment> allOpen = [.. ground?.Facts.Open ?? [], .. open];
        var facts = new RegisterFacts(() => recorded, () => allOpen)
        {
            Coverage = Hull(),
            GeneralCoverage = ground is null ? Coverage(units) : ground.Facts.GeneralCoverage,
            Coverages = Coverages(units),
        };
        return journal.Finish(new UnitRegister(built, root, facts));
    }

    /// <summary>The units: those that nothing was said of as they were, the others made anew.</summary>
    private AdministrativeUnit[] Assembled()
    {
        var built = new List<AdministrativeUnit>();
        var changed = working.Changed.ToDictionary(static unit => unit.Id);
        foreach (var unit in ground?.UnitArray ?? [])
        {
            if (!changed.ContainsKey(unit.Id))
            {
                built.Add(unit);
            }
        }

        foreach (var unit in changed.Values)
        {
            // Of a unit that ended before it began nothing is left.
            if (unit.Spans.Count > 0)
            {
                built.Add(new AdministrativeUnit(unit.Id, unit.Level, Versions(unit)));
            }
        }

        if (!built.Exists(static unit => unit.Level == UnitLevel.Country))
        {
            built.Add(CountryUnit());
        }

        built.Sort(static (left, right) => left.Id.CompareTo(right.Id));
        return [.. built];
    }

    /// <summary>The country, as every register has it.</summary>
    internal static AdministrativeUnit CountryUnit() => new(UnitId.Country, UnitLevel.Country, [Country()]);

    private static UnitVersion Country() =>
        new(Validity.Always, new UnitCode(UnitId.Country.Value), "Việt Nam", UnitKind.Country, null, true, null);

    /// <summary>What a unit was when; touching spans that say the same are one version, as the register would have written it.</summary>
    private UnitVersion[] Versions(DraftUnit unit)
    {
        var versions = new List<UnitVersion>(unit.Spans.Count);
        foreach (var span in unit.Spans)
        {
            var next = Version(span, span.Days, SourceOf(span));
            if (versions.Count > 0 && versions[^1] is var last && last.Validity.Abuts(next.Validity) && SaysTheSame(last, next))
            {
                versions[^1] = Version(span, Union(last.Validity, next.Validity), last.Source);
            }
            else
            {
                versions.Add(next);
            }
        }

        return [.. versions];
    }

    private static UnitVersion Version(Span span, Validity days, SourceReference? source) => new(
        days,
        new UnitCode(span.Code),
        span.Name ?? span.Code,
        span.Kind ?? UnitKind.Named("?"),
        span.IsPlaced ? span.ParentId : null,
        span.IsPlaced,
        span.Basis,
        span.IsFaulty ? [] : span.OpenAmong)
    {
        Source = source,
    };

    private static bool SaysTheSame(UnitVersion left, UnitVersion right) =>
        left.IsPlaced
        && right.IsPlaced
        && left.Code == right.Code
        && SameText(left.Name, right.Name)
        && left.Kind == right.Kind
        && left.Parent == right.Parent
        && left.Basis == right.Basis;

    private static Validity Coverage(IEnumerable<DraftUnit> units)
    {
        var spans = units
            .Where(unit => unit.Level != UnitLevel.Country)
            .SelectMany(unit => unit.Spans)
            .Where(span => !span.IsFaulty)
            .Select(span => span.Days)
            .ToList();
        return spans.Count == 0 ? Validity.Always : spans.Aggregate(Union);
    }

    /// <summary>The coverage of each subtree: what the rows say of one may reach further back than what was known before.</summary>
    private Dictionary<UnitId, Validity> Coverages(List<DraftUnit> units)
    {
        if (ground is null)
        {
            return [];
        }

        var known = new Dictionary<UnitId, Validity>(ground.Facts.Coverages);
        foreach (var unit in units.Concat(working.Extended).Where(static unit => unit.Level != UnitLevel.Country))
        {
            var own = Coverage([unit]);
            var top = working.TopOf(unit);
            var before = known.TryGetValue(top.Id, out var days) ? days : top.IsGround ? ground.Facts.GeneralCoverage : own;
            known[top.Id] = Union(before, own);
        }

        return known;
    }

    private Validity Hull()
    {
        var own = working.Changed.Where(static unit => !unit.IsGround || unit.IsExtended).ToList();
        if (ground is null)
        {
            return Coverage(own);
        }

        return own.Exists(static unit => unit.Spans.Exists(static span => !span.IsFaulty)) ? Union(ground.Coverage, Coverage(own)) : ground.Coverage;
    }

    private static bool SameText(string? left, string? right) => string.Equals(left, right, StringComparison.Ordinal);

    private static Validity Union(Validity left, Validity right)
    {
        var start = left.Start is { } a && right.Start is { } b ? (LocalDate?)LocalDate.Min(a, b) : null;
        var end = left.End is { } c && right.End is { } d ? (LocalDate?)LocalDate.Max(c, d) : null;
        return new Validity(start, end);
    }

    private void CheckCodesHeldTwice(List<DraftUnit> units)
    {
        // What was there before bears no code twice, so only codes of rows are looked at.
        var borne = units.SelectMany(unit => unit.Spans.Where(span => span.HasDays).Select(span => (Unit: unit, Span: span))).ToList();
        if (ground is not null)
        {
            foreach (var code in borne.Select(bearing => bearing.Span.Code).Distinct(StringComparer.Ordinal).ToList())
            {
                foreach (var unit in working.GroundBearers(code))
                {
                    borne.AddRange(unit.Spans.Where(span => SameText(span.Code, code)).Select(span => (unit, span)));
                }
            }
        }

        foreach (var bearers in borne.GroupBy(bearing => bearing.Span.Code, StringComparer.Ordinal))
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

    /// <summary>
    /// A village is a thôn in a xã and a tổ dân phố in a phường (Decree 185/2026/NĐ-CP, article 2): when the commune changes its kind, the
    /// kind of its villages becomes improper until it changes too (semantics A8).
    /// </summary>
    private void CheckKindsUnderParents(IReadOnlyList<UnitChange> recorded)
    {
        var ground = this.ground?.Facts.Recorded.ToHashSet() ?? [];
        foreach (var change in recorded.OfType<Reclassification>().Where(change => !ground.Contains(change)))
        {
            var improper = change.Kind == UnitKind.Ward ? UnitKind.Hamlet : change.Kind == UnitKind.RuralCommune ? UnitKind.Neighbourhood : null;
            foreach (var child in improper is null ? [] : working.InForce(UnitLevel.Village, change.Date, withGround: true))
            {
                if (child.On(change.Date) is { } span && span.ParentId == change.Unit && span.Kind == improper)
                {
                    journal.Note(FindingCatalogue.KindUnderParent.About(
                        SourceOf(span, UnitTable.Kind),
                        Subject(span.Code),
                        ("code", span.Code),
                        ("kind", improper!.Name),
                        ("parent", change.Unit.Value),
                        ("parentKind", change.Kind.Name),
                        ("day", Iso(change.Date))));
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
        if (span.ChangeOrdinal is { } change)
        {
            span.IsAdrift = true;
            FaultWith(change, null, descriptor, span.Code, suggestion, arguments);
            return;
        }

        foreach (var row in span.Rows)
        {
            row.IsFaulty = true;
            FaultWith(row.Ordinal, column, descriptor, row.Code, suggestion, arguments);
        }
    }
}
