using Ardalis.GuardClauses;

using NodaTime;

using TodanVan.Domain.Guards;
using TodanVan.Domain.Import;

namespace TodanVan.Domain.Units;

/// <summary>Takes rows of weights and finds the division that each is of.</summary>
/// <remarks>
/// Findings: <c>TDV0107</c> to <c>TDV0109</c>, <c>TDV0116</c>, <c>TDV0117</c>, <c>TDV0202</c>, <c>TDV0234</c>, <c>TDV0608</c>,
/// <c>TDV0610</c>. Whether the shares of one division add up is seen when they are used.
/// </remarks>
/// <threadsafety>Not thread-safe.</threadsafety>
public sealed class PartSharesBuilder : IInputRowSink
{
    private readonly UnitRegister register;
    private readonly NumberConvention convention;
    private readonly RowJournal journal = new();
    private readonly List<(int Ordinal, PartShare Share)> shares = [];

    /// <summary>Begins to take weights.</summary>
    /// <param name="register">The units.</param>
    /// <param name="convention">The convention in which the shares are written.</param>
    /// <exception cref="ArgumentException">The register is null or the convention undefined.</exception>
    public PartSharesBuilder(UnitRegister register, NumberConvention convention)
    {
        this.register = Guard.Against.Null(register);
        this.convention = Guard.Against.UndefinedEnum(convention, nameof(convention));
    }

    /// <inheritdoc/>
    public TableSchema Schema => PartShareTable.Schema;

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The record is of another kind of table.</exception>
    /// <exception cref="InvalidOperationException">It has been built.</exception>
    public void Add(in InputRow row)
    {
        var ordinal = journal.Enter(row, Schema);
        if (!CellReader.Check(row, ordinal, journal))
        {
            return;
        }

        var source = CellReader.Required(row, ordinal, journal, PartShareTable.Source, new FindingSubject());
        var target = CellReader.Required(row, ordinal, journal, PartShareTable.Target, new FindingSubject());
        var typed = CellReader.Required(row, ordinal, journal, PartShareTable.Share, new FindingSubject());
        var measure = CellReader.Required(row, ordinal, journal, PartShareTable.Measure, new FindingSubject());
        var subject = new FindingSubject { Unit = source };
        var hasDay = IntervalReader.TryReadDate(row, ordinal, journal, PartShareTable.Date, false, subject, out var day);
        var share = typed is null ? null : ShareOf(typed);
        if (typed is not null && share is null)
        {
            journal.SetAside(ordinal, FindingCatalogue.InvalidShare.About(journal.SourceOf(ordinal, PartShareTable.Share), subject, ("value", typed)));
        }

        if (source is null || target is null || share is null || measure is null || !hasDay)
        {
            return;
        }

        var parts = PartsOf(source, target, day);
        if (parts is [var part])
        {
            shares.Add((ordinal, new PartShare(part.Date, part.Source, part.Target, share.Value, measure, journal.SourceOf(ordinal, PartShareTable.Share))));
        }
        else if (parts.Count == 0)
        {
            journal.SetAside(ordinal, FindingCatalogue.ShareOfNoPart.About(
                journal.SourceOf(ordinal, PartShareTable.Target),
                subject,
                ("unit", source),
                ("target", target),
                ("day", IntervalReader.Iso(day)),
                ("share", typed!)));
        }
        else
        {
            journal.SetAside(ordinal, FindingCatalogue.AmbiguousPart.About(
                journal.SourceOf(ordinal, PartShareTable.Date),
                subject,
                ("unit", source),
                ("target", target),
                ("parts", string.Join("; ", parts.Select(static edge => $"{edge.Source} -> {edge.Target} {IntervalReader.Iso(edge.Date)}")))));
        }
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentNullException">The reason is null.</exception>
    /// <exception cref="InvalidOperationException">It has been built.</exception>
    public void Reject(ReadOnlySpan<byte> raw, Finding reason) => journal.Reject(raw, Guard.Against.Null(reason));

    /// <inheritdoc/>
    /// <exception cref="ArgumentNullException">The finding is null.</exception>
    /// <exception cref="InvalidOperationException">It has been built.</exception>
    public void Note(Finding finding) => journal.Note(Guard.Against.Null(finding));

    /// <summary>Gives the weights taken so far.</summary>
    /// <returns>The weights, each once; the counts of rows; and all findings.</returns>
    /// <exception cref="InvalidOperationException">It has been built before.</exception>
    public ImportResult<IReadOnlyList<PartShare>> Build()
    {
        var distinct = new Dictionary<(LocalDate, UnitId, UnitId, Rational, string), (int Ordinal, PartShare Share)>();
        shares.Sort((left, right) => journal.ComparePlace(left.Ordinal, right.Ordinal));
        foreach (var item in shares)
        {
            var share = item.Share;
            if (!distinct.TryAdd((share.Date, share.Source, share.Target, share.Share, share.Measure), item))
            {
                var first = distinct[(share.Date, share.Source, share.Target, share.Share, share.Measure)].Ordinal;
                journal.SetAside(item.Ordinal, FindingCatalogue.DuplicateRow.About(
                    journal.SourceOf(item.Ordinal),
                    new FindingSubject { Unit = share.Source.Value },
                    ("row", journal.PlaceFrom(item.Ordinal, first))));
            }
        }

        return journal.Finish<IReadOnlyList<PartShare>>(distinct.Values.Select(static item => item.Share).ToList().AsReadOnly());
    }

    /// <summary>A decimal or a fraction above 0 and below 1; null for anything else.</summary>
    private Rational? ShareOf(string typed)
    {
        var slash = typed.IndexOf('/', StringComparison.Ordinal);
        var above = VietnameseNumber.ParseNumber(slash < 0 ? typed : typed[..slash], convention);
        var below = slash < 0 ? null : VietnameseNumber.ParseNumber(typed[(slash + 1)..], convention);
        if (!above.TryGetValue(out var value) || (below is not null && (!below.TryGetValue(out var divisor) || divisor <= Rational.Zero)))
        {
            return null;
        }

        var share = below is null ? value : value / below.Value;
        return share > Rational.Zero && share < Rational.One ? share : null;
    }

    private List<LineageEdge> PartsOf(string source, string target, LocalDate? day)
    {
        var bearers = register.Find(source).Select(static unit => unit.Id);
        if (UnitId.TryParse(source, out var id))
        {
            bearers = bearers.Append(id);
        }

        var found = new List<LineageEdge>();
        foreach (var bearer in bearers.Distinct())
        {
            foreach (var edge in register.Lineage.From(bearer))
            {
                if (edge.Extent == SuccessionExtent.Part
                    && (day is null || edge.Date == day)
                    && Is(edge.Source, source, edge.Date.PlusDays(-1))
                    && Is(edge.Target, target, edge.Date))
                {
                    found.Add(edge);
                }
            }
        }

        return found;
    }

    private bool Is(UnitId unit, string reference, LocalDate day) =>
        string.Equals(unit.Value, reference, StringComparison.Ordinal)
        || (register.TryGet(unit, out var known) && string.Equals(known.On(day)?.Code.Value, reference, StringComparison.Ordinal));
}
