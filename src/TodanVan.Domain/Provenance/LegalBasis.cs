using Ardalis.GuardClauses;
using NodaTime;

namespace TodanVan.Domain;

/// <summary>The act on which a change, a rule or a definition rests (<i>căn cứ pháp lý</i>).</summary>
/// <remarks>
/// The dates of an act are attributes of it. When something became so in the register is the date of the change, which may
/// differ from both.
/// </remarks>
/// <threadsafety>Immutable, and so safe to share between threads.</threadsafety>
public sealed class LegalBasis : IEquatable<LegalBasis>
{
    /// <summary>Names an act.</summary>
    /// <param name="number">The number and symbol, such as <c>827/NQ-UBTVQH14</c>.</param>
    /// <param name="issuer">The body that issued it; null when not known.</param>
    /// <param name="issued">The day it was signed; null when not known.</param>
    /// <param name="effective">The day it took legal effect; null when not known. It may be before or after the signing.</param>
    /// <param name="clause">The article and clause meant, such as <c>điều 1, khoản 2</c>; null for the whole act.</param>
    /// <exception cref="ArgumentException"><paramref name="number"/> is null or blank, or another text is given and blank.</exception>
    public LegalBasis(string number, string? issuer = null, LocalDate? issued = null, LocalDate? effective = null, string? clause = null)
    {
        Number = Guard.Against.NullOrWhiteSpace(number);
        Issuer = issuer is null ? null : Guard.Against.NullOrWhiteSpace(issuer);
        Issued = issued;
        Effective = effective;
        Clause = clause is null ? null : Guard.Against.NullOrWhiteSpace(clause);
    }

    /// <summary>The number and symbol, such as <c>827/NQ-UBTVQH14</c>, as typed.</summary>
    public string Number { get; }

    /// <summary>The body that issued the act; null when not known.</summary>
    public string? Issuer { get; }

    /// <summary>The day the act was signed; null when not known.</summary>
    public LocalDate? Issued { get; }

    /// <summary>The day the act took legal effect, which counts; null when not known.</summary>
    public LocalDate? Effective { get; }

    /// <summary>The article and clause meant; null for the whole act.</summary>
    public string? Clause { get; }

    /// <summary>Tells whether two are the same in every part.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(LegalBasis? left, LegalBasis? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Tells whether two differ in some part.</summary>
    /// <param name="left">One, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(LegalBasis? left, LegalBasis? right) => !(left == right);

    /// <summary>Tells whether the other is the same in every part, texts letter by letter.</summary>
    /// <param name="other">The other, or null.</param>
    public bool Equals(LegalBasis? other) =>
        other is not null
        && string.Equals(Number, other.Number, StringComparison.Ordinal)
        && string.Equals(Issuer, other.Issuer, StringComparison.Ordinal)
        && Issued == other.Issued
        && Effective == other.Effective
        && string.Equals(Clause, other.Clause, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as LegalBasis);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Number, Issuer, Issued, Effective, Clause);

    /// <summary>Gives the number, and the clause in brackets where one is named: <c>827/NQ-UBTVQH14 (điều 1)</c>.</summary>
    public override string ToString() => Clause is null ? Number : $"{Number} ({Clause})";
}
