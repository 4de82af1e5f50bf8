using Ardalis.GuardClauses;

using TodanVan.Domain.Scalars;

namespace TodanVan.Domain;

/// <summary>What a number counts or measures: square metres, labour days, đồng, teams.</summary>
/// <remarks>
/// <para>
/// A unit is its <see cref="Code"/>; two units with one code are equal whatever their symbols. Nothing is converted: a hectare
/// and 10,000 m² are different units here, and adding them is refused. Other spellings of a unit ("m2", "tỉ đồng") are a
/// matter of reading text.
/// </para>
/// <para>The units listed here are those of the reports of tổ dân vận; any other is made with the constructor.</para>
/// </remarks>
/// <threadsafety>Immutable, and so safe to share between threads.</threadsafety>
public sealed partial class UnitOfMeasure : IEquatable<UnitOfMeasure>
{
    /// <summary>Makes a unit of measure.</summary>
    /// <param name="code">The identity, of the form <see cref="IsValidCode"/> describes.</param>
    /// <param name="symbol">
    /// The unit as printed after a number, such as <c>căn nhà</c>; empty for a bare number. It neither begins nor ends with
    /// white space and holds no control character.
    /// </param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">An argument is not of its form.</exception>
    public UnitOfMeasure(string code, string symbol)
    {
        Guard.Against.Null(code);
        Guard.Against.Null(symbol);
        if (!IsValidCode(code))
        {
            throw new ArgumentException("A code is lower-case ASCII letters and digits in parts joined by single hyphens.", nameof(code));
        }

        if (!IsValidSymbol(symbol))
        {
            throw new ArgumentException("A symbol has no white space around it, no control character and no half of a surrogate pair.", nameof(symbol));
        }

        Code = code;
        Symbol = symbol;
    }

    /// <summary>A bare number: nothing is counted. Code <c>one</c>, printed without a symbol.</summary>
    public static UnitOfMeasure One { get; } = new("one", "");

    /// <summary>Hundredths, already multiplied by 100: 87.3 is <c>87,3%</c>. Code <c>percent</c>.</summary>
    public static UnitOfMeasure Percent { get; } = new("percent", "%");

    /// <summary>Square metre, <c>m²</c>. Code <c>m2</c>.</summary>
    public static UnitOfMeasure SquareMetre { get; } = new("m2", "m²");

    /// <summary>Hectare, <c>ha</c>. Code <c>ha</c>.</summary>
    public static UnitOfMeasure Hectare { get; } = new("ha", "ha");

    /// <summary>A day's work of one person, <c>ngày công</c>. Code <c>labour-day</c>.</summary>
    public static UnitOfMeasure LabourDay { get; } = new("labour-day", "ngày công");

    /// <summary>The currency of Vietnam, <c>đồng</c>. Code <c>dong</c>.</summary>
    public static UnitOfMeasure Dong { get; } = new("dong", "đồng");

    /// <summary>A mass mobilization team, <c>tổ</c>. Code <c>team</c>.</summary>
    public static UnitOfMeasure Team { get; } = new("team", "tổ");

    /// <summary>A seat in a team, <c>thành viên</c>. Code <c>member</c>.</summary>
    public static UnitOfMeasure Member { get; } = new("member", "thành viên");

    /// <summary>A person, counted once, <c>người</c>. Code <c>person</c>.</summary>
    public static UnitOfMeasure Person { get; } = new("person", "người");

    /// <summary>A model (of self-management, of skilful mass mobilization), <c>mô hình</c>. Code <c>model</c>.</summary>
    public static UnitOfMeasure Model { get; } = new("model", "mô hình");

    /// <summary>A unit of the village level, <c>thôn, tổ dân phố</c>. Code <c>village</c>.</summary>
    public static UnitOfMeasure Village { get; } = new("village", "thôn, tổ dân phố");

    /// <summary>The identity: a short text of ASCII letters, digits and hyphens that never changes.</summary>
    public string Code { get; }

    /// <summary>The unit as printed after a number; empty for a bare number.</summary>
    public string Symbol { get; }

    /// <summary>Whether both are the same unit.</summary>
    /// <param name="left">The first unit.</param>
    /// <param name="right">The second unit.</param>
    /// <returns>Whether they are equal.</returns>
    public static bool operator ==(UnitOfMeasure? left, UnitOfMeasure? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether they are different units.</summary>
    /// <param name="left">The first unit.</param>
    /// <param name="right">The second unit.</param>
    /// <returns>Whether they differ.</returns>
    public static bool operator !=(UnitOfMeasure? left, UnitOfMeasure? right) => !(left == right);

    /// <summary>Whether a text can be the code of a unit.</summary>
    /// <param name="code">The text.</param>
    /// <returns>
    /// Whether it is one or more parts of lower-case ASCII letters and digits, joined by single hyphens: <c>labour-day</c>.
    /// </returns>
    public static bool IsValidCode(string? code)
    {
        var afterHyphen = true;
        foreach (var character in code ?? "")
        {
            if (character == '-' ? afterHyphen : !char.IsAsciiLetterLower(character) && !char.IsAsciiDigit(character))
            {
                return false;
            }

            afterHyphen = character == '-';
        }

        return !afterHyphen;
    }

    /// <summary>The unit of a quotient of this unit and another, such as <c>thành viên/tổ</c>.</summary>
    /// <param name="other">The unit of the divisor.</param>
    /// <returns>
    /// <see cref="One"/> when both are the same; this unit when the other is <see cref="One"/>; else the unit with the code
    /// <c>this-per-other</c> and the symbols joined by <c>/</c>. Nothing else is cancelled.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    public UnitOfMeasure Per(UnitOfMeasure other)
    {
        Guard.Against.Null(other);
        if (Equals(other))
        {
            return One;
        }

        return other.Equals(One) ? this : new UnitOfMeasure($"{Code}-per-{other.Code}", $"{Symbol}/{other.Symbol}");
    }

    /// <summary>Whether the other is the same unit: has the same code.</summary>
    /// <param name="other">The other unit.</param>
    /// <returns>Whether they are equal.</returns>
    public bool Equals(UnitOfMeasure? other) => other is not null && string.Equals(Code, other.Code, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as UnitOfMeasure);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Code);

    /// <summary>The code.</summary>
    /// <returns><see cref="Code"/>.</returns>
    public override string ToString() => Code;

    /// <summary>Whether a text can be the symbol of a unit.</summary>
    internal static bool IsValidSymbol(string symbol)
    {
        foreach (var character in symbol)
        {
            if (char.IsControl(character))
            {
                return false;
            }
        }

        return symbol.Length == 0 || (ScalarWords.IsWellFormed(symbol) && !char.IsWhiteSpace(symbol[0]) && !char.IsWhiteSpace(symbol[^1]));
    }
}
