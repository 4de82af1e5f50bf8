using Ardalis.GuardClauses;

namespace TodanVan.Domain.Import;

/// <summary>What a reader has to say of one cell of a record: that its format does not hold what a person sees, or holds no value.</summary>
/// <remarks>An error sets the record aside; the other cells are checked all the same.</remarks>
/// <threadsafety>Immutable.</threadsafety>
public sealed class CellFinding
{
    /// <summary>Says something of a cell.</summary>
    /// <param name="cell">The index of the cell in its record, from 0.</param>
    /// <param name="descriptor">The kind of finding.</param>
    /// <param name="arguments">The arguments of its sentence.</param>
    /// <param name="suggestion">What the cell should perhaps hold; offered, never applied.</param>
    /// <exception cref="ArgumentException">The index is negative, or the descriptor or the arguments are null.</exception>
    public CellFinding(int cell, FindingDescriptor descriptor, IReadOnlyList<FindingArgument> arguments, string? suggestion = null)
    {
        Cell = Guard.Against.Negative(cell);
        Descriptor = Guard.Against.Null(descriptor);
        Arguments = [.. Guard.Against.Null(arguments)];
        Suggestion = suggestion;
    }

    /// <summary>The index of the cell in its record, from 0.</summary>
    public int Cell { get; }

    /// <summary>The kind of finding.</summary>
    public FindingDescriptor Descriptor { get; }

    /// <summary>The arguments of its sentence.</summary>
    public IReadOnlyList<FindingArgument> Arguments { get; }

    /// <summary>What the cell should perhaps hold, or null.</summary>
    public string? Suggestion { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{Cell}: {Descriptor}";
}
