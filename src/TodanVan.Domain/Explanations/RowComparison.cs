using NodaTime;
using NodaTime.Text;

using TodanVan.Domain.Indicators;
using TodanVan.Domain.Rollups;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Explanations;

/// <summary>Gathers the differences between what two sets of figures rest on.</summary>
internal sealed partial class RowComparison
{
    private readonly FigureSet current;
    private readonly FigureSet proposed;
    private readonly LocalDate closing;
    private readonly List<RowChange> changes = [];

    /// <summary>Units whose counts of teams, and of seats, are explained by rows of the roster.</summary>
    private readonly HashSet<UnitId> explainedTeams = [];
    private readonly HashSet<UnitId> explainedSeats = [];

    public RowComparison(FigureSet current, FigureSet proposed)
    {
        this.current = current;
        this.proposed = proposed;
        closing = proposed.Request.Period.ClosingDay;
    }

    /// <summary>By kind, unit, team, member, indicator, part and period.</summary>
    private static Comparer<RowChange> Order { get; } = Comparer<RowChange>.Create(static (left, right) =>
    {
        var result = left.Kind.CompareTo(right.Kind);
        result = result != 0 ? result : Comparer<UnitId>.Default.Compare(left.Unit, right.Unit);
        result = result != 0 ? result : string.CompareOrdinal(left.Team, right.Team);
        result = result != 0 ? result : string.CompareOrdinal(left.Member, right.Member);
        result = result != 0 ? result : Comparer<IndicatorCode>.Default.Compare(left.Indicator, right.Indicator);
        result = result != 0 ? result : Comparer<BreakdownCode>.Default.Compare(left.Breakdown, right.Breakdown);
        result = result != 0 ? result : Comparer<ReportingPeriod>.Default.Compare(left.Period, right.Period);
        result = result != 0 ? result : string.CompareOrdinal(left.Before, right.Before);
        return result != 0 ? result : string.CompareOrdinal(left.After, right.After);
    });

    public RowChange[] ToSorted()
    {
        changes.Sort(Order);
        for (var place = 0; place < changes.Count; place++)
        {
            changes[place].Place = place;
        }

        return [.. changes];
    }

    /// <summary>Indicators that are defined otherwise, so that the same rows give other figures.</summary>
    public void AddDefinitions()
    {
        var period = proposed.Request.Period;
        var (before, after) = (current.Input.Catalogue.DefinitionsIn(period), proposed.Input.Catalogue.DefinitionsIn(period));
        foreach (var code in before.Concat(after).Select(static definition => definition.Code).Distinct())
        {
            var old = before.FirstOrDefault(definition => definition.Code == code);
            var made = after.FirstOrDefault(definition => definition.Code == code);
            var differences = old is null || made is null ? [] : DefinitionComparison.OfAll(old, made).ToList();
            if (old is null || made is null || differences.Count > 0)
            {
                var what = string.Join(", ", differences);
                changes.Add(new RowChange(RowChangeKind.Definition, old is null ? null : what, made is null ? null : what) { Indicator = code });
            }
        }
    }

    /// <summary>Units that are there otherwise, or of which something else is recorded.</summary>
    public void AddUnits()
    {
        var (before, after) = (current.Input.Register, proposed.Input.Register);
        if (before == after)
        {
            return;
        }

        var records = Records(before);
        records.SymmetricExceptWith(Records(after));
        var handed = records.SelectMany(static record => new[] { record.Succession.Source, record.Succession.Target }).ToHashSet();
        foreach (var unit in after.UnitArray)
        {
            before.TryGet(unit.Id, out var old);
            if (old is null || handed.Contains(unit.Id) || !SameHistory(old, unit))
            {
                AddUnit(old, unit, handed.Contains(unit.Id) || (old is not null && old.Level != unit.Level));
            }
        }

        foreach (var unit in before.UnitArray)
        {
            if (!after.TryGet(unit.Id, out _))
            {
                AddUnit(unit, null, false);
            }
        }
    }

