using System.Text.Json;

using Ardalis.GuardClauses;

using TodanVan.Domain.Explanations;
using TodanVan.Domain.Import;

namespace TodanVan.Domain.Serialization;

/// <summary>What a validation found, as JSON, by the schema <c>docs/schemas/validate.schema.json</c>.</summary>
public static class ValidationDocument
{
    /// <summary>Writes counts and findings.</summary>
    /// <param name="stream">Where to write; left open.</param>
    /// <param name="counts">The counts of each document.</param>
    /// <param name="findings">The findings.</param>
    /// <param name="language">The language of the messages; Vietnamese unless said otherwise.</param>
    /// <param name="preview">What would become of figures, if that was asked.</param>
    /// <exception cref="ArgumentNullException">The stream, the counts or the findings are null.</exception>
    public static void Write(
        Stream stream, IReadOnlyList<ImportCount> counts, FindingSet findings, Language language = Language.Vietnamese, ImportPreview? preview = null)
    {
        Guard.Against.Null(stream);
        Guard.Against.Null(counts);
        Guard.Against.Null(findings);
        using var json = new Utf8JsonWriter(stream, JsonText.Options);
        json.WriteStartObject();
        json.WriteStartArray("files");
        foreach (var count in counts)
        {
            json.WriteStartObject();
            json.WriteString("file", count.Document);
            json.WriteNumber("input", count.Input);
            json.WriteNumber("accepted", count.Accepted);
            json.WriteNumber("quarantined", count.Quarantined);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (preview is not null)
        {
            PreviewWriter.Write(json, preview, language);
        }

        FindingDocument.WriteGroups(json, findings, language);
        json.WriteEndObject();
    }
}
