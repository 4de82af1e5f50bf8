namespace TodanVan.Domain.Scalars;

/// <summary>A type with one text, that of <see cref="object.ToString"/>, whatever the culture: formatting without its own lines in each type.</summary>
internal interface IScalarText : ISpanFormattable
{
    string IFormattable.ToString(string? format, IFormatProvider? formatProvider)
    {
        CheckFormat(format);
        return ToString()!;
    }

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        CheckFormat(format);
        var text = ToString()!;
        var fits = text.TryCopyTo(destination);
        charsWritten = fits ? text.Length : 0;
        return fits;
    }

    private void CheckFormat(ReadOnlySpan<char> format)
    {
        if (!format.IsEmpty)
        {
            throw new FormatException($"A {GetType().Name} has one text form and takes no format.");
        }
    }
}
