using Ardalis.GuardClauses;

namespace TodanVan.Domain.Import;

/// <summary>Builds waivers from rows. Whether there is such a rule and unit is known only where rules are checked, and said there.</summary>
/// <remarks>
/// Findings: <c>TDV0107</c> to <c>TDV0109</c>, <c>TDV0116</c>, <c>TDV0117</c>, <c>TDV0202</c> to <c>TDV0204</c>. A waiver without an end is set aside
/// (<c>TDV0117</c>): it would be a change of the rule.
/// </remarks>
/// <threadsafety>Not thread-safe.</threadsafety>
public sealed class WaiverSetBuilder : IInputRowSink
{
    private readonly RowJournal journal = new();
    private readonly List<(int Ordinal, Waiver Waiver)> waivers = [];

    /// <inheritdoc/>
    public TableSchema Schema => WaiverTable.Schema;

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

        var subject = new FindingSubject { Unit = CellReader.Text(row, WaiverTable.Unit), Team = CellReader.Text(row, WaiverTable.Team) };
        var rule = CellReader.Required(row, ordinal, journal, WaiverTable.Rule, subject);
        var unit = CellReader.Required(row, ordinal, journal, WaiverTable.Unit, subject);
        var reason = CellReader.Required(row, ordinal, journal, WaiverTable.Reason, subject);
        var days = IntervalReader.Read(
            row, ordinal, journal, WaiverTable.From, WaiverTable.To, WaiverTable.Until, true, rule ?? "", subject);
        if (days is { End: null })
        {
            journal.SetAside(ordinal, FindingCatalogue.MissingCell.About(
                journal.SourceOf(ordinal, WaiverTable.Until), subject, ("column", row.Header.LabelOf(WaiverTable.Until))));
        }

        if (!journal.IsSetAside(ordinal))
        {
            waivers.Add((ordinal, new Waiver(rule!, unit!, reason!, days!, subject.Team, CellReader.Text(row, WaiverTable.By))));
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

    /// <summary>Builds the waivers of the rows taken so far.</summary>
    /// <returns>The waivers, always; the counts of rows; and all findings.</returns>
    /// <exception cref="InvalidOperationException">It has been built before.</exception>
    public ImportResult<WaiverSet> Build()
    {
        var firsts = new Dictionary<(string, string, string?, string, string?, Validity), int>();
        var distinct = new List<Waiver>(waivers.Count);
        waivers.Sort((left, right) => journal.ComparePlace(left.Ordinal, right.Ordinal));
        foreach (var (ordinal, waiver) in waivers)
        {
            var content = (waiver.Rule, waiver.Unit, waiver.Team, waiver.Reason, waiver.By, waiver.Validity);
            if (firsts.TryAdd(content, ordinal))
            {
                distinct.Add(waiver);
            }
            else
            {
                journal.SetAside(ordinal, FindingCatalogue.DuplicateRow.About(
                    journal.SourceOf(ordinal),
                    new FindingSubject { Unit = waiver.Unit, Team = waiver.Team },
                    ("row", journal.PlaceFrom(ordinal, firsts[content]))));
            }
        }

        return journal.Finish(new WaiverSet(distinct));
    }
}
