using System.Numerics;

using NodaTime;

using TodanVan.Domain.Import;
using TodanVan.Domain.Indicators;

namespace TodanVan.Domain.Observations;

/// <content>From rows to cells: what repeats, contradicts or overlaps is found when all rows are there.</content>
public sealed partial class ObservationSetBuilder
{
    /// <summary>Builds the set from the rows taken so far.</summary>
    /// <returns>The set, always; the counts of rows; and all findings.</returns>
    /// <exception cref="InvalidOperationException">It has been built before.</exception>
    public ImportResult<ObservationSet> Build()
    {
        journal.RefuseWhenFinished();

        // By series, unit and time; rows of one cell by place, so that the lowest is the one that is kept, whatever came first.
        var sorted = entries.ToArray();
        Array.Sort(sorted, (left, right) =>
        {
            var result = left.Series.CompareTo(right.Series);
            result = result != 0 ? result : left.Unit.CompareTo(right.Unit);
            result = result != 0 ? result : CompareTime(left, right);
            result = result != 0 ? result : journal.CompareSource(left.Ordinal, right.Ordinal);
            result = result != 0 ? result : periods[left.Period].CompareTo(periods[right.Period]);
            return result != 0 ? result : left.Ordinal.CompareTo(right.Ordinal);
        });

        var cells = new List<StoredCell>(sorted.Length);
        var controlTotals = new List<Observation>();
        var sources = new SourceTable();
        for (var start = 0; start < sorted.Length;)
        {
            var end = start + 1;
            while (end < sorted.Length && sorted[end].Series == sorted[start].Series && sorted[end].Unit == sorted[start].Unit)
            {
                end++;
            }

            CheckSeries(sorted.AsSpan(start, end - start), cells, controlTotals, sources);
            start = end;
        }

        CompareWithParts();
        CheckCodeLists();

        var set = ObservationSet.Assemble(
            [.. units.Items.Select(unit => unit.Id)], series.Items, periods.Items, catalogue.Calendar, cells, big, sources, [.. controlTotals
                .OrderBy(total => total.Indicator).ThenBy(total => total.Breakdown).ThenBy(total => total.Period).ThenBy(total => total.Unit)]);
        return journal.Finish(set);
    }

    /// <summary>The order of two cells of one series.</summary>
    private int CompareTime(in Entry left, in Entry right) => left.Period == right.Period ? 0 : DaysOf(left).CompareTo(DaysOf(right));

    private void CheckSeries(Span<Entry> rows, List<StoredCell> cells, List<Observation> controlTotals, SourceTable sources)
    {
        if (MeasureOf(rows[0]).Time == TimeAggregation.Sum)
        {
            SetAsideOverlaps(rows);
        }

        for (var start = 0; start < rows.Length;)
        {
            var end = start + 1;
            while (end < rows.Length && CompareTime(rows[start], rows[end]) == 0)
            {
                end++;
            }

            if (!journal.IsSetAside(rows[start].Ordinal) && KeepOne(rows[start..end]))
            {
                Store(rows[start], cells, controlTotals, sources);
            }

            start = end;
        }
    }

    /// <summary>Sets aside every row of a flow whose days meet those of another period of the same cell (semantics I0).</summary>
    private void SetAsideOverlaps(ReadOnlySpan<Entry> rows)
    {
        // Periods in order of their first days, and the furthest day that any up to here reaches.
        var distinct = new List<ReportingPeriod>();
        var furthest = new List<LocalDate>();
        foreach (var entry in rows)
        {
            var period = periods[entry.Period];
            if (distinct.Count == 0 || distinct[^1] != period)
            {
                furthest.Add(distinct.Count == 0 ? period.LastDay : LocalDate.Max(furthest[^1], period.LastDay));
                distinct.Add(period);
            }
        }

        var place = 0;
        foreach (var entry in rows)
        {
            place += distinct[place] == periods[entry.Period] ? 0 : 1;
            if (FirstOverlapping(distinct, furthest, place) is { } other)
            {
                Report(entry, other);
            }
        }
    }

