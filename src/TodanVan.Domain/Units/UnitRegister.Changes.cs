using Ardalis.GuardClauses;

using NodaTime;

using TodanVan.Domain.Guards;

namespace TodanVan.Domain.Units;

/// <content>What happened to units.</content>
public sealed partial class UnitRegister
{
    /// <summary>
    /// Everything that happened, by day: what was recorded as a change, and what the versions of units tell where nothing was recorded.
    /// </summary>
    /// <remarks>
    /// A builder that gets <see cref="Opening"/> and then these changes builds an equal register, if no row had a fault. A unit that begins
    /// in a row, without a recorded change, is taken as established out of no other unit; one that ends in a row, as abolished.
    /// </remarks>
    public IReadOnlyList<UnitChange> Changes => changes.Value;

    /// <summary>The units of the days on which the register's knowledge begins, the country apart: the state that the changes start from.</summary>
    public IReadOnlyList<UnitRecord> Opening
    {
        get
        {
            var records = new List<UnitRecord>();
            foreach (var unit in units)
            {
                if (unit.Level != UnitLevel.Country && IsOpening(unit))
                {
                    var first = unit.History[0];
                    records.Add(new UnitRecord
                    {
                        Id = unit.Id,
                        Code = first.Code,
                        Name = first.Name,
                        Kind = first.Kind,
                        Level = unit.Level,
                        Parent = first.Parent?.Value,
                        Validity = new Validity(first.Validity.Start, null),
                        Basis = first.Basis,
                    });
                }
            }

            return records.AsReadOnly();
        }
    }

    /// <summary>What a unit was made of.</summary>
    /// <param name="unit">The unit.</param>
    /// <returns>The recorded successions to it, earliest first, its own parts among them.</returns>
    /// <exception cref="ArgumentNullException">The unit is null.</exception>
    public IReadOnlyList<LineageEdge> PredecessorsOf(AdministrativeUnit unit) => Recorded(Lineage.To(Guard.Against.Null(unit).Id));

    /// <summary>What became of a unit.</summary>
    /// <param name="unit">The unit.</param>
    /// <returns>The recorded successions from it, earliest first, its own parts among them.</returns>
    /// <exception cref="ArgumentNullException">The unit is null.</exception>
    public IReadOnlyList<LineageEdge> SuccessorsOf(AdministrativeUnit unit) => Recorded(Lineage.From(Guard.Against.Null(unit).Id));

    /// <summary>The crosswalk from the units of a level on one day to those of another, later or earlier.</summary>
    /// <param name="level">The level.</param>
    /// <param name="from">The day of the sources.</param>
    /// <param name="to">The day of the targets.</param>
    /// <param name="mixMeasures">Whether shares that are measured by different things may be combined.</param>
    /// <returns>The crosswalk.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The level is undefined.</exception>
    public Crosswalk Crosswalk(UnitLevel level, LocalDate from, LocalDate to, bool mixMeasures = false)
    {
        Guard.Against.UndefinedEnum(level, nameof(level));
        return Domain.Units.Crosswalk.Between(this, level, from, to, mixMeasures);
    }

    private static List<LineageEdge> Recorded(ReadOnlySpan<LineageEdge> edges)
    {
        var recorded = new List<LineageEdge>(edges.Length);
        foreach (var edge in edges)
        {
            // What may have come from a candidate is not a succession.
            if (edge.Change is not Establishment)
            {
                recorded.Add(edge);
            }
        }

        return recorded;
    }

    private bool IsOpening(AdministrativeUnit unit) =>
        unit.History[0].Validity.Start is not { } start || start == CoverageOf(unit).Start;

    private System.Collections.ObjectModel.ReadOnlyCollection<UnitChange> FindChanges()
    {
        var found = new List<UnitChange>(Facts.Recorded);
        var written = new HashSet<(UnitId, LocalDate, Type)>();
        foreach (var change in Facts.Recorded)
        {
            if (change is Establishment or Renaming or Recoding or Reclassification or Transfer or Abolition)
            {
                written.Add((SubjectOf(change), change.Date, change.GetType()));
            }
        }

        var levels = Lineage.LevelAbolitions.Select(static change => (change.Level, change.Date)).ToHashSet();
        foreach (var unit in units)
        {
            if (unit.Level == UnitLevel.Country)
            {
                continue;
            }

            for (var i = 0; i < unit.History.Count; i++)
            {
                var (version, day) = (unit.History[i], unit.History[i].Validity.Start);
                var before = i > 0 && unit.History[i - 1].Validity.End == day ? unit.History[i - 1] : null;
                if (before is not null)
                {
                    AddDifferences(unit, before, version, day!.Value, found, written);
                }
                else if (day is { } start && (i > 0 || !IsOpening(unit)) && written.Add((unit.Id, start, typeof(Establishment))))
                {
                    found.Add(new Establishment(
                        start, unit.Id, unit.Level, version.Code, version.Name, version.Kind, version.Parent, [], version.Basis));
                }

                var goesOn = i + 1 < unit.History.Count && unit.History[i + 1].Validity.Start == version.Validity.End;
                if (!goesOn
                    && version.Validity.End is { } end
                    && Lineage.FromOn(unit.Id, end).Count == 0
                    && !levels.Contains((unit.Level, end))
                    && written.Add((unit.Id, end, typeof(Abolition))))
                {
                    found.Add(new Abolition(end, unit.Id));
                }
            }
        }

        return Array.AsReadOnly<UnitChange>([.. found.OrderBy(static change => change.Date).ThenBy(static change => change.ToString(), StringComparer.Ordinal)]);
    }

    private static void AddDifferences(
        AdministrativeUnit unit,
        UnitVersion before,
        UnitVersion after,
        LocalDate day,
        List<UnitChange> found,
        HashSet<(UnitId, LocalDate, Type)> written)
    {
        if (before.Code != after.Code && written.Add((unit.Id, day, typeof(Recoding))))
        {
            found.Add(new Recoding(day, unit.Id, after.Code, after.Basis));
        }

        if (!string.Equals(before.Name, after.Name, StringComparison.Ordinal) && written.Add((unit.Id, day, typeof(Renaming))))
        {
            found.Add(new Renaming(day, unit.Id, after.Name, after.Basis));
        }

        if (before.Kind != after.Kind && written.Add((unit.Id, day, typeof(Reclassification))))
        {
            found.Add(new Reclassification(day, unit.Id, after.Kind, after.Basis));
        }

        if (before.Parent != after.Parent && after.Parent is { } parent && written.Add((unit.Id, day, typeof(Transfer))))
        {
            found.Add(new Transfer(day, unit.Id, parent, after.Basis));
        }
    }

    private static UnitId SubjectOf(UnitChange change) => change switch
    {
        Establishment establishment => establishment.Unit,
        Renaming renaming => renaming.Unit,
        Recoding recoding => recoding.Unit,
        Reclassification reclassification => reclassification.Unit,
        Transfer transfer => transfer.Unit,
        Abolition abolition => abolition.Unit,
        _ => throw new ArgumentException($"{change.GetType().Name} is not about one unit.", nameof(change)),
    };
}
