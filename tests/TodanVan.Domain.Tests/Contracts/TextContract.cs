using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Reflection;

namespace TodanVan.Domain.Tests.Contracts;

/// <summary>
/// A type with a text reads what it writes, through every door: its own Parse and TryParse, the framework's interfaces, which it
/// implements explicitly, and <see cref="TypeDescriptor"/>. Bad text is refused, never thrown by a Try.
/// </summary>
internal static class TextContract
{
    private static readonly CultureInfo Foreign = (CultureInfo)CultureInfo.InvariantCulture.Clone();

    static TextContract()
    {
        Foreign.NumberFormat.NegativeSign = "~";
        Foreign.DateTimeFormat.DateSeparator = ";";
    }

    public static IEnumerable<string> Check(Type type, Func<object[]> make)
    {
        var parse = Public(type, "Parse", typeof(string));
        if (!type.Implements(typeof(IParsable<>)))
        {
            if (parse is not null && type.IsAssignableFrom(parse.ReturnType))
            {
                yield return "has Parse without IParsable";
            }

            yield break;
        }

        if (parse is null || Public(type, "TryParse", typeof(string), type.MakeByRefType()) is null)
        {
            yield return "is IParsable without a public Parse(string) and TryParse(string, out)";
            yield break;
        }

        if (type.GetMethods().Any(m => m.GetParameters().Any(p => p.ParameterType == typeof(IFormatProvider))))
        {
            yield return "shows a format provider, which it does not use";
        }

        if (!type.Implements(typeof(ISpanParsable<>)) || !typeof(ISpanFormattable).IsAssignableFrom(type))
        {
            yield return "is not ISpanParsable and ISpanFormattable";
            yield break;
        }

        if (!TypeDescriptor.GetConverter(type).CanConvertFrom(typeof(string)))
        {
            yield return "has no TypeConverter";
            yield break;
        }

        var check = typeof(TextContract).GetMethod(nameof(CheckValues), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type);
        foreach (var fault in (IEnumerable<string>)check.Call(null, make, parse)!)
        {
            yield return fault;
        }
    }

    private static IEnumerable<string> CheckValues<T>(Func<object[]> make, MethodInfo parse)
        where T : ISpanParsable<T>, ISpanFormattable
    {
        var converter = TypeDescriptor.GetConverter(typeof(T));
        foreach (var sample in make())
        {
            var value = (T)sample;
            var text = value.ToString()!;
            (string Door, object? Value)[] read =
            [
                ("Parse", parse.Call(null, text)),
                ("IParsable.Parse", Strings<T>.Parse(text)),
                ("IParsable.TryParse", Strings<T>.TryParse(text, out var a) ? a : null),
                ("ISpanParsable.Parse", T.Parse(text.AsSpan(), Foreign)),
                ("ISpanParsable.TryParse", T.TryParse(text.AsSpan(), Foreign, out var b) ? b : null),
                ("TypeConverter", converter.ConvertFrom(null, Foreign, text)),
            ];
            foreach (var (door, _) in read.Where(r => !Equals(r.Value, value)))
            {
                yield return $"{door} does not read '{text}' back";
            }

            var buffer = new char[text.Length];
            var shorter = new char[text.Length - 1];
            if (value.ToString(null, Foreign) != text || converter.ConvertTo(null, Foreign, value, typeof(string)) as string != text
                || $"{value}" != text || string.Create(Foreign, $"{value}") != text)
            {
                yield return $"has more than one text: {text}";
            }

            if (!value.TryFormat(buffer, out var written, default, Foreign) || written != text.Length || new string(buffer) != text
                || value.TryFormat(shorter, out written, default, Foreign) || written != 0)
            {
                yield return $"TryFormat is wrong for '{text}'";
            }

            if (!Throws.Exactly<FormatException>(() => value.ToString("zz", null)))
            {
                yield return "takes a format";
            }
        }

        foreach (var text in HostileText.Blank)
        {
            if (Strings<T>.TryParse(text, out _) || T.TryParse(text.AsSpan(), null, out _) || !Throws.Exactly<FormatException>(() => parse.Call(null, text))
                || !Throws.Exactly<FormatException>(() => converter.ConvertFrom(text)))
            {
                yield return $"does not refuse '{text}' with a FormatException";
            }
        }

        if (Strings<T>.TryParse(null, out _) || !Throws.Exactly<ArgumentNullException>(() => Strings<T>.Parse(null!)) || !Throws.Exactly<ArgumentNullException>(() => parse.Call(null, [null])))
        {
            yield return "is wrong about null";
        }

        foreach (var text in HostileText.All)
        {
            var isRead = false;
            T? value = default;
            if (Throws.What(() => isRead = Strings<T>.TryParse(text, out value)) is { } thrown)
            {
                yield return $"TryParse throws {thrown.GetType().Name}";
            }
            else if (isRead != (Throws.What(() => parse.Call(null, text)) is null))
            {
                yield return "Parse and TryParse disagree";
            }
            else if (isRead && !(Strings<T>.TryParse(value!.ToString(), out var again) && again.Equals(value)))
            {
                yield return $"reads '{text}' and does not read its own text of it";
            }
        }
    }

    private static MethodInfo? Public(Type type, string name, params Type[] parameters) =>
        type.GetMethod(name, BindingFlags.Public | BindingFlags.Static | BindingFlags.FlattenHierarchy, parameters);

    // Through ISpanParsable a string would go as a span, and null as an empty one.
    private static class Strings<T>
        where T : IParsable<T>
    {
        public static T Parse(string text) => T.Parse(text, Foreign);

        public static bool TryParse(string? text, [MaybeNullWhen(false)] out T result) => T.TryParse(text, Foreign, out result);
    }
}
