using TodanVan.Domain.Indicators;
using TodanVan.Domain.Observations;
using TodanVan.Domain.Rollups;
using TodanVan.Domain.Tests.Support;
using TodanVan.Domain.Units;

using static TodanVan.Domain.Tests.Support.Communes;

namespace TodanVan.Domain.Tests.Laws;

/// <summary>What holds for figures on the boundaries of any day, whatever became of the units; semantics B5.</summary>
public class BoundariesLaws
{
    private static readonly ReportingPeriod Year = ReportingPeriod.Parse("2019");

    private static readonly MeasureDefinition Given = new(
        new IndicatorCode("given"), "cho", "given", UnitOfMeasure.SquareMetre, IndicatorDisplay.Exact, MeasureSource.Reported, UnitLevel.Village, 2,
        TimeAggregation.Sum, SpaceAggregation.Sum);

    private static readonly IndicatorCatalogue Villages = IndicatorCatalogue.Create(ReportingCalendar.Civil, Given).ValueOrThrow();

    // When villages move whole, every commune of any map is exact, and has what its villages have.
    [Property(MaxTest = 80)]
    public Property VillageData_OnAnyMap_IsExactAndThatOfTheVillagesThere() => Prop.ForAll(UnitStories.Any, ArbMap.Default.ArbFor<int>(), (story, seed) =>
    {
        var register = story.Register();
        var values = UnitStories.Story.Villages.ToDictionary(
            item => Id(item.Item1), item => Rational.FromScaled((((item.Item1[0] * 7919) + item.Item1[1]) ^ seed) & 0xFFFFF, 2));
        var input = new RollupInput(
            register, Villages, ObservationSet.Empty.With(values.Select(item => new Observation(item.Key, Given.Code, Year, item.Value)), Villages));
        foreach (var day in story.Days())
        {
            var figures = Rollup.Run(input, new RollupRequest { Period = Year, Boundaries = Boundaries.On(day), Levels = [UnitLevel.Province, UnitLevel.Commune] });
            var tree = register.On(day);
            foreach (var figure in figures)
            {
                var expected = values
                    .Where(item => figure.Unit.Level == UnitLevel.Province || tree.Units[tree.ParentOf(tree.IndexOf(item.Key))] == figure.Unit)
                    .Aggregate(Rational.Zero, (sum, item) => sum + item.Value);

                // Which villages of a commune stayed with it may not have been said: then no figure is given that might be wrong.
                Assert.True(figure.State != FigureState.NotDeterminable || (!story.NamesEveryMove && figure.Unit.Level == UnitLevel.Commune));
                if (figure.State != FigureState.NotDeterminable)
                {
                    Assert.Equal(expected, figure.Value ?? Rational.Zero);
                }
            }
        }
    });

    // With data of communes only, a figure is given exactly where the crosswalk says that it is exact; the province always has everything.
    [Property(MaxTest = 80)]
    public Property CommuneData_OnAnyMap_IsGivenWhereItIsExact() => Prop.ForAll(UnitStories.Any, ArbMap.Default.ArbFor<int>(), (story, seed) =>
    {
        var register = story.Register();
        var values = UnitStories.Story.Communes.ToDictionary(id => id, id => Rational.FromScaled((id[0] * 31) + (seed & 0xFFFF), 2), StringComparer.Ordinal);
        var input = Input(register, values.Select(item => new Observation(Id(item.Key), Land.Code, Year, item.Value)));
        var total = values.Values.Aggregate(Rational.Zero, (sum, value) => sum + value);
        foreach (var day in story.Days().Where(day => day >= Year.ClosingDay))
        {
            var figures = Rollup.Run(input, new RollupRequest { Period = Year, Boundaries = Boundaries.On(day), Levels = [UnitLevel.Province, UnitLevel.Commune] });
            var crosswalk = register.Crosswalk(UnitLevel.Commune, Year.ClosingDay, day);
            foreach (var figure in figures.Where(figure => figure.Indicator == Land))
            {
                Assert.Equal(crosswalk.StatusOf(figure.Unit) == CrosswalkStatus.Exact, figure.State == FigureState.Value);
                Assert.True(figure.Unit.Level != UnitLevel.Province || figure.Value == total);
            }
        }
    });
}