    /// <summary>People counted once, where no row of a roster says why.</summary>
    public void AddPeople()
    {
        var (before, after) = (current.Input.Identities, proposed.Input.Identities);
        foreach (var (indicator, period) in before.Concat(after).Select(static column => (column.Indicator, column.Period)).Distinct())
        {
            if (!current.Input.Catalogue.TryGet(indicator.Value, out _) && !proposed.Input.Catalogue.TryGet(indicator.Value, out _))
            {
                continue;
            }

            var old = before.FirstOrDefault(column => column.Indicator == indicator && column.Period.Equals(period));
            var made = after.FirstOrDefault(column => column.Indicator == indicator && column.Period.Equals(period));
            var hasOtherScope = old is not null && made is not null && old.Scope != made.Scope;
            foreach (var unit in (old?.Units ?? []).Concat(made?.Units ?? []).Distinct())
            {
                var (was, would) = (old?.ReferencesOf(unit), made?.ReferencesOf(unit));
                if (hasOtherScope || was is null || would is null || (!was.SequenceEqual(would, StringComparer.Ordinal) && !explainedSeats.Contains(unit)))
                {
                    changes.Add(new RowChange(RowChangeKind.Observation, Count(was), Count(would))
                    {
                        Unit = unit,
                        UnitCode = CodeOf(unit),
                        Indicator = indicator,
                        Period = period,
                    });
                }
            }
        }

        static string? Count(string[]? references) => references is null ? null : VietnameseNumber.FormatNumber(references.Length);
    }

    private static HashSet<(LocalDate Date, Succession Succession, string Moved)> Records(UnitRegister register) =>
    [
        .. register.Lineage.Edges.Select(static edge => (
            edge.Date, edge.Succession, edge.Change is BoundaryAdjustment { Moved: { } moved } ? string.Join(';', moved.Order()) : "")),
    ];

    private static bool SameHistory(AdministrativeUnit left, AdministrativeUnit right) =>
        ReferenceEquals(left, right)
        || (left.Level == right.Level && left.History.Count == right.History.Count && left.History.Zip(right.History).All(static pair => Same(pair.First, pair.Second)));

    private static bool Same(UnitVersion left, UnitVersion right) =>
        left.Validity == right.Validity
        && left.Code == right.Code
        && string.Equals(left.Name, right.Name, StringComparison.Ordinal)
        && left.Kind == right.Kind
        && left.Parent == right.Parent
        && left.IsPlaced == right.IsPlaced
        && left.PossibleParents.SequenceEqual(right.PossibleParents);

    private void AddUnit(AdministrativeUnit? before, AdministrativeUnit? after, bool isHanded)
    {
        var (old, made) = ((IReadOnlyList<UnitVersion>?)before?.History ?? [], (IReadOnlyList<UnitVersion>?)after?.History ?? []);
        var (gone, come) = (Without(old, made), Without(made, old));
        var id = (after ?? before)!.Id;
        changes.Add(new RowChange(RowChangeKind.Unit, before is null ? null : Text(gone), after is null ? null : Text(come))
        {
            Unit = id,
            UnitCode = CodeOf(id),
            BeforeSource = gone.FirstOrDefault()?.Source,
            AfterSource = come.FirstOrDefault()?.Source,
            IsOfLineage = isHanded || gone.Concat(come).Any(static version => version.PossibleParents.Count > 0),
        });

        static List<UnitVersion> Without(IReadOnlyList<UnitVersion> versions, IReadOnlyList<UnitVersion> others) =>
            [.. versions.Where(version => !others.Any(other => Same(version, other)))];

        static string Text(List<UnitVersion> versions) => string.Join("; ", versions.Select(static version =>
            $"{version}{(version.IsPlaced ? version.Parent is null ? "" : $" < {version.Parent}" : " < ?")}"));
    }

    private UnitCode? CodeOf(UnitId id) =>
        proposed.Input.Register.TryGet(id, out var unit) || current.Input.Register.TryGet(id, out unit)
            ? (unit.LastUntil(closing) ?? unit.History[0]).Code
            : null;

    private static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);
}
