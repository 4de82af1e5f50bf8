using NodaTime;

namespace TodanVan.Domain.Units;

/// <content>Who stood under whom: a parent denotes one unit over the whole interval of its child (semantics A2).</content>
public sealed partial class UnitRegisterBuilder
{
    /// <summary>Finds every span's parent and gives the units at the top of the file.</summary>
    private List<DraftUnit> Place(List<DraftUnit> units)
    {
        var byId = units.ToDictionary(unit => unit.Id.Value, StringComparer.Ordinal);
        var byCode = units
            .SelectMany(unit => unit.Spans.Select(span => new Bearing(unit, span)))
            .ToLookup(bearing => bearing.Span.Code, StringComparer.Ordinal);

        var codes = new ParentCodes(byCode);
        var below = units.Where(unit => unit.Level != UnitLevel.Country).ToList();
        var top = below.Count == 0 ? UnitLevel.Province : below.Min(unit => unit.Level);
        foreach (var unit in below)
        {
            foreach (var span in unit.Spans)
            {
                if (span.IsFaulty)
                {
                    continue;
                }

                if (span.Parent is { } parent && !(unit.Level == top && SameText(parent, UnitId.Country.Value)))
                {
                    FindParent(unit, span, parent, byId, byCode, codes);
                }
                else if (unit.Level != top)
                {
                    FaultSpan(span, UnitTable.Parent, FindingCatalogue.ParentMissing, null, ("code", span.Code));
                }
            }
        }

        return below.FindAll(unit => unit.Level == top && unit.Spans.Exists(span => !span.IsFaulty && (span.ParentId is null || span.ParentId == UnitId.Country)));
    }

    private void FindParent(
        DraftUnit unit,
        Span span,
        string parent,
        Dictionary<string, DraftUnit> byId,
        ILookup<string, Bearing> byCode,
        ParentCodes codes)
    {
        // An id speaks for the unit whatever its code; a code only for the days on which it is borne.
        var bearings = byId.TryGetValue(parent, out var named)
            ? named.Spans.ConvertAll(known => new Bearing(named, known))
            : byCode[parent].Where(bearing => bearing.Unit != unit).OrderBy(bearing => bearing.Span.Days).ThenBy(bearing => bearing.Unit.Id).ToList();
        if (bearings.Count == 0)
        {
            FaultSpan(
                span, UnitTable.Parent, FindingCatalogue.UnknownParent, codes.Nearest(parent, unit.Level), ("parent", parent), ("code", span.Code));
            return;
        }

        var overlapping = bearings.FindAll(bearing => bearing.Span.Days.Overlaps(span.Days));
        var several = overlapping.Select(bearing => bearing.Unit).Distinct().ToList();
        if (several.Count > 1)
        {
            var parting = overlapping.First(bearing => bearing.Unit != overlapping[0].Unit).Span.Days.Start;
            FaultSpan(
                span,
                UnitTable.Parent,
                FindingCatalogue.AmbiguousParent,
                null,
                ("parent", parent),
                ("code", span.Code),
                ("units", string.Join("; ", several.Select(candidate => candidate.Id.Value).Order(StringComparer.Ordinal))),
                ("day", Iso(parting)));
        }
        else if (FirstDayWithout(span.Days, overlapping) is { } day)
        {
            FaultSpan(span, UnitTable.Parent, FindingCatalogue.ParentNotInForce, null, ("parent", parent), ("code", span.Code), ("day", day));
        }
        else if (several[0].Level >= unit.Level)
        {
            FaultSpan(
                span,
                UnitTable.Parent,
                FindingCatalogue.ParentLevel,
                null,
                ("parent", parent),
                ("parentLevel", several[0].Level.ToString()),
                ("code", span.Code),
                ("level", unit.Level.ToString()));
        }
        else
        {
            span.ParentId = several[0].Id;
        }
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

    /// <summary>The codes of the levels above one, made ready when the first unknown parent is met.</summary>
    private sealed class ParentCodes(ILookup<string, Bearing> byCode)
    {
        private readonly Dictionary<UnitLevel, (ILookup<string, string> ByDigits, SuggestionIndex Index)> above = [];

        /// <summary>The code of a higher level that reads nearly so; lost leading zeros before all others.</summary>
        public string? Nearest(string parent, UnitLevel level)
        {
            if (!above.TryGetValue(level, out var known))
            {
                var codes = byCode
                    .Where(group => group.Any(bearing => bearing.Unit.Level < level))
                    .Select(group => group.Key)
                    .Order(StringComparer.Ordinal)
                    .ToList();
                known = (codes.ToLookup(code => code.TrimStart('0'), StringComparer.Ordinal), new SuggestionIndex(codes));
                above.Add(level, known);
            }

            return known.ByDigits[parent.TrimStart('0')].FirstOrDefault(code => code.Length > parent.Length) ?? known.Index.Nearest(parent);
        }
    }

    /// <summary>A unit on the days on which it bears a code.</summary>
    private sealed class Bearing(DraftUnit unit, Span span)
    {
        public DraftUnit Unit { get; } = unit;

        public Span Span { get; } = span;
    }
}
