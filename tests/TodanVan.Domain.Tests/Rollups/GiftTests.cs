using TodanVan.Domain.Indicators;
using TodanVan.Domain.Observations;
using TodanVan.Domain.Rollups;
using TodanVan.Domain.Units;

using static TodanVan.Domain.Tests.Support.Communes;

namespace TodanVan.Domain.Tests.Rollups;

/// <summary>
/// A commune gives a part away and goes on. Figures of villages stay exact iff the record names the villages that moved (semantics A6).
/// </summary>
public class GiftTests
{
    private static readonly ReportingPeriod Year = ReportingPeriod.Parse("2019");

    private static readonly LocalDate Merger = new(2020, 1, 1);

    private static readonly LocalDate Gift = new(2021, 1, 1);

    private static readonly MeasureDefinition Given = new(
        new IndicatorCode("given"), "cho", "given", UnitOfMeasure.SquareMetre, IndicatorDisplay.Exact, MeasureSource.Reported, UnitLevel.Village, 2,
        TimeAggregation.Sum, SpaceAggregation.Sum);

    private static readonly IndicatorCatalogue Villages = IndicatorCatalogue.Create(ReportingCalendar.Civil, Given).ValueOrThrow();

    [Fact]
    public void Villages_UnderACommuneThatGaveAPartNobodyNamed_MayBeInEither()
    {
        var figures = Figures([("a", "A"), ("c", "C")], new BoundaryAdjustment(Gift, Id("A"), Id("B")));

        Assert.Equal(["A ?", "B ?", "C 10", "P 20"], figures);
    }

    [Fact]
    public void Villages_ThatAreNamed_AreWhereTheyAreSaidToBe()
    {
        var figures = Figures([("a", "A"), ("a2", "A")], new BoundaryAdjustment(Gift, Id("A"), Id("B"), [Id("a")]));

        Assert.Equal(["A 10", "B 10", "P 20"], figures.Where(static text => text[0] != 'C'));
    }

    // The commune of the village had gone whole into the one that gave.
    [Fact]
    public void Village_WhoseCommuneWentIntoTheGiver_MayBeInEither()
    {
        var figures = Figures(
            [("a", "A")],
            new Reorganization(Merger, [Succession.Whole(Id("A"), Id("B"))]),
            new BoundaryAdjustment(Gift, Id("B"), Id("C")));

        Assert.Equal(["B ?", "C ?", "P 10"], figures);
    }

    // The village itself had gone whole into one of the commune that gave.
    [Fact]
    public void Village_ThatWentIntoOneOfTheGiver_MayBeInEither()
    {
        var figures = Figures(
            [("a", "A"), ("b", "B")],
            new Reorganization(Merger, [Succession.Whole(Id("a"), Id("b"))]),
            new BoundaryAdjustment(Gift, Id("B"), Id("C")));

        Assert.Equal(["B ?", "C ?", "P 20"], figures.Where(static text => text[0] != 'A'));
    }

    [Fact]
    public void Village_ThatHadLeftTheGiver_IsWhereItIs()
    {
        var figures = Figures([("a", "A")], new Transfer(Merger, Id("a"), Id("C")), new BoundaryAdjustment(Gift, Id("A"), Id("B")));

        Assert.Contains("C 10", figures);
        Assert.DoesNotContain(figures, static text => text.EndsWith('?'));
    }

    // A transfer of the day says where the village went, as naming it does.
    [Fact]
    public void Village_TransferredOnTheDayOfTheGift_IsWhereItIs()
    {
        var figures = Figures([("a", "A")], new Transfer(Gift, Id("a"), Id("B")), new BoundaryAdjustment(Gift, Id("A"), Id("B")));

        Assert.Contains("B 10", figures);
        Assert.DoesNotContain(figures, static text => text.EndsWith('?'));
    }

    // Two parts on one day, of which one is told: the rest may be in the giver or in the other part.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Villages_OfTwoGiftsOfWhichOneIsTold_AreInDoubtForTheOtherOnly(bool isTurned)
    {
        UnitChange[] gifts = [new BoundaryAdjustment(Gift, Id("A"), Id("B"), [Id("a")]), new BoundaryAdjustment(Gift, Id("A"), Id("C"))];
        var figures = Figures([("a", "A"), ("a2", "A")], isTurned ? [.. gifts.Reverse()] : gifts);

        Assert.Equal(["A ?", "B 10", "C ?", "P 20"], figures);
    }

    // What one record leaves open another says: a province names the villages of a gift that the gazetteer knows of.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Villages_OfAGiftThatIsRecordedTwice_AreThoseThatOneRecordNames(bool isTurned)
    {
        UnitChange[] gifts = [new BoundaryAdjustment(Gift, Id("A"), Id("B"), [Id("a")]), new BoundaryAdjustment(Gift, Id("A"), Id("B"))];
        var figures = Figures([("a", "A"), ("a2", "A")], isTurned ? [.. gifts.Reverse()] : gifts);

        Assert.Equal(["A 10", "B 10", "P 20"], figures.Where(static text => text[0] != 'C'));
    }

    /// <summary>What each unit has on the map after the gift, every village having given 10 in 2019; by code.</summary>
    private static List<string> Figures((string Village, string Commune)[] villages, params UnitChange[] changes)
    {
        var register = Build(["A", "B", "C"], villages, changes);
        var input = new RollupInput(
            register,
            Villages,
            ObservationSet.Empty.With(villages.Select(item => new Observation(Id(item.Village), Given.Code, Year, Rational.Parse("10"))), Villages));
        var figures = Rollup.Run(
            input, new RollupRequest { Period = Year, Boundaries = Boundaries.On(Gift), Levels = [UnitLevel.Province, UnitLevel.Commune] });
        return
        [
            .. figures
                .Select(static figure => $"{figure.Unit.Id} {(figure.State == FigureState.NotDeterminable ? "?" : figure.Value?.ToString() ?? "-")}")
                .Order(StringComparer.Ordinal),
        ];
    }
}
