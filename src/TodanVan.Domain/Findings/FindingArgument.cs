using Ardalis.GuardClauses;

namespace TodanVan.Domain;

/// <summary>One named argument of a finding: a fact its sentence speaks of, as neutral text.</summary>
/// <remarks>Dates are ISO 8601, exact numbers plain digits with <c>.</c>, codes and cells as they were typed.</remarks>
/// <threadsafety>Immutable.</threadsafety>
public sealed class FindingArgument : IEquatable<FindingArgument>
{
    /// <summary>Names an argument.</summary>
    /// <param name="name">The name that stands in the template's braces.</param>
    /// <param name="value">The value; may be empty.</param>
    /// <exception cref="ArgumentException">The name is null or white space, or the value is null.</exception>
    public FindingArgument(string name, string value)
    {
        Name = Guard.Against.NullOrWhiteSpace(name);
        Value = Guard.Against.Null(value);
    }

    /// <summary>The name that stands in the template's braces.</summary>
    public string Name { get; }

    /// <summary>The value as neutral text.</summary>
    public string Value { get; }

    /// <summary>Whether two arguments have the same name and value, compared by code point.</summary>
    /// <param name="left">One argument.</param>
    /// <param name="right">Another.</param>
    /// <returns>Whether they are equal.</returns>
    public static bool operator ==(FindingArgument? left, FindingArgument? right) => left?.Equals(right) ?? right is null;

    /// <summary>Whether two arguments differ in name or value.</summary>
    /// <param name="left">One argument.</param>
    /// <param name="right">Another.</param>
    /// <returns>Whether they differ.</returns>
    public static bool operator !=(FindingArgument? left, FindingArgument? right) => !(left == right);

    /// <inheritdoc/>
    public bool Equals(FindingArgument? other) =>
        other is not null && string.Equals(Name, other.Name, StringComparison.Ordinal) && string.Equals(Value, other.Value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as FindingArgument);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        HashCode.Combine(StringComparer.Ordinal.GetHashCode(Name), StringComparer.Ordinal.GetHashCode(Value));

    /// <inheritdoc/>
    public override string ToString() => $"{Name}={Value}";
}
