using NodaTime;

using TodanVan.Domain.Import;

namespace TodanVan.Domain.Units;

/// <content>From the rows of one unit to what it was when.</content>
public sealed partial class UnitRegisterBuilder
{
    /// <summary>The columns in which rows differ. Rows one of which follows the other have other days, of which nothing need be said.</summary>
    private static string Differences(IReadOnlyList<Draft> rows, bool ofOneTime)
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
        if (!ofOneTime)
        {
            Compare(UnitTable.Parent, row => row.ParentUnit);
            return string.Join(", ", columns);
        }

        Compare(UnitTable.Parent, row => row.Parent);
        Compare(UnitTable.From, row => row.Validity?.Start);
        Compare(UnitTable.To, row => row.Validity?.End);
        Compare(UnitTable.Id, row => row.Id);
        Compare(UnitTable.Decree, row => row.Basis);
        return string.Join(", ", columns);
    }

    private static T? Agreed<T>(List<Draft> rows, Func<Draft, T?> value)
        where T : class
    {
        var first = value(rows[0]);
        return rows.TrueForAll(row => Equals(value(row), first)) ? first : null;
    }

    /// <summary>Cuts rows whose days are known into runs that hang together by days they share, earliest first.</summary>
    private static List<Run> Runs(IEnumerable<Draft> rows)
    {
        var runs = new List<Run>();
        foreach (var row in rows.Where(row => row.Validity is not null).OrderBy(row => row.Days))
        {
            if (runs.Count > 0 && runs[^1].Days.Overlaps(row.Days))
            {
                runs[^1].Rows.Add(row);
                runs[^1].Days = Union(runs[^1].Days, row.Days);
            }
            else
            {
                runs.Add(new Run(row));
            }
        }

        return runs;
    }

    private List<Draft> WithoutRepetitions(List<Draft> rows)
    {
        var seen = new Dictionary<(string, UnitId?, string, string?, UnitKind, Validity, UnitLevel, LegalBasis?), Draft>();
        var kept = new List<Draft>(rows.Count);
        foreach (var row in rows)
        {
            // What cannot be read cannot be compared.
            if (row is not { Name: { } name, Kind: { } kind, Validity: { } days, Level: { } level }
                || seen.TryAdd((row.Code, row.Id, name, row.Parent, kind, days, level, row.Basis), row))
            {
                kept.Add(row);
            }
            else
            {
                var first = seen[(row.Code, row.Id, name, row.Parent, kind, days, level, row.Basis)];
                Fault(row.Ordinal, null, FindingCatalogue.DuplicateRow, row.Code, ("row", journal.PlaceFrom(row.Ordinal, first.Ordinal)));
            }
        }

        return kept;
    }

    private DraftUnit Assemble(UnitId id, List<Draft> rows)
    {
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

        var level = levels.Count > 0 ? levels[^1] : rows.Max(row => row.LevelOrGuess);
        var unit = new DraftUnit(id, level, levels.Count == 1 && rows.Exists(row => row.LevelIsSure));
        foreach (var run in Runs(rows))
        {
            CheckContradictions(run.Rows);
            unit.Spans.Add(new Span(run.Days, run.Rows));
        }

        unit.Undated.AddRange(rows.Where(row => row.Validity is null));
        FillFromUndated(unit);
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

    private void CheckContradictions(List<Draft> rows)
    {
        // Rows without a difference were counted once before, or have each the same fault.
        if (rows.Count == 1 || Differences(rows, ofOneTime: true) is not { Length: > 0 } columns)
        {
            return;
        }

        var first = UnitTable.Schema.Find(columns.Split(", ")[0]);
        foreach (var row in rows)
        {
            row.IsFaulty = true;
            Fault(row.Ordinal, first, FindingCatalogue.ConflictingRows, row.Code, ("code", row.Code), ("columns", columns));
        }
    }

    /// <summary>A row whose days cannot be read may speak of any day but those that other rows settle: there the unit is, without a place.</summary>
    private static void FillFromUndated(DraftUnit unit)
    {
        if (unit.Undated.Count == 0)
        {
            return;
        }

        var settled = unit.Spans.ConvertAll(span => span.Days);
        LocalDate? start = null;
        foreach (var days in settled)
        {
            if (days.Start is { } until && (start is null || start < until))
            {
                unit.Spans.Add(new Span(new Validity(start, until), unit.Undated));
            }

            start = days.End;
        }

        if (settled.Count == 0 || settled[^1].End is not null)
        {
            unit.Spans.Add(new Span(new Validity(start, null), unit.Undated));
        }

        unit.Spans.Sort((left, right) => left.Days.CompareTo(right.Days));
    }

    /// <summary>Rows that hang together by days they share.</summary>
    private sealed class Run(Draft first)
    {
        public List<Draft> Rows { get; } = [first];

        public Validity Days { get; set; } = first.Days;
    }
}
