using System.Numerics;

using TodanVan.Domain.Indicators;
using TodanVan.Domain.Observations;
using TodanVan.Domain.Rollups;
using TodanVan.Domain.Units;

namespace TodanVan.Domain.Tests.Laws;

/// <summary>
/// Semantics C2, D1, D2, E1, E2, E4 and F said a second time, slowly: sets of days, one unit after another, whole numbers without a
/// limit. It shares nothing with the library but the vocabulary.
/// </summary>
internal sealed class SlowRollup(SmallWorld world, ReportingPeriod asked)
{
    private readonly Dictionary<(SmallWorld.Life, IndicatorDefinition), Answer> answers = [];
    private readonly Dictionary<(SmallWorld.Life, ReportingPeriod), HashSet<LocalDate>> days = [];

    public enum Status
    {
        NotExpected,
        NotApplicable,
        Withheld,
        Silent,
        Partial,
        Reported,
    }

    /// <summary>What one unit has to say to one indicator.</summary>
    public sealed class Answer
    {
        public Status Status { get; init; }

        public Rational Above { get; init; }

        public Rational Below { get; init; } = 1;

        public List<Qualifier> AboveQualifiers { get; init; } = [];

        public List<Qualifier> BelowQualifiers { get; init; } = [];
    }

    /// <summary>State, value and counts of a figure in one line.</summary>
    public string Line(SmallWorld.Life place, IndicatorDefinition indicator)
    {
        if (indicator is DerivedDefinition { InputsAreIndependent: true } independent)
        {
            return Independent(place, independent);
        }

        var levels = indicator is MeasureDefinition m ? m.ReportingLevel : Measure(((DerivedDefinition)indicator).Numerator!.Indicator!).ReportingLevel;
        var all = Under(place, levels).Select(life => (Life: life, Answer: Of(life, indicator))).ToList();
        var given = all.Where(a => a.Answer.Status >= Status.Partial).Select(a => a.Answer).ToList();
        var state = given.Count > 0 ? FigureState.Value
            : all.TrueForAll(a => a.Answer.Status <= Status.NotApplicable) ? FigureState.NotApplicable
            : all.TrueForAll(a => a.Answer.Status <= Status.Withheld) ? FigureState.Withheld
            : FigureState.Missing;
        if (indicator is MeasureDefinition { Source: MeasureSource.Register })
        {
            state = FigureState.Value;
        }

        var (above, below) = (Sum(given.Select(a => a.Above)), Sum(given.Select(a => a.Below)));
        var isRatio = indicator is DerivedDefinition;
        var (top, bottom) = (Together(given.SelectMany(a => a.AboveQualifiers)), Together(given.SelectMany(a => a.BelowQualifiers)));
        return Write(state, isRatio, above, isRatio ? below : 1, top, bottom) + Counts(all);
    }

    private string Independent(SmallWorld.Life place, DerivedDefinition ratio)
    {
        var (above, below) = (Measure(ratio.Numerator!.Indicator!), Measure(ratio.Denominator!.Indicator!));
        var (n, d) = (Under(place, above.ReportingLevel), Under(place, below.ReportingLevel));
        var all = n.Union(d).Select(life =>
        {
            var left = n.Contains(life) ? Of(life, above).Status : Status.NotExpected;
            var right = d.Contains(life) ? Of(life, below).Status : Status.NotExpected;
            var owed = new[] { left, right }.Where(status => status > Status.NotApplicable).ToList();
            return (life, new Answer { Status = owed.Count == 0 ? Status.NotApplicable : owed.Min() });
        }).ToList();
        var (top, bottom) = (Line(place, above).Split('|'), Line(place, below).Split('|'));
        var state = top[0] != nameof(FigureState.Value) ? top[0] : bottom[0];
        return (state == nameof(FigureState.Value)
            ? Write(FigureState.Value, true, Rational.Parse(top[1]), Rational.Parse(bottom[1]), Enum.Parse<Qualifier>(top[4]), Enum.Parse<Qualifier>(bottom[4]))
            : Write(Enum.Parse<FigureState>(state), true, 0, 1, Qualifier.Exact, Qualifier.Exact)) + Counts(all);
    }

    private static string Write(FigureState state, bool isRatio, Rational above, Rational below, Qualifier top, Qualifier bottom)
    {
        if (state != FigureState.Value)
        {
            return $"{state}|-|-|-|Exact|";
        }

        if (!isRatio)
        {
            return $"{state}|{above}|-|-|{top}|";
        }

        return below == 0
            ? $"{FigureState.Undefined}|-|{above}|{below}|Exact|"
            : $"{state}|{above / below}|{above}|{below}|{Quotient(above, top, below, bottom)}|";
    }

