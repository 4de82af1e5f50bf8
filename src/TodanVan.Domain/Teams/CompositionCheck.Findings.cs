using NodaTime;

using TodanVan.Domain.Units;

namespace TodanVan.Domain.Teams;

/// <content>What a check has to say.</content>
public sealed partial class CompositionCheck
{
    private FindingSet FindFindings()
    {
        var found = new List<Finding>(general);
        found.AddRange(waivers.WithoutUse(rules, rows.ConvertAll(static row => (row.Team, row.Place))));
        Row? before = null;
        for (var place = 0; place < rows.Count; place++)
        {
            var row = rows[place];
            if (row.Place < 0)
            {
                found.Add(Ended(row));
                continue;
            }

            if (before?.Village != row.Village)
            {
                AddClashes(row, found);
            }

            if (Changed(row) is { } changed)
            {
                found.Add(changed);
            }

            before = row;
            TeamSnapshot? team = null;
            for (var i = 0; i < rules.Length; i++)
            {
                // Rules that pass have nothing to say, and clashes have been told of the village.
                if (outcomes[(place * rules.Length) + i] is (byte)Outcome.Fail or (byte)Outcome.Unknown or (byte)Outcome.Waived)
                {
                    team ??= SnapshotOf(row);
                    AddRule(row, team, i, (Outcome)outcomes[(place * rules.Length) + i], found);
                }
            }
        }

        return FindingSet.From(found);
    }

    private void AddRule(Row row, TeamSnapshot team, int rule, Outcome outcome, List<Finding> found)
    {
        found.Add(Explain(row, team, rule, outcome).Finding!);
        if (outcome == Outcome.Waived)
        {
            return;
        }

        if (outcome == Outcome.Fail && !waivers.IsEmpty && waivers.Find(rules[rule], row.Team, row.Place, out _) is { } ended)
        {
            found.Add(OfWaiver(FindingCatalogue.WaiverExpired, row, rule, ended));
        }
    }

    private RuleCheck Explain(Row row, TeamSnapshot team, int rule, Outcome outcome)
    {
        var (active, waiver) = (rules[rule], (Waiver?)null);
        Finding? finding = null;
        switch (outcome)
        {
            case Outcome.Waived:
                waiver = waivers.Find(active, row.Team, row.Place, out _);
                finding = OfWaiver(FindingCatalogue.RuleWaived, row, rule, waiver!);
                break;
            case Outcome.Unknown when active.Rule.Demand.Check(team) == Outcome.Fail:
                finding = TooLarge(row, active.Set);
                break;
            case Outcome.Fail or Outcome.Unknown:
                finding = Told(active, row, active.Rule.Demand.Explain(team), outcome);
                break;
            case Outcome.NotApplicable when row.Clashes!.IsClash(rule):
                finding = OfClash(FindingCatalogue.RulesClash, row, row.Clashes.Within.First(clash => Array.IndexOf(clash.Rules, rule) >= 0));
                break;
        }

        return new RuleCheck(active.Set, active.Rule, outcome, waiver, finding);
    }

    /// <summary>What a rule says, with the set and the rule in front, about the team, and as grave as the set has it.</summary>
    private Finding Told(ActiveRule active, Row row, Finding said, Outcome outcome) => new(
        outcome == Outcome.Fail ? said.Descriptor.At(active.Rule.Severity) : said.Descriptor.At(Severity.Information),
        null,
        SubjectOf(row),
        [
            new FindingArgument("set", active.Set.Code.Value),
            new FindingArgument("rule", active.Rule.Code.Value),
            .. said.Arguments,
        ],
        said.Suggestion);

    private Finding OfWaiver(FindingDescriptor descriptor, Row row, int rule, Waiver waiver) => descriptor.About(
        null,
        SubjectOf(row),
        ("set", rules[rule].Set.Code.Value),
        ("rule", rules[rule].Rule.Code.Value),
        ("end", RuleFindings.Text(waiver.Validity.End!.Value)),
        ("reason", waiver.Reason));

