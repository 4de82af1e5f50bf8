using System.Text.Json;

namespace TodanVan.Domain.Scalars;

/// <summary>Reads scalars from JSON. A fault is a <see cref="JsonException"/> without a message: the serializer writes type, path and line into it.</summary>
internal static class ScalarJson
{
    public static T Read<T>(ref Utf8JsonReader reader)
        where T : IParsable<T> => T.TryParse(ReadText(ref reader), null, out var value) ? value : throw new JsonException();

    public static string ReadText(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName))
        {
            throw new JsonException();
        }

        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException exception)
        {
            // Bytes that are not UTF-8, or an escape that is half a character.
            throw new JsonException(null, exception);
        }
    }
}
