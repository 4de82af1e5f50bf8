using TodanVan.Domain.Import;
using TodanVan.Domain.Indicators;

namespace TodanVan.Domain.Observations;

/// <content>From rows to cells: what repeats, contradicts or overlaps is found when all rows are there.</content>
public sealed partial class ObservationSetBuilder
{
    /// <summary>Builds the set from the rows taken so far.</summary>
    /// <returns>The set, always; the counts of rows; and all findings.</returns>
    public ImportResult<ObservationSet> Build()
    {
        // By measure, unit and time; rows of one cell by place, so that the lowest is the one that is kept.
        var sorted = entries.ToArray();
        Array.Sort(sorted, (left, right) =>
        {
            var result = left.Measure.CompareTo(right.Measure);
            result = result != 0 ? result : left.Unit.CompareTo(right.Unit);
            result = result != 0 ? result : CompareTime(left, right);
            return result != 0 ? result : journal.ComparePlace(left.Ordinal, right.Ordinal);
        });

        var cells = new List<StoredCell>(sorted.Length);
        var controlTotals = new List<Observation>();
        var sources = new SourceTable();
        for (var start = 0; start < sorted.Length;)
        {
            var end = start + 1;
            while (end < sorted.Length && sorted[end].Measure == sorted[start].Measure && sorted[end].Unit == sorted[start].Unit)
            {
                end++;
            }

            CheckSeries(sorted.AsSpan(start, end - start), cells, controlTotals, sources);
            start = end;
        }

        var set = ObservationSet.Assemble(
            [.. units.Items.Select(unit => unit.Id)], measures.Items, periods.Items, catalogue.Calendar, cells, big, sources, [.. controlTotals
                .OrderBy(total => total.Indicator).ThenBy(total => total.Period).ThenBy(total => total.Unit)]);
        return journal.Finish(set);
    }

    /// <summary>A stock is a fact of its closing day, whatever period names the day; a flow is of its days.</summary>
    private int CompareTime(in Entry left, in Entry right)
    {
        var (a, b) = (periods[left.Period], periods[right.Period]);
        return measures[left.Measure].Time == TimeAggregation.Latest ? a.ClosingDay.CompareTo(b.ClosingDay) : a.CompareTo(b);
    }

    private void CheckSeries(Span<Entry> series, List<StoredCell> cells, List<Observation> controlTotals, SourceTable sources)
    {
        if (measures[series[0].Measure].Time == TimeAggregation.Sum)
        {
            SetAsideOverlaps(series);
        }

        for (var start = 0; start < series.Length;)
        {
            var end = start + 1;
            while (end < series.Length && CompareTime(series[start], series[end]) == 0)
            {
                end++;
            }

            if (!journal.IsSetAside(series[start].Ordinal) && KeepOne(series[start..end]))
            {
                Store(series[start], cells, controlTotals, sources);
            }

            start = end;
        }
    }

    /// <summary>Sets aside every row of a flow whose days meet those of another period of the same cell (semantics I0).</summary>
    private void SetAsideOverlaps(ReadOnlySpan<Entry> series)
    {
        for (var start = 0; start < series.Length;)
        {
            // Sorted by first day: a run of rows hangs together as long as the next begins before the furthest end so far.
            var end = start + 1;
            var last = periods[series[start].Period].LastDay;
            var several = false;
            while (end < series.Length && periods[series[end].Period].FirstDay <= last)
            {
                several |= series[end].Period != series[start].Period;
                last = NodaTime.LocalDate.Max(last, periods[series[end].Period].LastDay);
                end++;
            }

            if (several)
            {
                SetAsideRun(series[start..end]);
            }

            start = end;
        }
    }

