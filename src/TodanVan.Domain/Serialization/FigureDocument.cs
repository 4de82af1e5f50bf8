using System.Text.Json;

using Ardalis.GuardClauses;

using NodaTime;
using NodaTime.Text;

using TodanVan.Domain.Rollups;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Serialization;

/// <summary>Figures as JSON, by the schema <c>docs/schemas/rollup.schema.json</c>.</summary>
/// <remarks>Exact numbers are strings and counts are numbers. The order is that of the figures, so the same input gives the same bytes.</remarks>
public static class FigureDocument
{
    /// <summary>Writes figures and findings.</summary>
    /// <param name="stream">Where to write; left open.</param>
    /// <param name="figures">The figures.</param>
    /// <param name="imports">What the imports had to say, listed with the figures' own findings.</param>
    /// <param name="language">The language of the messages; Vietnamese unless said otherwise.</param>
    /// <exception cref="ArgumentNullException">The stream or the figures are null.</exception>
    public static void Write(Stream stream, FigureSet figures, FindingSet? imports = null, Language language = Language.Vietnamese)
    {
        Guard.Against.Null(stream);
        Guard.Against.Null(figures);
        using var json = new Utf8JsonWriter(stream, JsonText.Options);
        json.WriteStartObject();
        json.WriteString("period", figures.Input.Catalogue.Calendar.Format(figures.Request.Period));
        json.WriteString("boundaries", (figures.Request.Boundaries ?? Boundaries.On(figures.Request.Period.ClosingDay)).ToString());
        json.WriteStartArray("figures");
        foreach (var figure in figures)
        {
            WriteFigure(json, figure, figures);
        }

        json.WriteEndArray();
        FindingDocument.WriteGroups(json, (imports ?? FindingSet.Empty).Concat(figures.Findings), language);
        json.WriteEndObject();
    }

    private static void WriteFigure(Utf8JsonWriter json, Figure figure, FigureSet figures)
    {
        json.WriteStartObject();
        json.WriteString("unit", figure.Version.Code.Value);
        json.WriteString("unitId", figure.Unit.Id.Value);
        json.WriteString("name", figure.Version.Name);
        json.WriteString("level", figure.Unit.Level.ToString());
        json.WriteString("indicator", figure.Indicator.Code.Value);
        if (figure.Breakdown is { } part)
        {
            json.WriteString("breakdown", part.Value);
        }

        WriteNumber(json, figure);
        WriteCodes(json, "missing", figure.MissingUnits(), figures);
        WriteCodes(json, "partialUnits", figure.PartialUnits(), figures);
        WriteQualified(json, figure, figures.Request.Period.ClosingDay);
        json.WriteEndObject();
    }

    /// <summary>What a figure is and what it covers.</summary>
    internal static void WriteNumber(Utf8JsonWriter json, Figure figure)
    {
        json.WriteString("state", JsonText.CamelCase(figure.State));
        if (figure.State == FigureState.Value)
        {
            json.WriteString("quality", "exact");
        }

        json.WriteString("value", figure.TryGetValue(out var value) && value.TryToDecimalText(out var text) ? text : null);
        // Sums are decimals; of a quotient of quotients the sides may not be, and then the document has none.
        if (figure.Numerator is { } above && above.TryToDecimalText(out var numerator)
            && figure.Denominator is { } below && below.TryToDecimalText(out var denominator))
        {
            json.WriteString("numerator", numerator);
            json.WriteString("denominator", denominator);
        }

        if (figure.State == FigureState.Value)
        {
            json.WriteString("valueCovers", figure.IsComplete ? "expected" : "reported");
        }

        json.WriteString("text", figure.ToText());
        json.WriteNumber("reported", figure.Reported);
        json.WriteNumber("expected", figure.Expected);
        json.WriteNumber("partial", figure.Partial);
        if (figure is { ExpectedCells: { } expectedCells, ReportedCells: { } reportedCells })
        {
            json.WriteNumber("reportedCells", reportedCells);
            json.WriteNumber("expectedCells", expectedCells);
        }

        WriteCount(json, "withheldUnits", figure.WithheldUnits);
        WriteCount(json, "imputed", figure.Imputed);
        WriteCount(json, "endedUnits", figure.EndedUnits);
        WriteCount(json, "unplacedUnits", figure.UnplacedUnits);
    }

    /// <summary>How sure a figure is, and of when.</summary>
    internal static void WriteQualified(Utf8JsonWriter json, Figure figure, LocalDate closing)
    {
        if (figure.Qualifier != Qualifier.Exact)
        {
            json.WriteString("qualifier", VietnameseNumber.FormatQualifier(figure.Qualifier));
        }

        WriteBounds(json, figure);
        WriteAsOf(json, figure, closing);
    }

    /// <summary>Bounds, where they say something that the value does not: nothing is missing, withheld or qualified of a number that is complete.</summary>
    private static void WriteBounds(Utf8JsonWriter json, Figure figure)
    {
        if ((figure.State == FigureState.Value && figure.IsComplete && figure.Qualifier == Qualifier.Exact)
            || figure.Bounds is not { } bounds
            || (bounds.Low is null && bounds.High is null))
        {
            return;
        }

        json.WriteStartObject("bounds");
        json.WriteString("low", bounds.Low is { } low ? Figure.Decimal(low) : null);
        json.WriteString("high", bounds.High is { } high ? Figure.Decimal(high) : null);
        json.WriteEndObject();
    }

    /// <summary>The days of a stock's facts, where they are not all of the closing day.</summary>
    private static void WriteAsOf(Utf8JsonWriter json, Figure figure, LocalDate closing)
    {
        if (figure.AsOf is { } days && (days.Oldest != closing || days.Newest != closing))
        {
            json.WriteStartObject("asOf");
            json.WriteString("oldest", LocalDatePattern.Iso.Format(days.Oldest));
            json.WriteString("newest", LocalDatePattern.Iso.Format(days.Newest));
            json.WriteEndObject();
        }
    }

    private static void WriteCount(Utf8JsonWriter json, string name, int count)
    {
        if (count > 0)
        {
            json.WriteNumber(name, count);
        }
    }

    private static void WriteCodes(Utf8JsonWriter json, string name, IReadOnlyList<AdministrativeUnit> units, FigureSet figures)
    {
        if (units.Count == 0)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var unit in units)
        {
            // A unit that has ended is named by the last code it bore.
            json.WriteStringValue((unit.LastUntil(figures.Request.Period.ClosingDay) ?? unit.History[0]).Code.Value);
        }

        json.WriteEndArray();
    }
}
