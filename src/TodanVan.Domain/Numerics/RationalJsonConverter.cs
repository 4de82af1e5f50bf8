using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using Ardalis.GuardClauses;
using TodanVan.Domain.Scalars;

namespace TodanVan.Domain;

/// <summary>
/// Writes a <see cref="Rational"/> as a JSON string, the shortest decimal where there is one, <c>"2477180.5"</c>, else the fraction,
/// <c>"2/3"</c>, and reads both; also where it is the key of a dictionary.
/// </summary>
/// <remarks>
/// Never a JSON number: most readers make one a binary fraction and lose the exact value. A number of more digits than
/// <see cref="Rational.MaxDigits"/> is written and not read back. The type names this converter itself; it is public only because
/// the JSON source generator of an application has to see it.
/// </remarks>
/// <threadsafety>Immutable, and so safe to share between threads.</threadsafety>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RationalJsonConverter : JsonConverter<Rational>
{
    /// <summary>Reads a JSON string that <see cref="Rational.Parse"/> reads.</summary>
    /// <param name="reader">The reader, at the value.</param>
    /// <param name="typeToConvert">Not used.</param>
    /// <param name="options">Not used.</param>
    /// <returns>The number.</returns>
    /// <exception cref="JsonException">The token is no string, or its text no number.</exception>
    public override Rational Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        ScalarJson.Read<Rational>(ref reader);

    /// <summary>Reads the name of a property, the key of a dictionary.</summary>
    /// <param name="reader">The reader, at the name.</param>
    /// <param name="typeToConvert">Not used.</param>
    /// <param name="options">Not used.</param>
    /// <returns>The number.</returns>
    /// <exception cref="JsonException">The name is no number.</exception>
    public override Rational ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        ScalarJson.Read<Rational>(ref reader);

    /// <summary>Writes the number as a JSON string.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The number.</param>
    /// <param name="options">Not used.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    public override void Write(Utf8JsonWriter writer, Rational value, JsonSerializerOptions options) =>
        Guard.Against.Null(writer).WriteStringValue(TextOf(value));

    /// <summary>Writes the number as the name of a property.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The number.</param>
    /// <param name="options">Not used.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, Rational value, JsonSerializerOptions options) =>
        Guard.Against.Null(writer).WritePropertyName(TextOf(value));

    // A decimal too long to be read back gives way to the fraction, which can be shorter.
    internal static string TextOf(Rational value) =>
        value.TryToDecimalText(out var text) && text.Length <= Rational.MaxDigits ? text : value.ToString();
}
