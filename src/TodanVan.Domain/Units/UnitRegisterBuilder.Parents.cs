using NodaTime;

namespace TodanVan.Domain.Units;

/// <content>
/// Who stood under whom. A parent denotes one unit over the whole interval of its child (semantics A2), or what that unit went into whole:
/// children follow (semantics A5).
/// </content>
public sealed partial class UnitRegisterBuilder
{
    private readonly Dictionary<UnitLevel, NearUnits> nearUnitsAbove = [];
    private readonly Dictionary<string, List<Bearing>> bearingsOfCode = new(StringComparer.Ordinal);
    private Lineage lineage = Lineage.Empty;

    /// <summary>Finds every span's parent and gives the unit at the top of the rows; null when there are several.</summary>
    private UnitId? Place(List<DraftUnit> ofRows)
    {
        var below = ofRows.FindAll(static unit => unit.Level != UnitLevel.Country);
        var sure = below.FindAll(static unit => unit.LevelIsSure);
        var anchored = anchors.ConvertAll(anchor => (Unit: working.Find(anchor.Unit)!, anchor.Row));
        var levels = sure.ConvertAll(static unit => unit.Level);
        levels.AddRange(anchored.Select(static anchor => anchor.Unit.Level));
        var top = levels.Count > 0 ? levels.Min() : UnitLevel.Province;

        // From the top down, since a child may follow its parent's parent.
        foreach (var unit in working.Changed.OrderBy(static unit => unit.Level).ThenBy(static unit => unit.Id).ToList())
        {
            if (unit.Level == UnitLevel.Country)
            {
                continue;
            }

            unit.Undated.ForEach(row => CheckParentExists(unit, row, top));
            foreach (var span in unit.Spans.ToList())
            {
                if (!span.HasDays)
                {
                    continue;
                }

                if (span.Rows.Count <= 1)
                {
                    PlaceSpan(unit, span, top);
                }
                else
                {
                    span.Rows.ForEach(each => CheckParentExists(unit, each, top));
                }
            }
        }

        var tops = sure.FindAll(unit => unit.Level == top && unit.Spans.Exists(span => span.Rows.Exists(row => !row.NamesParent(top))));
        var sound = tops.FindAll(static unit => unit.Spans.Exists(static span => !span.IsFaulty));
        var known = anchored.Where(anchor => anchor.Unit.Level == top).Select(static anchor => anchor.Unit.Id);
        List<UnitId> roots = [.. (sound.Count > 0 ? sound : tops).Select(static unit => unit.Id).Concat(known).Distinct()];
        return roots is [var only] ? only : ground?.FileRoot;
    }

    /// <summary>The units above a level that a person may have meant, by code and by name.</summary>
    private NearUnits NearUnitsAbove(UnitLevel level)
    {
        if (!nearUnitsAbove.TryGetValue(level, out var near))
        {
            var ofRows = working.All
                .Where(unit => unit.Level < level && !unit.IsGround)
                .SelectMany(static unit => unit.Spans.Select(span => new NamedUnit(
                    unit.Id, unit.Level, span.Code, span.Name ?? span.Code, span.Kind, span.ParentId, span.Days)));
            nearUnitsAbove.Add(level, near = new NearUnits([.. ofRows, .. UnitRegister.NamesOf(ground?.UnitArray.Where(unit => unit.Level < level) ?? [])]));
        }

        return near;
    }

    /// <summary>What can be said of a row whose days are not settled: whether there is such a parent at all.</summary>
    private void CheckParentExists(DraftUnit unit, Draft row, UnitLevel top)
    {
        if (!row.NamesParent(top))
        {
            CheckTop(unit, row, top);
        }
        else if (Bearings(row.Parent!, unit, out _).Count == 0)
        {
            SayUnknownParent(unit, row);
        }
    }

    private void CheckTop(DraftUnit unit, Draft row, UnitLevel top)
    {
        if (unit.Level != top && unit.LevelIsSure)
        {
            FaultParent(row, FindingCatalogue.ParentMissing, null, ("code", row.Code));
        }
    }