    /// <summary>The earliest other period that shares a day with the one at a place, or null.</summary>
    private static ReportingPeriod? FirstOverlapping(List<ReportingPeriod> distinct, List<LocalDate> furthest, int place)
    {
        // The first to reach so far is the one that raised the furthest day to it.
        var reaching = furthest.BinarySearch(0, place, distinct[place].FirstDay, null);
        reaching = reaching < 0 ? ~reaching : reaching;
        while (reaching > 0 && furthest[reaching - 1] == distinct[place].FirstDay)
        {
            reaching--;
        }

        if (reaching < place)
        {
            return distinct[reaching];
        }

        return place + 1 < distinct.Count && distinct[place + 1].FirstDay <= distinct[place].LastDay ? distinct[place + 1] : null;
    }

    private void Report(in Entry entry, ReportingPeriod other) => journal.SetAside(
        entry.Ordinal,
        FindingCatalogue.OverlappingPeriods.About(
            journal.SourceOf(entry.Ordinal, ObservationTable.Period),
            Subject(entry),
            ("unit", CodeOf(entry)),
            ("indicator", MeasureOf(entry).Code.Value),
            ("period", catalogue.Calendar.Format(periods[entry.Period])),
            ("other", catalogue.Calendar.Format(other))));

    /// <summary>Of rows of one cell that say the same, keeps the first; of rows that differ, none (semantics I1).</summary>
    private bool KeepOne(ReadOnlySpan<Entry> rows)
    {
        var same = true;
        foreach (var row in rows)
        {
            var (cell, first) = (row.Cell, rows[0].Cell);
            same &= cell.State == first.State
                && cell.Qualifier == first.Qualifier
                && MantissaOf(cell) == MantissaOf(first);
        }

        for (var i = same ? 1 : 0; rows.Length > 1 && i < rows.Length; i++)
        {
            var where = journal.SourceOf(rows[i].Ordinal);
            journal.SetAside(
                rows[i].Ordinal,
                same
                    ? FindingCatalogue.DuplicateRow.About(where, Subject(rows[i]), ("row", journal.PlaceFrom(rows[i].Ordinal, rows[0].Ordinal, ObservationTable.Value)))
                    : FindingCatalogue.ConflictingValues.About(
                        journal.SourceOf(rows[i].Ordinal, ObservationTable.Value),
                        Subject(rows[i]),
                        ("unit", CodeOf(rows[i])),
                        ("indicator", MeasureOf(rows[i]).Code.Value),
                        ("period", catalogue.Calendar.Format(periods[rows[i].Period]))));
        }

        return same;
    }

    /// <summary>The code a unit bears in the period: what people know it by.</summary>
    private string CodeOf(in Entry entry) => CodeOf(units[entry.Unit], periods[entry.Period]);

    private FindingSubject Subject(in Entry entry) => new()
    {
        Unit = CodeOf(entry),
        Indicator = MeasureOf(entry).Code.Value,
        Breakdown = series[entry.Series].Breakdown?.Value,
        Period = catalogue.Calendar.Format(periods[entry.Period]),
    };

    private MeasureDefinition MeasureOf(in Entry entry) => series[entry.Series].Measure;

    private void Store(in Entry entry, List<StoredCell> cells, List<Observation> controlTotals, SourceTable sources)
    {
        var (unit, (measure, part)) = (units[entry.Unit], series[entry.Series]);
        if (part is not null || VersionOf(entry).Breakdowns.Count > 0)
        {
            divided.Add(entry);
        }

        var place = journal.SourceOf(entry.Ordinal);
        var source = sources.Pack(place, options.SourceTracking);
        if (unit.Level == measure.ReportingLevel)
        {
            cells.Add(entry.Cell.From(source));
            return;
        }

        // Above the reporting level: a number to be compared with, never added.
        var cell = entry.Cell;
        var mantissa = MantissaOf(cell);
        var remembered = sources.Unpack(source);
        controlTotals.Add(cell.State == ObservationState.Value
            ? new Observation(unit.Id, measure.Code, periods[entry.Period], Rational.FromScaled(mantissa, measure.Scale), cell.Qualifier, remembered)
            {
                Breakdown = part,
            }
            : Observation.WithoutValue(unit.Id, measure.Code, periods[entry.Period], cell.State, remembered, part));
        journal.Note(FindingCatalogue.AboveReportingLevel.About(
            place, Subject(entry), ("indicator", measure.Code.Value), ("unit", CodeOf(entry)), ("level", measure.ReportingLevel.ToString())));
    }

