using System.Text.Json;

namespace TodanVan.Domain.Teams;

/// <summary>The share of members, or of those of a role, who have an attribute.</summary>
internal sealed class AttributeShareRule(string attribute, TeamRole? role, Rational? minimum, Rational? maximum) : ICompositionRule
{
    public const string Name = "attributeShare";

    private readonly string key = TextKey.Comparison(attribute);

    public string Kind => Name;

    public string Attribute => attribute;

    public Outcome Check(TeamSnapshot team)
    {
        var (total, known, unknown) = Count(team);
        if (!team.MembersAreComplete)
        {
            // Neither the whole nor the part is known.
            return Outcome.Unknown;
        }

        return total == 0 ? Outcome.NotApplicable : Tally.And(AtLeast(total, known, unknown), AtMost(total, known, unknown));
    }

    public Finding Explain(TeamSnapshot team)
    {
        var (total, known, unknown) = Count(team);
        if (Check(team) == Outcome.Unknown)
        {
            return RuleFindings.Undecided(team, MemberTable.Attributes);
        }

        return AtLeast(total, known, unknown) == Outcome.Fail
            ? FindingCatalogue.ShareTooLow.At(
                null,
                ("attribute", attribute),
                ("count", RuleFindings.Text(known)),
                ("total", RuleFindings.Text(total)),
                ("minimum", minimum!.Value.ToString()))
            : FindingCatalogue.ShareTooHigh.At(
                null,
                ("attribute", attribute),
                ("count", RuleFindings.Text(known)),
                ("total", RuleFindings.Text(total)),
                ("maximum", maximum!.Value.ToString()));
    }

    public void WriteProperties(Utf8JsonWriter json)
    {
        json.WriteString("attribute", attribute);
        if (role is { } of)
        {
            json.WriteString("role", TeamRoles.Word(of));
        }

        if (minimum is { } least)
        {
            json.WriteString("min", least.ToString());
        }

        if (maximum is { } most)
        {
            json.WriteString("max", most.ToString());
        }
    }

    private Outcome AtLeast(int total, int known, int unknown)
    {
        if (minimum is not { } least)
        {
            return Outcome.Pass;
        }

        var needed = least * total;
        return known >= needed ? Outcome.Pass : known + unknown < needed ? Outcome.Fail : Outcome.Unknown;
    }

    private Outcome AtMost(int total, int known, int unknown)
    {
        if (maximum is not { } most)
        {
            return Outcome.Pass;
        }

        var allowed = most * total;
        return known > allowed ? Outcome.Fail : known + unknown <= allowed ? Outcome.Pass : Outcome.Unknown;
    }

    private (int Total, int Known, int Unknown) Count(TeamSnapshot team)
    {
        var (total, known, unknown) = (0, 0, 0);
        foreach (var member in team.Seats)
        {
            if (role is not null && member.Role != role)
            {
                continue;
            }

            total++;
            var has = member.HasKey(key);
            known += has == true ? 1 : 0;
            unknown += has is null ? 1 : 0;
        }

        return (total, known, unknown);
    }
}
