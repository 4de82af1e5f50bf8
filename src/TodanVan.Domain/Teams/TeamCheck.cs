using TodanVan.Domain.Units;

namespace TodanVan.Domain.Teams;

/// <summary>What all rules together say of one team on a day.</summary>
/// <threadsafety>Immutable, and so safe to share between threads.</threadsafety>
public sealed class TeamCheck
{
    private readonly CompositionCheck check;
    private readonly int place;

    internal TeamCheck(CompositionCheck check, int place, Team team, UnitCode unitCode, Outcome outcome)
    {
        this.check = check;
        this.place = place;
        Team = team;
        UnitCode = unitCode;
        Outcome = outcome;
    }

    /// <summary>The team.</summary>
    public Team Team { get; }

    /// <summary>The code of the village on the day; the last one it bore when it is no more.</summary>
    public UnitCode UnitCode { get; }

    /// <summary>
    /// Fail when an error among the rules fails and is not waived; else unknown when any rule is; else waived when an error was; else pass; not
    /// applicable when no rule applies (semantics K3).
    /// </summary>
    public Outcome Outcome { get; }

    /// <summary>The rules that apply to the team's village, by set and code. They are made when asked for.</summary>
    public IReadOnlyList<RuleCheck> Rules => check.RulesOf(place);

    /// <inheritdoc/>
    public override string ToString() => $"{UnitCode}/{Team.Code}: {Outcome}";
}
