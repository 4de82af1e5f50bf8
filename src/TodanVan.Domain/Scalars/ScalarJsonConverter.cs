using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

using Ardalis.GuardClauses;

namespace TodanVan.Domain.Scalars;

/// <summary>Writes a value as a JSON string, its own text, and reads it back; also where it is the key of a dictionary.</summary>
/// <remarks>
/// The types of this library name their converter themselves, so they work in any object and need no options. It is public only
/// because the JSON source generator of an application has to see it, and closed over one type, never a factory, so that it
/// survives trimming and native compilation.
/// </remarks>
/// <typeparam name="T">The type, whose <see cref="object.ToString"/> writes what its parser reads.</typeparam>
/// <threadsafety>Immutable, and so safe to share between threads.</threadsafety>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ScalarJsonConverter<T> : JsonConverter<T>
    where T : notnull, IParsable<T>
{
    /// <summary>Reads a JSON string.</summary>
    /// <param name="reader">The reader, at the value.</param>
    /// <param name="typeToConvert">Not used.</param>
    /// <param name="options">Not used.</param>
    /// <returns>The value.</returns>
    /// <exception cref="JsonException">The token is no string, or its text no <typeparamref name="T"/>.</exception>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => ScalarJson.Read<T>(ref reader);

    /// <summary>Reads the name of a property, the key of a dictionary.</summary>
    /// <param name="reader">The reader, at the name.</param>
    /// <param name="typeToConvert">Not used.</param>
    /// <param name="options">Not used.</param>
    /// <returns>The value.</returns>
    /// <exception cref="JsonException">The name is no <typeparamref name="T"/>.</exception>
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        ScalarJson.Read<T>(ref reader);

    /// <summary>Writes the text as a JSON string.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The value.</param>
    /// <param name="options">Not used.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        Guard.Against.Null(writer).WriteStringValue(value.ToString());

    /// <summary>Writes the text as the name of a property.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The value.</param>
    /// <param name="options">Not used.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        Guard.Against.Null(writer).WritePropertyName(value.ToString()!);
}
