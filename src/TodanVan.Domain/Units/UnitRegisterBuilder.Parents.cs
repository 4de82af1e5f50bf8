using NodaTime;

namespace TodanVan.Domain.Units;

/// <content>Who stood under whom: a parent denotes one unit over the whole interval of its child (semantics A2).</content>
public sealed partial class UnitRegisterBuilder
{
    /// <summary>Finds every span's parent and gives the unit at the top of the file; null when there are several.</summary>
    private DraftUnit? Place(List<DraftUnit> units)
    {
        var known = new KnownUnits(units);
        var below = units.FindAll(unit => unit.Level != UnitLevel.Country);
        var sure = below.FindAll(unit => unit.LevelIsSure);
        var top = sure.Count > 0 ? sure.Min(unit => unit.Level) : UnitLevel.Province;
        foreach (var unit in below)
        {
            unit.Undated.ForEach(row => CheckParentExists(unit, row, known, top));
            foreach (var span in unit.Spans.Where(span => span.HasDays))
            {
                if (span.Rows is [var row])
                {
                    CheckParent(unit, span, row, known, top);
                }
                else
                {
                    span.Rows.ForEach(each => CheckParentExists(unit, each, known, top));
                }
            }
        }

        var tops = sure.FindAll(unit => unit.Level == top && unit.Spans.Exists(span => span.Rows.Exists(row => !row.NamesParent(top))));
        var sound = tops.FindAll(unit => unit.Spans.Exists(span => !span.IsFaulty));
        return (sound.Count > 0 ? sound : tops) is [var only] ? only : null;
    }

    /// <summary>What can be said of a row whose days are not settled: whether there is such a parent at all.</summary>
    private void CheckParentExists(DraftUnit unit, Draft row, KnownUnits known, UnitLevel top)
    {
        if (!row.NamesParent(top))
        {
            CheckTop(unit, row, top);
        }
        else if (known.Bearings(row.Parent!, unit).Count == 0)
        {
            SayUnknownParent(unit, row, known);
        }
    }

    private void CheckTop(DraftUnit unit, Draft row, UnitLevel top)
    {
        if (unit.Level != top && unit.LevelIsSure)
        {
            FaultParent(row, FindingCatalogue.ParentMissing, null, ("code", row.Code));
        }
    }

    private void CheckParent(DraftUnit unit, Span span, Draft row, KnownUnits known, UnitLevel top)
    {
        if (!row.NamesParent(top))
        {
            CheckTop(unit, row, top);
            return;
        }

        var parent = row.Parent!;
        var bearings = known.Bearings(parent, unit);
        if (bearings.Count == 0)
        {
            SayUnknownParent(unit, row, known);
            return;
        }

        var overlapping = bearings.FindAll(bearing => bearing.Span.Days.Overlaps(span.Days));
        if (overlapping.Exists(bearing => bearing.Span.HasDays))
        {
            // A unit that may or may not have borne the code on these days does not cast doubt on one that did.
            var settled = overlapping.Where(bearing => bearing.Span.HasDays).Select(bearing => bearing.Unit).ToHashSet();
            overlapping.RemoveAll(bearing => !settled.Contains(bearing.Unit));
        }

        var several = overlapping.Select(bearing => bearing.Unit).Distinct().ToList();
        if (several.Count > 1)
        {
            var parting = overlapping.First(bearing => bearing.Unit != overlapping[0].Unit).Span.Days.Start;
            FaultParent(
                row,
                FindingCatalogue.AmbiguousParent,
                null,
                ("parent", parent),
                ("code", row.Code),
                ("units", string.Join("; ", several.Select(candidate => candidate.Id.Value).Order(StringComparer.Ordinal))),
                ("day", Iso(parting is { } day && !(span.Days.Start > day) ? day : span.Days.Start)));
        }
        else if (FirstDayWithout(span.Days, overlapping) is { } day)
        {
            FaultParent(row, FindingCatalogue.ParentNotInForce, null, ("parent", parent), ("code", row.Code), ("day", day));
        }
        else if (several[0].Level >= unit.Level && several[0].LevelIsSure && unit.LevelIsSure)
        {
            FaultParent(
                row,
                FindingCatalogue.ParentLevel,
                null,
                ("parent", parent),
                ("parentLevel", several[0].Level.ToString()),
                ("code", row.Code),
                ("level", unit.Level.ToString()));
        }
        else
        {
            span.ParentId = several[0].Id;
        }
    }

    private void SayUnknownParent(DraftUnit unit, Draft row, KnownUnits known) => FaultParent(
        row, FindingCatalogue.UnknownParent, known.NearestAbove(unit.Level, row.Parent!), ("parent", row.Parent!), ("code", row.Code));

    private void FaultParent(Draft row, FindingDescriptor descriptor, string? suggestion, params ReadOnlySpan<(string Name, string Value)> arguments)
    {
        row.IsFaulty = true;
        FaultWith(row.Ordinal, UnitTable.Parent, descriptor, row.Code, suggestion, arguments);
    }

    /// <summary>The first day of an interval on which none of the spans (sorted by day) is in force; null when all days are covered.</summary>
    private static string? FirstDayWithout(Validity days, List<Bearing> sorted)
    {
        var reached = days.Start;
        var unbounded = days.Start is null;
        foreach (var bearing in sorted)
        {
            var span = bearing.Span.Days;
            if (span.Start is { } start && (unbounded || start > reached))
            {
                break;
            }

            unbounded = false;
            if (span.End is not { } end)
            {
                return null;
            }

            reached = reached is { } known ? LocalDate.Max(known, end) : end;
        }

        return unbounded ? Iso(null) : days.End is { } last && reached >= last ? null : Iso(reached);
    }

    /// <summary>A unit on the days on which it bears a code.</summary>
    private sealed class Bearing(DraftUnit unit, Span span)
    {
        public DraftUnit Unit { get; } = unit;

        public Span Span { get; } = span;
    }

    /// <summary>What a parent cell may denote.</summary>
    private sealed class KnownUnits
    {
        private readonly Dictionary<string, List<Bearing>> byId;
        private readonly Dictionary<string, List<Bearing>> byCode;
        private readonly Dictionary<UnitLevel, NearCodes> codesAbove = [];

        public KnownUnits(List<DraftUnit> units)
        {
            byId = units.ToDictionary(unit => unit.Id.Value, unit => unit.Spans.ConvertAll(span => new Bearing(unit, span)), StringComparer.Ordinal);
            byCode = units
                .SelectMany(unit => unit.Spans.Select(span => new Bearing(unit, span)))
                .OrderBy(bearing => bearing.Span.Days)
                .ThenBy(bearing => bearing.Unit.Id)
                .GroupBy(bearing => bearing.Span.Code, StringComparer.Ordinal)
                .ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
        }

        /// <summary>By day. An id speaks for the unit whatever its code; a code only for the days on which it is borne.</summary>
        public List<Bearing> Bearings(string parent, DraftUnit child) => byId.TryGetValue(parent, out var named)
            ? named
            : byCode.TryGetValue(parent, out var bearers) ? bearers.FindAll(bearing => bearing.Unit != child) : [];

        /// <summary>The code of a higher level that reads nearly so.</summary>
        public string? NearestAbove(UnitLevel level, string parent)
        {
            if (!codesAbove.TryGetValue(level, out var codes))
            {
                codes = new NearCodes(byCode.Where(pair => pair.Value.Exists(bearing => bearing.Unit.Level < level)).Select(pair => pair.Key));
                codesAbove.Add(level, codes);
            }

            return codes.Nearest(parent);
        }
    }
}
