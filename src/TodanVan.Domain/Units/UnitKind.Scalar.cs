using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

using TodanVan.Domain.Scalars;

namespace TodanVan.Domain.Units;

[JsonConverter(typeof(ScalarJsonConverter<UnitKind>))]
[TypeConverter(typeof(ScalarTypeConverter<UnitKind>))]
public sealed partial class UnitKind : IScalarWord<UnitKind>
{
    /// <summary>The kind that a word from outside names, as <see cref="Named"/> finds it.</summary>
    /// <param name="text">The word.</param>
    /// <returns>The kind.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException">The text is empty, white space or ill-formed Unicode.</exception>
    public static UnitKind Parse(string text) => ScalarWords.Parse<UnitKind>(text);

    /// <summary>The kind that a word from outside names, as <see cref="Named"/> finds it. Never throws.</summary>
    /// <param name="text">The word, or null.</param>
    /// <param name="result">The kind, or null when the text can name none.</param>
    /// <returns>Whether there is a kind.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out UnitKind? result) =>
        ScalarWords.TryParse(text, out result);

    static UnitKind IScalarWord<UnitKind>.Of(string words) => Named(words);
}
