using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TodanVan.Domain.Tests.Contracts;

/// <summary>A type with a JSON form reads what it writes, a text also as the key of a dictionary, and refuses the rest with a JsonException.</summary>
internal static class JsonContract
{
    private static readonly string[] Malformed =
        ["1", "-1.5", "true", "[]", "[1]", "{}", "{\"x\":1}", "\"\"", "\" \"", "\"\\ud800\"", "\"\\udc00x\"", "{\"value\":null,\"unit\":\"m2\"}", "\"", "{", "["];

    public static IEnumerable<string> Check(Type type, Func<object[]> make)
    {
        var converter = type.GetCustomAttribute<JsonConverterAttribute>(inherit: false)?.ConverterType;
        var isText = type.Implements(typeof(IParsable<>));
        if (converter is null)
        {
            if (isText)
            {
                yield return "has a text and no JsonConverter";
            }

            yield break;
        }

        if (!converter.IsVisible || typeof(JsonConverterFactory).IsAssignableFrom(converter) || converter.ContainsGenericParameters
            || converter.GetConstructor(Type.EmptyTypes) is null)
        {
            yield return "has a converter that an application's source generator cannot use";
            yield break;
        }

        foreach (var sample in make())
        {
            var json = JsonSerializer.Serialize(sample, type);
            if (isText && json[0] != '"')
            {
                yield return $"writes no string: {json}";
            }

            if (!Equals(JsonSerializer.Deserialize(json, type), sample))
            {
                yield return $"does not read its own JSON: {json}";
            }

            if (isText && !RoundTripsAsKey(type, sample))
            {
                yield return $"is no key of a dictionary: {json}";
            }
        }

        foreach (var json in Malformed)
        {
            if (!Throws.Exactly<JsonException>(() => JsonSerializer.Deserialize(json, type)))
            {
                yield return $"does not refuse {json} with a JsonException";
            }
        }

        if (type.IsValueType ? !Throws.Exactly<JsonException>(() => JsonSerializer.Deserialize("null", type)) : JsonSerializer.Deserialize("null", type) is not null)
        {
            yield return "is wrong about null";
        }

        // Bytes that are not UTF-8.
        if (!Throws.Exactly<JsonException>(() => JsonSerializer.Deserialize([(byte)'"', 0xFF, (byte)'"'], type)))
        {
            yield return "does not refuse bytes that are no text with a JsonException";
        }

        if (!isText)
        {
            yield break;
        }

        foreach (var text in HostileText.All.Where(text => !text.Any(char.IsSurrogate)))
        {
            var outcome = Throws.What(() => JsonSerializer.Deserialize(JsonSerializer.Serialize(text), type));
            if (outcome is not (null or JsonException))
            {
                yield return $"throws {outcome.GetType().Name} for a text";
            }
        }
    }

    private static bool RoundTripsAsKey(Type type, object key)
    {
        var dictionary = typeof(Dictionary<,>).MakeGenericType(type, typeof(int));
        var made = (System.Collections.IDictionary)Activator.CreateInstance(dictionary)!;
        made.Add(key, 1);
        object? back = null;
        return Throws.What(() => back = JsonSerializer.Deserialize(JsonSerializer.Serialize(made, dictionary), dictionary)) is null
            && ((System.Collections.IDictionary)back!).Keys.Cast<object>().Single().Equals(key);
    }
}