    /// <summary>Says where the parts of one breakdown certainly exceed the total that the same unit reported (semantics E7).</summary>
    /// <remarks>Each row is clear by itself, and none of them is more likely wrong than another: they are used as they stand.</remarks>
    private void CompareWithParts()
    {
        var parts = divided.Where(entry => series[entry.Series].Breakdown is not null)
            .ToLookup(entry => (entry.Unit, MeasureOf(entry), Days: DaysOf(entry)));
        foreach (var total in divided)
        {
            var (measure, part) = series[total.Series];
            if (part is null && total.Cell.State == ObservationState.Value && HighestOf(total.Cell) is { } highest)
            {
                var cells = parts[(total.Unit, measure, DaysOf(total))].ToDictionary(entry => series[entry.Series].Breakdown!, entry => entry.Cell);
                var version = VersionOf(total);
                foreach (var breakdown in version.Breakdowns)
                {
                    Compare(total, version, breakdown, highest, cells);
                }
            }
        }
    }

    private void Compare(in Entry total, MeasureDefinition measure, Breakdown breakdown, BigInteger highest, Dictionary<BreakdownCode, StoredCell> cells)
    {
        var (sum, isKnown) = (BigInteger.Zero, true);
        foreach (var item in breakdown.Items)
        {
            // A part that is not there is zero or more where the whole is; else it may take back what the others exceed.
            var least = cells.TryGetValue(item.Code, out var cell) && cell.State == ObservationState.Value ? LowestOf(cell) : null;
            isKnown &= least is not null || measure.Minimum is { Sign: >= 0 };
            sum += least ?? BigInteger.Zero;
        }

        if (isKnown && sum > highest)
        {
            string Text(BigInteger mantissa) => Rational.FromScaled(mantissa, measure.Scale) is var value && value.TryToDecimalText(out var text) ? text : value.ToString();
            journal.Note(FindingCatalogue.PartsExceedTotal.About(
                journal.SourceOf(total.Ordinal, ObservationTable.Value),
                Subject(total),
                ("indicator", measure.Code.Value),
                ("unit", CodeOf(total)),
                ("period", catalogue.Calendar.Format(periods[total.Period])),
                ("breakdown", breakdown.Code.Value),
                ("sum", Text(sum)),
                ("total", Text(highest)),
                ("excess", Text(sum - highest))));
        }
    }

    /// <summary>The version of the measure by which the cell's period goes.</summary>
    private MeasureDefinition VersionOf(in Entry entry) =>
        catalogue.TryGet(MeasureOf(entry).Code.Value, periods[entry.Period], out var version) ? (MeasureDefinition)version : MeasureOf(entry);

    private (LocalDate First, LocalDate Last) DaysOf(in Entry entry) => MeasureOf(entry).DaysOf(periods[entry.Period]);

    private BigInteger? LowestOf(in StoredCell cell) => cell.Qualifier is Qualifier.Exact or Qualifier.MoreThan or Qualifier.AtLeast ? MantissaOf(cell) : null;

    private BigInteger? HighestOf(in StoredCell cell) => cell.Qualifier is Qualifier.Exact or Qualifier.LessThan or Qualifier.AtMost ? MantissaOf(cell) : null;

    private BigInteger MantissaOf(in StoredCell cell) => cell.MantissaIn(big);
}