    private void PlaceSpan(DraftUnit unit, Span span, UnitLevel top)
    {
        var row = span.Rows is [var only] ? only : null;
        if (span.ParentRef is not { } parent || (unit.Level == top && SameText(parent, UnitId.Country.Value)))
        {
            // The top of a file may be of any level; only a row that names the country says what it stands under.
            span.ParentId = span.ParentRef is null ? span.ParentId : UnitId.Country;
            if (row is not null && !row.NamesParent(top))
            {
                CheckTop(unit, row, top);
            }
            else if (row is null && span.ChangeOrdinal is not null && unit.Level > (ground is null ? top : UnitLevel.Province))
            {
                FaultSpanParent(span, FindingCatalogue.ParentMissing, null, ("code", span.Code));
            }

            return;
        }

        var bearings = Bearings(parent, unit, out var isId);
        if (bearings.Count == 0)
        {
            SayUnknownParent(unit, span, parent);
            return;
        }

        var overlapping = bearings.FindAll(bearing => bearing.Span.Days.Overlaps(span.Days));
        if (overlapping.Exists(static bearing => bearing.Span.HasDays))
        {
            // A unit that may or may not have borne the code on these days does not cast doubt on one that did.
            var settled = overlapping.Where(static bearing => bearing.Span.HasDays).Select(static bearing => bearing.Unit).ToHashSet();
            overlapping.RemoveAll(bearing => !settled.Contains(bearing.Unit));
        }

        var several = overlapping.ConvertAll(static bearing => bearing.Unit).Distinct().ToList();
        if (FirstDayIn(span.Days, overlapping) is not { } first)
        {
            var suggestion = NearUnitsAbove(unit.Level).WithZeros(parent) ?? SuccessorCode(unit, span, bearings);
            SayNotInForce(span, parent, several.Count > 1 ? several : null, overlapping, Iso(span.Days.Start), suggestion);
            return;
        }

        var chain = Chain(unit, first.Unit, span.Days);
        if (several.Count > 1 && !overlapping.TrueForAll(bearing => chain.Agrees(bearing, span.Days)))
        {
            SayAmbiguous(span, parent, several, overlapping);
        }
        else if (chain.BreaksOn is { } day)
        {
            SayNotInForce(span, parent, null, overlapping, Iso(day));
        }
        else if (!isId && LapseOf(overlapping, chain, span.Days) is { } lapse)
        {
            // The id denotes the unit whatever its code.
            SayNotInForce(span, parent, null, overlapping, lapse, first.Unit.Id.Value);
        }
        else if (chain.Links.Find(link => link.Unit.Level >= unit.Level && link.Unit.LevelIsSure && unit.LevelIsSure) is { } wrong)
        {
            FaultSpanParent(
                span,
                FindingCatalogue.ParentLevel,
                null,
                ("parent", parent),
                ("parentLevel", wrong.Unit.Level.ToString()),
                ("code", span.Code),
                ("level", unit.Level.ToString()));
        }
        else
        {
            Settle(unit, span, chain);
        }
    }

    /// <summary>Cuts a span where its parent changes by following.</summary>
    private void Settle(DraftUnit unit, Span span, ParentChain chain)
    {
        var i = unit.Spans.IndexOf(span);
        unit.Spans.RemoveAt(i);
        for (var n = 0; n < chain.Links.Count; n++)
        {
            var link = chain.Links[n];
            var part = span.On(link.Days);
            part.ParentId = link.Unit.Id;
            part.OpenAmong = [];
            part.Basis = n == 0 ? span.Basis : link.Basis;
            unit.Spans.Insert(i++, part);
        }

        if (chain.Open is { } open)
        {
            var part = span.On(open.Days);
            part.ParentId = null;
            part.OpenAmong = open.Units;
            part.Basis = open.Basis;
            unit.Spans.Insert(i, part);
            if (!(unit.IsGround && span.OpenAmong.Length > 0))
            {
                journal.Note(FindingCatalogue.ParentDivided.About(
                    SourceOf(span, UnitTable.Parent),
                    Subject(span.Code),
                    ("code", span.Code),
                    ("parent", open.Parent.Value),
                    ("day", Iso(open.Days.Start)),
                    ("units", string.Join("; ", open.Units.Select(static target => target.Value)))));
            }
        }
    }

    /// <summary>The parents of a unit over some days, beginning with one and following it where it goes whole.</summary>
    private ParentChain Chain(DraftUnit child, DraftUnit first, Validity days)
    {
        var chain = new ParentChain();
        var (current, from, basis) = (first, days.Start, (LegalBasis?)null);
        while (true)
        {
            var end = current.EndAfter(from);
            if (end is not { } day || (days.End is { } last && last <= day))
            {
                chain.Links.Add(new ParentLink(current, new Validity(from, days.End), basis));
                return chain;
            }

            chain.Links.Add(new ParentLink(current, new Validity(from, day), basis));
            var next = NextOf(current, day, child.Level);
            if (next.Units.Length == 0)
            {
                chain.BreaksOn = day;
                return chain;
            }

            if (next.Units.Length > 1)
            {
                chain.Open = (new Validity(day, days.End), next.Units, current.Id, next.Basis);
                return chain;
            }

            (current, from, basis) = (working.Find(next.Units[0])!, day, next.Basis);
        }
    }