    private void AddClashes(Row row, List<Finding> found)
    {
        foreach (var clash in row.Clashes!.Within)
        {
            found.Add(OfClash(FindingCatalogue.RulesClash, row, clash));
        }

        foreach (var clash in row.Clashes.Between)
        {
            found.Add(OfClash(FindingCatalogue.SetsConflict, row, clash));
        }

        foreach (var set in rules.Select(static rule => rule.Set).Distinct())
        {
            if (row.Clashes.IsTooLarge(set))
            {
                found.Add(TooLarge(row, set));
            }
        }
    }

    private Finding TooLarge(Row row, CompositionRuleSet set) => FindingCatalogue.SearchTooLarge.About(
        null,
        new FindingSubject { Unit = CodeOf(row.Village) },
        ("set", set.Code.Value),
        ("limit", RuleFindings.Text(ClashSearch.MaxRules)));

    private Finding OfClash(FindingDescriptor descriptor, Row row, VillageClashes.Clash clash)
    {
        var subject = new FindingSubject { Unit = CodeOf(row.Village) };
        return descriptor == FindingCatalogue.SetsConflict
            ? descriptor.About(null, subject, ("rules", string.Join(", ", clash.Rules.Select(i => rules[i].Name))), ("posts", clash.Holders))
            : descriptor.About(
                null,
                subject,
                ("set", rules[clash.Rules[0]].Set.Code.Value),
                ("rules", string.Join(", ", clash.Rules.Select(i => rules[i].Rule.Code.Value))),
                ("posts", clash.Holders));
    }

    /// <summary>That the village is no more, and where it went.</summary>
    private Finding Ended(Row row) => FindingCatalogue.TeamVillageEnded.About(
        null,
        SubjectOf(row),
        ("team", row.Team.Code.Value),
        ("unit", CodeOf(row.Village)),
        ("day", RuleFindings.Text(row.Village.History[^1].Validity.End!.Value)),
        ("successors", string.Join("; ", SuccessorsOf(row.Village))));

    /// <summary>That the village goes on, but took others in or gave a part away since the team was set up.</summary>
    private Finding? Changed(Row row)
    {
        if (row.Team.Decided is not { } decided)
        {
            return null;
        }

        LocalDate? day = null;
        var edges = new List<LineageEdge>();
        foreach (var edge in register.PredecessorsOf(row.Village).Concat(register.SuccessorsOf(row.Village)))
        {
            if (edge.Date > decided && edge.Date <= Date)
            {
                day = day is null || day < edge.Date ? edge.Date : day;
                edges.Add(edge);
            }
        }

        return day is not { } last ? null : FindingCatalogue.TeamVillageChanged.About(
            null,
            SubjectOf(row),
            ("team", row.Team.Code.Value),
            ("unit", CodeOf(row.Village)),
            ("day", RuleFindings.Text(last)),
            ("successors", string.Join("; ", edges.Select(static edge => edge.Succession.ToString()).Distinct(StringComparer.Ordinal))));
    }

    /// <summary>The units in force on the day into which a village went; a question mark where nobody recorded it.</summary>
    private SortedSet<string> SuccessorsOf(AdministrativeUnit village)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        var met = new HashSet<UnitId> { village.Id };
        var queue = new Queue<AdministrativeUnit>([village]);
        while (queue.TryDequeue(out var unit))
        {
            if (unit.On(Date) is { } version)
            {
                found.Add($"{version.Code} {version.Name}");
                continue;
            }

            var goesOn = false;
            foreach (var edge in register.SuccessorsOf(unit))
            {
                if (edge.Date <= Date && register.TryGet(edge.Target, out var target))
                {
                    goesOn = true;
                    if (met.Add(target.Id))
                    {
                        queue.Enqueue(target);
                    }
                }
            }

            if (!goesOn)
            {
                found.Add("?");
            }
        }

        return found;
    }

    private FindingSubject SubjectOf(Row row) => new() { Unit = CodeOf(row.Village), Team = row.Team.Code.Value };

    private string CodeOf(AdministrativeUnit village) => (village.LastUntil(Date) ?? village.History[0]).Code.Value;
}
