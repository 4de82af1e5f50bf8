using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using Ardalis.GuardClauses;
using TodanVan.Domain.Scalars;

namespace TodanVan.Domain;

/// <summary>
/// Writes a <see cref="Quantity"/> as a JSON object, <c>{"value":"156000000000","unit":"dong","qualifier":"moreThan"}</c>, and reads it back.
/// </summary>
/// <remarks>
/// <c>value</c> is the string of a <see cref="Rational"/>; <c>unit</c> the code; <c>symbol</c> is there only for a unit that
/// <see cref="UnitOfMeasure"/> does not list, or lists with another symbol; <c>qualifier</c> is <c>moreThan</c>, <c>lessThan</c>,
/// <c>atLeast</c>, <c>atMost</c> or <c>about</c>, and left out when the number is exact. Names may come in any order, each once;
/// unknown names are passed over. The type names this converter itself; it is public only because the JSON source generator of an
/// application has to see it.
/// </remarks>
/// <threadsafety>Immutable, and so safe to share between threads.</threadsafety>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class QuantityJsonConverter : JsonConverter<Quantity>
{
    /// <summary>Reads a JSON object.</summary>
    /// <param name="reader">The reader, at the start of the object.</param>
    /// <param name="typeToConvert">Not used.</param>
    /// <param name="options">Not used.</param>
    /// <returns>The quantity.</returns>
    /// <exception cref="JsonException">
    /// The token is no object, <c>value</c> or <c>unit</c> is missing, a name comes twice, a part is not of its form, or the unit
    /// is not a listed one and has no <c>symbol</c>.
    /// </exception>
    public override Quantity Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException();
        }

        Rational? value = null;
        string? code = null;
        string? symbol = null;
        Qualifier? qualifier = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = ScalarJson.ReadText(ref reader);
            reader.Read();
            switch (name)
            {
                case "value" when value is null:
                    value = ScalarJson.Read<Rational>(ref reader);
                    break;
                case "unit" when code is null:
                    code = ScalarJson.ReadText(ref reader);
                    break;
                case "symbol" when symbol is null:
                    symbol = ScalarJson.ReadText(ref reader);
                    break;
                case "qualifier" when qualifier is null:
                    qualifier = QualifierOf(ScalarJson.ReadText(ref reader));
                    break;
                case "value" or "unit" or "symbol" or "qualifier":
                    throw new JsonException($"The name {name} comes twice.");
                default:
                    reader.Skip();
                    break;
            }
        }

        return value is { } number && code is not null
            ? new Quantity(number, UnitOf(code, symbol), qualifier ?? Qualifier.Exact)
            : throw new JsonException("A quantity has a value and a unit.");
    }

    /// <summary>Writes the quantity as a JSON object.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The quantity.</param>
    /// <param name="options">Not used.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> or <paramref name="value"/> is null.</exception>
    public override void Write(Utf8JsonWriter writer, Quantity value, JsonSerializerOptions options)
    {
        Guard.Against.Null(writer);
        Guard.Against.Null(value);
        writer.WriteStartObject();
        writer.WriteString("value", RationalJsonConverter.TextOf(value.Value));
        writer.WriteString("unit", value.Unit.Code);
        if (!string.Equals(UnitOfMeasure.Listed(value.Unit.Code)?.Symbol, value.Unit.Symbol, StringComparison.Ordinal))
        {
            writer.WriteString("symbol", value.Unit.Symbol);
        }

        if (value.Qualifier != Qualifier.Exact)
        {
            writer.WriteString("qualifier", TokenOf(value.Qualifier));
        }

        writer.WriteEndObject();
    }

    private static UnitOfMeasure UnitOf(string code, string? symbol)
    {
        if (symbol is null)
        {
            return UnitOfMeasure.Listed(code) ?? throw new JsonException("A unit of measure that is not listed needs its symbol.");
        }

        try
        {
            return new UnitOfMeasure(code, symbol);
        }
        catch (ArgumentException exception)
        {
            throw new JsonException(null, exception);
        }
    }

    private static Qualifier QualifierOf(string token)
    {
        foreach (var qualifier in Enum.GetValues<Qualifier>())
        {
            if (string.Equals(TokenOf(qualifier), token, StringComparison.Ordinal))
            {
                return qualifier;
            }
        }

        throw new JsonException();
    }

    private static string TokenOf(Qualifier qualifier) => JsonNamingPolicy.CamelCase.ConvertName(qualifier.ToString());
}
