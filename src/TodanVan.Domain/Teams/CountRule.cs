using System.Text.Json;

namespace TodanVan.Domain.Teams;

/// <summary>How many there are of something: members, members of a role, teams of the village.</summary>
internal abstract class CountRule(int? minimum, int? maximum) : ICompositionRule
{
    public abstract string Kind { get; }

    public int? Minimum { get; } = minimum;

    public int? Maximum { get; } = maximum;

    public Outcome Check(TeamSnapshot team) => Count(team).Between(Minimum, Maximum);

    public Finding Explain(TeamSnapshot team)
    {
        var count = Count(team);
        if (Minimum is { } least && count.AtLeast(least) == Outcome.Fail)
        {
            return TooFew(RuleFindings.Text(count.Known), RuleFindings.Text(least));
        }

        return Maximum is { } most && count.AtMost(most) == Outcome.Fail
            ? TooMany(RuleFindings.Text(count.Known), RuleFindings.Text(most))
            : RuleFindings.Undecided(Column);
    }

    public virtual void WriteProperties(Utf8JsonWriter json)
    {
        if (Minimum is { } least)
        {
            json.WriteNumber("min", least);
        }

        if (Maximum is { } most)
        {
            json.WriteNumber("max", most);
        }
    }

    protected abstract Import.TableColumn Column { get; }

    protected abstract Tally Count(TeamSnapshot team);

    protected abstract Finding TooFew(string count, string minimum);

    protected abstract Finding TooMany(string count, string maximum);
}
