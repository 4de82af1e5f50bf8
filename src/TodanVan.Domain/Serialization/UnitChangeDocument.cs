using System.Text.Json;

using Ardalis.GuardClauses;

using TodanVan.Domain.Units;

namespace TodanVan.Domain.Serialization;

/// <summary>Changes of units as JSON (<c>units.json</c>), by the schema <c>docs/schemas/units.schema.json</c>.</summary>
/// <remarks>
/// <para>The form is <c>{"changes":[{"kind":"transfer","date":"2025-07-01","unit":"V1","parent":"00691","basis":{"number":"1684/NQ-UBTVQH15"}}]}</c>.
/// A unit is an id, or a code that the unit bears on the eve or on the day, as <see cref="UnitRegisterBuilder.Add(UnitChange)"/> takes it. An
/// establishment without <c>unit</c> has the id <c>code@date</c>. Properties may stand in any order; one that is null is as good as absent.</para>
/// <para>What a change of a kind has besides <c>kind</c>, <c>date</c> and perhaps <c>basis</c> (<c>number</c>, and perhaps <c>issuer</c>,
/// <c>issued</c>, <c>effective</c>, <c>clause</c>); a question mark stands where it may be absent:
/// <c>establishment</c> unit?, level, code, name, unitKind, parent?, candidates?, unnamedSource?; <c>renaming</c> unit, name; <c>recoding</c> unit, code;
/// <c>reclassification</c> unit, unitKind; <c>transfer</c> unit, parent; <c>reorganization</c> within?, successions (each of source, target,
/// extent <c>whole</c> or <c>part</c>, and of a part perhaps share, such as <c>"1/3"</c>, with its measure); <c>boundaryAdjustment</c> source,
/// target, moved?; <c>abolition</c> unit; <c>levelAbolition</c> level.</para>
/// </remarks>
public static class UnitChangeDocument
{
    /// <summary>Reads a document to its end, into a builder.</summary>
    /// <remarks>
    /// Every element of <c>changes</c> is one record of the import: it reaches the builder as a change, or is quarantined whole with its
    /// bytes and every reason there is (<c>TDV0109</c>, <c>TDV0117</c>, <c>TDV0119</c> to <c>TDV0123</c>, <c>TDV0201</c>, <c>TDV0202</c>,
    /// <c>TDV0232</c> to <c>TDV0238</c>), each with its JSON pointer; its row is its place in the array, from 1. Where the document stops
    /// being JSON, the elements before stay and what has not been read is quarantined as one record (<c>TDV0114</c>, with its physical line),
    /// or noted if nothing of a record is in it. The document is held in memory while it is read.
    /// </remarks>
    /// <param name="stream">The document, from its current position; left open.</param>
    /// <param name="document">The name of the document, as findings will give it.</param>
    /// <param name="builder">What takes the changes.</param>
    /// <returns>
    /// Why nothing could be read, and then the builder has been told nothing: the document is empty (<c>TDV0102</c>), not UTF-8 text
    /// (<c>TDV0103</c>), no JSON object (<c>TDV0114</c>), or has no array <c>changes</c> (<c>TDV0121</c>, <c>TDV0122</c>). Otherwise empty.
    /// </returns>
    /// <exception cref="ArgumentException">An argument is null, or the document's name is blank.</exception>
    /// <exception cref="IOException">The stream fails or holds more than an array can (2 GiB).</exception>
    public static FindingSet Read(Stream stream, string document, UnitRegisterBuilder builder)
    {
        Guard.Against.Null(stream);
        Guard.Against.NullOrWhiteSpace(document);
        Guard.Against.Null(builder);
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return new UnitChangeWalk(document, builder).Read(memory.GetBuffer().AsSpan(0, (int)memory.Length));
    }