    /// <summary>Semantics F for a quotient, by trying: what pushes it up, and what down. The measures of this world have no bounds.</summary>
    private static Qualifier Quotient(Rational above, Qualifier top, Rational below, Qualifier bottom)
    {
        bool Proven(Rational value, Qualifier qualifier) => value > 0 ? qualifier is Qualifier.Exact or Qualifier.MoreThan or Qualifier.AtLeast : value == 0 && qualifier == Qualifier.MoreThan;
        Qualifier Turned(Qualifier qualifier) => qualifier switch
        {
            Qualifier.MoreThan => Qualifier.LessThan,
            Qualifier.LessThan => Qualifier.MoreThan,
            Qualifier.AtLeast => Qualifier.AtMost,
            Qualifier.AtMost => Qualifier.AtLeast,
            _ => qualifier,
        };
        if (bottom == Qualifier.Exact)
        {
            return below > 0 ? top : Turned(top);
        }

        if (!Proven(below, bottom))
        {
            return Qualifier.About;
        }

        if (top == Qualifier.Exact)
        {
            return above > 0 ? Turned(bottom) : above < 0 ? bottom : Qualifier.Exact;
        }

        return Proven(above, top) ? Together([top, Turned(bottom)]) : Qualifier.About;
    }

    private string Counts(List<(SmallWorld.Life Life, Answer Answer)> all)
    {
        int Count(params Status[] statuses) => all.Count(a => statuses.Contains(a.Answer.Status));
        string Ids(Status status) => string.Join(',', all.Where(a => a.Answer.Status == status).Select(a => a.Life.Id.Value).Order(StringComparer.Ordinal));
        var ended = all.Count(a => a.Answer.Status > Status.NotApplicable && !a.Life.LivesOn(asked.LastDay));
        return $"{Count(Status.Reported)}/{all.Count - Count(Status.NotExpected, Status.NotApplicable)}+{Count(Status.Partial)} withheld {Count(Status.Withheld)} ended {ended} missing {Ids(Status.Silent)} partial {Ids(Status.Partial)}";
    }

    /// <summary>Semantics F for sums: one side keeps, exact is neutral, two sides or any khoảng are khoảng.</summary>
    private static Qualifier Together(IEnumerable<Qualifier> qualifiers)
    {
        var blurred = qualifiers.Where(qualifier => qualifier != Qualifier.Exact).ToList();
        bool All(params Qualifier[] side) => blurred.TrueForAll(side.Contains);
        return blurred.Count == 0 ? Qualifier.Exact
            : All(Qualifier.AtLeast) ? Qualifier.AtLeast
            : All(Qualifier.AtMost) ? Qualifier.AtMost
            : All(Qualifier.MoreThan, Qualifier.AtLeast) ? Qualifier.MoreThan
            : All(Qualifier.LessThan, Qualifier.AtMost) ? Qualifier.LessThan
            : Qualifier.About;
    }

    private static Rational Sum(IEnumerable<Rational> values)
    {
        // One fraction of whole numbers over 1000, the finest scale of this world.
        var total = BigInteger.Zero;
        foreach (var value in values)
        {
            total += value.Numerator * (1000 / value.Denominator);
        }

        return new Rational(total, 1000);
    }

    private MeasureDefinition Measure(IndicatorCode code) => world.Measures.Single(measure => measure.Code == code);

    private List<SmallWorld.Life> Under(SmallWorld.Life place, UnitLevel level) =>
        [.. world.Lives.Where(life => life.Level == level && DaysOf(life).Count > 0 && IsUnder(life, place))];

    private bool IsUnder(SmallWorld.Life life, SmallWorld.Life place)
    {
        for (SmallWorld.Life? at = life; at is not null; at = at.ParentUntil(asked.LastDay))
        {
            if (at == place)
            {
                return true;
            }
        }

        return false;
    }

    private HashSet<LocalDate> DaysOf(SmallWorld.Life life, ReportingPeriod? within = null)
    {
        var period = within ?? asked;
        if (!days.TryGetValue((life, period), out var lived))
        {
            days.Add((life, period), lived = []);
            for (var day = period.FirstDay; day <= period.LastDay; day = day.PlusDays(1))
            {
                if (life.LivesOn(day))
                {
                    lived.Add(day);
                }
            }
        }

        return lived;
    }

    private List<SmallWorld.Cell> CellsOf(SmallWorld.Life life, MeasureDefinition measure) =>
        [.. world.Cells.Where(cell => cell.Unit == life && cell.Measure == measure)];

    private Answer Of(SmallWorld.Life life, IndicatorDefinition indicator)
    {
        if (!answers.TryGetValue((life, indicator), out var answer))
        {
            answers.Add((life, indicator), answer = Ask(life, indicator));
        }

        return answer;
    }

