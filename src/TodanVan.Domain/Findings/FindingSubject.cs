namespace TodanVan.Domain;

/// <summary>What a finding is about, in text coordinates, so that a finding can be stored and read without the model.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed class FindingSubject : IEquatable<FindingSubject>
{
    /// <summary>The unit's code, or its id where the code would not tell.</summary>
    public string? Unit { get; init; }

    /// <summary>The indicator's code.</summary>
    public string? Indicator { get; init; }

    /// <summary>The breakdown item's code.</summary>
    public string? Breakdown { get; init; }

    /// <summary>The reporting period, as text.</summary>
    public string? Period { get; init; }

    /// <summary>The team's code.</summary>
    public string? Team { get; init; }

    /// <summary>Whether two subjects are the same.</summary>
    /// <param name="left">One subject.</param>
    /// <param name="right">Another.</param>
    /// <returns>Whether they are equal.</returns>
    public static bool operator ==(FindingSubject? left, FindingSubject? right) => left?.Equals(right) ?? right is null;

    /// <summary>Whether two subjects differ.</summary>
    /// <param name="left">One subject.</param>
    /// <param name="right">Another.</param>
    /// <returns>Whether they differ.</returns>
    public static bool operator !=(FindingSubject? left, FindingSubject? right) => !(left == right);

    /// <inheritdoc/>
    public bool Equals(FindingSubject? other) =>
        other is not null
        && string.Equals(Unit, other.Unit, StringComparison.Ordinal)
        && string.Equals(Indicator, other.Indicator, StringComparison.Ordinal)
        && string.Equals(Breakdown, other.Breakdown, StringComparison.Ordinal)
        && string.Equals(Period, other.Period, StringComparison.Ordinal)
        && string.Equals(Team, other.Team, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as FindingSubject);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Unit, Indicator, Breakdown, Period, Team);

    /// <inheritdoc/>
    public override string ToString()
    {
        string?[] parts = [Unit, Indicator, Breakdown, Period, Team];
        return string.Join(' ', parts.Where(part => part is not null));
    }

    /// <summary>Orders by unit, indicator, breakdown, period, then team, by code point; what is not given first.</summary>
    internal static int Compare(FindingSubject? left, FindingSubject? right)
    {
        var result = string.CompareOrdinal(left?.Unit, right?.Unit);
        result = result != 0 ? result : string.CompareOrdinal(left?.Indicator, right?.Indicator);
        result = result != 0 ? result : string.CompareOrdinal(left?.Breakdown, right?.Breakdown);
        result = result != 0 ? result : string.CompareOrdinal(left?.Period, right?.Period);
        return result != 0 ? result : string.CompareOrdinal(left?.Team, right?.Team);
    }
}
