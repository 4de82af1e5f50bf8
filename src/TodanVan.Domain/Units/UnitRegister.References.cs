using System.Diagnostics.CodeAnalysis;

using NodaTime;
using NodaTime.Text;

using TodanVan.Domain.Import;

namespace TodanVan.Domain.Units;

/// <content>What a text in a row denotes, and what a person may have meant where it denotes nothing on the row's days.</content>
public sealed partial class UnitRegister
{
    /// <summary>Resolves a reference in a row; the same rule for all tables.</summary>
    /// <param name="codeOrId">The text.</param>
    /// <param name="days">The days that the row is about.</param>
    /// <param name="daysText">The days as the sentence says them.</param>
    /// <param name="where">Where the text stands.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="fault">Why there is none.</param>
    /// <param name="level">The one level of which units may be named here; null for all.</param>
    /// <returns>Whether the text denotes one unit on those days.</returns>
    internal bool TryResolve(
        string codeOrId,
        Validity days,
        string daysText,
        SourceReference? where,
        [NotNullWhen(true)] out AdministrativeUnit? unit,
        [NotNullWhen(false)] out Finding? fault,
        UnitLevel? level = null)
    {
        unit = null;
        fault = null;
        var asked = new Question(codeOrId, days, daysText, where);
        if (UnitId.TryParse(codeOrId, out var id) && byId.TryGetValue(id, out var named))
        {
            if (IsInForce(named, days))
            {
                unit = named;
                return true;
            }

            fault = Elsewhen(asked, [named], null);
            return false;
        }

        var ever = Find(codeOrId);
        if (ever.Count == 0)
        {
            fault = Unknown(asked, level);
            return false;
        }

        var bearers = BearersOf(codeOrId, days);
        if (bearers is [var bearer])
        {
            unit = bearer;
            return true;
        }

        fault = bearers.Count == 0
            ? Elsewhen(asked, ever, codeOrId)
            : asked.Fault(FindingCatalogue.AmbiguousUnit, null, ("period", daysText), ("bearers", Describe(bearers, codeOrId)));
        return false;
    }

    /// <summary>The day from which on nobody bears a code any more that was last borne before another day; null when nobody bore it.</summary>
    internal LocalDate? EndBefore(string code, LocalDate day)
    {
        LocalDate? last = null;
        foreach (var unit in Find(code))
        {
            foreach (var version in unit.History)
            {
                if (string.Equals(version.Code.Value, code, StringComparison.Ordinal) && version.Validity.End is { } end && end <= day && !(end <= last))
                {
                    last = end;
                }
            }
        }

        return last;
    }

    /// <summary>The unit that bore a code on the eve of a day, if it is another than the one that bears it now, and not all of its area.</summary>
    internal AdministrativeUnit? OtherBearerBefore(string code, AdministrativeUnit unit, LocalDate day)
    {
        var eve = day.PlusDays(-1);
        if (BearersOf(code, new Validity(eve, day)) is not [var earlier] || earlier == unit)
        {
            return null;
        }

        return unit.On(eve) is null && unit.History[^1].Validity.Start > eve && PredecessorsAt(unit, eve) is ([var only], true) && only == earlier.Id ? null : earlier;
    }

    private static bool IsInForce(AdministrativeUnit unit, Validity days)
    {
        foreach (var version in unit.History)
        {
            if (version.Validity.Overlaps(days))
            {
                return true;
            }
        }

        return false;
    }

    private List<AdministrativeUnit> BearersOf(string code, Validity days)
    {
        var found = new List<AdministrativeUnit>(1);
        foreach (var unit in Find(code))
        {
            foreach (var version in unit.History)
            {
                if (string.Equals(version.Code.Value, code, StringComparison.Ordinal) && version.Validity.Overlaps(days))
                {
                    found.Add(unit);
                    break;
                }
            }
        }

        return found;
    }

