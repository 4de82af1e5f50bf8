using NodaTime;

using TodanVan.Domain.Units;

namespace TodanVan.Domain.Rollups;

/// <summary>Makes the plans of a restatement, each once.</summary>
internal sealed class RestatePlans
{
    private readonly UnitRegister register;
    private readonly RestateRequest request;
    private readonly DivisionShares shares;
    private readonly UnitSnapshot targets;
    private readonly HashSet<UnitId>? scope;
    private readonly Dictionary<(UnitLevel, ReportingPeriod, bool), RestatePlan> plans = [];
    private readonly Dictionary<(UnitId, LocalDate), List<(int Place, Arrival Arrival)>> arrivals = [];
    private readonly Dictionary<(int Place, LocalDate Since), bool> open = [];

    public RestatePlans(UnitRegister register, RestateRequest request, DivisionShares shares)
    {
        this.register = register;
        this.request = request;
        this.shares = shares;
        targets = register.On(request.To);
        scope = request.Scope is null ? null : [.. request.Scope];
    }

    public RestatePlan Of(UnitLevel level, ReportingPeriod period, bool isStock)
    {
        if (!plans.TryGetValue((level, period, isStock), out var plan))
        {
            plans.Add((level, period, isStock), plan = Make(level, period, isStock));
        }

        return plan;
    }

    private RestatePlan Make(UnitLevel level, ReportingPeriod period, bool isStock)
    {
        var (sources, late) = (new List<RestateSource>(), new List<RestateSource>());
        foreach (var unit in register.UnitArray)
        {
            if (unit.Level != level || !unit.InForceDuring(period))
            {
                continue;
            }

            var version = unit.On(period.ClosingDay) ?? unit.LastUntil(period.ClosingDay)!;
            var day = version.Validity.Contains(period.ClosingDay) ? period.ClosingDay : version.Validity.End!.Value.PlusDays(-1);
            if (!IsInScope(version, unit.Id, day))
            {
                continue;
            }

            if (isStock && day != period.ClosingDay)
            {
                late.Add(new RestateSource(unit, version, []));
            }
            else
            {
                sources.Add(new RestateSource(unit, version, Arrivals(unit.Id, day)));
            }
        }

        return new RestatePlan(targets, sources, late, place => IsOpen(place, period.ClosingDay));
    }

    private List<(int Place, Arrival Arrival)> Arrivals(UnitId unit, LocalDate day)
    {
        if (arrivals.TryGetValue((unit, day), out var known))
        {
            return known;
        }

        var found = new List<(int, Arrival)>();
        var descent = LineageWalk.Follow(register, unit, day, request.To, shares);
        foreach (var leaf in descent.Leaves())
        {
            found.Add((targets.IndexOf(leaf), descent.ArrivalAt(leaf, request.MixMeasures)));
        }

        arrivals.Add((unit, day), found);
        return found;
    }

    private bool IsOpen(int place, LocalDate since)
    {
        if (!open.TryGetValue((place, since), out var known))
        {
            open.Add((place, since), known = LineageWalk.IsOpen(register, targets.Units[place].Id, since, request.To));
        }

        return known;
    }

    private bool IsInScope(UnitVersion version, UnitId unit, LocalDate day)
    {
        if (scope is null || scope.Contains(unit))
        {
            return true;
        }

        // The country is above everything that a request is about, but what it is about is not the whole country.
        for (var above = version.Parent; above is not null && above != UnitId.Country; above = register.TryGet(above, out var parent) ? parent.On(day)?.Parent : null)
        {
            if (scope.Contains(above))
            {
                return true;
            }
        }

        return false;
    }
}
