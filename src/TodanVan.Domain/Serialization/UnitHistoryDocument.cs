using System.Text.Json;

using Ardalis.GuardClauses;

using NodaTime;

using TodanVan.Domain.Units;

namespace TodanVan.Domain.Serialization;

/// <summary>
/// Units with all that they ever were, what they were made of and what became of them, as JSON, by the schema
/// <c>docs/schemas/unit-history.schema.json</c>.
/// </summary>
public static class UnitHistoryDocument
{
    /// <summary>Writes the histories of units, for example of all that ever bore a code.</summary>
    /// <remarks>
    /// A predecessor has the code that it bore on the eve, a successor that of the day, null when none is known. A unit that gave a part
    /// away and went on is its own successor and predecessor.
    /// </remarks>
    /// <param name="stream">Where to write; left open.</param>
    /// <param name="register">The register of which the units are.</param>
    /// <param name="code">The code, or id, by which they were asked for.</param>
    /// <param name="units">The units, in the order in which they are to stand.</param>
    /// <exception cref="ArgumentException">An argument or a unit is null, or the code is blank.</exception>
    public static void Write(Stream stream, UnitRegister register, string code, IReadOnlyList<AdministrativeUnit> units)
    {
        Guard.Against.Null(stream);
        Guard.Against.Null(register);
        Guard.Against.NullOrWhiteSpace(code);
        Guard.Against.Null(units);
        foreach (var unit in units)
        {
            Guard.Against.Null(unit, nameof(units));
        }

        using var json = new Utf8JsonWriter(stream, JsonText.Options);
        json.WriteStartObject();
        json.WriteString("code", code);
        json.WriteStartArray("units");
        foreach (var unit in units)
        {
            json.WriteStartObject();
            json.WriteString("id", unit.Id.Value);
            json.WriteStartArray("versions");
            foreach (var version in unit.History)
            {
                WriteVersion(json, unit, version);
            }

            json.WriteEndArray();
            json.WriteStartArray("predecessors");
            foreach (var edge in register.PredecessorsOf(unit))
            {
                WriteEdge(json, register, edge, edge.Source, edge.Date.PlusDays(-1));
            }

            json.WriteEndArray();
            json.WriteStartArray("successors");
            foreach (var edge in register.SuccessorsOf(unit))
            {
                WriteEdge(json, register, edge, edge.Target, edge.Date);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteVersion(Utf8JsonWriter json, AdministrativeUnit unit, UnitVersion version)
    {
        json.WriteStartObject();
        json.WriteString("code", version.Code.Value);
        json.WriteString("name", version.Name);
        json.WriteString("kind", version.Kind.Name);
        json.WriteString("parent", UnitListDocument.ParentOf(unit, version));
        json.WriteString("from", Date(version.Validity.Start));
        json.WriteString("to", Date(version.Validity.End));
        json.WriteEndObject();
    }

    private static void WriteEdge(Utf8JsonWriter json, UnitRegister register, LineageEdge edge, UnitId other, LocalDate day)
    {
        json.WriteStartObject();
        json.WriteString("id", other.Value);
        json.WriteString("code", register.TryGet(other, out var unit) ? unit.On(day)?.Code.Value : null);
        json.WriteString("extent", JsonText.CamelCase(edge.Extent));
        json.WriteString("date", JsonText.Date(edge.Date));
        json.WriteString("basis", edge.Basis?.ToString());
        json.WriteEndObject();
    }

    private static string? Date(LocalDate? day) => day is { } date ? JsonText.Date(date) : null;
}
