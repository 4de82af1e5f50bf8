namespace TodanVan.Domain.Units;

/// <content>Rows about units that the register built upon knows: they must agree with it, and hold what stands below them.</content>
public sealed partial class UnitRegisterBuilder
{
    private readonly UnitRegister? ground;
    private readonly WorkingUnits working;
    private readonly Dictionary<string, UnitId> aliases = new(StringComparer.Ordinal);
    private readonly SortedSet<UnitId> mentioned = [];
    private readonly List<(UnitId Unit, Draft Row)> anchors = [];

    /// <summary>Makes a builder of a register that stands alone.</summary>
    public UnitRegisterBuilder()
        : this(null)
    {
    }

    internal UnitRegisterBuilder(UnitRegister? ground)
    {
        this.ground = ground;
        working = new WorkingUnits(ground);
    }

    /// <summary>After <see cref="Build"/>, the units that rows or changes are about.</summary>
    public IReadOnlyList<UnitId> Mentioned => [.. mentioned];

    /// <summary>Takes out the rows about units that are known, and says where they do not agree.</summary>
    private List<Draft> Anchor(List<Draft> rows)
    {
        if (ground is null)
        {
            return rows;
        }

        var others = new List<Draft>(rows.Count);
        var late = new List<Draft>();

        // Higher levels first: what a row's parent is may have been named by the id of a row above it.
        foreach (var row in rows.OrderBy(static row => row.LevelOrGuess))
        {
            if (row.LevelOrGuess == UnitLevel.Country)
            {
                mentioned.Add(UnitId.Country);
            }
            else if (SameText(row.Code, UnitId.Country.Value))
            {
                others.Add(row);
            }
            else if (BearerAt(row) is { } unit)
            {
                AnchorTo(unit, row);
            }
            else if (row.Id is { } id && (aliases.ContainsKey(id.Value) || ground.TryGet(id, out _)))
            {
                late.Add(row);
            }
            else
            {
                others.Add(row);
            }
        }

        foreach (var row in late)
        {
            if (!Extend(row))
            {
                Disagree(row, aliases.GetValueOrDefault(row.Id!.Value, row.Id), UnitTable.Code.Name);
            }
        }

        others.Sort((left, right) => journal.ComparePlace(left.Ordinal, right.Ordinal));
        return others;
    }

    /// <summary>The known unit that bears a row's code on its first day, or, when the row reaches further back, where knowledge begins.</summary>
    private AdministrativeUnit? BearerAt(Draft row)
    {
        foreach (var unit in row.Validity is null ? [] : ground!.Find(row.Code))
        {
            if (AnchorVersion(unit, row) is { } version && SameText(version.Code.Value, row.Code))
            {
                return unit;
            }
        }

        return null;
    }

    /// <summary>What a known unit is where a row begins.</summary>
    private UnitVersion? AnchorVersion(AdministrativeUnit unit, Draft row)
    {
        if (row.Days.Start is { } day && unit.On(day) is { } version)
        {
            return version;
        }

        var first = unit.History[0];
        return first.Validity.Start is { } start && start == ground!.CoverageOf(unit).Start && row.Days.Contains(start) ? first : null;
    }

    private void AnchorTo(AdministrativeUnit unit, Draft row)
    {
        var version = AnchorVersion(unit, row)!;
        mentioned.Add(unit.Id);
        var differences = new List<string>();
        if (row.Id is { } id && id != unit.Id && !aliases.TryAdd(id.Value, unit.Id) && aliases[id.Value] != unit.Id)
        {
            differences.Add(UnitTable.Id.Name);
        }

        if (row.Name is { } name && !SameText(TextKey.Comparison(name), TextKey.Comparison(version.Name)))
        {
            differences.Add(UnitTable.Name.Name);
        }

        if (row.Kind is { } kind && kind != version.Kind)
        {
            differences.Add(UnitTable.Kind.Name);
        }

        if (row.Level is { } level && level != unit.Level)
        {
            differences.Add(UnitTable.Level.Name);
        }

        string? known = null;
        if (row.Parent is { } parent && !IsParent(parent, version, row))
        {
            known = differences.Count == 0 ? KnownParent(version, row) : null;
            differences.Add(UnitTable.Parent.Name);
        }

        if (differences.Count > 0)
        {
            Disagree(row, unit.Id, string.Join(", ", differences), known);
            return;
        }

        anchors.Add((unit.Id, row));
        if (unit.History[0].Validity.Start is { } start && (row.Days.Start is not { } from || from < start))
        {
            Prepend(unit.Id, row, new Validity(row.Days.Start, start));
        }
    }

    /// <summary>Takes a row about a known unit on days before anything was known of it; false when it is of other days.</summary>
    private bool Extend(Draft row)
    {
        var id = aliases.GetValueOrDefault(row.Id!.Value, row.Id!);
        if (row.Validity is not { } days
            || working.Find(id) is not { IsExtended: true } unit
            || unit.Spans[0].Days.Start is not { } start
            || days.End != start
            || row.IsFaulty)
        {
            return false;
        }

        Prepend(id, row, days);
        return true;
    }

    private void Prepend(UnitId id, Draft row, Validity days)
    {
        var unit = working.Find(id)!;
        unit.Spans.Insert(0, new Span(days, [row]));
        unit.IsChanged = true;
        unit.IsExtended = true;
        working.Bear(unit, row.Code);
    }

    private bool IsParent(string reference, UnitVersion version, Draft row) =>
        version.Parent is { } parent && parent != UnitId.Country && Meant(reference) is { } meant
            ? meant == parent
            : KnownParent(version, row) is { } code && SameText(reference, code);

    /// <summary>The code that the parent of a known unit bears where a row begins.</summary>
    private string? KnownParent(UnitVersion version, Draft row)
    {
        if (version.Parent is not { } parent || parent == UnitId.Country)
        {
            return UnitId.Country.Value;
        }

        var day = row.Days.Start is { } from && version.Validity.Contains(from) ? from : version.Validity.Start!.Value;
        return ground!.TryGet(parent, out var above) ? above.On(day)?.Code.Value : null;
    }

    /// <summary>The unit that a reference names by id, be it the id of a row about a known unit.</summary>
    private UnitId? Meant(string reference)
    {
        if (aliases.TryGetValue(reference, out var known))
        {
            return known;
        }

        return UnitId.TryParse(reference, out var id) && working.Find(id) is not null ? id : null;
    }

    private void Disagree(Draft row, UnitId unit, string columns, string? suggestion = null)
    {
        row.IsFaulty = true;
        FaultWith(
            row.Ordinal,
            UnitTable.Schema.Find(columns.Split(", ")[0]),
            FindingCatalogue.AgainstKnownUnit,
            row.Code,
            suggestion,
            ("code", row.Code),
            ("unit", unit.Value),
            ("columns", columns));
    }
}