    /// <summary>Says of a text that is neither a code nor an id what it may mean: a code with its zeros, a name, or what reads nearly so.</summary>
    private Finding Unknown(in Question asked, UnitLevel? level)
    {
        var (code, named) = near.Meant(asked.Text, level);
        return named.Count > 0 ? Named(asked, named) : asked.Fault(FindingCatalogue.UnknownUnit, code);
    }

    /// <summary>Says which units are called as a text says: those of the days asked for, or else all that ever were.</summary>
    private Finding Named(in Question asked, IReadOnlyList<NamedUnit> called)
    {
        var days = asked.Days;
        var units = called.Select(named => byId[named.Unit]).Distinct().ToList();
        var then = called.Where(named => named.Days.Overlaps(days)).Select(named => byId[named.Unit]).Distinct().ToList();
        then = then.Count > 0 ? then : units.FindAll(unit => IsInForce(unit, days));
        if (then.Count == 0 && units is [var only] && Moved(asked, [only], null) is { } moved)
        {
            return moved;
        }

        var shown = then.Count > 0 ? then : units;
        return asked.Fault(
            FindingCatalogue.NameForCode,
            then is [var one] ? ReferenceTo(one, days) : null,
            ("count", CellReader.Invariant(shown.Count)),
            ("units", List(shown, days)));
    }

    /// <summary>Says of a code or an id that nobody bears on the days asked for what became of it, what was there before it, or when it was.</summary>
    private Finding Elsewhen(in Question asked, IReadOnlyList<AdministrativeUnit> ever, string? code) =>
        Moved(asked, ever, code)
        ?? asked.Fault(FindingCatalogue.UnitNotInForce, null, ("period", asked.DaysText), ("bearers", Describe(ever, code)));

    /// <summary>
    /// Says which units, on the closing day of the days asked for, are what a code or an id denotes on other days only. Null when nobody
    /// recorded it, or when it denotes something both before and after. One unit that is all of it is suggested.
    /// </summary>
    private Finding? Moved(in Question asked, IReadOnlyList<AdministrativeUnit> ever, string? code)
    {
        var days = asked.Days;
        (AdministrativeUnit Unit, UnitVersion Version)? before = null, after = null;
        foreach (var unit in ever)
        {
            foreach (var version in unit.History)
            {
                if (code is not null && !string.Equals(version.Code.Value, code, StringComparison.Ordinal))
                {
                    continue;
                }

                if (version.Validity.End <= days.Start)
                {
                    before = before is null || before.Value.Version.Validity.End < version.Validity.End ? (unit, version) : before;
                }
                else
                {
                    after = after is null || version.Validity.Start < after.Value.Version.Validity.Start ? (unit, version) : after;
                }
            }
        }

        return before is { } ended && after is null ? Moved(asked, ended.Unit, ended.Version, hasEnded: true)
            : after is { } begun && before is null ? Moved(asked, begun.Unit, begun.Version, hasEnded: false)
            : null;
    }

    private Finding? Moved(in Question asked, AdministrativeUnit unit, UnitVersion borne, bool hasEnded)
    {
        var days = asked.Days;
        var closing = days.End is { } end ? end.PlusDays(-1) : days.Start ?? LocalDate.MaxIsoValue;
        var (found, isWhole) = IsInForce(unit, days) ? ([unit.Id], true)
            : hasEnded ? SuccessorsAt(unit, closing)
            : PredecessorsAt(unit, closing);
        if (found.Count == 0)
        {
            return null;
        }

        var units = found.Select(id => byId[id]).ToList();
        return asked.Fault(
            hasEnded ? FindingCatalogue.UnitEnded : FindingCatalogue.UnitNotYet,
            isWhole ? ReferenceTo(units[0], days) : null,
            ("period", asked.DaysText),
            ("name", borne.Name),
            ("day", Iso(hasEnded ? borne.Validity.End : borne.Validity.Start)),
            ("units", List(units, days)));
    }

