using Ardalis.GuardClauses;

using NodaTime;

namespace TodanVan.Domain.Units;

/// <summary>A succession with the change that it is of: one edge of the graph of what became of units.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed class LineageEdge
{
    internal LineageEdge(UnitChange change, Succession succession)
    {
        Change = Guard.Against.Null(change);
        Succession = Guard.Against.Null(succession);
    }

    /// <summary>The change.</summary>
    public UnitChange Change { get; }

    /// <summary>What went where.</summary>
    public Succession Succession { get; }

    /// <summary>The unit on the eve.</summary>
    public UnitId Source => Succession.Source;

    /// <summary>The unit of the day.</summary>
    public UnitId Target => Succession.Target;

    /// <summary>How much of the source.</summary>
    public SuccessionExtent Extent => Succession.Extent;

    /// <summary>The first day on which it is so.</summary>
    public LocalDate Date => Change.Date;

    /// <summary>The act; null when it is not known.</summary>
    public LegalBasis? Basis => Change.Basis;

    /// <inheritdoc/>
    public override string ToString() => Change.Basis is { } basis ? $"{Succession}, {basis}" : $"{Succession}";
}
