using System.Text.Json;

using Ardalis.GuardClauses;

using TodanVan.Domain.Units;

namespace TodanVan.Domain.Serialization;

/// <summary>Units of a day as JSON, by the schema <c>docs/schemas/unit-list.schema.json</c>.</summary>
public static class UnitListDocument
{
    /// <summary>Writes units of a day, in the order in which they are given.</summary>
    /// <remarks>
    /// The parent of a unit at the top of a file is the country (<c>VN</c>), in which it stands. The country has none, nor has a unit whose
    /// place is not known.
    /// </remarks>
    /// <param name="stream">Where to write; left open.</param>
    /// <param name="snapshot">The tree of the day.</param>
    /// <param name="units">The units; each in force on the day.</param>
    /// <exception cref="ArgumentException">An argument or a unit is null, or a unit is not in force on the day.</exception>
    public static void Write(Stream stream, UnitSnapshot snapshot, IReadOnlyList<AdministrativeUnit> units)
    {
        Guard.Against.Null(stream);
        Guard.Against.Null(snapshot);
        Guard.Against.Null(units);
        var places = new int[units.Count];
        for (var i = 0; i < places.Length; i++)
        {
            places[i] = snapshot.IndexOf(Guard.Against.Null(units[i], nameof(units)).Id);
            if (places[i] < 0)
            {
                throw new ArgumentException($"The unit {units[i].Id} is not in force on {JsonText.Date(snapshot.Date)}.", nameof(units));
            }
        }

        using var json = new Utf8JsonWriter(stream, JsonText.Options);
        json.WriteStartObject();
        json.WriteString("date", JsonText.Date(snapshot.Date));
        json.WriteNumber("count", places.Length);
        json.WriteStartArray("units");
        foreach (var place in places)
        {
            var (unit, version) = (snapshot.Units[place], snapshot.VersionAt(place));
            json.WriteStartObject();
            json.WriteString("id", unit.Id.Value);
            json.WriteString("code", version.Code.Value);
            json.WriteString("name", version.Name);
            json.WriteString("kind", version.Kind.Name);
            json.WriteString("level", unit.Level.ToString());
            json.WriteString("parent", ParentOf(unit, version));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>The id of the unit under which another is known to stand.</summary>
    internal static string? ParentOf(AdministrativeUnit unit, UnitVersion version) =>
        version.Parent?.Value ?? (version.IsPlaced && version.PossibleParents.Count == 0 && unit.Level != UnitLevel.Country ? UnitId.Country.Value : null);
}
