using System.Text.Json;

using Ardalis.GuardClauses;

using TodanVan.Domain.Indicators;

namespace TodanVan.Domain.Serialization;

/// <summary>A catalogue of indicators as JSON (<c>indicators.json</c>), by the schema <c>docs/schemas/indicators.schema.json</c>.</summary>
/// <remarks>
/// <para>The form is <c>{"calendar":"decree09","definitions":[{"code":"households","names":{"vi":"Số hộ","en":"Households"},"unit":
/// {"code":"household","symbol":"hộ"},"level":"Village","scale":0,"time":"latest","space":"sum"}]}</c>. Properties may stand in any order; one that
/// is null is as good as absent. Without <c>calendar</c> the builder's stays.</para>
/// <para>A definition has <c>code</c>, <c>names</c>, <c>unit</c> (the code of a listed unit of measure, or code and symbol), and perhaps
/// <c>display</c> (<c>form</c>, and of <c>rounded</c> <c>digits</c> and <c>mode</c>; <c>exact</c> unless said otherwise), <c>from</c>, <c>to</c> (not in
/// force on that day any more), <c>basis</c> and <c>sourceNote</c>. A measure has <c>level</c>, <c>scale</c>, <c>time</c>, <c>space</c>, and perhaps
/// <c>source</c> (<c>reported</c> unless said otherwise), <c>minimum</c>, <c>maximum</c>, <c>frequency</c>, <c>maxAgeDays</c>, <c>calendar</c> and
/// <c>breakdowns</c>; a derived indicator has <c>expression</c>, and perhaps <c>inputs</c> (<c>matched</c> unless said otherwise).</para>
/// </remarks>
public static class CatalogueDocument
{
    /// <summary>Reads a document, into a builder.</summary>
    /// <remarks>
    /// Every element of <c>definitions</c> is one record of the import: it reaches the builder as a definition, or is quarantined whole with its
    /// bytes and every reason there is (<c>TDV0109</c>, <c>TDV0117</c>, <c>TDV0119</c> to <c>TDV0123</c>, <c>TDV0201</c> to <c>TDV0203</c>,
    /// <c>TDV0328</c> to <c>TDV0330</c>, <c>TDV0333</c>, <c>TDV0335</c>, <c>TDV0406</c>), each with its JSON pointer; its row is its place in the
    /// array, from 1. The document is held in memory while it is read.
    /// </remarks>
    /// <param name="stream">The document, from its current position; left open.</param>
    /// <param name="document">The name of the document, as findings will give it.</param>
    /// <param name="builder">What takes the definitions and the calendar.</param>
    /// <returns>
    /// Why nothing can be used, and then the builder has been told nothing: the document is empty (<c>TDV0102</c>), not UTF-8 text
    /// (<c>TDV0103</c>), not JSON to its end or no object (<c>TDV0114</c>), has no array <c>definitions</c> (<c>TDV0121</c>, <c>TDV0122</c>), has
    /// <c>calendar</c> or <c>definitions</c> twice (<c>TDV0120</c>), or names no calendar that there is (<c>TDV0330</c>). Otherwise empty.
    /// </returns>
    /// <exception cref="ArgumentException">An argument is null, or the document's name is blank.</exception>
    /// <exception cref="IOException">The stream fails or holds more than an array can (2 GiB).</exception>
    public static FindingSet Read(Stream stream, string document, IndicatorCatalogueBuilder builder)
    {
        Guard.Against.Null(stream);
        Guard.Against.NullOrWhiteSpace(document);
        Guard.Against.Null(builder);
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return new CatalogueWalk(document, builder).Read(memory.GetBuffer().AsSpan(0, (int)memory.Length));
    }