    /// <summary>Where the children of a unit go that ends on a day: one unit, several of which one is meant, or none that anybody named.</summary>
    private (UnitId[] Units, LegalBasis? Basis) NextOf(DraftUnit ended, LocalDate day, UnitLevel childLevel)
    {
        var edges = lineage.FromOn(ended.Id, day).FindAll(static edge => edge.Change is not Establishment);
        var targets = edges.ConvertAll(static edge => edge.Target).Distinct().Order().ToArray();
        if (targets.Length > 0 && Array.TrueForAll(targets, target => working.Find(target)?.Level < childLevel))
        {
            return (targets, edges[0].Basis);
        }

        var abolition = lineage.LevelAbolitions.FirstOrDefault(change => change.Date == day && change.Level == ended.Level);
        if (abolition is null)
        {
            return ([], null);
        }

        var above = ended.On(day.PlusDays(-1)) is { ParentId: { } parent } ? working.Find(parent) : null;
        if (above is null)
        {
            return working.Find(UnitId.Country) is null ? ([], null) : ([UnitId.Country], abolition.Basis);
        }

        return above.On(day) is not null ? ([above.Id], abolition.Basis) : NextOf(above, day, childLevel);
    }

    /// <summary>
    /// The days on which a unit bears a code or, of an id, is in force. An id speaks for the unit whatever its code; a code only for the
    /// days on which it is borne.
    /// </summary>
    private List<Bearing> Bearings(string parent, DraftUnit child, out bool isId)
    {
        var bearings = new List<Bearing>();
        isId = false;
        if (Meant(parent) is { } id && working.Find(id) is { } named)
        {
            isId = true;
            bearings.AddRange(named.Spans.Select(span => new Bearing(named, span)));
            return bearings;
        }

        // Thousands of children may name one code that thousands bear. Where a parent is cut meanwhile, its parts bear the code on the same days.
        if (!bearingsOfCode.TryGetValue(parent, out var known))
        {
            foreach (var unit in working.Bearers(parent))
            {
                bearings.AddRange(unit.Spans.Where(span => SameText(span.Code, parent)).Select(span => new Bearing(unit, span)));
            }

            known = [.. bearings.OrderBy(static bearing => bearing.Span.Days).ThenBy(static bearing => bearing.Unit.Id)];
            bearingsOfCode.Add(parent, known);
        }

        return known.Exists(bearing => bearing.Unit == child) ? known.FindAll(bearing => bearing.Unit != child) : known;
    }

    private static Bearing? FirstDayIn(Validity days, List<Bearing> overlapping) => overlapping.Find(bearing =>
        days.Start is { } start ? bearing.Span.Days.Contains(start) : bearing.Span.Days.Start is null);

    /// <summary>The first day on which the unit in the chain is there but bears the code no more, and nobody took the code over.</summary>
    private static string? LapseOf(List<Bearing> bearings, ParentChain chain, Validity days)
    {
        // Only of rows: of the first parent while it is in force; those that follow it have codes of their own.
        var first = chain.Links[0];
        var reached = days.Start;
        foreach (var bearing in bearings.Where(bearing => bearing.Unit == first.Unit))
        {
            if (bearing.Span.Days.Start is { } start && reached is { } known && start > known)
            {
                return Iso(reached);
            }

            if (bearing.Span.Days.End is not { } end)
            {
                return null;
            }

            reached = end;
        }

        return first.Days.End is { } last && reached >= last ? null : Iso(reached);
    }

    /// <summary>A unit on the days on which it bears a code.</summary>
    private sealed class Bearing(DraftUnit unit, Span span)
    {
        public DraftUnit Unit { get; } = unit;

        public Span Span { get; } = span;
    }

    /// <summary>A parent on some days, and the act by which it became so.</summary>
    private sealed record ParentLink(DraftUnit Unit, Validity Days, LegalBasis? Basis);

    /// <summary>The parents of a unit, one after the other.</summary>
    private sealed class ParentChain
    {
        public List<ParentLink> Links { get; } = [];

        /// <summary>The day from which there is no parent; null when there is one to the end.</summary>
        public LocalDate? BreaksOn { get; set; }

        /// <summary>The days from which on one of several units is the parent, and nobody says which.</summary>
        public (Validity Days, UnitId[] Units, UnitId Parent, LegalBasis? Basis)? Open { get; set; }

        /// <summary>Whether a unit that bears the parent's code on days of the child is the parent on those days.</summary>
        public bool Agrees(Bearing bearing, Validity child) => bearing.Span.Days.Intersection(child) is not { } days
            || Links.Exists(link => link.Unit == bearing.Unit && Covers(bearing.Unit, days));

        private bool Covers(DraftUnit unit, Validity days) => Links.Where(link => link.Unit == unit).Any(link => link.Days.Encloses(days));
    }
}
