using NodaTime;

namespace TodanVan.Domain.Units;

/// <summary>Follows units through the changes between two days, in either direction.</summary>
internal static class LineageWalk
{
    /// <summary>What became of a unit, or what it came from, on another day.</summary>
    public static Descent Follow(UnitRegister register, UnitId unit, LocalDate from, LocalDate to, DivisionShares? shares = null) =>
        to >= from ? Forward(register, unit, from, to, false, shares ?? DivisionShares.Recorded) : Backward(register, unit, from, to);

    /// <summary>Whether a unit began in between, or is made of what did, and nobody named what it was made of.</summary>
    public static bool IsOpen(UnitRegister register, UnitId unit, LocalDate from, LocalDate to)
    {
        if (register.Lineage.IsOpen(unit, from, to))
        {
            return true;
        }

        foreach (var edge in register.Lineage.To(unit))
        {
            if (edge.Date > from && edge.Date <= to && edge.Source != unit && IsOpen(register, edge.Source, from, edge.Date.PlusDays(-1)))
            {
                return true;
            }
        }

        return false;
    }

    private static Descent Forward(UnitRegister register, UnitId unit, LocalDate from, LocalDate to, bool isMixed, DivisionShares shares)
    {
        var lineage = register.Lineage;
        while (true)
        {
            LocalDate? next = null;
            foreach (var edge in lineage.From(unit))
            {
                if (edge.Date > from)
                {
                    next = edge.Date;
                    break;
                }
            }

            if (next is not { } day || day > to)
            {
                return register.IsInForce(unit, to) ? Descent.At(unit) : Descent.Lost;
            }

            // A division shares out what is there on the eve, so what came in until then has been mixed in.
            isMixed |= lineage.HasInflow(unit, from, day, untilIncluded: false);
            var edges = lineage.FromOn(unit, day);
            if (edges is [{ Extent: SuccessionExtent.Whole } only])
            {
                isMixed |= ArrivesAmongOthers(register, only);
                unit = only.Target;
                from = day;
                continue;
            }

            var sizes = shares.Of(unit, day, edges);
            var parts = new (Descent, Rational?, string?)[edges.Count];
            for (var i = 0; i < parts.Length; i++)
            {
                parts[i] = (Forward(register, edges[i].Target, day, to, true, shares), sizes[i].Share, sizes[i].Measure);
            }

            return Descent.Divided(parts, isMixed);
        }
    }

    /// <summary>Whether a target holds more than what one succession brings.</summary>
    private static bool ArrivesAmongOthers(UnitRegister register, LineageEdge edge) =>
        register.Lineage.HasInflow(edge.Target, edge.Date.PlusDays(-1), edge.Date, untilIncluded: true, except: edge.Source)
        || (edge.Target != edge.Source && register.IsInForce(edge.Target, edge.Date.PlusDays(-1)));

    private static Descent Backward(UnitRegister register, UnitId unit, LocalDate from, LocalDate to)
    {
        var lineage = register.Lineage;
        while (true)
        {
            LocalDate? last = null;
            foreach (var edge in lineage.To(unit))
            {
                if (edge.Date > to && edge.Date <= from)
                {
                    last = edge.Date;
                }
            }

            if (last is not { } day)
            {
                return register.IsInForce(unit, to) ? Descent.At(unit) : Descent.Lost;
            }

            var sources = SourcesOn(register, unit, day);
            from = day.PlusDays(-1);
            if (sources.Count == 1)
            {
                unit = sources.Min!;
                continue;
            }

            var eve = from;
            return Descent.Divided([.. sources.Select(source => (Backward(register, source, eve, to), (Rational?)null, (string?)null))], isMixed: true);
        }
    }

    /// <summary>The units of the eve of which a unit of the day is made.</summary>
    private static SortedSet<UnitId> SourcesOn(UnitRegister register, UnitId unit, LocalDate day)
    {
        var sources = new SortedSet<UnitId>();
        foreach (var edge in register.Lineage.To(unit))
        {
            if (edge.Date == day)
            {
                sources.Add(edge.Source);
            }
        }

        if (register.IsInForce(unit, day.PlusDays(-1)))
        {
            sources.Add(unit);
        }

        return sources;
    }
}
