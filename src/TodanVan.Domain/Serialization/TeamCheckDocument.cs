using System.Text.Json;

using Ardalis.GuardClauses;

using TodanVan.Domain.Teams;

namespace TodanVan.Domain.Serialization;

/// <summary>The outcomes of a check of teams as JSON, by the schema <c>docs/schemas/teams.schema.json</c>.</summary>
public static class TeamCheckDocument
{
    private static readonly Outcome[] Outcomes = [Outcome.Pass, Outcome.Fail, Outcome.Unknown, Outcome.Waived, Outcome.NotApplicable];

    /// <summary>Writes every team with every rule that applies to it, how many teams have which outcome, and the findings.</summary>
    /// <param name="stream">Where to write; left open.</param>
    /// <param name="check">The check.</param>
    /// <param name="others">What else there is to say, for example of how the teams were read; null for nothing.</param>
    /// <param name="language">The language of the messages.</param>
    /// <exception cref="ArgumentNullException">The stream or the check is null.</exception>
    public static void Write(Stream stream, CompositionCheck check, FindingSet? others = null, Language language = Language.Vietnamese)
    {
        Guard.Against.Null(stream);
        Guard.Against.Null(check);
        using var json = new Utf8JsonWriter(stream, JsonText.Options);
        json.WriteStartObject();
        json.WriteString("date", JsonText.Date(check.Date));
        json.WriteStartArray("teams");
        foreach (var team in check.Teams)
        {
            WriteTeam(json, team, language);
        }

        json.WriteEndArray();
        json.WriteStartObject("summary");
        foreach (var outcome in Outcomes)
        {
            json.WriteNumber(JsonText.CamelCase(outcome), check.Count(outcome));
        }

        json.WriteEndObject();
        FindingDocument.WriteGroups(json, others is null ? check.Findings : others.Concat(check.Findings), language);
        json.WriteEndObject();
    }

    private static void WriteTeam(Utf8JsonWriter json, TeamCheck team, Language language)
    {
        json.WriteStartObject();
        json.WriteString("unit", team.UnitCode.Value);
        json.WriteString("team", team.Team.Code.Value);
        json.WriteString("outcome", JsonText.CamelCase(team.Outcome));
        json.WriteStartArray("rules");
        foreach (var rule in team.Rules)
        {
            json.WriteStartObject();
            json.WriteString("rule", rule.Rule.Code.Value);
            json.WriteString("set", rule.Set.Code.Value);
            json.WriteString("outcome", JsonText.CamelCase(rule.Outcome));
            json.WriteString("message", rule.Finding?.ToText(language));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