    /// <summary>Writes changes in the order in which they are given, for example those of <see cref="UnitRegister.Changes"/>.</summary>
    /// <param name="stream">Where to write; left open. Nothing is written when an argument is refused.</param>
    /// <param name="changes">The changes.</param>
    /// <exception cref="ArgumentException">
    /// The stream, the changes or one of them is null; or one holds what the document cannot: a day that is not of the years 1 to 9999 or
    /// is the last of them, half a surrogate pair, a share of more than <see cref="Rational.MaxDigits"/> digits.
    /// </exception>
    public static void Write(Stream stream, IEnumerable<UnitChange> changes)
    {
        Guard.Against.Null(stream);
        Guard.Against.Null(changes);
        using var memory = new MemoryStream();
        using (var json = new Utf8JsonWriter(memory, JsonText.Options))
        {
            json.WriteStartObject();
            json.WriteStartArray("changes");
            foreach (var change in changes)
            {
                WriteChange(json, Guard.Against.Null(change, nameof(changes)));
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.Write(memory.GetBuffer().AsSpan(0, (int)memory.Length));
    }

    private static void WriteChange(Utf8JsonWriter json, UnitChange change)
    {
        json.WriteStartObject();
        json.WriteString("kind", JsonNamingPolicy.CamelCase.ConvertName(change.GetType().Name));
        json.WriteDay("date", change.Date);
        json.WriteBasis(change.Basis);
        switch (change)
        {
            case Establishment establishment:
                json.WriteText("unit", establishment.Unit.Value);
                json.WriteString("level", establishment.Level.ToString());
                json.WriteText("code", establishment.Code.Value);
                json.WriteText("name", establishment.Name);
                json.WriteText("unitKind", establishment.Kind.Name);
                json.WriteText("parent", establishment.Parent?.Value);
                WriteUnits(json, "candidates", establishment.Candidates);
                if (establishment.HasUnnamedSource)
                {
                    json.WriteBoolean("unnamedSource", true);
                }

                break;
            case Renaming renaming:
                json.WriteText("unit", renaming.Unit.Value);
                json.WriteText("name", renaming.Name);
                break;
            case Recoding recoding:
                json.WriteText("unit", recoding.Unit.Value);
                json.WriteText("code", recoding.Code.Value);
                break;
            case Reclassification reclassification:
                json.WriteText("unit", reclassification.Unit.Value);
                json.WriteText("unitKind", reclassification.Kind.Name);
                break;
            case Transfer transfer:
                json.WriteText("unit", transfer.Unit.Value);
                json.WriteText("parent", transfer.Parent.Value);
                break;
            case Reorganization reorganization:
                json.WriteText("within", reorganization.Within?.Value);
                WriteSuccessions(json, reorganization.Successions);
                break;
            case BoundaryAdjustment adjustment:
                json.WriteText("source", adjustment.Source.Value);
                json.WriteText("target", adjustment.Target.Value);
                WriteUnits(json, "moved", adjustment.Moved);
                break;
            case Abolition abolition:
                json.WriteText("unit", abolition.Unit.Value);
                break;
            case LevelAbolition abolition:
                json.WriteString("level", abolition.Level.ToString());
                break;
        }

        json.WriteEndObject();
    }

    private static void WriteSuccessions(Utf8JsonWriter json, IReadOnlyList<Succession> successions)
    {
        json.WriteStartArray("successions");
        foreach (var succession in successions)
        {
            json.WriteStartObject();
            json.WriteText("source", succession.Source.Value);
            json.WriteText("target", succession.Target.Value);
            json.WriteString("extent", JsonText.CamelCase(succession.Extent));
            if (succession.Share is { } share)
            {
                var text = share.ToString();
                json.WriteText("share", Rational.TryParse(text, out _) ? text : throw new ArgumentException("A share has too many digits to be read.", nameof(successions)));
                json.WriteText("measure", succession.ShareMeasure);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteUnits(Utf8JsonWriter json, string name, IReadOnlyList<UnitId>? units)
    {
        if (units is null)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var unit in units)
        {
            json.WriteStringValue(unit.Value);
        }

        json.WriteEndArray();
    }
}
