namespace TodanVan.Domain.Tests.Conformance;

/// <summary>Why a case of the General Decimal Arithmetic tests says nothing about an exact fraction. The first that holds counts.</summary>
public enum SkipRule
{
    /// <summary>The case applies.</summary>
    None,

    /// <summary>An operation that fractions do not have: <c>power</c>.</summary>
    Operation,

    /// <summary><c>#</c> or <c>?</c>: a number in one encoding, or none at all.</summary>
    NoNumeral,

    /// <summary>NaN among operands or as the result (Invalid_operation and its kin).</summary>
    NotANumber,

    /// <summary>An infinity among operands or as the result.</summary>
    Infinity,

    /// <summary>The result is Inexact because of the smallest or largest exponent, not only of the precision.</summary>
    ExponentRange,

    /// <summary>A numeral with an exponent beyond the digit limit of <see cref="Rational.MaxDigits"/>.</summary>
    TooLarge,

    /// <summary>The result is rounded by up, half_down or 05up, which .NET does not have.</summary>
    Mode,
}
