using System.Text.Json;

using Ardalis.GuardClauses;

namespace TodanVan.Domain.Serialization;

/// <summary>Findings as JSON: one entry per cause, with its true count and all its rows.</summary>
public static class FindingDocument
{
    /// <summary>Writes the property <c>findings</c> of the object that a writer is in.</summary>
    /// <param name="json">The writer.</param>
    /// <param name="findings">The findings.</param>
    /// <param name="language">The language of the messages; Vietnamese unless said otherwise.</param>
    /// <exception cref="ArgumentNullException">The writer or the findings are null.</exception>
    public static void WriteGroups(Utf8JsonWriter json, FindingSet findings, Language language = Language.Vietnamese)
    {
        Guard.Against.Null(json);
        Guard.Against.Null(findings);
        json.WriteStartArray("findings");
        foreach (var group in findings.ByCause())
        {
            WriteGroup(json, group, language);
        }

        json.WriteEndArray();
    }

    internal static void WriteLocation(Utf8JsonWriter json, string name, SourceReference location)
    {
        json.WriteStartObject(name);
        json.WriteString("file", location.Document);
        WriteOptional(json, "sheet", location.Sheet);
        if (location.Row is { } row)
        {
            json.WriteNumber("row", row);
        }

        WriteOptional(json, "column", location.Column);
        WriteOptional(json, "pointer", location.JsonPointer);
        json.WriteEndObject();
    }

    internal static void WriteOptional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    private static void WriteGroup(Utf8JsonWriter json, FindingGroup group, Language language)
    {
        var finding = group.First;
        json.WriteStartObject();
        json.WriteString("code", finding.Code);
        json.WriteString("severity", JsonText.CamelCase(finding.Severity));
        json.WriteString("message", group.ToText(language));
        if (finding.Location is { } location)
        {
            WriteLocation(json, "location", location);
        }

        if (finding.Subject is { } subject)
        {
            json.WriteStartObject("subject");
            WriteOptional(json, "unit", subject.Unit);
            WriteOptional(json, "indicator", subject.Indicator);
            WriteOptional(json, "breakdown", subject.Breakdown);
            WriteOptional(json, "period", subject.Period);
            WriteOptional(json, "team", subject.Team);
            json.WriteEndObject();
        }

        if (finding.Arguments.Count > 0)
        {
            json.WriteStartObject("arguments");
            foreach (var argument in finding.Arguments)
            {
                json.WriteString(argument.Name, argument.Value);
            }

            json.WriteEndObject();
        }

        json.WriteNumber("count", group.Count);
        if (group.Rows.Count > 0)
        {
            json.WriteStartArray("rows");
            foreach (var row in group.Rows)
            {
                json.WriteNumberValue(row);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }
}
