using Ardalis.GuardClauses;

namespace TodanVan.Domain.Units;

/// <summary>What a unit was from one day to another: code, name, kind and parent did not change in between.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed class UnitVersion
{
    internal UnitVersion(Validity validity, UnitCode code, string name, UnitKind kind, UnitId? parent, bool isPlaced, LegalBasis? basis, IReadOnlyList<UnitId>? possibleParents = null)
    {
        Validity = Guard.Against.Null(validity);
        Code = Guard.Against.Null(code);
        Name = Guard.Against.NullOrEmpty(name);
        Kind = Guard.Against.Null(kind);
        Parent = parent;
        IsPlaced = isPlaced;
        Basis = basis;
        PossibleParents = possibleParents ?? [];
    }

    /// <summary>The days, the last one excluded.</summary>
    public Validity Validity { get; }

    /// <summary>The code borne on those days.</summary>
    public UnitCode Code { get; }

    /// <summary>The name with its kind word, as it was typed, for example <c>Xã Nậm Dịch</c>.</summary>
    public string Name { get; }

    /// <summary>The kind.</summary>
    public UnitKind Kind { get; }

    /// <summary>The parent; null at the top of the file and where the parent is not known.</summary>
    public UnitId? Parent { get; }

    /// <summary>Whether the place in the tree is known. A unit whose row has a fault stands directly under the root until it is mended.</summary>
    public bool IsPlaced { get; }

    /// <summary>
    /// The units one of which is the parent when a division of the parent before left it open which; empty when the parent is known, or
    /// nothing is.
    /// </summary>
    public IReadOnlyList<UnitId> PossibleParents { get; }

    /// <summary>The act by which the unit became what it is here, where the input names one.</summary>
    public LegalBasis? Basis { get; }

    /// <summary>
    /// The row, or the change, that says so: the first, where several say the same. Null in a register that was not read from rows, and for what a
    /// program recorded.
    /// </summary>
    public SourceReference? Source { get; internal init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Code} {Name} [{Validity}]";
}
