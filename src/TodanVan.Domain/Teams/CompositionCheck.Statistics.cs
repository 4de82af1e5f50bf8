using TodanVan.Domain.Indicators;
using TodanVan.Domain.Observations;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Teams;

/// <content>What is counted of a check.</content>
public sealed partial class CompositionCheck
{
    /// <summary>Counts the teams by outcome, and what they have and lack, a village each, as observations of the day.</summary>
    /// <returns>
    /// Observations of the measures of <see cref="TeamIndicators"/>. A village of which something is not known has no observation of what rests on it:
    /// nothing is counted as lacking because nobody said that it is there.
    /// </returns>
    public IReadOnlyList<Observation> Statistics()
    {
        var day = new ReportingPeriod(Date, Date);
        var byVillage = new Dictionary<UnitId, (int Start, int End)>();
        for (var i = 0; i < rows.Count && rows[i].Place >= 0; i++)
        {
            byVillage[rows[i].Village.Id] = byVillage.TryGetValue(rows[i].Village.Id, out var range) ? (range.Start, i + 1) : (i, i + 1);
        }

        var result = new List<Observation>();
        for (var place = 0; place < tree.Count; place++)
        {
            var unit = tree.Units[place];
            if (unit.Level != UnitLevel.Village || roster.UnclearTeams.Contains(unit.Id))
            {
                continue;
            }

            var (start, end) = byVillage.GetValueOrDefault(unit.Id);
            if (start == end && (!roster.IsClosed || roster.HasLostRows))
            {
                continue;
            }

            AddOutcomes(unit.Id, day, start, end, result);
            AddDocuments(unit.Id, day, start, end, result);
            if (roster.HasMembers && !roster.UnclearMembers.Contains(unit.Id))
            {
                AddLeaders(unit.Id, day, start, end, result);
            }
        }

        return result.AsReadOnly();
    }

    private void AddOutcomes(UnitId unit, ReportingPeriod day, int start, int end, List<Observation> result)
    {
        Span<int> found = stackalloc int[5];
        for (var i = start; i < end; i++)
        {
            found[(int)teams[i].Outcome]++;
        }

        var (pass, fail, unknown) = (found[(int)Outcome.Pass], found[(int)Outcome.Fail], found[(int)Outcome.Unknown]);
        result.Add(new Observation(unit, TeamIndicators.Passing.Code, day, pass));
        result.Add(new Observation(unit, TeamIndicators.Failing.Code, day, fail));
        result.Add(new Observation(unit, TeamIndicators.Unknown.Code, day, unknown));
        result.Add(new Observation(unit, TeamIndicators.Waived.Code, day, found[(int)Outcome.Waived]));
        result.Add(new Observation(unit, TeamIndicators.Judged.Code, day, pass + fail + unknown));
    }

    private void AddDocuments(UnitId unit, ReportingPeriod day, int start, int end, List<Observation> result)
    {
        foreach (var (measure, document) in TeamIndicators.WithoutDocument)
        {
            var (lacking, isKnown) = (0, true);
            for (var i = start; i < end; i++)
            {
                var keys = rows[i].Team.DocumentKeys;
                isKnown &= keys is not null;
                lacking += keys is not null && Array.IndexOf(keys, document) < 0 ? 1 : 0;
            }

            if (isKnown)
            {
                result.Add(new Observation(unit, measure.Code, day, lacking));
            }
        }
    }

    private void AddLeaders(UnitId unit, ReportingPeriod day, int start, int end, List<Observation> result)
    {
        var (leaders, trained, isKnown, vacant, acting) = (0, 0, true, 0, 0);
        for (var i = start; i < end; i++)
        {
            var (hasLeader, isActing) = (false, false);
            foreach (var member in TeamSnapshot.SeatedOn(rows[i].Team, Date))
            {
                if (member.Role == TeamRole.Member)
                {
                    continue;
                }

                leaders++;
                hasLeader |= member.Role == TeamRole.Leader;
                isActing |= member.Role == TeamRole.Leader && member.IsActing;
                isKnown &= member.AttributeKeys is not null;
                trained += member.AttributeKeys is { } keys && Array.IndexOf(keys, TeamIndicators.TrainedKey) >= 0 ? 1 : 0;
            }

            vacant += hasLeader ? 0 : 1;
            acting += isActing ? 1 : 0;
        }

        result.Add(new Observation(unit, TeamIndicators.Leaders.Code, day, leaders));
        result.Add(new Observation(unit, TeamIndicators.WithoutLeader.Code, day, vacant));
        result.Add(new Observation(unit, TeamIndicators.WithActingLeader.Code, day, acting));
        if (isKnown)
        {
            result.Add(new Observation(unit, TeamIndicators.LeadersTrained.Code, day, trained));
        }
    }
}
