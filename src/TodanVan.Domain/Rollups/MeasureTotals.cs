using System.Numerics;

using NodaTime;

using TodanVan.Domain.Indicators;
using TodanVan.Domain.Observations;

namespace TodanVan.Domain.Rollups;

/// <summary>The totals of a measure: what each reporting unit has, and the sums of any range of them.</summary>
internal sealed partial class MeasureTotals : Totals
{
    private readonly CellSums sums;
    private readonly Dictionary<int, List<ReportingPeriod>> notApplicable;
    private readonly (LocalDate Oldest, LocalDate Newest)[]? asOf;
    private readonly ReportingPeriod period;
    private readonly bool isReportedWhole;
    private readonly Dictionary<int, (Rational? Down, Rational? Up)>? slack;

    private MeasureTotals(ReportingUnits units, Work work)
        : base(work.Measure, units, new StatusCounts(work.Statuses, units))
    {
        Measure = work.Measure;
        OwedDays = work.OwedDays;
        Columns = work.Columns;
        Breakdown = work.Part;
        Cells = work.Cells?.Summed();
        period = work.Period;
        isReportedWhole = work.IsReportedWhole;
        slack = work.Slack;
        sums = work.Sums.Summed();
        notApplicable = work.NotApplicable;
        asOf = work.AsOf;
    }

    public MeasureDefinition Measure { get; }

    public override BreakdownCode? Breakdown { get; }

    public override CellCounts? Cells { get; }

    /// <summary>What the totals are of: the columns of the part, or of the whole with the sums of parts among them.</summary>
    public IReadOnlyList<ObservationColumn> Columns { get; }

    /// <summary>For each unit, the days of the period that it owes: in force, and not said to be not applicable.</summary>
    public int[] OwedDays { get; }

    public override bool CannotBeNegative => Measure.Minimum is { Sign: >= 0 };

    public static MeasureTotals Compute(
        MeasureDefinition measure,
        ReportingUnits units,
        RollupInput input,
        ReportingPeriod period,
        List<Finding> findings,
        BreakdownCode? part = null)
    {
        var work = new Work(measure, units, input, period, part, WholeColumns.Of(measure, part, input, period, findings));
        switch (measure)
        {
            case { Source: MeasureSource.Register }:
                work.CountUnits();
                break;
            case { Time: TimeAggregation.Sum }:
                work.AddFlows(findings);
                break;
            case { Time: TimeAggregation.Latest }:
                work.TakeLatest();
                break;
            default:
                work.TakeExact();
                break;
        }

        work.CountCells();
        return new MeasureTotals(units, work);
    }

    public override FigureNumber At(int place)
    {
        if (IsNobodys(place))
        {
            return new FigureNumber(FigureState.NotApplicable, Rational.Zero, Qualifier.Exact);
        }

        if (Units.IsDoubtful(place, Counts.Statuses))
        {
            return new FigureNumber(FigureState.NotDeterminable, Rational.Zero, Qualifier.Exact);
        }

        // A count of the register is a number even where there is nothing to count.
        var ranges = Units.Under(place);
        var state = Measure.Source == MeasureSource.Register ? FigureState.Value : Counts.StateOf(ranges);
        return state == FigureState.Value
            ? new FigureNumber(state, Rational.FromScaled(sums.Between(ranges), Measure.Scale), sums.QualifierOf(ranges))
            : new FigureNumber(state, Rational.Zero, Qualifier.Exact);
    }

    public override (LocalDate Oldest, LocalDate Newest)? AsOf(UnitRanges ranges)
    {
        (LocalDate Oldest, LocalDate Newest)? found = null;
        for (var i = 0; asOf is not null && i < ranges.Count; i++)
        {
            for (var stand = ranges[i].Start; stand < ranges[i].End; stand++)
            {
                if (Counts.Statuses[stand] == UnitStatus.Reported)
                {
                    var (oldest, newest) = asOf[stand];
                    found = found is { } known ? (LocalDate.Min(known.Oldest, oldest), LocalDate.Max(known.Newest, newest)) : (oldest, newest);
                }
            }
        }

        return found;
    }

    public BigInteger Mantissa(int start, int end) => sums.Between(start, end);

    public BigInteger Mantissa(UnitRanges ranges) => sums.Between(ranges);

    public Qualifier QualifierOf(int start, int end) => sums.QualifierOf(start, end);

    /// <summary>The periods for which a unit has said that a flow does not apply to it.</summary>
    public IReadOnlyList<ReportingPeriod> NotApplicablePeriods(int unit) => notApplicable.TryGetValue(unit, out var periods) ? periods : [];

    /// <summary>Whether the figure of a place would have to be added up from what does not add up.</summary>
    private bool IsNobodys(int place) =>
        Measure.Space == SpaceAggregation.None && Units.Tree.Units[place].Level != Measure.ReportingLevel;
}
