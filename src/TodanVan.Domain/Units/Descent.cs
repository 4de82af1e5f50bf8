namespace TodanVan.Domain.Units;

/// <summary>
/// What became of a unit: a tree whose inner nodes are divisions and whose leaves are the units of another day. The parts of one division
/// are together the whole of what was divided, whether or not anybody knows their shares; so what goes apart and meets again is whole.
/// </summary>
/// <threadsafety>Immutable.</threadsafety>
internal sealed class Descent
{
    private readonly (Descent Part, Rational? Share, string? Measure)[] parts;

    private Descent(UnitId? leaf, (Descent Part, Rational? Share, string? Measure)[] parts, bool isMixed)
    {
        Leaf = leaf;
        this.parts = parts;
        IsMixed = isMixed;
    }

    /// <summary>It ended, and nobody said what became of it.</summary>
    public static Descent Lost { get; } = new(null, [], false);

    /// <summary>The unit at which all of it is; null for a division and for what is lost.</summary>
    public UnitId? Leaf { get; }

    /// <summary>Whether what was divided held more than came from the source, so that shares of it are not shares of the source.</summary>
    public bool IsMixed { get; }

    public bool IsLost => Leaf is null && parts.Length == 0;

    public static Descent At(UnitId unit) => new(unit, [], false);

    public static Descent Divided((Descent Part, Rational? Share, string? Measure)[] parts, bool isMixed) => new(null, parts, isMixed);

    /// <summary>The distinct units at the leaves, in the order of their ids.</summary>
    public IReadOnlyList<UnitId> Leaves()
    {
        var found = new SortedSet<UnitId>();
        Collect(this);
        return [.. found];

        void Collect(Descent node)
        {
            if (node.Leaf is { } leaf)
            {
                found.Add(leaf);
            }

            foreach (var (part, _, _) in node.parts)
            {
                Collect(part);
            }
        }
    }

    /// <summary>Follows every leaf on; what was mixed before stays mixed.</summary>
    /// <param name="next">What becomes of a leaf.</param>
    /// <param name="holdsMore">Whether a leaf holds more than what came from the source.</param>
    /// <param name="isPart">Whether this is but a part of the source.</param>
    public Descent Then(Func<UnitId, Descent> next, Func<UnitId, bool> holdsMore, bool isPart = false)
    {
        if (Leaf is { } leaf)
        {
            var further = next(leaf);
            return isPart || holdsMore(leaf) ? further.Mixed() : further;
        }

        return new Descent(null, Array.ConvertAll(parts, part => (part.Part.Then(next, holdsMore, true), part.Share, part.Measure)), IsMixed);
    }

    /// <summary>Whether all of it is at units of which something holds: for example that they lie under one.</summary>
    public bool IsWholeIn(Func<UnitId, bool> inside)
    {
        if (Leaf is { } leaf)
        {
            return inside(leaf);
        }

        return parts.Length > 0 && Array.TrueForAll(parts, part => part.Part.IsWholeIn(inside));
    }

    /// <summary>Whether any of it is, or may be, at such units.</summary>
    public bool Touches(Func<UnitId, bool> inside) => Leaf is { } leaf ? inside(leaf) : Array.Exists(parts, part => part.Part.Touches(inside));

    /// <summary>How much of it is at such units; null when none is.</summary>
    /// <param name="inside">The units.</param>
    /// <param name="mixMeasures">Whether shares of different measures may be multiplied and added.</param>
    public Arrival? ArrivalIn(Func<UnitId, bool> inside, bool mixMeasures)
    {
        if (IsWholeIn(inside))
        {
            return Arrival.Whole;
        }

        if (!Touches(inside))
        {
            return null;
        }

        // Parts of unknown share that are all inside are together what the known ones leave.
        var sum = Rational.Zero;
        var known = Rational.Zero;
        var hasUnknown = false;
        var assumed = IsMixed;
        var measures = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var (part, share, measure) in parts)
        {
            if (share is not { } size)
            {
                hasUnknown = true;
                if (!part.IsWholeIn(inside))
                {
                    // Whether it is inside or not, what it takes from the rest is not known, unless all unknown parts are outside.
                    if (part.Touches(inside) || AnyUnknownInside(inside))
                    {
                        return Arrival.Unknown;
                    }
                }

                continue;
            }

            known += size;
            measures.Add(measure!);
            if (part.ArrivalIn(inside, mixMeasures) is not { } arrival)
            {
                continue;
            }

            if (arrival.Share is not { } further)
            {
                return Arrival.Unknown;
            }

            assumed |= arrival.Extent is not CrosswalkExtent.Whole;
            measures.UnionWith(arrival.Measures);
            sum += size * further;
        }

        if (hasUnknown && AnyUnknownInside(inside))
        {
            if (known == Rational.Zero)
            {
                return Arrival.Unknown;
            }

            sum += Rational.One - known;
        }

        if (measures.Count > 1 && !mixMeasures)
        {
            return Arrival.Unknown;
        }

        return new Arrival(assumed ? CrosswalkExtent.Assumed : CrosswalkExtent.Share, sum, [.. measures]);
    }

    private bool AnyUnknownInside(Func<UnitId, bool> inside) => Array.Exists(parts, part => part.Share is null && part.Part.Touches(inside));

    private Descent Mixed() => Leaf is not null || IsLost || IsMixed
        ? this
        : new Descent(null, Array.ConvertAll(parts, part => (part.Part.Mixed(), part.Share, part.Measure)), true);
}