    /// <summary>Sets aside a run of rows that hang together; each names a period that it meets.</summary>
    private void SetAsideRun(ReadOnlySpan<Entry> run)
    {
        // Of the periods before one, that which reaches furthest meets it, unless it is the first: then the next one does.
        ReportingPeriod? furthest = null;
        for (var start = 0; start < run.Length;)
        {
            var own = periods[run[start].Period];
            var end = start + 1;
            while (end < run.Length && run[end].Period == run[start].Period)
            {
                end++;
            }

            foreach (var row in run[start..end])
            {
                Report(row, furthest ?? periods[run[end].Period]);
            }

            furthest = furthest is null || own.LastDay > furthest.LastDay ? own : furthest;
            start = end;
        }
    }

    private void Report(in Entry entry, ReportingPeriod other) => journal.SetAside(
        entry.Ordinal,
        FindingCatalogue.OverlappingPeriods.About(
            journal.SourceOf(entry.Ordinal, ObservationTable.Period),
            Subject(entry),
            ("unit", CodeOf(entry)),
            ("indicator", measures[entry.Measure].Code.Value),
            ("period", catalogue.Calendar.Format(periods[entry.Period])),
            ("other", catalogue.Calendar.Format(other))));

    /// <summary>Of rows of one cell that say the same, keeps the first; of rows that differ, none (semantics I1).</summary>
    private bool KeepOne(ReadOnlySpan<Entry> rows)
    {
        var same = true;
        foreach (var row in rows)
        {
            same &= row.State == rows[0].State
                && row.Qualifier == rows[0].Qualifier
                && row.IsBig == rows[0].IsBig
                && (row.IsBig ? big[(int)row.Mantissa] == big[(int)rows[0].Mantissa] : row.Mantissa == rows[0].Mantissa);
        }

        for (var i = same ? 1 : 0; rows.Length > 1 && i < rows.Length; i++)
        {
            var where = journal.SourceOf(rows[i].Ordinal);
            journal.SetAside(
                rows[i].Ordinal,
                same
                    ? FindingCatalogue.DuplicateRow.About(where, Subject(rows[i]), ("row", CellReader.Invariant(journal.RowOf(rows[0].Ordinal))))
                    : FindingCatalogue.ConflictingValues.About(
                        journal.SourceOf(rows[i].Ordinal, ObservationTable.Value),
                        Subject(rows[i]),
                        ("unit", CodeOf(rows[i])),
                        ("indicator", measures[rows[i].Measure].Code.Value),
                        ("period", catalogue.Calendar.Format(periods[rows[i].Period]))));
        }

        return same;
    }

    /// <summary>The code a unit bears in the period: what people know it by.</summary>
    private string CodeOf(in Entry entry) => CodeOf(units[entry.Unit], periods[entry.Period]);

    private FindingSubject Subject(in Entry entry) => new()
    {
        Unit = CodeOf(entry),
        Indicator = measures[entry.Measure].Code.Value,
        Period = catalogue.Calendar.Format(periods[entry.Period]),
    };

    private void Store(in Entry entry, List<StoredCell> cells, List<Observation> controlTotals, SourceTable sources)
    {
        var (unit, measure) = (units[entry.Unit], measures[entry.Measure]);
        var source = journal.SourceOf(entry.Ordinal);
        if (unit.Level == measure.ReportingLevel)
        {
            cells.Add(new StoredCell(
                entry.Unit,
                entry.Measure,
                entry.Period,
                entry.State,
                entry.Qualifier,
                entry.Mantissa,
                entry.IsBig,
                sources.Pack(source, options.SourceTracking)));
            return;
        }

        // Above the reporting level: a number to be compared with, never added.
        var mantissa = entry.IsBig ? big[(int)entry.Mantissa] : entry.Mantissa;
        controlTotals.Add(entry.State == ObservationState.Value
            ? new Observation(unit.Id, measure.Code, periods[entry.Period], Rational.FromScaled(mantissa, measure.Scale), entry.Qualifier, source)
            : Observation.WithoutValue(unit.Id, measure.Code, periods[entry.Period], entry.State, source));
        journal.Note(FindingCatalogue.AboveReportingLevel.About(
            source, Subject(entry), ("indicator", measure.Code.Value), ("unit", CodeOf(entry)), ("level", measure.ReportingLevel.ToString())));
    }
}