    /// <summary>Writes all versions of a catalogue, in its order. What is written reads back as the same catalogue.</summary>
    /// <param name="stream">Where to write; left open. Nothing is written when an argument is refused.</param>
    /// <param name="catalogue">The catalogue.</param>
    /// <exception cref="ArgumentException">
    /// An argument is null; or a definition holds what the document cannot: a day that is not of the years 1 to 9999 or is the last of them, half a
    /// surrogate pair, a bound of more than <see cref="Rational.MaxDigits"/> digits.
    /// </exception>
    public static void Write(Stream stream, IndicatorCatalogue catalogue)
    {
        Guard.Against.Null(stream);
        Guard.Against.Null(catalogue);
        using var memory = new MemoryStream();
        using (var json = new Utf8JsonWriter(memory, JsonText.Options))
        {
            json.WriteStartObject();
            json.WriteString("calendar", catalogue.Calendar.Code);
            json.WriteStartArray("definitions");
            foreach (var definition in catalogue.Versions)
            {
                WriteDefinition(json, definition);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.Write(memory.GetBuffer().AsSpan(0, (int)memory.Length));
    }

    private static void WriteDefinition(Utf8JsonWriter json, IndicatorDefinition definition)
    {
        json.WriteStartObject();
        json.WriteText("code", definition.Code.Value);
        WriteNames(json, definition.Name);
        WriteUnit(json, definition.Unit);
        switch (definition)
        {
            case MeasureDefinition measure:
                WriteMeasure(json, measure);
                break;
            case DerivedDefinition derived:
                json.WriteText("expression", derived.Expression.ToString());
                json.WriteString("inputs", CatalogueWords.Inputs.Of(derived.InputsAreIndependent));
                json.WriteNumber("per", derived.Per);
                break;
        }

        json.WriteStartObject("display");
        json.WriteString("form", CatalogueWords.Forms.Of(definition.Display.Form));
        if (definition.Display is { Form: DisplayForm.Rounded, Rounding: { } rounding })
        {
            json.WriteNumber("digits", rounding.Digits);
            json.WriteString("mode", CatalogueWords.Modes.Of(rounding.Mode));
        }

        json.WriteEndObject();
        json.WriteDay("from", definition.Validity.Start);
        json.WriteDay("to", definition.Validity.End);
        json.WriteBasis(definition.Basis);
        json.WriteText("sourceNote", definition.SourceNote);
        json.WriteEndObject();
    }

    private static void WriteMeasure(Utf8JsonWriter json, MeasureDefinition measure)
    {
        json.WriteString("source", CatalogueWords.Sources.Of(measure.Source));
        json.WriteString("level", measure.ReportingLevel.ToString());
        json.WriteNumber("scale", measure.Scale);
        json.WriteString("time", CatalogueWords.Times.Of(measure.Time));
        json.WriteString("space", CatalogueWords.Spaces.Of(measure.Space));
        WriteBound(json, "minimum", measure.Minimum);
        WriteBound(json, "maximum", measure.Maximum);
        if (measure.Frequency is { } frequency)
        {
            json.WriteString("frequency", CatalogueWords.Frequencies.Of(frequency));
        }

        if (measure.MaxAgeDays is { } age)
        {
            json.WriteNumber("maxAgeDays", age);
        }

        if (measure.Calendar is { } calendar)
        {
            json.WriteString("calendar", calendar.Code);
        }

        if (measure.Breakdowns.Count == 0)
        {
            return;
        }

        json.WriteStartArray("breakdowns");
        foreach (var breakdown in measure.Breakdowns)
        {
            json.WriteStartObject();
            json.WriteText("code", breakdown.Code.Value);
            WriteNames(json, breakdown.Name);
            json.WriteStartArray("items");
            foreach (var item in breakdown.Items)
            {
                json.WriteStartObject();
                json.WriteText("code", item.Code.Value);
                WriteNames(json, item.Name);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteNames(Utf8JsonWriter json, Func<Language, string> name)
    {
        json.WriteStartObject("names");
        json.WriteText("vi", name(Language.Vietnamese));
        json.WriteText("en", name(Language.English));
        json.WriteEndObject();
    }

    private static void WriteUnit(Utf8JsonWriter json, UnitOfMeasure unit)
    {
        if (string.Equals(UnitOfMeasure.Listed(unit.Code)?.Symbol, unit.Symbol, StringComparison.Ordinal))
        {
            json.WriteString("unit", unit.Code);
            return;
        }

        json.WriteStartObject("unit");
        json.WriteString("code", unit.Code);
        if (unit.Symbol.Length > 0)
        {
            json.WriteString("symbol", unit.Symbol);
        }

        json.WriteEndObject();
    }

    private static void WriteBound(Utf8JsonWriter json, string name, Rational? bound)
    {
        if (bound is { } value)
        {
            var text = value.TryToDecimalText(out var number) ? number : value.ToString();
            json.WriteString(name, Rational.TryParse(text, out _) ? text : throw new ArgumentException("A bound has too many digits to be read.", nameof(bound)));
        }
    }
}
