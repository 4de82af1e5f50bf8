using System.Diagnostics.CodeAnalysis;

using Ardalis.GuardClauses;

using TodanVan.Domain.Scalars;

namespace TodanVan.Domain;

/// <summary>A text that identifies something: compared by code point, kept as it was written, leading zeros and all.</summary>
/// <remarks>The base of ids and codes of units, indicators, teams and members. Two different kinds of identifier never compare.</remarks>
/// <typeparam name="TSelf">The identifier's own type.</typeparam>
/// <threadsafety>Immutable.</threadsafety>
public abstract class TextIdentifier<TSelf> : IEquatable<TSelf>, IComparable<TSelf>, IComparable, IScalarText
    where TSelf : TextIdentifier<TSelf>, IParsable<TSelf>
{
    private protected TextIdentifier(string value)
    {
        Value = Guard.Against.NullOrWhiteSpace(value);
        if (!ScalarWords.IsWellFormed(value))
        {
            throw new ArgumentException("The text holds half a surrogate pair, which no file can.", nameof(value));
        }
    }

    /// <summary>The text, never empty or white space, and well-formed Unicode.</summary>
    public string Value { get; }

    /// <summary>Whether two identifiers have the same text.</summary>
    /// <param name="left">One identifier.</param>
    /// <param name="right">Another.</param>
    /// <returns>Whether they are equal.</returns>
    public static bool operator ==(TextIdentifier<TSelf>? left, TextIdentifier<TSelf>? right) =>
        left is null ? right is null : left.Equals(right as TSelf);

    /// <summary>Whether two identifiers have different texts.</summary>
    /// <param name="left">One identifier.</param>
    /// <param name="right">Another.</param>
    /// <returns>Whether they differ.</returns>
    public static bool operator !=(TextIdentifier<TSelf>? left, TextIdentifier<TSelf>? right) => !(left == right);

    /// <summary>Whether one identifier is ordered before another, by code point.</summary>
    /// <param name="left">One identifier.</param>
    /// <param name="right">Another.</param>
    /// <returns>Whether the first comes before the second.</returns>
    public static bool operator <(TextIdentifier<TSelf>? left, TextIdentifier<TSelf>? right) => Compare(left, right) < 0;

    /// <summary>Whether one identifier is ordered before another or equals it.</summary>
    /// <param name="left">One identifier.</param>
    /// <param name="right">Another.</param>
    /// <returns>Whether the first does not come after the second.</returns>
    public static bool operator <=(TextIdentifier<TSelf>? left, TextIdentifier<TSelf>? right) => Compare(left, right) <= 0;

    /// <summary>Whether one identifier is ordered after another.</summary>
    /// <param name="left">One identifier.</param>
    /// <param name="right">Another.</param>
    /// <returns>Whether the first comes after the second.</returns>
    public static bool operator >(TextIdentifier<TSelf>? left, TextIdentifier<TSelf>? right) => Compare(left, right) > 0;

    /// <summary>Whether one identifier is ordered after another or equals it.</summary>
    /// <param name="left">One identifier.</param>
    /// <param name="right">Another.</param>
    /// <returns>Whether the first does not come before the second.</returns>
    public static bool operator >=(TextIdentifier<TSelf>? left, TextIdentifier<TSelf>? right) => Compare(left, right) >= 0;

    /// <summary>Makes an identifier of a text from outside, as it stands: nothing is trimmed.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The identifier.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException">The text is empty, white space or ill-formed Unicode.</exception>
    [SuppressMessage("Design", "CA1000", Justification = "Called through the identifier itself: UnitId.Parse.")]
    public static TSelf Parse(string text) => TSelf.Parse(text, null);

    /// <summary>Makes an identifier of a text from outside, as <see cref="Parse"/> does. Never throws.</summary>
    /// <param name="text">The text, or null.</param>
    /// <param name="result">The identifier, or null when the text can be none.</param>
    /// <returns>Whether there is an identifier.</returns>
    [SuppressMessage("Design", "CA1000", Justification = "Called through the identifier itself: UnitId.Parse.")]
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out TSelf? result) =>
        TSelf.TryParse(text, null, out result);

    /// <inheritdoc/>
    public bool Equals(TSelf? other) => other is not null && string.Equals(Value, other.Value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as TSelf);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value);

    /// <inheritdoc/>
    public int CompareTo(TSelf? other) => string.CompareOrdinal(Value, other?.Value);

    int IComparable.CompareTo(object? obj) => obj switch
    {
        null => 1,
        TSelf other => CompareTo(other),
        _ => throw new ArgumentException($"Not a {typeof(TSelf).Name}.", nameof(obj)),
    };

    /// <summary>The text.</summary>
    /// <returns>The text as it was written.</returns>
    public override string ToString() => Value;

    private static int Compare(TextIdentifier<TSelf>? left, TextIdentifier<TSelf>? right) => string.CompareOrdinal(left?.Value, right?.Value);
}
