using System.Text.Json;

using NodaTime;

using TodanVan.Domain.Explanations;
using TodanVan.Domain.Rollups;

namespace TodanVan.Domain.Serialization;

/// <summary>Writes a preview into the document of a validation.</summary>
internal static class PreviewWriter
{
    public static void Write(Utf8JsonWriter json, ImportPreview preview, Language language)
    {
        var request = preview.Proposed.Request;
        var calendar = preview.Proposed.Input.Catalogue.Calendar;
        json.WriteStartObject("preview");
        json.WriteString("period", calendar.Format(request.Period));
        json.WriteString("boundaries", (request.Boundaries ?? Boundaries.On(request.Period.ClosingDay)).ToString());
        json.WriteStartArray("figures");
        foreach (var move in preview.Moves)
        {
            json.WriteStartObject();
            json.WriteString("unit", move.Version.Code.Value);
            json.WriteString("unitId", move.Unit.Id.Value);
            json.WriteString("name", move.Version.Name);
            json.WriteString("level", move.Unit.Level.ToString());
            json.WriteString("indicator", move.Indicator.Code.Value);
            FindingDocument.WriteOptional(json, "breakdown", move.Breakdown?.Value);
            WriteFigure(json, "before", move.Before, request.Period.ClosingDay);
            WriteFigure(json, "after", move.After, request.Period.ClosingDay);
            json.WriteString("difference", move.Difference is { } difference ? Figure.Decimal(difference) : null);
            json.WriteStartArray("rows");
            foreach (var cause in preview.CausesOf(move))
            {
                json.WriteNumberValue(cause.Place);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("rows");
        foreach (var change in preview.Changes)
        {
            WriteChange(json, change, calendar);
        }

        json.WriteEndArray();
        FindingDocument.WriteGroups(json, preview.Findings, language);
        json.WriteEndObject();
    }

    private static void WriteFigure(Utf8JsonWriter json, string name, Figure? figure, LocalDate closing)
    {
        if (figure is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        FigureDocument.WriteNumber(json, figure);
        FigureDocument.WriteQualified(json, figure, closing);
        json.WriteEndObject();
    }

    private static void WriteChange(Utf8JsonWriter json, RowChange change, ReportingCalendar calendar)
    {
        json.WriteStartObject();
        json.WriteString("kind", JsonText.CamelCase(change.Kind));
        FindingDocument.WriteOptional(json, "unit", change.UnitCode?.Value);
        FindingDocument.WriteOptional(json, "unitId", change.Unit?.Value);
        FindingDocument.WriteOptional(json, "team", change.Team);
        FindingDocument.WriteOptional(json, "member", change.Member);
        FindingDocument.WriteOptional(json, "indicator", change.Indicator?.Value);
        FindingDocument.WriteOptional(json, "breakdown", change.Breakdown?.Value);
        FindingDocument.WriteOptional(json, "period", change.Period is { } period ? calendar.Format(period) : null);
        json.WriteString("before", change.Before);
        json.WriteString("after", change.After);
        FindingDocument.WriteOptional(json, "difference", change.Difference is { } difference ? Figure.Decimal(difference) : null);
        if (change.BeforeSource is { } before)
        {
            FindingDocument.WriteLocation(json, "beforeLocation", before);
        }

        if (change.AfterSource is { } after)
        {
            FindingDocument.WriteLocation(json, "afterLocation", after);
        }

        json.WriteEndObject();
    }
}
