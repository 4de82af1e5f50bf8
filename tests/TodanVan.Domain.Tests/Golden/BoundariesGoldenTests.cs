using TodanVan.Domain.Indicators;
using TodanVan.Domain.Observations;
using TodanVan.Domain.Rollups;
using TodanVan.Domain.Units;

using static TodanVan.Domain.Tests.Support.Communes;

namespace TodanVan.Domain.Tests.Golden;

/// <summary>Golden cases 3, 4 and 6 of the semantics: figures across changes of units.</summary>
public class BoundariesGoldenTests
{
    private static readonly LocalDate MidYear = new(2025, 7, 1);

    // Case 3: A 6 x 10 (ends 07-01, whole into B), B 12 x 10 -> year 180 on B; expected 2, reported 2.
    [Fact]
    public void Case3_MergeInMidYear_AddsTheMonthsOfBoth()
    {
        var figure = Year(Merger(), Land, [.. Months("A", 1, 6), .. Months("B", 1, 12)], "B");

        Assert.Equal((FigureState.Value, Rational.Parse("180"), 2, 2, 0), (figure.State, figure.Value!.Value, figure.Reported, figure.Expected, figure.Partial));
        Assert.True(figure.IsComplete);
    }

    // Without A's June: 170, reported 1, partial 1.
    [Fact]
    public void Case3_WithoutJune_IsPartial()
    {
        var figure = Year(Merger(), Land, [.. Months("A", 1, 5), .. Months("B", 1, 12)], "B");

        Assert.Equal((Rational.Parse("170"), 1, 2, 1), (figure.Value!.Value, figure.Reported, figure.Expected, figure.Partial));
        Assert.False(figure.IsComplete);
    }

    // Case 4: A 10 (June, ends 07-01), B 8 (June), B 18 (July) -> at 31 Dec 18.
    [Fact]
    public void Case4_StockReportedAfterTheMerger_IsThatOne()
    {
        var figure = Year(Merger(), Models, [Reported("A", Models, "2025-06", "10"), Reported("B", Models, "2025-06", "8"), Reported("B", Models, "2025-07", "18")], "B");

        Assert.Equal((Rational.Parse("18"), 1, 1), (figure.Value!.Value, figure.Reported, figure.Expected));
        Assert.Equal((new LocalDate(2025, 7, 31), new LocalDate(2025, 7, 31)), figure.AsOf!.Value);
    }

    // Without July: 18 = 8 + 10 carried, Exact, as of 30 June. 28 and 8 are wrong.
    [Fact]
    public void Case4_WithoutJuly_IsCarriedFromThePredecessors()
    {
        var figure = Year(Merger(), Models, [Reported("A", Models, "2025-06", "10"), Reported("B", Models, "2025-06", "8")], "B");

        Assert.Equal((Rational.Parse("18"), 1, 1), (figure.Value!.Value, figure.Reported, figure.Expected));
        Assert.Equal((new LocalDate(2025, 6, 30), new LocalDate(2025, 6, 30)), figure.AsOf!.Value);
    }

    // Case 6, with figures: commune data complete on 2025-06-30, on the map of the next day.
    [Fact]
    public void Case6_CommuneDataOfTheCountry_On3321Communes()
    {
        var eve = new LocalDate(2025, 6, 30);
        var register = Gazetteer.Vietnam;
        var sources = register.On(eve).Units.Where(unit => unit.Level == UnitLevel.Commune).ToList();
        var observations = sources.Select((unit, i) => new Observation(unit.Id, Land.Code, ReportingPeriod.Parse("2025-06-30"), Rational.FromScaled((i * 7919) % 100_003, 2)));
        var input = Input(register, observations);
        FigureSet On(LocalDate day) => Rollup.Run(
            input, new RollupRequest { Period = ReportingPeriod.Parse("2025-06-30"), Boundaries = Boundaries.On(day), Levels = [UnitLevel.Country, UnitLevel.Province, UnitLevel.Commune] });

        var (before, after) = (On(eve), On(MidYear));
        var land = after.Where(figure => figure.Indicator == Land).ToList();
        var communes = land.Where(figure => figure.Unit.Level == UnitLevel.Commune).ToList();

        // 412 of which a part arrives, and 14698, which has land that was no commune's. The five islands that were districts have no
        // commune that could report; the rest is exact.
        Assert.Equal(3_321, communes.Count);
        Assert.Equal(412 + 1, communes.Count(figure => figure.State == FigureState.NotDeterminable));
        Assert.Contains(communes, figure => figure.Unit.Id.Value == "14698@2025-07-01" && figure.State == FigureState.NotDeterminable);
        Assert.Equal(2_903, communes.Count(figure => figure.State == FigureState.Value));
        Assert.Equal(5, communes.Count(figure => figure.State == FigureState.NotApplicable));

        // No province is inexact because of a split, and nothing is lost on the way.
        var provinces = land.Where(figure => figure.Unit.Level == UnitLevel.Province).ToList();
        Assert.Equal(34, provinces.Count);
        Assert.All(provinces, figure => Assert.Equal(FigureState.Value, figure.State));
        Assert.Equal(Country(before).Value, Country(after).Value);
        Assert.Equal((sources.Count, sources.Count), (Country(after).Reported, Country(after).Expected));

        // The same by restating: of the communes that anything arrives at, exactly those are not determinable.
        var restated = Restate.Run(input, new RestateRequest { To = MidYear });
        Assert.Equal(
            communes.Where(figure => figure.State == FigureState.NotDeterminable).Select(figure => figure.Unit.Id),
            restated.Cells.Where(cell => cell.State == FigureState.NotDeterminable).Select(cell => cell.Unit.Id));
        Assert.All(restated.Cells.Where(cell => cell.State == FigureState.Value), cell => Assert.Equal(after[cell.Unit, Land].Value, cell.Value));

        static Figure Country(FigureSet figures) => figures.Single(figure => figure.Indicator == Land && figure.Unit.Level == UnitLevel.Country);
    }

