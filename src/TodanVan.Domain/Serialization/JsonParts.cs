using System.Text.Json;

using Ardalis.GuardClauses;

using NodaTime;

using TodanVan.Domain.Scalars;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Serialization;

/// <summary>The parts that documents which people write have in common: days, levels, acts.</summary>
internal static class JsonParts
{
    private static readonly string[] BasisNames = ["number", "issuer", "issued", "effective", "clause"];

    /// <summary>Says which properties are missing of the object in which the walker is.</summary>
    public static void Require(this JsonWalker walker, HashSet<string> present, params ReadOnlySpan<string> properties)
    {
        foreach (var property in properties)
        {
            if (!present.Contains(property))
            {
                walker.Fault(FindingCatalogue.MissingProperty, ("property", property));
            }
        }
    }

    /// <summary>Reads a day; the last day of the calendar is none.</summary>
    public static LocalDate? ReadDay(this JsonWalker walker, ref Utf8JsonReader reader)
    {
        if (walker.ReadText(ref reader) is not { } text)
        {
            return null;
        }

        // The last day of the calendar is none: it has no day after it.
        if (IsoDay.TryParse(text, out var day, out _) && day < LocalDate.MaxIsoValue)
        {
            return day;
        }

        walker.Fault(FindingCatalogue.InvalidDate, ("value", text), ("column", walker.Property!));
        return null;
    }

    /// <summary>Reads a level of units.</summary>
    public static UnitLevel? ReadLevel(this JsonWalker walker, ref Utf8JsonReader reader)
    {
        if (walker.ReadText(ref reader) is not { } text)
        {
            return null;
        }

        if (UnitLevels.TryParse(text, out var known))
        {
            return known;
        }

        walker.Fault(FindingCatalogue.UnknownLevel, ("value", text));
        return null;
    }

    /// <summary>Reads an array of strings that are not blank.</summary>
    public static List<string> ReadTexts(this JsonWalker walker, ref Utf8JsonReader reader)
    {
        var texts = new List<string>();
        walker.ReadArray(ref reader, Read);
        return texts;

        void Read(ref Utf8JsonReader element)
        {
            if (walker.ReadText(ref element) is { } text)
            {
                texts.Add(text);
            }
        }
    }

    /// <summary>Reads an act.</summary>
    public static LegalBasis? ReadBasis(this JsonWalker walker, ref Utf8JsonReader reader)
    {
        string? number = null, issuer = null, clause = null;
        LocalDate? issued = null, effective = null;
        var present = new HashSet<string>(StringComparer.Ordinal);
        if (!walker.ReadObject(ref reader, BasisNames, Read))
        {
            return null;
        }

        walker.Require(present, "number");
        return number is null ? null : new LegalBasis(number, issuer, issued, effective, clause);

        void Read(ref Utf8JsonReader value, string property)
        {
            present.Add(property);
            switch (property)
            {
                case "number":
                    number = walker.ReadText(ref value);
                    break;
                case "issuer":
                    issuer = walker.ReadText(ref value);
                    break;
                case "issued":
                    issued = walker.ReadDay(ref value);
                    break;
                case "effective":
                    effective = walker.ReadDay(ref value);
                    break;
                default:
                    clause = walker.ReadText(ref value);
                    break;
            }
        }
    }

    /// <summary>Writes an act, if there is one.</summary>
    public static void WriteBasis(this Utf8JsonWriter json, LegalBasis? basis)
    {
        if (basis is null)
        {
            return;
        }

        json.WriteStartObject("basis");
        json.WriteText("number", basis.Number);
        json.WriteText("issuer", basis.Issuer);
        json.WriteDay("issued", basis.Issued);
        json.WriteDay("effective", basis.Effective);
        json.WriteText("clause", basis.Clause);
        json.WriteEndObject();
    }

    /// <summary>Writes a text, if there is one; half a surrogate pair is refused.</summary>
    public static void WriteText(this Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, ScalarWords.IsWellFormed(value) ? value : throw new ArgumentException("A text holds half a surrogate pair, which no file can.", nameof(value)));
        }
    }

    /// <summary>Writes a day, if there is one; what <see cref="ReadDay"/> would not read is refused.</summary>
    public static void WriteDay(this Utf8JsonWriter json, string name, LocalDate? day)
    {
        if (day is { } date)
        {
            Guard.Against.Writable(date, nameof(day));
            json.WriteString(name, date < LocalDate.MaxIsoValue ? JsonText.Date(date) : throw new ArgumentOutOfRangeException(nameof(day), date, "The calendar has no day after this one."));
        }
    }
}
