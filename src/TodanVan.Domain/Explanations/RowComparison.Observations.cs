using NodaTime;

using TodanVan.Domain.Indicators;
using TodanVan.Domain.Observations;
using TodanVan.Domain.Rollups;

namespace TodanVan.Domain.Explanations;

/// <content>Observations.</content>
internal sealed partial class RowComparison
{
    public void AddObservations()
    {
        var (before, after) = (new Side(current.Input), new Side(proposed.Input));
        foreach (var made in after.Observations)
        {
            var old = before.Find(made);
            if (old is null || !old.SaysTheSameAs(made))
            {
                AddCell(old, made);
            }
        }

        foreach (var old in before.Observations)
        {
            if (after.Find(old) is null)
            {
                AddCell(old, null);
            }
        }
    }

    private void AddCell(Observation? before, Observation? after)
    {
        var cell = (after ?? before)!;
        if (before?.Value is not null && after?.Value is not null && IsExplained(cell))
        {
            return;
        }

        changes.Add(new RowChange(RowChangeKind.Observation, Text(before), Text(after))
        {
            Unit = cell.Unit,
            UnitCode = CodeOf(cell.Unit),
            Indicator = cell.Indicator,
            Breakdown = cell.Breakdown,
            Period = cell.Period,
            Difference = before?.Value is null && after?.Value is null ? null : (after?.Value ?? Rational.Zero) - (before?.Value ?? Rational.Zero),
            BeforeSource = before?.Source,
            AfterSource = after?.Source,
        });
    }

    /// <summary>Whether a count is of a roster whose rows were compared one by one.</summary>
    private bool IsExplained(Observation cell) =>
        proposed.Input.Catalogue.TryGet(cell.Indicator.Value, out var definition)
        && definition is MeasureDefinition { Source: MeasureSource.Roster }
        && (cell.Indicator == Kl315.Members.Code ? explainedSeats : explainedTeams).Contains(cell.Unit);

    private static string? Text(Observation? observation)
    {
        if (observation is null)
        {
            return null;
        }

        if (observation.Value is not { } value)
        {
            return ObservationStates.Word(observation.State);
        }

        var number = value.TryToDecimalText(out _) ? VietnameseNumber.FormatNumber(value) : value.ToString();
        return observation.Qualifier == Qualifier.Exact ? number : $"{VietnameseNumber.FormatQualifier(observation.Qualifier)} {number}";
    }

    /// <summary>The observations of one side, and the way to find that of a cell: the days of a cell may have several names.</summary>
    private sealed class Side
    {
        private readonly Dictionary<IndicatorCode, MeasureDefinition> measures = [];
        private readonly Dictionary<(IndicatorCode, BreakdownCode?, (LocalDate First, LocalDate Last)), List<ReportingPeriod>> periods = [];

        public Side(RollupInput input)
        {
            Observations = input.Observations;
            foreach (var column in Observations.Columns)
            {
                measures[column.Measure.Code] = column.Measure;
                foreach (var period in column.Periods)
                {
                    var days = (column.Measure.Code, column.Breakdown, column.Measure.DaysOf(period));
                    if (!periods.TryGetValue(days, out var names))
                    {
                        periods.Add(days, names = []);
                    }

                    names.Add(period);
                }
            }
        }

        public ObservationSet Observations { get; }

        public Observation? Find(Observation wanted)
        {
            if (!measures.TryGetValue(wanted.Indicator, out var measure))
            {
                return null;
            }

            foreach (var period in periods.GetValueOrDefault((wanted.Indicator, wanted.Breakdown, measure.DaysOf(wanted.Period))) ?? [])
            {
                if (Observations.TryGet(wanted.Unit, wanted.Indicator, wanted.Breakdown, period, out var found))
                {
                    return found;
                }
            }

            return null;
        }
    }
}