    // Two made-up villages in every commune of 2025-06-30; those of divided communes go to one of its successors each, by a row.
    [Fact]
    public void Case6_VillageDataOfTheCountry_IsExactEverywhere()
    {
        var eve = MidYear.PlusDays(-1);
        var builder = Gazetteer.Vietnam.ToBuilder();
        var observations = new List<Observation>();
        var given = new MeasureDefinition(
            new IndicatorCode("given"), "cho", "given", UnitOfMeasure.SquareMetre, IndicatorDisplay.Exact, MeasureSource.Reported, UnitLevel.Village, 2,
            TimeAggregation.Sum, SpaceAggregation.Sum);
        var expected = new Dictionary<UnitId, Rational>();
        foreach (var commune in Gazetteer.Vietnam.On(eve).Units.Where(unit => unit.Level == UnitLevel.Commune))
        {
            var targets = Gazetteer.Vietnam.SuccessorsOf(commune).Where(edge => edge.Date == MidYear).Select(edge => edge.Target).Order().ToList();
            for (var i = 0; i < 2; i++)
            {
                var id = Id($"{commune.Id}/{i}");
                var code = $"{commune.On(eve)!.Code}-{i}";
                var target = targets.Count == 0 ? commune.Id : targets[i % targets.Count];
                var value = Rational.FromScaled(((observations.Count * 7919) % 100_003) + 1, 2);
                builder.Add(Village(id, code, commune.Id, targets.Count > 1 ? new Validity(eve, MidYear) : Validity.From(eve)));
                if (targets.Count > 1)
                {
                    builder.Add(Village(id, code, target, Validity.From(MidYear)));
                }

                observations.Add(new Observation(id, given.Code, ReportingPeriod.Parse("2025-06-30"), value));
                expected[target] = expected.GetValueOrDefault(target) + value;
            }
        }

        var register = builder.Build().ValueOrThrow();
        var catalogue = IndicatorCatalogue.Create(ReportingCalendar.Civil, given).ValueOrThrow();
        var input = new RollupInput(register, catalogue, ObservationSet.Empty.With(observations, catalogue));
        FigureSet On(LocalDate day) => Rollup.Run(
            input, new RollupRequest { Period = ReportingPeriod.Parse("2025-06-30"), Boundaries = Boundaries.On(day), Levels = [UnitLevel.Country, UnitLevel.Province, UnitLevel.Commune] });
        var (before, after) = (On(eve), On(MidYear));

        // Every commune that has villages: the value is exact, and that of the villages that are there now.
        var communes = after.Where(figure => figure.Unit.Level == UnitLevel.Commune && figure.Expected > 0).ToList();
        Assert.Equal(3_321 - 5, communes.Count);
        Assert.All(communes.Where(figure => figure.Unit.Id.Value != "14698@2025-07-01"), figure => Assert.Equal(expected[figure.Unit.Id], figure.Value));

        // The country and each province: what the old provinces that went there had.
        Assert.Equal(before.Single(figure => figure.Unit.Level == UnitLevel.Country).Value, after.Single(figure => figure.Unit.Level == UnitLevel.Country).Value);
        var moved = before
            .Where(figure => figure.Unit.Level == UnitLevel.Province)
            .GroupBy(figure => Assert.Single(register.SuccessorsOf(figure.Unit).Where(edge => edge.Date == MidYear).Select(edge => edge.Target).DefaultIfEmpty(figure.Unit.Id)))
            .ToDictionary(group => group.Key, group => group.Aggregate(Rational.Zero, (sum, figure) => sum + figure.Value!.Value));
        var provinces = after.Where(figure => figure.Unit.Level == UnitLevel.Province).ToList();
        Assert.Equal(34, provinces.Count);
        Assert.All(provinces, figure => Assert.Equal(moved[figure.Unit.Id], figure.Value));
    }

    private static UnitRecord Village(UnitId id, string code, UnitId parent, Validity days) => new()
    {
        Id = id,
        Code = new UnitCode(code),
        Name = "Thôn " + code,
        Kind = UnitKind.Hamlet,
        Level = UnitLevel.Village,
        Parent = parent.Value,
        Validity = days,
    };

    private static UnitRegister Merger() => Build(["A", "B"], new Reorganization(MidYear, [Succession.Whole(Id("A"), Id("B"))]));

    private static IEnumerable<Observation> Months(string unit, int first, int last) =>
        Enumerable.Range(first, last - first + 1).Select(month => Reported(unit, Land, $"2025-{month:00}", "10"));

    private static Figure Year(UnitRegister register, MeasureDefinition measure, Observation[] observations, string unit) => Rollup.Run(
        Input(register, observations), new RollupRequest { Period = ReportingPeriod.Parse("2025"), Levels = [UnitLevel.Commune] })[register.Unit(unit), measure];
}
