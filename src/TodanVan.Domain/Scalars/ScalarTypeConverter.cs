using System.ComponentModel;
using System.Globalization;

namespace TodanVan.Domain.Scalars;

/// <summary>Reads a value from its text where a framework asks <see cref="TypeDescriptor"/>: configuration, property grids, MVC models.</summary>
/// <typeparam name="T">The type. Its text is the same in every culture.</typeparam>
internal sealed class ScalarTypeConverter<T> : TypeConverter
    where T : IParsable<T>
{
    public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) =>
        sourceType == typeof(string) || base.CanConvertFrom(context, sourceType);

    // The base converts to text, with ToString.
    public override object? ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value) =>
        value is string text ? T.Parse(text, null) : base.ConvertFrom(context, culture, value);

    public override bool IsValid(ITypeDescriptorContext? context, object? value) =>
        value is T || (value is string text && T.TryParse(text, null, out _));
}