    private Answer Ask(SmallWorld.Life life, IndicatorDefinition indicator) => indicator switch
    {
        DerivedDefinition ratio => Matched(life, Measure(ratio.Numerator!.Indicator!), Measure(ratio.Denominator!.Indicator!)),
        MeasureDefinition { Source: MeasureSource.Register } => new Answer { Status = life.LivesOn(asked.LastDay) ? Status.Reported : Status.NotExpected, Above = life.LivesOn(asked.LastDay) ? 1 : 0 },
        MeasureDefinition { Time: TimeAggregation.Sum } measure => Flow(life, measure),
        MeasureDefinition { Time: TimeAggregation.Latest } measure => Fact(
            life.LivesOn(asked.LastDay),
            CellsOf(life, measure).Where(cell => asked.Contains(cell.Period.LastDay) && cell.State != ObservationState.Missing).MaxBy(cell => cell.Period.LastDay)),
        MeasureDefinition measure => Fact(true, CellsOf(life, measure).SingleOrDefault(cell => cell.Period == asked)),
        _ => throw new InvalidOperationException(),
    };

    private static Answer Fact(bool isExpected, SmallWorld.Cell? cell) => !isExpected ? new Answer() : cell?.State switch
    {
        ObservationState.Value => new Answer { Status = Status.Reported, Above = Value(cell), AboveQualifiers = [cell.Qualifier] },
        ObservationState.NotApplicable => new Answer { Status = Status.NotApplicable },
        ObservationState.Withheld => new Answer { Status = Status.Withheld },
        _ => new Answer { Status = Status.Silent },
    };

    private Answer Flow(SmallWorld.Life life, MeasureDefinition measure)
    {
        var cells = Inside(life, measure);
        HashSet<LocalDate> owed = [.. DaysOf(life)];
        owed.ExceptWith(DaysOf(life, cells, ObservationState.NotApplicable));
        var covered = DaysOf(life, cells, ObservationState.Value);
        var values = cells.FindAll(cell => cell.State == ObservationState.Value);
        return new Answer
        {
            Status = owed.Count == 0 ? Status.NotApplicable
                : values.Count > 0 ? owed.IsSubsetOf(covered) ? Status.Reported : Status.Partial
                : cells.Exists(cell => cell.State == ObservationState.Withheld) ? Status.Withheld
                : Status.Silent,
            Above = Sum(values.Select(Value)),
            AboveQualifiers = [.. values.Select(cell => cell.Qualifier)],
        };
    }

    private List<SmallWorld.Cell> Inside(SmallWorld.Life life, MeasureDefinition measure) =>
        CellsOf(life, measure).FindAll(cell => cell.Period.FirstDay >= asked.FirstDay && cell.Period.LastDay <= asked.LastDay);

    private HashSet<LocalDate> DaysOf(SmallWorld.Life life, List<SmallWorld.Cell> cells, ObservationState state) =>
        [.. cells.Where(cell => cell.State == state).SelectMany(cell => DaysOf(life, cell.Period))];

    private static Rational Value(SmallWorld.Cell cell) => new(cell.Mantissa, BigInteger.Pow(10, cell.Measure.Scale));

    private Answer Matched(SmallWorld.Life life, MeasureDefinition above, MeasureDefinition below)
    {
        var (left, right) = (Of(life, above), Of(life, below));
        var weaker = (Status)Math.Min((int)left.Status, (int)right.Status);
        if (above.Time != TimeAggregation.Sum || below.Time != TimeAggregation.Sum)
        {
            return new Answer { Status = weaker, Above = left.Above, Below = right.Above, AboveQualifiers = left.AboveQualifiers, BelowQualifiers = right.AboveQualifiers };
        }

        var (tops, bottoms) = (Inside(life, above), Inside(life, below));
        var pairs = tops.Where(cell => cell.State == ObservationState.Value)
            .Join(bottoms.Where(cell => cell.State == ObservationState.Value), cell => cell.Period, cell => cell.Period, (top, bottom) => (Top: top, Bottom: bottom))
            .ToList();
        HashSet<LocalDate> owed = [.. DaysOf(life)];
        owed.ExceptWith(DaysOf(life, tops, ObservationState.NotApplicable));
        owed.ExceptWith(DaysOf(life, bottoms, ObservationState.NotApplicable));
        var covered = DaysOf(life, [.. pairs.Select(pair => pair.Top)], ObservationState.Value);
        return new Answer
        {
            Status = owed.Count == 0 ? Status.NotApplicable
                : pairs.Count > 0 ? owed.IsSubsetOf(covered) ? Status.Reported : Status.Partial
                : (Status)Math.Min((int)weaker, (int)Status.Silent),
            Above = Sum(pairs.Select(pair => Value(pair.Top))),
            Below = Sum(pairs.Select(pair => Value(pair.Bottom))),
            AboveQualifiers = [.. pairs.Select(pair => pair.Top.Qualifier)],
            BelowQualifiers = [.. pairs.Select(pair => pair.Bottom.Qualifier)],
        };
    }
}
