namespace TodanVan.Domain.Units;

/// <summary>
/// What became of a unit: a graph whose inner nodes are divisions and whose leaves are the units of another day. The parts of one division
/// are together the whole of what was divided, whether or not anybody knows their shares; so what goes apart and meets again is whole.
/// </summary>
/// <remarks>
/// A division to which several ways lead is one node. Everything is computed node by node, the later divisions first: the ways through the
/// graph may be too many to go through, and too long to call oneself along them.
/// </remarks>
/// <threadsafety>Immutable.</threadsafety>
internal sealed class Descent
{
    private readonly (Descent Part, Rational? Share, string? Measure)[] parts;

    /// <summary>Whether the share of any part, here or further on, is known.</summary>
    private readonly bool isMeasured;
    private Descent[]? nodes;

    private Descent(UnitId? leaf, (Descent Part, Rational? Share, string? Measure)[] parts, bool isMixed)
    {
        Leaf = leaf;
        this.parts = parts;
        IsMixed = isMixed;
        isMeasured = Array.Exists(parts, static part => part.Share is not null || part.Part.isMeasured);
    }

    /// <summary>It ended, and nobody said what became of it.</summary>
    public static Descent Lost { get; } = new(null, [], false);

    /// <summary>The unit at which all of it is; null for a division and for what is lost.</summary>
    public UnitId? Leaf { get; }

    /// <summary>Whether what was divided held more than came from the source, so that shares of it are not shares of the source.</summary>
    public bool IsMixed { get; }

    public bool IsLost => Leaf is null && parts.Length == 0;

    /// <summary>All nodes, each after those that it leads to; this one last. Put in order when first asked for, by any thread.</summary>
    private Descent[] InOrder => LazyInitializer.EnsureInitialized(ref nodes, Nodes);

    public static Descent At(UnitId unit) => new(unit, [], false);

    public static Descent Divided((Descent Part, Rational? Share, string? Measure)[] parts, bool isMixed) => new(null, parts, isMixed);

    /// <summary>The distinct units at the leaves, in the order of their ids.</summary>
    public IReadOnlyList<UnitId> Leaves()
    {
        if (Leaf is { } only)
        {
            return [only];
        }

        var found = new SortedSet<UnitId>();
        foreach (var node in InOrder)
        {
            if (node.Leaf is { } leaf)
            {
                found.Add(leaf);
            }
        }

        return [.. found];
    }

    /// <summary>Follows every leaf on; what was mixed before stays mixed.</summary>
    /// <param name="next">What becomes of a leaf.</param>
    /// <param name="holdsMore">Whether a leaf holds more than what came from the source.</param>
    public Descent Then(Func<UnitId, Descent> next, Func<UnitId, bool> holdsMore)
    {
        if (Leaf is { } only)
        {
            var further = next(only);
            return holdsMore(only) ? further.Mixed() : further;
        }

        // Beneath a division everything is but a part of the source.
        var followed = new Dictionary<Descent, Descent>(ReferenceEqualityComparer.Instance);
        foreach (var node in InOrder)
        {
            followed.Add(node, node.Leaf is { } leaf ? next(leaf).Mixed() : node.With(followed, node.IsMixed));
        }

        return followed[this];
    }

    /// <summary>Whether all of it is at units of which something holds: for example that they lie under one.</summary>
    public bool IsWholeIn(Func<UnitId, bool> inside)
    {
        foreach (var node in InOrder)
        {
            if (node.Leaf is { } leaf ? !inside(leaf) : node.IsLost)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether any of it is, or may be, at such units.</summary>
    public bool Touches(Func<UnitId, bool> inside) =>
        Leaf is { } only ? inside(only) : Array.Exists(InOrder, node => node.Leaf is { } leaf && inside(leaf));

    /// <summary>How much of it is at such units; null when none is.</summary>
    /// <param name="inside">The units.</param>
    /// <param name="mixMeasures">Whether shares of different measures may be multiplied and added.</param>
    public Arrival? ArrivalIn(Func<UnitId, bool> inside, bool mixMeasures)
    {
        if (Leaf is { } only)
        {
            return inside(only) ? Arrival.Whole : null;
        }

        if (!isMeasured)
        {
            return !Touches(inside) ? null : IsWholeIn(inside) ? Arrival.Whole : Arrival.Unknown;
        }

        var arrivals = new Dictionary<Descent, Arrival?>(InOrder.Length, ReferenceEqualityComparer.Instance);
        foreach (var node in InOrder)
        {
            arrivals.Add(node, node.ArrivalIn(arrivals, inside, mixMeasures));
        }

        return arrivals[this];
    }

    /// <summary>How much of it is at one of its leaves; without going through all of it for each of very many leaves, where no share is known.</summary>
    public Arrival ArrivalAt(UnitId leaf, bool mixMeasures) => isMeasured
        ? ArrivalIn(unit => unit == leaf, mixMeasures)!
        : IsWholeIn(unit => unit == leaf) ? Arrival.Whole : Arrival.Unknown;

    /// <summary>How much of it is at some units, that of its parts being known.</summary>
    private Arrival? ArrivalIn(Dictionary<Descent, Arrival?> arrivals, Func<UnitId, bool> inside, bool mixMeasures)
    {
        if (Leaf is { } leaf)
        {
            return inside(leaf) ? Arrival.Whole : null;
        }

        if (Array.TrueForAll(parts, part => arrivals[part.Part] is null))
        {
            return null;
        }

        if (Array.TrueForAll(parts, part => arrivals[part.Part] is { Extent: CrosswalkExtent.Whole }))
        {
            return Arrival.Whole;
        }

        // Parts of unknown share that are all inside are together what the known ones leave.
        var (sum, known) = (Rational.Zero, Rational.Zero);
        var (hasUnknownInside, hasUnknownElsewhere) = (false, false);
        var assumed = IsMixed;
        var measures = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var (part, share, measure) in parts)
        {
            var arrival = arrivals[part];
            if (share is not { } size)
            {
                hasUnknownInside |= arrival is not null;
                hasUnknownElsewhere |= arrival is not { Extent: CrosswalkExtent.Whole };
                continue;
            }

            known += size;
            measures.Add(measure!);
            if (arrival is null)
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

        if (hasUnknownInside)
        {
            if (hasUnknownElsewhere || known == Rational.Zero)
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

    private Descent Mixed()
    {
        if (Leaf is not null || IsLost || IsMixed)
        {
            return this;
        }

        var mixed = new Dictionary<Descent, Descent>(ReferenceEqualityComparer.Instance);
        foreach (var node in InOrder)
        {
            mixed.Add(node, node.Leaf is not null || node.IsLost ? node : node.With(mixed, true));
        }

        return mixed[this];
    }

    /// <summary>The same division with other parts.</summary>
    private Descent With(Dictionary<Descent, Descent> others, bool isMixed) =>
        new(null, Array.ConvertAll(parts, part => (others[part.Part], part.Share, part.Measure)), isMixed);

    private Descent[] Nodes()
    {
        var (order, met) = (new List<Descent>(), new HashSet<Descent>(ReferenceEqualityComparer.Instance) { this });
        var ahead = new Stack<(Descent Node, int Part)>([(this, 0)]);
        while (ahead.TryPop(out var step))
        {
            if (step.Part == step.Node.parts.Length)
            {
                order.Add(step.Node);
                continue;
            }

            ahead.Push((step.Node, step.Part + 1));
            if (step.Node.parts[step.Part].Part is var part && met.Add(part))
            {
                ahead.Push((part, 0));
            }
        }

        return [.. order];
    }
}
