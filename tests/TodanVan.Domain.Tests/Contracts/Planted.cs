#pragma warning disable IDE0060, MA0096, MA0097 // The faults are the point.

using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

using TodanVan.Domain.Scalars;

namespace TodanVan.Domain.Tests.Contracts;

/// <summary>A number with every contract, sound but for the one fault it is made with; and, nested, types whose fault is in their shape.</summary>
[TypeConverter(typeof(ScalarTypeConverter<Planted>))]
[SuppressMessage("Design", "CA1034", Justification = "Found by name.")]
public sealed class Planted(int value, string fault = "")
    : IEquatable<Planted>, IComparable<Planted>, IComparable, ISpanParsable<Planted>, ISpanFormattable
{
    /// <summary>The fault of reading text, which no instance is there to have.</summary>
    [ThreadStatic]
    private static string? parseFault;

    public static string ParseFault
    {
        get => parseFault ?? "";
        set => parseFault = value;
    }

    public int Value => value;

    public static bool operator ==(Planted? left, Planted? right) =>
        Is(left, "==") ? !Same(left, right) : (Is(left, "null") && right is null) || Same(left, right);

    public static bool operator !=(Planted? left, Planted? right) => Is(left, "!=") ? Same(left, right) : !Same(left, right);

    public static bool operator <(Planted? left, Planted? right) => Is(left, "<") ? Order(left, right) <= 0 : Order(left, right) < 0;

    public static bool operator <=(Planted? left, Planted? right) => Is(left, "<=") ? Order(left, right) < 0 : Order(left, right) <= 0;

    public static bool operator >(Planted? left, Planted? right) => Is(left, ">") ? Order(left, right) >= 0 : Order(left, right) > 0;

    public static bool operator >=(Planted? left, Planted? right) => Is(left, ">=") ? Order(left, right) > 0 : Order(left, right) >= 0;

    public static Planted Parse(string text)
    {
        if (text is null && ParseFault != "null text")
        {
            throw new ArgumentNullException(nameof(text));
        }

        return TryParse(text, out var result) && !(ParseFault == "refuses" && text!.Length == 4) ? result : throw new FormatException();
    }

    public static bool TryParse(string? text, [NotNullWhen(true)] out Planted? result)
    {
        if (ParseFault == "throws" && text == "NaN")
        {
            throw new InvalidOperationException();
        }

        var isRead = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || (ParseFault == "refuses" && text == "null");
        isRead |= ParseFault == "blank" && text?.Length == 0;
        result = isRead ? new Planted(ParseFault == "read" ? number + 1 : number) : null;
        return isRead;
    }

    static Planted IParsable<Planted>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<Planted>.TryParse(string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out Planted result) => TryParse(s, out result);

    static Planted ISpanParsable<Planted>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s.ToString());

    static bool ISpanParsable<Planted>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, [MaybeNullWhen(false)] out Planted result) =>
        TryParse(s.ToString(), out result);

    public bool Equals(Planted? other) => Is(this, "equals") ? !Same(this, other) : Same(this, other);

    public override bool Equals(object? obj) =>
        Is(this, "object") ? ReferenceEquals(this, obj) : (Is(this, "any") && obj is not Planted) || Same(this, obj as Planted);

    public override int GetHashCode() =>
        Is(this, "hash") ? System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this) : Is(this, "flat") ? 1 : value;

    public int CompareTo(Planted? other) => Order(this, other);

    public int CompareTo(object? obj) =>
        obj is null ? 1
        : obj is Planted other ? (Is(this, "old") ? -Order(this, other) : Order(this, other))
        : Is(this, "old any") ? 1
        : throw new ArgumentException("Not planted.", nameof(obj));

    public override string ToString() => value.ToString(CultureInfo.InvariantCulture);

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider)
    {
        CheckFormat(format);
        return Is(this, "two") ? $"{value}.0" : ToString();
    }

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        CheckFormat(format);
        var fits = ToString().TryCopyTo(destination);
        charsWritten = fits || Is(this, "format") ? 1 : 0;
        return fits;
    }

    private static bool Is(Planted? planted, string fault) => planted?.Fault == fault;

    private static bool Same(Planted? left, Planted? right) => left?.Value == right?.Value;

    private static int Order(Planted? left, Planted? right)
    {
        if (left is null || right is null)
        {
            var nulls = (left is null ? 0 : 1) - (right is null ? 0 : 1);
            return Is(left, "null last") ? -nulls : nulls;
        }

        return left.Fault switch
        {
            "ties" => (left.Value / 4) - (right.Value / 4),
            "one way" => 1,
            "circle" => left.Value == right.Value ? 0 : (left.Value + 1) % 3 == right.Value % 3 ? -1 : 1,
            _ => left.Value - right.Value,
        };
    }

    private string Fault => fault;

    private void CheckFormat(ReadOnlySpan<char> format)
    {
        if (!format.IsEmpty && fault != "any format")
        {
            throw new FormatException();
        }
    }

    public sealed class NoOperators(int value) : IEquatable<NoOperators>, IComparable<NoOperators>, IParsable<NoOperators>
    {
        static NoOperators IParsable<NoOperators>.Parse(string s, IFormatProvider? provider) => new(0);

        static bool IParsable<NoOperators>.TryParse(string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out NoOperators result)
        {
            result = null;
            return false;
        }

        public bool Equals(NoOperators? other) => other?.CompareTo(this) == 0;

        public override bool Equals(object? obj) => Equals(obj as NoOperators);

        public override int GetHashCode() => value;

        public int CompareTo(NoOperators? other) => value;
    }

    public sealed class NoInterface(int value)
    {
        public static bool operator <(NoInterface left, NoInterface right) => false;

        public static bool operator >(NoInterface left, NoInterface right) => false;

        public static NoInterface Parse(string text) => new(text.Length);

        public override bool Equals(object? obj) => obj is NoInterface;

        public override int GetHashCode() => value;
    }

    public sealed class NoOldOrder(int value) : IComparable<NoOldOrder>, IParsable<NoOldOrder>
    {
        public static bool operator <(NoOldOrder left, NoOldOrder right) => false;

        public static bool operator >(NoOldOrder left, NoOldOrder right) => false;

        public static bool operator <=(NoOldOrder left, NoOldOrder right) => false;

        public static bool operator >=(NoOldOrder left, NoOldOrder right) => false;

        public static NoOldOrder Parse(string text) => new(text.Length);

        public static bool TryParse(string? text, [NotNullWhen(true)] out NoOldOrder? result) => TryParse(text, null, out result);

        public static NoOldOrder Parse(string s, IFormatProvider? provider) => new(s.Length);

        public static bool TryParse(string? s, IFormatProvider? provider, [NotNullWhen(true)] out NoOldOrder? result)
        {
            result = null;
            return false;
        }

        public int CompareTo(NoOldOrder? other) => value;
    }

    [JsonConverter(typeof(ScalarJsonConverter<GoodJson>))]
    public sealed class GoodJson(int value) : IParsable<GoodJson>
    {
        public static GoodJson Parse(string s, IFormatProvider? provider) => new(int.Parse(s, CultureInfo.InvariantCulture));

        public static bool TryParse(string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out GoodJson result)
        {
            result = int.TryParse(s, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? new GoodJson(number) : null;
            return result is not null;
        }

        public override bool Equals(object? obj) => obj is GoodJson other && other.ToString() == ToString();

        public override int GetHashCode() => value;

        public override string ToString() => value.ToString(CultureInfo.InvariantCulture);
    }

    [JsonConverter(typeof(Hidden))]
    public sealed class HiddenConverter(int value) : Number(value)
    {
        private sealed class Hidden : NumberConverter<HiddenConverter>
        {
            protected override HiddenConverter Make(int value) => new(value);
        }
    }

    [JsonConverter(typeof(JsonStringEnumConverter))]
    public sealed class FactoryConverter(int value) : Number(value);

    [JsonConverter(typeof(Converter))]
    public sealed class LossyJson(int value) : Number(value)
    {
        public sealed class Converter : NumberConverter<LossyJson>
        {
            protected override LossyJson Make(int value) => new(1);
        }
    }

    [JsonConverter(typeof(Converter))]
    public sealed class ThrowingJson(int value) : Number(value)
    {
        public sealed class Converter : JsonConverter<ThrowingJson>
        {
            public override ThrowingJson Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
                reader.TokenType == JsonTokenType.String
                    ? new(int.Parse(reader.GetString()!, CultureInfo.InvariantCulture))
                    : throw new NotSupportedException();

            public override void Write(Utf8JsonWriter writer, ThrowingJson value, JsonSerializerOptions options) =>
                writer.WriteStringValue(value.Text);
        }
    }

    [SuppressMessage("Design", "MA0053", Justification = "A base.")]
    public abstract class Number(int value)
    {
        public string Text => value.ToString(CultureInfo.InvariantCulture);

        public override bool Equals(object? obj) => obj is Number other && other.Text == Text;

        public override int GetHashCode() => value;
    }

    public abstract class NumberConverter<T> : JsonConverter<T>
        where T : Number
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String && int.TryParse(reader.GetString(), out var number) ? Make(number) : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.Text);

        protected abstract T Make(int value);
    }

    public sealed class Sum(int value)
    {
        public Sum(long value)
            : this((int)value)
        {
        }

        public static implicit operator Sum(int value) => new(value);

        public static Sum operator +(Sum left, Sum right) => new(left.Value + right.Value);

        public static Sum operator *(Sum left, int right) => new(left.Value * right);

        public static Sum operator *(int left, Sum right) => right * left;

        public int Value => value;

        public static Sum Add(Sum left, Sum right) => left + right;

        public static Sum Multiply(Sum left, int right) => left * right;

        public static Sum FromInt64(long value) => new(value);

        public override bool Equals(object? obj) => obj is Sum other && other.Value == Value;

        public override int GetHashCode() => value;
    }

    public sealed class NoTwin(int value)
    {
        public static NoTwin operator +(NoTwin left, NoTwin right) => new(left.Value + right.Value);

        public int Value => value;
    }

    public sealed class WrongTwin(int value)
    {
        public static WrongTwin operator +(WrongTwin left, WrongTwin right) => new(left.Value + right.Value);

        public static WrongTwin Add(WrongTwin left, WrongTwin right) => new(left.Value - right.Value);

        public int Value => value;

        public override bool Equals(object? obj) => obj is WrongTwin other && other.Value == Value;

        public override int GetHashCode() => value;
    }

    public sealed class NoConversionTwin(int value)
    {
        public static implicit operator NoConversionTwin(string text) => new(text.Length);

        public int Value => value;
    }

    public sealed class UnknownOperator(int value)
    {
        public static UnknownOperator operator ^(UnknownOperator left, UnknownOperator right) => new(left.Value ^ right.Value);

        public int Value => value;
    }

    public sealed class Settable
    {
        public int Value { get; set; }
    }

    public sealed class SettableBuilder
    {
        public int Value { get; set; }
    }

    [SuppressMessage("Design", "CA1051", Justification = "Planted.")]
    public sealed class WithField
    {
        public readonly int Value = 1;
    }

    [SuppressMessage("Usage", "CA2211", Justification = "Planted.")]
    public static class WithStaticField
    {
        public static readonly string Value = "";
    }

    public static class StaticList
    {
        public static IReadOnlyList<int> Items { get; } = new List<int> { 1 };
    }

    public sealed class KeepsList
    {
        public IReadOnlyList<int> Items { get; init; } = [];
    }

    public sealed class CopiesList
    {
        public IReadOnlyList<int> Items { get; init => field = [.. value]; } = [];
    }

    public sealed class Handing(IReadOnlyCollection<int> items)
    {
        public IReadOnlyCollection<int> Items => items;
    }

    public sealed class HandingOurs(Rational[] items)
    {
        public IReadOnlyCollection<Rational> Items => items;
    }

    public sealed class HandingByMethod
    {
        public IEnumerable<int> Items() => new[] { 1 };
    }

    public static class RacyLazy
    {
        private static readonly int[] Makers = [0];
        private static readonly ManualResetEventSlim Second = new();
        private static object? value;

        public static object Value => value ??= MakeBesideAnother();

        // No maker is done before a second one has begun, however the threads are scheduled.
        private static object MakeBesideAnother()
        {
            if (Interlocked.Increment(ref Makers[0]) == 2)
            {
                Second.Set();
            }

            Second.Wait(TimeSpan.FromMinutes(1));
            return new object();
        }
    }

    public static class MadeAtEachCall
    {
        public static object Value => new();
    }

    public static class SafeLazy
    {
        private static readonly Lazy<object> Lazy = new(MakeSlowly);

        public static object Value => Lazy.Value;
    }

    public static class Eager
    {
        public static object Value { get; } = MakeSlowly();
    }

    private static object MakeSlowly()
    {
        Thread.Sleep(50);
        return new object();
    }
}
