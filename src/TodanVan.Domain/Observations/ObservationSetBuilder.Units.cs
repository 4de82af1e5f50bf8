using NodaTime;

using TodanVan.Domain.Import;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Observations;

/// <content>Which unit a row is about.</content>
public sealed partial class ObservationSetBuilder
{
    private readonly Dictionary<(string Text, int Period), (AdministrativeUnit? Unit, Finding? Fault)> resolved = [];
    private readonly Dictionary<string, Finding> unknownUnits = new(StringComparer.Ordinal);
    private readonly HashSet<(string Document, string Text, int Period)> ended = [];

    private AdministrativeUnit? FindUnit(int ordinal, string text, int period)
    {
        if (!resolved.TryGetValue((text, period), out var answer))
        {
            answer = Resolve(text, period);
            resolved.Add((text, period), answer);
        }

        if (answer.Fault is { } why)
        {
            if (why.Descriptor == FindingCatalogue.UnitEnded && journal.DocumentOf(ordinal) is { } document)
            {
                ended.Add((document, text, period));
            }

            journal.SetAside(
                ordinal,
                new Finding(why.Descriptor, journal.SourceOf(ordinal, ObservationTable.Unit), why.Subject, why.Arguments, why.Suggestion));
        }

        return answer.Unit;
    }

    private (AdministrativeUnit? Unit, Finding? Fault) Resolve(string text, int period)
    {
        // A code that nobody ever bore is unknown in every period; what it may have meant is looked for once.
        if (unknownUnits.TryGetValue(text, out var unknown))
        {
            return (null, unknown);
        }

        var days = period >= 0 ? periods[period] : null;
        register.TryResolve(
            text, days?.ToValidity() ?? Validity.Always, days is null ? ".." : catalogue.Calendar.Format(days), null, out var unit, out var fault);
        if (fault?.Descriptor == FindingCatalogue.UnknownUnit)
        {
            unknownUnits.Add(text, fault);
            return (null, fault);
        }

        // Without a period a code may have several bearers; only that it has none at all would be certain.
        return period >= 0 ? (unit, fault) : (null, null);
    }

    /// <summary>
    /// Says of a document in which codes are of units that ended which other codes may be of the same old list: another unit bears them
    /// now, and they were taken for that one.
    /// </summary>
    /// <remarks>Of the 3,321 communes of 2025-07-01, 3,189 have a code that was another's on the eve: no single row shows which list it is from.</remarks>
    private void CheckCodeLists()
    {
        if (ended.Count == 0)
        {
            return;
        }

        var codes = resolved
            .Where(static item => item.Key.Period >= 0 && item.Value.Unit is not null)
            .ToLookup(static item => (item.Value.Unit!, item.Key.Period), static item => item.Key.Text);
        var read = entries.ToLookup(entry => journal.DocumentOf(entry.Ordinal), entry => (Unit: units[entry.Unit], entry.Period), StringComparer.Ordinal);
        foreach (var document in ended.GroupBy(static item => item.Document, StringComparer.Ordinal))
        {
            var ends = document
                .Select(item => (item.Text, Day: register.EndBefore(item.Text, periods[item.Period].FirstDay)))
                .Where(static item => item.Day is not null)
                .ToLookup(static item => item.Day!.Value, static item => item.Text);
            var facts = read[document.Key].Distinct().OrderBy(fact => periods[fact.Period]).ToList();
            foreach (var day in ends.OrderBy(static day => day.Key))
            {
                CheckCodeList(document.Key, day.Key, day.Distinct(StringComparer.Ordinal).Count(), facts, codes);
            }
        }
    }

    private void CheckCodeList(
        string document,
        LocalDate day,
        int endedCodes,
        List<(AdministrativeUnit Unit, int Period)> facts,
        ILookup<(AdministrativeUnit Unit, int Period), string> codes)
    {
        // By code; of a unit that was called otherwise later, by what it was called in the first of the periods.
        var reused = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (unit, period) in facts.Where(fact => periods[fact.Period].FirstDay >= day))
        {
            foreach (var text in codes[(unit, period)])
            {
                if (!reused.ContainsKey(text) && register.OtherBearerBefore(text, unit, day) is { } earlier)
                {
                    var (name, before) = (unit.On(periods[period].FirstDay) ?? unit.History[^1], earlier.On(day.PlusDays(-1))!);
                    reused.Add(text, $"{text} ({before.Name} -> {name.Name})");
                }
            }
        }

        if (reused.Count > 0)
        {
            journal.Note(FindingCatalogue.OldCodeList.At(
                new SourceReference(document),
                ("ended", CellReader.Invariant(endedCodes)),
                ("day", IntervalReader.Iso(day)),
                ("count", CellReader.Invariant(reused.Count)),
                ("units", NearUnits.Listed(reused.Values, static text => text))));
        }
    }
}
