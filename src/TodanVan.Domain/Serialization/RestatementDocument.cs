using System.Text.Json;

using Ardalis.GuardClauses;

using NodaTime.Text;

using TodanVan.Domain.Rollups;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Serialization;

/// <summary>A restatement as JSON, by the schema <c>docs/schemas/restate.schema.json</c>.</summary>
/// <remarks>Exact numbers are strings and counts are numbers. The order is that of the cells, so the same input gives the same bytes.</remarks>
public static class RestatementDocument
{
    /// <summary>Writes cells and findings.</summary>
    /// <param name="stream">Where to write; left open.</param>
    /// <param name="restatement">The cells.</param>
    /// <param name="imports">What the imports had to say, listed with the restatement's own findings.</param>
    /// <param name="language">The language of the messages; Vietnamese unless said otherwise.</param>
    /// <exception cref="ArgumentNullException">The stream or the restatement is null.</exception>
    public static void Write(Stream stream, Restatement restatement, FindingSet? imports = null, Language language = Language.Vietnamese)
    {
        Guard.Against.Null(stream);
        Guard.Against.Null(restatement);
        using var json = new Utf8JsonWriter(stream, JsonText.Options);
        json.WriteStartObject();
        json.WriteString("to", LocalDatePattern.Iso.Format(restatement.Request.To));
        json.WriteStartArray("cells");
        foreach (var cell in restatement.Cells)
        {
            WriteCell(json, cell, restatement.Input.Catalogue.Calendar);
        }

        json.WriteEndArray();
        FindingDocument.WriteGroups(json, (imports ?? FindingSet.Empty).Concat(restatement.Findings), language);
        json.WriteEndObject();
    }

    private static void WriteCell(Utf8JsonWriter json, RestatedCell cell, ReportingCalendar calendar)
    {
        json.WriteStartObject();
        json.WriteString("unit", cell.Version.Code.Value);
        json.WriteString("unitId", cell.Unit.Id.Value);
        json.WriteString("name", cell.Version.Name);
        json.WriteString("level", cell.Unit.Level.ToString());
        json.WriteString("indicator", cell.Indicator.Code.Value);
        if (cell.Breakdown is { } breakdown)
        {
            json.WriteString("breakdown", breakdown.Value);
        }

        json.WriteString("period", calendar.Format(cell.Period));
        if (cell.IsControlTotal)
        {
            json.WriteBoolean("controlTotal", true);
        }

        json.WriteString("state", JsonText.CamelCase(cell.State));
        if (cell.Quality is { } quality)
        {
            json.WriteString("quality", JsonText.CamelCase(quality));
        }

        WriteValue(json, cell.Value, always: true);
        if (cell.Measures.Count > 0)
        {
            json.WriteStartArray("measures");
            foreach (var measure in cell.Measures)
            {
                json.WriteStringValue(measure);
            }

            json.WriteEndArray();
        }

        if (cell.State == FigureState.Value)
        {
            json.WriteString("valueCovers", cell.IsComplete ? "expected" : "reported");
        }

        json.WriteString("text", cell.ToText());
        json.WriteNumber("reported", cell.Reported);
        json.WriteNumber("expected", cell.Expected);
        if (cell.Qualifier != Qualifier.Exact)
        {
            json.WriteString("qualifier", VietnameseNumber.FormatQualifier(cell.Qualifier));
        }

        json.WriteStartArray("parts");
        foreach (var part in cell.Parts)
        {
            json.WriteStartObject();
            json.WriteString("unit", part.Version.Code.Value);
            json.WriteString("unitId", part.Source.Id.Value);
            json.WriteString("extent", JsonText.CamelCase(part.Extent));
            if (part.Extent != CrosswalkExtent.Whole && part.Share is { } share)
            {
                json.WriteString("share", share.ToString());
            }

            if (part.State is { } state)
            {
                json.WriteString("state", JsonText.CamelCase(state));
            }

            WriteValue(json, part.Value?.Value, always: false);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>A decimal; a number that does not end is null there, and stands beside it as a fraction.</summary>
    private static void WriteValue(Utf8JsonWriter json, Rational? value, bool always)
    {
        if (value is not { } number)
        {
            if (always)
            {
                json.WriteNull("value");
            }

            return;
        }

        if (number.TryToDecimalText(out var text))
        {
            json.WriteString("value", text);
            return;
        }

        json.WriteNull("value");
        json.WriteString("fraction", number.ToString());
    }
}