    /// <summary>What became of a unit that ended before a day, and whether all of it is in the one.</summary>
    private (IReadOnlyList<UnitId> Units, bool IsWhole) SuccessorsAt(AdministrativeUnit unit, LocalDate day)
    {
        var ended = unit.LastUntil(day)!.Validity.End!.Value;
        var descent = LineageWalk.Follow(this, unit.Id, ended.PlusDays(-1), day);
        var leaves = descent.Leaves();
        return (leaves, leaves is [var only] && descent.IsWholeIn(leaf => leaf == only));
    }

    /// <summary>What a unit that begins after a day was made of, and whether it is all of the one and of nothing else.</summary>
    private (IReadOnlyList<UnitId> Units, bool IsWhole) PredecessorsAt(AdministrativeUnit unit, LocalDate day)
    {
        var begun = unit.History.First(version => version.Validity.Start > day).Validity.Start!.Value;
        if (LineageWalk.IsOpen(this, unit.Id, day, begun))
        {
            return ([], false);
        }

        var sources = LineageWalk.Follow(this, unit.Id, begun, day).Leaves();
        return (sources, sources is [var only] && LineageWalk.Follow(this, only, day, begun).IsWholeIn(leaf => leaf == unit.Id));
    }

    /// <summary>What to type for a unit: its code if that denotes it alone on some days, else its id.</summary>
    private string ReferenceTo(AdministrativeUnit unit, Validity days)
    {
        var code = VersionIn(unit, days).Code.Value;
        return BearersOf(code, days) is [var only] && only == unit ? code : unit.Id.Value;
    }

    private static UnitVersion VersionIn(AdministrativeUnit unit, Validity days) =>
        unit.History.LastOrDefault(version => version.Validity.Overlaps(days)) ?? unit.History[^1];

    /// <summary>Some units as a sentence lists them: what to type, the name, the unit above; and the days, where they are not those asked for.</summary>
    private string List(List<AdministrativeUnit> units, Validity days)
    {
        units.Sort(static (left, right) => left.Id.CompareTo(right.Id));
        return NearUnits.Listed(units, unit =>
        {
            var version = VersionIn(unit, days);
            var name = version.Parent is { } parent && parent != UnitId.Country && byId.TryGetValue(parent, out var above)
                ? $"{version.Name}, {VersionIn(above, version.Validity).Name}"
                : version.Name;
            return version.Validity.Overlaps(days) ? $"{ReferenceTo(unit, days)} ({name})" : $"{unit.Id} ({name}, {Between(version.Validity)})";
        });
    }

    /// <summary>Who bore a code, or was in force at all, and on which days.</summary>
    private static string Describe(IEnumerable<AdministrativeUnit> candidates, string? code) => string.Join("; ", candidates.SelectMany(
        unit => unit.History
            .Where(version => code is null || string.Equals(version.Code.Value, code, StringComparison.Ordinal))
            .Select(version => $"{unit.Id} ({version.Name}, {Between(version.Validity)})")));

    /// <summary>The first and the last day, as people say them: both are included.</summary>
    internal static string Between(Validity days) => $"{Iso(days.Start)}..{Iso(days.End?.PlusDays(-1))}";

    private static string Iso(LocalDate? date) => date is { } day ? LocalDatePattern.Iso.Format(day) : "";

    internal static IEnumerable<NamedUnit> NamesOf(IEnumerable<AdministrativeUnit> units) => units.SelectMany(static unit => unit.History.Select(
        version => new NamedUnit(unit.Id, unit.Level, version.Code.Value, version.Name, version.Kind, version.Parent, version.Validity)));

    /// <summary>A text in a row, and the days that the row is about.</summary>
    private readonly record struct Question(string Text, Validity Days, string DaysText, SourceReference? Where)
    {
        public Finding Fault(FindingDescriptor descriptor, string? suggestion, params ReadOnlySpan<(string Name, string Value)> more) =>
            descriptor.Suggesting(Where, new FindingSubject { Unit = Text }, suggestion, [("unit", Text), .. more]);
    }
}
