using NodaTime;

namespace TodanVan.Domain.Units;

/// <summary>Follows units through the changes between two days, in either direction.</summary>
/// <remarks>
/// What goes apart and meets again is met once: two communes that give each other parts on 30 days have 2^30 ways between them, but only
/// 60 divisions. Nothing here calls itself, since a unit may have any number of divisions one after the other.
/// </remarks>
internal static class LineageWalk
{
    /// <summary>What became of a unit, or what it came from, on another day.</summary>
    public static Descent Follow(UnitRegister register, UnitId unit, LocalDate from, LocalDate to, DivisionShares? shares = null)
    {
        if (to < from)
        {
            return Build(
                new Place(unit, from, true),
                place => Back(register, place, to),
                division => [.. SourcesOn(register, division.Unit, division.Day)
                    .Select(source => (new Place(source, division.Day.PlusDays(-1), true), (Rational?)null, (string?)null))]);
        }

        var sizes = shares ?? DivisionShares.Recorded;
        return Build(new Place(unit, from, false), place => On(register, place, to), division =>
        {
            var edges = register.Lineage.FromOn(division.Unit, division.Day);
            var known = sizes.Of(division.Unit, division.Day, edges);
            return [.. edges.Select((edge, i) => (new Place(edge.Target, division.Day, true), known[i].Share, known[i].Measure))];
        });
    }

    /// <summary>Whether a unit began in between, or is made of what did, and nobody named what it was made of.</summary>
    public static bool IsOpen(UnitRegister register, UnitId unit, LocalDate from, LocalDate to)
    {
        // How late each unit matters: what is looked at until a day has been looked at until all days before.
        var reached = new Dictionary<UnitId, LocalDate> { [unit] = to };
        var ahead = new Stack<(UnitId Unit, LocalDate Until)>([(unit, to)]);
        while (ahead.TryPop(out var next))
        {
            if (register.Lineage.IsOpen(next.Unit, from, next.Until))
            {
                return true;
            }

            // From the last back, so that each source is first met with the latest day that it matters until.
            var edges = register.Lineage.To(next.Unit);
            for (var i = edges.Length - 1; i >= 0; i--)
            {
                var edge = edges[i];
                var eve = edge.Date.PlusDays(-1);
                if (edge.Date > from
                    && edge.Date <= next.Until
                    && edge.Source != next.Unit
                    && !(reached.TryGetValue(edge.Source, out var until) && until >= eve))
                {
                    reached[edge.Source] = eve;
                    ahead.Push((edge.Source, eve));
                }
            }
        }

        return false;
    }

    /// <summary>Makes the descent from one place, each division once, those that come later first.</summary>
    /// <param name="start">Where to begin.</param>
    /// <param name="walk">Goes on from a place to where it ends or to the next division.</param>
    /// <param name="divide">The places at which the parts of a division are, and their shares.</param>
    private static Descent Build(
        Place start, Func<Place, (Descent? End, Place Division)> walk, Func<Place, (Place Part, Rational? Share, string? Measure)[]> divide)
    {
        var made = new Dictionary<Place, Descent>();
        var ahead = new Stack<Division>();
        var (end, first) = walk(start);
        if (end is not null)
        {
            return end;
        }

        ahead.Push(new Division(first, divide(first), walk));
        while (ahead.TryPeek(out var division))
        {
            if (division.TryMake(made, out var missing))
            {
                ahead.Pop();
            }
            else
            {
                ahead.Push(new Division(missing, divide(missing), walk));
            }
        }

        return made[first];
    }

    /// <summary>Goes on with a unit, and with what it goes whole into, to where it is on a day or to where it is divided before.</summary>
    private static (Descent? End, Place Division) On(UnitRegister register, Place place, LocalDate to)
    {
        var lineage = register.Lineage;
        var (unit, from, isMixed) = place;
        while (true)
        {
            if (lineage.NextFrom(unit, from) is not { } day || day > to)
            {
                return (register.IsInForce(unit, to) ? Descent.At(unit) : Descent.Lost, place);
            }

            // A division shares out what is there on the eve, so what came in until then has been mixed in.
            isMixed |= lineage.HasInflow(unit, from, day, untilIncluded: false);
            if (lineage.FromOn(unit, day) is not [{ Extent: SuccessionExtent.Whole } only])
            {
                return (null, new Place(unit, day, isMixed));
            }

            isMixed |= ArrivesAmongOthers(register, only);
            (unit, from) = (only.Target, day);
        }
    }

    /// <summary>Whether a target holds more than what one succession brings.</summary>
    private static bool ArrivesAmongOthers(UnitRegister register, LineageEdge edge) =>
        register.Lineage.HasInflow(edge.Target, edge.Date.PlusDays(-1), edge.Date, untilIncluded: true, except: edge.Source)
        || (edge.Target != edge.Source && register.IsInForce(edge.Target, edge.Date.PlusDays(-1)));

    /// <summary>Goes back with a unit, and with the one that it is made of, to where it is on a day or to where it is made of several.</summary>
    private static (Descent? End, Place Division) Back(UnitRegister register, Place place, LocalDate to)
    {
        var (unit, from, _) = place;
        while (true)
        {
            if (register.Lineage.LastTo(unit, from) is not { } day || day <= to)
            {
                return (register.IsInForce(unit, to) ? Descent.At(unit) : Descent.Lost, place);
            }

            var sources = SourcesOn(register, unit, day);
            if (sources.Count > 1)
            {
                return (null, new Place(unit, day, true));
            }

            (unit, from) = (sources.Min!, day.PlusDays(-1));
        }
    }

    /// <summary>The units of the eve of which a unit of the day is made.</summary>
    private static SortedSet<UnitId> SourcesOn(UnitRegister register, UnitId unit, LocalDate day)
    {
        var sources = new SortedSet<UnitId>();
        foreach (var edge in register.Lineage.ToOn(unit, day))
        {
            sources.Add(edge.Source);
        }

        if (register.IsInForce(unit, day.PlusDays(-1)))
        {
            sources.Add(unit);
        }

        return sources;
    }

    /// <summary>A unit on a day on the way, and whether more is in it than what came from where the way began.</summary>
    private readonly record struct Place(UnitId Unit, LocalDate Day, bool IsMixed);

    /// <summary>A division whose parts are being followed.</summary>
    private sealed class Division(
        Place place, (Place Part, Rational? Share, string? Measure)[] parts, Func<Place, (Descent? End, Place Division)> walk)
    {
        private readonly (Descent? End, Place Division)[] ends = Array.ConvertAll(parts, part => walk(part.Part));
        private int next;

        /// <summary>Makes it when all that its parts come to has been made; else gives the first of them that has not.</summary>
        public bool TryMake(Dictionary<Place, Descent> made, out Place missing)
        {
            for (; next < ends.Length; next++)
            {
                if (ends[next].End is null && !made.ContainsKey(ends[next].Division))
                {
                    missing = ends[next].Division;
                    return false;
                }
            }

            var followed = new (Descent, Rational?, string?)[parts.Length];
            for (var i = 0; i < followed.Length; i++)
            {
                followed[i] = (ends[i].End ?? made[ends[i].Division], parts[i].Share, parts[i].Measure);
            }

            made.Add(place, Descent.Divided(followed, place.IsMixed));
            missing = place;
            return true;
        }
    }
}
