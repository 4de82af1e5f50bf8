using TodanVan.Domain.Import;

namespace TodanVan.Domain.Units;

/// <content>What is said of a parent that is not to be found.</content>
public sealed partial class UnitRegisterBuilder
{
    private void SayAmbiguous(Span span, string parent, List<DraftUnit> several, List<Bearing> overlapping)
    {
        var parting = overlapping.First(bearing => bearing.Unit != overlapping[0].Unit).Span.Days.Start;
        FaultSpanParent(
            span,
            FindingCatalogue.AmbiguousParent,
            null,
            ("parent", parent),
            ("code", span.Code),
            ("units", NearUnits.Listed([.. several.Select(static candidate => candidate.Id.Value).Order(StringComparer.Ordinal)], static id => id)),
            ("day", Iso(parting is { } day && !(span.Days.Start > day) ? day : span.Days.Start)));
    }

    private void SayNotInForce(Span span, string parent, List<DraftUnit>? several, List<Bearing> overlapping, string day, string? suggestion = null)
    {
        if (several is not null)
        {
            SayAmbiguous(span, parent, several, overlapping);
            return;
        }

        FaultSpanParent(span, FindingCatalogue.ParentNotInForce, suggestion, ("parent", parent), ("code", span.Code), ("day", day));
    }

    private void SayUnknownParent(DraftUnit unit, Draft row)
    {
        var (descriptor, suggestion, arguments) = UnknownParent(unit, row.Parent!, row.Code, row.Days);
        FaultParent(row, descriptor, suggestion, arguments);
    }

    private void SayUnknownParent(DraftUnit unit, Span span, string parent)
    {
        var (descriptor, suggestion, arguments) = UnknownParent(unit, parent, span.Code, span.Days);
        FaultSpanParent(span, descriptor, suggestion, arguments);
    }

    /// <summary>What to say of a parent that is neither a code nor an id: a name of units above is one, and what reads nearly so is offered.</summary>
    private (FindingDescriptor Descriptor, string? Suggestion, (string Name, string Value)[] Arguments) UnknownParent(
        DraftUnit child, string parent, string code, Validity days)
    {
        var (near, named) = NearUnitsAbove(child.Level).Meant(parent);
        if (named.Count == 0)
        {
            return (FindingCatalogue.UnknownParent, near, [("parent", parent), ("code", code)]);
        }

        // Of one unit the last name is enough; units of the days come before those that ended or had not begun.
        var then = named.Where(unit => unit.Days.Overlaps(days)).ToList();
        var units = (then.Count > 0 ? then : named).GroupBy(static unit => unit.Unit).Select(static unit => unit.Last()).OrderBy(static unit => unit.Unit).ToList();
        var list = NearUnits.Listed(units, unit =>
        {
            var above = unit.Parent is { } id && id != UnitId.Country ? working.Find(id)?.Spans[^1].Name : null;
            var name = above is null ? unit.Name : $"{unit.Name}, {above}";
            return then.Count > 0 ? $"{unit.Code} ({name})" : $"{unit.Unit} ({name}, {UnitRegister.Between(unit.Days)})";
        });
        return (
            FindingCatalogue.NameForCode,
            then.Count > 0 && units is [var only] ? only.Code : null,
            [("unit", parent), ("count", CellReader.Invariant(units.Count)), ("units", list)]);
    }

    /// <summary>The code, on the first day of a row, of the unit that its parent of earlier days is or has become whole; null when there is none.</summary>
    private string? SuccessorCode(DraftUnit child, Span span, List<Bearing> bearings)
    {
        if (span.Days.Start is not { } start || bearings.FindLast(bearing => bearing.Span.Days.End <= start) is not { } last)
        {
            return null;
        }

        var (current, day) = (last.Unit, last.Span.Days.End!.Value.PlusDays(-1));
        while (current.On(start) is null)
        {
            if (current.On(day) is null
                || current.EndAfter(day) is not { } end
                || end > start
                || NextOf(current, end, child.Level).Units is not [var next]
                || working.Find(next) is not { } found)
            {
                return null;
            }

            (current, day) = (found, end);
        }

        return current.On(start)!.Code;
    }

    private void FaultParent(Draft row, FindingDescriptor descriptor, string? suggestion, params ReadOnlySpan<(string Name, string Value)> arguments)
    {
        row.IsFaulty = true;
        FaultWith(row.Ordinal, UnitTable.Parent, descriptor, row.Code, suggestion, arguments);
    }

    /// <summary>A fault in the parent of a span: of the change that wrote it, else of its row.</summary>
    private void FaultSpanParent(
        Span span, FindingDescriptor descriptor, string? suggestion, params ReadOnlySpan<(string Name, string Value)> arguments)
    {
        if (span.ChangeOrdinal is not { } change && span.Rows is [var row])
        {
            FaultParent(row, descriptor, suggestion, arguments);
            return;
        }

        span.ParentId = null;
        span.IsAdrift = true;
        if (span.ChangeOrdinal is { } ordinal)
        {
            FaultWith(ordinal, null, descriptor, span.Code, suggestion, arguments);
        }
        else
        {
            journal.Note(descriptor.Suggesting(null, Subject(span.Code), suggestion, arguments));
        }
    }

    /// <summary>The change that wrote a span, else its first row, else what the register that is built upon has.</summary>
    private SourceReference? SourceOf(Span span, TableColumn? column = null)
    {
        var ordinal = span.ChangeOrdinal ?? (span.Rows.Count > 0 ? span.Rows[0].Ordinal : null);
        return ordinal is { } known ? journal.SourceOf(known, span.ChangeOrdinal is null ? column : null) : span.Origin;
    }
}
